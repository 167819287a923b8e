"""Loading a plan: every kind of mistake gives a clear finding at its place, and nothing makes it fall over."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import PlanFolderMaker
from yjplan.codes import CODES
from yjplan.diagnostics import Findings
from yjplan.plan.load import Plan, load_plan

PLAN = """\
service: Ynys Môn Youth Justice Service
authorities: [Isle of Anglesey, Gwynedd]
years: 2024-25
edition: 2024-25
"""

GOOD = """\
# yaml-language-server: $schema=x
section: performance-previous-year
title: "Performance: the year before"
owner: Performance analyst
status: ready
body: |
  In 2023 there were {{ fte.latest.count }} children.

  - a list
  - of two
figures:
  population.10-17: 21,400
  schools: {value: 61, year: 2023-24, source: 'School census', about: yes}
measures:
  fte:
    measure: first-time-entrants
    population: population.10-17
    series:
      - {period: 2022, count: 31}
      - {period: 2023, value: -}
    comparators:
      - name: Wales
        values: {2022: 160.5, 2023: <5}
content:
  - type: text
    heading: A heading
    body: >
      Folded text
      goes on.
  - type: table
    caption: Numbers
    columns: [Name, {title: Amount, unit: £, numbers: yes}]
    rows:
      - [Police, "1,200"]
      - - Health
        - -
    total_row: no
  - type: contributions
    year: 2024/25
    rows:
      - agency: NHS Bath, Swindon, and Wiltshire
        amounts: [£1,200, -5, 0]
  - type: priorities
    id: priorities
    items:
      - id: fewer-children
        title: Fewer children
        due: 31 March 2025
        actions:
          - Do it
          - action: Do more
            due: tbc
  - {type: quote, text: "They listened", who: Child}
"""
GOOD = GOOD.replace("total_row", "total-row")


def load(
    make: PlanFolderMaker, section: str | bytes = GOOD, plan: str = PLAN, **files: str
) -> tuple[Plan | None, Findings]:
    written = {
        name.replace("__", "/").replace("_md", ".md").replace("_csv", ".csv"): t for name, t in files.items()
    }
    findings = Findings()
    folder = make({"plan.yaml": plan, "sections/a.yaml": section, **written})
    return load_plan(folder, findings), findings


def told(findings: Findings) -> list[tuple[str, str]]:
    return [(f.code, str(f.place).removeprefix("sections/")) for f in findings]


def test_a_good_plan_gives_no_findings(plan_folder: PlanFolderMaker) -> None:
    plan, findings = load(plan_folder)
    assert told(findings) == []
    assert plan is not None
    assert plan.service.display_name == "Ynys Môn Youth Justice Service"
    section = plan.sections[0]
    assert section.section == "performance-previous-year"
    assert str(section.measures["fte"].comparators[0].values["2023"]) == "<5"
    assert section.figures["schools"].about is True
    assert [block.type for block in section.content] == [
        "text",
        "table",
        "contributions",
        "priorities",
        "quote",
    ]


def test_parts_know_their_place(plan_folder: PlanFolderMaker) -> None:
    plan, _ = load(plan_folder)
    assert plan is not None
    section = plan.sections[0]
    assert str(section.place_of("owner")) == "sections/a.yaml:4:8"
    assert str(section.figures["population.10-17"].place) == "sections/a.yaml:12:21"
    assert section.body is not None
    assert str(section.body.place_at(section.body.text.index("{{"))) == "sections/a.yaml:7:22"
    priorities = section.content[3]
    assert priorities.type == "priorities"
    assert [str(a.place) for a in priorities.items[0].actions] == [
        "sections/a.yaml:50:13",
        "sections/a.yaml:51:13",
    ]


@pytest.mark.parametrize(
    ("section", "expected", "words"),
    [
        ("", ("S107", "a.yaml"), "empty"),
        ("# only a remark\n", ("S107", "a.yaml"), "empty"),
        ("just text\n", ("S101", "a.yaml:1:1"), "list of fields"),
        ("- a\n- b\n", ("S101", "a.yaml:1:1"), "list of fields"),
        ("section: Local Context\n", ("S103", "a.yaml:1:10"), '"local-context"'),
        ("owner: me\n", ("S105", "a.yaml:1:1"), '"section" is missing'),
        ("section: a\nbdoy: x\n", ("S102", "a.yaml:2:1"), '"body"'),
        ("section: a\nstatus: finished\n", ("S103", "a.yaml:2:9"), "draft or ready"),
        ("section: a\nbody: [x]\n", ("S103", "a.yaml:2:7"), "not a list"),
        ("section: a\nbody: {x: y}\n", ("S103", "a.yaml:2:7"), "not a group of fields"),
        ("section: a\nbody: {{ x }}\n", ("Y206", "a.yaml:2:7"), "quotation marks"),
        ("section: a\nbody: {{ x }} children\n", ("Y201", "a.yaml:2:7"), "quotation marks"),
        ("section: a\nbody: nope.md\n", ("F101", "a.yaml:2:7"), "nope.md"),
        ("section: a\nbody: ../../nope.md\n", ("F102", "a.yaml:2:7"), "outside"),
        ("section: a\nowner: a\nowner: b\n", ("Y202", "a.yaml:3:1"), "twice"),
        ("section: a\nfigures: [x]\n", ("S103", "a.yaml:2:10"), "group of fields"),
        ("section: a\nfigures:\n  Pop: 5\n", ("S103", "a.yaml:3:3"), '"pop"'),
        ("section: a\nfigures:\n  p: five\n", ("S103", "a.yaml:3:6"), "not a number"),
        ("section: a\nfigures:\n  p:\n", ("S103", "a.yaml:3:3"), "nothing here"),
        ("section: a\nfigures:\n  p: {value: 1, unt: £}\n", ("S102", "a.yaml:3:17"), '"unit"'),
        ("section: a\nmeasures:\n  m: {label: x}\n", ("S105", "a.yaml:3:6"), '"series" is missing'),
        ("section: a\nmeasures:\n  m: {series: x.csv}\n", ("F101", "a.yaml:3:15"), "x.csv"),
        ("section: a\nmeasures:\n  m: {series: []}\n", ("S103", "a.yaml:3:15"), "empty"),
        ("section: a\ncontent: none\n", ("S103", "a.yaml:2:10"), "list"),
        ("section: a\ncontent: {type: text, body: x}\n", ("S103", "a.yaml:2:10"), "list"),
        ("section: a\ncontent:\n  - body: x\n", ("S104", "a.yaml:3:5"), "type:"),
        ("section: a\ncontent:\n  - type: txt\n    body: x\n", ("S104", "a.yaml:3:5"), '"text"'),
        ("section: a\ncontent:\n  - type: [text]\n", ("S104", "a.yaml:3:5"), "one word"),
        ("section: a\ncontent:\n  - type: |\n      txt\n      more\n", ("S104", "a.yaml:3:5"), '"txt more"'),
        ("section: a\ncontent:\n  - type: text\n", ("S105", "a.yaml:3:5"), '"body"'),
        ("section: a\ncontent:\n  -\n", ("S103", "a.yaml:3:3"), "nothing here"),
        ("section: a\ncontent:\n  - {type: kpis, results: [{kpi: 11}]}\n", ("S103", "a.yaml:3:34"), "at most 10"),
        ("section: a\ncontent:\n  - {type: glossary, terms: []}\n", ("S103", "a.yaml:3:29"), "at least one"),
        ("section: a\ncontent:\n  - {type: quote, text: !x y}\n", ("Y203", "a.yaml:3:25"), "tag"),
        (
            "section: a\ncontent:\n  - {type: outturn, year: 2024, lines: [{line: x, budget: 1}]}\n",
            ("S103", "a.yaml:3:27"),
            "2024-25",
        ),
        (
            "section: a\ncontent:\n  - {type: outturn, year: 2024-25, lines: [{line: x, budget: £305.000}]}\n",
            ("S103", "a.yaml:3:62"),
            "thousands",
        ),
        ("section: a\ncontent:\n  - {type: image, file: x.png, alt: X}\n", ("F101", "a.yaml:3:25"), "x.png"),
    ],
)  # fmt: skip
def test_one_mistake_gives_one_finding(
    plan_folder: PlanFolderMaker, section: str, expected: tuple[str, str], words: str
) -> None:
    _, findings = load(plan_folder, section)
    assert told(findings) == [expected]
    finding = findings.items[0]
    assert words in f"{finding.message} {finding.hint}"


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("", [("S107", "plan.yaml")]),
        ("service: X\n", [("S105", "plan.yaml:1:1")] * 3),
        (PLAN.replace("2024-25\nedition", "2024\nedition"), [("S103", "plan.yaml:3:8")]),
        (PLAN + "contct: x\n", [("S102", "plan.yaml:5:1")]),
        (PLAN + "brand: {colour: blue}\n", [("S103", "plan.yaml:5:17")]),
        (PLAN + "brand: {logo: ../logo.png}\n", [("F102", "plan.yaml:5:15")]),
        (PLAN.replace("[Isle of Anglesey, Gwynedd]", "[]"), [("S103", "plan.yaml:2:14")]),
        (PLAN + "versions:\n  - {version: 0.1, date: 31 February 2024}\n", [("S103", "plan.yaml:6:26")]),
    ],
)
def test_mistakes_in_plan_yaml(
    plan_folder: PlanFolderMaker, plan: str, expected: list[tuple[str, str]]
) -> None:
    _, findings = load(plan_folder, plan=plan)
    assert [(code, place) for code, place in told(findings)] == expected


def test_one_authority_need_not_be_a_list(plan_folder: PlanFolderMaker) -> None:
    plan, findings = load(
        plan_folder, plan=PLAN.replace("[Isle of Anglesey, Gwynedd]", "Bournemouth, Christchurch")
    )
    assert told(findings) == []
    assert plan is not None and plan.service.authorities == ("Bournemouth, Christchurch",)


def test_no_folder_a_file_and_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "plan.yml").write_text(PLAN)
    codes = []
    for name in ("missing", "file", "empty", "other"):
        findings = Findings()
        assert load_plan(tmp_path / name, findings) is None
        codes += [(f.code, "plan.yml" in f.hint) for f in findings]
    assert codes == [("F001", False), ("F002", False), ("F003", False), ("F003", True)]


def test_no_sections(plan_folder: PlanFolderMaker) -> None:
    findings = Findings()
    plan = load_plan(plan_folder({"plan.yaml": PLAN}), findings)
    assert plan is not None and plan.sections == ()
    assert [f.code for f in findings] == ["F004"]


def test_two_files_for_one_heading(plan_folder: PlanFolderMaker) -> None:
    plan, findings = load(plan_folder, "section: a\n", **{"sections/b.yaml": "section: a\n"})
    assert plan is not None and len(plan.sections) == 1
    finding = next(f for f in findings if f.code == "S106")
    assert str(finding.place) == "sections/b.yaml:1:10" and str(finding.also) == "sections/a.yaml:1:10"


def test_a_broken_section_is_not_called_missing(plan_folder: PlanFolderMaker) -> None:
    plan, _ = load(plan_folder, "section: local-context\nbody: [x]\n", **{"sections/b.yaml": "a: [\n"})
    assert plan is not None and plan.unreadable == {"local-context", "b"}


def test_prose_in_a_file_of_its_own(plan_folder: PlanFolderMaker) -> None:
    plan, findings = load(
        plan_folder,
        "section: a\nbody: text.md\n",
        **{"sections/text.md": "\ufeffOne.\r\n\r\nTwo {{ x }}.\r\n"},
    )
    assert told(findings) == []
    assert plan is not None
    body = plan.sections[0].body
    assert body is not None and body.text == "One.\n\nTwo {{ x }}."
    assert str(body.place_at(body.text.index("{{"))) == "sections/text.md:3:5"


def test_a_sentence_that_ends_in_md_is_prose(plan_folder: PlanFolderMaker) -> None:
    plan, findings = load(plan_folder, "section: a\nbody: |\n  See the notes.\n  They are in x.md\n")
    assert told(findings) == [] and plan is not None


def test_a_series_from_a_data_file(plan_folder: PlanFolderMaker) -> None:
    plan, findings = load(
        plan_folder,
        "section: a\nmeasures:\n  m: {series: data/m.csv}\n",
        **{"data/m.csv": 'Period;Count;Of\n2022;"1,204";2000\n2023;many;-\n'},
    )
    assert plan is not None
    first, second = plan.sections[0].measures["m"].series
    assert (first.count, first.of, second.count, second.of, second.stands_for("of")) == (
        1204,
        2000,
        None,
        None,
        "-",
    )
    assert told(findings) == [("Q105", "data/m.csv:3:2")]


def test_a_link_that_leads_out_is_not_read(plan_folder: PlanFolderMaker, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("section: secret\nbody: private\n")
    folder = plan_folder({"plan.yaml": PLAN, "sections/a.yaml": "section: a\n"})
    (folder / "sections" / "b.yaml").symlink_to(tmp_path / "secret.yaml")
    findings = Findings()
    plan = load_plan(folder, findings)
    assert plan is not None and [s.section for s in plan.sections] == ["a"]
    assert told(findings) == [("F102", "b.yaml")]


def test_a_picture_is_looked_at(plan_folder: PlanFolderMaker) -> None:
    section = "section: a\ncontent:\n  - {type: image, file: a.png}\n  - {type: image, file: b.png, decorative: yes}\n"
    _, findings = load(plan_folder, section, **{"sections/a.png": "not a picture", "sections/b.png": ""})
    assert told(findings) == [("M101", "a.yaml:3:5"), ("M102", "a.yaml:3:25"), ("M102", "a.yaml:4:25")]


# ------------------------------------------------------------------ anything at all

DEBRIS = st.sampled_from(
    ["", " ", "  ", "\n", "\n\n", "\t", ":", ": ", "- ", "-", "[", "]", "{", "}", "{{", "}}", '"', "'", "|", ">", "&a ",
     "*a ", "!", "!!int ", "#", " # ", "?", "%", "@", "`", ",", "null", "no", "~", "---\n", "...\n", "<<: ", "\x00",
     "\x07", "\x85", "\ufeff", "\u2028", "\ud7ff", "😀", "ŵ", "£305.000", "(5)", "1" * 30, "../x.md", "C:\\x.md",
     "x.csv", "x.png", "0", "-5", "1e400", "\r",
     "\\", "section: b\n", "type: table", "[[[[", "body: {a: b}\n", "nan"]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 12), DEBRIS | st.text(max_size=4)), min_size=1, max_size=4
)


def mutated(text: str, edits: list[tuple[float, int, str]]) -> str:
    for where, cut, debris in edits:
        at = int(where * len(text))
        text = text[:at] + debris + text[at + cut :]
    return text


def assert_only_findings(folder: Path, section: bytes) -> None:
    (folder / "sections" / "a.yaml").write_bytes(section)
    findings = Findings()
    load_plan(folder, findings)
    lines = section.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for finding in findings:
        assert finding.code in CODES
        assert finding.message and "\n" not in finding.hint
        assert finding.place is not None
        if finding.place.file == "sections/a.yaml":
            assert 0 <= finding.place.line <= lines


@given(EDITS)
@settings(max_examples=250)
def test_a_plan_with_random_damage_gives_findings_only(
    plan_folder: PlanFolderMaker, edits: list[tuple[float, int, str]]
) -> None:
    folder = plan_folder({"plan.yaml": PLAN, "sections/a.yaml": GOOD})
    assert_only_findings(folder, mutated(GOOD, edits).encode("utf-8", errors="surrogatepass"))


@given(st.binary(max_size=60), st.floats(0, 1))
@settings(max_examples=100)
def test_random_bytes_give_findings_only(plan_folder: PlanFolderMaker, debris: bytes, where: float) -> None:
    folder = plan_folder({"plan.yaml": PLAN, "sections/a.yaml": GOOD})
    good = GOOD.encode()
    at = int(where * len(good))
    assert_only_findings(folder, good[:at] + debris + good[at:])
    assert_only_findings(folder, debris)
