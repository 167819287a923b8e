"""Hidden numbers that other figures give away (D110)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings


def table(*rows: str, columns: str = "[Offence, Boys, Girls]", more: str = "") -> str:
    lines = "".join(f"      - [{row}]\n" for row in rows)
    return section(
        "diversion",
        "content:\n  - type: table\n    caption: Children by offence\n"
        f"    columns: {columns}\n{more}    rows:\n{lines}",
    )


def measure(*series: str) -> str:
    rows = "".join(f"      - {{{o}}}\n" for o in series)
    return section("existing-kpis", f"measures:\n  m:\n    measure: first-time-entrants\n    series:\n{rows}")


def indicator(*stages: str, kpi: int = 5) -> str:
    rows = "".join(f"          - {{{stage}}}\n" for stage in stages)
    return section(
        "existing-kpis",
        f"content:\n  - type: kpis\n    period: 2024-25\n    results:\n      - kpi: {kpi}\n        stages:\n{rows}",
    )


@pytest.mark.parametrize("hidden", ["<5", "'[c]'", "'*'", "fewer than five", "1-4"])
def test_the_only_hidden_number_of_a_column_with_a_total(plan_folder: PlanFolderMaker, hidden: str) -> None:
    rows = ("Theft, 12, 6", f"Arson, 9, {hidden}", "Drugs, 8, 7", "Total, 29, 16")
    (found,) = findings(plan_folder, "D110", table(*rows))
    assert "is the only hidden number of its column" in found.message
    assert "3" not in found.message
    assert found.place is not None
    assert found.place.line == 9


def test_the_only_hidden_number_of_a_row_with_a_total(plan_folder: PlanFolderMaker) -> None:
    columns = "[Offence, Boys, Girls, Total]"
    (found,) = findings(plan_folder, "D110", table("Theft, 12, <5, 15", "Arson, 9, 6, 15", columns=columns))
    assert "of its row" in found.message


def test_a_last_row_that_is_marked_as_the_total(plan_folder: PlanFolderMaker) -> None:
    rows = ("Theft, 12, 6", "Arson, 9, <5", "The year, 21, 9")
    assert findings(plan_folder, "D110", table(*rows, more="    total-row: yes\n"))
    assert not findings(plan_folder, "D110", table(*rows))


@pytest.mark.parametrize(
    "rows",
    [
        ("Theft, 12, <5", "Arson, 9, <5", "Total, 21, 9"),
        ("Theft, 12, 6", "Arson, 9, <5", "Total, 21, '[c]'"),
        ("Theft, 12, 6", "Arson, 9, <5"),
        ("Theft, 12, 6", "Arson, 9, not known", "Total, 21, 9"),
        ("Theft, 12, 6", "Arson, 9, 5", "Total, 21, 11"),
        ("Theft, 12, 6", "All offences of boys, 9, <5", "Drugs, 8, 7", "Total, 29, 16"),
    ],
)
def test_what_cannot_be_worked_out(plan_folder: PlanFolderMaker, rows: tuple[str, ...]) -> None:
    assert not findings(plan_folder, "D110", table(*rows))


def test_a_rate_beside_a_hidden_count(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(
        plan_folder,
        "D110",
        measure("period: 2022, count: <5, value: 14", "period: 2023, count: '[c]', value: 19"),
    )
    assert "“First time entrants” in 2022" in found.message
    assert "[c]" in found.hint


@pytest.mark.parametrize(
    "observation",
    [
        "count: <5, value: '[c]'",
        "count: <5",
        "count: 7, value: 34",
        "value: 14",
        "count: n/a, value: 14",
        "count: <5, value: 0",
    ],
)
def test_measures_that_hide_well(plan_folder: PlanFolderMaker, observation: str) -> None:
    assert not findings(plan_folder, "D110", measure(f"period: 2022, {observation}"))


def test_indicators(plan_folder: PlanFolderMaker) -> None:
    given = "label: Screened or assessed need, count: <5, of: 60, value: 5"
    (found,) = findings(plan_folder, "D110", indicator(given))
    assert "indicator 5" in found.message
    assert not findings(plan_folder, "D110", indicator(given.replace("value: 5", "value: '[c]'")))


def test_the_next_step_of_a_chain(plan_folder: PlanFolderMaker) -> None:
    need = "label: Need identified, count: <5"
    (found,) = findings(
        plan_folder, "D110", indicator(need, "label: Treatment planned or offered, count: '[c]', of: 4")
    )
    assert "“Treatment planned or offered” says out of how many" in found.message
    assert not findings(
        plan_folder, "D110", indicator(need, "label: Treatment planned or offered, count: '[c]'")
    )
