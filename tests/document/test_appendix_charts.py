"""Charts that blocks of money, staff and actions ask for: where they stand, what they show, what is said of none."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import document, folder_of, section, told
from yjplan.charts.spec import OutturnChart, PartsChart, RatingsChart
from yjplan.diagnostics import Findings
from yjplan.document.tree import Document, Figure, Paragraph, Reference, Table, plain, walk

CONTRIBUTIONS = """\
  - type: contributions
    id: money
    year: 2024-25
    rows:
      - {agency: Police, amounts: [0, "40,000", 0]}
      - {agency: Council, amounts: ["300,000", 0, "60,000"]}
      - {agency: Health, amounts: [0, 0, 0]}
"""
OUTTURN = """\
  - type: outturn
    id: spent
    year: 2023-24
    lines:
      - {line: Staff, budget: 900, outturn: 950}
      - {line: Premises, budget: 100, outturn: 40}
      - {line: All costs, budget: 1000, outturn: 990, total: yes}
      - {line: Income, budget: 1000, outturn: 990}
"""
POSTS = """\
  - type: staff-posts
    id: posts
    columns: [Managers (FT), "Practitioners, part time", Practitioners – Full-time, Panel volunteers, Students]
    rows:
      - {contract: Permanent, values: [2, 0.5, 14, 0, 0]}
      - {contract: Temporary, values: [0, 0, 0, 10, 0]}
      - {contract: Vacancies, values: [0, 0, 3, 0, 0]}
      - {contract: Seconded police (vacant), values: [0, 0, 1, 0, 0]}
      - {contract: Seconded health, values: [0, 0.4, 0, 0, 0]}
"""
PEOPLE = """\
  - type: staff-people
    id: people
    roles: [Managers, Practitioners, Volunteers]
    rows:
      - {group: White, men: [1, 3, 0], women: [2, 9, 4]}
      - {group: Black, men: [0, 1, 1], women: [0, 2, 0]}
"""
ACTIONS = """\
  - type: action-plan
    id: actions
    recommendations:
      - recommendation: Do better.
        actions:
          - {action: One, rag: Green}
          - {action: Two, rag: "green."}
          - {action: Three}
      - recommendation: Do more.
        actions:
          - {action: Four, rag: Overdue}
          - {action: Five, rag: On hold}
"""
BLOCKS = {"money": CONTRIBUTIONS, "spent": OUTTURN, "posts": POSTS, "people": PEOPLE, "actions": ACTIONS}


def asked(block: str, more: str = "chart: yes") -> str:
    """Return a block that asks for its chart."""
    first, second, rest = block.split("\n", 2)
    return f"{first}\n{second}\n    {more}\n{rest}"


def composed(make: PlanFolderMaker, block: str, body: str = "Some text.") -> tuple[Document, Findings]:
    return document(folder_of(make, section("child-first", f"body: |\n  {body}\ncontent:\n{block}")))


def kinds(plan: Document) -> list[str]:
    """Return tables and figures in reading order, without the tables inside figures."""
    return [type(block).__name__ for block in plan.blocks if isinstance(block, Table | Figure)]


def numbers(values: Iterable[Decimal | None]) -> str:
    """Return values as text: "14.5 0 ?"."""
    return " ".join("?" if value is None else f"{value:f}".removesuffix(".0") for value in values)


def figure(plan: Document) -> Figure:
    (found,) = [block for block in walk(plan.blocks) if isinstance(block, Figure)]
    return found


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_has_no_chart_unless_it_asks(plan_folder: PlanFolderMaker, name: str) -> None:
    plan, _ = composed(plan_folder, BLOCKS[name])
    assert not plan.charts


@pytest.mark.parametrize("name", ["money", "spent", "posts", "people"])
def test_a_chart_stands_below_its_table_and_refers_to_it(plan_folder: PlanFolderMaker, name: str) -> None:
    plan, findings = composed(plan_folder, asked(BLOCKS[name]))
    assert kinds(plan)[-2:] == ["Table", "Figure"]
    drawn = figure(plan)
    assert drawn.table is None
    assert plan.charts[drawn.image]
    after = plan.blocks[plan.blocks.index(drawn) + 1]
    assert isinstance(after, Paragraph)
    (pointer,) = [inline for inline in after.text if isinstance(inline, Reference)]
    assert pointer.target in {block.id for block in plan.blocks if isinstance(block, Table)}
    year = {"money": "Year: 2024-25. ", "spent": "Year: 2023-24. "}.get(name, "")
    assert plain(after.text).startswith(f"{year}The figures are in Table 1")
    assert told(findings) == []


@pytest.mark.parametrize("name", ["money", "spent", "posts", "people"])
def test_the_source_stands_below_table_and_chart(plan_folder: PlanFolderMaker, name: str) -> None:
    plan, _ = composed(plan_folder, asked(BLOCKS[name], "chart: yes\n    source: Ledger of March 2025"))
    assert figure(plan).source == "Ledger of March 2025."
    *_, table = [block for block in plan.blocks if isinstance(block, Table)]
    assert "Source: Ledger of March 2025" in map(plain, table.notes)


def test_without_a_name_the_table_is_the_one_above(plan_folder: PlanFolderMaker) -> None:
    plan, _ = composed(plan_folder, asked(OUTTURN).replace("    id: spent\n", ""))
    after = plan.blocks[plan.blocks.index(figure(plan)) + 1]
    assert isinstance(after, Paragraph)
    assert plain(after.text) == "Year: 2023-24. The figures are in the table above."


def test_ratings_are_summed_up_before_the_actions_with_a_table_of_their_own(
    plan_folder: PlanFolderMaker,
) -> None:
    plan, findings = composed(plan_folder, asked(ACTIONS, "chart: yes\n    source: Inspection of 2024"))
    assert kinds(plan) == ["Figure", "Table", "Table"]
    drawn = figure(plan)
    assert drawn.source == ""
    below = plan.blocks[plan.blocks.index(drawn) + 1]
    assert isinstance(below, Paragraph) and plain(below.text) == "Source: Inspection of 2024"
    assert plain(drawn.caption) == (
        "Of 5 actions, 1 is rated overdue, 1 on hold and 2 green; for 1 no rating is stated"
    )
    assert drawn.table is not None
    spec = plan.charts[drawn.image]
    assert isinstance(spec, RatingsChart)
    assert [(r.name, r.count, r.tone) for r in spec.ratings] == [
        ("Overdue", 1, "red"),
        ("On hold", 1, ""),
        ("Green", 2, "green"),
        ("Not stated", 1, "grey"),
    ]
    assert told(findings) == []


def test_many_different_ratings_are_gathered(plan_folder: PlanFolderMaker) -> None:
    actions = "".join(f"          - {{action: Do it, rag: State {i}}}\n" for i in range(20))
    plan, _ = composed(plan_folder, asked(ACTIONS.split("          - ", 1)[0] + actions))
    spec = plan.charts[figure(plan).image]
    assert isinstance(spec, RatingsChart)
    assert len(spec.ratings) == 9
    assert (spec.ratings[-1].name, spec.ratings[-1].count) == ("Other ratings", 12)


@pytest.mark.parametrize("name", BLOCKS)
@pytest.mark.parametrize("more", ["chart: yes", "chart: no"])
def test_prose_places_a_chart_once(plan_folder: PlanFolderMaker, name: str, more: str) -> None:
    plan, findings = composed(plan_folder, asked(BLOCKS[name], more), f'{{{{ chart("{name}") }}}}')
    assert kinds(plan).count("Figure") == 1
    assert kinds(plan)[0] == "Figure"
    assert len(plan.charts) == 1
    assert told(findings) == []


def test_a_table_that_prose_places_brings_its_chart(plan_folder: PlanFolderMaker) -> None:
    plan, _ = composed(plan_folder, asked(OUTTURN), '{{ table("spent") }}')
    assert kinds(plan) == ["Table", "Figure"]


@pytest.mark.parametrize("name", BLOCKS)
def test_a_title_of_ones_own_is_kept(plan_folder: PlanFolderMaker, name: str) -> None:
    plan, _ = composed(plan_folder, asked(BLOCKS[name], "chart: yes\n    chart-title: What we see"))
    assert plain(figure(plan).caption) == "What we see"


def test_contributions_are_in_the_order_of_their_size(plan_folder: PlanFolderMaker) -> None:
    plan, _ = composed(plan_folder, asked(CONTRIBUTIONS))
    drawn = figure(plan)
    spec = plan.charts[drawn.image]
    assert isinstance(spec, PartsChart)
    assert [row.name for row in spec.rows] == ["Council", "Police", "Health"]
    assert numbers((*spec.totals, spec.whole)) == "300000 40000 60000 400000"
    assert plain(drawn.caption) == "Council gives 90% of the £400,000 for 2024-25"


def test_totals_are_those_that_the_plan_publishes(plan_folder: PlanFolderMaker) -> None:
    stated = '    total: {agency: Total, amounts: ["300,001", "40,000", "60,000"], total: "400,001"}\n'
    plan, _ = composed(plan_folder, asked(CONTRIBUTIONS) + stated)
    spec = plan.charts[figure(plan).image]
    assert isinstance(spec, PartsChart)
    assert numbers((spec.totals[0], spec.whole)) == "300001 400001"


def test_lines_below_the_total_are_left_to_the_table(plan_folder: PlanFolderMaker) -> None:
    plan, _ = composed(plan_folder, asked(OUTTURN))
    drawn = figure(plan)
    spec = plan.charts[drawn.image]
    assert isinstance(spec, OutturnChart)
    assert [(line.name, numbers([line.variance])) for line in spec.lines] == [
        ("Staff", "50"),
        ("Premises", "-60"),
    ]
    assert spec.total is not None
    assert plain(drawn.caption) == "All costs came to £990 in 2023-24, £10 (1.0%) under budget"


def test_posts_are_filled_seconded_or_vacant_and_volunteers_apart(plan_folder: PlanFolderMaker) -> None:
    plan, _ = composed(plan_folder, asked(POSTS))
    drawn = figure(plan)
    spec = plan.charts[drawn.image]
    assert isinstance(spec, PartsChart)
    assert spec.parts == ("Filled", "Seconded", "Vacant")
    assert [(row.name, numbers(row.values), bool(row.group)) for row in spec.rows] == [
        ("Managers", "2 0 0", False),
        ("Practitioners", "14.5 0.4 4", False),
        ("Panel volunteers", "10 0 0", True),
    ]
    assert spec.whole == Decimal("20.9")
    assert plain(drawn.caption) == "Of 20.9 posts (full-time equivalents), 4 are vacant and 0.4 seconded"


def test_people_are_women_and_men_by_role(plan_folder: PlanFolderMaker) -> None:
    plan, _ = composed(plan_folder, asked(PEOPLE))
    spec = plan.charts[figure(plan).image]
    assert isinstance(spec, PartsChart)
    assert numbers(spec.totals) == "13 5"
    assert [(row.name, numbers(row.values)) for row in spec.rows] == [
        ("Managers", "2 1"),
        ("Practitioners", "11 4"),
        ("Volunteers", "4 1"),
    ]


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("money", [('"40,000"', "0"), ('"300,000"', "0"), ('"60,000"', "0")]),
        ("spent", [(f"{field}: {n}", f"{field}: 0") for field in ("budget", "outturn") for n in (900, 950, 100, 40)]),
        ("posts", [("[2, 0.5, 14, 0, 0]", "[0, 0, 0, 0, 0]"), ("10", "0"), ("3,", "0,"), ("1,", "0,"), ("0.4", "0")]),
        ("actions", [(", rag: Green", ""), (', rag: "green."', ""), (", rag: Overdue", ""), (", rag: On hold", "")]),
    ],
)  # fmt: skip
def test_a_chart_without_figures_is_a_finding(
    plan_folder: PlanFolderMaker, name: str, change: list[tuple[str, str]]
) -> None:
    block = asked(BLOCKS[name])
    for old, new in change:
        block = block.replace(old, new)
    plan, findings = composed(plan_folder, block)
    (finding,) = [f for f in findings if f.code == "C201"]
    assert str(finding.place) == "sections/01.yaml:8:12"
    assert not plan.charts


def test_rows_of_wrong_length_are_told_once_and_drawn_as_not_known(plan_folder: PlanFolderMaker) -> None:
    plan, findings = composed(plan_folder, asked(CONTRIBUTIONS).replace('[0, "40,000", 0]', "[5]"))
    assert [finding.code for finding in findings if finding.code == "S108"] == ["S108"]
    spec = plan.charts[figure(plan).image]
    assert isinstance(spec, PartsChart)
    assert numbers(next(row.values for row in spec.rows if row.name == "Police")) == "5 ? ?"
