"""`yjplan check`: every problem of a plan, without building it."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from yjplan.cli import console

if TYPE_CHECKING:
    from yjplan.cli.reports import Checked
    from yjplan.diagnostics import Findings

_FORMAT = typer.Option(
    None,
    "-f",
    "--format",
    metavar="text|json|sarif|github|junit",
    help="How findings are printed: for people, or for programs; text if left out.",
)
_OUT = typer.Option(None, "-o", "--output", metavar="FILE", help="Write them into this file.")
_SELECT = typer.Option(
    None,
    "--select",
    metavar="CODES",
    help="Only these findings: codes such as R011, or families such as R. Errors are always shown.",
)
_IGNORE = typer.Option(
    None, "--ignore", metavar="CODES", help="All but these findings. Errors are always shown."
)


def check(
    plans: list[Path] | None = console.PLANS,
    edition: str | None = console.EDITION,
    select: list[str] | None = _SELECT,
    ignore: list[str] | None = _IGNORE,
    last_year: Path | None = console.LAST_YEAR,
    form: str | None = _FORMAT,
    out: Path | None = _OUT,
    strict: bool = console.STRICT,
    json: bool = console.JSON,
) -> None:
    """Say everything that is wrong with a plan, where, and how to mend it."""
    from yjplan.cli.reports import FORMATS, Checked, report
    from yjplan.diagnostics import Findings, did_you_mean, listed
    from yjplan.pipeline import prepare

    form = (form or ("json" if json else "text")).lower()
    if form not in FORMATS:
        meant = did_you_mean(form, FORMATS) or f"Forms are {listed(FORMATS, 'and')}."
        raise typer.BadParameter(f'"{form}" is not a form of report. {meant}')
    selected, ignored = _codes(select, "--select"), _codes(ignore, "--ignore")
    last = console.plan_of_last_year(last_year, plans or [])
    results = []
    for folder in plans or [Path()]:
        findings = Findings()
        prepare(folder, findings, edition, to_print=False, last_year=last)
        others = _leave_out(findings, selected, ignored)
        results.append(Checked(folder, console.shown_folder(folder), findings, others))
    if form != "text":
        _put(report(form)(results, strict), out)
    elif out is not None:
        from io import StringIO

        page = StringIO()
        _show(results, page)
        _put(page.getvalue(), out)
    else:
        _show(results, sys.stdout)
    raise typer.Exit(console.exit_code([checked.findings for checked in results], strict))


def _codes(given: list[str] | None, option: str) -> tuple[str, ...]:
    """Return codes and families as typed, one by one or with commas; what does not exist is wrong usage."""
    from yjplan.codes import CODES, FAMILIES
    from yjplan.diagnostics import did_you_mean

    names = tuple(name.upper() for text in given or () for name in re.split(r"[,\s]+", text) if name)
    for name in names:
        if name not in FAMILIES and name not in CODES:
            meant = (
                did_you_mean(name, CODES)
                or f"Families are {', '.join(FAMILIES)}; yjplan explain lists all codes."
            )
            raise typer.BadParameter(f'{option}: there is no finding "{name}". {meant}')
    return names


def _leave_out(findings: Findings, selected: tuple[str, ...], ignored: tuple[str, ...]) -> int:
    """Take out what was not asked for, and return how much that is. An error is never left out.

    A plan with an error cannot be built, and much of what else is wrong with it is not seen before that is mended.
    """
    from yjplan.diagnostics import Severity

    before = len(findings.items)
    findings.items[:] = [
        finding
        for finding in findings.items
        if finding.severity is Severity.ERROR
        or (
            (not selected or finding.code.startswith(selected))
            and not (ignored and finding.code.startswith(ignored))
        )
    ]
    return before - len(findings.items)


def _show(results: list[Checked], stream: TextIO) -> None:
    for checked in results:
        console.show_findings(checked.findings.sorted(), checked.shown, stream, checked.folder)
        others = f"; {checked.others} not asked for" if checked.others else ""
        print(f"{checked.shown.as_posix()}: {console.summary(checked.findings)}{others}", file=stream)


def _put(text: str, out: Path | None) -> None:
    """Print a report, or write it into a file: beside its place first, so that no half of it is ever read."""
    if out is None:
        sys.stdout.write(text)
        return
    beside = out.with_name(f".{out.name}.new")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.encode())
        beside.replace(out)
    except OSError as problem:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        reason = (problem.strerror or "unknown reason").lower()
        raise typer.BadParameter(f'"{out}" cannot be written: {reason}.') from None
