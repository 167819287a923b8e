"""Duties in law and conditions of the grant: each code fires on what it is for, and a sound plan has none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, document, folder_of, prepared, section
from tests.rules.texts import EXAMPLES, findings, on_example
from yjplan.diagnostics import Findings
from yjplan.document import tree
from yjplan.editions import load_edition
from yjplan.pipeline import prepare
from yjplan.rules.template import missing
from yjplan.scaffold import Names, scaffold

ENGLISH = PLAN.replace("Isle of Anglesey County Council", "Anytown Council")
INTRODUCTION = section(
    "introduction-vision-and-strategy", "body: We work to prevent offending by children.\n"
)
GOVERNANCE = """\
body: |
  The head of service notifies the national body of serious incidents, and the board learns from them. All partners
  attended every meeting.
content:
  - type: board
    name: Management Board
    members:
      - {agency: Children's services, statutory: yes}
      - {agency: Anyshire Police, statutory: yes}
      - {agency: Office of the Police and Crime Commissioner, statutory: yes}
      - {agency: Probation Service, statutory: yes}
      - {agency: Integrated Care Board, statutory: yes}
      - {agency: Voluntary sector, statutory: no}
"""
RESOURCES = """\
body: |
  We provide appropriate adults, support on bail and on remand, and pre-sentence reports.
content:
  - {type: benefit-statement, year: 2024-25, resources: The grant pays., benefits: More., improvement: Soon.}
"""
VIOLENCE = "body: Under the Serious Violence Duty we share data.\n"
SIGN_OFF = """\
body: There is an equality impact assessment.
content:
  - type: sign-off
    consulted: [{who: Police, when: March 2024}]
    approvals:
      - {body: Cabinet, when: 12 September 2024}
      - {body: Full council, when: 25 September 2024}
    signatories: [{capacity: Chair}]
"""
STAFFING = """\
content:
  - type: staff-posts
    columns: [Practitioners]
    rows:
      - {contract: Permanent social workers, values: [6]}
      - {contract: Seconded probation, values: [1]}
      - {contract: Seconded police, values: [1]}
      - {contract: Seconded health, values: [0.5]}
      - {contract: Seconded education, values: [1]}
      - {contract: Vacant, values: [2]}
"""
PROGRESS = """\
content:
  - {type: progress, items: [{title: A, outcome: met, now: rec-1}, {title: B, outcome: met, now: aim}]}
  - {type: priorities, items: [{id: aim, title: An aim}]}
  - type: action-plan
    recommendations: [{id: rec-1, recommendation: Improve., actions: [{action: Do it.}]}]
"""
SOUND = {
    "introduction-vision-and-strategy": INTRODUCTION,
    "governance-leadership-and-partnership": section("governance-leadership-and-partnership", GOVERNANCE),
    "resources-and-services": section("resources-and-services", RESOURCES),
    "serious-violence-and-exploitation": section("serious-violence-and-exploitation", VIOLENCE),
    "progress-on-previous-plan": section("progress-on-previous-plan", PROGRESS),
    "sign-off-submission-and-approval": section("sign-off-submission-and-approval", SIGN_OFF),
    "appendix-1-staffing": section("appendix-1-staffing", STAFFING),
}


def told(make: PlanFolderMaker, heading: str, old: str, new: str, plan: str = ENGLISH) -> list[str]:
    """Return the codes of this family, with their messages, on the sound plan with one thing changed."""
    assert old in SOUND[heading]
    changed = SOUND | {heading: SOUND[heading].replace(old, new)}
    return [f"{f.code} {f.message}" for f in findings(make, "U", *changed.values(), plan=plan)]


def test_a_sound_plan(plan_folder: PlanFolderMaker) -> None:
    assert not findings(plan_folder, "U", *SOUND.values(), plan=ENGLISH)


@pytest.mark.parametrize(
    ("heading", "old", "new", "code", "words"),
    [
        (
            "governance-leadership-and-partnership",
            "      - {agency: Probation Service, statutory: yes}\n",
            "",
            "U101",
            "Neither the members of “Management Board” nor the contributions name probation.",
        ),
        (
            "governance-leadership-and-partnership",
            "Anyshire Police, statutory: yes",
            "Anyshire Police, statutory: no",
            "U102",
            "the law obliges the police",
        ),
        (
            "governance-leadership-and-partnership",
            "Commissioner, statutory: yes",
            "Commissioner, statutory: no",
            "U102",
            "the law obliges the police and crime commissioner",
        ),
        (
            "appendix-1-staffing",
            "Seconded probation, values: [1]",
            "Seconded probation, values: [0]",
            "U103",
            "Nothing shows that the team has a probation officer.",
        ),
        ("introduction-vision-and-strategy", "prevent offending", "play with", "U104", "to prevent offending"),
        ("resources-and-services", "support on bail and on remand", "help", "U105", "bail and places for children"),
        ("sign-off-submission-and-approval", "{who: Police, when: March 2024}", "", "U106", "which partners"),
        (
            "sign-off-submission-and-approval",
            "      - {body: Full council, when: 25 September 2024}\n",
            "",
            "U107",
            "no decision of the full council, only Cabinet",
        ),
        (
            "sign-off-submission-and-approval",
            "25 September 2024}",
            "25 September 2024, decision: Adopted}",
            "U109",
            "when it was submitted and published",
        ),
        ("serious-violence-and-exploitation", "Under the Serious Violence Duty we", "We", "U110", "Serious Violence"),
        ("sign-off-submission-and-approval", "is an equality impact", "is no", "U111", "Cabinet and Full council"),
        ("governance-leadership-and-partnership", "of serious incidents", "of much", "U112", "serious incidents"),
        ("governance-leadership-and-partnership", "attended", "liked", "U114", "how often partners attended"),
        ("resources-and-services", "year: 2024-25", "year: 2023-24", "U115", "in 2023-24; the plan is for 2024-25"),
        ("progress-on-previous-plan", "now: aim", "now: rec-1", "U116", "what became of last year's priorities?"),
    ],
)  # fmt: skip
def test_one_thing_amiss(
    heading: str, old: str, new: str, code: str, words: str, plan_folder: PlanFolderMaker
) -> None:
    (finding,) = told(plan_folder, heading, old, new)
    assert finding.startswith(code)
    assert words in finding


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Probation prepares older children for its services.", True),
        ("The seat of probation is vacant until May.", False),
        ("Probation is represented by the court service.", False),
    ],
)
def test_the_one_partner_without_a_seat(words: str, *, finds: bool, plan_folder: PlanFolderMaker) -> None:
    member = "      - {agency: Probation Service, statutory: yes}\n"
    governance = GOVERNANCE.replace(member, "").replace("All partners\n", f"{words} All partners\n")
    plan = {
        **SOUND,
        "governance-leadership-and-partnership": section("governance-leadership-and-partnership", governance),
    }
    found = findings(plan_folder, "U101", *plan.values(), plan=ENGLISH)
    assert [f.message for f in found] == (
        [
            "No member of “Management Board” is from probation, although the other statutory partners have one each."
        ]
        if finds
        else []
    )


def test_a_board_without_members(plan_folder: PlanFolderMaker) -> None:
    text = section(
        "governance-leadership-and-partnership",
        "content:\n  - {type: board, name: Board, meets: quarterly}\n",
    )
    (finding,) = findings(plan_folder, "U113", text)
    assert finding.message == "The plan does not say who sits on “Board”."


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Our probation officer and a social worker do this.", False),
        ("With Police, Probation, ETE and CAMHS workers we respond to needs.", False),
        ("The probation officer post is vacant.", True),
        ("The post of probation officer has been unfilled since May.", True),
        ("We work well with probation.", True),
    ],
)
def test_a_profession_named_in_the_text(words: str, *, finds: bool, plan_folder: PlanFolderMaker) -> None:
    staffing = STAFFING.replace("      - {contract: Seconded probation, values: [1]}\n", "")
    found = findings(
        plan_folder,
        "U103",
        section("appendix-1-staffing", staffing),
        section("diversion", f"body: {words}\n"),
    )
    assert bool(found) is finds


def test_a_row_of_noughts_is_nobody(plan_folder: PlanFolderMaker) -> None:
    staffing = STAFFING.replace("probation, values: [1]", "probation officer, values: [0]")
    assert findings(plan_folder, "U103", section("appendix-1-staffing", staffing))
    table = "  - {type: table, caption: Team, columns: [Post, FTE], rows: [[Probation officer, 0]]}\n"
    assert findings(plan_folder, "U103", section("appendix-1-staffing", staffing + table))
    filled = table.replace(", 0]", ", 0.5]")
    assert not findings(plan_folder, "U103", section("appendix-1-staffing", staffing + filled))


def test_an_empty_post_in_the_structure_chart(plan_folder: PlanFolderMaker) -> None:
    chart = STAFFING.replace("      - {contract: Seconded probation, values: [1]}\n", "") + (
        "  - type: structure-chart\n    top: {post: Head, manages: [{post: Probation officer (vacant)}]}\n"
    )
    (finding,) = findings(plan_folder, "U103", section("appendix-1-staffing", chart))
    assert finding.message == (
        "Nothing shows that the team has a probation officer (only “Probation officer (vacant)”)."
    )
    assert finding.place and finding.place.line == 13


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("The police, probation and health were consulted in March.", False),
        ("This plan was drawn up with all partners.", False),
        ("As the law asks, partner agencies have been consulted on it.", False),
        ("The law obliges us to make a plan after consultation with partners.", True),
        ("Children were consulted on the colour of the room.", True),
        ("The plan is here.", True),
    ],
)
def test_consultation_in_the_text(words: str, *, finds: bool, plan_folder: PlanFolderMaker) -> None:
    text = (
        "body: |\n  "
        + words
        + " Full Council adopts it.\ncontent: [{type: sign-off, signatories: [{capacity: Chair}]}]\n"
    )
    found = findings(plan_folder, "U1", section("sign-off-submission-and-approval", text))
    assert [f.code for f in found] == ["U106"] * finds


@pytest.mark.parametrize(
    ("words", "plan", "code"),
    [
        ("Cabinet agreed it.", ENGLISH, "U107"),
        ("Cabinet agreed it.", PLAN, "U108"),
        ("It was adopted by Anytown Council.", ENGLISH, ""),
        ("Cabinet recommended it to the Council.", ENGLISH, ""),
        ("A date is to be set after democratic approval.", ENGLISH, ""),
        ("The children's council liked it.", ENGLISH, "U107"),
    ],
)
def test_the_council_decides(words: str, plan: str, code: str, plan_folder: PlanFolderMaker) -> None:
    found = findings(
        plan_folder,
        "U10",
        section("sign-off-submission-and-approval", f"body: Partners were consulted. {words}\n"),
        plan=plan,
    )
    assert [f.code for f in found] == [code] * bool(code)


def test_dates_of_submission_and_publication(plan_folder: PlanFolderMaker) -> None:
    adopted = SIGN_OFF.replace("25 September 2024}", "25 September 2024, decision: Adopted}")
    text = section("sign-off-submission-and-approval", adopted)
    dated = "submission: {submitted: 28 June 2024, published: 1 October 2024}\n"
    assert not findings(plan_folder, "U109", text, plan=ENGLISH + dated)
    (finding,) = findings(plan_folder, "U109", text, plan=ENGLISH + "submission: {submitted: 28 June 2024}\n")
    assert finding.message.endswith("when it was published.")


def test_a_final_copy_has_its_dates(plan_folder: PlanFolderMaker) -> None:
    found = Findings()
    prepare(folder_of(plan_folder, INTRODUCTION, plan=ENGLISH), found, stage="final")
    assert [f.code for f in found if f.code == "U109"] == ["U109"]


def test_who_was_consulted_and_who_decides_is_printed(plan_folder: PlanFolderMaker) -> None:
    text = section("sign-off-submission-and-approval", SIGN_OFF)
    composed, _ = document(
        folder_of(
            plan_folder, text, plan=ENGLISH + "submission: {submitted: 1 June 2024, published: 2 July 2024}\n"
        )
    )
    tables = [b for b in tree.walk(composed.blocks) if isinstance(b, tree.Table)]
    assert [tree.plain(t.caption) for t in tables] == [
        "Who was consulted on this plan",
        "Approval of this plan",
    ]
    cells = [tree.plain(p) for row in tables[1].rows for cell in row.cells for p in cell.paragraphs]
    assert cells == ["Cabinet", "12\u00a0September 2024", "Full council", "25\u00a0September 2024"]
    assert "Published on 2\u00a0July 2024" in composed.cover.lines


def test_a_draft_with_text_to_write_is_left_alone(plan_folder: PlanFolderMaker) -> None:
    unwritten = section("diversion", "body: 'To write: all of it'\n").replace("ready", "draft")
    bare = section("sign-off-submission-and-approval")
    assert [f.code for f in findings(plan_folder, "U", bare, plan=ENGLISH)] == ["U106", "U107"]
    assert not findings(plan_folder, "U", bare, unwritten, plan=ENGLISH)


@pytest.mark.parametrize("edition", ["2021", "2023-24", "2024-25", "2026-27", "annual-update"])
def test_a_new_plan_has_none(edition: str, tmp_path: Path) -> None:
    loaded = load_edition(edition, Findings())
    assert loaded is not None
    scaffold(tmp_path, loaded, Names("Anytown Youth Justice Service", "Anytown Council", "2025-26"))
    _, found = prepared(tmp_path)
    assert not [f.message for f in found if f.code.startswith("U")]


def test_every_council_of_a_joint_service_decides(plan_folder: PlanFolderMaker) -> None:
    joint = ENGLISH.replace("[Anytown Council]", "[Anytown Council, Otherton Council]")
    text = section("sign-off-submission-and-approval", SIGN_OFF.replace("Full council", "Anytown Council"))
    (finding,) = findings(plan_folder, "U107", text, plan=joint)
    assert finding.message == "The plan names no decision of Otherton Council, only of Anytown Council."
    assert not findings(
        plan_folder, "U107", section("sign-off-submission-and-approval", SIGN_OFF), plan=joint
    )


def test_what_was_not_yet_asked(plan_folder: PlanFolderMaker) -> None:
    bare = section(
        "governance-leadership-and-partnership",
        GOVERNANCE.replace("serious incidents", "much").replace("attended", "liked"),
    )
    violence = section("serious-violence-and-exploitation")
    assert [f.code for f in findings(plan_folder, "U11", bare, violence, plan=ENGLISH)] == [
        "U112",
        "U114",
        "U110",
    ]
    old = ENGLISH.replace("2024-25", "2021-22").replace("edition: 2021-22", "edition: 2024-25")
    assert not findings(plan_folder, "U11", bare, violence, plan=old)


def test_s25_what_stockton_leaves_out() -> None:
    assert "Sign off, submission and approval" in on_example("stockton", "T101")[0].message
    asked = " ".join(f.message for f in on_example("stockton", "T107"))
    assert "key performance indicators" in asked
    assert "table of contributions by agency" in asked
    assert "Voice of the child" in missing_headings("stockton")
    (attendance,) = on_example("stockton", "U114")
    assert "Management Board" in attendance.message


def missing_headings(name: str) -> list[str]:
    """Return the headings that `yjplan status` shows as missing, those of which a plan may do without among them."""
    ready = prepare(EXAMPLES / name, Findings(), to_print=False)
    assert ready is not None
    return [template.title for template in missing(ready.plan, ready.edition, ready.entries)]


def test_p11_what_stockport_leaves_out() -> None:
    assert any("Standards for children" in f.message for f in on_example("stockport", "T101"))
    assert any("benefit and improvement statement" in f.message for f in on_example("stockport", "T107"))
    (progress,) = on_example("stockport", "U116")
    assert "last year's priorities" in progress.message


def test_the_examples_have_these_findings_and_no_others() -> None:
    assert [f.code for f in on_example("stockport", "U")] == ["U116", "U105", "U106"]
    assert [f.code for f in on_example("stockton", "U")] == ["U112", "U114", "U102", "U110"]


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("An integrated impact assessment was made in May.", False),
        ("An impact assessment that covers equality and the Welsh language was made.", False),
        ("The EqIA and the IIA are on our website.", False),
        ("An equality screening was done.", False),
        ("An impact assessment on traffic was made.", True),
    ],
)
def test_impact_assessments_by_other_names(words: str, *, finds: bool, plan_folder: PlanFolderMaker) -> None:
    old = "is an equality impact"
    changed = SOUND["sign-off-submission-and-approval"].replace(old, f"is. {words} Here")
    assert old not in changed
    others = {**SOUND, "sign-off-submission-and-approval": changed}
    assert bool(findings(plan_folder, "U111", *others.values(), plan=ENGLISH)) is finds


def test_bodies_with_commas_in_their_names_stay_apart(plan_folder: PlanFolderMaker) -> None:
    (found,) = told(
        plan_folder,
        "sign-off-submission-and-approval",
        "- {body: Full council, when: 25 September 2024}",
        '- {body: "Executive, Anytown"}',
    )
    assert found.endswith("no decision of the full council, only Cabinet; Executive, Anytown.")


@pytest.mark.parametrize(
    ("year", "finds"), [("years: 2025-26", True), ("years: 2030-31", False), ("years: 2020-21", False)]
)
def test_only_last_years_edition_leaves_the_year_of_the_plan_certain(
    plan_folder: PlanFolderMaker, year: str, *, finds: bool
) -> None:
    """In spring last year's folder is copied, with its edition and its statement: each waits for the new year."""
    statement = section(
        "resources-and-services",
        "content:\n  - type: benefit-statement\n    year: 2024-25\n    resources: a\n    benefits: b\n"
        "    improvement: c\n",
    )
    assert bool(findings(plan_folder, "U115", statement, plan=PLAN.replace("years: 2024-25", year))) is finds
