"""The documentation says what is so: pages are fresh, links lead somewhere, commands and codes exist."""

from __future__ import annotations

import re
import shlex
import sys
import textwrap
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from yjplan.cli.app import app
from yjplan.codes import CODES
from yjplan.diagnostics import Findings, Severity
from yjplan.plan.load import load_plan
from yjplan.source.text import read_text
from yjplan.source.yaml import read_yaml

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "tools"
PAGES = sorted(
    [*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
)
FENCE = re.compile(r"^( *)(`{3,})([^\n]*)\n(.*?)^\1\2\n", re.MULTILINE | re.DOTALL)


@cache
def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def without_code(text: str) -> str:
    return re.sub(r"`[^`\n]+`", "", FENCE.sub("", text))


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


# ---------------------------------------------------------------- generated pages


def test_generated_pages_are_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))
    import make_reference_docs

    stale = [name_of(path) for path in make_reference_docs.stale()]
    assert not stale, f"run python3 dev.py docs: {stale} say something else than the tool does"


def test_every_example_of_a_block_reads_without_an_error(tmp_path: Path) -> None:
    raw = read_yaml(read_text(TOOLS / "block_examples.yaml", "", Findings()) or "", "", Findings())
    assert isinstance(raw, dict)
    examples = {name: str(text) for name, text in raw.items()}
    (tmp_path / "plan.yaml").write_text(examples.pop("plan"), encoding="utf-8")
    sections = tmp_path / "sections"
    sections.mkdir()
    (sections / "section.yaml").write_text(examples.pop("section"), encoding="utf-8")
    for name, text in examples.items():
        (sections / f"{name}.yaml").write_text(f"section: my-{name}\ncontent:\n{text}", encoding="utf-8")
    findings = Findings()
    plan = load_plan(tmp_path, findings)
    missing_picture = "F101"
    errors = [f for f in findings if f.severity is Severity.ERROR and f.code != missing_picture]
    assert not errors
    assert plan is not None
    read = {section.section: section.content[0].type for section in plan.sections if section.content}
    assert all(read[f"my-{name}"] == name for name in examples)


def section_of(snippet: str) -> str | None:
    """Return a section file that holds a snippet of a page, or None if it is too small a part of one."""
    text = textwrap.dedent(snippet)
    if text.startswith("- type:"):
        return "section: snippet\ncontent:\n" + text
    if text.startswith(("content:", "figures:", "measures:")):
        return "section: snippet\n" + text
    return text if text.startswith("section:") else None


@pytest.mark.parametrize("page", [p for p in PAGES if p.parent.name == "guide"], ids=name_of)
def test_snippets_read_without_an_error(page: Path, tmp_path: Path) -> None:
    (tmp_path / "sections").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "fte.csv").write_text("period,count\n2024,22\n", encoding="utf-8")
    (tmp_path / "sections" / "prevention.md").write_text("Text.\n", encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(
        "service: A\nauthorities: B\nyears: 2025-26\nedition: 2025-26\n", encoding="utf-8"
    )
    for fence in FENCE.finditer(text_of(page)):
        if fence[3] == "yaml" and (section := section_of(fence[4])):
            (tmp_path / "sections" / "snippet.yaml").write_text(section, encoding="utf-8")
            findings = Findings()
            load_plan(tmp_path, findings)
            assert not [f for f in findings if f.severity is Severity.ERROR], section


# ---------------------------------------------------------------- links


def anchors_of(text: str) -> set[str]:
    """Return the anchors of a page's headings, made the way GitHub makes them."""
    found: dict[str, int] = {}
    for title in re.findall(r"^#{1,6} (.+)$", FENCE.sub("", text), re.MULTILINE):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title).replace("`", "").lower()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        found[slug] = found.get(slug, -1) + 1
        if found[slug]:
            found[f"{slug}-{found[slug]}"] = 0
    return set(found)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    lost = []
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code(text_of(page))):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        other = (page.parent / file).resolve() if file else page
        if not other.exists() or (anchor and anchor not in anchors_of(text_of(other))):
            lost.append(target)
    assert not lost


# ---------------------------------------------------------------- commands and codes


def commands_in(text: str) -> list[str]:
    """Return every command that a page shows: on a line of a code block, or between backticks."""
    lines = [
        line
        for fence in FENCE.finditer(text)
        for line in fence[4].splitlines()
        if fence[3] != "console" or line.startswith(">")
    ]
    lines += re.findall(r"`([^`\n]+)`", FENCE.sub("", text))
    starts = re.compile(r"(?:[>$] |- run: |(?:py|python3?) -m )?(yjplan(?: .*)?)$")
    return [match[1] for line in lines if (match := starts.match(line.strip()))]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_commands_exist(page: Path) -> None:
    from typer.main import get_command

    program = get_command(app)
    commands = program.commands  # type: ignore[attr-defined]
    wrong = []
    for shown in commands_in(text_of(page)):
        # what a page says after the command, behind two spaces or a sign of the shell, is not part of it
        words = shlex.split(re.split(r"  |[|>;&]| {{|…", shown)[0].replace("\\", "/"))[1:]
        first = next((word for word in words if not word.startswith("-")), None)
        known = {"-h", "--help", "--version"}
        if first is not None:
            if first not in commands:
                wrong.append(shown)
                continue
            known |= {
                name for option in commands[first].params for name in (*option.opts, *option.secondary_opts)
            }
        wrong += [shown for word in words if word.startswith("-") and word not in known]
    assert not wrong


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_codes_exist(page: Path) -> None:
    families = "".join(sorted({code[0] for code in CODES}))
    shown = set(re.findall(rf"\b[{families}]\d{{3}}\b", text_of(page)))
    assert shown <= set(CODES)


# ---------------------------------------------------------------- the tutorial


def matches(shown: str, printed: str) -> bool:
    """Return whether a command printed what a page shows.

    "…" stands for what the page leaves out. How many warnings and words there are may change with the starter files.
    """
    pattern = ""
    for line in shown.splitlines():
        if line == "…":
            pattern += r"(?:[^\n]*\n)*?"
            continue
        exact = re.escape(line.rstrip()).replace("…", r"[^\n]*")
        exact = re.sub(r"\d+(?=\\ (?:warnings|pieces))", r"\\d+", exact)
        pattern += re.sub(r"(?:\\ ){2,}\d+", r" +\\d+", exact) + r" *\n"
    return re.fullmatch(pattern + r"\n*", printed) is not None


def test_tutorial_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Follow the tutorial: write its files, type its commands, and compare what they print."""
    monkeypatch.chdir(tmp_path)
    commands = 0
    for fence in FENCE.finditer(text_of(ROOT / "docs" / "tutorial.md")):
        info, content = fence[3], fence[4]
        if file := re.search(r" file=(\S+)", info):
            path = tmp_path / "riverton" / file[1]
            path.write_text(content, encoding="utf-8", newline="\n")
        elif info == "console":
            command, _, shown = content.partition("\n")
            result = CliRunner().invoke(app, shlex.split(command.removeprefix("> yjplan")))
            printed = result.stderr + result.stdout
            assert result.exception is None or isinstance(result.exception, SystemExit)
            assert matches(shown, printed), f"{command} prints:\n{printed}"
            commands += 1
            if "lable" in shown:  # the mistake that the tutorial makes and then mends
                wrong = tmp_path / "riverton" / "sections" / "02-local-context.yaml"
                wrong.write_text(wrong.read_text("utf-8").replace("lable", "label"), "utf-8")
    assert commands >= 6
    assert "matplotlib" in sys.modules
    built = (tmp_path / "riverton/build/riverton-youth-justice-plan-2025-26-draft.md").read_text("utf-8")
    for sentence in (
        "Fewer children entered the justice system: 22 in 2024, against 26 the year before (−15.4%).",
        "see [section 3.2, “Performance over the previous year”]",
        "Partners contribute £933,000 in 2025-26.",
    ):
        assert sentence in built
