"""What stands between {{ and }} in prose: looked up and worked out, never run as a program.

Only names of figures, literal values, and calls of the functions that we list are possible. Attributes, filters,
loops and arithmetic are not: a plan comes from many hands, and none of them can make the tool run code or hang.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Literal

from msgspec import Struct

from yjplan.diagnostics import Findings, did_you_mean, listed
from yjplan.figures import format as fmt
from yjplan.figures.names import FUNCTIONS, CannotCompute, Figure, Group, Name, resolve
from yjplan.plan.lost import is_among
from yjplan.plan.values import Prose

_OPENING = re.compile(r"\{\{|\{%|\{#")
_NAME = re.compile(r"'[^']*'|\"[^\"]*\"|(?P<name>[^\W\d]\w*(?:[.-]\w+)*)(?P<call>\s*\()?")
_WORDS = frozenset(
    {"if", "else", "and", "or", "not", "in", "is", "true", "false", "none", "True", "False", "None"}
)
MAX_LENGTH = 300
MAX_COUNT = 2000


class Placed(Struct, frozen=True):
    """A chart or table that prose wants at this place."""

    kind: Literal["chart", "table"]
    target: str


class Pointer(Struct, frozen=True):
    """A cross-reference that prose makes; `text` replaces the usual label."""

    target: str
    text: str = ""


Result = str | Placed | Pointer


class Insertion(Struct, frozen=True):
    """An expression in prose: from where to where it stands, and what it came to."""

    start: int
    end: int
    result: Result


def insertions(
    prose: Prose, names: Mapping[str, Name], targets: Targets, findings: Findings
) -> list[Insertion]:
    """Evaluate every {{ … }} of a text; what cannot be understood is a finding and prints as "?"."""
    return list(_insertions(prose, names, targets, findings)) if "{" in prose.text else []


class Targets(Struct, frozen=True):
    """The ids that charts, tables and cross-references may name."""

    charts: frozenset[str]
    tables: frozenset[str]
    references: frozenset[str]
    headings: frozenset[str] = frozenset()
    """Headings of the template that no section answers."""
    lost: frozenset[str] = frozenset()
    """Names in files that cannot be read: nothing is said of who refers to them."""


def _insertions(
    prose: Prose, names: Mapping[str, Name], targets: Targets, findings: Findings
) -> Iterator[Insertion]:
    text, position, count = prose.text, 0, 0
    while match := _OPENING.search(text, position):
        start = match.start()
        count += 1
        if count > MAX_COUNT:
            findings.add(
                "P102",
                f"There are more than {MAX_COUNT:,} figures in this text.",
                prose.place_at(start),
                "Split it into several texts.",
            )
            return
        if match[0] != "{{":
            if match[0] == "{%":
                findings.add(
                    "P105",
                    "Only {{ … }} is possible in a text, not {% … %}.",
                    prose.place_at(start),
                    "Delete it; figures are printed with {{ name }}.",
                )
            position = start + 2
            continue
        end = text.find("}}", start)
        if end < 0:
            findings.add(
                "P106",
                "Two curly brackets are opened here and never closed.",
                prose.place_at(start),
                "Close them with }} on the same line.",
            )
            return
        position = end + 2
        result = _evaluate(prose, start + 2, text[start + 2 : end], names, targets, findings)
        yield Insertion(start, position, "?" if result is None else result)


def _evaluate(
    prose: Prose, offset: int, source: str, names: Mapping[str, Name], targets: Targets, findings: Findings
) -> Result | None:
    values: dict[str, Any] = {}
    sound = True

    def look_up(match: re.Match[str]) -> str:
        nonlocal sound
        name = match["name"]
        if name is None or name in _WORDS:
            return match[0]
        place = prose.place_at(offset + match.start("name"))
        if match["call"]:
            if name not in functions:
                sound = False
                findings.add(
                    "P101",
                    f'"{name}(…)" is not something that {{{{ … }}}} can do.',
                    place,
                    did_you_mean(name, functions) or f"It can do {listed(functions, 'and')}.",
                )
            return match[0]
        found, unknown, possible = resolve(name, names)
        if found is None:
            sound = False
            if is_among(name, targets.lost):
                return match[0]
            findings.add(
                "P101",
                f'There is no figure called "{unknown}" in this plan.',
                place,
                did_you_mean(unknown, [*possible, *functions])
                or (f"The plan has {listed(sorted(possible), 'and', 8)}." if possible else ""),
            )
        key = f"v{len(values)}"
        values[key] = found
        return key

    functions = _functions(targets, prose, offset, findings)
    place = prose.place_at(offset)
    if len(source) > MAX_LENGTH:
        findings.add("P102", "This is too long for {{ … }}.", place, "Use a name, or one function of names.")
        return None
    translated = _NAME.sub(look_up, source)
    if not sound:
        return None
    hint = "Examples: {{ population.10-17 }}, {{ fte.latest.count }}, {{ share(a, b) }}."
    try:
        if translated.strip() == "v0":  # a name alone, as nearly always
            return _printed(values["v0"])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python warns of a backslash in a text
            tree = ast.parse(translated.strip(), mode="eval")
        return _printed(_worked_out(tree.body, values, functions))
    except CannotCompute as problem:
        findings.add("N101", f'"{source.strip()}" cannot be worked out: {problem}.', place, "")
    except _Reported:
        pass
    except (SyntaxError, TypeError, ValueError, ArithmeticError, RecursionError, MemoryError):
        findings.add("P102", f'"{source.strip()}" is not something that can be worked out.', place, hint)
    return None


class _Reported(Exception):
    """The finding is already recorded."""


def _worked_out(
    node: ast.expr, values: Mapping[str, Any], functions: Mapping[str, Callable[..., Any]]
) -> object:
    """Return what a name, a literal value or a call comes to; nothing else is possible.

    Raises TypeError for everything else that Python's grammar knows.
    """
    match node:
        case ast.Constant(value=str() | int() | float() as value) if not isinstance(value, bool):
            return value
        case ast.Name(id=name) if name in values:
            return values[name]
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=named) if name in functions:
            return functions[name](
                *(_worked_out(argument, values, functions) for argument in arguments),
                **{str(k.arg): _worked_out(k.value, values, functions) for k in named},
            )
    raise TypeError("only names, literal values and calls are possible")


def _functions(
    targets: Targets, prose: Prose, offset: int, findings: Findings
) -> dict[str, Callable[..., Any]]:
    def placing(kind: Literal["chart", "table"], known: frozenset[str]) -> Callable[..., Placed]:
        def place(target: object) -> Placed:
            name = _argument_name(target)
            if name not in known:
                _unknown(f"There is no {kind} called", name, known)
            return Placed(kind, name)

        return place

    def ref(target: object, text: object = "") -> Pointer:
        name = _argument_name(target)
        if name in targets.headings:
            _unanswered(name)
        if name not in targets.references:
            _unknown("There is nothing to refer to called", name, targets.references)
        return Pointer(name, str(text))

    def _unknown(says: str, name: str, known: frozenset[str]) -> None:
        if name in targets.lost:
            raise _Reported
        found = prose.text.find(name, offset)
        findings.add(
            "P103",
            f'{says} "{name}" in this plan.',
            prose.place_at(found if found >= 0 else offset),
            did_you_mean(name, sorted(known))
            or (f"The plan has {listed(sorted(known), 'and')}." if known else ""),
        )
        raise _Reported

    def _unanswered(name: str) -> None:
        found = prose.text.find(name, offset)
        findings.add(
            "P103",
            f'The text refers to the heading "{name}", and no section file answers it.',
            prose.place_at(found if found >= 0 else offset),
            f"Add a file with section: {name}, or delete the reference.",
        )
        raise _Reported

    functions: dict[str, Callable[..., Any]] = {
        "chart": placing("chart", targets.charts),
        "table": placing("table", targets.tables),
        "ref": ref,
    }
    functions |= {name: _with_numbers(function) for name, function in FUNCTIONS.items()}
    return functions


def _argument_name(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a name in quotation marks is needed")
    return value


def _with_numbers(function: Callable[..., Figure]) -> Callable[..., Figure]:
    def call(*arguments: object) -> Figure:
        return function(*(_number(a) for a in arguments))

    return call


def _number(value: object) -> Decimal | int:
    match value:
        case Group(itself=Figure() as figure):
            return _number(figure)
        case Figure(number=Decimal() as number):
            return number
        case bool():
            raise TypeError
        case int():
            return value
        case float():
            return Decimal(str(value))
    raise CannotCompute("one of its figures is not known")


def _printed(value: object) -> Result:
    match value:
        case Placed() | Pointer() | str():
            return value
        case Figure(text=text):
            return text
        case Group(itself=Figure(text=text)):
            return text
        case int() | Decimal() if not isinstance(value, bool):
            return fmt.number(value)
    raise TypeError("this does not print")
