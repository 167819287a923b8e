"""A complete plan of full size has no finding, and each mistake that people make in it has one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from yjplan.codes import CODES
from yjplan.diagnostics import Finding, Findings
from yjplan.editions import load_edition
from yjplan.pipeline import Prepared, prepare
from yjplan.plan import load
from yjplan.resources import resource
from yjplan.source.yaml import Value, read_yaml
from yjplan.writers.markdown import write_markdown

pytestmark = pytest.mark.long

HERE = Path(__file__).parent
COMPLETE = HERE / "complete_plan"
EXAMPLES = HERE.parents[1] / "examples"


@dataclass(frozen=True)
class Mistake:
    """A mistake in a file: what stands there now instead of what was right, and what the finding must say."""

    code: str
    file: str
    was: str
    now: str
    says: str
    drop: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text of the file with the mistake in it."""
        text = (COMPLETE / self.file).read_text(encoding="utf-8")
        for old, new in ((self.was, self.now), *((piece, "") for piece in self.drop)):
            assert text.count(old) == 1, f"{old!r} does not stand there once"
            text = text.replace(old, new)
        return text


MISTAKES = [
    Mistake(**entry) for entry in yaml.safe_load((HERE / "mistakes.yaml").read_text(encoding="utf-8"))
]
FAMILIES = "FYSPNTQRUCLADX"


@pytest.fixture(scope="module")
def complete() -> tuple[Prepared, Findings]:
    """The plan, and what is found in it."""
    findings = Findings()
    prepared = prepare(COMPLETE, findings)
    assert prepared is not None, findings.sorted()
    return prepared, findings


@pytest.fixture(scope="module", autouse=True)
def no_work_twice() -> Iterator[None]:
    """Read the YAML of files that nobody spoilt once for a hundred checks."""
    kept = {path.read_text(encoding="utf-8") for path in COMPLETE.rglob("*.yaml")}
    read: dict[str, Value] = {}

    def read_once(text: str, name: str, findings: Findings) -> Value:
        if text not in kept:
            return read_yaml(text, name, findings)
        if text not in read:
            read[text] = read_yaml(text, name, findings)
        return read[text]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(load, "read_yaml", read_once)
        yield


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the plan, in which one file at a time is spoilt and mended again."""
    copied = tmp_path_factory.mktemp("complete") / "plan"
    return shutil.copytree(COMPLETE, copied, ignore=shutil.ignore_patterns("build"))


def checked(folder: Path) -> list[Finding]:
    """Return what a check finds."""
    findings = Findings()
    prepare(folder, findings, to_print=False)
    return findings.sorted()


def words_printed(prepared: Prepared) -> int:
    """Count the words of the Markdown copy: marks, addresses and lines of tables are none."""
    text = write_markdown(prepared.document, resource("templates"), "images").text
    return len(re.findall(r"[^\W_][\w'’.,%-]*", re.sub(r"\]\([^)]*\)", "]", text)))


def test_nothing_is_found_and_nothing_is_ignored(complete: tuple[Prepared, Findings]) -> None:
    prepared, findings = complete
    assert findings.sorted() == []
    assert findings.ignored == []
    assert not any("yjplan: ignore" in path.read_text(encoding="utf-8") for path in COMPLETE.rglob("*.yaml"))
    assert all(section.status == "ready" for section in prepared.plan.sections)


def test_the_plan_is_as_long_as_a_published_one(complete: tuple[Prepared, Findings]) -> None:
    example = prepare(EXAMPLES / "stockton", Findings())
    assert example is not None
    assert words_printed(complete[0]) >= 0.9 * words_printed(example)


def test_every_heading_of_the_edition_is_answered(complete: tuple[Prepared, Findings]) -> None:
    prepared, _ = complete
    edition = load_edition("2024-25", Findings())
    assert edition is not None
    answered = {section.section for section in prepared.plan.sections}
    assert {t.id for t in edition.walk() if not t.grouping} == answered
    asked = {kind for t in edition.walk() for kind in t.content}
    held = {block.type for section in prepared.plan.sections for block in section.content}
    assert asked - held <= {"measures"}
    assert any(section.measures for section in prepared.plan.sections)


@pytest.mark.parametrize("mistake", MISTAKES, ids=[f"{n}-{m.code}" for n, m in enumerate(MISTAKES, 1)])
def test_one_mistake_is_one_finding(copy: Path, mistake: Mistake) -> None:
    path = copy / mistake.file
    right = path.read_bytes()
    try:
        path.write_text(mistake.text, encoding="utf-8")
        found = checked(copy)
    finally:
        path.write_bytes(right)
    assert [f.code for f in found] == [mistake.code], found
    (finding,) = found
    assert mistake.says in f"{finding.message} {finding.hint}"
    assert finding.place is not None


def test_the_mistakes_are_of_all_families_and_most_rules() -> None:
    codes = {mistake.code for mistake in MISTAKES}
    assert codes <= CODES.keys()
    assert set(FAMILIES) <= {code[0] for code in codes}
    assert len([code for code in codes if code[0] == "R"]) >= 50


@pytest.mark.parametrize(
    "name", ["02-local-context", "06-performance", "14-priorities", "29-sign-off", "31-budget", "32-glossary"]
)
def test_a_file_that_cannot_be_read_is_one_finding(copy: Path, name: str) -> None:
    """Nothing is said of other files that refer to what is in it, nor is its heading called missing."""
    path = copy / "sections" / f"{name}.yaml"
    right = path.read_bytes()
    try:
        path.write_bytes(right.replace(b"status: ready", b"status: ready: yes"))
        assert [f.code for f in checked(copy)] == ["Y201"]
    finally:
        path.write_bytes(right)
