"""Outturn: totals, variances, and income beside expenditure."""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.plan.budget import CostLine, Outturn
from yjplan.rules.crossing import wrong_amount
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.tables import fits

_ROUNDING = Decimal(1)


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
            amounts = [(x, y) for x in _may_mean(income[0], field) for y in _may_mean(spent[0], field)]
            explained = {abs(v) for x in rest if (v := getattr(x, field)) is not None}
            if a is None or b is None or (rest and not explained):
                continue
            if any(abs(abs(x) - abs(y)) <= _ROUNDING for x, y in amounts):
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


def _may_mean(line: CostLine, field: str) -> list[Decimal]:
    """Return an amount, and what it would be if the variance beside it, which does not fit (R091), is right."""
    stated: Decimal | None = getattr(line, field)
    if stated is None or line.outturn is None or line.variance is None:
        return [stated] if stated is not None else []
    if abs(abs(line.outturn - line.budget) - abs(line.variance)) <= _ROUNDING:
        return [stated]
    other = line.budget if field == "outturn" else line.outturn
    return [stated, other + line.variance, other - line.variance]


RULES: tuple[Rule, ...] = (totals_of_outturn, variances, income_equals_expenditure)
"""The rules of this module, in the order of the reference."""
