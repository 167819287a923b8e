"""Money: totals, variances, the year it is for, and who the text says gives most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums, contribution_total
from yjplan.plan.budget import Contribution, Contributions, CostLine, Outturn
from yjplan.rules.crossing import report_cell, wrong_amount, wrong_cell
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.givers import other_names
from yjplan.rules.patterns import Lazy
from yjplan.rules.prose_numbers import Sentence
from yjplan.rules.tables import fits

_ROUNDING = Decimal(1)


def totals_of_contributions(facts: Facts, findings: Findings) -> None:
    """Report totals of contributions that do not fit: of a row (R081), a column (R082), in another row (R083)."""
    for block in facts.blocks(Contributions):
        rows = [r for r in block.rows if len(r.amounts) == len(block.kinds)]
        if len(rows) < len(block.rows):
            continue
        totals = [
            None if r.total_with or any(g.total_with == r.agency for g in rows) else r.total for r in rows
        ]
        cell = wrong_cell([r.amounts for r in rows], totals, block.total.amounts) if block.total else None
        if cell:
            row, kind = rows[cell[0]], block.kinds[cell[1]]
            said = fmt.money(row.amounts[cell[1]])
            what = f"“{kind}” of “{row.agency}”"
            report_cell(what, said, fmt.money(cell[2]), row.place_of("amounts"), findings)
            continue
        for row in rows:
            _contribution(row, [r for r in rows if r.total_with == row.agency], findings)
        if block.total:
            _grand_total(block, block.total, findings)


def _contribution(row: Contribution, guests: list[Contribution], findings: Findings) -> None:
    own = sum(row.amounts, Decimal())
    others = sum((sum(g.amounts, Decimal()) for g in guests), Decimal())
    if row.total is None or row.total_with:
        return
    if guests and fits(row.total, [own, others], pounds=True):
        first = guests[0]
        findings.add(
            "R083",
            f"“{row.agency}” gives {fmt.money(own)}, but its total is {fmt.money(row.total)}: "
            f"{fmt.money(others)} of “{listed((g.agency for g in guests), 'and')}” is in it.",
            row.place_of("total"),
            f"Give each its own total: {fmt.money(own)} and {fmt.money(others)}.",
            also=first.place_of("total_with"),
        )
    elif not fits(row.total, row.amounts, pounds=True):
        findings.add(
            "R081",
            f"The total for “{row.agency}” is {fmt.money(row.total)}; its amounts add up to {fmt.money(own)}.",
            row.place_of("total"),
            "Correct the total or one of the amounts.",
        )


def _grand_total(block: Contributions, total: Contribution, findings: Findings) -> None:
    wrong = False
    for kind, stated, right, parts in zip(
        block.kinds,
        total.amounts,
        column_sums(r.amounts for r in block.rows),
        zip(*(r.amounts for r in block.rows), strict=True),
        strict=False,
    ):
        if not fits(stated, parts, pounds=True):
            wrong = True
            findings.add(
                "R082",
                f"The total of “{kind}” is {fmt.money(stated)}; the rows add up to {fmt.money(right)}.",
                total.place_of("amounts"),
                "Correct the total or one of the amounts.",
            )
    if total.total is None:
        return
    rows = [contribution_total(r) for r in block.rows if not r.total_with]
    told = any(r.total is not None and not fits(r.total, r.amounts, pounds=True) for r in block.rows)
    added = [a for r in block.rows for a in r.amounts] if told else rows
    if not fits(total.total, total.amounts, pounds=True):
        findings.add(
            "R081",
            f"The grand total is {fmt.money(total.total)}; the totals of the kinds add up to "
            f"{fmt.money(sum(total.amounts, Decimal()))}.",
            total.place_of("total"),
            "Correct the total or one of the amounts.",
        )
    elif not wrong and not any(fits(total.total, parts, pounds=True) for parts in (rows, added)):
        findings.add(
            "R082",
            f"The grand total is {fmt.money(total.total)}; the totals of the agencies add up to "
            f"{fmt.money(sum(rows, Decimal()))}.",
            total.place_of("total"),
            "Correct the total or one of the amounts.",
        )


def totals_of_outturn(facts: Facts, findings: Findings) -> None:
    """Report a total line that the lines above it do not add up to (R082)."""
    for block in facts.blocks(Outturn):
        if wrong_amount(block):
            continue  # told (R091)
        above: list[CostLine] = []
        totals: list[CostLine] = []
        for line in block.lines:
            if not line.total:
                above.append(line)
                continue
            for field in ("budget", "outturn"):
                stated = getattr(line, field)
                parts = [getattr(x, field) for x in above]
                everything = [*(getattr(x, field) for x in totals), *parts]
                if stated is None or None in everything or not everything:
                    continue
                if not any(fits(stated, p, pounds=True) for p in (parts, everything) if p) and len(parts) > 1:
                    findings.add(
                        "R082",
                        f"“{line.line}” has {fmt.money(stated)} as {field}; the lines above add up to "
                        f"{fmt.money(sum(parts, Decimal()))}.",
                        line.place_of(field),
                        "Correct the total or one of the amounts.",
                    )
            totals.append(line)
            above = []


def variances(facts: Facts, findings: Findings) -> None:
    """Report a variance that is not outturn less budget (R091); a table may turn all its signs round."""
    for block in facts.blocks(Outturn):
        if one := wrong_amount(block):
            line, field, right = one
            findings.add(
                "R091",
                f"“{line.line}” has {fmt.money(getattr(line, field))} as {field}; with {fmt.money(right)} both its "
                "variance and the total would fit.",
                line.place_of(field),
                f"Write {fmt.money(right)}, unless both are wrong.",
            )
            continue
        known = [
            (x, x.outturn - x.budget, x.variance)
            for x in block.lines
            if x.outturn is not None and x.variance is not None
        ]
        signs = [right * stated for _, right, stated in known if right and stated]
        turned = -1 if signs and sum(s < 0 for s in signs) * 2 > len(signs) else 1
        for line, right, stated in known:
            if abs(right * turned - stated) > _ROUNDING and not _total_is_wrong(block, line, stated * turned):
                findings.add(
                    "R091",
                    f"“{line.line}”: outturn {fmt.money(line.outturn or Decimal())} less budget "
                    f"{fmt.money(line.budget)} is {fmt.money(right * turned)}, not {fmt.money(stated)}.",
                    line.place_of("variance"),
                    "Correct one of the three, or leave variance: out and yjplan works it out.",
                )


def _total_is_wrong(block: Outturn, line: CostLine, variance: Decimal) -> bool:
    """Whether the variance of a total fits as soon as the total is what the lines add up to, which R082 says."""
    parts = [x for x in block.lines[: block.lines.index(line)] if not x.total]
    known = [x.outturn for x in parts if x.outturn is not None]
    if not line.total or line.outturn is None or len(known) < len(parts):
        return False
    sums = (
        line.outturn - sum((x.budget for x in parts), Decimal()),
        sum(known, Decimal()) - line.budget,
    )
    return any(abs(s - variance) <= _ROUNDING for s in sums)


def income_equals_expenditure(facts: Facts, findings: Findings) -> None:
    """Report income and expenditure that differ without a line that says why (R092)."""
    for block in facts.blocks(Outturn):
        income = [x for x in block.lines if re.fullmatch(r"(?:total\s)?income", x.line.casefold())]
        spent = [
            x
            for x in block.lines
            if re.fullmatch(r"(?:(?:total|all)\s)?(?:expenditure|spend(?:ing)?|costs)", x.line.casefold())
        ]
        if len(income) != 1 or len(spent) != 1:
            continue
        rest = [
            x
            for x in block.lines
            if re.search(r"\bnet\b|surplus|deficit|reserve|balance|overspend|underspend", x.line.casefold())
        ]
        for field in ("budget", "outturn"):
            a, b = getattr(income[0], field), getattr(spent[0], field)
            above = block.lines[: block.lines.index(spent[0])] if spent[0].total else ()
            if a is not None and a == sum((getattr(x, field) or Decimal() for x in above), Decimal()):
                continue  # the total is wrong, not the income: told (R082)
            explained = {abs(v) for x in rest if (v := getattr(x, field)) is not None}
            if a is None or b is None or abs(abs(a) - abs(b)) <= _ROUNDING or (rest and not explained):
                continue
            if not any(abs(abs(abs(a) - abs(b)) - v) <= _ROUNDING for v in explained):
                findings.add(
                    "R092",
                    f"In the {field}, income is {fmt.money(a)} and expenditure {fmt.money(b)}, and no line explains "
                    f"the {fmt.money(abs(abs(a) - abs(b)))} between them.",
                    income[0].place_of(field),
                    "Correct an amount, or add a line for what covers the rest, such as reserves.",
                    also=spent[0].place_of(field),
                )


def money_of_the_year(facts: Facts, findings: Findings) -> None:
    """Report money that is only of another year than the plan's (R093)."""
    years = facts.plan.service.reporting_year or facts.plan.service.years
    tables: list[Contributions | Outturn] = [*facts.blocks(Contributions), *facts.blocks(Outturn)]
    if not tables or any(t.year.first < years.last and years.first < t.year.last for t in tables):
        return
    table = tables[0]
    given = listed(dict.fromkeys(str(t.year) for t in tables), "and")
    findings.add(
        "R093",
        f"The plan is for {years}, and its tables of money are for {given} only.",
        table.place_of("year"),
        f"Add what each agency contributes in {years}.",
        also=facts.plan.service.place_of("years"),
    )


class _Giver(NamedTuple):
    """One body with all that it gives; `names` are how a text may call it."""

    label: str
    names: tuple[str, ...]
    amount: Decimal
    place: Place | None
    council: bool


_CLAIM = Lazy(
    r"^(?:[Tt]he\s)?(?P<first>[^.,;:]{2,60}?)\s(?:is|are|remains?)\s(?:the|our)\s(?:largest|biggest|main)\s(?:single\s)?"
    r"(?:grant\s)?(?:contributors?|funders?)\b"
    r"|(?:\b(?:mainly|mostly|chiefly|largely)\s(?:come\s)?from\s|\b(?:largest|biggest|main)\s(?:single\s)?"
    r"(?:grant\s)?(?:contributors?|contributions?|funders?|funding\ssources?|sources?\sof\s(?:funding|income))\s"
    r"(?:is|are|being|come from|comes from)\s)(?P<who>[^.,;:]+)",
    re.IGNORECASE,
)
_HINTS = ("main", "mostly", "chiefly", "largely", "largest", "biggest")
_HINT = Lazy(rf"\b(?:{'|'.join(_HINTS)})", re.IGNORECASE)
_COUNCIL = Lazy(r"\b(?:local authority|councils?|borough|children'?s services)\b", re.IGNORECASE)


def main_contributors(facts: Facts, findings: Findings) -> None:
    """Report "grants come mainly from X" where the table shows that another gives more (R094)."""
    blocks = list(facts.blocks(Contributions))
    if len(blocks) != 1:
        return
    givers = list(_givers(blocks[0]))
    for sentence in facts.saying(*_HINTS):
        match = _CLAIM.search(sentence.text) if _HINT.search(sentence.text) else None
        if match:
            _claim(sentence, match, givers, findings)


def _claim(sentence: Sentence, match: re.Match[str], givers: list[_Giver], findings: Findings) -> None:
    about_grants = bool(re.search(r"\bgrants?\b", sentence.text, re.IGNORECASE))
    who = match["who"] or match["first"]
    named = [g for g in givers if any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", who, re.I) for n in g.names)]
    named += [
        g
        for g in givers
        if g.council and g not in named and re.search(r"\bcouncil$|\b(?:the|our) council\b", who)
    ]
    others = [g for g in givers if g not in named and not (about_grants and g.council)]
    if not named or not others:
        return
    least, most = min(named, key=lambda g: g.amount), max(others, key=lambda g: g.amount)
    if most.amount > least.amount:
        findings.add(
            "R094",
            f"The text names {least.label} among the main contributors{' of grants' if about_grants else ''}, with "
            f"{fmt.money(least.amount)}; {most.label} gives more, {fmt.money(most.amount)}.",
            sentence.place(match.start("who" if match["who"] else "first")),
            "Correct the sentence or the table.",
            also=most.place,
        )


def _givers(block: Contributions) -> Iterator[_Giver]:
    """Yield each body with the sum of its rows: YJB (Main Grant) and YJB (Remand) are one."""
    bodies: dict[str, list[Contribution]] = {}
    for row in block.rows:
        bodies.setdefault(re.sub(r"\s*\(.*?\)", "", row.agency).strip() or row.agency, []).append(row)
    aliases = other_names(bodies)
    for body, rows in bodies.items():
        inside = [n for r in rows for n in re.findall(r"\(([A-Z][A-Za-z]*[A-Z]+)\)", r.agency)]
        amount = sum((sum(r.amounts, Decimal()) for r in rows), Decimal())
        label = rows[0].agency if len(rows) == 1 else body
        yield _Giver(
            label, (body, *inside, *aliases[body]), amount, rows[0].place, bool(_COUNCIL.search(body))
        )


RULES: tuple[Rule, ...] = (
    totals_of_contributions,
    totals_of_outturn,
    variances,
    income_equals_expenditure,
    money_of_the_year,
    main_contributors,
)
"""The rules of this module, in the order of the reference."""
