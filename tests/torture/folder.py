"""The torture plan as a folder: what stands in `plan/`, pictures, long tables, and every variant of every block."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import yaml
from PIL import Image

from tests.torture.variants import block_type, full_blocks, variants
from yjplan.diagnostics import Findings
from yjplan.editions import edition_names, load_edition

HERE = Path(__file__).parent
TERMS, ACTIONS, ROWS, COLUMNS = 110, 60, 200, 21
PICTURES = {
    "wide.jpg": (1800, 300), "tall.png": (200, 1900), "small.png": (40, 8), "huge.jpg": (2400, 3000),
    "logo.png": (300, 120),
}  # fmt: skip
PROSE = (
    "The partnership works with children first, listens to victims & asks every quarter what has changed since the "
    "last report. "
)


def write_torture_plan(folder: Path, *, brief: bool = False) -> Path:
    """Write the plan into an empty folder and return it.

    A brief one has of each block only the fullest and the least, and no long tables: for judges that are slow.
    """
    shutil.copytree(HERE / "plan", folder, dirs_exist_ok=True)
    for name, size in PICTURES.items():
        for place in (folder / "images", folder / "sections" / "images"):
            place.mkdir(exist_ok=True)
            (place / name).write_bytes(_picture(name, size))
    sections = folder / "sections"
    for number, (title, content) in enumerate(_blocks_by_type(2 if brief else None).items(), 20):
        head = f"section: all-{title}\ntitle: Every {title.replace('-', ' ')}\nwithin: local-context\nstatus: ready\n"
        (sections / f"{number}-{title}.yaml").write_text(f"{head}content:\n{content}", encoding="utf-8")
    written = {p.read_text(encoding="utf-8").split(maxsplit=2)[1] for p in sections.glob("*.yaml")}
    for identifier in _all_headings():
        if identifier not in written:
            text = f"section: {identifier}\nstatus: ready\nbody: {PROSE.strip()}\n{'' if brief else _bulk(identifier)}"
            (sections / f"80-{identifier}.yaml").write_text(text, encoding="utf-8")
    return folder


def _picture(name: str, size: tuple[int, int]) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, (138, 21, 56)).save(out, "JPEG" if name.endswith("jpg") else "PNG")
    return out.getvalue()


def _blocks_by_type(most: int | None) -> dict[str, str]:
    written: dict[str, str] = {}
    for number, block in enumerate(full_blocks()):
        nodes = yaml.SequenceNode(
            "tag:yaml.org,2002:seq", list(variants(block, number))[:most], flow_style=False
        )
        text = yaml.serialize(nodes, Dumper=_NoAnchors, allow_unicode=True, width=1000)
        kind = block_type(block)
        written[kind] = written.get(kind, "") + text
    return written


class _NoAnchors(yaml.Dumper):
    """Writes a node that stands in several places each time in full."""

    def anchor_node(self, node: yaml.Node) -> None:
        self.anchors[node] = None
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                self.anchor_node(item)
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                self.anchor_node(key)
                self.anchor_node(value)

    def serialize_node(self, node: yaml.Node, parent: object, index: object) -> None:
        self.serialized_nodes.pop(node, None)
        super().serialize_node(node, parent, index)


def _all_headings() -> list[str]:
    """Return the ids of every heading of every edition that a file can fill."""
    found: dict[str, None] = {}
    for name in edition_names():
        edition = load_edition(name, Findings())
        assert edition is not None
        found.update((s.id, None) for s in edition.walk() if not s.grouping)
    return list(found)


def _bulk(identifier: str) -> str:
    """Return what makes some sections long."""
    match identifier:
        case "glossary":
            terms = [
                f"      - {{term: Term {n} & co, meaning: '{PROSE * (n % 3 + 1)}'}}" for n in range(TERMS)
            ]
            return "content:\n  - type: glossary\n    terms:\n" + "\n".join(terms) + "\n"
        case "service-development-plan" | "service-development":
            return "content:\n" + _actions() if identifier == "service-development" else ""
        case "performance-previous-year":
            rows = [f"      - [Area number {n}, '{n * 13}', '{n * 1017:,}']" for n in range(ROWS)]
            return (
                "content:\n  - type: table\n    caption: Two hundred areas\n    columns:\n      - Area\n"
                "      - {title: Children, numbers: yes}\n      - {title: Offences, numbers: yes}\n    rows:\n"
                + "\n".join(rows) + "\n"
            )  # fmt: skip
        case "appendix-1-staffing":
            titles = [
                f"      - {{title: '{role} {sex}', numbers: yes}}"
                for role in (
                    "Managers strategic", "Managers operational", "Practitioners", "Administrative", "Sessional",
                    "Student", "Referral Order Panel Volunteer", "Other volunteer", "Not known", "Total",
                )
                for sex in "MF"
            ]  # fmt: skip
            rows = [
                f"      - [{name}, {', '.join(str(n * 15 % 38) for n in range(COLUMNS - 1))}]"
                for name in ("Asian", "Black", "Mixed", "White", "Not known")
            ]
            return (
                "content:\n  - type: table\n    caption: Staff by role, ethnicity and gender\n    columns:\n"
                "      - Ethnicity\n" + "\n".join(titles) + "\n    rows:\n" + "\n".join(rows) + "\n"
            )
    return ""


def _actions() -> str:
    lines = ["  - type: action-plan", "    recommendations:"]
    for n in range(ACTIONS // 5):
        lines += [
            f"      - recommendation: Recommendation {n}. {PROSE}",
            "        addressed-to: Head of service",
        ]
        lines.append("        actions:")
        lines += [
            f"          - {{action: 'Action {n * 5 + m}: {PROSE * (m % 3 + 1)}', owner: Head of service & partners, "
            f"due: 30 June 2025, progress: '{PROSE}', rag: {rag}}}"
            for m, rag in enumerate(("red", "amber", "green", "complete", "not started"))
        ]
    return "\n".join(lines) + "\n"
