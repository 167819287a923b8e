"""Colleagues whom other agencies lend, volunteers and empty posts: text and tables must tell of one team."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yjplan.diagnostics import Findings, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import posts_total
from yjplan.patterns import Lazy
from yjplan.plan.staffing import StaffPeople, StaffPosts, StaffSummary
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.people import people_as_meant
from yjplan.rules.prose_numbers import NUMBER, Sentence, numbers_among, value_of
from yjplan.rules.staffing import tables_of_posts

_FROM_OTHERS = Lazy(
    rf"(?P<n>{NUMBER})[^.;:]{{0,40}}?\b(?:members?|staff|colleagues?|people|workers?|persons?|posts?)\b[^.;:]{{0,40}}?\b(?:employed\sby|"
    r"from|seconded\s(?:by|from)|lent\sby)\s(?:an)?other\s(?:agenc|partner|organi[sz]ation|bod)",
    re.I,
)
_AGENCIES = (
    ("the police", Lazy(r"police")),
    ("probation", Lazy(r"probation")),
    ("health", Lazy(r"health|nhs|camhs|salt|speech|language|nurses?|psycholog\w*")),
    ("education", Lazy(r"education|ete|schools?|careers")),
)
_BETWEEN = frozenset(
    {"and", "&", "or", "mental", "substance", "misuse", "social", "care", "therapy", "training"}
)
_WORKERS = Lazy(r"\b(?:workers?|officers?|practitioners?|staff)\b")
_IN_PLACE = Lazy(
    r"\b(?:with|have|has|includ\w+|in\splace|in\s(?:the|our)\steam|work\swith\sus|seconded|in\skind|joined\sby|"
    r"brings?)\b",
    re.I,
)


_OTHERS = ("from other", "from another", "by other", "by another")


def lent_colleagues(facts: Facts, findings: Findings) -> None:
    """Report a number of colleagues from other agencies that is smaller than the agencies that lend some (R105)."""
    claim = next(
        (
            (sentence, match)
            for sentence in facts.saying("other agenc", "other partner", "other organi", "other bod")
            if any(word in sentence.text for word in _OTHERS)
            if (match := _FROM_OTHERS.search(sentence.text))
        ),
        None,
    )
    if claim is None:
        return
    number = value_of(claim[1]["n"])
    best = max(_lists(facts), key=lambda found: len(found[1]), default=None)
    if best and len(best[1]) > number:
        findings.add(
            "R105",
            f"Here {fmt.number(number)} of the team {'comes' if number == 1 else 'come'} from another agency; "
            f"elsewhere the team has workers from {listed(best[1], 'and')}.",
            claim[0].place(claim[1].start()),
            "Say in one place who is seconded by which agency.",
            also=best[0].place(best[2]),
        )


def _lists(facts: Facts) -> Iterator[tuple[Sentence, list[str], int]]:
    """Yield sentences such as "with Police, Probation and CAMHS workers", with the agencies that they name."""
    for sentence in facts.sentences:
        for match in _WORKERS.finditer(sentence.text):
            named = _before(sentence.text[max(0, match.start() - 90) : match.start()])
            agencies = [name for name, pattern in _AGENCIES if any(pattern.fullmatch(word) for word in named)]
            if len(agencies) > 1 and _IN_PLACE.search(sentence.text):
                yield sentence, agencies, match.start()


def _before(text: str) -> list[str]:
    """Return the words of a list of agencies that ends where a text ends."""
    named: list[str] = []
    for word in reversed(text.lower().replace(",", " ").split()):
        if word not in _BETWEEN and not any(pattern.fullmatch(word) for _, pattern in _AGENCIES):
            break
        named.append(word)
    return named


_LENT = (
    "police officer", "probation officer", "education worker", "education officer", "nurse", "substance worker",
    "drug worker", "drugs worker", "misuse worker",
)  # fmt: skip
_SECONDED = Lazy(
    r"\b(?:seconded|(?:a|our|the|one)\s(?:full-time|part-time|dedicated|permanent)?)\s?(?P<what>police\sofficer|"
    r"probation\sofficer|education\s(?:worker|officer)|nurse|(?:substance|drugs?)\s(?:misuse\s)?worker)\b"
    r"(?=[^.;]{0,40}\b(?:second|in\spost|in\sour\steam|in\sthe\steam|works\swith\sus|joined))",
    re.I,
)
_IN_TEAM = ("second", "in post", "in our team", "in the team", "works with us", "joined")
"""One of these stands in a sentence that tells of a worker who is in the team."""
_ROWS = (
    ("police", r"seconded\s.{0,12}police"),
    ("probation", r"seconded\s.{0,12}probation"),
    ("education", r"seconded\s.{0,12}education"),
    ("nurse", r"seconded\s.{0,12}(?:physical\shealth|health\s?$|health\s?\(physical|by\shealth)"),
    ("substance", r"seconded\s.{0,12}(?:health\s\()?substance"),
    ("drug", r"seconded\s.{0,12}(?:health\s\()?(?:substance|drug)"),
)


def lent_in_the_text(facts: Facts, findings: Findings) -> None:
    """Report a seconded worker whom the text has in post, where the table of posts has none of the kind (R106)."""
    tables = list(facts.blocks(StaffPosts))
    if len(tables) != 1:
        return
    told: set[str] = set()
    for sentence in facts.saying(*_LENT):
        text = sentence.text
        told_of = any(words in text.casefold() for words in _IN_TEAM)
        for match in _SECONDED.finditer(text) if told_of else ():
            kind = next(key for key, _ in _ROWS if match["what"].lower().startswith(key))
            pattern = dict(_ROWS)[kind]
            rows = [r for r in tables[0].rows if re.search(pattern, r.contract, re.I)]
            vacant = re.search(r"\bvacan|\bunfilled|\bwill\b|\bwas\b|\bused to\b", text, re.I)
            if rows and kind not in told and not vacant and not any(posts_total(r) for r in rows):
                told.add(kind)
                findings.add(
                    "R106",
                    f"The text speaks of a {match['what'].lower()} in the team; the table of posts has 0 as "
                    f"“{rows[0].contract}”.",
                    sentence.place(match.start("what")),
                    "Ask whoever keeps the staffing return, and correct the text or the table.",
                    also=rows[0].place,
                )


_VOLUNTEERS = Lazy(
    rf"(?P<n>{NUMBER})\s(?:trained\s|active\s)?(?:referral\sorder\s)?panel\svolunteers\b"
    rf"|\bstaff\sand\s(?P<n2>{NUMBER})\svolunteers\b|(?P<n3>{NUMBER})\sof\sour\svolunteers\b",
    re.I,
    needs="volunteers",
)
_EMPTY = Lazy(
    rf"(?P<n>{NUMBER})\s(?:vacant\s(?:[a-z-]+\s){{0,2}}posts?\b|vacancies\b|vacancy\b"
    r"|(?:(?!of\b)[a-z-]+\s){0,2}posts?\s(?:is|are)\s(?:currently\s|still\s|now\s)?vacant\b)",
    re.I,
)
_STAFF = Lazy(
    rf"\b(?:team|service|we|which)\s(?:has|have|employs?|consists\sof)\s(?:a\stotal\sof\s)?(?P<n>{NUMBER})\s(?:"
    rf"members\sof\sstaff"
    r"|staff(?:\smembers)?)\b(?!\s(?:who|from|in\s|with|on|trained|qualified))"
    rf"|\bour\sstaff\sof\s(?P<n2>{NUMBER})(?=[,.]|\s(?:people|staff|is|was|has|had)\b|$)",
    re.I,
    needs="staff",
)
_ELSEWHERE = Lazy(
    r"\b(?:19|20)\d\d\b|\bnew\b|\btrained\b|\brecruit|\bboys\b|\bsought\b|\bfilled\b|\blast\syear\b", re.I
)


def volunteers_and_vacancies(facts: Facts, findings: Findings) -> None:
    """Report a number of panel volunteers or of empty posts that no table of staff has (R107)."""
    known = {"volunteers": _volunteers(facts), "empty posts": _vacancies(facts), "staff": _staff(facts)}
    for what, pattern, hint, beside in (
        ("volunteers", _VOLUNTEERS, " volunteers", ("panel", "staff and", "of our")),
        ("empty posts", _EMPTY, "vacan", ("vacan",)),
        ("staff", _STAFF, "staff", (" has ", " have ", " employ", " consists ", "staff of ")),
    ):
        numbers = known[what]
        for sentence in facts.saying(hint) if numbers else ():
            words = f" {sentence.text.casefold()} "
            asked = any(word in words for word in beside) and numbers_among(words.split())
            match = pattern.search(sentence.text) if asked and not _ELSEWHERE.search(sentence.text) else None
            if not match:
                continue
            name = next(group for group in ("n", "n2", "n3") if match.groupdict().get(group))
            number = value_of(match[name])
            some = name == "n3" and number < max(numbers)
            if number == int(number) and number not in numbers and not some:
                right = listed((fmt.number(n if n % 1 else int(n)) for n in sorted(numbers)), "or")
                findings.add(
                    "R107",
                    f"{match[name].capitalize()} {what} here; the tables of staff have {right}.",
                    sentence.place(match.start(name)),
                    "Correct one of them, or say on which day each was counted.",
                )
                break


def _staff(facts: Facts) -> set[Decimal]:
    """Return how many staff the tables have, as people or as posts, with volunteers and vacancies and without."""
    found: set[Decimal] = set()
    for summary in facts.blocks(StaffSummary):
        if summary.total is not None:
            found.add(Decimal(summary.total))
    for people in (*facts.blocks(StaffPeople), *people_as_meant(facts)):
        rows = [*(r.men for r in people.rows), *(r.women for r in people.rows)]
        everybody = Decimal(sum(map(sum, rows)))
        volunteers = max(_volunteers(facts), default=Decimal())
        found |= {everybody, everybody - volunteers}
    if not found:
        return found  # posts say nothing of heads
    for posts in facts.blocks(StaffPosts):
        total = sum((posts_total(row) for row in posts.rows), Decimal())
        found |= {total.to_integral_value(), *(total - n for n in _vacancies(facts))}
    return found


def _volunteers(facts: Facts) -> set[Decimal]:
    found: set[Decimal] = set()
    for people in (*facts.blocks(StaffPeople), *people_as_meant(facts)):
        at = [n for n, role in enumerate(people.roles) if "volunteer" in role.lower()]
        rows = [*(r.men for r in people.rows), *(r.women for r in people.rows)]
        if at and all(len(row) == len(people.roles) for row in rows):
            each = [Decimal(sum(row[n] for row in rows)) for n in at]
            found |= {*each, sum(each, Decimal())}
    for posts in (*facts.blocks(StaffPosts), *(t.as_meant.block for t in tables_of_posts(facts))):
        at = [n for n, column in enumerate(posts.columns) if "volunteer" in column.lower()]
        if at and all(len(row.values) == len(posts.columns) for row in posts.rows):
            each = [sum((row.values[n] for row in posts.rows), Decimal()) for n in at]
            found |= {*each, sum(each, Decimal())}
    return found - {Decimal()}


def _vacancies(facts: Facts) -> set[Decimal]:
    rows = [
        r for block in facts.blocks(StaffPosts) for r in block.rows if re.search(r"\bvacan", r.contract, re.I)
    ]
    return {n for row in rows for n in (posts_total(row), sum(row.values, Decimal()))}


RULES: tuple[Rule, ...] = (lent_colleagues, lent_in_the_text, volunteers_and_vacancies)
"""The rules of this module, in the order of the reference."""
