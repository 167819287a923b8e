"""Time and memory of the Word writer for plans of about 10, 60 and 300 pages: both must grow no faster than the plan.

python benchmarks/word.py
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.writers.torture import torture_document  # noqa: E402  # after the path is known
from yjplan.document.tree import Document, Heading, Paragraph, Text  # noqa: E402
from yjplan.resources import resource  # noqa: E402
from yjplan.writers.docx import write_docx  # noqa: E402

PARAGRAPHS_A_PAGE = 9
SENTENCE = (
    "The board receives a report each quarter and asks what has changed for children since the last one. " * 3
)


def plan_of(pages: int) -> Document:
    """Return a plan of about so many pages: a heading on each, and text."""
    blocks: list[Heading | Paragraph] = []
    for page in range(pages):
        blocks.append(Heading(1, (Text(f"Chapter {page}"),), f"chapter-{page}"))
        blocks += [Paragraph((Text(SENTENCE),))] * PARAGRAPHS_A_PAGE
    return replace(torture_document(), blocks=tuple(blocks), front=(), footnotes=())


def main() -> None:
    reference = resource("templates") / "reference.docx"
    write_docx(plan_of(1), reference)
    print("| Pages | Seconds | Milliseconds a page | Peak memory (MB) |")
    print("| ---: | ---: | ---: | ---: |")
    for pages in (10, 60, 300):
        document = plan_of(pages)
        times = []
        for _ in range(5):
            start = time.perf_counter()
            write_docx(document, reference)
            times.append(time.perf_counter() - start)
        tracemalloc.start()
        write_docx(document, reference)
        peak = tracemalloc.get_traced_memory()[1] / 1_000_000
        tracemalloc.stop()
        print(f"| {pages} | {min(times):.3f} | {min(times) / pages * 1000:.1f} | {peak:.0f} |")


if __name__ == "__main__":
    main()
