from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found
from yjplan.figures import format as fmt


def reoffending(row: str) -> str:
    return section(
        "performance-previous-year",
        f"measures:\n  reoffending:\n    measure: binary-reoffending\n    series: [{{{row}}}]\n",
    )


def text(words: str) -> str:
    return section("evaluation", f"body: |\n  {words}\n")


def test_percentage_that_no_count_gives(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R031", reoffending("period: x, count: 4, of: 17, value: 36.4"))
    assert finding.message == "4 of 17 is 23.5%, not 36.4%."
    assert finding.hint == "36.4% would be 4 of 11."
    assert not found(plan_folder, "R031", reoffending("period: x, count: 4, of: 17, value: 23.5"))
    assert not found(plan_folder, "R031", reoffending("period: x, count: 4, of: 17"))
    assert not found(plan_folder, "R031", reoffending("period: x, count: 0, of: 0, value: 0"))


def test_ratio_and_indicator(plan_folder: PlanFolderMaker) -> None:
    ratio = "measures: {r: {measure: reoffences-per-reoffender, series: [{period: x, count: 30, of: 8, value: V}]}}\n"
    (finding,) = found(plan_folder, "R031", section("evaluation", ratio.replace("V", "3.57")))
    assert finding.message == "30 of 8 is 3.75, not 3.57."
    assert not found(plan_folder, "R031", section("evaluation", ratio.replace("V", "3.75")))
    kpi = "content: [{type: kpis, results: [{kpi: 1, stages: [{label: x, count: 9, of: 12, value: V}]}]}]\n"
    assert found(plan_folder, "R031", section("evaluation", kpi.replace("V", "57")))
    assert not found(plan_folder, "R031", section("evaluation", kpi.replace("V", "75")))


@given(whole=st.integers(1, 500), data=st.data(), decimals=st.integers(0, 3), cut=st.booleans())
def test_a_percentage_that_was_worked_out_is_never_reported(
    plan_folder: PlanFolderMaker, whole: int, data: st.DataObject, decimals: int, cut: bool
) -> None:
    part = data.draw(st.integers(0, whole))
    exact = Decimal(part) / whole * 100
    unit = Decimal(1).scaleb(-decimals)
    value = exact // unit * unit if cut else fmt.rounded(exact, decimals)
    row = f"period: x, count: {part}, of: {whole}, value: '{value:f}'"
    sections = (reoffending(row), text(f"We found {part} of {whole} children ({value:f}%)."))
    assert not found(plan_folder, "R031", *sections)
    assert not found(plan_folder, "R032", *sections)


@pytest.mark.parametrize(
    "words",
    [
        "Of those, 4 of 17 children (36.4%) reoffended.",
        "In all, four out of the 17 children, or 36.4%, reoffended.",
        "Reoffending was 36.4% (4 of 17).",
        "The rate is 36% (four of 17 children).",
        "4 of 17 reoffended (36.4 per cent).",
        "Forty-eight of 204 (36.4%) reoffended.",
    ],
)
def test_counts_and_percentage_in_a_sentence(plan_folder: PlanFolderMaker, words: str) -> None:
    (finding,) = found(plan_folder, "R032", text(words))
    assert "23.5%, not 36" in finding.message or "24%, not 36" in finding.message


@pytest.mark.parametrize(
    "words",
    [
        "Of those, 4 of 17 children (23.5%) reoffended.",
        "Forty-eight of 204 (23.5%) reoffended.",
        "Thirty-four of 17-year-olds (36.4%) did.",
        "Four of 17 children (24%) did, against 36.4% before.",
        "Four of 17 children reoffended, compared with 36.4% in the previous quarter.",
        "Four of 17 children reoffended, 36.4% in the quarter before.",
        "Four of 17 children (36% of them girls) reoffended.",
        "About 25% (4 of 17) did.",
        "One of 10 authorities has 12%.",
        "Of the 17 children, 50% were seen; 4 of 17 were not.",
        "Schools (30%) and clubs (4 of 17) took part.",
        "Four out of five talks were held in time (81%), and nine out of 10 letters sent (91.4%).",
    ],
)
def test_sentences_that_are_right_or_unclear(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R032", text(words))


def test_round_words_have_a_limit(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R032", text("Two out of three children (75%) came."))
    assert "Two out of three is 67%, not 75%." in finding.message
    assert found(plan_folder, "R032", text("Four of five children (81%) came."))


def test_figures_filled_in_are_read_too(plan_folder: PlanFolderMaker) -> None:
    data = "figures: {part: 4, whole: 17}\nbody: |\n  We saw {{ part }} of {{ whole }} children (36.4%).\n"
    (finding,) = found(plan_folder, "R032", section("evaluation", data))
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (5, 46)
