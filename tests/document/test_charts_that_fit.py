"""Charts with more than a page can show are left out, and their figures printed (C108)."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import folder_of, prepared, section
from yjplan.document.tree import Figure, ListBlock, Table, plain


def chart(kind: str, categories: int, series: int = 1) -> str:
    names = ", ".join(f"Ward {n}" for n in range(categories))
    values = ", ".join(str(n % 9 + 1) for n in range(categories))
    sets = "".join(f"      - {{name: Year {n}, values: [{values}]}}\n" for n in range(series))
    return section(
        "diversion",
        f"body: Text.\ncontent:\n  - type: chart\n    id: wards\n    kind: {kind}\n    title: Wards\n"
        f"    unit: children\n    source: Records\n    categories: [{names}]\n    series:\n{sets}",
    )


@pytest.mark.parametrize(
    ("kind", "categories", "series", "says"),
    [
        ("bars", 19, 2, "This chart has 38 bars; about 36 can be read on a page."),
        ("horizontal", 37, 1, "This chart has 37 bars; about 36 can be read on a page."),
        ("stacked", 46, 3, "This chart has 46 bars; about 45 can be read on a page."),
        ("dots", 38, 1, "This chart has 38 dots; about 37 can be read on a page."),
        ("funnel", 21, 1, "This chart has 21 steps; about 20 can be read on a page."),
    ],
)
def test_too_many_for_a_page(
    plan_folder: PlanFolderMaker, kind: str, categories: int, series: int, says: str
) -> None:
    result, findings = prepared(folder_of(plan_folder, chart(kind, categories, series)))
    (found,) = (f for f in findings if f.code == "C108")
    assert found.message == says
    blocks = result.document.blocks
    assert not [b for b in blocks if isinstance(b, Figure)]
    (table,) = (b for b in blocks if isinstance(b, Table))
    assert plain(table.caption) == "Wards"
    assert "Source: Records." in [plain(note) for note in table.notes]


@pytest.mark.parametrize(
    ("kind", "categories", "series"),
    [("bars", 18, 2), ("stacked", 45, 4), ("dots", 37, 1), ("funnel", 20, 1), ("trend", 60, 5)],
)
def test_what_fits_is_drawn(plan_folder: PlanFolderMaker, kind: str, categories: int, series: int) -> None:
    result, findings = prepared(folder_of(plan_folder, chart(kind, categories, series)))
    assert not [f for f in findings if f.code == "C108"]
    assert [b for b in result.document.blocks if isinstance(b, Figure)]


def test_a_measure_with_very_many_bars(plan_folder: PlanFolderMaker) -> None:
    points = "".join(f"      - {{period: {1980 + n}, value: {n + 1}}}\n" for n in range(61))
    text = "body: '{{ chart(\"calls\") }}'\n"
    measure = f"{text}measures:\n  calls:\n    label: Calls\n    show: bars\n    series:\n{points}"
    result, findings = prepared(folder_of(plan_folder, section("local-performance", measure)))
    assert [f.message for f in findings if f.code == "C108"] == [
        "This chart has 61 bars; about 36 can be read on a page."
    ]
    assert not result.document.charts


def test_a_structure_of_very_many_posts_is_a_list(plan_folder: PlanFolderMaker) -> None:
    posts = "".join(f"        - {{post: Practitioner {n}}}\n" for n in range(60))
    top = f"    top:\n      post: Head of service\n      manages:\n{posts}"
    block = f"  - type: structure-chart\n    title: The team\n{top}"
    text = section("appendix-1-staffing", f"body: Text.\ncontent:\n{block}")
    result, findings = prepared(folder_of(plan_folder, text))
    assert [f.message for f in findings if f.code == "C108"] == [
        "This chart has 61 posts; about 48 can be read on a page."
    ]
    assert not result.document.charts
    (listed,) = (b for b in result.document.blocks if isinstance(b, ListBlock))
    assert len(listed.items) == 1
