"""Measures are counted in one way throughout, and compared with what they may be compared with."""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.diagnostics import Findings, listed
from yjplan.figures import format as fmt
from yjplan.figures.comparators import kind_of, same_period
from yjplan.figures.measures import Reported
from yjplan.figures.national import MeasureVersion, national_measures
from yjplan.patterns import Lazy
from yjplan.plan.performance import Comparator, Observation
from yjplan.plan.periods import read_period
from yjplan.rules.facts import Facts, Rule

_YEAR = Lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)


def months_in(period: str) -> int | None:
    """Return how many months a period covers: 3 for January to March 2022.

    None where its name does not tell, and for a calendar year: figures of a cohort are often put down to a year alone.
    """
    found = read_period(period)
    return found.months if found and not _YEAR.fullmatch(period.strip()) else None


def one_version(facts: Facts, findings: Findings) -> None:
    """Report two versions of a national measure in one series or comparison (N112)."""
    for measure in facts.measures.values():
        typed = measure.measure
        own = typed.version or (measure.version.id if measure.version else None)
        first = None
        for o in typed.series:
            version = o.version or own
            if version and first and version != first:
                findings.add(
                    "N112",
                    f'{o.period} is counted as "{version}", and the period before it as "{first}".',
                    o.place_of("version") if o.version else o.place,
                    "A series that changes its way of counting shows no trend. Use two measures.",
                )
                break
            first = version or first
        for c in typed.comparators:
            if c.version and own and c.version != own:
                findings.add(
                    "N112",
                    f'{c.name} is counted as "{c.version}", and the service as "{own}".',
                    c.place_of("version"),
                    "Compare with figures that are counted in the same way.",
                    also=typed.place_of("version") if typed.version else typed.place_of("cohort"),
                )
        if odd := _of_another_length(measure):
            o, usual = odd
            findings.add(
                "N112",
                f"{o.period} is a cohort of {months_in(o.period)} months, and {usual.period} one of "
                f"{months_in(usual.period)}.",
                o.place_of("period"),
                "Use cohorts of one length, or two measures.",
                also=usual.place_of("period"),
            )


def _of_another_length(measure: Reported) -> tuple[Observation, Observation] | None:
    """Return the first cohort that is longer or shorter than the first of its series, as their names tell, and that."""
    if not _lengths(measure) or any(o.version for o in measure.measure.series):
        return None
    told = [o for o in measure.measure.series if months_in(o.period)]
    odd = next((o for o in told if months_in(o.period) != months_in(told[0].period)), None)
    return (odd, told[0]) if odd else None


def _lengths(measure: Reported) -> set[int]:
    """Return how long cohorts of a measure have been, where there is more than one length."""
    national = national_measures().get(measure.measure.measure or "")
    found = {v.months for v in national.versions if v.months} if national else set()
    return found if len(found) > 1 else set()


def cohort_of_version(facts: Facts, findings: Findings) -> None:
    """Report a cohort, or periods, of another length than the version has (N113)."""
    for measure in facts.measures.values():
        typed, cohort, version = measure.measure, measure.measure.cohort, measure.version
        if typed.version and version and cohort:
            for said, known, field, what in (
                (cohort.months, version.months, "months", "children are gathered over"),
                (cohort.follow_up, version.follow_up, "follow_up", "each child is followed for"),
            ):
                if said is not None and known is not None and said != known:
                    findings.add(
                        "N113",
                        f'In the version "{version.id}" {what} {known} months; the cohort says {said}.',
                        cohort.place_of(field),
                        "Correct cohort:, version: or the period, whichever is wrong.",
                        also=typed.place_of("version"),
                    )
            if cohort.months is not None and version.months not in (None, cohort.months):
                continue  # told
        months = cohort.months if cohort and cohort.months else version.months if version else None
        odd = [
            o
            for o in typed.series
            if months and _lengths(measure) and months_in(o.period) not in (None, months)
        ]
        if odd and len(odd) == len([o for o in typed.series if months_in(o.period)]):
            findings.add(
                "N113",
                f"{odd[0].period} covers {months_in(odd[0].period)} months; the cohort is said to have been gathered "
                f"over {months}.",
                odd[0].place_of("period"),
                "Correct cohort:, version: or the period, whichever is wrong.",
                also=cohort.place_of("months") if cohort else typed.place_of("version"),
            )


def version_of_its_time(facts: Facts, findings: Findings) -> None:
    """Report figures for years in which a version was no longer counted (N114)."""
    for measure in facts.measures.values():
        version = measure.version
        last = version.last_year if version else None
        late = [o for o in measure.measure.series if last and (_first_year(o.period) or 0) > last]
        if version and late:
            findings.add(
                "N114",
                f'The version "{version.id}" of {_running(measure)} was counted until {_month(version)}; this is for '
                f"{late[0].period}.",
                late[0].place_of("period"),
                "Correct version:, or leave it out.",
                also=measure.measure.place_of("version"),
            )


def _first_year(period: str) -> int | None:
    years = [int(year) for year in _YEAR.findall(period)]
    return min(years, default=None)


_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _month(version: MeasureVersion) -> str:
    year, month = (version.until or "0000-01").split("-")
    return f"{_MONTH_NAMES[int(month) - 1]} {year}"


def comparators_given_twice(facts: Facts, findings: Findings) -> None:
    """Report comparators that a measure has twice (N120)."""
    for measure in facts.measures.values():
        seen: dict[str, int] = {}
        for n, c in enumerate(measure.measure.comparators):
            name = fmt.slug(c.name)
            if name in seen:
                findings.add(
                    "N120",
                    f"{c.name} is among the comparators of {_running(measure)} twice.",
                    c.place,
                    "Join the two, or give one another name.",
                    also=measure.measure.comparators[seen[name]].place,
                )
            seen.setdefault(name, n)


def comparators_without_values(facts: Facts, findings: Findings) -> None:
    """Report comparators that have no value (N122)."""
    for measure in facts.measures.values():
        for c in measure.measure.comparators:
            if not c.values and c.value is None and kind_of(c) != "previous-plan":
                findings.add(
                    "N122",
                    f"{c.name} has no values to compare {_running(measure)} with.",
                    c.place,
                    "Add values:, or delete the comparator.",
                )


def comparators_of_other_periods(facts: Facts, findings: Findings) -> None:
    """Report values of comparators for periods that the series has not (N121): one finding for the same periods."""
    for measure in facts.measures.values():
        periods = {same_period(p.period): p.period for p in measure.points}
        lost: dict[tuple[str, ...], list[Comparator]] = {}
        for c in measure.measure.comparators:
            missing = tuple(period for period in c.values if same_period(period) not in periods)
            if missing:
                lost.setdefault(missing, []).append(c)
        for missing, those in lost.items():
            if len(missing) == 1 and len(those) > 1 and _of_another_length(measure):
                continue  # the series has that period under a name of another length: told (N112)
            one = len(missing) == 1
            findings.add(
                "N121",
                f"{listed((c.name for c in those), 'and')} {'has' if len(those) == 1 else 'have'} "
                f"{'a value' if one else 'values'} for {listed(missing, 'and', 6)}, and the series of "
                f"{_running(measure)} has no such {'period' if one else 'periods'}.",
                those[0].place_of("values"),
                f"Its periods are {listed(periods.values(), 'and', 6)}.",
                also=measure.measure.place_of("series"),
            )


def no_more_than_all(facts: Facts, findings: Findings) -> None:
    """Report a count that is larger than what it is out of, and a share above 100%, in a percentage (N116)."""
    for measure in facts.measures.values():
        if measure.per != 100:
            continue
        national = measure.measure.measure is not None
        for o, point in zip(measure.measure.series, measure.points, strict=True):
            if point.count is not None and point.of is not None and point.count > point.of:
                findings.add(
                    "N116",
                    f"{fmt.number(point.count)} of {fmt.number(point.of)} is not possible ({point.period}).",
                    o.place_of("count"),
                    f"The other way round it would be {fmt.percent(_share(point.of, point.count), 1)}."
                    if point.of
                    else "",
                )
            elif national and point.value is not None and point.value > 100:
                findings.add(
                    "N116",
                    f"{fmt.percent(point.value)} is more than the whole ({point.period}).",
                    o.place_of("value"),
                    "Check it with your source.",
                )
        for c in measure.comparators if national else ():
            for value, point in zip(c.values, measure.points, strict=True):
                if value is not None and value > 100:
                    findings.add(
                        "N116",
                        f"{fmt.percent(value)} is more than the whole ({c.name}, {point.period}).",
                        measure.measure.place_of("comparators"),
                        "Check it with your source.",
                    )


def _share(part: int, whole: int) -> Decimal:
    return Decimal(part) / Decimal(whole) * 100


def reoffenders_agree(facts: Facts, findings: Findings) -> None:
    """Report reoffences that are divided by another number of children than reoffended in the period (N118)."""
    rates = [m for m in facts.measures.values() if m.measure.measure == "binary-reoffending"]
    for measure in facts.measures.values():
        if measure.measure.measure != "reoffences-per-reoffender" or len(rates) != 1:
            continue
        of_all = measure.version is not None and measure.version.id == "frequency-rate"
        cohorts = {m.measure.cohort.months for m in (measure, rates[0]) if m.measure.cohort}
        others = {same_period(o.period): o for o in rates[0].measure.series}
        for o in measure.measure.series if len(cohorts - {None}) < 2 else ():
            other = others.get(same_period(o.period))
            known = (other.of if of_all else other.count) if other else None
            if other is None or o.of is None or known is None or known == o.of:
                continue
            findings.add(
                "N118",
                f"Reoffences are divided by {fmt.number(o.of)} {measure.of} here ({o.period}); the reoffending rate "
                f"has {fmt.number(known)}.",
                o.place_of("of"),
                f"{fmt.number(o.of)} is the number of all children in the cohort. If that is meant, add "
                "version: frequency-rate."
                if o.of == other.of and not of_all
                else "",
                also=other.place_of("of" if of_all else "count"),
            )


def _running(measure: Reported) -> str:
    """Return a measure's name as it stands in a sentence."""
    return f"“{measure.label}”"


RULES: tuple[Rule, ...] = (
    one_version,
    cohort_of_version,
    version_of_its_time,
    no_more_than_all,
    reoffenders_agree,
    comparators_given_twice,
    comparators_without_values,
    comparators_of_other_periods,
)
"""The rules of this module."""
