"""Page numbers for the contents: from LibreOffice, never wrong, and never because it happens to be installed."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, prepared, section
from tests.writers.docx_reading import WordFile, words
from tests.writers.torture import torture_document
from tests.writers.word_counting import fields
from yjplan.cli.app import app
from yjplan.document.tree import Document, Stage
from yjplan.pipeline import write
from yjplan.resources import resource
from yjplan.writers import layout
from yjplan.writers.docx import write_docx
from yjplan.writers.docx.contents import contents_headings
from yjplan.writers.docx.job import bookmark_names
from yjplan.writers.layout import LayoutProblem, find_office, with_page_numbers

pytestmark = pytest.mark.long

OFFICE = find_office()
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a script")

STAND_IN = """\
#!{python}
import re, sys, time, zipfile
from pathlib import Path

source = Path(sys.argv[-1])
folder = Path(sys.argv[sys.argv.index("--outdir") + 1])
assert "--headless" in sys.argv and any(a.startswith("-env:UserInstallation=file:///") for a in sys.argv)
xml = zipfile.ZipFile(source).read("word/document.xml").decode()
names = list(dict.fromkeys(re.findall(r'<w:hyperlink w:anchor="(\\w+)" w:history="1">', xml)))
runs = Path(__file__).with_name("runs")
runs.write_text(runs.read_text() + "x" if runs.exists() else "x")
count = len(runs.read_text())
place = lambda n: 2 + n // 2
{body}
pages = range(4, 64)
parts = [
    "<</Type/Catalog/Pages 2 0 R/Dests 3 0 R>>",
    f"<</Type/Pages/Count {{len(pages)}}/Kids[{{' '.join(f'{{n}} 0 R' for n in pages)}}]>>",
    "<<" + "".join(f"/{{x.replace('_', '5F')}}[{{pages[place(n)]}} 0 R/Fit]" for n, x in enumerate(names)) + ">>",
    *("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>" for _ in pages),
]
pdf, starts = "%PDF-1.5\\n", "0000000000 65535 f \\n"
for n, part in enumerate(parts, 1):
    starts += f"{{len(pdf):010}} 00000 n \\n"
    pdf += f"{{n}} 0 obj{{part}}endobj\\n"
size = len(parts) + 1
end = f"xref\\n0 {{size}}\\n{{starts}}trailer<</Size {{size}}/Root 1 0 R>>\\nstartxref\\n{{len(pdf)}}\\n%%EOF\\n"
(folder / "plan.pdf").write_bytes((pdf + end).encode())
"""
"""Answers with a PDF of sixty empty pages and a name for each heading; it imports little, as it is run often."""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Put a program in the place of LibreOffice that says where headings are, with a change of its own."""

    def make(body: str = "") -> Path:
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        program = folder / "soffice"
        program.write_text(STAND_IN.format(python=sys.executable, body=textwrap.dedent(body)))
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))
        return folder

    return make


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    monkeypatch.setattr(layout, "_usual_places", list)


def one(document: Document) -> bytes:
    return write_docx(document, resource("templates") / "reference.docx")


def paged(document: Document) -> bytes:
    names = bookmark_names(document.front, document.blocks)
    return with_page_numbers(document, contents_headings(document.blocks), names, one)


def numbers(data: bytes) -> list[int]:
    return [int(result) for _, result, _ in fields(WordFile(data), "PAGEREF")]


def runs(folder: Path) -> int:
    return len((folder / "runs").read_text())


# ---------------------------------------------------------------- with a stand-in


@posix
def test_numbers_are_those_of_the_layout_and_are_checked_once_more(stand_in: Callable[[str], Path]) -> None:
    folder = stand_in("")
    data = paged(torture_document())
    assert numbers(data) == [3 + n // 2 for n in range(len(numbers(data)))]
    assert runs(folder) == 2


@posix
def test_contents_that_grow_are_laid_out_again(stand_in: Callable[[str], Path]) -> None:
    folder = stand_in("place = lambda n: (3 if count > 1 else 2) + n // 2")
    assert numbers(paged(torture_document()))[0] == 4
    assert runs(folder) == 3


@posix
@pytest.mark.parametrize(
    ("body", "code", "says"),
    [
        ("place = lambda n: count + n", "W103", "do not settle"),
        ("names.pop()", "W103", "on which page “Appendix 1: posts” begins"),
        ("names.clear()", "W103", "on which page “Introduction, vision and strategy” begins"),
        ("sys.exit(0)", "W102", "could not lay"),
        ("print('no room on the disk'); sys.exit(3)", "W102", "(no room on the disk)"),
        ("(folder / 'plan.pdf').write_bytes(b'not a PDF'); sys.exit(0)", "W102", "damaged"),
        ("time.sleep(60)", "W102", "no answer within 2 seconds"),
    ],
)
def test_no_number_is_better_than_a_wrong_one(
    body: str, code: str, says: str, stand_in: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    if "sleep" in body:
        monkeypatch.setattr(layout, "LONGEST", 2.0)
    stand_in(body)
    with pytest.raises(LayoutProblem) as caught:
        paged(torture_document())
    assert caught.value.code == code
    assert says in caught.value.message
    assert "--no-paginate" in caught.value.hint


@posix
def test_names_that_libreoffice_cannot_tell_apart_are_no_answer(stand_in: Callable[[str], Path]) -> None:
    stand_in("")
    document = torture_document()
    names = {**bookmark_names(document.front, document.blocks), "other": "sign5Foff"}
    with pytest.raises(LayoutProblem) as caught:
        with_page_numbers(document, contents_headings(document.blocks), names, one)
    assert caught.value.code == "W103"


def test_without_headings_nothing_is_laid_out(no_office: None) -> None:
    document = replace(torture_document(), blocks=())
    assert paged(document) == one(document)


def test_without_libreoffice_it_says_what_to_install(no_office: None) -> None:
    with pytest.raises(LayoutProblem) as caught:
        paged(torture_document())
    assert caught.value.code == "W101"
    assert "libreoffice.org" in caught.value.hint


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_libreoffice_is_looked_for_where_it_is_usually_installed(
    platform: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(layout.sys, "platform", platform)
    monkeypatch.setenv("ProgramFiles", str(tmp_path / "Program Files"))
    places = layout._usual_places()
    assert places
    assert all("office" in str(place).lower() for place in places)
    program = tmp_path / "Program Files" / "LibreOffice" / "program" / "soffice.com"
    assert (program in places) == (platform == "win32")
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(layout.shutil, "which", lambda name: None)
    if platform == "win32":
        assert find_office() == program


# ---------------------------------------------------------------- through the command


def build(folder: Path, out: Path, *more: str) -> tuple[int, str, list[str]]:
    result = CliRunner().invoke(app, ["build", str(folder), "-o", str(out), *more])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stderr, sorted(x.name for x in out.glob("*")) if out.exists() else []


def plan(make: PlanFolderMaker, extra: str = "") -> Path:
    return folder_of(make, section("child-first"), section("voice-of-the-child"), plan=PLAN + extra)


def pages_of(out: Path) -> list[int]:
    (file,) = out.glob("*.docx")
    return numbers(file.read_bytes())


@posix
def test_the_caller_or_the_plan_asks_for_page_numbers_and_not_the_machine(
    plan_folder: PlanFolderMaker, tmp_path: Path, stand_in: Callable[[str], Path]
) -> None:
    stand_in("")
    folder = plan(plan_folder)
    assert build(folder, tmp_path / "a")[0] == 0
    assert not pages_of(tmp_path / "a")
    assert build(folder, tmp_path / "b", "--paginate")[0] == 0
    assert pages_of(tmp_path / "b")
    (folder / "plan.yaml").write_text(f"{PLAN}paginate: yes\n", encoding="utf-8")
    assert build(folder, tmp_path / "c")[0] == 0
    assert pages_of(tmp_path / "c") == pages_of(tmp_path / "b")
    assert build(folder, tmp_path / "d", "--no-paginate")[0] == 0
    assert not pages_of(tmp_path / "d")


@posix
@pytest.mark.parametrize(("stage", "asked"), [("draft", False), ("sign-off", True), ("final", True)])
def test_sign_off_and_final_ask_by_themselves(
    stage: Stage, asked: bool, plan_folder: PlanFolderMaker, tmp_path: Path, stand_in: Callable[[str], Path]
) -> None:
    stand_in("")
    for extra, paginate, expected in (
        ("", None, asked), ("", False, False), ("", True, True),
        ("paginate: no\n", None, False), ("paginate: no\n", True, True), ("paginate: yes\n", None, True),
    ):  # fmt: skip
        ready, findings = prepared(plan(plan_folder, extra))
        ready = replace(ready, document=replace(ready.document, stage=stage))
        (path,) = write(ready, ("docx",), tmp_path, findings, lambda _: None, paginate=paginate)
        assert bool(numbers(path.read_bytes())) == expected


def test_without_libreoffice_earlier_documents_stay(
    plan_folder: PlanFolderMaker, tmp_path: Path, no_office: None
) -> None:
    folder, out = plan(plan_folder), tmp_path / "out"
    assert build(folder, out)[0] == 0
    before = {x: x.read_bytes() for x in out.iterdir() if x.is_file()}
    (folder / "sections" / "01.yaml").write_text(section("child-first", "body: Another text.\n"))
    code, err, _ = build(folder, out, "--paginate")
    assert code == 1
    assert "error W101" in err
    assert "--no-paginate" in err
    assert "earlier documents are as they were" in err
    assert {x: x.read_bytes() for x in out.iterdir() if x.is_file()} == before


def test_the_finding_points_at_the_plan_where_the_plan_asked(
    plan_folder: PlanFolderMaker, tmp_path: Path, no_office: None
) -> None:
    code, err, files = build(plan(plan_folder, "paginate: yes\n"), tmp_path / "out")
    assert (code, files) == (1, [])
    assert re.search(r"plan\.yaml:6:\d+: error W101", err)


def test_markdown_needs_no_layout(plan_folder: PlanFolderMaker, tmp_path: Path, no_office: None) -> None:
    assert build(plan(plan_folder), tmp_path / "out", "--paginate", "-f", "md")[0] == 0


# ---------------------------------------------------------------- with LibreOffice


@needs_office
def test_libreoffice_finds_the_page_of_every_heading_and_another_layout_agrees(tmp_path: Path) -> None:
    from pypdf import PdfReader

    document = torture_document()
    data = paged(document)
    source = tmp_path / "plan.docx"
    source.write_bytes(data)
    profile = (tmp_path / "profile").as_uri()
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(source)], check=True, capture_output=True)
    reader = PdfReader(BytesIO((tmp_path / "plan.pdf").read_bytes()))
    texts = ["".join(page.extract_text().split()) for page in reader.pages]
    found = fields(WordFile(data), "PAGEREF")
    assert len(found) == len(contents_headings(document.blocks))
    for _, page, paragraph in found:
        title = words(paragraph).rsplit("\t", 1)[0]
        assert "".join(title.split()) in texts[int(page) - 1]
