"""Charts and pictures, in line with the text, with alternative text and the same content in words below."""

from __future__ import annotations

from msgspec.structs import replace

from yjplan.document.tree import Figure, Image, Table, Text, plain
from yjplan.writers.docx.inline import render_inlines
from yjplan.writers.docx.job import Frame, Job, Render
from yjplan.writers.docx.lists import render_list
from yjplan.writers.docx.tables import caption_label, render_table
from yjplan.writers.docx.xml import attribute, run

_EMU_PER_MM = 36_000
_EMU_PER_TWIP = 635
_HIGHEST = 210 * _EMU_PER_MM
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def render_figure(job: Job, block: Figure, frame: Frame, render: Render) -> list[str]:
    """Return caption, picture, the same content as a list or table, and the source."""
    out: list[str] = []
    if block.caption:
        label = caption_label(job, "Figure", block.number, block.id)
        out.append(job.paragraph("Caption", label + render_inlines(job, block.caption)))
    image = job.images.get(block.image)
    words = (
        drawing(job, image, block.alt, frame.width - frame.left, decorative=block.decorative)
        if image
        else run(block.alt)
    )
    if not block.caption:
        words = job.bookmark(block.id, words)
    followed = bool(block.equivalent or block.source) and not block.table
    out.append(job.paragraph("FigureKept" if followed else "Figure", words))
    if block.equivalent:
        out.append(job.paragraph(frame.lead_in, run("The same content as a list:")))
        out += render_list(job, block.equivalent, frame, render)
    if block.table:
        # Picture and table may part at the foot of a page: kept together they would leave half of it empty.
        name = f"Figure {block.number}" if block.number else "The picture"
        out.append(job.paragraph(frame.lead_in, run(f"{name} as a table:")))
        out += render_table(job, _data_table(block, block.table), frame)
    elif block.source:
        out.append(job.paragraph("Source", run(f"Source: {block.source}")))
        job.after_table = False
    return out


def drawing(job: Job, image: Image, alt: str, width: int, *, decorative: bool = False) -> str:
    """Return a run with a picture, made smaller where it would be wider than `width` twips or too high."""
    across, down = image.width_mm * _EMU_PER_MM, image.height_mm * _EMU_PER_MM
    scale = min(1.0, width * _EMU_PER_TWIP / across, _HIGHEST / down)
    size = f'cx="{round(across * scale)}" cy="{round(down * scale)}"'
    number = job.next_drawing()
    inside = _DECORATIVE if decorative else ""
    described = "" if decorative else attribute(alt)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{described}">{inside}</wp:docPr>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{attribute(image.name)}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{job.picture(image)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _data_table(block: Figure, table: Table) -> Table:
    """Return the data table of a chart with its source; without words of its own its description names the chart."""
    source = ((Text(f"Source: {block.source}"),),) if block.source else ()
    described = table.description or f"The figures in the chart: {plain(block.caption) or block.alt}"
    return replace(table, description=described, notes=(*table.notes, *source))
