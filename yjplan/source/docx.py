"""Reads a council's Word file with care: only the parts that give a document its looks, each within limits.

Nothing else of the file is looked at, so macros, links to other files, embedded objects and fonts cannot get from
here into a plan. Parts are returned as parsed XML; nobody has to trust what is in them.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from yjplan.diagnostics import Findings, Place

MAX_FILE = 20_000_000
MAX_PART = 8_000_000
MAX_READ = 40_000_000
MAX_FILES = 2_000

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_PICTURES = {
    b"\x89PNG\r\n\x1a\n": ("png", "image/png"),
    b"\xff\xd8\xff": ("jpeg", "image/jpeg"),
    b"GIF87a": ("gif", "image/gif"),
    b"GIF89a": ("gif", "image/gif"),
    b"\xd7\xcd\xc6\x9a": ("wmf", "image/x-wmf"),
}
_LEFT_OUT = {
    "vbaProject": "macros",
    "attachedTemplate": "a link to a template",
    "oleObject": "embedded objects",
    "package": "embedded objects",
    "control": "form controls",
    "aFChunk": "inserted files",
    "subDocument": "linked documents",
    "font": "embedded fonts",
    "mailMergeSource": "a mail merge",
    "video": "videos",
    "audio": "sounds",
}
"""What is left out of a plan and worth a word, by the kind of the relationship."""


class Picture(Struct, frozen=True):
    """A picture of a header or footer: its file ending, media type and bytes."""

    ending: str
    kind: str
    data: bytes


class PagePart(Struct, frozen=True):
    """A header or footer: parsed XML, and its pictures by relationship id."""

    root: Any
    pictures: Mapping[str, Picture]


class WordFile(Struct, frozen=True):
    """What a council's Word file says about looks.

    `headers` and `footers` are by type: "default" and, where the file has them in use, "first" and "even".
    `margins` are in twips, by Word's names. `left_out` names what else was in the file.
    """

    name: str
    styles: Any
    theme: Any | None = None
    fonts: Any | None = None
    headers: Mapping[str, PagePart] = field(default_factory=dict)
    footers: Mapping[str, PagePart] = field(default_factory=dict)
    margins: Mapping[str, int] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


class _Unfit(Exception):
    """The file cannot be used; the message says why, `hint` what to do."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


def read_docx(path: Path, name: str, place: Place | None, findings: Findings) -> WordFile | None:
    """Return what a Word file says about looks, or None with a finding."""
    try:
        return _Archive(path, name).word_file()
    except _Unfit as problem:
        findings.add(problem.code, str(problem), place, problem.hint)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, KeyError):
        findings.add(
            "B101",
            f'"{name}" is damaged or is not a Word document.',
            place,
            "Open it in Word and save it again as Word Document (*.docx).",
        )
    return None


class _Archive:
    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self.read = 0
        if path.stat().st_size > MAX_FILE:
            raise self._too_large()
        with path.open("rb") as file:
            if file.read(8) == _OLD_OFFICE:
                raise _Unfit(
                    "B101",
                    f'"{name}" is protected by a password, or is a document of Word 97 (.doc).',
                    "Open it in Word, take the password off under File, Info, and save it as Word Document (*.docx).",
                )
        self.zip = zipfile.ZipFile(path)
        self.files = {info.filename: info for info in self.zip.infolist()}
        if len(self.zip.infolist()) > MAX_FILES:
            raise self._too_large()

    def word_file(self) -> WordFile:
        with self.zip:
            return self._word_file()

    def _word_file(self) -> WordFile:
        main = next((t for _, kind, t in self._related("") if kind == _OFFICE + "officeDocument"), "")
        if main not in self.files:
            raise self._no_document()
        document = self._xml(main)
        if document.tag != f"{W}document":
            raise self._no_document()
        related = list(self._related(main))
        targets = {id_: target for id_, _, target in related}
        ours = {kind.removeprefix(_OFFICE): t for _, kind, t in related if kind.startswith(_OFFICE)}
        if ours.get("styles") not in self.files:
            raise self._no_document()
        settings = self._xml(ours["settings"]) if ours.get("settings") in self.files else None
        even = settings is not None and _is_on(settings.find(f"{W}evenAndOddHeaders"))
        pages = _pages(document, even=even)
        return WordFile(
            name=self.name,
            styles=self._expected(ours["styles"], f"{W}styles"),
            theme=self._xml(ours["theme"]) if ours.get("theme") in self.files else None,
            fonts=self._xml(ours["fontTable"]) if ours.get("fontTable") in self.files else None,
            headers=self._page_parts(pages["header"], targets),
            footers=self._page_parts(pages["footer"], targets),
            margins=_margins(document),
            left_out=tuple(sorted(set(self._left_out()))),
        )

    def _page_parts(self, references: Mapping[str, str], targets: Mapping[str, str]) -> dict[str, PagePart]:
        parts = {}
        for kind, id_ in references.items():
            name = targets.get(id_, "")
            if name in self.files:
                root = self._xml(name)
                if root.tag in (f"{W}hdr", f"{W}ftr"):
                    parts[kind] = PagePart(root, dict(self._pictures(name)))
        return parts

    def _pictures(self, part: str) -> Iterator[tuple[str, Picture]]:
        for id_, kind, target in self._related(part):
            if kind == _OFFICE + "image" and target in self.files:
                data = self._bytes(target)
                found = [form for start, form in _PICTURES.items() if data.startswith(start)]
                if data[40:44] == b" EMF":
                    found.append(("emf", "image/x-emf"))
                if found:
                    yield id_, Picture(*found[0], data)

    def _left_out(self) -> Iterator[str]:
        for name in self.files:
            if name.endswith(".rels"):
                for relationship in self._xml(name).iter(_RELATIONSHIP):
                    kind = relationship.get("Type", "").rpartition("/")[2]
                    external = relationship.get("TargetMode") == "External"
                    if kind in _LEFT_OUT:
                        yield _LEFT_OUT[kind]
                    elif external and kind != "hyperlink":
                        yield "links to other files"

    def _related(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Yield id, kind and target of what a part is related to inside the file."""
        folder, _, name = part.rpartition("/")
        path = f"{folder}/_rels/{name}.rels".lstrip("/")
        if path not in self.files:
            return
        for relationship in self._xml(path).iter(_RELATIONSHIP):
            if relationship.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relationship.get("Target", "")))
                yield relationship.get("Id", ""), relationship.get("Type", ""), target.lstrip("/")

    def _expected(self, name: str, tag: str) -> Any:
        root = self._xml(name)
        if root.tag != tag:
            raise self._no_document()
        return root

    def _xml(self, name: str) -> Any:
        from lxml import etree

        data = self._bytes(name)
        # Word never writes a document type; one can only be there to make a reader work itself to death
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            root: Any = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as problem:
            raise ValueError(name) from problem
        if root.getroottree().docinfo.doctype:
            raise ValueError(name)
        return root

    def _bytes(self, name: str) -> bytes:
        info = self.files[name]
        if info.flag_bits & 1:
            raise _Unfit("B101", f'"{self.name}" is protected by a password.', "Take the password off.")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._no_document()
        if info.file_size > MAX_PART:
            raise self._too_large()
        with self.zip.open(info) as part:
            data = part.read(MAX_PART + 1)
        self.read += len(data)
        if len(data) > MAX_PART or self.read > MAX_READ:
            raise self._too_large()
        return data

    def _too_large(self) -> _Unfit:
        return _Unfit(
            "B102",
            f'"{self.name}" is too large to be a document of styles.',
            "Delete its text and large pictures in Word and save it again: only its looks are used.",
        )

    def _no_document(self) -> _Unfit:
        return _Unfit(
            "B101",
            f'"{self.name}" is not a Word document, or not one that Word saves by default.',
            "Open it in Word and save it as Word Document (*.docx), not as Strict Open XML Document.",
        )


def _is_on(element: Any) -> bool:
    return element is not None and element.get(f"{W}val", "true") not in ("0", "false", "off")


def _pages(document: Any, *, even: bool) -> dict[str, dict[str, str]]:
    """Return the relationship ids of headers and footers by type, as they hold in the last section."""
    found: dict[str, dict[str, str]] = {"header": {}, "footer": {}}
    first = False
    for section in document.iter(f"{W}sectPr"):
        first = first or _is_on(section.find(f"{W}titlePg"))
        for kind, references in found.items():
            for reference in section.iter(f"{W}{kind}Reference"):
                references[reference.get(f"{W}type", "default")] = reference.get(f"{R}id", "")
    wanted = {"default"} | ({"first"} if first else set()) | ({"even"} if even else set())
    return {
        kind: {t: id_ for t, id_ in sorted(references.items()) if t in wanted}
        for kind, references in found.items()
    }


def _margins(document: Any) -> dict[str, int]:
    sizes = list(document.iter(f"{W}pgMar"))
    margins = {}
    for name in ("top", "right", "bottom", "left", "header", "footer", "gutter") if sizes else ():
        written = sizes[-1].get(f"{W}{name}", "")
        if written.lstrip("-").isdigit() and len(written) <= 5:
            margins[name] = int(written)
    return margins
