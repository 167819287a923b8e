"""The oracle: every contradiction that was found by hand in the two published plans, by its id."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import folder_of, section
from tests.rules.consistency import check, in_example
from yjplan.codes import CODES
from yjplan.diagnostics import Findings
from yjplan.editions import load_edition
from yjplan.rules.consistency import RULES
from yjplan.scaffold import Names, scaffold

CLEAN = Path(__file__).parent / "clean_plan"

FOUND = [
    ("S-01", "stockton", "R021", "198 is the figure for “First time entrants”"),
    ("S-02", "stockton", "R011", "about 20,800"),
    ("S-04", "stockton", "R031", "4 of 17 is 23.5%, not 36.4%"),
    ("S-07", "stockton", "R131", "6 sentences given in the year"),
    ("S-10", "stockton", "R112", "Of 24 staff, 4% is one person"),
    ("S-11", "stockton", "R093", "2023-24 only"),
    ("S-18", "stockton", "R113", "Write 6%"),
    (
        "P-01",
        "stockport",
        "R101",
        "0.4 posts for “Speech and Language Therapist”; the table of posts has 0.6",
    ),
    ("P-01", "stockport", "R101", "0.5 posts for “Parenting Nurse Specialist” and “School Nurse”"),
    ("P-02", "stockport", "R102", "“Practitioners (FT)” adds up to 24 and “Administration (FT)” to 2"),
    ("P-03", "stockport", "R103", "Without them there are 35.13"),
    ("P-05", "stockport", "R083", "£17,523 of “YJB (Remand)”"),
    ("P-06", "stockport", "R094", "£45,000; MoJ Turnaround Grant gives more, £122,462"),
]


@pytest.mark.parametrize(("id_", "name", "code", "words"), FOUND, ids=[f[0] for f in FOUND])
def test_finds(id_: str, name: str, code: str, words: str) -> None:
    assert [f for f in in_example(name) if f.code == code and words in f"{f.message} {f.hint}"], id_


QUIET = [
    ("S-03", "stockton", ("R013",), "sections/06-performance.yaml", "198"),
    ("S-28", "stockton", ("R032", "R111", "R121"), "sections/14-over-represented-children.yaml", ""),
    ("S-28", "stockton", ("R031", "R051"), "sections/06-performance.yaml", "30 of 8"),
    ("S-28", "stockton", ("R031",), "sections/06-performance.yaml", "8 of 18"),
    ("S-11", "stockton", ("R082", "R091", "R092"), "sections/26-appendix-2-budget.yaml", ""),
    ("P-25", "stockport", ("R111", "R121"), "sections/02-local-context.yaml", ""),
    ("P-25", "stockport", ("R081", "R082"), "sections/41-appendix-2-budget.yaml", ""),
    ("P-03", "stockport", ("R081", "R082"), "sections/40-appendix-1-staffing.yaml", ""),
    ("P-04", "stockport", ("R081", "R082"), "sections/40-appendix-1-staffing.yaml", "men"),
    ("P-21", "stockport", ("R032",), "sections/22-restorative-approaches-and-victims.yaml", ""),
]


@pytest.mark.parametrize(("id_", "name", "codes", "file", "words"), QUIET, ids=[q[0] for q in QUIET])
def test_stays_quiet(id_: str, name: str, codes: tuple[str, ...], file: str, words: str) -> None:
    wrong = [
        f.message
        for f in in_example(name)
        if f.code in codes and f.place is not None and f.place.file == file and words in f.message
    ]
    assert wrong == [], id_


def test_every_finding_was_judged_by_hand() -> None:
    """A new finding in an example must be judged, and listed here, before it is let in."""
    judged = {
        "stockton": ["R011", "R021", "R031", "R074", "R093", "R105", "R112", "R113", "R131", "R133"],
        "stockport": [
            "R074",
            "R083",
            "R094",
            "R095",
            "R101",
            "R101",
            "R102",
            "R103",
            "R104",
            "R124",
            "R132",
            "R134",
        ],
    }
    for name, codes in judged.items():
        assert sorted(f.code for f in in_example(name)) == codes


def test_a_plan_whose_figures_agree() -> None:
    assert [f"{f.code} {f.place} {f.message}" for f in check(CLEAN)] == []


@pytest.mark.parametrize("edition", ["2021", "2023-24", "2024-25", "2025-26", "2026-27", "annual-update"])
def test_a_new_plan(edition: str, tmp_path: Path) -> None:
    loaded = load_edition(edition, Findings())
    assert loaded is not None
    scaffold(tmp_path, loaded, Names("Anytown Youth Justice Service", "Anytown Council", "2025-26"))
    assert check(tmp_path) == []


def test_every_rule_has_a_text_and_a_test() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    rules = [rule.__doc__ or "" for rule in RULES]
    codes = {code for doc in rules for code in re.findall(r"\b[RND]\d{3}", doc)}
    assert all(re.search(r"\([RNQD]\d{3}", doc) for doc in rules)
    assert codes <= set(CODES)
    assert [code for code in sorted(codes) if f'"{code}"' not in sources] == []


def test_check_needs_no_charts_and_no_word() -> None:
    program = (
        "import sys; from pathlib import Path; from yjplan.diagnostics import Findings; "
        "from yjplan.plan.load import load_plan; from yjplan.rules.consistency import check_consistency; "
        f"check_consistency(load_plan(Path({str(CLEAN)!r}), Findings()), Findings()); "
        "sys.exit(any(m in sys.modules for m in ('matplotlib', 'docx', 'lxml')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


EXTREMES = ("0", "1", "-5", "0.0000000000000001", "99999999999999999999")


@pytest.mark.parametrize("value", EXTREMES)
@pytest.mark.parametrize("count", ["0", "1", "99999999999999999999"])
@pytest.mark.parametrize("other", ["0", "1", "99999999999999999999"])
def test_extreme_numbers_are_only_numbers(
    plan_folder: PlanFolderMaker, value: str, count: str, other: str
) -> None:
    body = (
        f"figures: {{population.10-17: '{other}'}}\nmeasures:\n"
        f"  a: {{measure: first-time-entrants, narrative: from 3 to {value}, series: "
        f"[{{period: x, count: '{count}', value: '{value}'}}, {{period: y, count: '{other}', value: '{value}'}}]}}\n"
        "  b: {measure: binary-reoffending, series: "
        f"[{{period: x, count: '{count}', of: '{other}', value: '{value}'}}]}}\n"
        "content:\n"
        f"  - {{type: table, caption: x, total-row: yes, columns: [a, b, c, change %], rows: "
        f"[[a, '{value}', '{count}', '{other}%'], [b, '{count}', '{value}', '{value}'], "
        f"[Total, '{other}', '{count}', '{count}']]}}\n"
        f"  - {{type: outturn, year: 2024-25, lines: [{{line: Income, budget: '{value}', outturn: '{count}', "
        f"variance: '{other}'}}, {{line: Total expenditure, budget: '{count}', outturn: '{value}', total: yes}}]}}\n"
    )
    check(folder_of(plan_folder, section("evaluation", body)))


@pytest.mark.parametrize(
    "words",
    [
        "of 12 ",
        "from 1 to ",
        "5% White and ",
        "4 of 17 children (",
        "12 per 10,000 ",
        "9" * 40 + " of 9 (5%) from 9 to 3 (5%) ",
        "fell from 1 to 2, higher than the national average and ",
        "our five priorities, 13 disposals, an increase of 28.6%, 20 sessions: 12 a and 7 b, ",
    ],
)
def test_endless_sentences_do_not_take_forever(plan_folder: PlanFolderMaker, words: str) -> None:
    start = time.perf_counter()
    check(folder_of(plan_folder, section("evaluation", f"body: |\n  {words * 3000}\n")))
    assert time.perf_counter() - start < 3
