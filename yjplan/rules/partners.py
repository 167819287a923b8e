"""The partners that the law names, on the board and in the team: Crime and Disorder Act 1998, sections 38 and 39."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from yjplan.diagnostics import Findings, Place, listed
from yjplan.patterns import Lazy
from yjplan.plan.budget import Contributions
from yjplan.plan.governance import Board, Partnerships
from yjplan.plan.performance import Kpis
from yjplan.plan.section import Section
from yjplan.plan.staffing import Post, StaffPosts, StructureChart
from yjplan.plan.text import Table
from yjplan.rules.passages import TO_WRITE
from yjplan.rules.told import END, GOVERNANCE, STAFFING, Told

PARTNERS = (
    (
        "the council's own services",
        (
            "council",
            "local authority",
            "social care",
            "children's services",
            "children’s services",
            "borough",
            "director",
            "cyngor",
        ),
    ),
    ("the police", ("police", "constabulary", "gmp", "heddlu")),
    (
        "the police and crime commissioner or mayor",
        (
            "commissioner",
            "mayor",
            "combined authority",
            "pcc",
            "pfcc",
            "mopac",
            "local policing body",
            "comisiynydd",
        ),
    ),
    ("probation", ("probation", "prawf")),
    (
        "health",
        (
            "health",
            "nhs",
            "icb",
            "integrated care",
            "camhs",
            "hospital",
            "nurs",
            "clinical commissioning",
            "iechyd",
        ),
    ),
)
"""Whom section 38(1) and (2) names, and how plans call them; in Wales they may have their Welsh names."""


def partners_on_the_board(told: Told, findings: Findings) -> None:
    """Report partners of section 38(1) and (2) whom neither the board, its section nor a contribution names (U101)."""
    section = told.section(GOVERNANCE)
    boards = [block for block in told.blocks(Board) if block.members]
    if not boards or section is None:
        return
    places = where_partners_are_named(told, section, boards)
    missing = [
        name for name, words in PARTNERS if not any(word in place for place in places for word in words)
    ]
    if missing:
        findings.add(
            "U101",
            f"Neither the members of “{boards[0].name}” nor the contributions name {listed(missing, 'and')}.",
            boards[0].place_of("members"),
            "The law obliges each of them to take part: add them, or say in the section on governance how they do.",
        )


def where_partners_are_named(told: Told, section: Section, boards: list[Board]) -> list[str]:
    """Return the words in which partners may be named: of boards, contributions, partnerships and their section."""
    named = [
        *(text for board in boards for m in board.members for text in (m.agency, m.role or "")),
        *(row.agency for block in told.blocks(Contributions) for row in block.rows),
        *(item.partner for block in told.blocks(Partnerships) for item in block.items),
    ]
    return [without_commissioner(END.join(named).lower()), without_commissioner(told.words_of(section))]


def without_commissioner(words: str) -> str:
    """Return the words with no police where the commissioner is meant."""
    return re.sub(r"police(?=,? (?:fire,? )?(?:and|&) (?:fire and )?crime)|heddlu(?= a throsedd)", "", words)


_MUST_CO_OPERATE = (
    (
        "the police",
        ("police", "constabulary"),
        Lazy(
            r"(?:[\w'’-]+\s){0,3}(?:police(?:\s(?:service|force))?|constabulary)(?:\s\([^()]*\))?",
            needs="police|constabulary",
        ),
    ),
    (
        "the police and crime commissioner",
        ("commissioner", "cc"),
        Lazy(
            r"(?:the\s)?(?:office\sof\s(?:the\s)?)?(?:deputy\s)?(?:[\w'’-]+\s){0,2}police(?:,\s?fire)?,?\s(?:and|&)\s"
            r"(?:fire\sand\s)?crime\scommissioner(?:['’]s\soffice)?(?:\s\([^()]*\))?|o?pf?cc"
        ),
    ),
    (
        "probation",
        ("probation",),
        Lazy(r"(?:[\w'’-]+\s){0,3}probation(?:\s(?:service|region|delivery\sunit))?(?:\s\([^()]*\))?"),
    ),
    (
        "the health body",
        ("board", "icb"),
        Lazy(
            r"(?:[\w'’-]+\s){0,5}(?:integrated\s(?:care|health)\sboard|(?:local|university|teaching)\shealth\sboard"
            r"|icb)(?:\s\([^()]*\))?",
            needs="board|icb",
        ),
    ),
)


def partners_called_optional(told: Told, findings: Findings) -> None:
    """Report statutory: no beside a body that section 38(2) obliges to co-operate (U102)."""
    for board in told.blocks(Board):
        for member in board.members:
            agency = " ".join(member.agency.lower().split())
            if member.statutory is not False or "british transport" in agency:
                continue
            obliged = (
                body
                for body, hints, pattern in _MUST_CO_OPERATE
                if any(hint in agency for hint in hints) and pattern.fullmatch(agency)
            )
            if body := next(obliged, ""):
                findings.add(
                    "U102",
                    f"“{member.agency}” is marked as not statutory, but the law obliges {body} to co-operate.",
                    member.place_of("statutory"),
                    "Write statutory: yes.",
                )


def members_of_the_board(told: Told, findings: Findings) -> None:
    """Report a board without members (U113)."""
    boards = list(told.blocks(Board))
    if boards and not any(board.members for board in boards):
        findings.add(
            "U113", f"The plan does not say who sits on “{boards[0].name}”.", boards[0].place, "Add members:."
        )


def attendance_at_the_board(told: Told, findings: Findings) -> None:
    """Mention a board of which the plan does not say how often its members came (U114)."""
    boards = list(told.blocks(Board))
    if not any(board.members for board in boards):
        return
    results = any(result.kpi == 7 for block in told.blocks(Kpis) for result in block.results)
    words = " ".join(
        told.words_of(s)
        for s in told.plan.sections
        if {s.section, s.covers} & {GOVERNANCE, "board-development"}
    )
    reported = told.plan.service.years.last > 2023
    if reported and told.complete and not results and not re.search(r"\battend", words):
        findings.add(
            "U114",
            f"The plan does not say how often partners attended the board (“{boards[0].name}”).",
            boards[0].place_of("members"),
            "Say so in the section on governance, or give the result of indicator 7.",
        )


class _Profession(Struct, frozen=True):
    """One of the five of section 39(5): its name, how words in rows and posts begin, and the worker in a sentence."""

    name: str
    stems: tuple[str, ...]
    worker: Lazy

    def fits(self, title: str) -> bool:
        """Whether a row or a post is of this profession."""
        words = re.findall(r"[a-zâêîôûŵŷ]+", without_commissioner(title.lower()))
        return any(w.startswith(self.stems) for w in words) and not (
            "school" in self.stems and "nurse" in words
        )


_WORKER = (
    r"(?:officers?|workers?|practitioners?|staff|secondees?|professionals?|specialists?|leads?|managers?|posts?|"
    r"teams?|colleagues|seconded)"
)
_GAP = r"\b[^.;:¶]{0,60}?\b"
_FIVE = (
    _Profession(
        "a probation officer", ("probation", "prawf"), Lazy(rf"probation{_GAP}{_WORKER}\b|swyddog\w* prawf")
    ),
    _Profession(
        "a social worker", ("social", "children", "cymdeithasol"), Lazy(r"social (?:workers?|work|care)\b")
    ),
    _Profession(
        "a police officer", ("police", "heddlu", "heddwas"), Lazy(rf"police\b(?! and crime){_GAP}{_WORKER}\b")
    ),
    _Profession(
        "somebody nominated by health",
        ("health", "nurse", "speech", "camhs", "psycholog", "nhs", "substance", "iechyd", "nyrs", "seicolog"),
        Lazy(
            rf"\b(?:(?:health|camhs|salt|nhs|substance){_GAP}{_WORKER}|nurses?|psychologists?|therapists?)\b"
        ),
    ),
    _Profession(
        "somebody nominated by education",
        ("education", "teach", "learning", "career", "school", "connexions", "ete", "addysg", "gyrfa"),
        Lazy(
            rf"\b(?:(?:education|ete|learning|careers|school)\b(?! nurse){_GAP}(?:{_WORKER}|mentors?|advisers?)|"
            r"teachers?)\b"
        ),
    ),
)
_VACANT = Lazy(r"\bvacan(?:t|cy|cies)\b|\bunfilled\b|\bnot\sfilled\b|\bempty\spost")


class _Seen(Struct, frozen=True):
    """A post as a table or chart names it, and what stands beside it: how many there are of it, or that it is empty."""

    title: str
    number: object
    place: Place | None


def five_professions(told: Told, findings: Findings) -> None:
    """Report professions of section 39(5) that the team lacks, or has only as an empty post (U103)."""
    section = told.section(STAFFING)
    posts = list(_posts(told))
    if section is None or not told.complete or not posts:
        return
    missing: list[str] = []
    empty: list[_Seen] = []
    for profession in _FIVE:
        rows = [p for p in posts if profession.fits(p.title)]
        vacant = [p for p in rows if _VACANT.search(f"{p.title} {p.number}".lower()) and p.number != 0]
        if any(p.number != 0 and p not in vacant for p in rows) or _at_work(profession, told):
            continue
        missing.append(f"{profession.name} (only “{vacant[0].title}”)" if vacant else profession.name)
        empty += vacant[:1]
    if missing:
        findings.add(
            "U103",
            f"Nothing shows that the team has {listed(missing)}.",
            empty[0].place if empty else posts[0].place,
            "The law asks for each of the five professions. Say who it is, or how an empty post is covered.",
        )


def _at_work(profession: _Profession, told: Told) -> bool:
    """Whether a sentence speaks of such a worker, and does not say that the post is empty."""
    return any(not _VACANT.search(told.around(m, 100)) for m in profession.worker.finditer(told.words))


def _posts(told: Told) -> Iterator[_Seen]:
    """Yield the rows of the tables of posts, the posts of the structure chart, and rows of tables under staffing."""
    for block in told.blocks(StaffPosts):
        for row in block.rows:
            if not _VACANT.search(row.contract.lower()):
                yield _Seen(row.contract, sum(row.values), row.place)
    for chart in told.blocks(StructureChart):
        yield from _below(chart.top)
    section = told.section(STAFFING)
    for table in section.content if section else ():
        if isinstance(table, Table):
            for cells in table.rows:
                texts = [cell.text for cell in cells if cell]
                if texts and TO_WRITE not in texts[0]:
                    beside = " ".join(texts[1:])
                    none = texts[1:] and not re.sub(r"[0.–\s-]", "", beside)
                    yield _Seen(
                        texts[0], 0 if none else beside, cells[0].content if cells[0] else table.place
                    )


def _below(post: Post) -> Iterator[_Seen]:
    yield _Seen(" ".join(filter(None, (post.post, post.employer))), post.number or "", post.place)
    for other in post.manages:
        yield from _below(other)


RULES: tuple[Callable[[Told, Findings], None], ...] = (
    partners_on_the_board,
    partners_called_optional,
    five_professions,
    members_of_the_board,
    attendance_at_the_board,
)
"""The rules of this module, in the order of the reference."""
