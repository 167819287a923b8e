"""Series that stand in a data file: what the plan says of the file, and what is made of it."""

import re
from collections.abc import Mapping as MappingType
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from yjplan.diagnostics import Place, did_you_mean, listed
from yjplan.plan.base import Model, Reader
from yjplan.plan.values import Text
from yjplan.source.marks import Mark, stand_in
from yjplan.source.sheets.model import Book, Sheet
from yjplan.source.yaml import Mapping, Scalar, Sequence
from yjplan.tables.given import Given
from yjplan.tables.series import Line, Understood, understand
from yjplan.tables.wanted import Wanted, plain

_FILE_NAME = re.compile(r"[^\n{}]{1,200}\.[A-Za-z]{2,7}")
_FRONT_SHEETS = re.compile(
    r"(?:cover|title|front|contents|index|notes?|read ?me|metadata|information|info|guidance|glossary|definitions|"
    r"change log|version)\b.{0,40}"
)
_INSTEAD: dict[Mark, str] = {"not available": "[x]", "not applicable": "[z]", "rounds to zero": "[low]"}
_ALSO_CALLED: dict[str, tuple[str, ...]] = {
    "first-time-entrants": ("fte", "ftes", "fte rate", "first time entrants to the youth justice system"),
    "binary-reoffending": (
        "reoffending",
        "reoffending rate",
        "binary",
        "binary rate",
        "binary reoffending rate",
    ),
    "reoffences-per-reoffender": ("reoffences", "frequency", "frequency rate"),
    "use-of-custody": ("custody", "custody rate", "custodial sentences"),
}
"""What the national measures are called in spreadsheets, beside their own names."""


def _named_alike(value: Any) -> Any:
    """Let a list of names stand for names that are called in the file as they are printed; "none" for none."""
    if isinstance(value, str):
        value = [] if value.strip().casefold() == "none" else [value]
    return {str(name): name for name in value} if isinstance(value, list) else value


_TEXT_OR_NUMBER: dict[str, Any] = {"type": ["string", "number", "boolean"]}
Names = Annotated[
    dict[Text, Text] | None,
    BeforeValidator(_named_alike),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "object", "additionalProperties": _TEXT_OR_NUMBER},
                {"type": "array", "items": _TEXT_OR_NUMBER},
                {"type": "string"},
            ]
        }
    ),
]
"""Names as they are printed, each with what it is called in a file; or a list of names that are the same in both."""


class DataFile(Model):
    """Where a series stands in a data file. What is left out here is recognised from the headings."""

    short_for = "file"

    file: Text = Field(
        description="The data file in the plan folder: CSV, .xlsx or .ods, for example data/fte.xlsx."
    )
    sheet: Text | None = Field(None, description="The sheet, if the file has several.")
    period: Text | None = Field(None, description="The heading of the column that holds the periods.")
    count: Text | None = Field(None, description="The heading of the counts, such as Number.")
    of: Text | None = Field(None, description="The heading of what they are out of, such as Cohort.")
    value: Text | None = Field(None, description="The heading of the rates, such as Rate.")
    area_column: Text | None = Field(None, description="The heading of the column that names the areas.")
    area: Text | None = Field(None, description="What the file calls the service's own area.")
    where: dict[Text, Text] = Field(
        default_factory=dict,
        description="Which rows are meant, where there are more: the heading of a column, and the text in it.",
    )
    comparators: Names = Field(
        None,
        description="Other areas to compare with: the name to print, and what the file calls it. A list if both are "
        "the same; none for no area. All areas of the file if left out.",
    )
    marks: dict[Text, Mark] = Field(
        default_factory=dict,
        description="Marks of the source's own, such as †, and what they mean: revised, provisional …",
    )


def told() -> PydanticCustomError:
    """Return the error that stops a part of the plan whose problem is a finding already."""
    return PydanticCustomError("told", "told elsewhere")


def names_a_file(series: Any) -> bool:
    """Whether a series is the name of a data file, or says more of one."""
    return isinstance(series, Mapping) or (
        isinstance(series, Scalar) and _FILE_NAME.fullmatch(series.strip()) is not None
    )


def with_file_read(data: Mapping, reader: Reader) -> Mapping:
    """Return a measure's fields with the figures of its data file in place of what is said of the file.

    Other areas of the file become comparators, before those that are typed.
    """
    series = data["series"]
    spec = reader.part(DataFile, series)
    if spec is None:
        raise told()
    place_of = _places(spec, series.place)
    name = series if isinstance(series, Scalar) else series["file"]
    book = reader.data_file(name)
    sheet = _sheet(book, spec, data, place_of, reader) if book else None
    found = understand(sheet, _wanted(spec, data, reader), place_of, reader.findings) if sheet else None
    if found is None:
        raise told()
    reader.data.append(found)
    if not found.lines:
        raise told()
    result = _mapping({**data, "series": _series(found, series.place)}, data.place)
    result.key_places = {**data.key_places}
    areas = _sequence(series.place, [_comparator(name, values) for name, values in found.comparators])
    if areas:
        typed = data.get("comparators")
        areas.extend(typed if isinstance(typed, Sequence) else [])
        result["comparators"] = areas
        result.key_places.setdefault("comparators", series.place)
    return result


def _places(spec: DataFile, whole: Place) -> Any:
    def place_of(field: str) -> Place:
        return whole if field == "series" else spec.place_of(field.replace("-", "_")) or whole

    return place_of


def _topics(data: Mapping) -> tuple[str, ...]:
    names = [str(data[field]).strip() for field in ("measure", "label") if isinstance(data.get(field), str)]
    return (*names, *(also for name in names for also in _ALSO_CALLED.get(name, ())))


def _wanted(spec: DataFile, data: Mapping, reader: Reader) -> Wanted:
    return Wanted(
        period=spec.period,
        count=spec.count,
        of=spec.of,
        value=spec.value,
        area_column=spec.area_column,
        area=spec.area,
        where=spec.where,
        comparators=spec.comparators,
        marks=spec.marks,
        own=reader.own_names,
        councils=reader.councils,
        topics=_topics(data),
    )


def _sheet(book: Book, spec: DataFile, data: Mapping, place_of: Any, reader: Reader) -> Sheet | None:
    """Return the sheet that is meant: the one named, the only one with figures, or the one named like the measure."""
    if spec.sheet is not None:
        name = next((n for n in book.names if n.casefold() == spec.sheet.casefold()), None)
        if name is None:
            reader.findings.add(
                "Q107",
                f'There is no sheet "{spec.sheet}" to be seen in {book.file}.',
                place_of("sheet"),
                did_you_mean(spec.sheet, book.names) or _sheets(book.names),
            )
        return book.read(name) if name is not None else None
    inner = [n for n in book.names if not _FRONT_SHEETS.fullmatch(n.casefold())] or list(book.names)
    topics = {plain(topic).replace("-", " ") for topic in _topics(data)}
    ours = [n for n in inner if plain(n).replace("-", " ") in topics]
    chosen = inner if len(inner) == 1 else ours
    if len(chosen) == 1:
        return book.read(chosen[0])
    reader.findings.add(
        "Q107",
        f"There are {len(inner)} sheets in {book.file}, and it is not clear which is meant."
        if inner
        else f"There is no sheet to be seen in {book.file}.",
        place_of("file"),
        f"Say so: series: {{file: {spec.file}, sheet: {inner[0]}}}. {_sheets(inner)}" if inner else "",
    )
    return None


def _sheets(names: Any) -> str:
    quoted = [f'"{name}"' for name in names]
    return f"Its sheets are {listed(quoted, 'and')}." if quoted else ""


def _series(found: Understood, place: Place) -> Sequence:
    return _sequence(place, [_observation(line) for line in found.lines])


def _observation(line: Line) -> Mapping:
    fields: dict[str, Any] = {"period": _scalar(line.when.name, line.place)}
    fields |= {role: _written(given) for role, given in line.figures.items() if not given.reading.blank}
    return _mapping(fields, line.place)


def _comparator(name: str, values: MappingType[str, Given]) -> Mapping:
    cells = {period: _written(given) for period, given in values.items() if not given.reading.blank}
    place = next((given.place for given in values.values()), Place(""))
    return _mapping({"name": _scalar(name, place), "values": _mapping(cells, place)}, place)


def _written(given: Given) -> Scalar:
    """Return a figure as a person would type it into the plan: with its marks in words, 125 (provisional)."""
    reading = given.reading
    text = reading.text
    if reading.number is None:
        if stand_in(text) is None:  # a mark of the source's own
            text = next((_INSTEAD[mark] for mark in reading.marks if mark in _INSTEAD), "[c]")
        return _scalar(text, given.place)
    return _scalar(" ".join([text, *(f"({mark})" for mark in reading.marks)]), given.place)


def _scalar(text: str, place: Place) -> Scalar:
    scalar = Scalar(text)
    scalar.place = scalar.content = place
    scalar.plain = scalar.line_for_line = True
    return scalar


def _sequence(place: Place, items: list[Any]) -> Sequence:
    sequence = Sequence(items)
    sequence.place = place
    return sequence


def _mapping(values: dict[str, Any], place: Place) -> Mapping:
    mapping = Mapping(values)
    mapping.place = place
    mapping.key_places = {key: getattr(value, "place", place) for key, value in values.items()}
    return mapping
