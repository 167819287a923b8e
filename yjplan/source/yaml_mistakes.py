"""What people get wrong in YAML: which mistakes can be mended without a doubt, and words for the others."""

from __future__ import annotations

import re

import yaml

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy

DASH = "\ue5ca"
"""Stands for a bare dash while YAML is read: one character wide, so that places on its line stay true."""

_LONE_DASH = r"-(?=[ \t]*(?:[,\]}]|$)|[ \t]+#)"
_SOME_DASH = re.compile(_LONE_DASH, re.MULTILINE)
_BARE_DASH = Lazy(rf"([:,\[][ \t]*){_LONE_DASH}", re.MULTILINE)
_BEGINS_WITH_BRACES = Lazy(r"^\s*(?:- +)*(?:[^\s:#\[{\"'][^:#]*: +)?\{\{")


def with_bare_dashes_marked(text: str) -> str:
    """Return the text with `DASH` for each dash that stands where a value could be.

    `count: -` is an error in YAML, but to its writer the dash is a value. Inside a longer text a mark does no harm:
    reading takes all marks out again.
    """
    if not _SOME_DASH.search(
        text
    ):  # far quicker, as it looks at dashes only, and most files have none of these
        return text
    return _BARE_DASH.compiled.sub(rf"\1{DASH}", text)


_EXPLANATIONS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "There is a colon followed by a space in a text without quotation marks, or a line is indented wrongly.",
        'Put the whole text in quotation marks: title: "Custody: what we will do". Otherwise line up this line with '
        "the ones above it.",
    ),
    (
        "found character '\\t'",
        "This line is indented with a tab.",
        "Delete the tab and type spaces instead, two for each level.",
    ),
    (
        "found a tab character",
        "This line is indented with a tab.",
        "Delete the tab and type spaces instead, two for each level.",
    ),
    (
        "that cannot start any token",
        "A text may not begin with this character unless it is in quotation marks.",
        'Put the whole text in quotation marks: "@example" or "% of children".',
    ),
    (
        "did not find expected comment or line break",
        "A text may not begin with > or | unless it is in quotation marks.",
        'Put the whole text in quotation marks: "> 5". For a text of several lines, nothing follows the | on its line.',
    ),
    (
        "did not find expected node content",
        "A text may not begin with this character unless it is in quotation marks, or a bracket is never closed.",
        'Put the whole text in quotation marks: "[c] is a mark", or close the bracket.',
    ),
    (
        "found unexpected end of stream",
        "A quotation mark is opened here and never closed.",
        "Close the quotation mark, or delete it.",
    ),
    (
        "found unknown escape character",
        "A backslash inside double quotation marks has a special meaning in YAML.",
        "Use single quotation marks instead: 'C:\\data'.",
    ),
    (
        "did not find expected hexdecimal number",
        "A backslash inside double quotation marks has a special meaning in YAML.",
        "Use single quotation marks instead: 'C:\\data'.",
    ),
    (
        "control characters are not allowed",
        "There is an invisible control character in this file.",
        "Delete it, or copy the text into a new file.",
    ),
    (
        "did not find expected <document start>",
        "This line does not belong to the lines above it.",
        "Lines that belong together begin in the same column, and a line of dots ends the file.",
    ),
    (
        "escape",
        "A backslash inside double quotation marks has a special meaning in YAML.",
        "Use single quotation marks instead: 'C:\\data'.",
    ),
    (
        "could not find expected ':'",
        "This line has no colon after its name, or a long text is not indented below its name.",
        "Write name: value, or indent the text by two spaces below name: |.",
    ),
    (
        "block sequence entries are not allowed",
        "A list item may not begin on this line.",
        "Put the dash on a line of its own below the name, indented by two spaces.",
    ),
    (
        "sequence entries are not allowed",
        "A list item may not begin on this line.",
        "Put the dash on a line of its own below the name, indented by two spaces.",
    ),
    (
        "did not find expected ',' or",
        "A bracket is opened and never closed, or a comma is missing between two items.",
        "Close the bracket, or put the text in quotation marks if the bracket belongs to it.",
    ),
    (
        "expected ',' or",
        "A bracket is opened and never closed, or a comma is missing between two items.",
        "Close the bracket, or put the text in quotation marks if the bracket belongs to it.",
    ),
    (
        "did not find expected '-' indicator",
        "This line is not lined up with the list above it.",
        "Begin it with a dash and a space below the other dashes, or indent it to belong to the item above.",
    ),
    (
        "expected <block end>",
        "This line is not lined up with the lines above it.",
        "Lines that belong together begin in the same column. Text after a closing quotation mark is not allowed.",
    ),
    (
        "did not find expected key",
        "This line is not lined up with the lines above it, or text follows a closing quotation mark.",
        "Lines that belong together begin in the same column. Put quotation marks around the whole text.",
    ),
    (
        "alphabetic or numeric character",
        "A text may not begin with * or & unless it is in quotation marks.",
        'Put the whole text in quotation marks: "*Outstanding*".',
    ),
    (
        "found undefined tag handle",
        "A text may not begin with an exclamation mark unless it is in quotation marks.",
        "Put the whole text in quotation marks.",
    ),
    (
        "directive",
        "A line may not begin with a per cent sign.",
        "Put the whole text in quotation marks.",
    ),
)


def explain(problem: yaml.YAMLError, text: str, name: str, findings: Findings) -> None:
    """Record what is wrong with a file that cannot be read as YAML, in words and at the place of the mistake."""
    place, line = _place(problem, text, name)
    said = _said(problem)
    message, hint = next(
        ((message, hint) for words, message, hint in _EXPLANATIONS if words in said),
        ("This line cannot be read.", "Compare the indentation with the lines above."),
    )
    if "\t" in line[: len(line) - len(line.lstrip())]:
        message, hint = "This line is indented with a tab.", "Delete the tab and type spaces instead."
    elif braces := _BEGINS_WITH_BRACES.match(line):
        place = Place(name, place.line, braces.end() - 1)
        message = "A text may not begin with {{ unless it is in quotation marks."
        hint = (
            'Put the whole text in quotation marks: "{{ … }} children", or on lines of its own below name: |.'
        )
    findings.add("Y201", message, place, hint)


def _said(problem: yaml.YAMLError) -> str:
    reason = getattr(problem, "problem", "") or getattr(problem, "reason", "") or problem
    return f"{getattr(problem, 'context', '') or ''}: {reason}"


def _place(problem: yaml.YAMLError, text: str, name: str) -> tuple[Place, str]:
    """The place of a mistake, which is where an open bracket or quotation mark began, and its line."""
    lines = text.split("\n")
    mark = getattr(problem, "problem_mark", None)
    context = getattr(problem, "context_mark", None)
    said = _said(problem)
    beyond = mark is not None and (mark.line >= len(lines) or not any(lines[mark.line :]))
    if context is not None and (
        mark is None or beyond or "end of stream" in said or "expected ',' or" in said
    ):
        mark = context
    if mark is None:
        return Place(name), ""
    if mark.line >= len(lines):
        last = max((n for n, line in enumerate(lines) if line.strip()), default=0)
        return Place(name, last + 1, len(lines[last]) + 1), lines[last]
    return Place(name, mark.line + 1, mark.column + 1), lines[mark.line]
