"""What a plan says of a data file in which a series stands."""

import re
from typing import Annotated, Any

from yjplan.plan.base import Model, described
from yjplan.plan.values import First, Text
from yjplan.source.marks import Mark
from yjplan.source.yaml import Mapping, Scalar

_FILE_NAME = re.compile(r"[^\n{}]{1,200}\.[A-Za-z]{2,7}")


def _named_alike(value: Any) -> Any:
    """Let a list of names stand for names that are called in the file as they are printed; "none" for none."""
    if isinstance(value, str):
        value = [] if value.strip().casefold() == "none" else [value]
    return {str(name): name for name in value} if isinstance(value, list) else value


_TEXT_OR_NUMBER: dict[str, Any] = {"type": ["string", "number", "boolean"]}
Names = Annotated[
    dict[Text, Text] | None,
    First(
        _named_alike,
        {
            "anyOf": [
                {"type": "object", "additionalProperties": _TEXT_OR_NUMBER},
                {"type": "array", "items": _TEXT_OR_NUMBER},
                {"type": "string"},
            ]
        },
    ),
]
"""Names as they are printed, each with what it is called in a file; or a list of names that are the same in both."""


class DataFile(Model):
    """Where a series stands in a data file. What is left out here is recognised from the headings."""

    short_for = "file"

    file: Text = described("The data file in the plan folder: CSV, .xlsx or .ods, for example data/fte.xlsx.")
    sheet: Text | None = described("The sheet, if the file has several.", default=None)
    period: Text | None = described("The heading of the column that holds the periods.", default=None)
    count: Text | None = described("The heading of the counts, such as Number.", default=None)
    of: Text | None = described("The heading of what they are out of, such as Cohort.", default=None)
    value: Text | None = described("The heading of the rates, such as Rate.", default=None)
    area_column: Text | None = described("The heading of the column that names the areas.", default=None)
    area: Text | None = described("What the file calls the service's own area.", default=None)
    where: dict[Text, Text] = described(
        "Which rows are meant, where there are more: the heading of a column, and the text in it.",
        default_factory=dict,
    )
    comparators: Names = described(
        "Other areas to compare with: the name to print, and what the file calls it. A list "
        "if both are the same; none for no area. All areas of the file if left out.",
        default=None,
    )
    marks: dict[Text, Mark] = described(
        "Marks of the source's own, such as †, and what they mean: revised, provisional …",
        default_factory=dict,
    )


def names_a_file(series: Any) -> bool:
    """Whether a series is the name of a data file, or says more of one."""
    return isinstance(series, Mapping) or (
        isinstance(series, Scalar) and _FILE_NAME.fullmatch(series.strip()) is not None
    )
