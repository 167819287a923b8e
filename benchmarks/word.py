"""Time and memory of the Word writer for plans of about 10, 60 and 300 pages: both must grow no faster than the plan.

python benchmarks/word.py

The pages are like those of a real plan: headings of three levels, text with footnotes and links, lists, panels, key
figures, tables and charts' tables. The last column is the cost of a page beside that of the smallest plan: about 1
where growth is linear.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from pathlib import Path

from msgspec.structs import replace

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.writers.torture import p, t, table, torture_document  # noqa: E402  # after the path is known
from yjplan.document.tree import (  # noqa: E402
    AnyBlock,
    Blocks,
    Document,
    FootnoteMark,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    ListBlock,
    Panel,
    Quotation,
    Reference,
)
from yjplan.resources import resource  # noqa: E402
from yjplan.writers.docx import write_docx  # noqa: E402

SIZES = (10, 60, 300)
RUNS = 5
PAGES_A_CHAPTER = 5
SENTENCE = (
    "The board receives a report each quarter and asks what has changed for children since the last one. "
)


def page(number: int) -> Blocks:
    """Return about one page: every fifth begins a chapter, and every kind of page comes in turn."""
    chapter, part = divmod(number, PAGES_A_CHAPTER)
    name = f"page-{number}"
    opening: list[AnyBlock] = [
        Heading(
            2 if part else 1,
            t(f"Part {part} of chapter {chapter}"),
            name,
            f"{chapter + 1}.{part}" if part else "",
        ),
        p(
            SENTENCE * 3,
            FootnoteMark(number + 1),
            " See ",
            Reference(f"page-{number // 2}", t("an earlier part")),
            ".",
        ),
        p(SENTENCE * 4, Link("https://example.org/report", t("the report of the board")), "."),
    ]
    kinds: tuple[Blocks, ...] = (
        (p(SENTENCE * 6), p(SENTENCE * 5), p(SENTENCE * 6), p(SENTENCE * 4), p(SENTENCE * 5)),
        (
            p("The aims are:", role="lead-in"),
            ListBlock(tuple((p(SENTENCE), ListBlock(((p(SENTENCE),), (p(SENTENCE),)))) for _ in range(4))),
            p(SENTENCE * 4),
            ListBlock(tuple((p(SENTENCE),) for _ in range(5)), ordered=True),
        ),
        (
            table(
                ["Action", "2022", "2023", "2024"],
                [[f"{SENTENCE}{n}", str(n * 13), str(n * 17), str(n * 19)] for n in range(12)],
                caption=t(f"Actions of chapter {chapter}"), id=f"table-{number}", number=number,
            ),
            p(SENTENCE * 3),
        ),
        (
            Panel("case-study", t("A story"), (p(SENTENCE * 3), ListBlock(((p(SENTENCE),), (p(SENTENCE),))))),
            Panel("callout", t("What you should know"), (p(SENTENCE * 2),)),
            Quotation((p(SENTENCE),), "A child, aged 15"),
            KeyFigures(tuple(KeyFigure(t(str(n * 7)), f"measure {n}", "steady") for n in range(4))),
        ),
        (
            Heading(3, t("Figures of the year"), f"{name}-figures"),
            table(
                ["Quarter", "Children", "Offences", "Rate", "Share"],
                [[f"Quarter {n}", str(n), str(n * 3), f"{n}.5", f"{n}%"] for n in range(20)],
                caption=t(f"Figures of chapter {chapter}"), id=f"table-{number}", number=number,
            ),
        ),
    )  # fmt: skip
    return (*opening, *kinds[part])


def plan_of(pages: int) -> Document:
    """Return a plan of about so many pages, with a footnote on each."""
    blocks = tuple(block for number in range(pages) for block in page(number))
    notes = tuple((p(SENTENCE),) for _ in range(pages))
    return replace(torture_document(), blocks=blocks, front=(), footnotes=notes)


def measure(document: Document, reference: Path) -> tuple[float, float, int]:
    """Return the least seconds of several runs, the peak memory in megabytes, and the bytes of the file."""
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        data = write_docx(document, reference)
        seconds.append(time.perf_counter() - start)
    tracemalloc.start()
    write_docx(document, reference)
    peak = tracemalloc.get_traced_memory()[1] / 1_000_000
    tracemalloc.stop()
    return min(seconds), peak, len(data)


def main() -> None:
    reference = resource("templates") / "reference.docx"
    write_docx(plan_of(1), reference)
    print(
        "| Pages | Seconds | Peak memory (MB) | File (kB) | Milliseconds a page | Time a page, smallest = 1 |"
    )
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    first = 0.0
    for pages in SIZES:
        seconds, peak, size = measure(plan_of(pages), reference)
        first = first or seconds / pages
        ratio = seconds / pages / first
        each = seconds / pages * 1000
        print(f"| {pages} | {seconds:.3f} | {peak:.0f} | {size / 1000:.0f} | {each:.1f} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
