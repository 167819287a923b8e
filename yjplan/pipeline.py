"""The road from a plan folder to documents, in the steps that every command takes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from yjplan.diagnostics import Findings, Severity

if TYPE_CHECKING:
    from yjplan.diagnostics import Finding
    from yjplan.document.tree import Document, Stage
    from yjplan.editions import Edition, Entry
    from yjplan.plan.load import Plan

FORMATS = ("docx", "md")
STAGES: tuple[Stage, ...] = ("draft", "sign-off", "final")

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan that has been read, laid out and composed; the charts are still to be drawn."""

    plan: Plan
    edition: Edition
    entries: tuple[Entry, ...]
    document: Document


def prepare(
    folder: Path,
    findings: Findings,
    edition_name: str | None = None,
    *,
    to_print: bool = True,
    stage: Stage = "draft",
) -> Prepared | None:
    """Read, lay out, compose and check a plan. All problems become findings; None if there is no plan to speak of.

    `edition_name` builds the plan under another edition than its own. Without `to_print` only the findings are
    wanted, and the document's references have no numbers yet. What the plan ignores with a reason is no longer among
    the findings. A draft carries what is left of them as comments.
    """
    from yjplan.document.compose import compose
    from yjplan.document.stages import missing_signatures, remarks
    from yjplan.editions import load_edition, outline
    from yjplan.plan.load import load_plan
    from yjplan.rules.brand import check_brand
    from yjplan.rules.consistency import check_consistency
    from yjplan.rules.ignores import apply_ignores
    from yjplan.rules.numbers import check_numbers
    from yjplan.rules.template import check_template
    from yjplan.rules.text import check_text

    plan = load_plan(folder, findings)
    if plan is None:
        return None
    edition = load_edition(edition_name or plan.service.edition, findings, plan.service.place_of("edition"))
    if edition is None:
        return None
    own = plan.service.edition
    home = load_edition(own, Findings()) if edition.edition != own else None
    entries = outline(plan, edition, findings, home)
    document = compose(plan, edition, entries, findings, numbered=to_print, stage=stage)
    check_template(plan, edition, entries, findings)
    check_numbers(plan, findings)
    check_brand(plan, findings)
    check_consistency(plan, findings)
    check_text(plan, edition, findings)
    if stage == "final":
        missing_signatures(plan, findings)
    apply_ignores(plan, findings, whole=edition.edition == own)
    if to_print and stage == "draft":
        document = replace(document, comments=remarks(plan, findings))
    return Prepared(plan, edition, entries, document)


def obstacles(findings: Findings, stage: Stage) -> list[Finding]:
    """Return what keeps a plan from being built: errors, and for sign-off and final warnings too."""
    return [
        f
        for f in findings.sorted()
        if f.severity is Severity.ERROR or (stage != "draft" and f.severity is Severity.WARNING)
    ]


def file_stem(prepared: Prepared) -> str:
    """Return how the documents of a plan are called: stockton-on-tees-youth-justice-plan-2024-25-draft."""
    from yjplan.figures.format import slug

    service = slug(prepared.plan.service.display_name)
    for ending in ("-youth-justice-service", "-youth-justice-team", "-yjs", "-yjt"):
        service = service.removesuffix(ending)
    years = prepared.plan.service.reporting_year or prepared.plan.service.years
    stage = prepared.document.stage
    ending = "" if stage == "final" else f"-{stage}"
    return f"{service}-{slug(prepared.edition.title)}-{years}{ending}".replace(" ", "-")


def write(
    prepared: Prepared,
    formats: tuple[str, ...],
    out: Path,
    findings: Findings,
    progress: Progress,
    *,
    paginate: bool | None = None,
) -> list[Path]:
    """Draw the charts and write the documents; returns the files written.

    `paginate` says whether the contents of the Word document have page numbers; if None, the plan says so, or else
    the stage: a draft has none.

    Every file is written beside its place and renamed into it, so that a failure leaves what was there before.
    """
    from yjplan.charts import illustrate
    from yjplan.resources import resource

    document = illustrate(prepared.document, lambda name: progress(f"Drawing {name.replace('-', ' ')}"))
    stem = file_stem(prepared)
    written: list[Path] = []
    if "docx" in formats:
        progress("Writing the Word document")
        data = _word(prepared, document, findings, progress, paginate=paginate)
        if data is None:
            return []
        written += _put(out / f"{stem}.docx", data, findings)
    if "md" in formats:
        from yjplan.writers.markdown import write_markdown

        progress("Writing the Markdown document")
        files = write_markdown(document, resource("templates"), f"{stem}-images")
        if _put_folder(out / f"{stem}-images", files.images, findings):
            written += _put(out / f"{stem}.md", files.text.encode(), findings)
    return written


def _word(
    prepared: Prepared, document: Document, findings: Findings, progress: Progress, *, paginate: bool | None
) -> bytes | None:
    """Return the Word document; None where it should have page numbers and cannot."""
    from yjplan.resources import resource
    from yjplan.writers.docx import write_docx

    def one(document: Document) -> bytes:
        return write_docx(document, resource("templates") / "reference.docx", prepared.plan.reference)

    service = prepared.plan.service
    by_stage = document.stage != "draft"
    wanted = next((choice for choice in (paginate, service.paginate) if choice is not None), by_stage)
    if not wanted:
        return one(document)
    from yjplan.writers.docx.contents import contents_headings
    from yjplan.writers.docx.job import bookmark_names
    from yjplan.writers.layout import LayoutProblem, with_page_numbers

    headings = contents_headings(document.blocks)
    names = bookmark_names(document.front, document.blocks)
    try:
        return with_page_numbers(document, headings, names, one, progress)
    except LayoutProblem as problem:
        place = service.place_of("paginate") if paginate is None and service.paginate else None
        findings.add(problem.code, problem.message, place, problem.hint)
        return None


def _put(path: Path, data: bytes, findings: Findings) -> list[Path]:
    beside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as problem:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        _cannot_write(path, problem, findings)
        return []
    return [path]


def _put_folder(path: Path, files: Mapping[str, bytes], findings: Findings) -> bool:
    """Replace a folder of pictures as a whole, so that no picture of an earlier build stays in it."""
    new, old = path.with_name(f".{path.name}.new"), path.with_name(f".{path.name}.old")
    try:
        for leftover in (new, old):
            if leftover.is_dir():
                shutil.rmtree(leftover)
        if files:
            new.mkdir(parents=True)
            for name, data in sorted(files.items()):
                (new / name).write_bytes(data)
        if path.is_dir():
            path.replace(old)
        if files:
            new.replace(path)
        if old.is_dir():
            shutil.rmtree(old)
    except OSError as problem:
        if old.is_dir() and not path.exists():
            old.replace(path)
        shutil.rmtree(new, ignore_errors=True)
        _cannot_write(path, problem, findings)
        return False
    return True


def _cannot_write(path: Path, problem: OSError, findings: Findings) -> None:
    findings.add(
        "F201",
        f'"{path.name}" cannot be written: {(problem.strerror or "unknown reason").lower()}.',
        None,
        "There is a file of that name in the way; choose another folder with -o."
        if isinstance(problem, NotADirectoryError | FileExistsError)
        else "Close it if it is open in Word, and check that you may write to the folder.",
    )
