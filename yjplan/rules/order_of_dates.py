"""Dates in an order that cannot be, days that the calendar does not have, and what is told of a time to come."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy
from yjplan.plan.base import Model
from yjplan.plan.introduction import Foreword
from yjplan.plan.priorities import Priorities
from yjplan.plan.sign_off import Approval, SignOff
from yjplan.plan.values import When
from yjplan.rules.dates import MONTH, MONTHS, Period, in_words, period, possible_years
from yjplan.rules.passages import Passage, PlanText, quoted

_BOARD, _CABINET, _COUNCIL = "board", r"\bcabinet\b|\bexecutive\b", r"\bfull\scouncil\b|^council\b"
_NO_DECISION = re.compile(r"\b(?:draft|comment\w*|not(?:ed|ing)|first|early|scrutin\w+)\b", re.IGNORECASE)


def _shown(when: When | None) -> str:
    return str(when).replace("\xa0", " ")


def _read(when: When | None) -> Period | None:
    return period(when.text) if when else None


def _is_last_years(when: When | None, text: PlanText) -> bool:
    """Whether a date is from long before the plan's first year."""
    read, years = _read(when), (text.plan.service.years, *possible_years(text.plan))
    return read is not None and read.last < date(min(year.first for year in years), 1, 1)


def _is_before(one: When | None, other: When | None) -> bool:
    """Whether one date as typed lies before another without doubt."""
    first, second = _read(one), _read(other)
    return first is not None and second is not None and first.last < second.first


def steps_out_of_order(text: PlanText, findings: Findings) -> None:
    """Report a council that adopts before its cabinet recommends, and a plan published before it was sent (R146)."""
    for block in (b for s in text.plan.sections for b in s.content if isinstance(b, SignOff)):
        rows = [row for row in block.approvals if not _is_last_years(row.when, text)]
        steps = [_the_only(rows, what) for what in (_BOARD, _CABINET, _COUNCIL)]
        for earlier, later in pairwise([step for step in steps if step]):
            if _is_before(later.when, earlier.when):
                _out_of_order((later.body, later.when), (earlier.body, earlier.when), later, "when", findings)
        board = steps[0]
        for asked in block.consulted if board else ():
            if board and _is_before(board.when, asked.when) and not _LATER_STEP.search(asked.who):
                early = (f"the talk with “{asked.who}”", asked.when)
                _out_of_order((f"The decision of {board.body}", board.when), early, asked, "when", findings)
    sent = text.plan.service.submission
    if sent and _is_before(sent.published, sent.submitted) and not _is_last_years(sent.published, text):
        _out_of_order(
            ("Publication", sent.published), ("submission", sent.submitted), sent, "published", findings
        )


_LATER_STEP = Lazy(
    r"\b(?:scrutiny|cabinet|council\w*|executive|YJB|youth\sjustice\sboard|ministry|public)\b", re.IGNORECASE
)
"""Those who are asked after the board as a rule."""


def _the_only(rows: list[Approval], what: str) -> Approval | None:
    """Return the row of a body that decides, if there is just one: several councils decide on different days."""
    found = [row for row in rows if re.search(what, row.body, re.IGNORECASE)]
    return found[0] if len(found) == 1 and not _NO_DECISION.search(found[0].decision or "") else None


def _out_of_order(
    late: tuple[str, When | None],
    early: tuple[str, When | None],
    where: Model,
    field: str,
    findings: Findings,
) -> None:
    findings.add(
        "R146",
        f"{late[0]} ({_shown(late[1])}) comes before {early[0]} ({_shown(early[1])}).",
        where.place_of(field),
        "Check the day, the month and the year of both.",
    )


def versions_out_of_order(text: PlanText, findings: Findings) -> None:
    """Report a version that is older than the version before it (R146)."""
    versions = text.plan.service.versions
    for before, after in pairwise(versions):
        one, other = _number(before.version), _number(after.version)
        if one and other and one < other and _is_before(after.date, before.date):
            findings.add(
                "R146",
                f"Version {after.version} is of {_shown(after.date)}, before version {before.version} of "
                f"{_shown(before.date)}.",
                after.place_of("date"),
                "Check the month and the year of both.",
                also=before.place_of("date"),
            )


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split("."))) if re.fullmatch(r"\d{1,3}(?:\.\d{1,3}){0,3}", version) else ()


def actions_after_their_priority(text: PlanText, findings: Findings) -> None:
    """Report an action that is due after the priority that it serves (R146)."""
    for block in (b for s in text.plan.sections for b in s.content if isinstance(b, Priorities)):
        for item in block.items:
            for action in item.actions:
                if _is_before(item.due, action.due):
                    findings.add(
                        "R146",
                        f"This action is due {_shown(action.due)}, after its priority, {_shown(item.due)}.",
                        action.place_of("due"),
                        "Bring one of the two dates into line with the other.",
                        also=item.place_of("due"),
                    )


_DATED = Lazy(
    r"(?P<weekday>\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?:the\s)?)?"
    r"(?:(?<![\d.,/£–-])(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?)?\b(?P<month>[A-Z][a-z]{2,8}),?\s(?P<year>20\d\d)\b"
)
_MONTH_HINTS = tuple(f"{name} 20" for name in sorted(MONTHS) if len(name) > 2)
_MOST_DAYS = 31
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _dated(text: PlanText) -> list[tuple[Passage, list[re.Match[str]]]]:
    """Return the passages with a month of a year, and where they have one."""
    found = []
    for passage in text.saying(*_MONTH_HINTS):
        matches = [match for match in _DATED.finditer(passage.text) if match["month"].lower() in MONTHS]
        found.append((passage, matches))
    return found


def periods_that_end_before_they_begin(text: PlanText, findings: Findings) -> None:
    """Report periods whose two dates stand the wrong way round (R146): between June 2024 and May 2024."""
    for passage, matches in text.once(_dated):
        for one, other in pairwise(matches):
            before, between = (
                passage.text[: one.start()].split()[-1:],
                passage.text[one.end() : other.start()].split(),
            )
            if [word.lower() for word in before + between] not in _PERIODS:
                continue
            first, last = period(_without_weekday(one)), period(_without_weekday(other))
            if first and last and last.last < first.first:
                start = passage.text.rindex(before[0], 0, one.start())
                findings.add(
                    "R146",
                    f"{quoted(passage.text[start : other.end()])}: the period ends before it begins.",
                    passage.place_at(start),
                    "Often the two dates were swapped, or one year is last year's.",
                )


_PERIODS = (["between", "and"], ["from", "to"], ["from", "until"])


def _without_weekday(dated: re.Match[str]) -> str:
    return f"{dated['day'] or ''} {dated['month']} {dated['year']}"


def days_that_no_calendar_has(text: PlanText, findings: Findings) -> None:
    """Report the 31st of a month of 30 days, and a day of the week that is another one (R163)."""
    for passage, matches in text.once(_dated):
        for match in matches:
            if not match["day"]:
                continue
            day, month, year = int(match["day"]), MONTHS[match["month"].lower()], int(match["year"])
            days = monthrange(year, month)[1]
            if days < day <= _MOST_DAYS:
                findings.add(
                    "R163",
                    f"{quoted(match[0])}: this month has {days} days.",
                    passage.place_at(match.start("day")),
                    "Correct the day or the month.",
                )
            elif (
                match["weekday"]
                and 0 < day <= days
                and not match["weekday"].startswith(_weekday(year, month, day))
            ):
                findings.add(
                    "R163",
                    f"{quoted(match[0])}: this day is a {_weekday(year, month, day)}.",
                    passage.place_at(match.start()),
                    "Correct the day of the week, or the date.",
                )


def _weekday(year: int, month: int, day: int) -> str:
    return _WEEKDAYS[date(year, month, day).weekday()]


def decided_a_year_too_early(text: PlanText, findings: Findings) -> None:
    """Report a foreword, a decision or a submission from long before the plan's first year (R145)."""
    for what, when, place in _steps(text):
        if _is_last_years(when, text):
            findings.add(
                "R145",
                f"{what} has the date {_shown(when)}; the plan is for {text.plan.service.years}.",
                place,
                "Bring the date up to date, and look for others from last year.",
            )


def _steps(text: PlanText) -> Iterator[tuple[str, When | None, Place | None]]:
    for block in (b for s in text.plan.sections for b in s.content):
        if isinstance(block, Foreword):
            yield "The foreword", block.date, block.place_of("date")
        elif isinstance(block, SignOff):
            yield from ((row.body, row.when, row.place_of("when")) for row in block.approvals)
            yield from ((row.capacity, row.date, row.place_of("date")) for row in block.signatories)
    if sent := text.plan.service.submission:
        yield "The submission", sent.submitted, sent.place_of("submitted")
        yield "The publication", sent.published, sent.place_of("published")


_SENT = Lazy(
    rf"\bplan\s(?:was|has\sbeen)\s(?:sent|submitted)\sto\s[^.;]{{3,60}}?\son\s(?P<date>\d{{1,2}}(?:st|nd|rd|th)?\s(?:{MONTH})\s20\d\d)\b",
    re.IGNORECASE,
    needs="sent|submitted",
)


def day_of_submission(text: PlanText, findings: Findings) -> None:
    """Ask about a day of submission in the text that plan.yaml gives differently (R144)."""
    sent = text.plan.service.submission
    known = _read(sent.submitted) if sent else None
    for passage in text.saying("sent to", "submitted to") if sent and known else ():
        match = _SENT.search(passage.text)
        said = period(" ".join(match["date"].split())) if match else None
        if sent and known and match and said and (said.last < known.first or said.first > known.last):
            findings.add(
                "R144",
                f"The plan was sent on {match['date']} here, and on {_shown(sent.submitted)} in plan.yaml: "
                "which is right?",
                passage.place_at(match.start("date")),
                "Give one date in both places.",
                also=sent.place_of("submitted"),
            )


_TOLD = Lazy(
    rf"(?:^|(?<=[.!?*]\s)|(?<=\n))\s{{0,4}}(?:In|On|Since|During)\s(?P<date>(?:\d{{1,2}}\s)?(?:{MONTH})\s20\d\d),?\s"
    r"(?:the|our|we|an?|its|it|all|new)\b(?P<between>[^.;:]{0,60}?)\b(?:held|met|moved|began|started|agreed|launched|opened"
    r"|took|had|was|were|made|ran|asked|received|reviewed|trained|visited|inspected|rated|won|came|went|gave)\b",
    needs=("In|On|Since|During", "20"),
)
_TO_COME = Lazy(r"\b(?:will|would|is|are|be|to|shall|should|can|could|may|once|when|after)\b", re.IGNORECASE)


def told_of_a_time_to_come(text: PlanText, findings: Findings) -> None:
    """Report "In November 2025 the board held a day" in a plan whose newest date is of 2024 (R142)."""
    service = text.plan.service
    dates = [found.last for _, when, _ in _steps(text) if (found := _read(when))]
    dates += [found.last for version in service.versions if (found := _read(version.date))]
    if not dates:
        return
    newest = max(dates)
    for passage, dated in text.once(_dated):
        to_come = any(found.first > newest for one in dated if (found := period(_without_weekday(one))))
        for match in _TOLD.finditer(passage.text) if to_come and not passage.short else ():
            said = period(" ".join(match["date"].split()))
            if said and said.first > newest and not _TO_COME.search(match["between"]):
                findings.add(
                    "R142",
                    f"{quoted(match[0].strip())}: this is told as past, and the newest date of the plan is of "
                    f"{in_words(newest)}.",
                    passage.place_at(match.start("date")),
                    "Correct the year, or say that it is still to come.",
                )
