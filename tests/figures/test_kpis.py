"""Results of the ten indicators: steps that build on each other know what they are out of."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plans import part
from yjplan.figures.kpis import StepFigure, kpi_definitions, reported_kpis
from yjplan.plan.performance import Kpis


def figures(kpi: int, *stages: dict[str, Any], definitions: str = "april-2023") -> list[StepFigure]:
    stages = tuple({"label": f"Step {n}", **stage} for n, stage in enumerate(stages))
    block = {"type": "kpis", "definitions": definitions, "results": [{"kpi": kpi, "stages": stages}]}
    (reported,) = reported_kpis(part(Kpis, block))
    return [step.now for step in reported.steps]


def outs(kpi: int, *stages: dict[str, Any]) -> list[tuple[int | None, str]]:
    return [(figure.of, figure.text) for figure in figures(kpi, *stages)]


def test_every_indicator_has_both_wordings_with_steps() -> None:
    assert [d.number for d in kpi_definitions()] == list(range(1, 11))
    for definition in kpi_definitions():
        assert set(definition.wordings) == {"april-2023", "revised"}
        for wording in definition.wordings.values():
            assert wording.steps and wording.of and wording.measures
            assert (wording.shape == "chain") == (definition.number in (4, 5))


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ({"count": 8, "of": 18}, "44.4%"),
        ({"value": "80"}, "80%"),
        ({"value": "not known", "count": 8, "of": 18}, "not known"),
        ({"count": 3}, "not given"),
        ({"count": 3, "of": 0}, "not given"),
    ],
)
def test_a_percentage_is_as_returned_or_worked_out(stage: dict[str, Any], expected: str) -> None:
    assert outs(1, stage)[0][1] == expected


def test_a_chain_knows_what_its_steps_are_out_of() -> None:
    assert outs(4, {"count": 20, "of": 40}, {"count": 15}, {"count": 5}) == [
        (40, "50.0%"),
        (20, "75.0%"),
        (15, "33.3%"),
    ]


@given(st.lists(st.integers(0, 500), min_size=4, max_size=4).map(lambda counts: sorted(counts, reverse=True)))
def test_a_denominator_left_out_is_the_one_that_would_be_written(counts: list[int]) -> None:
    said = [{"count": count, "of": of} for of, count in pairwise(counts)]
    left_out = [said[0], *({"count": step["count"]} for step in said[1:])]
    assert figures(5, *said) == figures(5, *left_out)
    for figure in figures(5, *left_out):
        assert figure.value is None if figure.of == 0 else 0 <= (figure.value or 0) <= 100


def test_a_step_left_out_breaks_the_chain() -> None:
    found = outs(5, {"label": "Need identified", "count": 20, "of": 40}, {"label": "Attending", "count": 5})
    assert found == [(40, "50.0%"), (None, "not given")]


def test_parts_share_out_one_whole() -> None:
    assert outs(6, {"count": 9}, {"count": 3}) == [(12, "75.0%"), (12, "25.0%")]
    assert outs(6, {"count": 9, "of": 13}, {"count": 3}) == [(13, "69.2%"), (13, "23.1%")]
    assert outs(6, {"label": "Completed", "count": 9}) == [(None, "not given")]


def test_later_steps_of_the_victims_indicator_are_out_of_those_who_agreed() -> None:
    found = outs(10, {"count": 30}, {"count": 6}, {"count": 12}, {"count": 15}, {"count": 20})
    assert found == [(None, "–"), (30, "20.0%"), (30, "40.0%"), (30, "50.0%"), (30, "66.7%")]


def test_numbers_and_rates_are_not_turned_into_percentages() -> None:
    assert outs(7, {"count": 3, "of": 4}, {"count": 2}) == [(4, "–"), (None, "–")]
    assert figures(9, {"count": 3, "of": 60, "value": "5.00"})[0].value == Decimal("5.00")
    assert outs(9, {"count": 3, "of": 60}) == [(60, "–")]


def test_a_step_at_the_period_before_stands_on_its_own_chain() -> None:
    stages = [
        {"label": "Need", "count": 20, "of": 40, "previous": {"count": 30, "of": 60}},
        {"label": "Offered", "count": 15, "previous": {"count": 12}},
        {"label": "Attended", "count": 5},
    ]
    block = {"type": "kpis", "results": [{"kpi": 4, "stages": stages}]}
    (reported,) = reported_kpis(part(Kpis, block))
    assert [s.previous and (s.previous.of, s.previous.text) for s in reported.steps] == [
        (60, "50.0%"),
        (30, "40.0%"),
        None,
    ]
