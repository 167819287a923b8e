"""How many there are: the five priorities, the seven recommendations, the three national measures."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.plan.action_plan import ActionPlan
from yjplan.plan.base import Block
from yjplan.plan.governance import Board
from yjplan.plan.performance import Kpis
from yjplan.plan.priorities import Priorities
from yjplan.plan.progress import Progress
from yjplan.plan.risks import Risks
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.lists import lists_that_follow
from yjplan.rules.prose_numbers import NUMBER, NUMBERS, Sentence, numbers_among, value_of
from yjplan.rules.times import years_in

_COUNTED = Lazy(
    r"\b(?P<before>the|our|all|these|its|HMIP's|there\s+are|we\s+have(?:\s+(?:agreed|set|chosen))?|we\s+(?:agreed|set|chose)"
    r"|has|with)\s+(?P<number>[\w.,]+)"
    r"(?P<some>\s+of\s+(?:our|the|these|its))?(?P<adjective>\s+(?:main|key|agreed|local|HMIP|inspection|new|overall))?\s+"
    r"(?P<noun>priorities|recommendations|actions|risks|challenges|(?:key\s+performance\s+)?indicators|KPIs)\b"
    r"(?=(?P<after>\s+[\w’-]+)|)",
    re.IGNORECASE,
)
_OTHERS = Lazy(
    r"\b(?:council's|borough's|city's|county's|corporate|national(?:ly)?|YJB'?s?|police|PCC|OPCC|partnership's|CSP|NHS"
    r"|government\w*|thematic|learning|peer|serious\s+case|remaining|other|additional|further|first|top|three-year"
    r"|strategy|framework|Board's|complet\w+|met|achieved|closed|draft|regional|each|every|per|audit\w*)\b",
    re.IGNORECASE,
)
_OF_THIS_PLAN = Lazy(r"\s+(?:in|of)\s+this\s+(?:\w+\s+)?plan\b", re.IGNORECASE, needs="this")
_OF_THE_INSPECTION = Lazy(r"\s+of\s+(?:the|our)\s+(?:last\s+)?(?:HMIP\s+)?inspection\b", needs="inspection")
_RESTRICTED = frozenset(
    (
        "of", "that", "which", "who", "for", "from", "in", "by", "remain", "still", "relating", "related", "led",
        "about", "on", "to", "under",
    )
)  # fmt: skip
_EARLIER = Lazy(r"\b(?:last|previous|prior|earlier)\b", re.IGNORECASE)
_HINTS = (
    " priorities",
    " recommendations",
    " actions",
    " risks",
    " challenges",
    " indicators",
    " KPIs",
    " members",
)


def _held(noun: str, facts: Facts) -> tuple[list[int], Place | None]:
    """Return every number of such things that a sentence may mean, the total last, and where they are listed."""
    held: list[int] = []
    blocks: list[Block] = []
    match noun:
        case "priorities":
            blocks = [*facts.blocks(Priorities)]
            held = [len(block.items) for block in facts.blocks(Priorities)]
        case "recommendations":
            blocks = [*facts.blocks(ActionPlan)]
            held = [len(block.recommendations) for block in facts.blocks(ActionPlan)]
        case "actions":
            blocks = [*facts.blocks(ActionPlan), *facts.blocks(Priorities)]
            held = [sum(len(r.actions) for r in b.recommendations) for b in facts.blocks(ActionPlan)]
            held += [sum(len(p.actions) for p in b.items) for b in facts.blocks(Priorities)]
        case "risks":
            blocks = [block for block in facts.blocks(Risks) if block.risks]
            held = [len(block.risks) for block in facts.blocks(Risks)]
        case "challenges":
            blocks = [block for block in facts.blocks(Risks) if block.challenges]
            held = [len(block.challenges) for block in facts.blocks(Risks)]
        case _:
            blocks = [*facts.blocks(Kpis)]
            held = [10 for _ in blocks][:1]
    held = [n for n in held if n]
    return ([*held, sum(held)], blocks[0].place) if blocks and held else ([], None)


def _is_counted(text: str, noun: str) -> bool:
    """Whether a number stands shortly before a noun; asked first, as it is quick."""
    return any(numbers_among(piece.split()[-4:]) for piece in text.split(noun)[:-1])


def numbers_of_things(facts: Facts, findings: Findings) -> None:
    """Report "our five priorities" in a plan that lists seven (R122)."""
    for sentence in facts.sentences:
        if any(hint in sentence.text and _is_counted(sentence.text, hint) for hint in _HINTS):
            for match in _COUNTED.finditer(sentence.text):
                typed = sentence.typed(match.start("number"), match.end("number"))
                if typed and NUMBERS.fullmatch(match["number"]):
                    _number_of(sentence, match, facts, findings)
            if "priorities" in sentence.text and _EARLIER.search(sentence.text):
                _of_the_last_plan(sentence, facts, findings)
            if "oard" in sentence.text and "members" in sentence.text:
                _members(sentence, facts, findings)


def _number_of(sentence: Sentence, match: re.Match[str], facts: Facts, findings: Findings) -> None:
    noun = match["noun"].casefold()
    text = sentence.text
    known, place = _held(noun, facts)
    number = value_of(match["number"])
    earlier = [len(block.items) for block in facts.blocks(Progress) if noun not in ("risks", "challenges")]
    if _OF_THIS_PLAN.match(text, match.end("noun")) or _we_have(match, sentence):
        earlier = []
    if not known or number < 2 or number in [*known, *earlier] or not _is_ours(match, text, facts):
        return
    if noun == "risks" and number > known[-1] and any("register" in s.text for s in facts.sentences):
        return  # the plan lists the gravest, the register all
    findings.add(
        "R122",
        f"The text says {fmt.number(number)} {match['noun']}; the plan lists {fmt.number(known[-1])}.",
        sentence.place(match.start("number")),
        "Correct the number, or the list if it is not complete.",
        also=place,
    )


def _we_have(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a sentence counts the priorities of now: "We have five priorities", but not where progress is told."""
    now = match["before"].casefold().startswith(("we", "there"))
    return now and match["noun"].casefold() == "priorities" and "progress" not in sentence.source.section


def _is_ours(match: re.Match[str], text: str, facts: Facts) -> bool:
    """Whether a number of things is without doubt that of the plan's own list, and of all of it."""
    noun, adjective = match["noun"].casefold(), (match["adjective"] or "").strip().casefold()
    this_year = str(facts.plan.service.reporting_year or facts.plan.service.years)
    if match["some"] and match["before"].casefold() != "all":
        return False
    of_this_plan = _OF_THIS_PLAN.match(text, match.end("noun")) is not None
    after = (match["after"] or "").strip().casefold()
    inspected = noun == "recommendations" and _OF_THE_INSPECTION.match(text, match.end("noun"))
    if after in _RESTRICTED and not (of_this_plan or inspected or years_in(text)):
        return False
    if _OTHERS.search(text) or _EARLIER.search(text):
        return False
    if not inspected and any(year != this_year for year in years_in(text)):
        return False
    if text.rstrip().endswith(":"):
        return False  # what follows is the list
    if noun == "actions":
        return "plan" in text
    if noun in ("risks", "challenges"):
        return not adjective
    if noun == "recommendations":
        return "HMIP" in text or "inspect" in text.casefold() or "action plan" in text
    return adjective == "new" if noun.endswith(("indicators", "kpis")) else adjective != "new"


_LAST_PLAN = (
    r"(?:last\s+year['’]s|(?:the|our)\s+(?:last|previous)(?:\s+year['’]s)?)\s+(?:youth\s+justice\s+)?plan"
)
_IN_LAST_PLAN = Lazy(
    rf"\b{_LAST_PLAN}\s+(?:had|contained|set|set\s+out|named|listed|identified)\s+(?P<number>{NUMBER})\s+(?:(?:main|key)\s+)?"
    r"priorities\b(?!\s+(?:on|about|for|that|which|in|of|with)\b)"
    rf"|\b(?:the|all|our)\s+(?P<those>{NUMBER})\s+priorities\s+(?:of|in|from)\s+{_LAST_PLAN}",
    re.IGNORECASE,
)


def _of_the_last_plan(sentence: Sentence, facts: Facts, findings: Findings) -> None:
    """Report "last year's plan had six priorities" where progress is told on five."""
    match = _IN_LAST_PLAN.search(sentence.text)
    blocks = list(facts.blocks(Progress))
    held = [len(block.items) for block in blocks]
    number = value_of(match["number"] or match["those"]) if match else 0
    if match and held and number not in (*held, sum(held)):
        findings.add(
            "R122",
            f"The text says {fmt.number(number)} priorities of the last plan; progress is told on "
            f"{fmt.number(sum(held))}.",
            sentence.place(match.start("number" if match["number"] else "those")),
            "Correct the number, or tell what became of the others.",
            also=blocks[0].place,
        )


_MEMBERS = Lazy(
    rf"\bboard\s+(?:has|of|with|consists\s+of|is\s+made\s+up\s+of)\s+(?P<number>{NUMBER})\s+members\b",
    re.IGNORECASE,
)


def _members(sentence: Sentence, facts: Facts, findings: Findings) -> None:
    """Report "the Board has eight members" where more seats are listed; a seat may have more than one member."""
    match = _MEMBERS.search(sentence.text)
    boards = [block for block in facts.blocks(Board) if block.members]
    if match and len(boards) == 1 and value_of(match["number"]) < len(boards[0].members):
        findings.add(
            "R122",
            f"The text says {fmt.number(value_of(match['number']))} members; the plan lists "
            f"{fmt.number(len(boards[0].members))} seats on the Board.",
            sentence.place(match.start("number")),
            "Correct the number, or the list if it is too long.",
            also=boards[0].place_of("members"),
        )


_THREE = Lazy(
    r"\b(?:3|three)\s+(?:(?:national|key|existing|performance|headline|YJB|outcome|main)\s+){1,3}"
    r"(?:areas|indicators|measures|KPIs|outcomes)\b",
    re.IGNORECASE,
    needs=("3|three", "areas|indicators|measures|kpis|outcomes"),
)


def national_measures_counted(facts: Facts, findings: Findings) -> None:
    """Report that the national measures are called three, with the two measures of reoffending as one (R124)."""
    for said in facts.prose:
        if "performance" not in said.section and "kpi" not in said.section:
            continue
        match = _THREE.search(said.text)
        around = said.text[match.start() : match.start() + 900].casefold() if match else ""
        if match and all(word in around for word in ("entrants", "reoffend", "frequency")):
            findings.add(
                "R124",
                "The text counts three national measures; with reoffending counted in two ways there are four: first "
                "time entrants, the reoffending rate, reoffences per reoffender and the use of custody.",
                said.place(match.start()),
                "Say four, or that reoffending is measured in two ways.",
            )


RULES: tuple[Rule, ...] = (numbers_of_things, lists_that_follow, national_measures_counted)
"""The rules of this module, in the order of the reference."""
