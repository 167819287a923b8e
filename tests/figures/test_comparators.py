"""What a measure is compared with: recognised by its name, in the order of print, never filled in."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.plans import part
from yjplan.figures.comparators import ORDER, comparisons, year_before
from yjplan.figures.national import kind_named
from yjplan.plan.performance import Comparator

D = Decimal


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("England and Wales", "national"),
        ("England & Wales average", "national"),
        ("E&W", "national"),
        ("National", "national"),
        ("North East", "region"),
        ("North-East region", "region"),
        ("Region NE", "region"),
        ("London", "region"),
        ("YJS family", "family"),
        ("YJS Family (average of 10)", "family"),
        ("Our statistical neighbours", "family"),
        ("PCC area", "police-force-area"),
        ("Police force area", "police-force-area"),
        ("Greater Manchester", "police-force-area"),
        ("Target", "target"),
        ("Target 2025", "target"),
        ("Last year", "previous-plan"),
        ("Darlington", "area"),
        ("Family Hubs", "area"),
        ("National Park", "area"),
    ],
)
def test_usual_names_are_recognised(name: str, kind: str) -> None:
    assert kind_named(name) == kind


def test_order_of_print_is_from_the_service_outwards_with_the_target_last() -> None:
    names = ["Target", "E&W", "Darlington", "PCC area", "North East", "YJS family", "Last year"]
    typed = [part(Comparator, {"name": name, "value": 1}) for name in names]
    found = comparisons(typed, ["2023"], [D(5)])
    assert tuple(c.kind for c in found) == ORDER


def test_what_is_not_given_stays_unknown_and_marks_are_kept() -> None:
    typed = part(Comparator, {"name": "Hull", "values": {"2022": "[c]", "2024": "3.50"}})
    (found,) = comparisons([typed], ["2022", "2023", "2024"], [None] * 3)
    assert found.values == (None, None, D("3.50"))
    assert found.marks == ("[c]", "", "")


def test_a_target_has_one_value_for_all_periods_unless_it_has_its_own() -> None:
    typed = part(Comparator, {"name": "Target", "value": 100, "values": {"2023": 90}})
    (found,) = comparisons([typed], ["2022", "2023"], [None] * 2)
    assert (found.values, found.is_target) == ((D(100), D(90)), True)


def test_last_year_is_the_service_itself_a_year_earlier() -> None:
    typed = part(Comparator, {"name": "Last year"})
    periods = ["Q1 2022-23", "Q2 2022-23", "Q1 2023/24", "Q2 2023/24"]
    (found,) = comparisons([typed], periods, [D(1), D(2), D(3), D(4)])
    assert found.values == (None, None, D(1), D(2))


def test_last_year_of_a_period_without_a_year_is_not_known() -> None:
    typed = part(Comparator, {"name": "Last year"})
    (found,) = comparisons([typed], ["Previous quarter", "Latest quarter"], [D(1), D(2)])
    assert found.values == (None, None)


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2023", "2022"),
        ("2000", "1999"),
        ("2023-24", "2022-23"),
        ("1999/00", "1998-99"),
        ("Apr 22 - Mar 23", "2021-22"),
        ("Q1 2023-24", "April to June 2022"),
        ("January to March 2023", "January to March 2022"),
        ("12 months to June 2023", "year ending June 2022"),
        ("Latest quarter", ""),
    ],
)
def test_the_name_of_the_period_a_year_before(period: str, before: str) -> None:
    assert year_before(period) == before
