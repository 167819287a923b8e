"""Time `yjplan check`: beside a build of the same plan, and on ten times the content.

python benchmarks/check.py

Two Markdown tables. The first times whole processes, the builds when no chart has been drawn before: `yjplan build`
as it is typed, the Word file alone, and the Word file with the page numbers that sign-off and final copies have, which
LibreOffice works out. The second times the steps of a check in one process on Stockport's plan and on a plan that holds
it ten times over, with every fourth word changed so that its passages are not repetitions: it should take at most
eleven times as long.
"""

from __future__ import annotations

import gc
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))

from run import EXAMPLES, ROOT, median

TIMES = 10
RUNS = 5


def whole_processes() -> None:
    yjplan = [sys.executable, "-m", "yjplan"]
    builds = {
        "Word and Markdown": [],
        "Word alone": ["-f", "docx"],
        "Word with page numbers": ["-f", "docx", "--paginate"],
    }
    print("| Whole process | Check |", *(f"{name} | Check / build |" for name in builds))
    print("| --- | ---: |", *("---: | ---: |" for _ in builds))
    for name in EXAMPLES:
        with tempfile.TemporaryDirectory() as folder:
            plan = Path(folder) / name
            shutil.copytree(ROOT / "examples" / name, plan, ignore=shutil.ignore_patterns("build"))
            check = median([*yjplan, "check", str(plan)])
            seconds = [
                median([*yjplan, "build", str(plan), *options], [plan / "build"])
                for options in builds.values()
            ]
            print(f"| {name} | {check:.2f} s |", *(f"{s:.2f} s | {check / s:.2f} |" for s in seconds))


def tenfold(source: Path, target: Path) -> None:
    """Write a plan that holds another one ten times: the later times as local sections behind their originals."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("build"))
    files = sorted((source / "sections").glob("*.yaml"))
    sections = [(path, yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)) for path in files]
    names = sorted(
        {name for _, s in sections for field in ("figures", "measures") for name in s.get(field, {})}
        | {block["id"] for _, s in sections for block in s.get("content", []) if "id" in block},
        key=len,
        reverse=True,
    )
    known = re.compile("(?<![\\w.-])(" + "|".join(map(re.escape, names)) + ")(?![\\w-])") if names else None
    for number in range(1, TIMES):
        for path, section in sections:
            again = _again(section, number, known, path.parent)
            again |= {
                "section": f"{section['section']}-again-{number}",
                "title": f"{section.get('title', path.stem)} {number}",
                "after": section["section"],
            }
            for field in ("covers", "before", "within"):
                again.pop(field, None)
            for field in {"figures", "measures"} & set(again):
                again[field] = {f"{name}-again-{number}": value for name, value in again[field].items()}
            text = yaml.safe_dump(again, allow_unicode=True, sort_keys=False, width=100)
            (target / "sections" / f"{path.stem}-{number}.yaml").write_text(text, encoding="utf-8")


def _again(part: Any, number: int, known: re.Pattern[str] | None, beside: Path) -> Any:
    if isinstance(part, list):
        return [_again(item, number, known, beside) for item in part]
    if isinstance(part, dict):
        return {
            key: (
                f"{value}-again-{number}"
                if key == "id"
                else value
                if key in ("type", "section", "measure", "status", "kind")
                else _again(value, number, known, beside)
            )
            for key, value in part.items()
        }
    if isinstance(part, str) and part.endswith(".md") and "\n" not in part:
        part = (beside / part).read_text(encoding="utf-8")
    if not isinstance(part, str):
        return part
    if known and known.fullmatch(part):
        return f"{part}-again-{number}"
    pieces = re.split(r"(\{\{.*?\}\})", part)
    for place, piece in enumerate(pieces):
        if place % 2:
            pieces[place] = known.sub(rf"\1-again-{number}", piece) if known else piece
        elif len(piece) > 80:
            words = piece.split(" ")
            pieces[place] = " ".join(
                w[::-1] if (i + number) % 4 == 0 and w.isalpha() and w.islower() and len(w) > 4 else w
                for i, w in enumerate(words)
            )
    return "".join(pieces)


def steps(folder: Path) -> dict[str, float]:
    """Return the seconds of each step of one check."""
    from yjplan.diagnostics import Findings
    from yjplan.document.compose import compose
    from yjplan.editions import load_edition, outline
    from yjplan.plan.load import load_plan
    from yjplan.rules.consistency import check_consistency
    from yjplan.rules.ignores import apply_ignores
    from yjplan.rules.numbers import check_numbers
    from yjplan.rules.template import check_template
    from yjplan.rules.text import check_text

    findings, seconds = Findings(), {}

    def timed(name: str, step: Any) -> Any:
        start = time.perf_counter()
        result = step()
        seconds[name] = time.perf_counter() - start
        return result

    plan = timed("Read and validate", lambda: load_plan(folder, findings))
    edition = load_edition(plan.service.edition, findings, None)
    entries = outline(plan, edition, findings, None)
    timed("Compose", lambda: compose(plan, edition, entries, findings, numbered=False, stage="draft"))
    timed("Rules on the template", lambda: check_template(plan, edition, entries, findings))
    timed("Rules on measures", lambda: check_numbers(plan, findings))
    timed("Rules on figures", lambda: check_consistency(plan, findings))
    timed("Rules on text", lambda: check_text(plan, edition, findings))
    timed("Ignores", lambda: apply_ignores(plan, findings))
    return {**seconds, "In all": sum(seconds.values())}


def growth() -> None:
    source = ROOT / "examples" / "stockport"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "tenfold"
        tenfold(source, target)
        process = [
            median([sys.executable, "-m", "yjplan", "check", str(place)]) for place in (source, target)
        ]
        gc.disable()
        one, ten = [[steps(place) for _ in range(RUNS + 1)][1:] for place in (source, target)]
    print(f"| In one process | Stockport, ms | {TIMES} times the content, ms | Times as long |")
    print("| --- | ---: | ---: | ---: |")
    for name in one[0]:
        small = statistics.median(run[name] for run in one) * 1000
        large = statistics.median(run[name] for run in ten) * 1000
        print(f"| {name} | {small:.1f} | {large:.1f} | {large / small:.1f} |")
    small, large = (seconds * 1000 for seconds in process)
    print(f"| The whole process | {small:.1f} | {large:.1f} | {large / small:.1f} |")


if __name__ == "__main__":
    whole_processes()
    print()
    growth()
