from tests.conftest import PlanFolderMaker
from tests.plans import folder_of, prepared, section, told
from yjplan.plan.performance import Measure

SECTION = section(
    "performance-previous-year",
    "measures:\n  fte:\n    measure: first-time-entrants\n    narrative: x\n    series: fte.csv\n",
)


def measure(make: PlanFolderMaker, csv: str) -> tuple[Measure, list[str]]:
    folder = folder_of(make, SECTION, plan="service: S\nauthorities: A\nyears: 2024-25\nedition: 2024-25\n")
    (folder / "fte.csv").write_text(csv, encoding="utf-8")
    result, findings = prepared(folder)
    (found,) = result.plan.sections[0].measures.values()
    return found, told(findings)


def test_other_columns_are_areas_to_compare_with(plan_folder: PlanFolderMaker) -> None:
    found, findings = measure(
        plan_folder, "Period;Value;England and Wales;YJS family\n2022;198;150;\n2023;125;143;160\n"
    )
    assert findings == []
    assert [(o.period, str(o.value)) for o in found.series] == [("2022", "198"), ("2023", "125")]
    assert [(c.name, {k: str(v) for k, v in c.values.items()}) for c in found.comparators] == [
        ("England and Wales", {"2022": "150", "2023": "143"}),
        ("YJS family", {"2023": "160"}),
    ]


def test_a_misspelt_column_is_reported(plan_folder: PlanFolderMaker) -> None:
    _, findings = measure(plan_folder, "period,cuont,value\n2023,5,125\n")
    assert findings == ["S102 fte.csv:1"]


def test_a_text_where_a_series_should_be_is_one_short_finding(plan_folder: PlanFolderMaker) -> None:
    text = "series: |\n      A long story\n      on two lines.\n"
    found, findings = measure(plan_folder, "period,value\n2023,125\n")
    folder = folder_of(
        plan_folder,
        section(
            "performance-previous-year", f"measures:\n  fte:\n    measure: first-time-entrants\n    {text}"
        ),
    )
    _, found_again = prepared(folder)
    (error,) = [f for f in found_again if f.severity == "error"]
    assert (findings, error.code) == ([], "S103")
    assert "\n" not in error.message
    assert found.series[0].period == "2023"
