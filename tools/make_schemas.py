"""Write the JSON Schemas that the example plans refer to: docs/schema/plan.json and section.json."""

from __future__ import annotations

from pathlib import Path

from yjplan.schema import json_schema

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schema"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "plan.json").write_text(json_schema("plan"), encoding="utf-8", newline="\n")
    (FOLDER / "section.json").write_text(json_schema("section"), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
