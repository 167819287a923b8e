from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plans import part
from yjplan.figures import totals
from yjplan.plan.budget import Contributions, CostLine
from yjplan.plan.staffing import PeopleRow, PostRow


def contributions(total: dict[str, object] | None = None) -> Contributions:
    rows = [{"agency": "A", "amounts": ["1,000", "5"]}, {"agency": "B", "amounts": [0, "7.50"], "total": "9"}]
    fields = {"type": "contributions", "year": "2024-25", "kinds": ["x", "y"], "rows": rows}
    return part(Contributions, fields | ({"total": total} if total else {}))


def test_contributions() -> None:
    block = contributions()
    assert [totals.contribution_total(r) for r in block.rows] == [1005, 9]
    assert totals.contributions_total(block) == Decimal("1012.50")
    published = contributions({"agency": "Total", "amounts": [1000, 12], "total": 1013})
    assert totals.contributions_total(published) == 1013


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"budget": 10}, None),
        ({"budget": 10, "outturn": 12}, 2),
        ({"budget": 10, "outturn": 4}, -6),
        ({"budget": 10, "outturn": 12, "variance": 3}, 3),
    ],
)
def test_variance_is_outturn_less_budget_unless_published(
    fields: dict[str, int], expected: int | None
) -> None:
    assert totals.variance(part(CostLine, {"line": "x", **fields})) == expected


def test_rows_of_the_staffing_return() -> None:
    people = part(PeopleRow, {"group": "A", "men": [1, 2], "women": [3, 4], "women-total": 8})
    assert (totals.people_total(people, "men"), totals.people_total(people, "women")) == (3, 8)
    posts = part(PostRow, {"contract": "P", "values": ["0.33", 2]})
    assert totals.posts_total(posts) == Decimal("2.33")


@given(st.lists(st.lists(st.integers(0, 1000), min_size=3, max_size=3)))
def test_both_ways_of_adding_agree(rows: list[list[int]]) -> None:
    assert totals.column_total(totals.column_sums(rows)) == sum(map(sum, rows))
