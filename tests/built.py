"""The plans on which whole documents are judged, each built once through the front door."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from typer.testing import CliRunner

from tests.torture.folder import write_torture_plan
from tests.writers.docx_reading import WordFile
from yjplan.cli.app import app
from yjplan.diagnostics import Findings
from yjplan.document import tree
from yjplan.pipeline import prepare

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ("stockton", "stockport")
PLANS = (*EXAMPLES, "torture")

_PATIENCE = 240


def scratch() -> Path:
    """Return a folder for what is built; all workers of one run of the tests share it (conftest.py names it)."""
    return Path(os.environ["YJPLAN_TESTS_SCRATCH"])


@contextmanager
def once(name: str) -> Iterator[tuple[Path, bool]]:
    """Yield a folder of a name, and whether it is still to be filled: whoever is second waits for the first."""
    folder, done = scratch() / name, scratch() / f"{name}.done"
    try:
        folder.mkdir(parents=True)
        first = True
    except FileExistsError:
        first = False
    try:
        if not first:
            for _ in range(_PATIENCE * 10):
                if done.exists():
                    break
                time.sleep(0.1)
        yield folder, first
    finally:
        done.touch()


@dataclass(frozen=True)
class Built:
    """A plan and what was made of it."""

    word: Path
    markdown: Path
    document: tree.Document

    @cached_property
    def file(self) -> WordFile:
        return WordFile(self.word.read_bytes())

    @property
    def text(self) -> str:
        return self.markdown.read_text(encoding="utf-8")


@cache
def plan_folder(name: str) -> Path:
    """Return the folder of a plan; "torture" or "torture-brief" is written first."""
    if name in EXAMPLES:
        return ROOT / "examples" / name
    with once(name) as (folder, first):
        return write_torture_plan(folder, brief=name.endswith("brief")) if first else folder


@cache
def built(name: str) -> Built:
    """Build a plan as a user does, and compose its document tree again to compare with."""
    with once(f"{name}-built") as (out, first):
        if first:
            done = CliRunner().invoke(app, ["build", str(plan_folder(name)), "-o", str(out)])
            assert done.exit_code == 0, done.stderr
    prepared = prepare(plan_folder(name), Findings())
    assert prepared is not None
    (word,), (markdown,) = out.glob("*.docx"), out.glob("*.md")
    return Built(word, markdown, prepared.document)
