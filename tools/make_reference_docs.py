"""Make the pages of docs/reference/ that describe fields, blocks, findings and editions.

The pages are made from the models, the list of codes and the template editions, so that they cannot say anything
else than the tool does. Run without an option to write them; with --check to exit with 1 if one is out of date.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from field_tables import KINDS_OF_VALUE, cell, fields_table, one_table

from yjplan.codes import CODES, FAMILIES
from yjplan.diagnostics import Findings
from yjplan.editions import Edition, TemplateSection, edition_names, load_edition
from yjplan.plan.base import Block, Model
from yjplan.plan.context import NamedFigure
from yjplan.plan.performance import Measure
from yjplan.plan.read import tags
from yjplan.plan.section import AnyBlock, Section
from yjplan.plan.service import Service
from yjplan.source.text import read_text
from yjplan.source.yaml import read_yaml

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "reference"
EXAMPLES = Path(__file__).with_name("block_examples.yaml")
MADE = "<!-- This page is made by tools/make_reference_docs.py. Change the tool or its texts, not this page. -->\n"

# ---------------------------------------------------------------- pages


def _kinds_of_value() -> Iterator[str]:
    yield "## What to write in a field"
    yield ""
    yield "| In the tables | What you may write |"
    yield "|---|---|"
    for name, (_, words) in KINDS_OF_VALUE.items():
        yield f"| {name} | {cell(words)} |"
    yield "| group of fields | Several lines `name: value`, indented by two spaces. |"
    yield "| list | Items on lines of their own, each beginning with a dash and a space. |"
    yield ""


def plan_file() -> Iterator[str]:
    """Yield the lines of the page about plan.yaml."""
    yield "# plan.yaml: the plan as a whole"
    yield ""
    yield MADE
    yield (
        "One file at the top of the plan folder says whose plan it is, for which years, and under which edition. "
        "A field marked **needed** must be there; the others may be left out."
    )
    yield ""
    yield "```yaml"
    yield from _examples()["plan"].splitlines()
    yield "```"
    yield ""
    yield from fields_table(Service)
    yield from _kinds_of_value()


def blocks() -> Iterator[str]:
    """Yield the lines of the page about section files and blocks."""
    examples = _examples()
    types_ = {model: name for name, model in tags(AnyBlock).items()}
    yield "# Section files and their blocks"
    yield ""
    yield MADE
    yield (
        "Each file in `sections/` answers one heading. It begins with the fields of [a section](#a-section-file); "
        "below `content:` come blocks, each with a `type`. A field marked **needed** must be there; for the others "
        "the third column says what counts if you leave them out."
    )
    yield ""
    yield "All types: " + ", ".join(f"[`{t}`](#{t})" for t in sorted(types_.values())) + "."
    yield ""
    yield from _kinds_of_value()
    yield "## A section file"
    yield ""
    yield "```yaml"
    yield from examples["section"].splitlines()
    yield "```"
    yield ""
    yield "How a text and its figures are written: [Writing prose](../guide/writing-prose.md) and"
    yield "[Figures and measures](../guide/figures-and-measures.md)."
    yield ""
    yield from one_table(Section, (), {})
    yield "### Named figures, below `figures:`"
    yield ""
    yield from _summary(NamedFigure)
    yield from fields_table(NamedFigure)
    yield "### Measures, below `measures:`"
    yield ""
    yield from _summary(Measure)
    yield from fields_table(Measure)
    yield "## Fields that every block may have"
    yield ""
    yield from fields_table(Block)
    group = ""
    for model, name in types_.items():
        title = _group_title(model)
        if title != group:
            group = title
            yield f"## {title}"
            yield ""
        yield f"### {name}"
        yield ""
        yield from _summary(model)
        yield "```yaml"
        yield from examples[name].splitlines()
        yield "```"
        yield ""
        yield from fields_table(model, Block.__struct_encode_fields__)


def _summary(model: type[Model]) -> Iterator[str]:
    yield " ".join((model.__doc__ or "").split())
    yield ""


def _group_title(model: type[Model]) -> str:
    first = (sys.modules[model.__module__].__doc__ or "").strip().splitlines()[0]
    return first.split(":")[0].rstrip(".")


def _examples() -> dict[str, str]:
    problems = Findings()
    name = f"tools/{EXAMPLES.name}"
    raw = read_yaml(read_text(EXAMPLES, name, problems) or "", name, problems)
    if len(problems):
        raise SystemExit(f"{name}: {problems.sorted()}")
    return {key: str(value).rstrip() for key, value in raw.items()}  # type: ignore[union-attr]


def findings() -> Iterator[str]:
    """Yield the lines of the page about all findings."""
    yield "# Findings: what each code means"
    yield ""
    yield MADE
    yield "`yjplan check` and `yjplan build` name each problem with a code. `yjplan explain T101` prints the same"
    yield "text as this page."
    yield ""
    yield "- An **error** means that the plan cannot be built truthfully: something cannot be read or refers to"
    yield "  nothing. Nothing is written until it is mended."
    yield "- A **warning** is an omission or contradiction that a reader of the plan would find. The plan is built."
    yield "- **Advice** is worth knowing; nothing is wrong."
    yield ""
    for letter, family in FAMILIES.items():
        yield f"## {letter}: {family}"
        yield ""
        yield "| Code | | What it says |"
        yield "|---|---|---|"
        for code in CODES.values():
            if code.code.startswith(letter):
                yield f"| [{code.code}](#{code.code.lower()}) | {code.severity} | {_plain(code.title)} |"
        yield ""
        for code in CODES.values():
            if not code.code.startswith(letter):
                continue
            yield f"### {code.code}"
            yield ""
            yield f"**{_plain(code.title)}** ({code.severity}). {_plain(code.why)}"
            yield ""
            yield f"How to mend it: {_plain(code.mend)}"
            yield ""
            if code.example:
                yield "```"
                yield from code.example.splitlines()
                yield "```"
                yield ""


def _plain(text: str) -> str:
    return " ".join(
        text.replace("**", "\\*\\*").replace("{{ ref", "`{{ ref").replace('") }}.', '") }}`.').split()
    )


def editions() -> Iterator[str]:
    """Yield the lines of the page about all template editions."""
    loaded = []
    for name in edition_names():
        edition = load_edition(name, Findings())
        assert edition is not None
        loaded.append(edition)
    yield "# Template editions"
    yield ""
    yield MADE
    yield "An edition says which headings a plan has in a year. `edition:` in `plan.yaml` names it;"
    yield "`yjplan build --edition` tries the same plan under another. The guidance below is in this project's own"
    yield "words: always compare the headings with the guidance that you were sent."
    yield ""
    yield "| Edition | Also for | Headings | Goes to | Due |"
    yield "|---|---|---|---|---|"
    for edition in loaded:
        headings = sum(not t.grouping for t in edition.walk())
        provisional = " (provisional)" if edition.provisional else ""
        yield (
            f"| [{edition.edition}](#{_anchor(edition.name)}){provisional} | {', '.join(edition.also_for)} "
            f"| {headings} | "
            f"{edition.submission.to} | {edition.submission.by or ''} |"
        )
    yield ""
    yield "## Which heading is in which edition"
    yield ""
    yield "Section ids are the same in all editions, so a section file can move from one to the next. ● required,"
    yield "◐ required in some cases, ○ optional."
    yield ""
    yield f"| Section id | {' | '.join(e.edition for e in loaded)} |"
    yield f"|---|{':-:|' * len(loaded)}"
    marks = {"required": "●", "conditional": "◐", "optional": "○"}
    by_edition = [{t.id: marks[t.need] for t in e.walk() if not t.grouping} for e in loaded]
    newest_first = sorted(zip(loaded, by_edition, strict=True), key=_newest_first)
    for identifier in dict.fromkeys(i for _, known in newest_first for i in known):
        yield f"| `{identifier}` | {' | '.join(known.get(identifier, '') for known in by_edition)} |"
    yield ""
    for edition in loaded:
        yield from _edition(edition)


def _newest_first(pair: tuple[Edition, dict[str, str]]) -> tuple[bool, int]:
    name = pair[0].edition
    return (not name[:1].isdigit(), -int(name[:4]) if name[:1].isdigit() else 0)


def _anchor(title: str) -> str:
    kept = "".join(c for c in title.lower() if c.isalnum() or c in " -_")
    return kept.replace(" ", "-")


def _edition(edition: Edition) -> Iterator[str]:
    yield f"## {edition.name}"
    yield ""
    if edition.about:
        yield " ".join(edition.about.split())
        yield ""
    unsure = any(t.certain != "yes" for t in edition.walk())
    remark = " A question mark stands where the guidance could not be confirmed." if unsure else ""
    yield f"Headings are {'numbered' if edition.numbered else 'not numbered'}.{remark}"
    yield ""
    yield "| Heading | Section id | | What it must cover |"
    yield "|---|---|---|---|"
    yield from _headings(edition.sections, 0)
    yield ""


def _headings(sections: Sequence[TemplateSection], depth: int) -> Iterator[str]:
    for section in sections:
        title = f"{'– ' * depth}{section.title}"
        if section.grouping:
            yield f"| {cell(title)} | | heading only | {cell(section.guidance)} |"
        else:
            need: str = section.need
            words = section.guidance
            if section.when:
                words += f" Needed when: {section.when[:1].lower()}{section.when[1:]}"
            if section.content:
                words += f" Blocks: {', '.join(f'`{kind}`' for kind in section.content)}."
            if section.certain != "yes":
                need += " (?)"
            yield f"| {cell(title)} | `{section.id}` | {need} | {cell(words)} |"
        yield from _headings(section.contains, depth + 1)


# ---------------------------------------------------------------- writing

MAKERS = {"plan-file.md": plan_file, "blocks.md": blocks, "findings.md": findings, "editions.md": editions}
"""The pages, by file name."""


def pages() -> dict[Path, str]:
    """Return the text of every page by its path."""
    return {PAGES / name: "\n".join(make()).rstrip() + "\n" for name, make in MAKERS.items()}


def stale() -> list[Path]:
    """Return the pages whose file is missing or says something else."""
    return [
        path
        for path, text in pages().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]


def main() -> int:
    """Write the pages, or with --check say which are out of date."""
    parser = argparse.ArgumentParser(description="Make the generated pages of docs/reference/.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 if a page is out of date"
    )
    if parser.parse_args().check:
        old = stale()
        for path in old:
            print(f"{path.relative_to(ROOT).as_posix()} is out of date: run tools/make_reference_docs.py")
        return int(bool(old))
    PAGES.mkdir(parents=True, exist_ok=True)
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
