"""`yjplan charts`: write the charts alone, for slides and web pages."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from msgspec import Struct, field

from yjplan.cli import console

if TYPE_CHECKING:
    from yjplan.diagnostics import Findings
    from yjplan.pipeline import Prepared

_FORMATS = {"png": ("png",), "svg": ("svg",), "both": ("png", "svg")}

_OUT = typer.Option(
    None, "-o", "--output", metavar="FOLDER", help="Where they go; the plan's folder build/ if left out."
)
_FORMAT = typer.Option(
    "both", "-f", "--format", metavar="png|svg|both", help="As pictures, as vector drawings, or as both."
)
_ONLY = typer.Option(
    None,
    "--only",
    metavar="NAME",
    help="Write this chart and leave the files of the others as they are. Its name is that of its file. May be "
    "repeated.",
)


class _Result(Struct):
    folder: Path
    shown: Path
    findings: Findings
    prepared: Prepared | None
    names: list[str]
    written: list[Path] = field(default_factory=list)


def charts(
    plans: list[Path] | None = console.PLANS,
    out: Path | None = _OUT,
    form: str = _FORMAT,
    only: list[str] | None = _ONLY,
    edition: str | None = console.EDITION,
    strict: bool = console.STRICT,
    json: bool = console.JSON,
) -> None:
    """Write each chart alone, with its description and its figures, for slides and web pages."""
    from yjplan.diagnostics import Findings
    from yjplan.pipeline import chart_names, prepare, write_charts

    if form.lower() not in _FORMATS:
        raise typer.BadParameter(f'"{form}" is not a format. Formats are png, svg and both.')
    results: list[_Result] = []
    with console.reporting() as progress:
        for folder in plans or [Path()]:
            findings = Findings()
            shown = console.shown_folder(folder)
            progress(f"Reading {shown.as_posix()}")
            prepared = prepare(folder, findings, edition)
            results.append(
                _Result(folder, shown, findings, prepared, chart_names(prepared) if prepared else [])
            )
        chosen = _chosen(only or [], [name for result in results for name in result.names])
        for result in results:
            if result.prepared is not None and not result.findings.has_errors:
                result.written = write_charts(
                    result.prepared,
                    _FORMATS[form.lower()],
                    chosen,
                    out or result.folder / "build",
                    result.findings,
                    progress,
                )
    if json:
        console.print_json([_as_json(result) for result in results])
    else:
        for result in results:
            _report(result)
    raise typer.Exit(console.exit_code([result.findings for result in results], strict))


def _chosen(only: list[str], names: list[str]) -> list[str]:
    """Return the charts asked for, with or without the beginning that charts made from blocks have."""
    from yjplan.diagnostics import did_you_mean, listed

    chosen = []
    for wanted in (name.lower() for name in only):
        found = next((name for name in (wanted, f"chart-{wanted}") if name in names), None)
        if found is None:
            near = did_you_mean(wanted, names) or did_you_mean(f"chart-{wanted}", names)
            known = (
                f"Charts are {listed(sorted(set(names)), 'and', 30)}." if names else "There are no charts."
            )
            raise typer.BadParameter(f'There is no chart "{wanted}". {near or known}')
        chosen.append(found)
    return chosen


def _as_json(result: _Result) -> dict[str, object]:
    return {
        "plan": result.shown.as_posix(),
        "written": [console.shown_folder(path).as_posix() for path in result.written],
        "findings": console.as_json(result.findings),
        "ignored": console.ignored_as_json(result.findings),
    }


def _report(result: _Result) -> None:
    from yjplan.diagnostics import Severity

    shown = result.shown.as_posix()
    errors = [f for f in result.findings.sorted() if f.severity is Severity.ERROR]
    console.show_findings(errors, result.shown, sys.stderr)
    print(f"{shown}: {console.summary(result.findings)}; yjplan check lists them.", file=sys.stderr)
    if errors:
        print(f"{shown}: no charts written; earlier ones are as they were.", file=sys.stderr)
    elif not result.names:
        print(f"{shown}: this plan has no charts.", file=sys.stderr)
    for path in result.written:
        print(console.shown_folder(path).as_posix())
