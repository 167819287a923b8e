"""Fell every year, rose for the third year running: each year of the series against the one before."""

from __future__ import annotations

from itertools import pairwise

from yjplan.diagnostics import Findings
from yjplan.figures.measures import Point, Reported
from yjplan.rules.claims_about import Subjects, figures_said, place_of, values_of
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed
from yjplan.rules.times import years_in

_TIMES = {"two": 2, "three": 3, "four": 4, "five": 5, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_RUN = (
    r"(?:(?P<down>fallen|fell|dropped|decreased|declined|(?:gone|went|come|came)\s+down)"
    r"|(?P<up>risen|rose|increased|grown|grew|(?:gone|went)\s+up))\s+(?:again\s+)?"
    r"(?:(?:in\s+)?(?:every|each)\s+year(?:\s+since\s+(?P<since>20\d\d))?"
    r"|(?:in\s+)?each\s+of\s+the\s+(?:last|past|previous)\s+(?P<each>two|three|four|five)\s+years"
    r"|(?:for\s+)?the\s+(?P<nth>second|third|fourth|fifth)\s+(?:consecutive\s+)?year(?:\s+running|\s+in\s+a\s+row)?"
    r"|(?:for\s+)?(?P<n>two|three|four|five)\s+(?:consecutive\s+years|years\s+(?:running|in\s+a\s+row)))"
)


def every_year(facts: Facts, findings: Findings) -> None:
    """Report "fell every year since 2020" where a year of the series went another way (R071)."""
    sentences = [s for s in facts.sentences if " year" in s.text] if facts.measures else []
    subjects = Subjects(facts) if sentences else None
    for sentence in sentences:
        hinted = any(
            word in sentence.text
            for word in ("every year", "each year", "each of", "running", "row", "consecutive")
        )
        if subjects is None or not (hinted or " for the " in sentence.text):
            continue
        for subject, match in subjects.claims(sentence, _RUN):
            points = _years_meant(
                subject.measure, match["since"], match["nth"] or match["n"] or match["each"]
            )
            for pair in pairwise(points):
                known = values_of(subject.aspect, *pair)
                right = [b < a if match["down"] else b > a for _, a, b in known]
                alike = any(
                    what == "rate" and a != b and printed(a).meets(printed(b)) for what, a, b in known
                )
                if known and not any(right) and not alike:
                    way = "down" if match["down"] else "up"
                    findings.add(
                        "R071",
                        f"The text says that “{subject.measure.label}” went {way} every year; "
                        f"{figures_said(known, pair, subject.measure)}.",
                        sentence.place(match.start(way)),
                        "Correct the sentence, or the figures if they are wrong.",
                        also=place_of(subject.measure, pair[1], known[0][0]),
                    )
                    break


def _years_meant(measure: Reported, since: str | None, times: str | None) -> list[Point]:
    """Return the years that a claim is about, each a period of the series; none if that is not sure."""
    points = measure.points
    if any(len(years_in(p.period)) != 1 for p in points):
        return []
    if times:
        wanted = _TIMES[times.casefold()] + 1
        return list(points[-wanted:]) if len(points) >= wanted else []
    if since is None:
        return list(points)
    first = next((n for n, p in enumerate(points) if years_in(p.period) == [since]), None)
    return list(points[first:]) if first is not None else []


RULES: tuple[Rule, ...] = (every_year,)
"""The rules of this module, in the order of the reference."""
