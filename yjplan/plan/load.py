"""From a plan folder to the typed plan, with every problem on the way as a finding."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field

from yjplan.diagnostics import Findings, Place, did_you_mean
from yjplan.plan.base import Model
from yjplan.plan.lost import heading_in, names_in
from yjplan.plan.read import read_part
from yjplan.plan.section import Section
from yjplan.plan.service import Service
from yjplan.plan.values import Prose, Told
from yjplan.source.paths import PlanFolder
from yjplan.source.sheets.files import ENDINGS, read_data_file
from yjplan.source.sheets.model import Book
from yjplan.source.text import read_text
from yjplan.source.yaml import Mapping, Scalar, Value, read_yaml

if TYPE_CHECKING:
    from yjplan.source.docx import WordFile
    from yjplan.tables.series import Understood

M = TypeVar("M", bound=Model)


MAX_PICTURE_BYTES = 20_000_000


class PictureFile(Struct, frozen=True):
    """A picture in the plan folder: its path, format and size in pixels."""

    path: Path
    format: str
    width: int
    height: int


class Plan(Struct, frozen=True):
    """Everything that a plan folder says.

    `pictures` are by `picture_key`. `unreadable` are the section ids whose files have errors, so that nobody calls
    them missing, and `lost` the names that they would give. `reference` is the council's Word file, if it gives the
    plan its looks. `data` is what was read of data files, once for each measure that names one.
    """

    folder: PlanFolder
    service: Service
    sections: tuple[Section, ...]
    pictures: MappingType[str, PictureFile] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    reference: WordFile | None = None
    data: tuple[Understood, ...] = ()
    lost: frozenset[str] = frozenset()


def picture_key(name: str, beside: str) -> str:
    """Return the key of a picture: its name as written, with the folder of the file that names it."""
    return f"{PurePosixPath(beside).parent}/{name}"


def load_plan(folder: Path, findings: Findings) -> Plan | None:
    """Read a plan folder. Returns None, with findings, if there is no plan to speak of."""
    if not folder.exists():
        findings.add(
            "F001", "There is no such folder.", None, "Check the spelling, or start one: yjplan new FOLDER"
        )
        return None
    if not folder.is_dir():
        findings.add(
            "F002",
            "This is a file, and a plan is a folder.",
            None,
            "Name the folder that holds plan.yaml, not a file in it.",
        )
        return None
    plan_file = folder / "plan.yaml"
    if not plan_file.is_file():
        empty = not any(folder.iterdir())
        findings.add(
            "F003",
            "This folder is empty."
            if empty
            else "There is no plan.yaml in this folder, so it is not a plan.",
            None,
            "Start a plan with: yjplan new FOLDER"
            if empty
            else did_you_mean("plan.yaml", [p.name for p in sorted(folder.iterdir())])
            or "Name the folder that holds plan.yaml, or start one with: yjplan new FOLDER",
        )
        return None
    return _Loader(PlanFolder(folder), findings).plan()


class _Loader(Struct):
    folder: PlanFolder
    findings: Findings
    pictures: dict[str, PictureFile] = field(default_factory=dict)
    own_names: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()
    books: dict[str, Book | None] = field(default_factory=dict)
    data: list[Understood] = field(default_factory=list)

    def plan(self) -> Plan | None:
        service = self._model(Service, self._yaml(self.folder.root / "plan.yaml"), "plan.yaml")
        if service is not None:
            self.own_names, self.councils = (service.service, service.display_name), service.authorities
        files = sorted((self.folder.root / "sections").glob("*.y*ml"), key=lambda p: p.name)
        if not files:
            self.findings.add(
                "F004",
                "There are no section files: the folder sections/ is missing or empty.",
                None,
                "yjplan new FOLDER shows what section files look like.",
            )
        sections: dict[str, Section] = {}
        unreadable: set[str] = set()
        lost: set[str] = set()
        for path in files:
            name = self.folder.name_of(path)
            raw = self._yaml(path)
            section = self._model(Section, raw, name)
            if section is None:
                text = self._text(path) or ""
                unreadable.add(heading_in(text) or path.stem)
                lost |= names_in(text)
            elif section.section in sections:
                self.findings.add(
                    "S106",
                    f'Two files answer the heading "{section.section}"; this one is ignored.',
                    section.place_of("section"),
                    "Put both texts in one file, or give this one an id of its own and say what it covers.",
                    also=sections[section.section].place_of("section"),
                )
            else:
                sections[section.section] = section
        for section in sections.values():
            self._find_pictures(section)
        if not unreadable:
            self._unused_data()
        if service is None:
            return None
        if service.brand and service.brand.logo:
            self._picture(service.brand.logo, "plan.yaml", service.brand.place_of("logo"))
        return Plan(
            self.folder,
            service,
            tuple(sections.values()),
            self.pictures,
            frozenset(unreadable),
            self._reference(service),
            tuple(self.data),
            frozenset(lost),
        )

    def _reference(self, service: Service) -> WordFile | None:
        """Return the council's Word file, if the plan names one and it is fit to be used."""
        if service.brand is None or service.brand.reference is None:
            return None
        from yjplan.source.docx import read_docx

        place = service.brand.place_of("reference") or Place("plan.yaml")
        path = self.folder.find(service.brand.reference, "plan.yaml", place, self.findings)
        return read_docx(path, self.folder.name_of(path), place, self.findings) if path else None

    def prose_file(self, name: Scalar) -> Prose:
        path = self.folder.find(str(name), name.place.file, name.place, self.findings)
        text = read_text(path, self.folder.name_of(path), self.findings) if path else None
        if path is None or text is None:
            return Prose("", name.place, line_for_line=False)
        return Prose(text.rstrip(), Place(self.folder.name_of(path), 1, 1))

    def data_file(self, name: Scalar) -> Book | None:
        path = self.folder.find(str(name), name.place.file, name.place, self.findings)
        if path is None:
            return None
        shown = self.folder.name_of(path)
        if shown not in self.books:
            self.books[shown] = read_data_file(path, shown, self.findings)
        return self.books[shown]

    def _unused_data(self) -> None:
        """Mention data files that no measure names; an analyst may wait for them to appear in the plan."""
        folder = self.folder.root / "data"
        files = sorted(folder.iterdir()) if folder.is_dir() and self.folder.contains(folder) else []
        for path in files:
            name = self.folder.name_of(path)
            data = path.suffix.casefold() in ENDINGS and not path.name.startswith((".", "~"))
            if data and name not in self.books:
                self.findings.add(
                    "Q112",
                    "No measure of the plan reads this file.",
                    Place(name),
                    f"Name it in a measure, with series: {name}; or take it out of the plan folder.",
                )

    def _yaml(self, path: Path) -> Value:
        name = self.folder.name_of(path)
        if not self.folder.contains(path):
            self.findings.add(
                "F102",
                "This file is a link that leads out of the plan folder, and a plan may only use its own files.",
                Place(name),
                "Put the file itself here.",
            )
            return None
        text = read_text(path, name, self.findings)
        return None if text is None else read_yaml(text, name, self.findings)

    def _text(self, path: Path) -> str | None:
        """Return the text of a section file whose faults were told already."""
        return read_text(path, path.name, Findings()) if self.folder.contains(path) else None

    def _model(self, model: type[M], raw: Value, name: str) -> M | None:
        if raw is None:
            if not any(f.place and f.place.file == name for f in self.findings.items):
                self.findings.add("S107", "This file is empty.", Place(name), "Fill it in or delete it.")
            return None
        if not isinstance(raw, Mapping):
            self.findings.add(
                "S101",
                "This file should be a list of fields like section: local-context.",
                Place(name, 1, 1),
                "Compare it with a file that yjplan new makes.",
            )
            return None
        try:
            return read_part(model, raw, raw.place, self)
        except Told:
            return None

    def _find_pictures(self, section: Section) -> None:
        for block in section.content:
            if block.type == "image":
                assert section.place is not None
                self._picture(block.file, section.place.file, block.place_of("file"))
                if not block.alt and not block.decorative:
                    self.findings.add(
                        "M101",
                        f'The picture "{block.file}" has no description for people who cannot see it.',
                        block.place,
                        "Add alt: with one or two sentences that say what it shows, or decorative: yes.",
                    )

    def _picture(self, name: str, beside: str, place: Place | None) -> None:
        place = place or Place(beside)
        path = self.folder.find(name, beside, place, self.findings)
        key = picture_key(name, beside)
        if path is None or key in self.pictures:
            return
        if path.stat().st_size > MAX_PICTURE_BYTES:
            self.findings.add(
                "M102",
                f'"{name}" is larger than {MAX_PICTURE_BYTES // 1_000_000} MB.',
                place,
                "Open it in a picture program and save it smaller: 1,600 pixels across are enough for print.",
            )
            return
        from PIL import Image, UnidentifiedImageError

        try:
            with Image.open(path, formats=("PNG", "JPEG")) as image:
                self.pictures[key] = PictureFile(path, str(image.format).lower(), image.width, image.height)
        except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
            self.findings.add(
                "M102",
                f'"{name}" is not a PNG or JPEG picture that can be read.',
                place,
                "Open it in a picture program and save it as PNG.",
            )
