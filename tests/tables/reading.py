"""How tests read a table: what a CSV text comes to, in a form that is easy to compare."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yjplan.diagnostics import Findings, Place
from yjplan.source.sheets.files import read_data_file
from yjplan.tables.account import Account
from yjplan.tables.series import understand
from yjplan.tables.wanted import Wanted

OWN = ("Ynys Môn Youth Justice Service", "Isle of Anglesey County Council", "Ynys Môn")


@dataclass
class Got:
    """Period, then role, with the text and its marks; comparators the same way; findings as "code place"."""

    series: dict[str, dict[str, str]]
    comparators: dict[str, dict[str, str]]
    account: Account | None
    findings: list[str]
    messages: list[str]


def got(path: Path, sheet: str = "", **wanted: Any) -> Got:
    """Read a table for a plan that asks for this of it."""
    findings = Findings()
    book = read_data_file(path, path.name, findings)
    assert book is not None, findings.sorted()
    found_sheet = book.read(sheet or book.names[0])
    assert found_sheet is not None, findings.sorted()
    wanted.setdefault("own", OWN)
    found = understand(found_sheet, Wanted(**wanted), lambda field: Place(f"plan:{field}"), findings)

    def said(given: Any) -> str:
        return " ".join([given.reading.text, *(f"({mark})" for mark in given.reading.marks)])

    account = found.account if found else None
    if account:
        assert account.read == account.used + account.left == sum(account.counts.values())
    return Got(
        {line.when.name: {k: said(g) for k, g in line.figures.items()} for line in found.lines}
        if found
        else {},
        {name: {k: said(g) for k, g in values.items()} for name, values in found.comparators}
        if found
        else {},
        account,
        [f"{f.code} {f.place}" for f in findings],
        [f"{f.message} {f.hint}".strip() for f in findings],
    )


def of_text(folder: Path, text: str, **wanted: Any) -> Got:
    """Read a CSV text."""
    (folder / "a.csv").write_text(text, encoding="utf-8")
    return got(folder / "a.csv", **wanted)
