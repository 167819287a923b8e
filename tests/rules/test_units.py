"""What is counted: children, disposals, processes; and parts of one whole."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import CUSTODY, elsewhere, told
from tests.rules.consistency import found, in_example


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Last year 103 children had one. Of 116 disposals only 13 were cautions.", True),
        ("Of 116 out-of-court disposals last year 13 were cautions; 103 young people had a diversion.", True),
        ("We had 103 children with one. Only 13 out of 116 OOC disposals were cautions.", True),
        ("There were 116 disposals: 103 children diverted and 13 cautions.", True),
        ("Last year 98 children had one. Of 116 disposals only 13 were cautions.", False),
        ("Of 116 disposals only 13 were cautions and 103 were diversions.", False),
        ("Last year 103 children had one.\n\n  Some text. Of 116 schools only 13 were small.", False),
    ],
)
def test_children_and_disposals_in_one_sum(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    result = found(plan_folder, "R133", elsewhere(words))
    assert bool(result) is finds
    for finding in result:
        assert "and 13 make 116" in finding.message


def test_s17_children_and_cautions_make_disposals() -> None:
    (finding,) = [f for f in in_example("stockton") if f.code == "R133"]
    assert "103 children and 13 make 116 disposals only if nobody had more than one" in finding.message


def test_processes_and_victims(plan_folder: PlanFolderMaker) -> None:
    words = "There were 10 direct and 122 indirect restorative processes; N victims took part."
    (finding,) = found(plan_folder, "R134", elsewhere(words.replace("N", "61")))
    assert finding.message.startswith(
        "There are 132 restorative processes for 61 victims who took part: 2.2 each"
    )
    assert not found(plan_folder, "R134", elsewhere(words.replace("N", "140")))
    assert not found(
        plan_folder, "R134", elsewhere("There were 10 direct and 122 indirect restorative processes.")
    )


def test_p21_processes_and_victims() -> None:
    (finding,) = [f for f in in_example("stockport") if f.code == "R134"]
    assert "132 restorative processes for 61 victims" in finding.message


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("There were {{ m.latest.count }} offences.", True),
        ("There were 26 disposals.", True),
        ("There were {{ m.latest.count }} children.", False),
        ("There were {{ m.latest.count }} first time entrants.", False),
        ("There were 27 offences.", False),
        ("There were 26 first time entrants for 31 offences.", False),
    ],
)
def test_unit_of_a_count(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R135", told(words))) is finds


def test_unit_of_sentences(plan_folder: PlanFolderMaker) -> None:
    assert found(plan_folder, "R135", told("The rate comes from six children.", CUSTODY))
    assert not found(plan_folder, "R135", told("The rate comes from six custodial sentences.", CUSTODY))
    assert not found(
        plan_folder, "R135", told("Of these, six children are serving one.", CUSTODY)
    )  # R131 says it
    assert not found(plan_folder, "R135", told("Six children have served one since 2022.", CUSTODY))
    assert not found(plan_folder, "R135", elsewhere("Six children came."), told("Some text.", CUSTODY))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("We ran 20 sessions: 12 in schools and 7 in clubs.", "12 + 7 make 19, not 20."),
        ("There are 124 schools: 4 nursery, 86 primary, 14 secondary and 11 special.", "make 115, not 124."),
        ("The audit of 20 cases (9 good, 8 fair and 4 poor) was done.", "9 + 8 + 4 make 21, not 20."),
        ("We saw 12 groups in schools and 7 in clubs, 20 in total.", "12 + 7 make 19, not 20."),
        ("We gave 103 diversions and 14 cautions (a total of 116).", "103 + 14 make 117, not 116."),
        ("In total 20 children: 12 in schools and 7 in clubs.", "12 + 7 make 19, not 20."),
        ("We met 12 children at school and 7 at home, 20 in total.", "12 + 7 make 19, not 20."),
    ],
)
def test_parts_that_do_not_make_the_whole(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R121", elsewhere(words))
    assert finding.message.endswith(message)


@pytest.mark.parametrize(
    "words",
    [
        "We ran 20 sessions: 12 in schools and 8 in clubs.",
        "We ran 20 sessions: 12 in schools and others in clubs.",
        "We ran 20 sessions, 12 in schools and 7 in clubs.",
        "We ran 20 sessions (including 12 in schools and 7 in clubs).",
        "We ran 20 sessions: 12 in schools with 30 children and 7 in clubs.",
        "We helped 20 children: 12 at school and 11 at home.",  # some at both
        "We helped 20 children: 12 at school and 7 at home.",  # perhaps only examples
        "We met 12 children at school and 11 at home, 20 in total.",  # some at both
        "In 3 months: 12 in schools and 7 in clubs.",
        "It is open 5 days: 9 to 12 and 2 to 5.",
        "We ran 2 groups, 12 sessions in schools and 7 in clubs, 21 in total.",
        "There are 124 schools: 4 nursery, 86 primary and 34 other.",
    ],
)
def test_parts_that_make_the_whole_or_need_not(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R121", elsewhere(words))


def test_p25_s28_parts_that_add_up() -> None:
    assert [
        f for name in ("stockton", "stockport") for f in in_example(name) if f.code in ("R121", "R135")
    ] == []


def test_figures_filled_in_are_added_up_too(plan_folder: PlanFolderMaker) -> None:
    data = "figures: {all: 20, some: 12}\nbody: |\n  We ran {{ all }} sessions: {{ some }} in schools and 7 in clubs.\n"
    assert found(plan_folder, "R121", section("evaluation", data))
