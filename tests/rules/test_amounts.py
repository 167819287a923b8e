"""Money as people type it: every form by itself, in fields, in sentences and in tables."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, section
from tests.rules.consistency import check, found
from yjplan.diagnostics import Findings
from yjplan.plan.load import load_plan
from yjplan.plan.money import doubt

FORMS = [
    ("£305.000", "could mean thousands or pounds and pence: £305,000 or £305.00."),
    ("£3.5,000", "has a dot and a comma, and they cannot both be right."),
    ("-305.000", "could mean thousands or pounds and pence: −£305,000 or −£305.00."),
    ("£1,305.000", "could mean thousands or pounds and pence: £1,305,000 or £1,305.00."),
    ("273 317", "has a space in it: is it £273,317, or are these two numbers?"),
    ("24, 179", "has a space in it: is it £24,179, or are these two numbers?"),
    ("££797,330", "has two pound signs: is it £797,330?"),
    ("£1,31,463", "has a comma in the wrong place, or a figure is missing: is it £131,463?"),
    ("£45.000,00", "has its comma and its dot the other way round: is it £45,000?"),
    ("£129.500.00", "has two dots: is it £129,500 or £12,950,000?"),
    ("£ 45,000k", "could mean £45,000 or £45,000,000."),
    ("£0.5m", "is rounded: is it £500,000, or what is it exactly?"),
    ("£383k", "is rounded: is it £383,000, or what is it exactly?"),
]


@pytest.mark.parametrize(("text", "why"), FORMS)
def test_what_is_unsure_is_said(text: str, why: str) -> None:
    assert doubt(text) == why


@pytest.mark.parametrize(
    "text", ["£1,312,463", "45", "-13,000", "£1.50", "£1,312,463.50", "n/a", "", "(5)", "9" * 40 + ".000"]
)
def test_what_is_sure_or_no_amount(text: str) -> None:
    assert doubt(text) == ""


@pytest.mark.parametrize(("text", "why"), FORMS)
def test_a_field_says_so(text: str, why: str, plan_folder: PlanFolderMaker) -> None:
    row = f"{{agency: B, amounts: ['{text}']}}"
    body = f"content:\n  - {{type: contributions, year: 2024-25, kinds: [A], rows: [{row}]}}\n"
    findings = Findings()
    load_plan(folder_of(plan_folder, section("appendix-2-budget", body), plan=PLAN), findings)
    (finding,) = [f for f in findings if f.code.startswith("S")]
    assert finding.message == f'"{text}" {why}'
    assert finding.place and finding.place.line == 4


def words(text: str) -> str:
    return section("resources-and-services", f"body: |\n  {text}\n")


@pytest.mark.parametrize(
    ("text", "why"), [form for form in FORMS if "£" in form[0] and "rounded" not in form[1]]
)
def test_a_sentence_with_an_amount_in_doubt(text: str, why: str, plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R084", words(f"The grant is {text}, and more in 2025."))
    assert finding.message == f"“{text}” {why}"
    assert finding.place and (finding.place.line, finding.place.column) == (4, 16)


@pytest.mark.parametrize(
    "text",
    [
        "£305,000", "£305.00", "£1.234m", "£1.234 million", "£0.5m", "£10.5k", "£93.6 million.", "£45, 100 of them",
        "£45 1000 times", "£250. 100 children", "£5", "£1,312,463.50 in all",
    ],
)  # fmt: skip
def test_a_sentence_with_sure_amounts(text: str, plan_folder: PlanFolderMaker) -> None:
    assert not found(plan_folder, "R084", words(f"The grant is {text}."))


def test_a_lost_k(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R084", words("Health pays £20k, the police £27k and schools £16."))
    assert finding.message == "“£16” stands beside £20k and £27k: it may be £16 or £16k."
    for sure in (
        "Health pays £20k, the police £27k and schools £16k.",
        "Health pays £20k, the police £27k, and each child has £16 a week.",
        "Health pays £20k and schools £16.",
        "Health pays £20k, the police £27k and schools £16,000.",
    ):
        assert not found(plan_folder, "R084", words(sure))


def table(*rows: str, columns: str = "Line, Amount (£)", total: str = "yes", more: str = "") -> str:
    lines = "".join(f"      - [{row}]\n" for row in rows)
    return section(
        "resources-and-services",
        f"content:\n  - type: table\n    caption: Money\n    total-row: {total}\n    columns: [{columns}]\n{more}"
        f"    rows:\n{lines}",
    )


def test_a_cell_with_an_amount_in_doubt(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R084", table("Staff, '273 317'", "Premises, '1,000'", total="no"))
    assert finding.message.startswith("“273 317” has a space in it")
    assert not found(plan_folder, "R084", table("Staff, '273 317'", columns="Line, Telephone"))


def test_a_figure_and_a_chart_in_pounds(plan_folder: PlanFolderMaker) -> None:
    figures = "figures:\n  cost: {value: '305.000', unit: '£', label: Cost}\n  share: {value: '30.125', unit: '%'}\n"
    chart = (
        "content:\n  - {type: chart, kind: bars, title: Cost, categories: [A, B], unit: '£', "
        "series: [{name: Cost, values: ['1,305.000', '2.50']}]}\n"
    )
    one, other = found(plan_folder, "R084", section("resources-and-services", figures + chart))
    assert one.message == "“305.000” could mean thousands or pounds and pence: £305,000 or £305.00."
    assert one.place and one.place.line == 4
    assert other.message.startswith("“1,305.000” could mean")


OUTTURN = (
    "  - {type: outturn, year: 2024-25, lines: [{line: Staff, budget: '959,745', outturn: '975,790'}]}\n"
)


def test_thousands_over_pounds(plan_folder: PlanFolderMaker) -> None:
    (big,) = found(plan_folder, "R085", table("Staff, '504,166'", columns="Line, £'000s"))
    assert big.message == "“£'000s” over 504,166 would be £504,166,000."
    known = table("Staff, '75,790'", columns='Line, "Amount, £000"') + OUTTURN.replace("975", "75")
    (same,) = found(plan_folder, "R085", known)
    assert "would be £75,790,000" in same.message
    assert not found(plan_folder, "R085", table("Staff, 976", columns="Line, £'000s") + OUTTURN)


def test_pounds_over_thousands(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R085", table("Planned, 960", "Spent, 976") + OUTTURN)
    assert finding.message == "£976 stands under “Amount (£)”, and £975,790 elsewhere: these are thousands."
    assert not found(plan_folder, "R085", table("Planned, 960", "Spent, 42") + OUTTURN)
    assert not found(
        plan_folder, "R085", table("Planned, 960", "Spent, 976", columns="Line, Children") + OUTTURN
    )


@pytest.mark.parametrize(
    ("amount", "hint"), [("504,166", "take the thousands out"), ("504", "write them in full")]
)
def test_thousands_in_a_table_of_contributions(amount: str, hint: str, plan_folder: PlanFolderMaker) -> None:
    body = (
        'content:\n  - {type: contributions, year: 2024-25, kinds: ["Cash, £\'000"], '
        f"rows: [{{agency: B, amounts: ['{amount}']}}]}}\n"
    )
    (finding,) = found(plan_folder, "R085", section("appendix-2-budget", body))
    assert hint in finding.hint
    assert not found(plan_folder, "R085", section("appendix-2-budget", body.replace("Cash, £'000", "Cash")))


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (
            ("Staff, '5,000'", "Income, '(1,000)'", "Total, '6,000'"),
            "the total is right only if this amount is added",
        ),
        (
            ("Staff, '5,000'", "Income, '(1,000)'", "Total, '7,000'"),
            "the total is wrong whether this amount is added or taken away",
        ),
    ],
)
def test_brackets_and_the_total(rows: tuple[str, ...], why: str, plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R086", table(*rows))
    assert finding.message == f"“(1,000)” in “Amount (£)”: {why}."


def test_brackets_without_a_total(plan_folder: PlanFolderMaker) -> None:
    rows = ("Staff, '5,000'", "Income, '(1,000)'")
    (finding,) = found(plan_folder, "R086", table(*rows, total="no"))
    assert "a minus, an income or a remark" in finding.message
    assert not found(
        plan_folder, "R086", table(*rows, total="no", more="    notes: Amounts in brackets are income.\n")
    )


def test_brackets_that_the_sums_explain(plan_folder: PlanFolderMaker) -> None:
    assert not found(plan_folder, "R086", table("Staff, '5,000'", "Income, '(1,000)'", "Total, '4,000'"))
    assert not found(
        plan_folder,
        "R086",
        table(
            "Staff, '5,000', '4,000', '(1,000)'",
            total="no",
            columns="Line, Budget (£), Outturn (£), Variance (£)",
        ),
    )
    assert not found(plan_folder, "R086", table("Girls, 5, (3)", columns="Group, Children, Note"))


def test_a_blank_total(plan_folder: PlanFolderMaker) -> None:
    columns = "Line, Budget (£), Outturn (£), Share (%)"
    rows = ("Staff, 500, 510, 60%", "Premises, 300, 290, 40%")
    (finding,) = found(plan_folder, "R087", table(*rows, "Total, 800, '', ''", columns=columns))
    assert finding.message == "“Outturn (£)” has no total; the rows add up to 800."
    assert not found(plan_folder, "R087", table(*rows, "Total, 800, 800, ''", columns=columns))
    assert not found(plan_folder, "R087", table(*rows, "Total, 800, '-', ''", columns=columns))


def test_s11_a_negative_amount_without_its_comma(plan_folder: PlanFolderMaker) -> None:
    rows = ("Staff, '16,045'", "Office costs, '-13000'", "Year, 2024")
    (finding,) = found(plan_folder, "R089", table(*rows, total="no"))
    assert finding.message == "“-13000” of this table has no comma for thousands; others have one."
    assert finding.hint == "Write −13,000."
    assert not found(plan_folder, "R089", table("Staff, 16045", "Office costs, '-13000'", total="no"))
    assert not found(
        plan_folder, "R089", table("Staff, '16,045'", "Town, 13000", total="no", columns="Place, People")
    )


def test_a_variance_in_a_table_of_ones_own(plan_folder: PlanFolderMaker) -> None:
    columns = "Line, Budget (£), Outturn (£), Variance (£)"
    sound = ("Staff, '5,000', '6,000', '1,000'", "Office, 500, 400, -100")
    assert not found(plan_folder, "R091", table(*sound, total="no", columns=columns))
    (finding,) = found(
        plan_folder, "R091", table(sound[0], "Office, 500, 400, 100", total="no", columns=columns)
    )
    assert finding.message == "“Office”: “Outturn (£)” less “Budget (£)” is −£100, not £100."
    turned = ("Staff, '5,000', '6,000', '-1,000'", "Office, 500, 400, 100")
    assert not found(plan_folder, "R091", table(*turned, total="no", columns=columns))


def test_the_title_of_a_table_says_thousands(plan_folder: PlanFolderMaker) -> None:
    text = table("Staff, '504,166', '505,166'", columns="Line, Budget, Outturn").replace(
        "Money", '"Money, £000"'
    )
    (finding,) = found(plan_folder, "R085", text)
    assert finding.message == "“Money, £000” over 504,166 would be £504,166,000."


MARKDOWN = """\
| Line | Amount, £'000 |
  |---|--:|
  | Staff | 504,166 |
  | Office | (1,000) |
  | **Total** | **505,166** |"""


def test_a_table_within_a_text(plan_folder: PlanFolderMaker) -> None:
    text = words(f"Money:\n\n  {MARKDOWN}")
    (thousands,) = found(plan_folder, "R085", text)
    assert thousands.place and (thousands.place.line, thousands.place.column) == (8, 13)
    (brackets,) = found(plan_folder, "R086", text)
    assert (
        brackets.message == "“(1,000)” in “Amount, £'000”: the total is right only if this amount is added."
    )
    assert not found(
        plan_folder, "R085", words("Money:\n\n  | Line | £'000 |\n  |---|---|\n  | Staff | 504 |")
    )
    for odd in ("|---|", "a|b\n  |--|\n  |", "| a |\n  |---|\n  | b | c |"):
        assert not found(plan_folder, "R08", words(odd))


def test_income_and_expenditure_in_a_table_of_ones_own(plan_folder: PlanFolderMaker) -> None:
    rows = ("Grant, '500'", "Total income, '5,000'", "Total expenditure, '5,400'")
    (finding,) = found(plan_folder, "R092", table(*rows, total="no"))
    assert "income is £5,000 and expenditure £5,400, and no line explains the £400" in finding.message
    assert not found(plan_folder, "R092", table(*rows, "From reserves, 400", total="no"))
    assert not found(
        plan_folder, "R092", table("Total income, '5,000'", "Total expenditure, '5,000'", total="no")
    )


HOSTILE = (
    "£", "£1", "£1 000 ", "£1,", "££1 ", "A Fund ", "A of the ", "£1 from A by ", "two ", "police, ", "police staff ",
    "one member of staff from other agencies ", "A grant is £1. ", "A" * 50 + " ", "ten panel volunteers ",
    "|", "|-\\n", "|a|\\n|-|\\n", "| £1 |\\n",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_no_text_runs_away(unit: str, plan_folder: PlanFolderMaker) -> None:
    """What runs away takes minutes at this size; the test then never ends."""
    body = (
        "body: long.md\n"
        + OUTTURN.replace("  - {", "content:\n  - {", 1)
        + ("  - {type: contributions, year: 2024-25, kinds: [A], rows: [{agency: A, amounts: [5]}]}\n")
    )
    folder = folder_of(plan_folder, section("resources-and-services", body), plan=PLAN)
    unit = unit.replace("\\n", "\n")
    text = f"x {unit * (10_000 // len(unit))} y"
    (folder / "sections" / "long.md").write_text(text, encoding="utf-8")
    assert isinstance(check(folder), list)
