"""Small plans for tests: the least that loads, to which a test adds what it is about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, field

from tests.conftest import PlanFolderMaker
from yjplan.diagnostics import Findings
from yjplan.document.tree import Document
from yjplan.pipeline import Prepared, prepare
from yjplan.plan.base import Model
from yjplan.plan.read import read_part
from yjplan.plan.values import Prose
from yjplan.source.sheets.model import Book
from yjplan.source.yaml import Scalar, read_yaml
from yjplan.tables.series import Understood

M = TypeVar("M", bound=Model)

PLAN = """\
service: Ynys Môn Youth Justice Service
short-name: Ynys Môn YJS
authorities: [Isle of Anglesey County Council]
years: 2024-25
edition: 2024-25
"""


class NoFiles(Struct):
    """Reads parts of a plan that name no other files."""

    findings: Findings = field(default_factory=Findings)
    own_names: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()
    data: list[Understood] = field(default_factory=list)

    def prose_file(self, name: Scalar) -> Prose:
        """Refuse: there are no files."""
        raise AssertionError(name)

    def data_file(self, name: Scalar) -> Book | None:
        """Refuse: there are no files."""
        raise AssertionError(name)


def part(model: type[M], fields: Mapping[str, Any], reader: NoFiles | None = None) -> M:
    """Return a part of a plan that has these fields; Told is raised if it is not sound."""
    reader = reader or NoFiles()
    return read_part(model, read_yaml(json.dumps(fields), "part.yaml", reader.findings), None, reader)


def section(identifier: str, rest: str = "body: Some text.\n") -> str:
    """Return a section file that is ready."""
    return f"section: {identifier}\nstatus: ready\n{rest}"


def folder_of(make: PlanFolderMaker, *bodies: str, plan: str = PLAN, **files: str) -> Path:
    """Write a plan of the given section files."""
    written = {f"sections/{n:02d}.yaml": body for n, body in enumerate(bodies, 1)}
    return make(
        {"plan.yaml": plan, **written, **{name.replace("__", "/"): text for name, text in files.items()}}
    )


def prepared(folder: Path, edition: str | None = None) -> tuple[Prepared, Findings]:
    """Prepare a plan that must be fit to be prepared."""
    findings = Findings()
    result = prepare(folder, findings, edition)
    assert result is not None, findings.sorted()
    return result, findings


def document(folder: Path) -> tuple[Document, Findings]:
    """Compose a plan."""
    result, findings = prepared(folder)
    return result.document, findings


def told(findings: Findings, family: str = "") -> list[str]:
    """Return findings as "code file:line:column", of one family, or of those that reading and composing make.

    Without a family what every small plan lacks is left out, and what the rules on facts and language say of it.
    """
    noise = ("T101", "T107", "T110", "T109", "T108", "T112", "N105")
    made = [f for f in findings if f.code[0] in "FYSMETPNQ" and f.code not in noise]
    chosen = [f for f in findings if f.code.startswith(family)] if family else made
    return [f"{f.code} {f.place}" for f in chosen]
