"""`yjplan schema`: JSON Schema for editors."""

from __future__ import annotations

import typer

_KIND = typer.Argument("section", metavar="[section|plan]", help="For section files, or for plan.yaml.")


def schema(kind: str = _KIND) -> None:
    """Print the JSON Schema of section files or of plan.yaml, for editors that complete and check them."""
    from yjplan.schema import json_schema

    if kind not in ("section", "plan"):
        raise typer.BadParameter(f'"{kind}" is not one of section and plan.')
    print(json_schema("plan" if kind == "plan" else "section"), end="")
