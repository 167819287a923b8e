"""Time what users wait for, beside the bare interpreter and beside pandoc on the same text.

    python3 dev.py bench                (or: python benchmarks/run.py)

Prints a Markdown table. Each figure is the median of several runs of a whole process, after one that does not count.
The ratios are what to compare: seconds differ from machine to machine.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ("stockton", "stockport")
RUNS = 7
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""Users' machines keep compiled modules; a machine that does not would time the compiler."""


def median(command: list[str], before: list[Path] | None = None) -> float:
    """Return the median seconds of a command; `before` are removed ahead of every run, so that each is cold."""
    seconds = []
    for run in range(RUNS + 1):
        for path in before or []:
            shutil.rmtree(path, ignore_errors=True)
        start = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False)
        if run:
            seconds.append(time.perf_counter() - start)
        if done.returncode:
            sys.exit(f"{' '.join(command)} failed:\n{done.stderr.decode()}")
    return statistics.median(seconds)


def main() -> None:
    yjplan = [sys.executable, "-m", "yjplan"]
    rows: list[tuple[str, float, float | None]] = []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        bare = median([sys.executable, "-c", "pass"])
        rows.append(("Python alone", bare, None))
        rows.append(("yjplan --version", median([*yjplan, "--version"]), None))
        rows.append(("yjplan --help", median([*yjplan, "--help"]), None))
        for name in EXAMPLES:
            plan = f"examples/{name}"
            rows.append((f"yjplan check {name}", median([*yjplan, "check", plan]), None))
        for name in EXAMPLES:
            plan = f"examples/{name}"
            subprocess.run(
                [*yjplan, "build", plan, "-f", "md", "-o", folder], cwd=ROOT, check=True, capture_output=True
            )
            kept = ROOT / plan / "build" / ".charts"  # drawings of earlier builds
            pandoc = median(pandoc_command(Path(folder), name))
            rows.append((f"pandoc, Markdown of {name} to Word", pandoc, None))
            for what, formats in (
                ("Word", ["docx"]),
                ("Markdown", ["md"]),
                ("Word and Markdown", ["docx", "md"]),
            ):
                options = [o for f in formats for o in ("-f", f)]
                seconds = median([*yjplan, "build", plan, *options, "-o", str(out)], [out, kept])
                rows.append((f"yjplan build {name}, {what}", seconds, pandoc))
    print("| Whole process | Seconds | Times Python alone | Times pandoc |")
    print("| --- | ---: | ---: | ---: |")
    for title, seconds, pandoc in rows:
        beside = f"{seconds / pandoc:.1f}" if pandoc else "–"
        print(f"| {title} | {seconds:.3f} | {seconds / bare:.1f} | {beside} |")


def pandoc_command(folder: Path, name: str) -> list[str]:
    """Return the command by which pandoc turns the plan's own Markdown into Word."""
    import pypandoc

    (markdown,) = sorted(folder.glob(f"{name}*.md"))
    target = folder / f"{name}-pandoc.docx"
    source = "gfm+footnotes"
    resources = f"--resource-path={folder}"
    return [pypandoc.get_pandoc_path(), "-f", source, str(markdown), "-o", str(target), resources]


if __name__ == "__main__":
    main()
