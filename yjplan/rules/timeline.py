"""Dates that cannot both be true, and years that were left from last year's plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from msgspec import Struct

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy
from yjplan.plan.action_plan import ActionPlan
from yjplan.rules.dates import MONTH, Period, in_words, period
from yjplan.rules.passages import Passage, PlanText, quoted

_BOTH = Lazy(
    r"\b(?:in place|completed?|finished|launched|up and running|live)\s(?:and|but)\s(?:(?:is|are|was|were)\s)?"
    r"(?:expected|planned|scheduled|due)\b(?!\s(?:to\s(?:be\s)?(?:review|end|continue|report|grow|run|repeat|evaluat"
    r")))",
    re.IGNORECASE,
)

_BOTH_HINTS = tuple(
    f"{done} {word} " for done in ("place", "complete", "completed", "finished", "launched", "running", "live")
    for word in ("and", "but")
)  # fmt: skip

_MONTH_YEAR = Lazy(
    rf"(?<![\w/])(?:(?P<from>{MONTH})\s?(?:/|or|and|to|-|–)\s?)?(?P<month>{MONTH})\s(?P<year>20\d\d)(?!\w)"
)
_STARTS = Lazy(
    r"\b(?:go(?:es|ing)?[\s-]live|went\slive|launch\w{0,3}|open(?:s|ed|ing)?|implement\w{0,3}|introduc\w{1,3}|"
    r"mov(?:e|es|ed|ing)|merg\w{1,3}|start(?:s|ed)?|began|begins?|transfer\w{0,4})\b",
    re.IGNORECASE,
)
_REPORTS = Lazy(r"\b(?:report(?:s|ed)?|present(?:s|ed)?)\b", re.IGNORECASE)
_CONTENT = Lazy(r"[a-z]{5,20}")
_GENERAL = frozenset(
    (
        "about", "above", "action", "actions", "adults", "after", "again", "agencies", "annual", "april", "august",
        "basis", "before", "being", "board", "carers", "cases", "change", "child", "children", "council",
        "december", "during", "early", "education", "every", "expect", "expected", "families", "february", "first",
        "following", "health", "higher", "including", "january", "justice", "launch", "launched", "local",
        "management", "manager", "meeting", "months", "national", "needs", "november", "october", "offending",
        "officer", "other", "panel", "parents", "partner", "partners", "partnership", "people", "person", "plans",
        "police", "policy", "present", "presented", "probation", "process", "programme", "progress", "project",
        "provide", "provided", "quarter", "quarterly", "report", "reported", "reports", "review", "reviewed",
        "risks", "section", "september", "service", "services", "since", "social", "staff", "started", "support",
        "system", "systems", "their", "there", "these", "those", "through", "training", "under", "until", "which",
        "while", "within", "worked", "working", "would", "young", "youth", "years",
    )
)  # fmt: skip
_SMALL = frozenset(
    (
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "for", "from", "had",
        "has", "have", "in", "is", "it", "its", "not", "of", "on", "or", "our", "that", "the", "then", "they",
        "to", "was", "we", "were", "will", "with",
    )
)  # fmt: skip
_EVERYWHERE = frozenset(("youth", "justice", "board"))
_WORD = Lazy(r"[a-z]{2,20}")
_IN_COMMON = 3
"""How many words two sentences share that speak of one thing; or three in a row, such as case management system."""
_APART = timedelta(days=300)
"""Dates further apart belong to different events of one kind."""
_MOST_EVENTS = 400
_NOT_READ = frozenset({"glossary", "quote", "case-study", "training"})

_LONG_BEFORE = timedelta(days=183)
_IN_PROGRESS = Lazy(rf"(?<!since\s)(?<!from\s)(?<!of\s)\b(?:\d{{1,2}}\s)?{MONTH}\s20\d\d(?!\w)", needs="20")

_YEARS = r"(?P<years>20\d\d ?[-–/] ?(?:20)?\d\d)(?![\d/-])"
_THIS_YEAR = Lazy(
    rf"\b(?:(?:[Tt]his|[Oo]ur)\s(?i:(?:annual\s)?(?:youth\sjustice\s)?(?:strategic\s)?plan)\s(?:for|covers|is\sfor|"
    rf"runs\sfrom)"
    rf"|(?:[Tt]his|[Tt]he)\s(?:document|report)\sis\s(?:the|our)\s(?i:(?:annual\s)?youth\sjustice\s(?:strategic\s)?"
    rf"plan)\b"
    rf"[^.]{{0,90}}?\sfor"
    rf"|(?:[Tt]he|[Tt]his)\s(?:coming|forthcoming|next|new)\s(?:financial\s)?year,?\s\(?"
    rf"|(?:[Tt]he|[Tt]his)\syear\sahead,?\s\(?|\b[Nn]ext\s(?:financial\s)?year,?\s\(?"
    rf"|[Tt]his\s(?i:(?:youth\sjustice\s)?plan)\ssets\sout\s(?:our|the|what)\s[^.\d]{{3,60}}?\s(?:for|in)"
    rf"|[Pp]riorities\sfor\s(?:the\s(?:coming|forthcoming|next)\syear,?\s\(?)?)\s?{_YEARS}",
    needs="20",
)
_LOOKS_BACK = Lazy(
    r"[^.\n]{0,60}\b(?:progress|were|previous|last\syear|carried|reviewed|looked\s(?:back|at))\b",
    needs="progress|were|previous|last|carried|reviewed|looked",
)
"""Behind the year, what makes it one of the past on purpose."""
_YEAR_HINTS = (
    "plan sets out",
    "this plan ", "our plan ", "justice plan ", "coming year", "next year", "new year", "financial year", "year ahead",
    "priorities for", "plan covers", "document is ", "report is ",
)  # fmt: skip
_REVIEWS = Lazy(
    rf"\b(?:reviews|looks\sback\s(?:on|at)|reports\son)\s(?:our\s|the\s)?(?:achievements|progress|developments|"
    rf"activity|work|delivery)"
    rf"(?:\s(?:and|in|made|against)\s(?:[a-z]+\s)?[a-z]+)?\s(?:during|in|over|for|from)\s{_YEARS}",
)
"""What a plan says of the year before it, as in a list of what the plan does."""
_WORK = ("achievements", "progress", "developments", "activity", "work", "delivery")
_NEAR = 160
"""How many characters on the year of it stands at most."""
_BACKWARD = frozenset({"progress", "glossary", "quote", "outturn"})
_TITLE = Lazy(
    rf"\b(?:[Pp]riorities|[Aa]ction [Pp]lan|[Dd]elivery [Pp]lan|[Dd]evelopment [Pp]lan|[Yy]outh [Jj]ustice [Pp]lan|"
    rf"[Ww]ork ?plan)\b[ :,–-]{{1,4}}(?:for )?{_YEARS}",
    needs="20",
)


def done_and_due(text: PlanText, findings: Findings) -> None:
    """Report what is said to be done and still to come in one breath (R142): in place and expected."""
    for passage in text.saying(*_BOTH_HINTS):
        if match := _BOTH.search(passage.text):
            findings.add(
                "R142",
                f"{quoted(match[0])}: is it done, or still to come?",
                passage.place_at(match.start()),
                "Say which it is, with the date.",
            )


def earlier_than_the_action_plan(text: PlanText, findings: Findings) -> None:
    """Ask about progress on an action plan that lies long before the action plan itself (R143): once for each plan."""
    for section in text.plan.sections:
        for block in section.content:
            if isinstance(block, ActionPlan) and block.source:
                _earlier(block, findings)


def _earlier(block: ActionPlan, findings: Findings) -> None:
    made = [when for match in _MONTH_YEAR.finditer(block.source or "") if (when := period(match[0]))]
    if not made:
        return
    for recommendation in block.recommendations:
        for action in recommendation.actions:
            progress = action.progress
            for match in _IN_PROGRESS.finditer(progress.text) if progress else ():
                when = period(match[0])
                if progress and when and when.last + _LONG_BEFORE < made[-1].first:
                    findings.add(
                        "R143",
                        f"{quoted(match[0])} comes before {in_words(made[-1].first)}, when the action plan was made.",
                        progress.place_at(match.start()),
                        "Check the year.",
                    )
                    return


class _Event(Struct, frozen=True):
    """What begins or is reported in a month: the words that say what, as written, and where."""

    kind: str
    when: Period
    said: str
    words: frozenset[str]
    place: Place | None


def one_event_two_dates(text: PlanText, findings: Findings) -> None:
    """Ask about one beginning, or one report, that has different months in two places (R144): once for each pair."""
    events = [event for passage in text.saying(*_year_words(text)) for event in _events(passage)][
        :_MOST_EVENTS
    ]
    told: set[frozenset[str]] = set()
    for number, event in enumerate(events):
        for other in events[:number]:
            common = event.words & other.words
            same = len(common) >= _IN_COMMON or any(" " in word for word in common)
            if not same or event.kind != other.kind or _agree(event.when, other.when):
                continue
            if event.place is None or event.place == other.place or common in told:
                continue
            told.add(common)
            findings.add(
                "R144",
                f"{quoted(event.said)} here, and {quoted(other.said)} elsewhere: is this the same event?",
                event.place,
                "If so, give one date in both places. If not, say how the two differ.",
                also=other.place,
            )
            break


def _year_words(text: PlanText) -> tuple[str, ...]:
    first = (text.plan.service.reporting_year or text.plan.service.years).first
    return tuple(f" {year}" for year in range(first - 2, first + 3))


def _agree(one: Period, other: Period) -> bool:
    overlap = one.first <= other.last and other.first <= one.last
    return overlap or max(one.first, other.first) - min(one.last, other.last) > _APART


def _events(passage: Passage) -> Iterator[_Event]:
    if passage.kind in _NOT_READ:
        return
    for start, sentence in passage.sentences:
        dates = list(_MONTH_YEAR.finditer(sentence)) if "20" in sentence else []
        kind = "" if len(dates) != 1 else _kind(sentence)
        when = _period(dates[0]) if kind else None
        if when:
            words = (frozenset(_CONTENT.findall(sentence.lower())) - _GENERAL).union(_runs(sentence))
            said = sentence[max(0, dates[0].start() - 60) : dates[0].end()]
            said = said if len(sentence) < 70 else said.split(" ", 1)[-1]
            yield _Event(kind, when, said, words, passage.place_at(start + dates[0].start()))


def _runs(sentence: str) -> Iterator[str]:
    words = _WORD.findall(sentence.lower())
    for run in zip(words, words[1:], words[2:], strict=False):
        if not _SMALL.intersection(run) and not _EVERYWHERE.intersection(run):
            yield " ".join(run)


def _kind(sentence: str) -> str:
    return "report" if _REPORTS.search(sentence) else "start" if _STARTS.search(sentence) else ""


def _period(match: re.Match[str]) -> Period | None:
    last = period(f"{match['month']} {match['year']}")
    first = period(f"{match['from']} {match['year']}") if match["from"] else last
    return Period(first.first, last.last) if first and last else None


def years_of_last_plan(text: PlanText, findings: Findings) -> None:
    """Report years that were left from last year's plan (R145): this plan for 2022-23, in a plan for 2023-24."""
    years = text.plan.service.reporting_year or text.plan.service.years
    for title, place in _titles(text):
        if match := _TITLE.search(title):
            _report_old_year(match, place, text, findings)
    old = tuple(str(year) for year in range(years.first - 3, years.first))
    for passage in text.saying(*_YEAR_HINTS):
        told = not passage.short and any(year in passage.text for year in old)
        if told and passage.kind not in _BACKWARD and "previous" not in passage.section.section:
            for match in _THIS_YEAR.finditer(passage.text):
                if not _LOOKS_BACK.match(passage.text, match.end()):
                    _report_old_year(match, passage.place_at(match.start()), text, findings)
    reviews = text.spots("reviews ", "looks back ", "reports on ")
    for passage in dict.fromkeys(p for p, at in reviews if _tells_of_work(p.text[at : at + _NEAR])):
        for match in _REVIEWS.finditer(passage.text) if passage.kind not in _BACKWARD else ():
            told_of = period(match["years"])
            before = f"{years.first - 1}-{years.first % 100:02}"
            if told_of and told_of.first.year < years.first - 1 and not text.plan.service.reporting_year:
                findings.add(
                    "R145",
                    f"{quoted(match[0])}: the year before the plan for {years} was {before}.",
                    passage.place_at(match.start()),
                    "It looks as if it was left from last year's plan. Bring the year and the text up to date.",
                )


def _tells_of_work(words: str) -> bool:
    """Whether words may go on with what was done in a year; quick, to be asked before the pattern is."""
    return "20" in words and any(word.startswith(_WORK) for word in words.split()[1:5])


def _titles(text: PlanText) -> Iterator[tuple[str, Place | None]]:
    """Yield the titles of the plan, its sections and its blocks, where a year in the title is this plan's year."""
    service = text.plan.service
    yield service.title or "", service.place_of("title")
    for section in text.plan.sections:
        if "previous" not in section.section:
            yield section.title or "", section.place_of("title")
            for block in section.content:
                if block.type not in _BACKWARD:
                    yield block.heading or "", block.place_of("heading")
                    yield getattr(block, "caption", None) or "", block.place_of("caption")


def _report_old_year(match: re.Match[str], place: Place | None, text: PlanText, findings: Findings) -> None:
    years = text.plan.service.reporting_year or text.plan.service.years
    told = period(match["years"])
    if told and told.first.year < text.plan.service.years.first and told.first.year < years.first:
        findings.add(
            "R145",
            f"{quoted(match[0])}: the plan is for {years}.",
            place,
            "It looks as if it was left from last year's plan. Bring the year and the text up to date.",
        )
