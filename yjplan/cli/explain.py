"""`yjplan explain CODE`: what a finding means."""

from __future__ import annotations

import sys

import typer

from yjplan.cli import console

_CODE = typer.Argument(
    None, metavar="[CODE]", help="The code of a finding, for example T101; all codes if left out."
)


def explain(code: str | None = _CODE, json: bool = console.JSON) -> None:
    """Say what a finding means, why it matters, and how to mend it."""
    import textwrap

    from msgspec.structs import asdict

    from yjplan.codes import CODES, FAMILIES
    from yjplan.diagnostics import did_you_mean

    if code is None:
        if json:
            console.print_json([asdict(known) for known in CODES.values()])
            return
        for letter, family in FAMILIES.items():
            print(f"{family}")
            for known in CODES.values():
                if known.code.startswith(letter):
                    print(f"  {known.code}  {known.severity:<8} {known.title}")
            print()
        return
    entry = CODES.get(code.upper())
    if entry is None:
        hint = did_you_mean(code.upper(), CODES) or "yjplan explain lists all codes."
        print(f'There is no finding with the code "{code}". {hint}', file=sys.stderr)
        raise typer.Exit(2)
    if json:
        console.print_json(asdict(entry))
        return
    print(f"{entry.code}: {entry.title} ({entry.severity})\n")
    for title, text in (("Why it matters", entry.why), ("How to mend it", entry.mend)):
        print(title)
        print(textwrap.fill(text, 88, initial_indent="  ", subsequent_indent="  ") + "\n")
    if entry.example:
        print("Example")
        print(textwrap.indent(entry.example, "  "))
