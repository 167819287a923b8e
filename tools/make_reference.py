"""Make templates/reference.docx: every style of the Word file, and nothing else.

Run `python tools/make_reference.py` after a change here; a test says when that was forgotten. The styles
themselves are in `reference_styles.py`.
"""

from __future__ import annotations

import sys
import zipfile
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.reference_styles import FACE, HEADING_INDENTS, TINT, W, ind, styles_xml
from yjplan.writers.docx.numbering import HEADING_PATTERN
from yjplan.writers.docx.palette import ACCENT, INK

TARGET = Path(__file__).resolve().parent.parent / "templates" / "reference.docx"

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument"


def list_level(n: int, left: int, step: int, *, ordered: bool, in_panel: bool) -> str:
    """Return one level of a list.

    The bar of a panel stands where a paragraph's first line begins. There each level begins at the bar, and spaces
    before its number move it inwards, so that the bar stays one straight line. (A bullet is one character only.)
    """
    form = ("decimal", "lowerLetter", "lowerRoman")[n % 3] if ordered else "bullet"
    mark = f"%{n + 1}." if ordered else "•–▪"[n % 3]
    hanging = step * (n + 1) if in_panel else step
    spaces = "\N{EM SPACE}" * n if in_panel and ordered else ""
    look = "" if ordered else f'<w:rPr>{FACE}<w:color w:val="{ACCENT}"/></w:rPr>'
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{spaces}{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{ind(left + step * (n + 1), hanging)}</w:pPr>{look}</w:lvl>'
    )


def heading_level(n: int) -> str:
    """Return one level of the numbers of headings: 4, 4.10, 4.10.1."""
    mark = ".".join(f"%{upper}" for upper in range(1, n + 2))
    at = HEADING_INDENTS[min(n, len(HEADING_INDENTS) - 1)]
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{at}"/></w:tabs>{ind(at, at)}</w:pPr></w:lvl>'
    )


def numbering_xml() -> str:
    """Return two kinds of list (bullets, numbers) for each of body, panels and table cells, and one of headings."""
    kinds = []
    for place, (left, step) in enumerate(((0, 397), (284, 340), (0, 227))):
        for ordered in (False, True):
            levels = "".join(
                list_level(n, left, step, ordered=ordered, in_panel=place == 1) for n in range(9)
            )
            kinds.append(
                f'<w:abstractNum w:abstractNumId="{place * 2 + ordered}"><w:multiLevelType w:val="multilevel"/>'
                f"{levels}</w:abstractNum>"
            )
    levels = "".join(map(heading_level, range(9)))
    kinds.append(
        f'<w:abstractNum w:abstractNumId="{HEADING_PATTERN}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )
    patterns = (0, 2, 4, HEADING_PATTERN)
    nums = [
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{pattern}"/></w:num>'
        for n, pattern in enumerate(patterns, 1)
    ]
    return f"{HEAD}<w:numbering {W}>{''.join(kinds)}{''.join(nums)}</w:numbering>"


def settings_xml() -> str:
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1),
        )
    )  # fmt: skip
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="en-GB"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def theme_xml() -> str:
    """Return a theme with our colours and Arial; the format scheme is the least that is allowed."""
    colours = {
        "dk1": INK, "lt1": "FFFFFF", "dk2": ACCENT, "lt2": TINT, "accent1": ACCENT, "accent2": "28A197",
        "accent3": "801650", "accent4": "F46A25", "accent5": "3D3D3D", "accent6": "A285D1", "hlink": ACCENT,
        "folHlink": "4C2C92",
    }  # fmt: skip
    scheme = "".join(f'<a:{role}><a:srgbClr val="{value}"/></a:{role}>' for role, value in colours.items())
    face = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme {A} name="Youth justice plan"><a:themeElements>'
        f'<a:clrScheme name="Youth justice plan">{scheme}</a:clrScheme><a:fontScheme name="Youth justice plan">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Plain"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def font_table_xml() -> str:
    fonts = "".join(
        f'<w:font w:name="{name}"><w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="{pitch}"/>'
        "</w:font>"
        for name, family, pitch in (("Arial", "swiss", "variable"), ("Courier New", "modern", "fixed"))
    )
    return f"{HEAD}<w:fonts {W}>{fonts}</w:fonts>"


def document_xml() -> str:
    return (
        f'{HEAD}<w:document {W} xmlns:r="{_OFFICE}" {A} '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1474" w:right="1304" w:bottom="1361" w:left="1304" w:header="680" '
        'w:footer="624" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def core_xml() -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Reference document</dc:title>'
        "</cp:coreProperties>"
    )


def app_xml() -> str:
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
    )


def relationships(*pairs: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(pairs, 1)
    )
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}'
        "</Relationships>"
    )


def content_types() -> str:
    parts = {
        "/word/document.xml": f"{_TYPE}.wordprocessingml.document.main+xml",
        "/word/styles.xml": f"{_TYPE}.wordprocessingml.styles+xml",
        "/word/settings.xml": f"{_TYPE}.wordprocessingml.settings+xml",
        "/word/numbering.xml": f"{_TYPE}.wordprocessingml.numbering+xml",
        "/word/fontTable.xml": f"{_TYPE}.wordprocessingml.fontTable+xml",
        "/word/theme/theme1.xml": f"{_TYPE}.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{_TYPE}.extended-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def members() -> dict[str, str]:
    """Return the files of the reference document, by name."""
    package = relationships(
        (f"{_OFFICE}/officeDocument", "word/document.xml"),
        (
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
        (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    )
    document = relationships(
        *((f"{_OFFICE}/{kind}", f"{kind}.xml") for kind in ("styles", "settings", "numbering", "fontTable")),
        (f"{_OFFICE}/theme", "theme/theme1.xml"),
    )
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": package,
        "word/document.xml": document_xml(),
        "word/_rels/document.xml.rels": document,
        "word/styles.xml": HEAD + styles_xml(),
        "word/settings.xml": settings_xml(),
        "word/numbering.xml": numbering_xml(),
        "word/fontTable.xml": font_table_xml(),
        "word/theme/theme1.xml": theme_xml(),
        "docProps/core.xml": core_xml(),
        "docProps/app.xml": app_xml(),
    }


def main() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            archive.writestr(entry, text.encode())
    TARGET.write_bytes(buffer.getvalue())


if __name__ == "__main__":
    main()
