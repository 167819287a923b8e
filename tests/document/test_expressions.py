import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import document, folder_of, section, told
from yjplan.document import tree

DATA = """\
figures:
  population.10-17: 20,800
  population.all: {value: 200000, about: yes}
  minority: {value: 8, unit: "%"}
  grant: {value: "45000", unit: £}
measures:
  fte:
    measure: first-time-entrants
    population: population.10-17
    series:
      - {period: 2022, value: 198, count: 40}
      - {period: 2023, count: 26}
    comparators:
      - {name: England & Wales, values: {"2022": 150, "2023": 143.0}}
  reached:
    label: Children reached
    series: [{period: 2023, count: 1204}]
  custody-rate:
    measure: use-of-custody
    series: [{period: 2023, value: 0.29, count: 6}]
content:
  - type: contributions
    id: contributions
    year: 2024-25
    kinds: [Cash]
    rows: [{agency: Council, amounts: ["£1,000"]}, {agency: Police, amounts: [500]}]
  - type: priorities
    id: our-priorities
    items:
      - {id: custody, title: Use custody less, actions: [a, b]}
      - {id: school, title: Stay in school}
"""


def printed(make: PlanFolderMaker, text: str) -> str:
    found, findings = document(folder_of(make, section("child-first", f"body: |\n  {text}\n{DATA}")))
    assert told(findings) == []
    paragraph = next(b for b in found.blocks if isinstance(b, tree.Paragraph))
    return tree.plain(paragraph.text)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("population.10-17", "20,800"),
        ("population.all", "about 200,000"),
        ("population.all.value", "200,000"),
        ("minority", "8%"),
        ("grant", "£45,000"),
        ("fte", "125"),
        ("fte.latest.value", "125"),  # 26 / 20,800 x 100,000
        ("fte.latest.count", "26"),
        ("fte.previous.value", "198"),
        ("fte.2022.count", "40"),
        ("fte.change.count", "−35.0%"),
        ("fte.change.value", "−36.9%"),
        ("custody-rate.latest.value", "0.29"),
        ("reached", "1,204"),
        ("fte.england-wales", "143.0"),
        ("fte.england-wales.2022", "150"),
        ("compared(fte, fte.england-wales)", "lower than"),
        ("compared(1, 1)", "the same as"),
        ("difference(fte.latest, fte.previous)", "−73"),
        ("points(44.4, 36.4)", "+8.0 percentage points"),
        ("share(population.10-17, population.all)", "10.4%"),
        ("share(population.10-17, population.all, 2)", "10.40%"),
        ("rate(26, population.10-17, 100000)", "125"),
        ("total(1, 2, fte.latest.count)", "29"),
        ("difference(0.30, 0.38)", "−0.08"),
        ("change(4, 3)", "−25.0%"),
        ("pounds(1312463)", "£1,312,463"),
        ("contributions.total", "£1,500"),
        ("our-priorities.count", "2"),
        ("our-priorities.actions", "2"),
        ("'text'", "text"),
        ("1000000", "1,000,000"),
    ],
)
def test_what_an_expression_prints(plan_folder: PlanFolderMaker, expression: str, expected: str) -> None:
    assert printed(plan_folder, f"x {{{{ {expression} }}}} y") == f"x {expected} y"


@pytest.mark.parametrize(
    ("expression", "code", "column"),
    [
        ("populaton.10-17", "P101", 8),
        ("fte.latst.count", "P101", 8),
        ("fte.latest.count.more", "P101", 8),
        ("nonsense(1)", "P101", 8),
        ("1 +", "P102", 7),
        ("1 + 1", "P102", 7),
        ("'a' * 1000000000", "P102", 7),
        ("10 ** 10 ** 10", "P102", 7),
        ("''.__class__", "P101", 11),
        ("'x'.ljust(10000000000)", "P101", 12),
        ("[].append(1)", "P101", 11),
        ("share(1, 0)", "N101", 7),
        ("share(1, 'a')", "N101", 7),
        ("share(1)", "P102", 7),
        ("fte|length", "P101", 12),
        ("fte is defined", "P101", 15),
        ("x" * 400, "P102", 7),
        ("", "P102", 7),
        ("(" * 290, "P102", 7),
        ("-" * 290 + "1", "P102", 7),
        ("True", "P102", 7),
        ("[1, 2]", "P102", 7),
        ("1 if 1 else 2", "P102", 7),
        ("total(*'ab')", "P102", 7),
        ("b'x'", "P101", 8),
        ('chart("nothing")', "P103", 15),
        ('ref("chld-first")', "P103", 13),
        ("chart(1)", "P102", 7),
        ("fte.change", "P102", 7),
    ],
)
def test_what_cannot_be_worked_out_is_one_finding_at_its_place(
    plan_folder: PlanFolderMaker, expression: str, code: str, column: int
) -> None:
    body = f"body: |\n  first\n  x {{{{ {expression} }}}}\n"
    _, findings = document(folder_of(plan_folder, section("child-first", body + DATA)))
    assert told(findings) == [f"{code} sections/01.yaml:5:{column}"]


def test_the_nearest_name_is_suggested(plan_folder: PlanFolderMaker) -> None:
    body = "body: '{{ populaton.10-17 }} {{ fte.latst.count }} {{ ref(\"custdy\") }}'\n"
    _, findings = document(folder_of(plan_folder, section("child-first", body + DATA)))
    hints = [f.hint for f in findings if f.code.startswith("P")]
    assert hints == [
        'Did you mean "population.10-17"?',
        'Did you mean "fte.latest"?',
        'Did you mean "custody"?',
    ]


def test_statements_and_open_brackets(plan_folder: PlanFolderMaker) -> None:
    body = "body: |\n  {% for x in y %}\n\n  {{ fte\n"
    _, findings = document(folder_of(plan_folder, section("child-first", body + DATA)))
    assert told(findings) == ["P105 sections/01.yaml:4:3", "P106 sections/01.yaml:6:3"]


def test_a_value_never_becomes_markup(plan_folder: PlanFolderMaker) -> None:
    assert (
        printed(plan_folder, "a {{ '**b** [c](https://d.example) <e>' }}")
        == "a **b** [c](https://d.example) <e>"
    )


def test_a_backslash_in_a_text_is_no_news(
    plan_folder: PlanFolderMaker, recwarn: pytest.WarningsRecorder
) -> None:
    assert printed(plan_folder, r"x {{ 'a\d' }} y") == r"x a\d y"
    assert not recwarn.list
