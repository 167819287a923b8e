"""What is counted: a number is no rate, a child is no sentence, and one word counts one thing."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.areas import FAMILY, NATION, OTHER, REGION
from yjplan.rules.claims_about import NOT_CERTAIN, measure_inserted
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.prose_numbers import NUMBER, Sentence, numbers_among, value_of

_COUNTED = Lazy(
    r"\b(?:numbers?\s+of\s+(?!reoffences\s+per|(?:weeks|days|months|hours|years|contacts|visits)\b)[^.;:%]{3,90}?"
    r"\b(?P<word>lower|higher|below|above|fewer|smaller|greater|compares?\s(?:\w+\s)?with|(?:low|high|small)\scompared"
    r"|stands?\s\w+\sagainst)"
    r"|(?P<few>fewer(?!\s+of\b))|(?P<many>more)\s+(?:children|first|entrants|offences|sentences|custodial|young))\b"
    rf"[^.;:%]{{0,60}}?\b(?:than\s+)?(?:the\s+)?(?=(?:averages?\s+(?:for|of|in)\s+(?:the\s+)?)?(?:{NATION}|{REGION}|{FAMILY}|{OTHER})\b)",
    re.IGNORECASE,
)
_RATE = Lazy(
    r"\brates?\b|\bper\b|\bproportion|\bpercentage|%|\bshare\b|\baverage\s+number",
    re.IGNORECASE,
    needs="rate|per|proportion|%|share|number",
)


def counts_and_averages(facts: Facts, findings: Findings) -> None:
    """Report a number of children that is compared with the average of areas of another size (R132)."""
    for sentence in facts.sentences:
        text = sentence.text
        if "average" not in text or not any(word in text for word in ("number", "fewer", "more ")):
            continue
        match = None if _RATE.search(text) or NOT_CERTAIN.search(text) else _COUNTED.search(text)
        if match is None or "average" not in text[match.start() : match.end() + 60]:
            continue
        findings.add(
            "R132",
            "A number of children is compared with the average of areas that are larger or smaller.",
            sentence.place(match.start()),
            "Compare the rates, for example per 100,000 children aged 10 to 17.",
        )


_BESIDE = Lazy(
    r"\b(?:under|below|above|over|against|compar\w+|than|lower|higher|behind|beside)\b",
    re.IGNORECASE,
    needs="under|below|above|over|against|compar|than|lower|higher|behind|beside",
)
_LARGEST_SHARE = 100
"""What a percentage is out of; of a rate it is more."""
_LONG_WORD = 6
"""Letters; by such a word of its label a sentence is seen to be about a measure."""
_NUMBERS = Lazy(rf"{NUMBER}(?!\s?%)", re.IGNORECASE)


def counts_beside_rates(facts: Facts, findings: Findings) -> None:
    """Report "at 27, our entrants are under the figure of 144 for England", where 144 is a rate (R132)."""
    for measure in facts.measures.values():
        latest = measure.points[-1] if measure.points else None
        if latest is None or latest.count is None or (measure.per or 0) <= _LARGEST_SHARE:
            continue
        words = [word for word in measure.label.casefold().split() if len(word) >= _LONG_WORD]
        rates = {c.values[-1] for c in measure.comparators if c.values and not c.is_target}
        for sentence in facts.saying(*words) if words else ():
            text = sentence.text
            if numbers_among(text.split()) < 2 or not _BESIDE.search(text) or _RATE.search(text):
                continue
            numbers = [value_of(m[0]) for m in _NUMBERS.finditer(text)]
            rate = next((n for n in numbers if n in rates and n != latest.count), None)
            if rate is not None and latest.count in numbers and latest.value not in numbers:
                own = measure.value_text(latest.value, latest.mark)
                findings.add(
                    "R132",
                    f"A number is compared with a rate: {fmt.number(latest.count)} {measure.counts} with "
                    f"{fmt.number(rate)}, a rate of another area.",
                    sentence.place(),
                    f"Compare the rates; that of this service is {own}.",
                    also=measure.measure.place,
                )


_PEOPLE = r"children|young\s+people|boys|girls|entrants|individuals|reoffenders|victims"
_THINGS = (
    r"disposals|cautions|offences|reoffences|re-offences|crimes|sentences|outcomes|interventions|referrals|orders"
    r"|convictions|episodes|processes|incidents"
)
_DIGITS = r"(?<![\w.,/£])\d{1,6}(?![\w/%]|[.,]\d)"
_SOME_PEOPLE = Lazy(rf"(?P<number>{_DIGITS})\s+(?:[a-z-]+\s+){{0,2}}?(?P<who>{_PEOPLE})\b", re.IGNORECASE)
_SOME_THINGS = tuple(word[1:] for word in _THINGS.split("|"))
_WHOLE_AND_PART = Lazy(
    rf"\bof\s+(?:the\s+|our\s+|all\s+)?(?P<whole>{_DIGITS})\s+(?:[A-Za-z-]+\s+){{0,3}}?(?P<what>{_THINGS})\b"
    rf"[^.;:\d]{{0,60}}?\s(?P<part>{_DIGITS})\s+(?:were|was|had|got|received)\b",
    re.IGNORECASE,
)
_PART_OF_WHOLE = Lazy(
    rf"(?P<part>{_DIGITS})\s+(?:out\s+)?of\s+(?:the\s+|our\s+|all\s+)?(?P<whole>{_DIGITS})\s+(?:[A-Za-z-]+\s+){{0,3}}?"
    rf"(?P<what>{_THINGS})\b",
    re.IGNORECASE,
)
_WHOLE_OF_BOTH = Lazy(
    rf"(?P<whole>{_DIGITS})\s+(?:[A-Za-z-]+\s+){{0,3}}?(?P<what>{_THINGS})\b\s?[:(–-]\s*(?P<people>{_DIGITS})\s+"
    rf"(?:[a-z-]+\s+){{0,2}}?(?P<who>{_PEOPLE})\b[^.;:\d]{{0,60}}?\s(?:and|plus)\s(?P<part>{_DIGITS})\s+"
    rf"(?:[A-Za-z-]+\s+){{0,3}}?(?:{_THINGS})\b",
    re.IGNORECASE,
)


_DIGIT = Lazy(r"[1-9]")
_OPENS = Lazy(r"[:(–-]\s*\d", needs=":|(|–|-")
_SOME_OF = Lazy(r"\b[Oo]f\s+(?:the\s+|our\s+|all\s+)?\d")


def _says_who_had(words: list[str]) -> bool:
    """Whether a sentence may say how many were or had something; quick, to be asked before the pattern is."""
    return any(
        number[-1].isdigit() and verb.startswith(("were", "was", "had", "got", "received"))
        for number, verb in pairwise(words)
    )


def _says_out_of(words: list[str]) -> bool:
    """Whether a sentence may say how many out of how many."""
    return any(number[-1].isdigit() and of in ("of", "out") for number, of in pairwise(words))


def children_added_to_disposals(facts: Facts, findings: Findings) -> None:
    """Ask whether each child had one disposal where 103 children and 13 cautions make 116 disposals (R133)."""
    before: Sentence | None = None
    of_things = frozenset(map(id, facts.saying(*_SOME_THINGS)))
    for sentence in facts.sentences:
        text = sentence.text
        things = (
            id(sentence) in of_things
            and any(word in text for word in _SOME_THINGS)
            and bool(_DIGIT.search(text))
        )
        for match in (
            _WHOLE_OF_BOTH.finditer(text) if things and " and " in text and _OPENS.search(text) else ()
        ):
            _added(
                sentence,
                match,
                value_of(match["people"]),
                match["who"],
                sentence.place(match.start()),
                findings,
            )
        some_of = things and _SOME_OF.search(text)
        words = text.casefold().split() if some_of else []
        for match in (
            *(_WHOLE_AND_PART.finditer(text) if _says_who_had(words) else ()),
            *(_PART_OF_WHOLE.finditer(text) if _says_out_of(words) else ()),
        ):
            rest = value_of(match["whole"]) - value_of(match["part"])
            for near in (before, sentence):
                people = next(
                    (
                        p
                        for p in (
                            _SOME_PEOPLE.finditer(near.text)
                            if near and near.source is sentence.source
                            else ()
                        )
                        if value_of(p["number"]) == rest
                    ),
                    None,
                )
                if near and people:
                    _added(sentence, match, rest, people["who"], near.place(people.start()), findings)
        before = sentence


def _added(
    sentence: Sentence, match: re.Match[str], people: Decimal, who: str, also: Place, findings: Findings
) -> None:
    whole, part = value_of(match["whole"]), value_of(match["part"])
    if people + part == whole and people >= 5:
        findings.add(
            "R133",
            f"{fmt.number(people)} {who} and {fmt.number(part)} make {fmt.number(whole)} {match['what']} only if "
            "nobody had more than one.",
            sentence.place(match.start("whole")),
            f"Say how many {match['what']} the {who} had, or count {who} throughout.",
            also=also,
        )


_WHO_TOOK_PART = Lazy(
    r"victims?\b.{0,40}\b(?:agreed|engaged|took\s+part|take\s+part|accepted)", re.IGNORECASE, needs="victim"
)
_TOOK_PART = Lazy(
    rf"(?P<number>{NUMBER})\s+victims\s+(?:who\s+)?(?:agreed|engaged|took\s+part|accepted)", re.IGNORECASE
)
_PROCESSES = Lazy(r"\b(?:in)?direct\b.{0,30}\bprocess", re.IGNORECASE, needs=("direct", "process"))
_DIRECT = Lazy(
    rf"(?P<direct>{NUMBER})\s+direct\s+and\s+(?P<indirect>{NUMBER})\s+indirect\b[^.;:\d]{{0,30}}\bprocess",
    re.IGNORECASE,
)


def processes_and_victims(facts: Facts, findings: Findings) -> None:
    """Ask what is counted where there are more restorative processes than victims who took part (R134)."""
    said: dict[str, list[Sentence]] = {}
    for sentence in facts.sentences:
        if "ictims " in sentence.text or "direct and" in sentence.text:
            said.setdefault(sentence.source.section, []).append(sentence)
    for section in facts.plan.sections:
        labelled = [(f, f.label or "") for f in section.figures.values()]
        victims = [f.value for f, label in labelled if _WHO_TOOK_PART.search(label)]
        processes = [(f.value, f.place_of("value")) for f, label in labelled if _PROCESSES.search(label)]
        for sentence in said.get(section.section, ()) if not (victims and processes) else ():
            if any(word in sentence.text for word in ("agreed", "engaged", "took part", "accepted")):
                victims += [value_of(m["number"]) for m in _TOOK_PART.finditer(sentence.text)]
            for match in _DIRECT.finditer(sentence.text) if "direct and" in sentence.text else ():
                numbers = [value_of(match["direct"]), value_of(match["indirect"])]
                processes += [(n, sentence.place(match.start())) for n in numbers]
        total = sum((n for n, _ in processes), Decimal())
        if len(victims) == 1 and victims[0] and len(processes) == 2 and total > victims[0]:
            findings.add(
                "R134",
                f"There are {fmt.number(total)} restorative processes for {fmt.number(victims[0])} victims who took "
                f"part: {fmt.number(total / victims[0], 1)} each.",
                processes[0][1],
                "Say what counts as a process, and that a victim can have several.",
            )


_COUNT_AND_UNIT = Lazy(rf"(?P<number>{NUMBER})\s+(?P<unit>{_PEOPLE}|{_THINGS})\b", re.IGNORECASE)
_IS_PEOPLE = Lazy(rf"\b(?:{_PEOPLE}|people|adults|parents|families|pupils|volunteers)\b", re.IGNORECASE)
_IS_THING = Lazy(rf"\b(?:{_THINGS})\b", re.IGNORECASE)


def unit_of_a_count(facts: Facts, findings: Findings) -> None:
    """Report a measure's count under another name than the measure gives it: 26 offences for 26 children (R135)."""
    for sentence in facts.sentences if facts.measures else ():
        if not (
            sentence.source.measure or (sentence.source.inserted and ".count" in sentence.source.prose.text)
        ):
            continue
        printed = {i.end: i.name for i in sentence.inserted()}
        for match in _COUNT_AND_UNIT.finditer(sentence.text):
            name = printed.get(match.end("number"), "")
            measure = measure_inserted(name, facts) if name.split(".")[-1] == "count" else None
            own = facts.measures.get(sentence.source.measure)
            latest = own.points[-1] if own else None
            if own and latest and not name and value_of(match["number"]) == latest.count != latest.of:
                measure = own
            if measure is None or _SERVING.match(sentence.text, match.end()):
                continue
            people, unit = bool(_IS_PEOPLE.search(measure.counts)), match["unit"].casefold()
            known = people or _IS_THING.search(measure.counts)
            explained = name or people or _EXPLAINS.search(sentence.text[: match.start()])
            if known and explained and people is not bool(_IS_PEOPLE.fullmatch(unit)):
                findings.add(
                    "R135",
                    f"The measure “{measure.label}” counts {measure.counts}; the text says {match['number']} {unit}.",
                    sentence.place(match.start()),
                    "A child can have several offences, disposals or sentences. Say the same everywhere.",
                    also=measure.measure.place,
                )


_EXPLAINS = Lazy(
    r"\b(?:comes?\s+from|relat\w+\s+to|represents?|based\s+on|rests\s+on|means|equates\s+to|or)\s+(?:only\s+|just\s+)?$",
    re.IGNORECASE,
)
_SERVING = Lazy(
    r"\s+(?:are|were|is|was|now|currently|who|in\s+custody|serving|committed|commit|reoffended)\b"
)


RULES: tuple[Rule, ...] = (
    counts_and_averages,
    counts_beside_rates,
    children_added_to_disposals,
    processes_and_victims,
    unit_of_a_count,
)
"""The rules of this module, in the order of the reference."""
