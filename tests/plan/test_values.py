"""Small values: what each reads, what it refuses, and that it never guesses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plans import NoFiles
from yjplan.diagnostics import Place
from yjplan.plan.read import how_to_read
from yjplan.plan.values import (
    Count,
    Identifier,
    Money,
    Number,
    PlanYears,
    Prose,
    Reading,
    Text,
    Texts,
    Told,
    When,
    YesNo,
    parse_number,
)
from yjplan.source.yaml import Scalar

D = Decimal


def read(kind: Any, value: Any) -> Any:
    return how_to_read(kind)(value, None, NoFiles())


def refusal(kind: Any, value: Any) -> str:
    reader = NoFiles()
    with pytest.raises(Told):
        how_to_read(kind)(value, None, reader)
    (finding,) = reader.findings
    assert finding.code == "S103"
    return f"{finding.message} {finding.hint}"


@pytest.mark.parametrize(
    ("text", "value"),
    [("39.20", "39.20"), ("1,312,463", "1312463"), ("-5", "-5"), ("−5", "-5"), ("–5", "-5"), ("44.4%", "44.4"),
     ("44.4 %", "44.4"), ("36.200000000000003", "36.200000000000003"), ("04", "4"), ("0", "0"), ("1204", "1204"),
     ("1,204.50", "1204.50")],
)  # fmt: skip
def test_numbers_keep_their_decimals(text: str, value: str) -> None:
    assert str(read(Number, text)) == value


@pytest.mark.parametrize(
    "text",
    ["1_000", "1 000", "12,34", "1,2345", "- 5", "1e5", "0x1F", "", "½", "٣", ".94%", "94.", "nan", "inf", "+5",
     "5-", "£5", "two", "2023-24", "12:30", "(5)", "12.9% (4 of 31)", "4:10", "9" * 30, "1" * 5000],
)  # fmt: skip
def test_what_could_mean_two_things_is_no_number(text: str) -> None:
    assert "Write" in refusal(Number, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("£1,331", "1331"), ("£4255", "4255"), ("£3,678,666.58", "3678666.58"), ("-476,175", "-476175"),
     ("£-5", "-5"), ("-£5", "-5"), ("−£13,000", "-13000"), ("£0", "0"), ("0", "0"), ("104", "104"), ("£ 5", "5"),
     ("1.5", "1.5"), ("£129500.00", "129500.00")],
)  # fmt: skip
def test_money(text: str, value: str) -> None:
    assert str(read(Money, text)) == value


@pytest.mark.parametrize(
    "text", ["£305.000", "£570.283", "305.000", "-305.000", "–305.000", "1305.000", "£1,305.000"]
)
def test_money_with_three_decimals_could_be_thousands(text: str) -> None:
    assert "thousands or pounds and pence" in refusal(Money, text)


@pytest.mark.parametrize("text", ["(42,893)", "(96,772)", "(2)", "£(5)", "(£5)"])
def test_money_in_brackets_could_be_anything(text: str) -> None:
    assert "in brackets" in refusal(Money, text)


@pytest.mark.parametrize(
    "text",
    ["273 317", "£129.500.00", "££797,330", "746,607.", "24, 179", "£383k*", "£210k**", "£54k##", "£5m", "- 0 -",
     "-", "n/a", "£ ", "£", "TBC", "awaiting final confirmation", "", "47,714 overspend", "5 £", "3£5", "-£-5",
     "20181£0", "Other***", "£1.234,00"],
)  # fmt: skip
def test_money_is_never_guessed(text: str) -> None:
    assert "Write it like 1,312,463 or -13,000" in refusal(Money, text)


@pytest.mark.parametrize(("text", "value"), [("26", 26), ("1,204", 1204), ("26.0", 26), ("0", 0)])
def test_counts(text: str, value: int) -> None:
    assert read(Count, text) == value


@pytest.mark.parametrize("text", ["-1", "2.5", "1e3", "", "-", "five", "26 children"])
def test_counts_are_whole(text: str) -> None:
    refusal(Count, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("-", "-"), ("–", "–"), ("n/a", "n/a"), ("N/A", "N/A"), ("not known", "not known"), ("TBC", "TBC"),
     ("[c]", "[c]"), ("<5", "<5"), ("< 5", "< 5"), ("<5%", "<5%"), ("..", ".."), ("*", "*"), ("8.0", D("8.0")),
     ("44.4%", D("44.4")), ("£5", D(5)), ("0", D(0))],
)  # fmt: skip
def test_readings_keep_the_mark_that_stands_for_a_number(text: str, value: object) -> None:
    assert read(Reading, text) == value


@pytest.mark.parametrize("text", ["£305.000", "lots", "", "12.9% (4 of 31)", "227 (38 children)", "39st"])
def test_a_reading_is_one_number(text: str) -> None:
    refusal(Reading, text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30 June 2024", date(2024, 6, 30)),
        ("30/06/2024", date(2024, 6, 30)),
        ("1/2/2024", date(2024, 2, 1)),
        ("01.02.2024", date(2024, 2, 1)),
        ("2024-06-30", date(2024, 6, 30)),
        ("30th June, 2024", date(2024, 6, 30)),
        ("1st sept 2024", date(2024, 9, 1)),
        ("30 JUNE  2024", date(2024, 6, 30)),
        ("30\u00a0June 2024", date(2024, 6, 30)),
        ("29 February 2024", date(2024, 2, 29)),
    ],
)
def test_dates(text: str, day: date) -> None:
    when = read(When, text)
    assert when.date == day
    assert str(when) == f"{day.day}\u00a0{day:%B} {day.year}"


@pytest.mark.parametrize(
    "text",
    ["Jan 23", "tbc", "June 2024", "1/2/24", "Initial draft September 2020", "1 Ma 2024", "30 Junee 2024",
     "12 months ending March 2017", "Apr 15- Mar 16", "Oct-Dec 16", "٣/٣/2024"],
)  # fmt: skip
def test_other_dates_stay_as_typed(text: str) -> None:
    when = read(When, text)
    assert when.date is None and str(when) == text


@pytest.mark.parametrize(
    "text", ["31/02/2024", "06/30/2024", "29 February 2023", "99 June 2024", "0000-01-01"]
)
def test_days_that_are_not_in_the_calendar(text: str) -> None:
    assert "not a day" in refusal(When, text)


@pytest.mark.parametrize(
    ("text", "first", "last", "printed"),
    [
        ("2024-25", 2024, 2025, "2024-25"),
        ("2024/25", 2024, 2025, "2024-25"),
        ("2024–25", 2024, 2025, "2024-25"),
        ("2024-2025", 2024, 2025, "2024-25"),
        ("2024 - 2025", 2024, 2025, "2024-25"),
        ("2024 to 2027", 2024, 2027, "2024-27"),
        ("2025-30", 2025, 2030, "2025-30"),
        ("1999-00", 1999, 2000, "1999 to 2000"),
        ("2099-2100", 2099, 2100, "2099 to 2100"),
    ],
)
def test_plan_years(text: str, first: int, last: int, printed: str) -> None:
    years = read(PlanYears, text)
    assert years == PlanYears(first, last)
    assert str(years) == printed and years.previous == PlanYears(first - 1, first)
    assert read(PlanYears, years.long) == years


@pytest.mark.parametrize(
    "text",
    [
        "24/25",
        "2024.25",
        "2024",
        "2024-24",
        "2024-23",
        "2024-40",
        "1920",
        "2024-025",
        "2024—25",
        "",
        "next year",
        "٢٠٢٤-25",
    ],
)
def test_other_years_are_refused(text: str) -> None:
    assert "2024-25 for one year" in refusal(PlanYears, text)


@given(st.integers(1990, 2080), st.integers(1, 10))
def test_years_are_read_as_they_are_printed(first: int, span: int) -> None:
    years = PlanYears(first, first + span)
    assert read(PlanYears, str(years)) == years


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes", True),
        ("no", False),
        ("Yes", True),
        ("NO", False),
        ("y", True),
        ("off", False),
        ("true", True),
        (True, True),
    ],
)
def test_yes_and_no(text: object, answer: bool) -> None:
    assert read(YesNo, text) is answer


@pytest.mark.parametrize("text", ["1", "0", "maybe", "", "yes please"])
def test_neither_yes_nor_no(text: str) -> None:
    assert "Write yes or no" in refusal(YesNo, text)


@pytest.mark.parametrize("text", ["a", "fte", "a-b", "population.10-17", "2023"])
def test_identifiers(text: str) -> None:
    assert read(Identifier, text) == text


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("Local Context", "local-context"),
        ("a_b", "a-b"),
        ("-a", "a"),
        ("a--b", "a-b"),
        ("", "my-name"),
        ("ŵ", "my-name"),
    ],
)
def test_other_names_are_refused_with_a_better_one(text: str, tidy: str) -> None:
    assert f'for example "{tidy}"' in refusal(Identifier, text)


def test_texts() -> None:
    assert read(Text, " two\n  lines ") == "two lines"
    assert read(Text, 5) == "5"
    assert read(Texts, "Bath, Swindon, and Wiltshire") == ("Bath, Swindon, and Wiltshire",)
    assert read(Texts, ["a", "b"]) == ("a", "b")
    assert "not a list" in refusal(Text, ["a"])
    assert "not a group of fields" in refusal(Text, {"a": "b"})


def scalar(text: str, *, line_for_line: bool = True) -> Scalar:
    value = Scalar(text)
    value.place = Place("a.yaml", 3, 1)
    value.content = Place("a.yaml", 4, 3)
    value.line_for_line = line_for_line
    value.plain = False
    return value


def test_prose_knows_the_place_of_each_character() -> None:
    prose = read(Prose, scalar("one\ntwo ŵ\n"))
    assert prose.text == "one\ntwo ŵ"
    assert [prose.place_at(n) for n in (0, 4, 8)] == [
        Place("a.yaml", n, c) for n, c in ((4, 3), (5, 3), (5, 7))
    ]
    folded = read(Prose, scalar("one two", line_for_line=False))
    assert folded.place_at(4) == Place("a.yaml", 4, 3)


def test_prose_without_words_is_nothing() -> None:
    assert not read(Prose, scalar(" \n"))
    assert read(Prose, scalar("x"))
    assert read(Prose, "plain text").text == "plain text"


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_is_read_as_it_is_written(value: Decimal) -> None:
    assert parse_number(f"{value:,f}") == value
    assert parse_number(f"{value:,f}".replace("-", "−").replace("−", "−£"), money=True) == value


@given(st.text(max_size=15))
def test_any_text_is_a_value_or_a_refusal(text: str) -> None:
    for kind in (Text, Number, Money, Count, Reading, When, PlanYears, YesNo, Identifier, Prose):
        reader = NoFiles()
        try:
            how_to_read(kind)(text, None, reader)
        except Told:
            assert [finding.code for finding in reader.findings] == ["S103"]
        else:
            assert not list(reader.findings)
