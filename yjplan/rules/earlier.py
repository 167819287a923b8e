"""The year before, in the words on a measure: what it was, and whether there are more or fewer now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yjplan.diagnostics import Findings, listed
from yjplan.figures import format as fmt
from yjplan.figures.measures import Point, Reported
from yjplan.patterns import Lazy
from yjplan.plan.context import Trends
from yjplan.plan.text import Chart
from yjplan.rules.claims_about import Subjects, figures_said, head_of, place_of, values_of
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import stretched
from yjplan.rules.prose_numbers import NUMBER, Sentence, value_of
from yjplan.rules.times import years_in

_BEFORE = (
    r"(?:(?:in\s+)?(?:the|our)\s+(?:previous|prior|preceding|last)\s+(?:year|period|cohort|12\s+months)|(?:in\s+)?the\s+year"
    r"\s+before|a\s+year\s+(?:earlier|before|ago))"
)
_NOUN = (
    r"(?:first[- ]time\s+entrants?|entrants?|FTEs?|custodial\s+sentences?|sentences?|reoffences|re-offences)"
)
_FIGURE = rf"(?P<n>{NUMBER})(?:(?P<sign>\s?%|\s+per\s?cent\b)|(?P<per>\s+per\s+[\d,]{{3,9}})|(?P<noun>\s+{_NOUN})\b)?"
_VALUES = (
    Lazy(
        rf"\b(?:from|than|to|with|against|was|were|on)\s+(?:the\s+)?(?:(?:just|only|about|around)\s+)?{_FIGURE}"
        rf"(?:\s+(?:reported|recorded|seen))?,?\s+{_BEFORE}\b",
        re.IGNORECASE,
    ),
    Lazy(
        rf"\b{_BEFORE},?\s+(?:(?:there\s+(?:were|was)|it\s+(?:was|stood\s+at)|we\s+had|had|was|saw|the\s+(?:rate|number|figure)"
        rf"\s+was|had\s+a\s+rate\s+of)\s+)(?:only\s+|just\s+)?{_FIGURE}(?=\s*(?:[.,;)]|$|\s(?:and|but|while)\b))",
        re.IGNORECASE,
    ),
)
_YEAR_BEFORE = Lazy(
    _BEFORE, re.IGNORECASE, needs=("the|our|a", "before|earlier|ago|previous|prior|preceding|last")
)
_OTHERS = Lazy(
    r"\b(?:girls?|boys?|female|male|aged|black|white|asian|mixed|looked|care|will|would|target|if|expected|national\w*"
    r"|England|Wales|region\w*|famil\w+|neighbour\w*|adults?|provisional\w*|other|quarter\w*|staff|victims?|parents?)\b",
    re.IGNORECASE,
)
_SUBJECT = Lazy(r"\b(?:that|this|it|which|rates?|percentage|figure|ratio)\b", re.IGNORECASE)


def values_of_the_year_before(facts: Facts, findings: Findings) -> None:
    """Report "down from 189 the year before" in the words on a measure that had 198 (R061)."""
    subjects = Subjects(facts) if facts.measures else None
    for sentence in facts.saying("previous", "prior", "preceding", "year before", "year earlier", "last "):
        own = facts.measures.get(sentence.source.measure)
        if subjects is None or own is None or len(own.points) < 2 or _OTHERS.search(sentence.text):
            continue
        if not _YEAR_BEFORE.search(sentence.text):
            continue
        if years_in(sentence.text) or subjects.names_another(sentence.text, own):
            continue
        matches = [m for pattern in _VALUES for m in pattern.finditer(sentence.text)]
        if len(matches) == 1 and sentence.typed(matches[0].start("n"), matches[0].end("n")):
            _year_before(sentence, matches[0], own, findings)


def _year_before(sentence: Sentence, match: re.Match[str], own: Reported, findings: Findings) -> None:
    number, before = value_of(match["n"]), own.points[-2]
    whole = number == int(number)
    rate = bool(match["sign"] or match["per"] or not whole)
    if bool(match["sign"]) and not own.unit.startswith("%"):
        return
    if not (rate or match["noun"] or _SUBJECT.search(sentence.text[: match.start("n")])):
        return
    known = (
        [before.value]
        if rate
        else [before.count]
        if match["noun"]
        else [before.count, before.value, before.of]
    )
    reach = stretched(number, sentence.text[: match.start("n")])
    if known[0] is None or any(v is not None and v in reach for v in known):
        return
    count = "" if rate or before.count is None else fmt.number(before.count)
    value = "" if match["noun"] else own.value_text(before.value)
    findings.add(
        "R061",
        f"The text says {match['n']}{match['sign'] or ''} for the year before; the figures say "
        f"{listed(filter(None, (count, value)), 'and')} for “{before.period}”.",
        sentence.place(match.start("n")),
        "Correct the text or the figures; or let the text print the figure from the data.",
        also=place_of(own, before, "rate" if rate else "count"),
    )


_THAN_BEFORE = Lazy(
    r"\b(?:(?P<up>higher|greater|more|larger)|(?P<down>lower|smaller|fewer|less))\b(?P<gap>[^.;:()\d%£]{0,60}?)\bthan\s+"
    rf"(?:in\s+|it\s+was\s+|that\s+of\s+|for\s+)?{_BEFORE}\b",
    re.IGNORECASE,
)
_RATES = Lazy(r"\b(?:rate|proportion|percentage|share)\b", re.IGNORECASE)
_COUNTS = Lazy(r"\b(?:number|children|entrants|sentences|offences|reoffences)\b", re.IGNORECASE)


def more_than_before(facts: Facts, findings: Findings) -> None:
    """Report "a higher proportion than in the previous cohort" where it fell (R071)."""
    subjects = Subjects(facts) if facts.measures else None
    for sentence in facts.saying("than "):
        text, own = sentence.text, facts.measures.get(sentence.source.measure)
        if subjects is None or own is None or len(own.points) < 2 or _OTHERS.search(text) or years_in(text):
            continue
        match = _THAN_BEFORE.search(text) if _YEAR_BEFORE.search(text) else None
        if not match or subjects.names_another(text, own):
            continue
        said = f"{text[: match.start()]} {match['gap']}"
        if not re.search(rf"\b(?:{head_of(own)}|re-?offend\w*|rate|it|this)\b", said, re.IGNORECASE):
            continue
        known = values_of(
            "rate" if _RATES.search(said) else "count" if _COUNTS.search(match["gap"]) else "either",
            *_last_two(own),
        )
        way = "up" if match["up"] else "down"
        if known and not any((b > a) if way == "up" else (b < a) for _, a, b in known):
            findings.add(
                "R071",
                f"The text says that “{own.label}” went {way}; {figures_said(known, _last_two(own), own)}.",
                sentence.place(match.start(way)),
                "Correct the sentence, or the figures if they are wrong.",
                also=place_of(own, own.points[-1], known[0][0]),
            )


def _last_two(measure: Reported) -> tuple[Point, Point]:
    return measure.points[-2], measure.points[-1]


def trends_of_measures(facts: Facts, findings: Findings) -> None:
    """Report a measure that stands under what is rising, and fell (R071)."""
    for block in facts.blocks(Trends):
        for way, items in (("rising", block.rising), ("falling", block.falling)):
            for item in items:
                for measure in facts.measures.values() if len(item.text) < 80 else ():
                    name = re.fullmatch(
                        rf"(?:the\s+|our\s+)?(?:rates?\s+of\s+|numbers?\s+of\s+)?(?:{head_of(measure)})(?:\s+rates?)?\.?",
                        item.text.strip(),
                        re.IGNORECASE,
                    )
                    if not name or len(measure.points) < 2:
                        continue
                    pair = _last_two(measure)
                    known = values_of("either", *pair)
                    if known and all((b < a) if way == "rising" else (b > a) for _, a, b in known):
                        findings.add(
                            "R071",
                            f"“{measure.label}” is listed as {way}; {figures_said(known, pair, measure)}.",
                            item.place_at(0),
                            f"Move it to {'falling' if way == 'rising' else 'rising'}, or correct the figures.",
                            also=place_of(measure, measure.points[-1], known[0][0]),
                        )


_MORE = Lazy(
    r"\b(?:more|rise|rises|rising|rose|risen|increas\w+|grow\w*|grew|up|climb\w*|higher)\b", re.IGNORECASE
)
_FEWER = Lazy(
    r"\b(?:fewer|less|fall|falls|falling|fell|fallen|decreas\w+|declin\w+|drop\w*|down|reduc\w+|lower)\b",
    re.IGNORECASE,
)
_COMPARED = Lazy(
    r"\b(?:than|not|never|no|but|while|gap|slower|faster|why|could|target|since|until)\b|\d|\?",
    re.IGNORECASE,
)


def titles_of_charts(facts: Facts, findings: Findings) -> None:
    """Report a chart whose title says that something rises and whose figures fall throughout (R071)."""
    for chart in facts.blocks(Chart):
        more, fewer = _MORE.search(chart.title), _FEWER.search(chart.title)
        if bool(more) is bool(fewer) or _COMPARED.search(chart.title) or len(chart.categories) < 2:
            continue
        if not all(re.search(r"\b(?:19|20)\d\d", category) for category in chart.categories):
            continue
        for values, name in _series_meant(chart):
            if (values[-1] < values[0]) if more else (values[-1] > values[0]):
                findings.add(
                    "R071",
                    f"The title of the chart says “{(more or fewer or [''])[0]}”; {name} went from "
                    f"{fmt.number(values[0])} to {fmt.number(values[-1])}.",
                    chart.place_of("title"),
                    "Correct the title or the figures.",
                )


def _series_meant(chart: Chart) -> Iterator[tuple[list[Decimal], str]]:
    """Yield the figures of the only line that a title can be about, with what to call it."""
    named = [s for s in chart.series if re.search(rf"\b{re.escape(s.name)}\b", chart.title, re.IGNORECASE)]
    meant = named if len(chart.series) > 1 else chart.series
    for one in meant if len(meant) == 1 else ():
        values = [value for value in one.values if isinstance(value, Decimal)]
        if len(values) == len(chart.categories):
            yield values, f"“{one.name}”"


RULES: tuple[Rule, ...] = (
    values_of_the_year_before,
    more_than_before,
    trends_of_measures,
    titles_of_charts,
)
"""The rules of this module, in the order of the reference."""
