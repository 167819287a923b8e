"""Page numbers for the contents of the Word file: LibreOffice lays it out, and says where each heading begins.

Word itself works pages out only while somebody looks at them, so a file that is to have page numbers at once needs
somebody else to do it first. That is asked for; it never depends on what is installed.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from yjplan.document.tree import Document, Heading, plain

LONGEST = 300.0
"""Seconds that LibreOffice may take over one layout."""

_MOST_LAYOUTS = 4
_PLACEHOLDER = 88
"""Stands for every page in the first layout: as wide as most numbers, so that the contents take their final room."""

_EXPORT = "pdf:writer_pdf_Export:" + json.dumps(
    {"ExportBookmarksToPDFDestination": {"type": "boolean", "value": "true"}}
)


class LayoutProblem(Exception):
    """Why there are no page numbers: the code of a finding, with its message and hint."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def find_office() -> Path | None:
    """Return the program of LibreOffice: from PATH, or from where it is usually installed."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    return next((place for place in _usual_places() if place.is_file()), None)


def _usual_places() -> list[Path]:
    if sys.platform == "win32":
        folders = [os.environ.get(name, "") for name in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")]
        # soffice.exe does not wait until it is done, soffice.com does
        return [Path(folder, "LibreOffice", "program", "soffice.com") for folder in folders if folder]
    if sys.platform == "darwin":
        program = "Applications/LibreOffice.app/Contents/MacOS/soffice"
        return [Path("/", program), Path.home() / program]
    folders = [Path("/usr/lib/libreoffice"), Path("/usr/lib64/libreoffice")]
    folders += sorted(Path("/opt").glob("libreoffice*"), reverse=True)
    return [*(folder / "program" / "soffice" for folder in folders), Path("/snap/bin/libreoffice")]


def with_page_numbers(
    document: Document,
    headings: list[Heading],
    names: Mapping[str, str],
    write: Callable[[Document], bytes],
    progress: Callable[[str], None] = lambda _: None,
) -> bytes:
    """Return the Word file with page numbers in its contents.

    `headings` are those of the contents and `names` the bookmarks by id; `write` makes the file. What is returned has
    itself been laid out, and each number is the page on which its heading then began.

    Raises `LayoutProblem` where that cannot be had.
    """
    if not headings:
        return write(document)
    office = find_office()
    if office is None:
        raise LayoutProblem(
            "W101",
            "Page numbers for the contents were asked for, and LibreOffice, which works them out, is not on this "
            "computer.",
            "Install LibreOffice (libreoffice.org, free of charge), or build without page numbers: leave --paginate "
            "out, or say --no-paginate.",
        )
    pages = {h.id: _PLACEHOLDER for h in headings}
    with TemporaryDirectory(prefix="yjplan-") as folder:
        for _ in range(_MOST_LAYOUTS):
            data = write(replace(document, pages=pages))
            progress("Laying out the pages")
            places = _lay_out(office, data, Path(folder))
            found = {h.id: _page_of(h, names, places) for h in headings}
            if found == pages:
                return data
            pages = found
    raise LayoutProblem(
        "W103",
        "The page numbers of the contents do not settle: writing them moves the headings to other pages.",
        "Build without page numbers (--no-paginate), or make a heading near the end of the contents shorter.",
    )


def _page_of(heading: Heading, names: Mapping[str, str], places: Mapping[str, int]) -> int:
    name = names[heading.id]
    coded = _coded(name)
    # two bookmarks that LibreOffice calls the same cannot be told apart
    alike = sum(_coded(other) == coded for other in names.values())
    page = places.get(name) or (places.get(coded) if alike == 1 else None)
    if page is None:
        raise LayoutProblem(
            "W103",
            f"LibreOffice does not say on which page “{plain(heading.text)}” begins, so its number in the contents is "
            "not known.",
            "Update LibreOffice to 7.4 or newer, or build without page numbers (--no-paginate).",
        )
    return page


def _coded(name: str) -> str:
    """Return a bookmark name as LibreOffice writes it into a PDF."""
    return name.replace("_", "5F")


def _lay_out(office: Path, data: bytes, folder: Path) -> dict[str, int]:
    """Return the page of each bookmark of a Word file, counted from 1."""
    source, result = folder / "plan.docx", folder / "plan.pdf"
    source.write_bytes(data)
    result.unlink(missing_ok=True)
    # a profile of its own, so that an open LibreOffice neither takes the work over nor lends its settings
    profile = (folder / "profile").as_uri()
    command = [str(office), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", _EXPORT,
               "--outdir", str(folder), str(source)]  # fmt: skip
    said = _run(command, folder)
    if not result.is_file():
        raise _failed(said)
    return _bookmarks(result)


def _run(command: list[str], folder: Path) -> str:
    """Run LibreOffice and return what it said last; end it, and what it started, when it takes too long."""
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    except OSError as problem:
        raise _failed(problem.strerror or "") from None
    try:
        output, _ = process.communicate(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        _end(process)
        raise _failed(f"no answer within {LONGEST:.0f} seconds") from None
    except BaseException:
        _end(process)
        raise
    lines = output.decode(errors="replace").strip().splitlines()
    return lines[-1].replace(str(folder), "").strip() if lines else ""


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _failed(said: str) -> LayoutProblem:
    return LayoutProblem(
        "W102",
        f"LibreOffice could not lay the Word document out{f' ({said})' if said else ''}.",
        "Try again; if it fails again, open LibreOffice once by hand, or build without page numbers (--no-paginate).",
    )


def _bookmarks(path: Path) -> dict[str, int]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        with path.open("rb") as file:
            reader = PdfReader(file)
            return {
                name.removeprefix("/"): page + 1
                for name, place in reader.named_destinations.items()
                if (page := reader.get_destination_page_number(place)) is not None and page >= 0
            }
    except (PyPdfError, OSError, ValueError, KeyError, RecursionError) as problem:
        raise _failed(f"its PDF is damaged: {type(problem).__name__}") from None
