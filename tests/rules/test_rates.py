from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PlanFolderMaker
from tests.plans import folder_of, section
from tests.rules.consistency import check, found
from yjplan.figures import format as fmt

POPULATION = "figures: {population.10-17: {value: POP, label: Children aged 10 to 17}}\n"


def context(population: str) -> str:
    return section("local-context", "body: x\n" + POPULATION.replace("POP", f"'{population}'"))


def performance(*series: str, name: str = "first-time-entrants", rest: str = "") -> str:
    rows = "".join(f"      - {{{row}}}\n" for row in series)
    return section(
        "performance-previous-year", f"measures:\n  fte:\n    measure: {name}\n{rest}    series:\n{rows}"
    )


def test_population_twice_too_large(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(
        plan_folder,
        "R011",
        context("43,000"),
        performance("period: 2022, count: 40, value: 198", "period: 2023, count: 26, value: 125"),
    )
    assert "26 children at 125 per 100,000 (2023) means about 20,800" in finding.message
    assert "43,000" in finding.message
    assert "60 per 100,000" in finding.hint
    assert str(finding.place) == "sections/02.yaml:8:42"
    assert str(finding.also) == "sections/01.yaml:4:37"


def test_rate_on_another_base_is_said(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(
        plan_folder, "R011", context("20,800"), performance("period: 2023, count: 26, value: 12.5")
    )
    assert finding.hint == "12.5 would be right per 10,000; per 100,000 it is 125.0."


@pytest.mark.parametrize(
    ("population", "row"),
    [
        ("20,800", "period: 2023, count: 26, value: 125"),
        ("20,400", "period: 2023, count: 26, value: 125"),
        ("43,000", "period: 2023, count: 26"),
        ("43,000", "period: 2023, value: 125"),
        ("43,000", "period: 2023, count: 0, value: 0"),
        ("43,000", "period: 2023, count: 26, value: '[c]'"),
        ("43,000", "period: 2023, count: 1, value: 0"),
    ],
)
def test_population_that_fits_or_cannot_be_judged(
    plan_folder: PlanFolderMaker, population: str, row: str
) -> None:
    assert not found(plan_folder, "R011", context(population), performance(row))


@given(
    count=st.integers(0, 400),
    population=st.integers(3_000, 120_000),
    decimals=st.integers(0, 3),
    cut=st.booleans(),
    custody=st.booleans(),
)
def test_a_rate_that_was_worked_out_never_contradicts(
    plan_folder: PlanFolderMaker, count: int, population: int, decimals: int, cut: bool, custody: bool
) -> None:
    exact = Decimal(count) * (1_000 if custody else 100_000) / population
    unit = Decimal(1).scaleb(-decimals)
    rate = exact // unit * unit if cut else fmt.rounded(exact, decimals)
    row = f"period: 2023, count: {count}, value: '{rate:f}'"
    name = "use-of-custody" if custody else "first-time-entrants"
    sections = (context(str(population)), performance(row, name=name))
    for code in ("R011", "R012", "R013"):
        assert not found(plan_folder, code, *sections)


def two_measures(other: str) -> str:
    return section(
        "performance-previous-year",
        "measures:\n  fte: {measure: first-time-entrants, series: [{period: 2023, count: 26, value: 125}]}\n"
        f"  custody: {{measure: use-of-custody, series: [{{{other}}}]}}\n",
    )


def test_two_rates_for_one_period(plan_folder: PlanFolderMaker) -> None:
    latest = "period: 2024, count: 6, value: 0.29"
    wrong = two_measures(f"period: 2023, count: 6, value: 0.14}}, {{{latest}")
    (finding,) = found(plan_folder, "R012", context("20,800"), wrong)
    assert "about 20,800" in finding.message
    assert "about 42,900" in finding.message
    for fits in ("period: 2023, count: 6, value: 0.29", "period: 2022, count: 6, value: 0.14"):
        assert not found(plan_folder, "R012", context("20,800"), two_measures(fits))


def test_a_latest_rate_that_is_wrong_is_told_once(plan_folder: PlanFolderMaker) -> None:
    rows = "period: 2022, count: 6, value: 0.29}, {period: 2023, count: 6, value: 0.14"
    plan = folder_of(plan_folder, context("20,800"), two_measures(rows))
    assert [f.code for f in check(plan) if f.code.startswith("R01")] == ["R011"]


def test_a_measure_with_a_wrong_base_is_told_once(plan_folder: PlanFolderMaker) -> None:
    rest = "    per: 10,000\n    narrative: The rate is 125 per 100,000.\n"
    plan = folder_of(
        plan_folder, context("20,800"), performance("period: 2023, count: 26, value: 125", rest=rest)
    )
    assert [f.code for f in check(plan) if f.code[:3] in ("R01", "R02")] == ["R022"]


def test_population_that_jumps(plan_folder: PlanFolderMaker) -> None:
    before = "period: 2022, count: 40, value: 198"
    (finding,) = found(plan_folder, "R013", performance(before, "period: 2023, count: 62, value: 125"))
    assert "about 20,200, but 62 children at 125 per 100,000 (2023) means about 49,600" in finding.message
    assert not found(plan_folder, "R013", performance(before, "period: 2023, count: 26, value: 125"))


@pytest.mark.parametrize(
    ("text", "finds"),
    [
        ("It was {{ fte.latest.value }} per 10,000 children.", True),
        ("It was {{ fte }} children per 10,000.", True),
        ("The rate is 125 per 10,000.", True),
        ("The rate is 125 per ten thousand.", True),
        ("It was {{ fte.latest.value }} per 100,000 children.", False),
        ("It was 12.5 per 10,000, or 125 per 100,000.", False),
        ("The rate of knife crime was 3 per 10,000.", False),
        ("We spent {{ fte.latest.count }} pounds per 1,000 words.", False),
    ],
)
def test_base_in_the_text(plan_folder: PlanFolderMaker, text: str, finds: bool) -> None:
    rest = f"    narrative: |\n      {text}\n"
    result = found(
        plan_folder, "R021", performance("period: 2023, count: 26, value: 125", rest=rest.replace("|", "|"))
    )
    assert bool(result) is finds
    for finding in result:
        assert "per 100,000; the text says per 10,000" in finding.message
        assert finding.place is not None
        assert finding.place.line == 7


def test_base_of_a_national_measure(plan_folder: PlanFolderMaker) -> None:
    row = "period: 2023, value: 12.5"
    (finding,) = found(plan_folder, "R022", performance(row, rest="    per: 10000\n"))
    assert finding.message == "“First time entrants” is per 100,000 everywhere; here it is per 10,000."
    assert found(plan_folder, "R022", performance(row, rest="    unit: per 1,000 children\n"))
    assert not found(plan_folder, "R022", performance(row, rest="    unit: per 100,000 children\n"))
    assert not found(plan_folder, "R022", performance(row))
