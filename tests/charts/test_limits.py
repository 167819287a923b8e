"""What `limits` lets through is drawn at its own size: it fits on a page without being made smaller."""

from decimal import Decimal

import pytest

from yjplan.charts.draw import lay_out
from yjplan.charts.limits import excess
from yjplan.charts.spec import (
    ChartSpec,
    DataChart,
    Dot,
    DotChart,
    FunnelChart,
    OutturnChart,
    PartsChart,
    PartsRow,
    Series,
    Spent,
    Step,
)
from yjplan.charts.style import PAGE_HEIGHT

WIDTH = 160 / 25.4 * 72
NAME = "Bournemouth, Christchurch and Poole {}"


def bars(kind: str, categories: int, series: int, name: str = NAME) -> DataChart:
    return DataChart(
        kind=kind,  # type: ignore[arg-type]  # a parameter of the test
        title="t",
        categories=tuple(name.format(n + 2015) for n in range(categories)),
        series=tuple(
            Series(NAME.format(s), tuple(Decimal(n % 9 + s) for n in range(categories)))
            for s in range(series)
        ),
        unit="children",
    )


def dots(count: int) -> DotChart:
    return DotChart(
        "t",
        tuple(Dot(NAME.format(n), Decimal(n)) for n in range(count)),
        "children",
        targets=(("Target", Decimal(3)),),
    )


def funnel(count: int) -> FunnelChart:
    return FunnelChart("t", tuple(Step(NAME.format(n), 99 - n) for n in range(count)), "children")


def parts(count: int) -> PartsChart:
    one = Decimal(1)
    rows = tuple(PartsRow(NAME.format(n), (Decimal(n + 1), one, one)) for n in range(count))
    return PartsChart(
        "t", "Agency", ("Staffing costs", "In kind", "Other"), rows, "£", (one, one, one), Decimal(3)
    )


def outturn(count: int) -> OutturnChart:
    lines = tuple(Spent(NAME.format(n), Decimal(100), Decimal(90 + n), Decimal(n - 10)) for n in range(count))
    return OutturnChart("t", lines, Spent("Total", Decimal(1800), Decimal(1700), Decimal(-100)))


@pytest.mark.parametrize(
    ("most", "too_many"),
    [
        (bars("bars", 36, 1), bars("bars", 37, 1)),
        (bars("bars", 18, 2), bars("bars", 19, 2)),
        (bars("horizontal", 4, 9), bars("horizontal", 4, 10)),
        (bars("bars", 8, 9, "April to June {}"), bars("bars", 8, 10, "April to June {}")),
        (bars("stacked", 45, 4), bars("stacked", 46, 4)),
        (dots(37), dots(38)),
        (funnel(20), funnel(21)),
        (parts(35), parts(36)),
        (outturn(18), outturn(19)),
    ],
    ids=["bars", "pairs of bars", "lying bars", "periods", "stacks", "dots", "steps", "parts", "cost lines"],
)
def test_what_is_let_through_fits_on_a_page(most: ChartSpec, too_many: ChartSpec) -> None:
    assert excess(most) is None
    assert lay_out(most, WIDTH).height <= PAGE_HEIGHT
    assert excess(too_many) is not None
