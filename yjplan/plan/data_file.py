"""What a plan says of a data file in which a series stands."""

from __future__ import annotations

import re
from typing import Annotated, Any

from msgspec import Meta, field

from yjplan.plan.base import Model
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

    file: Annotated[
        Text,
        Meta(description="The data file in the plan folder: CSV, .xlsx or .ods, for example data/fte.xlsx."),
    ]
    sheet: Annotated[Text | None, Meta(description="The sheet, if the file has several.")] = None
    period: Annotated[Text | None, Meta(description="The heading of the column that holds the periods.")] = (
        None
    )
    count: Annotated[Text | None, Meta(description="The heading of the counts, such as Number.")] = None
    of: Annotated[Text | None, Meta(description="The heading of what they are out of, such as Cohort.")] = (
        None
    )
    value: Annotated[Text | None, Meta(description="The heading of the rates, such as Rate.")] = None
    area_column: Annotated[
        Text | None, Meta(description="The heading of the column that names the areas.")
    ] = None
    area: Annotated[Text | None, Meta(description="What the file calls the service's own area.")] = None
    where: Annotated[
        dict[Text, Text],
        Meta(
            description="Which rows are meant, where there are more: the heading of a column, and the text in it."
        ),
    ] = field(default_factory=dict)
    comparators: Annotated[
        Names,
        Meta(
            description="Other areas to compare with: the name to print, and what the file calls it. A list "
            "if both are the same; none for no area. All areas of the file if left out."
        ),
    ] = None
    marks: Annotated[
        dict[Text, Mark],
        Meta(description="Marks of the source's own, such as †, and what they mean: revised, provisional …"),
    ] = field(default_factory=dict)


def names_a_file(series: Any) -> bool:
    """Whether a series is the name of a data file, or says more of one."""
    return isinstance(series, Mapping) or (
        isinstance(series, Scalar) and _FILE_NAME.fullmatch(series.strip()) is not None
    )
