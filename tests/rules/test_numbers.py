"""A measure whose figures no reader would see is reported."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import folder_of, prepared, section, told

SERIES = "series: [{period: 2022, value: 198}, {period: 2023, value: 125}]"


def unprinted(make: PlanFolderMaker, fields: str = "", rest: str = "body: x\n") -> list[str]:
    measure = f"measures:\n  fte: {{measure: first-time-entrants, {fields}{SERIES}}}\n"
    _, findings = prepared(folder_of(make, section("performance-previous-year", measure + rest)))
    return told(findings, "N105")


def test_a_measure_that_nothing_prints(plan_folder: PlanFolderMaker) -> None:
    assert unprinted(plan_folder) == ["N105 sections/01.yaml:4:8"]
    assert unprinted(plan_folder, rest="body: The fte fell.\n")
    summary = "content:\n  - {type: performance-summary, measures: [custody]}\n"
    assert unprinted(plan_folder, rest=f"body: x\n{summary}")


@pytest.mark.parametrize(
    ("fields", "rest"),
    [
        ("narrative: It fell., ", "body: x\n"),
        ("", "body: Now {{ fte.latest }}.\n"),
        ("", 'body: |\n  {{ chart("fte") }}\n'),
        ("", "content:\n  - type: performance-summary\n"),
        ("", "content:\n  - {type: performance-summary, measures: [fte]}\n"),
    ],
)
def test_a_measure_that_is_printed(plan_folder: PlanFolderMaker, fields: str, rest: str) -> None:
    assert unprinted(plan_folder, fields, rest) == []
