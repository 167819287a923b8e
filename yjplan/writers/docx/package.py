"""The file around the document: colours, language, properties, and a zip that is the same every time."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from yjplan.document.tree import Document
from yjplan.writers.docx.palette import recolouring
from yjplan.writers.docx.xml import HEAD

if TYPE_CHECKING:
    from docx.package import Package
    from docx.parts.document import DocumentPart

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_FIXED = datetime(2000, 1, 1)
_REFERENCE_LANGUAGE = "en-GB"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}


def set_looks(main: DocumentPart, document: Document) -> None:
    """Put the document's colours and language into styles, lists, theme and settings."""
    colours = recolouring(document.colour, document.accent)
    if colours:
        for root in (main.styles.element, main.numbering_part.element):
            _replace(root, colours)
        theme = next(p for p in main.package.iter_parts() if str(p.partname).startswith("/word/theme/"))
        blob = theme.blob.decode()
        for old, new in colours.items():
            blob = blob.replace(f'val="{old}"', f'val="{new}"')
        theme._blob = blob.encode()
    if document.language and document.language != _REFERENCE_LANGUAGE:
        language = {_REFERENCE_LANGUAGE: document.language}
        _replace(main.styles.element, language)
        _replace(main.settings.element, language)


def set_properties(main: DocumentPart, document: Document) -> None:
    """Write title, author and the rest. The dates are fixed: the clock would make each build another file."""
    properties = main.package.core_properties
    properties.title = document.title[:255]
    properties.subject = document.subject[:255]
    properties.author = document.author[:255]
    properties.last_modified_by = document.author[:255]
    properties.keywords = ", ".join(document.keywords)[:255]
    properties.language = document.language
    properties.created = properties.modified = _FIXED
    properties.revision = 1


def save(package: Package) -> bytes:
    """Return the bytes of the package, the same for the same content: fixed order, dates and attributes."""
    parts = list(package.iter_parts())
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "[Content_Types].xml", _content_types({str(p.partname): p.content_type for p in parts}))
        _add(archive, "_rels/.rels", package.rels.xml)
        for part in parts:
            _add(archive, str(part.partname).lstrip("/"), part.blob)
            if part.rels:
                _add(archive, part.partname.rels_uri.lstrip("/"), part.rels.xml)
    return buffer.getvalue()


def _replace(root: Any, values: dict[str, str]) -> None:
    """Replace attribute values wherever they stand."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if value in values:
                element.set(name, values[value])


def _content_types(parts: dict[str, str]) -> str:
    defaults = "".join(
        f'<Default Extension="{ext}" ContentType="{kind}"/>' for ext, kind in _DEFAULTS.items()
    )
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>'
        for name, kind in sorted(parts.items())
        if _DEFAULTS.get(name.rpartition(".")[2]) != kind
    )
    return f'{HEAD}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'


def _add(archive: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    entry = zipfile.ZipInfo(name, _ZIP_DATE)
    entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
    archive.writestr(entry, content)
