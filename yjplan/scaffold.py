"""Starting a plan: the starter sections of an edition, copied into a new folder."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from yjplan.editions import Edition, TemplateSection
from yjplan.resources import resource
from yjplan.schema import json_schema

SCHEMAS = ".yjplan"
"""The folder in a plan that holds the schemas for editors."""


class Names(Struct, frozen=True):
    """What `plan.yaml` of a new plan says."""

    service: str
    authority: str
    years: str


def scaffold(folder: Path, edition: Edition, names: Names) -> list[Path]:
    """Write a plan folder with a file for each required heading of an edition; returns the files.

    Optional and conditional headings get a file as well; whoever does not need one deletes it. The folder must be
    empty or not exist yet.
    """
    starters = resource("sections")
    files: dict[Path, str] = {}
    text = (starters / "plan.yaml").read_text(encoding="utf-8")
    for key, value in {
        "service": names.service,
        "authority": names.authority,
        "years": names.years,
        "edition": edition.edition,
    }.items():
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')  # the names stand in double quotation marks
        text = text.replace("{{" + key + "}}", escaped)
    files[folder / "plan.yaml"] = _modeline(f"{SCHEMAS}/plan.json") + text
    number = 0
    for template in edition.walk():
        starter = starters / f"{template.id}.yaml"
        if template.grouping or not starter.is_file():
            continue
        number += 1
        target = folder / "sections" / f"{number:02d}-{template.id}.yaml"
        files[target] = _modeline(f"../{SCHEMAS}/section.json") + starter.read_text(encoding="utf-8")
    files[folder / SCHEMAS / "plan.json"] = json_schema("plan")
    files[folder / SCHEMAS / "section.json"] = json_schema("section")
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    (folder / "data").mkdir(exist_ok=True)
    return sorted(files)


def _modeline(schema: str) -> str:
    return f"# yaml-language-server: $schema={schema}\n"


def without_starter(edition: Edition) -> list[TemplateSection]:
    """Return the headings of an edition that have no starter; empty in a sound package."""
    starters = resource("sections")
    return [t for t in edition.walk() if not t.grouping and not (starters / f"{t.id}.yaml").is_file()]
