"""Percentages, changes in per cent and averages: each must follow from the figures beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.figures.kpis import reported_kpis
from yjplan.figures.national import national_measures
from yjplan.plan.performance import Kpis
from yjplan.rules.cells import Column
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import grids
from yjplan.rules.intervals import Interval, printed, step, stretched
from yjplan.rules.patterns import Lazy
from yjplan.rules.prose_numbers import NUMBER, PERCENT, Sentence, begins_with_number, ends_in_number, value_of


def _decimals(value: Decimal) -> int:
    return -int(step(value).adjusted())


def percentages_of_data(facts: Facts, findings: Findings) -> None:
    """Report a value that its count and what it is out of do not give (R031)."""
    for count, of, value, per, place in _ratios(facts):
        if not of or Decimal(count) / of * per in printed(value):
            continue
        sign = "%" if per == 100 else ""
        right = fmt.number(Decimal(count) / of * per, _decimals(value))
        whole = _base_that_gives(count, value) if per == 100 else None
        findings.add(
            "R031",
            f"{fmt.number(count)} of {fmt.number(of)} is {right}{sign}, not {fmt.number(value)}{sign}.",
            place,
            f"{fmt.number(value)}{sign} would be {fmt.number(count)} of {whole}." if whole else "",
        )


def _ratios(facts: Facts) -> Iterator[tuple[int, int, Decimal, int, Place | None]]:
    """Yield count, what it is out of, value, base and place wherever data give all of them."""
    for measure in facts.measures.values():
        typed = measure.measure
        per = measure.per or (1 if typed.measure in national_measures() else 0)
        for o in typed.series:
            if per and o.count is not None and o.of and isinstance(o.value, Decimal):
                yield o.count, o.of, o.value, per, o.place_of("value")
    for block in facts.blocks(Kpis):
        for one in (s for kpi in reported_kpis(block) for s in kpi.steps if s.unit == "%"):
            for figure, given in ((one.now, one.stage), (one.previous, one.stage.previous)):
                if figure and given and figure.count is not None and isinstance(given.value, Decimal):
                    yield figure.count, figure.of or 0, given.value, 100, given.place_of("value")


def _base_that_gives(count: int, value: Decimal) -> int | None:
    """Return what the count would have to be out of, if exactly one small number fits."""
    fits = [n for n in range(max(count, 1), 200) if Decimal(count) / n * 100 in printed(value)]
    return fits[0] if len(fits) == 1 else None


_PAIR = Lazy(
    rf"(?P<part>{NUMBER})\s+(?:out\s+)?of\s+(?:(?:the|our|all|these|those)\s+)?(?P<whole>{NUMBER})(?!\s?%)",
    re.IGNORECASE,
)
_OUT_OF = Lazy(r"\bout\s+of\b", re.IGNORECASE)
_ROUND = (3, 4, 5, 10)
_ROUGHLY = 6
"""Percentage points by which "four out of five" may miss the share that it says in round words."""
_PERCENT = Lazy(PERCENT, re.IGNORECASE)
_BETWEEN_AFTER = Lazy(r"[\w\s'’-]{0,60}?(?:\(|,?\s(?:or|that is|which is|i\.e\.),?\s(?:about\s)?)", re.ASCII)
_BETWEEN_BEFORE = Lazy(r"\s?(?:[\w\s'’-]{0,40}?)\((?:or\s|i\.e\.\s)?", re.ASCII)
_OTHER = Lazy(
    r"\b(?:compared|than|against|previous|last|before|earlier|national\w*|average|target|whereas|while|from)\b"
)


def percentages_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "4 of 17 children (36.4%)", where counts and percentage stand side by side (R032)."""
    for sentence in facts.saying("%", "per cent", "percent"):
        text = sentence.text
        if " of " not in text:
            continue
        pairs = list(_PAIR.finditer(text)) if _says_of(text.casefold().split()) else ()
        for pair in pairs:
            percent = _beside(pair, text)
            part, whole = value_of(pair["part"]), value_of(pair["whole"])
            if not percent or not whole or part > whole:
                continue
            value = value_of(percent["percent"])
            if whole in _ROUND and _OUT_OF.search(pair[0]) and abs(part / whole * 100 - value) <= _ROUGHLY:
                continue
            if part / whole * 100 not in stretched(value, text[: percent.start()]):
                findings.add(
                    "R032",
                    f"{_shown(pair)} is {fmt.percent(part / whole * 100, _decimals(value))}, not "
                    f"{fmt.percent(value)}.",
                    sentence.place(percent.start()),
                    "Correct the percentage or the numbers.",
                    also=sentence.place(pair.start()),
                )


def _says_of(words: list[str]) -> bool:
    """Whether one number may be of another: 4 of 17, four out of our 17; quick, to be asked before the pattern is."""
    return any(
        word == "of"
        and any(map(ends_in_number, words[max(0, at - 2) : at]))
        and any(map(begins_with_number, words[at + 1 : at + 3]))
        for at, word in enumerate(words)
    )


def _shown(pair: re.Match[str]) -> str:
    return " ".join(pair[0].split())


def _beside(pair: re.Match[str], text: str) -> re.Match[str] | None:
    """Return the percentage that belongs to a pair without doubt: in brackets behind or before it, or after "or"."""
    for percent in _PERCENT.finditer(text):
        if percent.start() >= pair.end():
            between = text[pair.end() : percent.start()]
            sure = between.endswith("(") or not _OTHER.search(text)
            closed = re.match(r"\s?[),;.:]|\s?$", text[percent.end() :])
            return (
                percent
                if closed and sure and _BETWEEN_AFTER.fullmatch(between) and not _OTHER.search(between)
                else None
            )
        between = text[percent.end() : pair.start()]
        if _BETWEEN_BEFORE.fullmatch(between):
            return percent
    return None


_CHANGE = r"(?:fall|rise|increase|decrease|reduction|drop|decline|growth|change|improvement)"
_FROM_TO = Lazy(
    rf"\bfrom\s+(?P<a>{NUMBER})(?P<asign>\s?%)?(?P<between>[^.;:()%£\d]{{0,60}}(?:\bin\s+[\d/–-]+[^.;:()%£\d]{{0,10}})?)"
    rf"\bto\s+(?P<b>{NUMBER})(?P<bsign>\s?%)?",
    re.IGNORECASE,
)
_GAP = r"(?:[^.;()%£\d]{0,50}(?:\bin\s+[\d/–-]+[^.;()%£\d]{0,10})?)"
_BEHIND = Lazy(
    rf"{_GAP}(?:(?P<bracket>\(\s?(?:[-+−–]|an?\s{_CHANGE}\sof\s|up\s|down\s)?)"
    rf"|\b(?:an?|the|this)\s(?:\w+\s)?{_CHANGE}\sof\s(?:about\s|around\s)?|\b(?P<article>an?)\s"
    r"|(?:down|up)\s(?:by\s)?)",
    re.IGNORECASE,
)
_NOT_AMOUNTS = Lazy(
    r"\b(?:aged?|ages|years?\sold|a\.?m|p\.?m|o'clock|pages?|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b"
)
_AHEAD = Lazy(
    r"\b(?:by|up|down|rose|risen|fell|fallen|increased|decreased|reduced|dropped|grew|grown)\s(?:about\s|around\s)?$",
    re.IGNORECASE,
)


def changes_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "from 108 to 137 (46.6%)" (R041), and per cent where points are meant (R042)."""
    for sentence in facts.sentences:
        if " to " not in sentence.text or not ("%" in sentence.text or "cent" in sentence.text):
            continue
        if not _says_from_to(sentence.text.casefold().split()):
            continue
        pairs = list(_FROM_TO.finditer(sentence.text))
        if len(pairs) == 1:
            _change(sentence, pairs[0], findings)


def _says_from_to(words: list[str]) -> bool:
    """Whether "from" and "to" may each stand before a number; quick, to be asked before the pattern is."""
    before = [word for word, number in pairwise(words) if begins_with_number(number)]
    return any(word.endswith("from") for word in before) and any(word.endswith("to") for word in before)


def _belongs(pair: re.Match[str], percent: re.Match[str], text: str) -> bool:
    """Whether a percentage is said to be the change between a pair of figures."""
    if percent.end() <= pair.start():
        if re.fullmatch(rf"\s{_CHANGE},?\s", text[percent.end() : pair.start()], re.IGNORECASE):
            return True
        return bool(_AHEAD.search(text[: percent.start()])) and pair.start() - percent.end() < 5
    match = _BEHIND.fullmatch(text[pair.end() : percent.start()]) if percent.start() >= pair.end() else None
    behind = text[percent.end() :]
    if not match:
        return False
    if match["article"]:
        return bool(re.match(rf"\s{_CHANGE}\b", behind, re.IGNORECASE))
    return not match["bracket"] or bool(re.match(rf"\s?(?:[),;]|{_CHANGE})", behind, re.IGNORECASE))


def _change(sentence: Sentence, pair: re.Match[str], findings: Findings) -> None:
    text = sentence.text
    percents = [p for p in _PERCENT.finditer(text) if _belongs(pair, p, text)]
    a, b = value_of(pair["a"]), value_of(pair["b"])
    years = all(1900 <= n <= 2100 and step(n) == 1 for n in (a, b))
    if len(percents) != 1 or not a or years or _NOT_AMOUNTS.search(text):
        return
    percent = percents[0]
    value = value_of(percent["percent"])
    shares = bool(pair["bsign"])
    rates = shares or bool(re.search(r"\brates?\b|\bper\b|\baverage", text))
    reach = stretched(value, text[: percent.start()])
    if change_reaches(a, b, exact=not rates).meets(reach):
        return
    relative = abs(b - a) / a * 100
    if shares and abs(b - a) in stretched(value, text[: percent.start()]):
        findings.add(
            "R042",
            f"From {fmt.percent(a)} to {fmt.percent(b)} is {fmt.number(abs(b - a))} percentage points; in per cent it "
            f"is {fmt.percent(relative, 1)}.",
            sentence.place(percent.start()),
            "Write percentage points for the difference between two percentages.",
        )
        return
    sign = "%" if shares else ""
    findings.add(
        "R041",
        f"From {fmt.number(a)}{sign} to {fmt.number(b)}{sign} is a change of "
        f"{fmt.percent(relative, max(_decimals(value), 1))}, not {fmt.percent(value)}.",
        sentence.place(percent.start()),
        "Divide the difference by the earlier figure.",
        also=sentence.place(pair.start()),
    )


def change_reaches(a: Decimal, b: Decimal, *, exact: bool) -> Interval:
    """Return the changes in per cent that two printed figures allow; whole counts are exact, rates are rounded."""
    before = Interval(a, a) if exact and step(a) == 1 else printed(a)
    after = Interval(b, b) if exact and step(b) == 1 else printed(b)
    low = max(before.low, before.high / 1000)
    ends = [abs(y - x) / x * 100 for x in (low, before.high) for y in (after.low, after.high)]
    return Interval(Decimal() if before.meets(after) else min(ends), max(ends))


def changes_in_tables(facts: Facts, findings: Findings) -> None:
    """Report a change in per cent that does not follow from the columns before it (R041).

    The later figure stands in the column right before; the earlier one in the column from which most changes follow.
    """
    for block in grids(facts):
        columns = block.columns
        for at in range(2, len(columns)):
            change = columns[at]
            if not re.search(r"\bchange\b", change.title, re.IGNORECASE) or not change.percent:
                continue
            if not (columns[at - 2].numeric and columns[at - 1].numeric):
                continue
            earlier = [column for column in reversed(columns[1 : at - 1]) if column.numeric]
            wrong = min(
                ([*_wrong_changes(column, columns[at - 1], change)] for column in earlier),
                key=len,
                default=[],
            )
            for row, a, b, value in wrong:
                findings.add(
                    "R041",
                    f"From {fmt.number(a)} to {fmt.number(b)} is a change of "
                    f"{fmt.signed(fmt.percent((b - a) / a * 100, max(_decimals(value), 1)))}, not "
                    f"{fmt.percent(value)}.",
                    change.places[row],
                    "Divide the difference by the earlier figure.",
                )


def _wrong_changes(
    before: Column, after: Column, change: Column
) -> Iterator[tuple[int, Decimal, Decimal, Decimal]]:
    """Yield the rows whose change does not follow from two columns, with the two figures and the change."""
    for row, (a, b, value) in enumerate(zip(before.values, after.values, change.values, strict=True)):
        if a is None or b is None or value is None or a <= 0 or b <= 0:
            continue
        reach = printed(abs(value))
        rounded = before.percent or step(a) < 1 or step(b) < 1
        fits = any(change_reaches(x, y, exact=not rounded).meets(reach) for x, y in ((a, b), (b, a)))
        if not fits and not (before.percent and abs(b - a) in reach):
            yield row, a, b, value


_AVERAGE = Lazy(r"(?:overall |quarterly |annual |yearly |12[- ]month )?(?:average|mean)\b", re.IGNORECASE)


def averages(facts: Facts, findings: Findings) -> None:
    """Report an average in a series or a table that lies outside the figures it averages (R051)."""
    for measure in facts.measures.values():
        series = measure.measure.series
        others = [o.value for o in series if isinstance(o.value, Decimal) and not _AVERAGE.match(o.period)]
        for o in series:
            if _AVERAGE.match(o.period) and isinstance(o.value, Decimal) and len(others) > 1:
                _average(o.value, others, o.place_of("value"), findings)
    for block, columns in facts.tables:
        rows = [n for n, name in enumerate(columns[0].texts) if _AVERAGE.match(name)] if columns else []
        if rows == [len(block.rows) - 1]:
            for column in columns[1:]:
                known = [v for v in column.values[:-1] if v is not None]
                if column.numeric and column.values[-1] is not None and len(known) > 1:
                    _average(column.values[-1], known, column.places[-1], findings)


def _average(value: Decimal, of: list[Decimal], place: Place | None, findings: Findings) -> None:
    low, high = min(of), max(of)
    if not Interval(low, high).meets(printed(value)):
        findings.add(
            "R051",
            f"The average is {fmt.number(value)}, but the figures it averages lie between {fmt.number(low)} and "
            f"{fmt.number(high)}.",
            place,
            "Work it out again, or say which figures it averages.",
        )


RULES: tuple[Rule, ...] = (
    percentages_of_data,
    percentages_in_prose,
    changes_in_prose,
    changes_in_tables,
    averages,
)
"""The rules of this module, in the order of the reference."""
