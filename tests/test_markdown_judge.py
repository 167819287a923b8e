"""The Markdown of whole plans: judged by a linter, and turned into Word and HTML by pandoc without loss."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pypandoc
import pytest
from lxml import html
from pymarkdown.api import PyMarkdownApi

from tests.built import EXAMPLES, built
from tests.torture.readings import DEEPEST_HEADING, Reading, of_pandoc, of_tree, said

pytestmark = pytest.mark.long

FORMAT = "gfm+footnotes"
NOT_OURS = {
    "md013": "a paragraph is one line, so that a comparison of two versions shows only what has changed",
    "md033": "an anchor at each table and figure for links to it; <br> between two paragraphs of one table cell",
    "md036": "the title of a panel is no heading on purpose: it must not come into the contents",
    "md046": "the linter knows no footnotes: it takes the second paragraph of one for code",
    "md051": "the linter makes other anchors than GitHub of a heading with a backslash; pandoc judges them below",
}
"""Rules that do not hold for plans, and why."""
PLANS = (*EXAMPLES, "torture-brief")


@pytest.mark.parametrize("name", PLANS)
def test_the_linter_has_nothing_to_say(name: str) -> None:
    judge = PyMarkdownApi().set_boolean_property("plugins.md024.siblings_only", True)
    judge = judge.set_boolean_property("plugins.md029.allow_extended_start_values", True)
    for rule in NOT_OURS:
        judge = judge.disable_rule_by_identifier(rule)
    found = judge.scan_string(built(name).text)
    failures = [f for f in found.scan_failures if not _twice_in_the_plan(f.rule_id, name)]
    assert [
        f"{f.line_number}: {f.rule_id} {f.rule_description} {f.extra_error_information}" for f in failures
    ] == []
    assert found.pragma_errors == []


def _twice_in_the_plan(rule: str, name: str) -> bool:
    """The torture plan prints every block many times, headings and all."""
    return rule == "MD024" and name == "torture-brief"


def test_the_linter_would_see_a_fault() -> None:
    text = "# One\n\n### Three\n\n* item\n- item\n"
    found = {f.rule_id for f in PyMarkdownApi().scan_string(text).scan_failures}
    assert {"MD001", "MD004", "MD032"} <= found


@cache
def markdown(name: str) -> Reading:
    return of_pandoc(built(name).markdown, FORMAT)


@pytest.mark.parametrize("name", PLANS)
def test_pandoc_reads_headings_pictures_links_and_notes_as_the_tree_has_them(name: str) -> None:
    wanted, found = of_tree(built(name).document, numbered=False), markdown(name)
    found_headings = [(level - 1, re.sub(r"^[\d ]+ (?=\D)", "", text)) for level, text in found.headings]
    assert [h for h in found_headings if h[0] and h[1] != "Contents"] == [
        (min(level, DEEPEST_HEADING - 1), text) for level, text in wanted.headings
    ]
    assert [p for p in found.pictures if p][bool(built(name).document.cover.logo) :] == [
        p for p in wanted.pictures if p
    ]
    assert set(found.links) >= set(wanted.links)
    assert set(found.notes) == set(wanted.notes)


@pytest.mark.parametrize("name", PLANS)
def test_pandoc_reads_the_tables_as_the_tree_has_them(name: str) -> None:
    wanted = [t for t in of_tree(built(name).document, numbered=False).tables if t is not None]
    assert [t for t in markdown(name).tables if t in wanted] == wanted


@pytest.mark.parametrize("name", PLANS)
def test_pandoc_makes_html_without_loss(name: str) -> None:
    plan = built(name)
    page = html.fromstring(pypandoc.convert_file(str(plan.markdown), "html", format=FORMAT))
    read = markdown(name)
    assert [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")] == [
        h[0] for h in read.headings
    ]
    assert len(page.xpath("//table")) == len(read.tables)
    assert [said(i.get("alt", "")) for i in page.xpath("//img[@alt != '']")] == [
        p for p in read.pictures if p
    ]
    assert len(page.xpath("//li[starts-with(@id, 'fn')]")) == len(read.notes) >= len(plan.document.footnotes)
    ids = set(page.xpath("//@id"))
    assert [a for a in page.xpath("//a/@href[starts-with(., '#')]") if a[1:] not in ids] == []
    for source in page.xpath("//img/@src"):
        assert (plan.markdown.parent / source).is_file()


@pytest.mark.parametrize("name", PLANS)
def test_pandoc_makes_word_without_loss(name: str, tmp_path: Path) -> None:
    plan, target = built(name), tmp_path / "again.docx"
    pypandoc.convert_file(
        str(plan.markdown), "docx", format=FORMAT, outputfile=str(target),
        extra_args=[f"--resource-path={plan.markdown.parent}"],
    )  # fmt: skip
    again, read = of_pandoc(target, "docx"), markdown(name)
    assert [text for _, text in again.headings] == [text for _, text in read.headings]
    assert len(again.tables) == len(read.tables)
    assert sorted(again.notes) == sorted(read.notes)
    assert set(read.links) <= set(again.links)
    assert len(again.pictures) == len(read.pictures)


def test_stockport_is_small_enough_to_send() -> None:
    assert built("stockport").word.stat().st_size < 1_500_000
