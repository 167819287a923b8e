"""Patterns that say what they need must never miss for it what they would find."""

from __future__ import annotations

import ast
import gc
import importlib
import pkgutil
import re
from functools import cache
from pathlib import Path

import pytest

import yjplan
from yjplan.patterns import A_DIGIT, Lazy

ROOT = Path(__file__).resolve().parents[1]
SELDOM_SAID = (
    "half boys, half girls",
    "half White, a quarter Black, a fifth Other",
    "a third are dual heritage",
)
"""Taken up with all other texts of these tests."""


def _patterns() -> list[Lazy]:
    """Return every pattern of the package that says what it needs."""
    for module in pkgutil.walk_packages(yjplan.__path__, "yjplan."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found = {
        id(each): each
        for each in gc.get_objects()
        if isinstance(each, Lazy) and (each.needs or each.needs_digit)
    }
    return sorted(found.values(), key=lambda each: each.pattern)


@cache
def _texts() -> tuple[str, ...]:
    """Return all plans at hand in sentences and lines, and all that the tests of the rules put into one."""
    texts: set[str] = set()
    for folder in (ROOT / "examples", ROOT / "tests"):
        for path in sorted(folder.rglob("*.yaml")):
            text = path.read_text(encoding="utf-8", errors="replace")
            texts.update(re.split(r"(?<=[.;:!?])\s+|\n\s*\n", text), re.split(r"[\n:\"]+ ?", text))
    for path in sorted((ROOT / "tests" / "rules").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.update((node.value, node.value.upper()))
    return tuple(sorted(texts))


@pytest.mark.parametrize("pattern", _patterns(), ids=lambda each: each.pattern[:60])
def test_what_a_pattern_needs_stands_in_all_that_it_fits(pattern: Lazy) -> None:
    missed = [text for text in _texts() if not pattern.may_fit(text) and pattern.compiled.search(text)]
    assert missed == []


def test_a_pattern_is_not_prepared_for_a_text_without_what_it_needs() -> None:
    pattern = Lazy(r"\bpages?\s\d+", re.IGNORECASE, needs=("page", A_DIGIT))
    for text in ("No such word 7", "page without a figure", ""):
        assert pattern.search(text) is None
        assert pattern.match(text) is None
        assert pattern.fullmatch(text) is None
        assert list(pattern.finditer(text)) == []
        assert pattern.findall(text) == []
    assert "compiled" not in vars(pattern)
    found = pattern.search("See PAGE 7")
    assert found and found[0] == "PAGE 7"


def test_what_a_pattern_needs_has_its_capitals_where_the_pattern_has() -> None:
    pattern = Lazy(r"\bRoad\b", needs="Road")
    assert pattern.search("a road") is None
    assert "compiled" not in vars(pattern)
    assert pattern.search("Hill Road")


@pytest.mark.parametrize("text", ["ſign", "sİgn", "sıgn", "\u212aIND"])
def test_letters_that_a_pattern_takes_for_others_are_taken_so_too(text: str) -> None:
    pattern = Lazy("sign|kind", re.IGNORECASE, needs="sign|kind")
    assert pattern.compiled.search(text)
    assert pattern.search(text)


def test_no_pattern_takes_the_name_of_another() -> None:
    twice = []
    for path in sorted((ROOT / "yjplan").rglob("*.py")):
        names = [
            target.id
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        ]
        twice += [f"{path.name}: {name}" for name in names if names.count(name) > 1]
    assert twice == []
