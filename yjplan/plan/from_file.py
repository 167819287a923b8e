"""The series of a measure from its data file, as if a person had typed it into the plan.

Kept apart from `data_file`, because only plans that have data files need to read tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingType
from typing import Any

from yjplan.diagnostics import Place, did_you_mean, listed
from yjplan.plan.base import Reader
from yjplan.plan.data_file import DataFile
from yjplan.plan.read import read_part
from yjplan.plan.values import Told
from yjplan.source.marks import Mark, stand_in
from yjplan.source.sheets.model import Book, Sheet
from yjplan.source.yaml import Mapping, Scalar, Sequence
from yjplan.tables.given import Given
from yjplan.tables.series import Line, Understood, understand
from yjplan.tables.wanted import Wanted, plain

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


def with_file_read(data: Mapping, reader: Reader) -> Mapping:
    """Return a measure's fields with the figures of its data file in place of what is said of the file.

    Other areas of the file become comparators, before those that are typed. Raises Told if the file cannot be used.
    """
    series = data["series"]
    spec = read_part(DataFile, series, series.place, reader)
    place_of = _places(spec, series.place)
    name = series if isinstance(series, Scalar) else series["file"]
    book = reader.data_file(name)
    sheet = _sheet(book, spec, data, place_of, reader) if book else None
    found = understand(sheet, _wanted(spec, data, reader), place_of, reader.findings) if sheet else None
    if found is None:
        raise Told
    reader.data.append(found)
    if not found.lines:
        raise Told
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
                f'There is no visible sheet "{spec.sheet}" in {book.file}.',
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
        else f"There is no visible sheet in {book.file}.",
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
