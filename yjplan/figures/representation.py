"""Over-representation: shares of groups, their relative rate index, and what is withheld because numbers are small."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from yjplan.figures.format import places, rounded
from yjplan.plan.compared import ComparedGroup, OverRepresentation

LEAST = 5
"""Fewer children than this are not printed, and no index is worked out from them.

No rule for published youth justice plans is known. Official statistics of children in care and in schools hide 1 to 4
in this way, and where one number alone would be hidden, a second one too, so that no total gives it away.
"""
_FEW = 100
"""Shares of fewer children than this are printed in whole per cent: decimals would say more than is known."""


class Represented(Struct, frozen=True):
    """A group with its shares in per cent and its index as they print; None where unknown or withheld.

    `index` is the relative rate index: (children of the group in the cohort / in the population) divided by the same
    of the reference group, with one decimal. `withheld` is what is printed instead of the cohort's figures.
    """

    name: str
    population: int | None
    cohort: int | None
    population_share: Decimal | None
    cohort_share: Decimal | None
    index: Decimal | None
    withheld: str


class Representation(Struct, frozen=True):
    """All groups of a block, and with how many decimals their shares print."""

    groups: tuple[Represented, ...]
    decimals: int


def represented(block: OverRepresentation) -> Representation:
    """Return the shares and indices of a block's groups.

    A share that is typed is printed as typed. One that is worked out is the group's number out of the total that the
    block gives; else out of the sum of all groups, which needs the numbers of all of them.
    """
    numbers = [_number(group) for group in block.groups]
    hidden = _hidden(block, numbers)
    people = [group.population for group in block.groups]
    typed = [
        places(share)
        for group in block.groups
        for share in (group.population_share, group.cohort_share)
        if share is not None
    ]
    all_people, all_children = block.population_total or _sum(people), block.cohort_total or _sum(numbers)
    every = all_children or 0
    decimals = max(typed, default=0 if every < _FEW else 1)
    reference = next((i for i, g in enumerate(block.groups) if g.name == block.reference), None)
    base = None if reference is None or hidden[reference] else _rate(numbers[reference], people[reference])
    groups = []
    for place, group in enumerate(block.groups):
        rate = None if hidden[place] else _rate(numbers[place], people[place])
        groups.append(
            Represented(
                group.name,
                group.population,
                None if hidden[place] else numbers[place],
                _share(group.population_share, people[place], all_people, decimals),
                None if hidden[place] else _share(group.cohort_share, numbers[place], all_children, decimals),
                rounded(rate / base, 1) if rate is not None and base else None,
                hidden[place],
            )
        )
    return Representation(tuple(groups), decimals)


def _number(group: ComparedGroup) -> int | None:
    return int(group.cohort) if isinstance(group.cohort, Decimal) else None


def _hidden(block: OverRepresentation, numbers: list[int | None]) -> list[str]:
    """Return what is printed for each group in place of its number, "" where it may be printed.

    Besides 1 to 4, and marks such as <5, the smallest other number is hidden if only one would be: the total less the
    rest would tell it.
    """
    hidden = []
    for group, number in zip(block.groups, numbers, strict=True):
        if isinstance(group.cohort, str):
            hidden.append(withheld_text(group.cohort))
        else:
            hidden.append(f"fewer than {LEAST}" if number is not None and 0 < number < LEAST else "")
    others = [(n, i) for i, n in enumerate(numbers) if n and not hidden[i]]
    if sum(h.startswith(("fewer", "withheld")) for h in hidden) == 1 and len(others) > 1:
        hidden[min(others)[1]] = "withheld"
    return hidden


def withheld_text(mark: str) -> str:
    """Return a mark in words: <5 is "fewer than 5", [c] is "withheld"."""
    text = mark.strip()
    return (
        f"fewer than {text[1:].strip()}"
        if text.startswith("<")
        else text
        if text[:1].isalpha()
        else "withheld"
    )


def _rate(cohort: int | None, population: int | None) -> Decimal | None:
    """Return children in the cohort for each child in the population; nothing from fewer than five children."""
    if cohort is None or not population or cohort < LEAST:
        return None
    return Decimal(cohort) / population


def _sum(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def _share(typed: Decimal | None, number: int | None, total: int | None, decimals: int) -> Decimal | None:
    if typed is not None:
        return typed
    return rounded(Decimal(number) / total * 100, decimals) if number is not None and total else None
