"""The styles of the reference document. Sizes are in half points, distances in twips (1/20 point)."""

from __future__ import annotations

from yjplan.writers.docx.job import PORTRAIT_WIDTH
from yjplan.writers.docx.palette import ACCENT, GREY, INK, RULE, palette

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

COLOURS = palette(ACCENT)
TINT, LINE = COLOURS["tint"], COLOURS["line"]
FACE = '<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
MONO = '<w:rFonts w:ascii="Courier New" w:eastAsia="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
KEEP = "<w:keepNext/><w:keepLines/>"
HEADING_INDENTS = (680, 907, 1134, 1361, 1701, 2041)
"""Room for the number of a heading of each level, in twips: 10.10 and 10.10.10 fit in theirs."""


def rpr(size: int = 0, colour: str = "", *, bold: bool = False, italic: bool = False) -> str:
    """Return run properties in the order that the standard asks for."""
    parts = [
        "<w:b/><w:bCs/>" if bold else "",
        "<w:i/><w:iCs/>" if italic else "",
        f'<w:color w:val="{colour}"/>' if colour else "",
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
    ]
    return "".join(parts)


def space(before: int = 0, after: int = 0, line: int = 0) -> str:
    extra = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{extra}/>'


def ind(left: int = 0, hanging: int = 0, right: int = 0) -> str:
    hang = f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{left}" w:right="{right}"{hang}/>'


def tab(at: int, kind: str = "left") -> str:
    return f'<w:tabs><w:tab w:val="{kind}" w:pos="{at}"/></w:tabs>'


def contents_tabs(at: int) -> str:
    """Return the tabs of an entry of the contents: after its number, and a dotted line to its page."""
    return (
        f'<w:tabs><w:tab w:val="left" w:pos="{at}"/>'
        f'<w:tab w:val="right" w:leader="dot" w:pos="{PORTRAIT_WIDTH}"/></w:tabs>'
    )


def edge(side: str, colour: str, size: int, gap: int) -> str:
    """Return one border; size in eighths of a point, gap in points."""
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{gap}" w:color="{colour}"/>'


def border(*edges: str) -> str:
    return f"<w:pBdr>{''.join(edges)}</w:pBdr>"


def style(
    kind: str,
    name: str,
    ppr: str = "",
    run: str = "",
    *,
    base: str = "Normal",
    after: str = "",
    flags: str = "",
) -> str:
    """Return a style; its id is its name without spaces."""
    id_ = identify(name)
    parts = [f'<w:style w:type="{kind}" w:styleId="{id_}"{flags}><w:name w:val="{name}"/>']
    if base:
        parts.append(f'<w:basedOn w:val="{base}"/>')
    if after:
        parts.append(f'<w:next w:val="{after}"/>')
    parts.append("<w:qFormat/>")
    if ppr:
        parts.append(f"<w:pPr>{ppr}</w:pPr>")
    if run:
        parts.append(f"<w:rPr>{run}</w:rPr>")
    return "".join(parts) + "</w:style>"


def identify(name: str) -> str:
    """Return Word's customary id: FootnoteText for "footnote text"."""
    return (
        "".join(word[0].upper() + word[1:] for word in name.split())
        .replace("Toc", "TOC")
        .replace("Annotation", "Comment")
    )


def para(name: str, ppr: str = "", run: str = "", *, base: str = "Normal", after: str = "") -> str:
    custom = "" if name in BUILT_IN else ' w:customStyle="1"'
    return style("paragraph", name, ppr, run, base=base, after=after, flags=custom)


BUILT_IN = {
    "Normal", "Body Text", "Title", "Subtitle", "caption", "header", "footer", "footnote text", "annotation text",
    "Quote", "TOC Heading",
    "List Bullet", "List Number", "List Continue", *(f"heading {n}" for n in range(1, 7)),
    *(f"toc {n}" for n in range(1, 4)), *(f"List Continue {n}" for n in range(2, 6)),
}  # fmt: skip


def text_styles() -> list[str]:
    body = space(100, 120, 276)
    styles = [
        style("paragraph", "Normal", base="", flags=' w:default="1"'),
        para("Body Text", body),
        para("Text After Table", space(200, 80, 276), base="BodyText", after="BodyText"),
        para("Lead In", "<w:keepNext/>" + space(100, 60, 276), base="BodyText"),
        para("Attribution", space(0, 160), rpr(20, GREY), base="BodyText"),
        para("Small Text", space(40, 80), rpr(18, GREY)),
        para("Code Block", f'<w:keepLines/><w:shd w:val="clear" w:color="auto" w:fill="F3F2F1"/>{space(80, 120)}',
             MONO + rpr(19)),
        para("List Bullet", space(0, 60, 276)),
        para("List Number", space(0, 60, 276)),
    ]  # fmt: skip
    for level in range(1, 6):
        name = "List Continue" if level == 1 else f"List Continue {level}"
        styles.append(para(name, space(0, 60, 276) + ind(level * 397)))
    return styles


def heading_styles() -> list[str]:
    looks = [
        (space(360, 160), rpr(40, ACCENT, bold=True)),
        (space(400, 120), rpr(30, ACCENT, bold=True)),
        (space(320, 100), rpr(25, ACCENT, bold=True)),
        (space(280, 80), rpr(22, INK, bold=True)),
        (space(240, 60), rpr(22, GREY, bold=True)),
        (space(240, 60), rpr(22, GREY, bold=True, italic=True)),
    ]
    styles = [
        para(f"heading {n}", f'{KEEP}{gap}<w:outlineLvl w:val="{n - 1}"/>', run, after="BodyText")
        for n, (gap, run) in enumerate(looks, 1)
    ]
    styles.append(
        para(
            "TOC Heading",
            KEEP + space(400, 160),
            rpr(40, ACCENT, bold=True),
            after="BodyText",
        )
    )
    entries = [
        (70, 30, 0, 567, rpr(21, INK, bold=True)),
        (0, 30, 567, 737, rpr(20)),
        (0, 20, 1304, 907, rpr(19, GREY)),
    ]
    for n, (before, gap, left, hang, run) in enumerate(entries, 1):
        keep = "<w:keepNext/>" if n == 1 else ""
        at = left + hang
        styles.append(para(f"toc {n}", keep + contents_tabs(at) + space(before, gap) + ind(at, hang), run))
    return styles


def page_styles() -> list[str]:
    return [
        para("header", border(edge("bottom", RULE, 4, 6)) + space(0, 0), rpr(17, GREY)),
        para("footer", border(edge("top", RULE, 4, 6)) + tab(9298, "right") + space(0, 0), rpr(17, GREY)),
        para(
            "Footer Landscape",
            '<w:tabs><w:tab w:val="clear" w:pos="9298"/><w:tab w:val="right" w:pos="14230"/></w:tabs>',
            base="Footer",
        ),
        para("Cover Logo", space(0, 0)),
        para("Title", "<w:keepLines/>" + space(3600, 120, 240), rpr(76, ACCENT, bold=True), after="BodyText"),
        para("Cover Years", "<w:keepLines/>" + space(0, 480), rpr(44, ACCENT)),
        para("Subtitle", border(edge("top", ACCENT, 36, 18)) + space(240, 160, 252), rpr(32, INK, bold=True)),
        para("Cover Authority", space(0, 60), rpr(24, INK)),
        para("Cover Line", space(0, 60), rpr(22, GREY)),
        para("Cover First Line", space(480, 60), base="CoverLine"),
        para("Between Tables", '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>', rpr(2)),
        para("Section End", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', rpr(2)),
        para("footnote text", space(0, 40), rpr(18)),
        para("annotation text", space(0, 40), rpr(20)),
    ]  # fmt: skip


def panel_styles() -> list[str]:
    """Return, for each kind of panel, its text, title, attribution and quotation."""
    styles = [
        para(
            "Quote",
            border(edge("left", LINE, 24, 11)) + space(80, 100, 276) + ind(284),
            rpr(22, INK, italic=True),
        ),
        para("Quote Attribution", "", '<w:i w:val="0"/><w:iCs w:val="0"/>' + rpr(20, GREY), base="Quote"),
    ]
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
    padding = (
        edge("top", TINT, 8, 5)
        + edge("left", ACCENT, 36, 10)
        + edge("bottom", TINT, 8, 5)
        + edge("right", TINT, 8, 9)
    )
    kinds = {
        "Callout": (padding, shade, 22, INK),
        "Case Study": (edge("left", LINE, 36, 10), "", 22, INK),
        "Vision": (edge("left", ACCENT, 36, 10), "", 26, ACCENT),
        "Benefit Statement": (edge("left", ACCENT, 36, 10), "", 22, INK),
        "Foreword": ("", "", 22, INK),
    }
    for name, (bar, fill, size, colour) in kinds.items():
        left = ind(284 if bar else 0, right=200 if fill else 0)
        look = (border(bar) if bar else "") + fill
        base = identify(name)
        title_size = 28 if name == "Foreword" else 23
        styles += [
            para(name, look + space(80, 100, 276) + left, rpr(size, colour)),
            para(f"{name} Title", KEEP + (border(bar) if bar else "") + fill + space(240, 80) + left,
                 rpr(title_size, ACCENT, bold=True), after=base),
            para(f"{name} Attribution", "", rpr(20, GREY), base=base),
            para(f"{name} Quote", "", rpr(italic=True), base=base),
        ]  # fmt: skip
    return styles


def table_text_styles() -> list[str]:
    """Return the styles inside tables, in three sizes: 10, 8.5 and 7.5 points."""
    styles = [
        para("caption", KEEP + space(280, 100), rpr(20, ACCENT, bold=True), after="BodyText"),
        para("Figure", space(40, 80)),
        para("Figure Kept", "<w:keepNext/>", base="Figure"),
        para("Table Note", "<w:keepLines/>" + space(60, 40), rpr(17, GREY)),
        para("Source", "<w:keepLines/>" + space(60, 160), rpr(17, GREY)),
        para("Key Figure Value", "<w:keepLines/>" + space(40, 20), rpr(44, ACCENT, bold=True)),
        para("Key Figure Trend", "<w:keepLines/>" + space(0, 60), rpr(18, GREY)),
    ]
    for suffix, size, gap in (("", 20, 50), (" Small", 17, 36), (" Tiny", 15, 24)):
        text = f"Table Text{suffix}"
        base = identify(text)
        right = '<w:jc w:val="right"/>'
        styles += [
            para(text, space(gap, gap, 252), rpr(size)),
            para(f"Table Number{suffix}", right, base=base),
            para(f"Table Heading{suffix}", KEEP, rpr(colour=ACCENT, bold=True), base=base),
            para(f"Table Heading Number{suffix}", right, base=f"TableHeading{suffix.strip()}"),
            para(f"Table Row Heading{suffix}", "", rpr(bold=True), base=base),
            para(f"Table Total{suffix}", "", rpr(bold=True), base=base),
            para(f"Table Total Number{suffix}", right, base=f"TableTotal{suffix.strip()}"),
        ]
    return styles


def table_styles() -> list[str]:
    normal = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    return [
        normal,
        plan_table("Plan Table", 100, 0),
        plan_table("Plan Table Compact", 45, 25),
    ]


def plan_table(name: str, side: int, end: int) -> str:
    def line(where: str, colour: str, size: int) -> str:
        return f'<w:{where} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'

    sides = (("top", end), ("left", side), ("bottom", end), ("right", side))
    borders = line("top", ACCENT, 12) + line("bottom", ACCENT, 8) + line("insideH", RULE, 4)
    margins = "".join(f'<w:{s} w:w="{w}" w:type="dxa"/>' for s, w in sides)
    header = (
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>' + line("bottom", ACCENT, 8) + "</w:tcBorders>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )
    total = (
        '<w:tblStylePr w:type="lastRow"><w:tcPr><w:tcBorders>'
        + line("top", ACCENT, 8)
        + "</w:tcBorders></w:tcPr>"
        "</w:tblStylePr>"
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identify(name)}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"{header}{total}</w:style>"
    )


def character_styles() -> list[str]:
    default = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )

    def char(name: str, run: str, custom: bool = False) -> str:
        flags = ' w:customStyle="1"' if custom else ""
        return style("character", name, run=run, base="DefaultParagraphFont", flags=flags)

    return [
        default,
        char("Strong", rpr(bold=True)),
        char("Emphasis", rpr(italic=True)),
        char("Intense Emphasis", rpr(bold=True, italic=True)),
        char("Inline Code", MONO, custom=True),
        char("Hyperlink", f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>'),
        char("footnote reference", '<w:vertAlign w:val="superscript"/>'),
        char("annotation reference", rpr(16)),
        char("Placeholder Text", rpr(colour=GREY)),
    ]


def styles_xml() -> str:
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{FACE}<w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    )
    groups = [text_styles(), heading_styles(), page_styles(), panel_styles(), table_text_styles(), table_styles(),
              character_styles()]  # fmt: skip
    return f"<w:styles {W}>{defaults}{''.join(s for group in groups for s in group)}</w:styles>"
