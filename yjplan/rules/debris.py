"""Debris: what is left of other programs, of drafts, of the template."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings
from yjplan.rules.passages import Passage, PlanText, quoted

_HINT = re.compile(
    r"[{(#\[&<>=*?!«\ufffdâÃÂ]|PAGEREF|NOTEREF|HYPERLINK|mso-|Click|br>|[Tt][Bb][CcAaDd]|XX|xx|Xx"
)
"""A quick look whether any pattern here can find anything."""
_FRAGMENT = re.compile(
    r"(?<![{$])\{[A-Za-z][A-Za-z _.-]{1,30}\}(?!\})"  # a field of a web page
    r"|(?<!\])\(#[\w-]{0,40}\)"  # a link to nowhere
    r"|\bstyle=[\"']|\bclass=[\"']|\bmso-\w{1,30}"
    r"|\ufffd|â€[™œ\x9d“”]|Ã©|Â£"  # letters that were read in the wrong alphabet
)
_IN_LABELS = re.compile(
    rf"{_FRAGMENT.pattern}|</?[a-z]{{1,10}}\s?/?>|\bbr\s?/?>|&(?:nbsp|amp|quot|lt|gt|#\d{{2,5}});"
)
"""In prose P110 reports HTML, and entities become letters; in titles and labels both print as they stand."""
_OFFICE = re.compile(
    r"#(?:REF!|VALUE!|DIV/0!|NAME\?|N/A\b|NUM!|NULL!)"
    r"|\bError! (?:Bookmark|Reference source|Hyperlink reference|No text|Unknown|Main Document)[^.\n]{0,40}"
    r"|\b(?:PAGEREF|NOTEREF) _\w+|\bHYPERLINK \"|\\\* ?MERGEFORMAT|«\w{1,30}»"
    r"|\bClick or tap (?:here )?to enter\b"
)
_UNFINISHED = re.compile(
    r"(?<![\w-])(?:TBC|TBA|TBD|XX+)(?![\w-])"
    r"|\[(?:insert|add|delete|check|name of|date to)\b(?! (?:text )?here)[^\]\n]{0,60}\](?![(·])"
    r"|\((?:insert|to be (?:added|inserted|completed))\b(?! (?:text )?here)[^)\n]{0,60}\)"
    r"|\?{3,}",
    re.IGNORECASE,
)
"""What T106 does not report: the placeholders of the starter files and "insert here"."""
_OPEN_KINDS = frozenset({"sign-off"})
"""Where a date or a name may still be open, and T114 asks for it in the end."""


def fragments(text: PlanText, findings: Findings) -> None:
    """Report scraps of web pages and broken letters (X101): once for each section."""
    _report(
        text,
        findings,
        "X101",
        (_FRAGMENT, _IN_LABELS),
        "is left of a web page or of another program",
        "Delete it, or type again what should stand here.",
    )


def office_errors(text: PlanText, findings: Findings) -> None:
    """Report errors that Word and Excel wrote into the text (X102): once for each section."""
    _report(
        text,
        findings,
        "X102",
        (_OFFICE, _OFFICE),
        "is an error that Word or Excel wrote into the text",
        'Put in what it stood for. Headings, tables and charts are referred to with {{ ref("…") }}.',
    )


def unfinished(text: PlanText, findings: Findings) -> None:
    """Report what marks a gap in a draft, except where the plan is to be signed (X103): once for each section."""
    _report(
        text,
        findings,
        "X103",
        (_UNFINISHED, _UNFINISHED),
        "marks something that is still open",
        "Fill it in, or say when it will be known.",
    )


def _report(
    text: PlanText,
    findings: Findings,
    code: str,
    patterns: tuple[re.Pattern[str], re.Pattern[str]],
    what: str,
    hint: str,
) -> None:
    """Report what a pattern finds, the first for prose and the second for titles and labels."""
    for _, passages in text.of_section():
        found: list[tuple[Passage, re.Match[str]]] = [
            (passage, match)
            for passage in passages
            if passage.kind not in _OPEN_KINDS and _HINT.search(passage.text)
            for match in patterns[passage.short].finditer(passage.text)
        ]
        if found:
            passage, match = found[0]
            more = (
                f" There {'is' if len(found) == 2 else 'are'} {len(found) - 1} more here."
                if len(found) > 1
                else ""
            )
            findings.add(code, f"{quoted(match[0])} {what}.{more}", passage.place_at(match.start()), hint)
