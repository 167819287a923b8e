"""The cover page."""

from __future__ import annotations

from yjplan.document.tree import Cover
from yjplan.writers.docx.figures import drawing
from yjplan.writers.docx.job import Job
from yjplan.writers.docx.xml import run

_LOGO_WIDTH = 4000


def render_cover(job: Job, cover: Cover) -> list[str]:
    """Return the paragraphs of the cover, each in a style that knows its place on the page."""
    out = []
    if cover.logo and (image := job.images.get(cover.logo)):
        out.append(
            job.paragraph(
                "CoverLogo", drawing(job, image, cover.logo_alt, _LOGO_WIDTH, decorative=not cover.logo_alt)
            )
        )
    job.begin(cover)
    out.append(job.paragraph("Title", run(cover.title)))
    if cover.years and cover.years not in cover.title:
        out.append(job.paragraph("CoverYears", run(cover.years)))
    out.append(job.paragraph("Subtitle", run(cover.service)))
    out += [job.paragraph("CoverAuthority", run(name)) for name in cover.authorities]
    for n, line in enumerate(cover.lines):
        out.append(job.paragraph("CoverLine" if n else "CoverFirstLine", run(line)))
    return out
