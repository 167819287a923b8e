"""Higher and lower, which the figures of the sentence belie: lower here, at 61, than the 48 elsewhere."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.prose_numbers import DIGITS, Sentence, numbers_among, value_of

_LONG_WORD = 6
"""Letters; by such a word of its label a sentence is seen to be about a measure."""
_FEWEST = 2
"""Figures in such a sentence."""
_BESIDE = (" than ", " is ", " are ", " was ", " were ", " remain", " stand", " stood")
_BEHIND_A_COMMA = (
    "higher than", "lower than", "fewer than", "below", "above", "under", "which is", "which was", "well ", "far ",
    "just ", "slightly ", "still ", "much ", "also ", "considerably ", "significantly ",
)  # fmt: skip
_UNIT = "days|weeks|months|hours|minutes|years"


def _figure(name: str) -> str:
    """Return the pattern of a figure: its sign, its unit and what it is per are groups too."""
    number = rf"(?<![\w.,/£&–-])(?P<{name}>{DIGITS})(?![\w/]|[.,]\d|[-–]\w)(?P<{name}sign>\s?%)?"
    return rf"{number}(?:\sper\s(?P<{name}per>[\d,]{{3,7}}))?(?:\s(?P<{name}unit>{_UNIT}))?"


_SOME = r"(?:[^\W\d_][\w’'-]*\s){0,7}?"
_WAY = r"(?P<way>lower\sthan|higher\sthan|fewer\sthan|below|above|under)"
_ADVERB = r"(?:(?:well|far|just|slightly|much|still|also|considerably|significantly)\s)?"
_CLAIMS = tuple(
    Lazy(pattern, re.IGNORECASE, needs="lower|higher|fewer|below|above|under")
    for pattern in (
        rf"\b(?P<way>lower|higher|fewer)\b[^.;:\d,]{{0,30}},?\sat\s{_figure('a')},?\sthan\s{_SOME}{_figure('b')}",
        rf"\bat\s{_figure('a')},\s{_SOME}(?:is|are|was|were|remains?|stands?|stood)\s{_ADVERB}{_WAY}\s{_SOME}{_figure('b')}",
        rf"\b(?:is|are|was|were|at)\s{_figure('a')},\s(?:which\s(?:is|was)\s)?{_ADVERB}{_WAY}\s{_SOME}{_figure('b')}",
    )
)
_NOT_COMPARED = Lazy(
    r"\b(?:not|no|never|age|aged|target|points?|last|previous|if|would|should|could|may|might|rank\w*|nor)\b"
)
_TWO_FIGURES = Lazy(
    rf"(?<![\w.,/£])(?P<a>{DIGITS})(?P<asign>\s?%)?\)?(?:\s+per\s+[\d,]{{3,9}})?,?(?:\s+[a-z][\w'’-]*){{0,8}}?\s+"
    r"(?:is|was|are|were|remains?|remained|stands?)\s+(?:still\s+|now\s+|just\s+|well\s+|slightly\s+|much\s+|significantly\s+"
    r"|considerably\s+|again\s+|also\s+){0,2}(?:(?P<high>higher|above|greater|more)|(?P<low>lower|below|less|fewer))\s+"
    r"(?:than\s+)?(?:[a-z][\w'’-]*\s+){1,8}?(?:of\s+|at\s+|was\s+|is\s+|\()(?P<b>(?<![£\w.])"
    rf"{DIGITS})(?P<bsign>\s?%)?(?![\w/]|[.,]\d|[-–]\w|\s+(?:per\s?cent|percentage|points?|years?|months?|of)\b)",
    re.IGNORECASE,
    needs=("higher|above|greater|more|lower|below|less|fewer", A_DIGIT),
)
_SECOND_FIGURE = Lazy(r"(?:\b(?:of|at|was|is)\s+|\()\d", re.IGNORECASE, needs=A_DIGIT)
_AREA = Lazy(
    r"\b(?:average|national\w*|region\w*|famil\w+|England|Wales|rate|figure|neighbour\w*|area)\b",
    re.IGNORECASE,
)


def two_figures_compared(facts: Facts, findings: Findings) -> None:
    """Report "at 32.4% it is below the regional average of 30.1%", where a sentence contradicts itself (R073).

    What is said of a measure of the plan is compared with its figures elsewhere.
    """
    for sentence in facts.saying("higher", "above", "greater", "lower", "below"):
        text = sentence.text
        if sentence.source.measure or not _SECOND_FIGURE.search(text) or not _AREA.search(text):
            continue
        for match in _TWO_FIGURES.finditer(text):
            _compare(sentence, match, match["high"] or match["low"], match["high"] is not None, findings)


def _sets_off(text: str) -> bool:
    """Whether a figure stands behind "at", or a comparison behind a comma; quick, to be asked before the patterns."""
    at = any(piece[:1].isdigit() for piece in f" {text}".split(" at ")[1:])
    return (at and any(word in text for word in _BESIDE)) or any(
        piece.startswith(_BEHIND_A_COMMA) for piece in text.split(", ")[1:]
    )


def higher_and_lower(facts: Facts, findings: Findings) -> None:
    """Report "lower here, at 61 per 10,000, than the 48 in the region" (R073)."""
    labels = [
        word
        for m in facts.measures.values()
        for word in m.label.casefold().split()
        if len(word) >= _LONG_WORD
    ]
    for sentence in facts.saying("lower", "higher", "fewer", "below ", "above ", "under "):
        text = sentence.text
        if sentence.source.measure or numbers_among(text.split()) < _FEWEST:
            continue
        lower = text.casefold()
        if not _sets_off(lower) or any(word in lower for word in labels) or _NOT_COMPARED.search(lower):
            continue
        match = next((m for claim in _CLAIMS if (m := claim.search(text))), None)
        if (
            match
            and match["bunit"] in (None, match["aunit"])
            and match["bper"] in (None, match["aper"])
            and not _TWO_FIGURES.search(text)
        ):
            up = match["way"].casefold().startswith(("higher", "above"))
            _compare(sentence, match, match["way"].split()[0], up, findings)


def _compare(sentence: Sentence, match: re.Match[str], word: str, up: bool, findings: Findings) -> None:
    """Report two figures of which one is said to be higher or lower than the other, and is not."""
    a, b = value_of(match["a"]), value_of(match["b"])
    year = any(1900 <= n <= 2100 and n == int(n) for n in (a, b))
    if year or bool(match["asign"]) is not bool(match["bsign"]) or a == b or (a > b) is up:
        return
    sign = "%" if match["asign"] else ""
    than = "" if word.casefold() in ("above", "below", "under") else " than"
    findings.add(
        "R073",
        f"{fmt.number(a)}{sign} is not {word.casefold()}{than} {fmt.number(b)}{sign}.",
        sentence.place(match.start(next(g for g in ("way", "high", "low") if match.groupdict().get(g)))),
        "Correct the word or one of the figures.",
    )


RULES: tuple[Rule, ...] = (two_figures_compared, higher_and_lower)
"""The rules of this module, in the order of the reference."""
