"""What could tell something personal of a colleague: shares and counts of a small team, in tables and sentences."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.plan.staffing import StaffGroup, StaffSummary, StaffSummaryPart
from yjplan.plan.values import NOT_A_NUMBER
from yjplan.rules.passages import PlanText, counted, quoted

_PERSONAL = Lazy(r"ethnic|race|disab|relig|belief|sexual|health", re.IGNORECASE)
_MOST_PEOPLE = Lazy(r"no|none|white(?: british)?|not (?:known|stated|disabled)|total|unknown", re.IGNORECASE)
_SMALL_TEAM = 30
_FEW_PEOPLE = 5


def staff_singled_out(text: PlanText, findings: Findings) -> None:
    """Report shares and personal counts of a small staff that tell of fewer than five people (D104): once a part."""
    for section in text.plan.sections:
        for block in section.content:
            if block.type != "staff-summary" or not (total := _staff(block)) or total >= _SMALL_TEAM:
                continue
            for part in block.parts:
                for row in part.rows:
                    share = _percentage(row.value)
                    people = round(total * share / 100) if share else _personal_count(part, row)
                    if 0 < people < _FEW_PEOPLE:
                        said = f"{row.value} of {total} staff is" if share else f"Of {total} staff this is"
                        findings.add(
                            "D104",
                            f"{said} {counted(people, 'person', 'people')}: the table shows who in the team is "
                            f"“{row.label}”.",
                            row.place_of("value"),
                            "Put groups together (for example: all other groups), or leave this part out.",
                        )
                        break


_COLLEAGUES = Lazy(
    r"(?<![\w.,%-])(?P<few>(?:only\s|just\s)?(?:one|two|three|four|[1-4]))\s(?:of\s(?:our|the)\s(?:\d{1,2}\s)?(?:staff|workers|team"
    r"|colleagues|practitioners)|(?:members?\sof\s(?:our\s|the\s)?(?:staff|team)|staff\smembers?|staff|colleagues?|workers?))\s"
    r"(?:(?:is|are|has|have|who|identif\w+|declared|as|a|an|from|of)\s){1,4}(?:\w+\s)?"
    r"(?:disab\w+|Black|Asian|Muslim|Jewish|gay|lesbian|bisexual|transgender|Chinese|mixed\s(?:heritage|ethnicity|race)"
    r"|(?:Asian|Black|mixed)\s\w+|pregnant|autistic|neurodivergent|HIV)\b",
    re.IGNORECASE,
)
_PERSONAL_WORDS = (
    "disab", "asian", "muslim", "jewish", " gay", "lesbian", "bisexual", "transgender", "chinese", "mixed heritage",
    "mixed ethnicity", "mixed race", "black", "pregnant", "autistic", "neurodivergent", "hiv",
)  # fmt: skip

_STAFF = ("staff", "worker", "team", "colleague", "practitioner")
_FEW = frozenset(("one", "two", "three", "four", "1", "2", "3", "4"))
_ANY_WORD = Lazy(r"\w+")
_NEAR = 160
"""How many characters ahead of what is personal the few colleagues stand at most."""


def colleagues_singled_out(text: PlanText, findings: Findings) -> None:
    """Report sentences that say of one to four colleagues what is nobody's business (D104): once for each section."""
    told: set[str] = set()
    for passage, at in text.spots(*_PERSONAL_WORDS):
        asked = not passage.short and passage.section.section not in told
        match = (
            _COLLEAGUES.search(passage.text)
            if asked and _may_be_few_staff(passage.text[max(0, at - _NEAR) : at])
            else None
        )
        if match:
            told.add(passage.section.section)
            findings.add(
                "D104",
                f"{quoted(match[0])}: in a small team everybody knows who is meant.",
                passage.place_at(match.start()),
                "Leave it out, or speak of the workforce of the whole council.",
            )


def _may_be_few_staff(text: str) -> bool:
    """Whether a text may speak of one to four colleagues; quick, to be asked before a pattern is."""
    small = text.casefold()
    return any(word in small for word in _STAFF) and not _FEW.isdisjoint(_ANY_WORD.findall(small))


def _staff(block: StaffSummary) -> int | None:
    if block.total is not None:
        return int(block.total)
    sums = [total for part in block.parts if (total := _sum(part)) is not None]
    return max(sums, default=None)


def _personal_count(part: StaffSummaryPart, row: StaffGroup) -> int:
    """Return a number of staff where to be among few tells something personal; else 0."""
    if not _PERSONAL.search(part.title) or _MOST_PEOPLE.fullmatch(row.label) or not row.value.isdecimal():
        return 0
    return int(row.value)


def _sum(part: StaffSummaryPart) -> int | None:
    values = [row.value for row in part.rows if row.value.casefold() not in NOT_A_NUMBER]
    return sum(map(int, values)) if values and all(re.fullmatch(r"\d{1,4}", v) for v in values) else None


def _percentage(value: str) -> float | None:
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,3})?)\s?%", value)
    return float(match[1]) if match else None
