"""Findings that the people who write a plan have looked at and answered with a written reason.

In `plan.yaml`, for the whole plan, or as a remark `# yjplan: ignore T107 because …` on the line of a finding or the
line above. Such a finding is not printed and stands in nobody's way; it is counted. An ignore that has no reason, or
that answers nothing any more, is itself a finding, and so is one for an error: a plan with an error cannot be built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from yjplan.codes import CODES, Severity, last_year
from yjplan.diagnostics import Finding, Findings, Place, did_you_mean
from yjplan.patterns import Lazy
from yjplan.plan.load import Plan
from yjplan.source.text import MAX_BYTES, read_text

_REMARK = Lazy(r"(?:^|(?<=\s))#[^\S\n]*yjplan:[^\S\n]*ignore\b([^\n]*)", re.IGNORECASE | re.MULTILINE)
_CODE = Lazy(r"\b[A-Z]\d{3}\b")
_REASON = Lazy(r"\bbecause\b:?(.*)", re.IGNORECASE)
_AT_ONE_STAGE = frozenset({"T114"})
"""Codes that only one stage looks for: elsewhere their ignores wait, and are not out of date."""
_BESIDE_LAST_YEAR = frozenset(code.code for code in last_year.CODES)
"""Codes that are looked for only where last year's plan is at hand."""


class _Ignore(Struct, frozen=True):
    """One answer: `lines` is the range of lines that a remark answers for; `at` narrows one of `plan.yaml`."""

    code: str
    because: str
    place: Place
    at: str = ""
    lines: range | None = None

    def answers(self, finding: Finding) -> bool:
        if finding.code != self.code:
            return False
        place = finding.place or Place("")
        if self.lines is not None:
            return place.file == self.place.file and place.line in self.lines
        return not self.at or _is_at(place, self.at) or self.at.casefold() in finding.message.casefold()


def apply_ignores(plan: Plan, findings: Findings, *, whole: bool = True, compared: bool = False) -> None:
    """Move what the plan ignores with a reason from the findings to `findings.ignored`, and check the ignores.

    Without `whole` the findings are not those of the plan as it stands (another edition is tried out), so that an
    ignore without its finding is no news. `compared` says that last year's plan was looked at too.
    """
    ignores = list(_in_plan_file(plan))
    for name in _files(plan):
        ignores += _in_remarks(plan, name, findings)
    if not ignores:
        return
    usable = [i for i in ignores if _may_be_ignored(i, findings) and _has_a_reason(i, findings)]
    used: set[_Ignore] = set()
    by_code: dict[str, list[_Ignore]] = {}
    for ignore in usable:
        by_code.setdefault(ignore.code, []).append(ignore)
    for finding in findings.sorted() if usable else ():
        if finding.severity is Severity.ERROR or finding.code.startswith("I"):
            continue
        answers = [ignore for ignore in by_code.get(finding.code, ()) if ignore.answers(finding)]
        if answers:
            findings.ignore(finding, answers[0].because)
            used.update(answers)
    waiting = _AT_ONE_STAGE if compared else _AT_ONE_STAGE | _BESIDE_LAST_YEAR
    for ignore in usable:
        if whole and ignore not in used and ignore.code not in waiting:
            findings.add(
                "I102",
                f"{ignore.code} is ignored here, but there is no such finding here (any more)."
                if ignore.lines is not None
                else f"{ignore.code} is ignored{f' at “{ignore.at}”' if ignore.at else ''}, but there is no "
                "such finding (any more).",
                ignore.place,
                "Delete this, or correct the code or the place.",
            )


def _is_at(place: Place, at: str) -> bool:
    return place.file == at or place.file.endswith(f"/{at}") or f"{place}:".startswith(f"{at}:")


def _may_be_ignored(ignore: _Ignore, findings: Findings) -> bool:
    """Whether a finding of this code can be ignored; if not, say why (I103)."""
    if ignore.code not in CODES:
        hint = did_you_mean(ignore.code, CODES) or "A code is a letter and three digits, such as T107."
        findings.add("I103", f'"{ignore.code}" is not the code of a finding.', ignore.place, hint)
    elif CODES[ignore.code].severity is Severity.ERROR or ignore.code.startswith("I"):
        why = "an error" if CODES[ignore.code].severity is Severity.ERROR else "about what is ignored"
        findings.add(
            "I103",
            f"{ignore.code} is {why}, and cannot be ignored.",
            ignore.place,
            f"Mend what it says; yjplan explain {ignore.code} tells how.",
        )
    else:
        return True
    return False


def _has_a_reason(ignore: _Ignore, findings: Findings) -> bool:
    """Whether an ignore says why; if not, it has no effect, and that is said (I101)."""
    if not ignore.because:
        findings.add(
            "I101",
            f"{ignore.code} is ignored here without a reason, so it still counts.",
            ignore.place,
            "Add the reason, for those who ask next year: because …",
        )
    return bool(ignore.because)


def _in_plan_file(plan: Plan) -> Iterator[_Ignore]:
    for item in plan.service.ignore:
        place = item.place or Place("plan.yaml")
        yield _Ignore(item.code.strip().upper(), (item.because or "").strip(), place, item.at or "")


def _files(plan: Plan) -> list[str]:
    root = plan.folder.root
    sections = sorted((root / "sections").glob("*.y*ml"), key=lambda p: p.name)
    return [plan.folder.name_of(p) for p in (root / "plan.yaml", *sections) if plan.folder.contains(p)]


def _in_remarks(plan: Plan, name: str, findings: Findings) -> Iterator[_Ignore]:
    if not _may_have_remarks(plan.folder.root / name):
        return
    text = _text(plan, name)
    scalars = _scalars(text)
    for match in _REMARK.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        place = Place(name, line, column)
        if any(scalar.start <= (line, column) < scalar.end for scalar in scalars):
            findings.add(
                "I103",
                "This remark is inside a text: it would be printed, and it ignores nothing.",
                place,
                "Put it above the line where the text begins, or under ignore: in plan.yaml.",
            )
            continue
        words = match[1]
        reason = _REASON.search(words)
        codes = _CODE.findall((words[: reason.start()] if reason else words).upper())
        if not codes:
            findings.add(
                "I103",
                "This does not say what to ignore.",
                place,
                "Name a code: # yjplan: ignore T107 because …",
            )
        last = line + 1
        for scalar in scalars:
            # nobody can put a remark inside a text, so one at its beginning answers for all of it
            if scalar.line in (line, line + 1):
                last = max(last, scalar.end[0] - (scalar.end[1] == 1))
        for code in codes:
            yield _Ignore(code, reason[1].strip() if reason else "", place, lines=range(line, last + 1))


def _may_have_remarks(path: Path) -> bool:
    """Whether a file may hold a remark, told from its bytes; one that is not saved as UTF-8 has noughts in it."""
    try:
        raw = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return False
    return b"yjplan:" in raw.lower() or b"\0" in raw


def _text(plan: Plan, name: str) -> str:
    return read_text(plan.folder.root / name, name, Findings()) or ""


class _Scalar(Struct, frozen=True):
    """Where a text of a YAML file is announced, begins and ends: lines and columns from 1."""

    line: int
    start: tuple[int, int]
    end: tuple[int, int]


def _scalars(text: str) -> list[_Scalar]:
    """Return where the texts of a YAML file are."""
    import yaml

    found = []
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events: Iterator[Any] = iter(yaml.parse(text, Loader=loader))
    try:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                start: Any = event.start_mark
                end: Any = event.end_mark
                line = start.line + 1
                begins = (line + 1, 1) if event.style in ("|", ">") else (line, start.column + 1)
                found.append(_Scalar(line, begins, (end.line + 1, end.column + 1)))
    except yaml.YAMLError:
        return found
    return found
