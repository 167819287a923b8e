"""From a sheet to a measure's series and comparators, with the account of what was left and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from yjplan.diagnostics import Findings, Place, Severity, listed
from yjplan.plan.periods import Period
from yjplan.source.sheets.model import Sheet
from yjplan.tables.account import Account
from yjplan.tables.facts import Fact, When, facts_of, rows_of
from yjplan.tables.frame import find_frame
from yjplan.tables.given import ROLE_WORDS, Given, Reading
from yjplan.tables.others import account_of, comparators, without_slips
from yjplan.tables.rows import all_found, default_role, legend, rows_of_the_topic, use_of_rows
from yjplan.tables.wanted import Role, Wanted, area_name


class Line(Struct, frozen=True):
    """What a series has for one period."""

    when: When
    figures: Mapping[Role, Given]
    place: Place


class Understood(Struct, frozen=True):
    """What a sheet comes to for a measure.

    `per` is the base that the heading of the values gives, `per_place` where; `thousands` is a heading that says so.
    """

    lines: tuple[Line, ...]
    comparators: tuple[tuple[str, Mapping[str, Given]], ...]
    account: Account
    per: int | None = None
    per_place: Place | None = None
    thousands: Place | None = None


def understand(
    sheet: Sheet, wanted: Wanted, place_of: Callable[[str], Place], findings: Findings
) -> Understood | None:
    """Return what a sheet says of a measure, or None, with findings, where that is not clear.

    `place_of` tells where the plan says something of the file, by the name of the field. Each row of the sheet has
    exactly one use in the account; a cell that cannot be read is a finding, and its figure stays unknown.
    """
    frame = find_frame(sheet, wanted)
    if frame is None:
        findings.add(
            "Q107",
            "No table was found here: no row of headings above rows of figures.",
            sheet.place,
            "Put headings above the figures, such as Period, Number and Rate.",
        )
        return None
    reading = Reading(sheet, frame, wanted, place_of, findings)
    result = _understood(reading)
    reading.tell_rest()
    return result


def _understood(r: Reading) -> Understood | None:
    every = list(rows_of(r.frame, r.wanted))
    use_of_rows(r, every)
    if not all_found(r, every):
        return None
    r.wanted = replace(r.wanted, marks={**legend(r), **r.wanted.marks})
    rows = rows_of_the_topic(r, [row for row in every if r.uses[row.number] is None])
    if rows is None:
        return None
    facts = without_slips(r, list(facts_of(r.frame, rows, r.wanted, default_role(r))))
    area = _own_area(r, facts)
    if area is None:
        return None
    own: list[Fact] = []
    others: list[Fact] = []
    for fact in facts:
        (own if not fact.area or area_name(fact.area) == area_name(area) else others).append(fact)
    own = _with_sure_periods(r, own)
    gaps = [
        row.when
        for row in every
        if row.when and r.uses[row.number] in (None, "no figures yet") and (not row.area or row.area == area)
    ]
    lines = _lines(r, own, gaps)
    _one_length(r, lines)
    compared = comparators(r, others, {line.when.name for line in lines})
    account = account_of(r, facts, own, compared)
    if not lines and not _told_an_error(r):
        r.findings.add(
            "Q111",
            "No figures of the service were found in this table.",
            r.sheet.place,
            "Fill them in, or take the measure out of the plan until they are there.",
        )
    headed = [f for f in own if f.heading]
    based = next((f for f in headed if f.role == "value" and f.heading and f.heading.per), None)
    thousands = next((f for f in headed if f.heading and f.heading.unit == "000"), None)
    return Understood(
        lines,
        tuple((name, {k: given for k, (given, _) in values.items()}) for name, values in compared.items()),
        account,
        based.heading.per if based and based.heading else None,
        r.place(r.frame.head, based.column) if based else None,
        r.place(r.frame.head, thousands.column) if thousands else None,
    )


def _told_an_error(r: Reading) -> bool:
    return any(
        f.severity is Severity.ERROR and f.place and f.place.file == r.sheet.file for f in r.findings.items
    )


def _own_area(r: Reading, facts: list[Fact]) -> str | None:
    """Return what the file calls the service's own area, "" if it names none; None, with a finding, if unsure.

    A service of several councils has an area of its own or, where the file names only theirs, none that is certain.
    """
    areas = list(dict.fromkeys(f.area for f in facts))
    named = [area for area in areas if area]
    ours = {area_name(area): area for area in named if r.wanted.is_own(area)}
    services = {name: area for name, area in ours.items() if r.wanted.is_service(area)}
    ours = services if r.wanted.area is None and services else ours
    if len(ours) == 1:
        return next(iter(ours.values()))
    if r.wanted.area is not None and not ours:
        message = f'There are no figures for "{r.wanted.area}" in {r.called}.'
        r.findings.add(
            "Q111", message, r.place_of("area"), f"Its areas are {listed(named, 'and', 6)}." if named else ""
        )
        return None
    if r.wanted.area is None and (not named or "" in areas):
        return ""
    if len(areas) == 1:
        return named[0]
    unsure = list(ours.values()) or named
    r.findings.add(
        "Q107",
        f"It is not clear which area in {r.called} is the service's own: {listed(unsure, 'or', 6)}.",
        r.place_of("file"),
        f"Say so under series:, for example area: {unsure[0]}.",
    )
    return None


def _with_sure_periods(r: Reading, facts: list[Fact]) -> list[Fact]:
    """Return the figures whose period is certain, or all where the file names none that yjplan knows."""
    if not any(f.when.period for f in facts):
        return facts
    sure = []
    for fact in facts:
        if fact.when.period:
            sure.append(fact)
        elif r.uses[fact.row] is None:
            r.uses[fact.row] = "not understood"
            r.tell(
                "Q109",
                f'"{fact.when.text}" is not a period that yjplan can be sure of; the row was left out.',
                r.place(fact.row),
                "Write it like 2022-23, January to March 2022 or year ending June 2023; or take the row out.",
            )
    return sure


def _one_length(r: Reading, lines: tuple[Line, ...]) -> None:
    """Report a series that mixes quarters with years: neither its change nor its chart would mean anything."""
    months = [line.when.period.months for line in lines if line.when.period and line.figures]
    usual = max(dict.fromkeys(months), key=months.count, default=0)
    odd = [line for line in lines if line.when.period and line.figures and line.when.period.months != usual]
    if odd:
        r.findings.add(
            "Q113",
            f"{listed((f'“{line.when.name}”' for line in odd), 'and', 4)} "
            f"{'does' if len(odd) == 1 else 'do'} not cover {_length(usual)}, as the other periods do.",
            odd[0].place,
            "Take it out of the table, or say under where: which rows are meant.",
        )


def _length(months: int) -> str:
    return {1: "a month", 3: "a quarter", 12: "twelve months"}.get(months, f"{months} months")


def _lines(r: Reading, facts: list[Fact], gaps: list[When]) -> tuple[Line, ...]:
    """Return the series, oldest period first; periods without figures stay where others surround them."""
    whens: dict[Period | str, When] = {}
    across = [h for c in r.frame.columns if c.stub is None for h in c.headings if h.kind == "at" and h.period]
    for when in (*gaps, *(When(h.text, h.period, h.marks) for h in across)):
        if when.period:
            whens.setdefault(when.period, when)
    figures: dict[Period | str, dict[Role, Given]] = {}
    for fact in facts:
        key = fact.when.period or fact.when.text.casefold()
        whens.setdefault(key, fact.when)
        of_period = figures.setdefault(key, {})
        given = r.given(fact)
        if given and r.agrees(
            of_period.get(fact.role), given, f"{ROLE_WORDS[fact.role]} in {fact.when.name}"
        ):
            of_period[fact.role] = given
        if r.uses[fact.row] is None:
            r.uses[fact.row] = "series"
    keys = list(whens)
    if all(isinstance(key, Period) for key in keys):
        keys.sort(key=lambda key: cast(Period, key))
    known = [n for n, key in enumerate(keys) if key in figures]
    keys = keys[known[0] : known[-1] + 1] if known else []
    return tuple(
        Line(
            whens[k], figures.get(k, {}), next((g.place for g in figures.get(k, {}).values()), r.sheet.place)
        )
        for k in keys
    )
