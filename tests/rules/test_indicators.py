"""Results of the ten indicators hang together."""

from __future__ import annotations

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found
from yjplan.diagnostics import Finding

NEED = "{label: Need identified, count: 20, of: 40}"
OFFERED = "{label: Help planned or offered, count: 15, of: 20}"
ATTENDING = "{label: Attending, count: 5, of: 15}"


def kpi(number: int, *stages: str, block: str = "") -> str:
    rows = "".join(f"          - {stage}\n" for stage in stages)
    extra = "".join(f"    {line}\n" for line in block.splitlines())
    results = f"    results:\n      - kpi: {number}\n        stages:\n{rows}"
    return section("performance-previous-year", f"body: x\ncontent:\n  - type: kpis\n{extra}{results}")


def codes(make: PlanFolderMaker, code: str, text: str) -> list[Finding]:
    return found(make, code, text)


def test_a_sound_chain_is_left_alone(plan_folder: PlanFolderMaker) -> None:
    for stages in (
        (NEED, OFFERED, ATTENDING),
        (NEED, "{label: Offered, count: 15}", "{label: Attended, count: 5}"),
        (NEED, "{label: Attending, count: 5, of: 15}"),
    ):
        text = kpi(4, *stages)
        for code in ("N115", "N116", "N117", "N119", "R031"):
            assert codes(plan_folder, code, text) == [], (code, stages)


def test_a_step_out_of_another_number(plan_folder: PlanFolderMaker) -> None:
    (finding,) = codes(plan_folder, "N115", kpi(4, NEED, OFFERED, "{label: Attending, count: 5, of: 20}"))
    assert finding.message == "“Attending” is out of 20, but “Help planned or offered” counts 15."
    assert finding.hint == "Leave of: out, and it is out of 15: 33.3%."
    assert str(finding.place) == "sections/01.yaml:11:46"
    assert str(finding.also) == "sections/01.yaml:10:53"


def test_the_period_before_is_a_chain_too(plan_folder: PlanFolderMaker) -> None:
    before = [
        "{label: Need identified, count: 20, of: 40, previous: {count: 30, of: 60}}",
        "{label: Help planned or offered, count: 15, of: 20, previous: {count: 12, of: 20}}",
        ATTENDING,
    ]
    (finding,) = codes(plan_folder, "N115", kpi(5, *before))
    assert "is out of 20, but “Need identified” counts 30" in finding.message


def test_victims_are_out_of_those_who_agreed(plan_folder: PlanFolderMaker) -> None:
    later = "{label: Told how the case goes on, count: 8, of: 12}"
    agreed = "{label: Agreed to be contacted, count: 10}"
    (finding,) = codes(plan_folder, "N115", kpi(10, agreed, later))
    assert "is out of 12, but “Agreed to be contacted” counts 10" in finding.message


def test_indicators_that_stand_for_themselves_are_no_chain(plan_folder: PlanFolderMaker) -> None:
    rows = ["{label: Early help plan, count: 20, of: 40}", "{label: Child protection plan, count: 5, of: 40}"]
    assert codes(plan_folder, "N115", kpi(8, *rows)) == []


def test_more_than_all(plan_folder: PlanFolderMaker) -> None:
    rows = [NEED, "{label: Help planned or offered, count: 25}", "{label: Attending, value: 120}"]
    found = codes(plan_folder, "N116", kpi(4, *rows))
    assert [f.message for f in found] == [
        "25 of 20 is not possible (“Help planned or offered”).",
        "120% is more than the whole (“Attending”).",
    ]
    assert found[0].also is not None


def test_a_percentage_of_a_chain_is_worked_out_again(plan_folder: PlanFolderMaker) -> None:
    rows = [NEED, "{label: Help planned or offered, count: 15, value: 37.5}", ATTENDING]
    (finding,) = codes(plan_folder, "R031", kpi(4, *rows))
    assert finding.message == "15 of 20 is 75.0%, not 37.5%."


def test_parts_that_do_not_make_the_whole(plan_folder: PlanFolderMaker) -> None:
    rows = ["{label: Completed, count: 9, of: 13}", "{label: Not completed, count: 3, of: 13}"]
    (finding,) = codes(plan_folder, "N117", kpi(6, *rows))
    assert finding.message == "9 and 3 make 12, not 13 (Out-of-court disposals)."
    assert codes(plan_folder, "N117", kpi(6, *(row.replace("13", "12") for row in rows))) == []
    assert codes(plan_folder, "N117", kpi(6, rows[0])) == []


def test_a_count_out_of_an_unknown_number(plan_folder: PlanFolderMaker) -> None:
    (finding,) = codes(plan_folder, "N119", kpi(1, "{label: In suitable accommodation, count: 57}"))
    assert "57 (“In suitable accommodation”): out of how many?" in finding.message
    assert "children in the community and those leaving custody" in finding.hint
    assert codes(plan_folder, "N119", kpi(1, "{label: x, count: 57, value: 91.9}")) == []
    assert codes(plan_folder, "N119", kpi(7, "{label: Meetings, count: 3}")) == []


def test_results_of_years_before_the_collection(plan_folder: PlanFolderMaker) -> None:
    text = kpi(4, NEED, block="period: April to June 2023\nprevious-period: 2021-22")
    (finding,) = codes(plan_folder, "N123", text)
    assert finding.message == (
        "These are results for 2021-22, and the indicators have been collected since April 2023."
    )
    for period, many in (("January to March 2023", 1), ("2022-23", 1), ("2023", 0), ("last year", 0)):
        assert len(codes(plan_folder, "N123", kpi(4, NEED, block=f"period: {period}"))) == many, period


def test_two_years_in_two_wordings(plan_folder: PlanFolderMaker) -> None:
    row = "{label: In suitable accommodation, value: 91.9, previous: {value: 88.0}}"
    block = "definitions: revised\nprevious-period: 2023-24\nprevious-definitions: april-2023"
    (finding,) = codes(plan_folder, "N112", kpi(1, row, block=block))
    assert finding.message == (
        '2023-24 was counted in the wording "april-2023", and this period in "revised".'
    )
    assert codes(plan_folder, "N112", kpi(1, row, block=block.replace("april-2023", "revised"))) == []


def test_an_indicator_given_twice(plan_folder: PlanFolderMaker) -> None:
    text = kpi(4, NEED)
    (finding,) = codes(plan_folder, "N124", text + f"      - kpi: 4\n        stages: [{NEED}]\n")
    assert finding.message == "Indicator 4 is given twice."
    assert codes(plan_folder, "N124", text) == []


def test_a_target_where_the_figures_are_not_fit_for_one(plan_folder: PlanFolderMaker) -> None:
    row = "{label: In suitable accommodation, value: 91.9, comparators: {Target: 95, England: 90}}"
    (finding,) = codes(plan_folder, "N125", kpi(1, row))
    assert finding.severity == "advice"
    assert codes(plan_folder, "N125", kpi(1, row.replace("Target: 95, ", ""))) == []
