"""The two example plans, built through the front door and read back with programs that did not write them."""

from __future__ import annotations

import io
import re
import shutil
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

import mammoth
import pypandoc
import pytest
from docx import Document as open_word
from typer.testing import CliRunner

from tests.published import fingerprints
from yjplan.cli.app import app
from yjplan.diagnostics import Findings
from yjplan.document import tree
from yjplan.pipeline import prepare

ROOT = Path(__file__).resolve().parent.parent
PLANS = {
    "stockton": "stockton-on-tees-youth-justice-plan-2024-25-draft",
    "stockport": "stockport-youth-justice-plan-2023-24-draft",
}
NAMES = tuple(PLANS)


@dataclass(frozen=True)
class Built:
    """One example, built."""

    folder: Path
    stem: str
    exit_code: int
    stderr: str

    @property
    def markdown(self) -> str:
        return (self.folder / f"{self.stem}.md").read_text(encoding="utf-8")

    @property
    def word(self) -> Path:
        return self.folder / f"{self.stem}.docx"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    out = tmp_path_factory.mktemp("built")
    result = {}
    for name, stem in PLANS.items():
        done = CliRunner().invoke(app, ["build", str(ROOT / "examples" / name), "-o", str(out)])
        result[name] = Built(out, stem, done.exit_code, done.stderr)
    return result


def composed(name: str) -> tree.Document:
    prepared = prepare(ROOT / "examples" / name, Findings())
    assert prepared is not None
    return prepared.document


@pytest.mark.parametrize("name", NAMES)
def test_builds_with_warnings_and_no_errors(name: str, built: dict[str, Built]) -> None:
    plan = built[name]
    assert plan.exit_code == 0, plan.stderr
    assert plan.word.is_file()
    assert ": warning " in plan.stderr
    assert ": error " not in plan.stderr
    strict = CliRunner().invoke(app, ["check", str(ROOT / "examples" / name), "--strict"])
    assert strict.exit_code == 1


@pytest.mark.parametrize("name", NAMES)
def test_carries_the_published_figures(name: str, built: dict[str, Built]) -> None:
    published = fingerprints.published_numbers(name)
    missing = published - fingerprints.numbers_in(built[name].markdown)
    assert len(missing) <= 0.02 * len(published), sorted(missing)


@pytest.mark.parametrize("name", NAMES)
def test_copies_no_sentence(name: str, built: dict[str, Built]) -> None:
    allowed = re.compile(
        # titles of posts, and names of bodies and Acts, are fixed terms
        r"executive director people and integration|board chair"
    )
    shared = fingerprints.shared_runs(built[name].markdown, fingerprints.published_runs(name))
    assert [run for run in shared if not allowed.search(run)] == []


def test_the_fingerprints_would_catch_a_copy() -> None:
    sentence = "one two three four five six seven eight nine ten eleven twelve thirteen"
    assert len(fingerprints.shared_runs(sentence, fingerprints.runs_in(sentence))) == 2
    assert fingerprints.shared_runs(sentence.replace("six", "6"), fingerprints.runs_in(sentence)) == []


@pytest.mark.parametrize(("name", "least", "most"), [("stockton", 4200, 6500), ("stockport", 8000, 11500)])
def test_length(name: str, least: int, most: int, built: dict[str, Built]) -> None:
    text = re.sub(r"\]\([^)]*\)", "]", built[name].markdown)
    assert least <= len(re.findall(r"[^\W_][\w'’.,%£-]*", text)) <= most


@pytest.mark.parametrize("name", NAMES)
def test_word_holds_what_the_tree_holds(name: str, built: dict[str, Built]) -> None:
    document = composed(name)
    blocks = list(tree.walk(document.blocks))
    word = open_word(str(built[name].word))
    headings = [p.text for p in word.paragraphs if (p.style.name if p.style else "").startswith("Heading")]
    assert headings == [tree.plain(h.text) for h in blocks if isinstance(h, tree.Heading)]
    captioned = [b for b in blocks if isinstance(b, tree.Table) and b.caption]
    texts = "\n".join(p.text for p in word.paragraphs)
    for table in captioned:
        assert f"Table {table.number}" in texts
        assert tree.plain(table.caption) in texts
    assert len(word.tables) >= len([b for b in blocks if isinstance(b, tree.Table)])
    assert len(word.inline_shapes) == len([b for b in blocks if isinstance(b, tree.Figure)])
    properties = word.core_properties
    assert (properties.title, properties.author, properties.language) == (
        document.title,
        document.author,
        "en-GB",
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_of_every_table_is_in_word(name: str, built: dict[str, Built]) -> None:
    html = mammoth.convert_to_html(io.BytesIO(built[name].word.read_bytes())).value
    said = _words(re.sub(r"<[^>]+>", " ", html))
    for block in tree.walk(composed(name).blocks):
        if isinstance(block, tree.Table):
            for row in block.rows:
                for cell in row.cells:
                    for paragraph in cell.paragraphs:
                        assert _words(tree.plain(paragraph)) in said


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("source", ["docx", "markdown"])
def test_pandoc_reads_the_same_headings_and_tables(name: str, source: str, built: dict[str, Built]) -> None:
    import json

    plan = built[name]
    path = plan.word if source == "docx" else plan.folder / f"{plan.stem}.md"
    read = json.loads(
        pypandoc.convert_file(str(path), "json", format="docx" if source == "docx" else "gfm+footnotes")
    )
    document = composed(name)
    blocks = list(tree.walk(document.blocks))
    found = [b for b in read["blocks"] if b["t"] == "Header"]
    expected = [tree.plain(b.text) for b in blocks if isinstance(b, tree.Heading)]
    texts = [_words(_pandoc_text(h["c"][2])) for h in found]
    for heading in expected:
        assert any(text.endswith(_words(heading)) for text in texts), heading
    tables = sum(isinstance(b, tree.Table) for b in blocks)
    assert sum(b["t"] == "Table" for b in read["blocks"]) >= tables - _inside_others(blocks)


def _inside_others(blocks: list[tree.AnyBlock]) -> int:
    inside = [inner for b in blocks for run in tree.children(b) for inner in run]
    return sum(isinstance(b, tree.Table) for b in inside)


def _pandoc_text(part: object) -> str:
    if isinstance(part, dict):
        return " " if part["t"] in ("Space", "SoftBreak") else _pandoc_text(part.get("c", ""))
    if isinstance(part, list):
        return "".join(_pandoc_text(p) for p in part)
    return part if isinstance(part, str) else ""


def _words(text: str) -> str:
    import html

    return " ".join(re.findall(r"\w+", html.unescape(text)))


@pytest.mark.parametrize("name", NAMES)
def test_markdown_stands_by_itself(name: str, built: dict[str, Built]) -> None:
    text = built[name].markdown
    for image in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text):
        assert (built[name].folder / image).is_file()
    assert "{{" not in text
    assert not re.search(r"[\ue000-\uf8ff]", text)
    anchors = set(re.findall(r'<a id="([^"]+)">', text)) | {
        _slug(h) for h in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    for target in re.findall(r"\]\(#([^)]+)\)", text):
        assert target in anchors or re.sub(r"-\d+$", "", target) in anchors


def _slug(heading: str) -> str:
    text = re.sub(r"[*_`\\]", "", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def test_same_bytes_from_another_folder_on_another_day(
    built: dict[str, Built], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "Another folder, ŵ"
    later = time.time() + 400 * 24 * 60 * 60
    monkeypatch.setattr(time, "time", lambda: later)
    for name, stem in PLANS.items():
        shutil.copytree(ROOT / "examples" / name, elsewhere / name)
        monkeypatch.chdir(elsewhere)
        done = CliRunner().invoke(app, ["build", name, "-o", "out"])
        assert done.exit_code == 0, done.stderr
        first, second = built[name].folder, elsewhere / "out"
        files = [f"{stem}.docx", f"{stem}.md"]
        files += [f"{stem}-images/{p.name}" for p in sorted((first / f"{stem}-images").glob("*"))]
        for file in files:
            assert (first / file).read_bytes() == (second / file).read_bytes(), file


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_this_machine_is_in_the_documents(name: str, built: dict[str, Built]) -> None:
    with zipfile.ZipFile(built[name].word) as package:
        everything = b"".join(package.read(part) for part in package.namelist() if not part.endswith(".png"))
    for text in (everything.decode("utf-8", errors="replace"), built[name].markdown):
        assert str(ROOT) not in text
        assert str(Path.home()) + "/" not in text
        assert "python-docx" not in text
