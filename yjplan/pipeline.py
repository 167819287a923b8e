"""The road from a plan folder to documents, in the steps that every command takes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from yjplan.diagnostics import Findings, Severity

if TYPE_CHECKING:
    from yjplan.diagnostics import Finding
    from yjplan.document.tree import Document, Stage
    from yjplan.editions import Edition, Entry
    from yjplan.plan.load import Plan

FORMATS = ("docx", "md")
STAGES: tuple[Stage, ...] = ("draft", "sign-off", "final")

Progress = Callable[[str], None]


class Prepared(Struct, frozen=True):
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
    last_year: Plan | None = None,
) -> Prepared | None:
    """Read, lay out, compose and check a plan. All problems become findings; None if there is no plan to speak of.

    `edition_name` builds the plan under another edition than its own. Without `to_print` only the findings are
    wanted, and the document's references have no numbers yet. What the plan ignores with a reason is no longer among
    the findings. A draft carries what is left of them as comments. `last_year` is the plan before, if it is at hand to
    compare with.
    """
    from yjplan.document.compose import compose
    from yjplan.document.stages import missing_signatures, remarks
    from yjplan.editions import load_edition, outline
    from yjplan.plan.load import load_plan
    from yjplan.rules.consistency import check_consistency
    from yjplan.rules.duties import dates_on_record
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
    if plan.service.brand is not None:
        from yjplan.rules.brand import check_brand

        check_brand(plan.service.brand, plan.reference, findings)
    check_consistency(plan, findings)
    check_text(plan, edition, findings)
    if last_year is not None:
        from yjplan.rules.last_year import check_last_year

        check_last_year(plan, edition, last_year, findings)
    if stage == "final":
        missing_signatures(plan, findings)
        dates_on_record(plan, findings)
    apply_ignores(plan, findings, whole=edition.edition == own, compared=last_year is not None)
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
    """Draw the charts and write the documents; returns the documents written, without what lies beside them.

    `paginate` says whether the contents of the Word document have page numbers; if None, the plan says so, or else
    the stage: a draft has none. The figures of each chart lie beside the documents as CSV.

    Every file is written beside its place and renamed into it, so that a failure leaves what was there before.
    """
    from yjplan.charts.export import data_files
    from yjplan.output import put, put_folder
    from yjplan.resources import resource

    document = _illustrated(prepared, prepared.document, progress)
    stem = file_stem(prepared)
    written: list[Path] = []
    if "docx" in formats:
        progress("Writing the Word document")
        data = _word(prepared, document, findings, progress, paginate=paginate)
        if data is None:
            return []
        written += put(out / f"{stem}.docx", data, findings)
    if "md" in formats:
        from yjplan.writers.markdown import write_markdown

        progress("Writing the Markdown document")
        files = write_markdown(document, resource("templates"), f"{stem}-images")
        if put_folder(out / f"{stem}-images", files.images, findings):
            written += put(out / f"{stem}.md", files.text.encode(), findings)
    put_folder(out / f"{stem}-data", data_files(prepared.document), findings)
    return written


def write_charts(
    prepared: Prepared,
    formats: Collection[str],
    only: Collection[str],
    out: Path,
    findings: Findings,
    progress: Progress,
) -> list[Path]:
    """Write each chart alone, with its text alternative and its figures; returns the files written.

    `formats` are png, svg or both. With `only` some charts are written, named as `chart_names` has them, and the
    files of the others stay as they are.
    """
    from yjplan.charts.export import data_files, figures_of, file_names, words_of
    from yjplan.output import put, put_folder

    whole = prepared.document
    names = {chart: name for chart, name in file_names(whole).items() if not only or name in only}
    some = replace(whole, charts={chart: whole.charts[chart] for chart in names})
    drawn = _illustrated(prepared, some, progress, whole=not only)
    figures, data = figures_of(whole), data_files(whole)
    files: dict[str, bytes] = {}
    for chart, name in names.items():
        image = drawn.images[chart]
        files |= {f"{name}.png": image.data} if "png" in formats else {}
        files |= {f"{name}.svg": image.svg.encode()} if "svg" in formats else {}
        files |= {f"{name}.txt": words_of(figures[chart]).encode()} if chart in figures else {}
        files[f"{name}.csv"] = data[f"{name}.csv"]
    folder = out / f"{file_stem(prepared)}-charts"
    if only:
        return [path for name in sorted(files) for path in put(folder / name, files[name], findings)]
    return [folder / name for name in sorted(files)] if put_folder(folder, files, findings) else []


def chart_names(prepared: Prepared) -> list[str]:
    """Return what the charts of a plan are called, as their files are."""
    from yjplan.charts.export import file_names

    return sorted(file_names(prepared.document).values())


def _illustrated(
    prepared: Prepared, document: Document, progress: Progress, *, whole: bool = True
) -> Document:
    """Draw the charts; drawings are kept in the plan's own build folder, wherever the documents go."""
    from yjplan.charts import KEPT, illustrate

    def drawing(name: str) -> None:
        progress(f"Drawing {name.replace('-', ' ')}")

    return illustrate(document, drawing, prepared.plan.folder.root / "build" / KEPT, whole=whole)


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
