"""Tables of the fields of a model, in words for people who write plans."""

from __future__ import annotations

import types
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT
from msgspec.structs import FieldInfo, fields

from yjplan.plan import values
from yjplan.plan.base import Model
from yjplan.plan.performance import OrDataFile
from yjplan.plan.section import AnyBlock

KINDS_OF_VALUE = {
    "text": (values.Text, "A short text on one line, printed as typed."),
    "Markdown": (
        values.Prose,
        "A text in Markdown, with `{{ … }}` if you like; or the name of a `.md` file that holds it. "
        "See [Writing prose](../guide/writing-prose.md).",
    ),
    "name": (
        values.Identifier,
        "Small letters and digits, joined by hyphens or full stops: `first-priority`, `population.10-17`. "
        "Never printed; other places use it to refer to this.",
    ),
    "yes or no": (values.YesNo, "`yes` or `no`."),
    "number": (values.Number, "`1,204` or `44.4`. Decimals are kept as typed. A per cent sign is allowed."),
    "whole number": (values.Count, "`26` or `1,204`; never below 0."),
    "amount": (
        values.Money,
        "Pounds: `1,312,463`, `£45,000.50`, `-13,000`. Brackets are refused, because they can mean two things.",
    ),
    "number or mark": (
        values.Reading,
        "A number, or what stands in its place: `-`, `n/a`, `not known`, `not available`, `tbc`, `[c]`, `<5`.",
    ),
    "date": (
        values.When,
        "`30 June 2024`, `30/06/2024` or `2024-06-30`; all print as 30 June 2024. Other words, such as "
        "`Within 6 months`, print as typed.",
    ),
    "plan years": (values.PlanYears, "`2024-25` for one year, `2024-27` for a plan of three years."),
}
"""How the pages call the kinds of value, and what each accepts."""


def _kind_name(annotation: Any, metadata: Sequence[Any]) -> str | None:
    """Return the name of a kind of value, if the annotation is one."""
    reads = {m for m in metadata if isinstance(m, values.Read)}
    for name, (kind, _) in KINDS_OF_VALUE.items():
        if isinstance(kind, type):
            if annotation is kind:
                return name
        elif reads & set(get_args(kind)[1:]):
            return name
    return None


def kind_of(annotation: Any, metadata: Sequence[Any] = ()) -> tuple[str, list[type[Model]]]:
    """Return what may be written in a field, in words, and the groups of fields that it leads to."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return kind_of(inner, [*metadata, *more])
    if file := next((m.model for m in metadata if isinstance(m, OrDataFile)), None):
        words, models = kind_of(annotation, [m for m in metadata if not isinstance(m, OrDataFile)])
        return f"{words}, or a data file", [*models, file]
    if any(isinstance(m, values.First) and m.change is values.as_list for m in metadata):
        item = "Markdown" if values.Prose in get_args(annotation) else "text"
        return f"{item}, or a list", []
    if name := _kind_name(annotation, metadata):
        return name, []
    if annotation == AnyBlock:
        return "block", []
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        parts = [kind_of(a, metadata) for a in arguments if a is not type(None)]
        return " or ".join(p for p, _ in parts), [m for _, models in parts for m in models]
    if origin is Literal:
        return " or ".join(f"`{a}`" for a in arguments), []
    if origin is tuple:
        words, models = kind_of(arguments[0])
        return f"list of {_many(words)}", models
    if origin is dict:
        words, models = kind_of(arguments[1])
        return f"{_many(words)}, each below its name", models
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return "group of fields", [annotation]
    raise TypeError(f"no words for {annotation!r}")


def _many(words: str) -> str:
    irregular = {"group of fields": "groups of fields", "Markdown": "texts in Markdown"}
    if words.startswith("list of "):
        return words.replace("list", "lists", 1)
    parts = words.split(" or ")
    return " or ".join(p if p.startswith("`") else irregular.get(p, f"{p}s") for p in parts)


def cell(text: str) -> str:
    """Return a text as it may stand in a cell of a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")


def _default(field: FieldInfo) -> str:
    if field.required:
        return "**needed**"
    default = field.default
    if default in (NODEFAULT, None, (), ""):
        return ""
    if isinstance(default, bool):
        return f"`{'yes' if default else 'no'}`"
    if isinstance(default, tuple):
        return "; ".join(f"`{d}`" for d in default)
    return f"`{default}`"


def fields_table(model: type[Model], leave_out: Sequence[str] = ()) -> Iterator[str]:
    """Yield the lines of a table of a model's fields, then a table for each group of fields in it."""
    seen: dict[type[Model], list[str]] = {}
    yield from one_table(model, leave_out, seen)
    done = {model}
    while waiting := [m for m in seen if m not in done]:
        inner = waiting[0]
        done.add(inner)
        users = [f"`{name}`" for name in seen[inner]]
        yield f"{' and '.join(users)}: {inner.__doc__.strip().splitlines()[0] if inner.__doc__ else ''}"
        yield ""
        yield from one_table(inner, (), seen)


def one_table(
    model: type[Model], leave_out: Sequence[str], seen: dict[type[Model], list[str]]
) -> Iterator[str]:
    """Yield the lines of a table of a model's own fields; `seen` collects the groups that they lead to."""
    rows = []
    bases = [base for base in model.__mro__[1:] if issubclass(base, Model)]
    inherited = {name for base in bases for name in base.__struct_fields__}
    for field in sorted(fields(model), key=lambda each: each.name in inherited):
        written = field.encode_name
        if written in ("type", *leave_out):
            continue
        words, models = kind_of(field.type)
        for inner in models:
            users = seen.setdefault(inner, [])
            if written not in users:
                users.append(written)
        said = model.descriptions.get(field.name, "")
        rows.append(f"| `{written}` | {cell(words)} | {_default(field)} | {cell(said)} |")
    if rows:
        yield "| Field | What to write | If left out | What it is |"
        yield "|---|---|---|---|"
        yield from rows
        yield ""
