"""Every kind of block, from YAML to the tree: what a reader would find on the page."""

from collections.abc import Iterator

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, document, folder_of, section, told
from yjplan.charts.spec import DataChart, PartsChart, TreeChart
from yjplan.document import tree


def composed(make: PlanFolderMaker, content: str, head: str = "") -> tree.Document:
    found, findings = document(folder_of(make, section("child-first", head + content)))
    assert told(findings) == [], findings.sorted()
    return found


def table_of(found: tree.Document, number: int = 1) -> list[list[str]]:
    table = next(b for b in tree.walk(found.blocks) if isinstance(b, tree.Table) and b.number == number)
    head = [column.title for column in table.columns]
    return [
        head,
        *([" / ".join(map(tree.plain, cell.paragraphs)) for cell in row.cells] for row in table.rows),
    ]


def words(blocks: tree.Blocks) -> Iterator[str]:
    for block in tree.walk(blocks):
        if isinstance(block, tree.Paragraph | tree.Heading):
            yield tree.plain(block.text)


def test_measure_with_a_story_prints_heading_text_chart_and_data(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
measures:
  fte:
    measure: first-time-entrants
    narrative: It fell to {{ fte.latest.value }}.
    series:
      - {period: "2021", value: 210}
      - {period: "2022", value: 198, count: 40}
      - {period: "2023", value: 125, count: 26}
    comparators:
      - {name: England and Wales, values: {"2022": 150, "2023": 143}}
""",
    )
    assert list(words(found.blocks))[2:4] == ["First time entrants", "It fell to 125."]
    figure = next(b for b in found.blocks if isinstance(b, tree.Figure))
    assert figure.number == 1
    assert "125" in figure.alt
    assert figure.table is not None
    spec = found.charts[figure.image]
    assert isinstance(spec, DataChart)
    assert (spec.kind, spec.categories, [s.name for s in spec.series]) == (
        "trend",
        ("2021", "2022", "2023"),
        ["Ynys Môn YJS", "England and Wales"],
    )
    assert spec.series[1].values[0] is None


def test_two_points_are_a_table_and_no_trend(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
measures:
  reoffending:
    measure: binary-reoffending
    narrative: Small cohorts.
    series:
      - {period: before, count: 4, of: 17, value: 36.4}
      - {period: now, count: 8, of: 18}
      - {period: later, value: "-"}
""",
    )
    assert not found.charts
    rows = table_of(found)
    assert [row[-1] for row in rows[1:]] == ["36.4%", "44.4%", "-"]
    assert rows[3][1:3] == ["not given", "not given"]


def test_board(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
content:
  - type: board
    name: Management Board
    meets: quarterly
    chair: {role: Director, name: A. Person, since: "2013"}
    members:
      - {agency: Police, role: Superintendent, statutory: yes}
      - {agency: Homes, statutory: no}
    objectives: [One, Two]
    reports-to: [The Partnership, The Council, The Panel]
""",
    )
    said = list(words(found.blocks))
    assert "Chair: A. Person, Director (since 2013)" in said
    assert "Reports to: The Partnership, The Council and The Panel" in said
    assert table_of(found) == [
        ["Agency", "Role", "Statutory partner"],
        ["Police", "Superintendent", "yes"],
        ["Homes", "not stated", "no"],
    ]


def test_a_list_of_bodies_is_printed_whole(plan_folder: PlanFolderMaker) -> None:
    services = [f"Service {n}" for n in range(1, 16)]
    found = composed(plan_folder, f"content:\n  - {{type: service-position, works-with: {services}}}\n")
    assert any("Service 13, Service 14 and Service 15" in text for text in words(found.blocks))


def test_progress_points_to_the_priority_that_carries_on(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
content:
  - type: progress
    items:
      - {title: Old one, outcome: carried forward, now: new-one, narrative: We tried.}
      - {title: Done, outcome: met}
  - type: priorities
    items: [{id: other, title: Other}, {id: new-one, title: New one}]
""",
    )
    assert table_of(found)[1:] == [
        ["1", "Old one", "carried forward", "Priority 2"],
        ["2", "Done", "met", "–"],
    ]


def test_priorities_as_bullets_or_as_a_table(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
content:
  - type: priorities
    items:
      - id: a
        title: First
        owner: Head
        actions: [Do this, {action: Do that, due: within 6 months}, And this]
      - id: b
        title: Second
        actions: [{action: Do, owner: Me, due: 30/06/2024, measure: fewer, status: begun}]
""",
    )
    said = list(words(found.blocks))
    assert "Priority 1: First" in said
    assert "Owner: Head" in said
    assert "Do that (due: within 6 months)" in said
    assert table_of(found) == [
        ["Action", "Owner", "Due", "How we will know", "Status"],
        [
            "Do",
            "Me",
            "30\N{NO-BREAK SPACE}June\N{NO-BREAK SPACE}2024".replace("June\xa0", "June "),
            "fewer",
            "begun",
        ],
    ]


def test_action_plan_says_ratings_in_words(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
content:
  - type: action-plan
    id: plan
    recommendations:
      - recommendation: Do better.
        addressed-to: The Board
        actions:
          - {action: One, due: Jan23, progress: Done., rag: Green}
          - {action: Two}
""",
    )
    assert table_of(found) == [
        ["Action", "Date", "Progress", "Rating"],
        ["One", "Jan23", "Done.", "Green"],
        ["Two", "not stated", "not stated", "not stated"],
    ]
    table = next(b for b in found.blocks if isinstance(b, tree.Table))
    assert table.rows[0].cells[3].tone == "green"


def test_staffing_matrices_become_plain_tables(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
content:
  - type: staff-people
    roles: [Managers, Practitioners]
    rows:
      - {group: Asian, men: [0, 1], women: [0, 0]}
      - {group: White, men: [1, 2], women: [3, 4]}
  - type: staff-posts
    columns: [Managers (PT), Practitioners (FT)]
    rows: [{contract: Permanent, values: [0.5, 14]}, {contract: Vacant, values: [0, 3]}]
    disabled: {contract: Disabled, values: [0, 0]}
  - type: staff-summary
    parts: [{title: Gender, rows: [{label: Female, value: 20}]}]
    total: 24
""",
    )
    assert table_of(found, 1)[-1] == ["Total", "3", "4", "7"]
    assert table_of(found, 2) == [
        ["Group", "Managers", "Practitioners", "Total"],
        ["Asian", "0", "1", "1"],
        ["White", "1", "2", "3"],
        ["Total", "1", "3", "4"],
    ]
    assert table_of(found, 3)[1:] == [
        ["Permanent", "0.5", "14", "14.5"],
        ["Vacant", "0", "3", "3"],
        ["Total", "0.5", "17", "17.5"],
        ["Disabled", "0", "0", "0"],
    ]
    assert table_of(found, 4)[-1] == ["All staff", "All", "24"]


def test_money(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
body: |
  {{ chart("c") }}
content:
  - type: contributions
    id: c
    year: 2023/24
    kinds: [Staff, Other]
    rows:
      - {agency: Council, amounts: ["£504,166", 0]}
      - {agency: Main grant, amounts: [0, 507538], total: 525061}
      - {agency: Remand, amounts: [0, 17523], total-with: Main grant}
  - type: outturn
    year: 2023-24
    lines:
      - {line: Staff, budget: 959745, outturn: 975790}
      - {line: Office, budget: 63221, outturn: 50221, variance: -13000}
      - {line: Grant, budget: 10}
""",
    )
    assert table_of(found, 1) == [
        ["Agency", "Staff (£)", "Other (£)", "Total (£)"],
        ["Council", "504,166", "0", "504,166"],
        ["Main grant", "0", "507,538", "525,061"],
        ["Remand", "0", "17,523", "in Main grant"],
        ["Total", "504,166", "525,061", "1,029,227"],
    ]
    assert table_of(found, 2)[1:] == [
        ["Staff", "959,745", "975,790", "16,045"],
        ["Office", "63,221", "50,221", "−13,000"],
        ["Grant", "10", "not given", "not given"],
    ]
    (chart,) = found.charts.values()
    assert isinstance(chart, PartsChart)
    assert [row.name for row in chart.rows] == ["Main grant", "Council", "Remand"]


def test_structure_chart_has_the_same_as_a_list(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
content:
  - type: structure-chart
    top: {post: Head, manages: [{post: Deputy, number: 1 FTE}, {post: Nurse, employer: NHS}]}
""",
    )
    (spec,) = found.charts.values()
    assert isinstance(spec, TreeChart)
    assert spec.top.below[1].lines == ("Nurse", "NHS")
    figure = next(b for b in found.blocks if isinstance(b, tree.Figure))
    assert figure.equivalent is not None
    assert list(words((figure.equivalent,))) == ["Head", "Deputy, 1 FTE", "Nurse, NHS"]


def test_smaller_blocks(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
figures:
  children: {value: 100, label: Children, year: "2023", source: Census}
content:
  - {type: text, heading: Titled, body: Prose.}
  - {type: callout, title: Note, body: Called out.}
  - {type: vision, body: Best place.}
  - {type: foreword, author: A. Person, role: [Chair, Director], date: July 2023, body: Welcome.}
  - {type: quote, text: I was heard., who: A child}
  - {type: you-said-we-did, items: [{said: More football, did: A session}]}
  - {type: case-study, title: A story, body: It began., outcome: It ended well.}
  - {type: key-figures, items: [{value: "{{ children }}", label: children, trend: falling}]}
  - {type: schools, kinds: [{kind: Primary, number: 86}, {kind: Secondary, number: 14}]}
  - {type: figures, caption: Children here, show: [children]}
  - {type: trends, rising: [Need], falling: [Crime]}
  - {type: risks, challenges: [One], risks: [{text: Two, mitigation: Plan}]}
  - {type: benefit-statement, year: 2024-25, resources: A., benefits: B., improvement: C.}
  - {type: services, items: [{name: Turnaround, what: Help}]}
  - {type: training, items: [{topic: Prevent, when: "2023"}]}
  - {type: partnerships, items: [{partner: NHS, arrangement: Works with us}]}
  - {type: sign-off, signatories: [{capacity: Chair, date: "TBC: (after council)"}]}
  - {type: glossary, terms: [{term: ŵyr, meaning: b}, {term: YJB, meaning: c}, {term: ACE, meaning: a}]}
  - {type: chart, kind: bars, title: Bars, categories: [a, b], unit: children, series: [{name: s, values: [1, "-"]}]}
  - {type: page-break}
""",
    )
    said = list(words(found.blocks))
    for expected in (
        "Titled",
        "Called out.",
        "A. Person Chair Director July 2023",
        "Outcome: It ended well.",
        "Falling:",
        "How performance will improve in 2024-25: C.",
    ):
        assert expected in said
    signatures = next(b for b in found.blocks if isinstance(b, tree.Signatures))
    assert signatures.items[0] == tree.Signature(
        "Chair", "to be confirmed", (), "not yet signed", "TBC: (after council)"
    )
    glossary = next(b for b in found.blocks if isinstance(b, tree.Table) and b.columns[0].title == "Term")
    assert [tree.plain(r.cells[0].paragraphs[0]) for r in glossary.rows] == ["ACE", "ŵyr", "YJB"]


def test_no_cell_is_ever_empty(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        "content:\n  - {type: table, caption: T, columns: [A, {title: B, unit: '%'}], rows: [[1], ['', 2], [-, -]]}\n",
    )
    assert table_of(found) == [["A", "B (%)"], ["1", "–"], ["–", "2"], ["-", "-"]]


def test_what_does_not_fit_is_reported(plan_folder: PlanFolderMaker) -> None:
    rest = """\
content:
  - {type: table, caption: T, columns: [A], rows: [[1, 2]]}
  - {type: staff-posts, columns: [A, B], rows: [{contract: P, values: [1]}]}
  - {type: contributions, year: 2024-25, rows: [{agency: P, amounts: [1]}]}
  - {type: chart, kind: bars, title: C, categories: [a, b], unit: n, series: [{name: s, values: [1]}]}
  - {type: figures, caption: F, show: [nothing]}
  - {type: progress, items: [{title: P, now: nothing}]}
  - {type: text, id: same, heading: A, body: x}
  - {type: text, id: same, heading: B, body: y}
"""
    _, findings = document(folder_of(plan_folder, section("child-first", rest)))
    assert [line.split()[0] for line in told(findings)] == [
        "S108", "S108", "S108", "S108", "N103", "P103", "P107",
    ]  # fmt: skip


def test_cover_and_properties(plan_folder: PlanFolderMaker) -> None:
    plan = PLAN + (
        "versions:\n  - {version: '0.1', date: 1 May 2024, change: First}\n"
        "contact: [Write to us]\nsubmission: {to: Somebody Else}\n"
    )
    found, _ = document(folder_of(plan_folder, section("child-first"), plan=plan))
    assert found.cover.years == "2024-25"
    assert found.cover.lines == (
        "Draft, version 0.1, 1\N{NO-BREAK SPACE}May 2024",
        "For submission to the Somebody Else by 30 June 2024",
    )
    assert found.author == "Ynys Môn Youth Justice Service"
    assert list(words(found.blocks))[-2:] == ["Contact", "Write to us"]
    assert any(isinstance(b, tree.Table) for b in found.front)


def test_tree_has_unique_ids_and_no_skipped_level(plan_folder: PlanFolderMaker) -> None:
    rest = "body: |\n  # Same\n\n  # Same\n\n  ## Deeper\n"
    found, _ = document(folder_of(plan_folder, section("child-first", rest), section("prevention", rest)))
    headings = [b for b in found.blocks if isinstance(b, tree.Heading)]
    assert len({h.id for h in headings}) == len(headings)
    levels = [h.level for h in headings]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))
