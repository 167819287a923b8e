"""Which rows of a sheet are about the measure, and why the others are not."""

from __future__ import annotations

import re
from typing import cast

from yjplan.diagnostics import did_you_mean, listed
from yjplan.source.marks import BEHIND, INSTEAD, Mark
from yjplan.tables.facts import Row
from yjplan.tables.given import Reading
from yjplan.tables.wanted import Role, plain

_MEANING = (
    r"(?:the )?(?:figures? (?:is|are) )?"
    r"(provisional|revised|estimated|estimate|forecast|unreliable|suppressed|not available|not applicable)\b.{0,200}"
)
_LEGEND = re.compile(
    rf"[\[(]?([^\s\[\]()]{{1,3}})[\])]? ?(?:=|:|-|–|means|indicates|denotes) ?{_MEANING}", re.IGNORECASE
)
_SIGN_LEGEND = re.compile(rf"([^\w\s]{{1,3}}) ?{_MEANING}", re.IGNORECASE)
_ONLY_COUNTS = re.compile(r"\bnumbers?\b|\bcounts?\b", re.IGNORECASE)
_A_RATE = re.compile(r"\brates?\b|\bper [\d,]{3,12}\b|%|percentage|per cent", re.IGNORECASE)
_LONGEST = 300


def use_of_rows(r: Reading, rows: list[Row]) -> None:
    """Say of each row whether it is a title, headings, a note, a total, blank or not asked for; else leave it open."""
    sheet, frame = r.sheet, r.frame
    r.uses = [None] * len(sheet.rows)
    for number, cells in enumerate(sheet.rows):
        if not any(cells):
            r.uses[number] = "blank"
        elif number in frame.headings:
            r.uses[number] = "headings"
        elif number < frame.body:
            r.uses[number] = "title"
    meant = {plain(heading): plain(text) for heading, text in r.wanted.where.items()}
    columns = {c.number: {plain(h.text) for h in c.headings} for c in frame.columns if c.stub == "where"}
    asked = [(c, text) for c, names in columns.items() for heading, text in meant.items() if heading in names]
    for row in rows:
        if not row.filled:
            r.uses[row.number] = "no figures yet" if row.when and row.when.period else "notes"
        elif row.total:
            r.uses[row.number] = "totals"
        elif any(plain(row.others.get(column, "")) != text for column, text in asked):
            r.uses[row.number] = "not asked for"


def legend(r: Reading) -> dict[str, Mark]:
    """Return the marks that lines above or below the table explain: "* = provisional"."""
    found: dict[str, Mark] = {}
    for use, cells in zip(r.uses, r.sheet.rows, strict=True):
        for cell in cells if use in ("title", "notes") else ():
            text = cell.text[:_LONGEST]
            match = _LEGEND.fullmatch(text) or _SIGN_LEGEND.fullmatch(text)
            if match and match[1].casefold() not in BEHIND:
                word = match[2].casefold()
                found[match[1]] = cast(Mark, BEHIND.get(word) or INSTEAD.get(word) or word)
    return found


def all_found(r: Reading, rows: list[Row]) -> bool:
    """Whether the sheet has every name that the plan gives; each that it has not is a finding."""
    headings = [h.text for c in r.frame.columns for h in c.headings if h.text]
    areas = [h.area for c in r.frame.columns for h in c.headings if h.area]
    stubs = [c.number for c in r.frame.columns if c.stub not in (None, "mark")]
    texts = {r.sheet.rows[row.number][column].text for row in rows for column in stubs}
    known = {
        plain(text): text for text in (*headings, *areas, *sorted(texts), *(row.area for row in rows)) if text
    }
    missing = [(name, said) for name, said in r.wanted.named() if plain(said) not in known]
    for name, said in missing:
        r.findings.add(
            "Q107",
            f'There is no "{said}" in {r.called}.',
            r.place_of(name),
            did_you_mean(said, known.values())
            or f"Its headings are {listed(dict.fromkeys(headings), 'and')}.",
        )
    return not missing


def rows_of_the_topic(r: Reading, rows: list[Row]) -> list[Row] | None:
    """Return the rows that are about the measure, where the table has several; None, with a finding, if unsure."""
    topics = dict.fromkeys(row.topic for row in rows if row.topic and row.role is None)
    if len(topics) < 2:
        return rows
    ours = [topic for topic in topics if r.wanted.is_topic(topic)]
    if len(ours) != 1:
        column = next((c.title for c in r.frame.columns if c.stub == "topic"), "") or "Measure"
        r.findings.add(
            "Q107",
            f"This table has {len(topics)} measures: {listed(topics, 'and', 6)}.",
            r.place_of("file"),
            f"Say which is meant, for example where: {{{column}: {next(iter(topics))}}}.",
        )
        return None
    chosen = []
    for row in rows:
        if row.role is not None or row.topic == ours[0]:
            chosen.append(row)
        else:
            r.uses[row.number] = "not asked for"
    return chosen


def default_role(r: Reading) -> Role:
    """Return what figures are that no heading names: counts if the title says so, or else values."""
    titles = " ".join(
        c.text for use, row in zip(r.uses, r.sheet.rows, strict=True) if use == "title" for c in row
    )
    return "count" if _ONLY_COUNTS.search(titles[:2000]) and not _A_RATE.search(titles[:2000]) else "value"
