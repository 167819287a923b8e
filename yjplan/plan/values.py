"""Small values that plans are made of: years, dates, counts, money, yes and no, prose.

Each type reads the text that a person wrote in YAML, says in plain words what is wrong with it, and never guesses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, ClassVar, Protocol

from msgspec import Struct

from yjplan.diagnostics import Place
from yjplan.plan.money import doubt, unsigned, without_pound
from yjplan.source.marks import INSTEAD, Mark, stand_in, without_marks
from yjplan.source.yaml import Scalar

_TEXT_SCHEMA = {"type": ["string", "number", "boolean"]}


class Wrong(ValueError):
    """A value that cannot be read: what is wrong with it, and how to mend it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Told(Exception):
    """A part of the plan cannot be read, and a finding says so already."""


class Read(Struct, frozen=True, eq=False):
    """Says of a type how a value of it is read from what stands in the file, and what an editor should allow there.

    `read` raises Wrong.
    """

    read: Callable[[Any], Any]
    schema: dict[str, Any]


class First(Struct, frozen=True, eq=False):
    """Says of a type what is done with a value before it is read; `schema` is what an editor should allow, "
    "if that is more."""

    change: Callable[[Any], Any]
    schema: dict[str, Any] | None = None


def _text_of(value: Any, what: str) -> str:
    if isinstance(value, str):
        return str(value).strip()
    if isinstance(value, (bool, int, Decimal)):
        return str(value)
    shape = "a list" if isinstance(value, list) else "a group of fields"
    raise Wrong(f"{what} was expected here, not {shape}.")


def _to_text(value: Any) -> str:
    text = _text_of(value, "A text")
    return re.sub(r"\s*\n\s*", " ", text) if "\n" in text else text


Text = Annotated[str, Read(_to_text, _TEXT_SCHEMA)]
"""A short text, printed as typed on one line (no Markdown)."""


def _to_identifier(value: Any) -> str:
    text = _text_of(value, "A name")
    if not re.fullmatch(r"[a-z0-9]+(?:[-.][a-z0-9]+)*", text):
        tidy = re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-.") or "my-name"
        raise Wrong(
            f'"{text}" cannot be used as a name.',
            f'Names are small letters and digits joined by hyphens, for example "{tidy}".',
        )
    return text


Identifier = Annotated[
    str,
    Read(_to_identifier, {"type": ["string", "number"], "pattern": r"^[a-z0-9]+([-.][a-z0-9]+)*$"}),
]
"""A name by which other places refer to something: small letters, digits, hyphens."""


def _to_yes_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _text_of(value, "yes or no").casefold()
    if text in ("yes", "y", "true", "on"):
        return True
    if text in ("no", "n", "false", "off"):
        return False
    raise Wrong(f'"{text}" is neither yes nor no.', "Write yes or no.")


YesNo = Annotated[bool, Read(_to_yes_no, {"enum": [True, False, "yes", "no"]})]
"""An answer: yes or no."""

_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_LONGEST_NUMBER = 20
"""Characters; far more than any count or sum has, and few enough to calculate with exactly."""


def parse_number(text: str, *, money: bool = False) -> Decimal:
    """Return the number that a person wrote, with the decimals as typed (39.20 stays 39.20).

    Accepts 1,312,463 and a minus sign; with `money`, a pound sign in front. Raises a finding's worth of explanation
    for whatever could mean two things: brackets, £305.000, 273 317, 1_000.
    """
    body = without_pound(text) if money else text
    if body.startswith("(") and body.endswith(")"):
        raise Wrong(
            f'"{text}" is in brackets, which can mean a negative amount, an income or a remark.',
            "Write a minus sign for a negative amount, or the number without brackets.",
        )
    if money and (why := doubt(text)):
        raise Wrong(f'"{text}" {why}', "Write it like 1,312,463 or -13,000, with pence like 305.00.")
    if len(body) > _LONGEST_NUMBER or not _NUMBER.fullmatch(unsigned(body)):
        example = "1,312,463 or -13,000" if money else "1,204 or 44.4"
        raise Wrong(f'"{text}" is not a number that yjplan can be sure of.', f"Write it like {example}.")
    try:
        return Decimal(body.replace(",", "").replace("−", "-").replace("–", "-"))
    except InvalidOperation as problem:  # pragma: no cover - the pattern above admits only decimals
        raise Wrong(f'"{text}" is not a number.') from problem


def _to_number(value: Any) -> Decimal:
    text = _text_of(value, "A number")
    return parse_number(text.removesuffix("%").strip())


def _to_money(value: Any) -> Decimal:
    return parse_number(_text_of(value, "An amount of money"), money=True)


def _to_count(value: Any) -> int:
    text = _text_of(value, "A whole number")
    number = parse_number(text)
    if number != int(number) or number < 0:
        raise Wrong(f'"{text}" is not a whole number of at least 0.', "Counts are whole: 26 or 1,204.")
    return int(number)


_NUMBER_SCHEMA: dict[str, Any] = {"type": ["number", "string"]}
Number = Annotated[Decimal, Read(_to_number, _NUMBER_SCHEMA)]
"""Any number; keeps the decimals as typed. A per cent sign behind it is allowed."""
Money = Annotated[Decimal, Read(_to_money, _NUMBER_SCHEMA)]
"""Pounds; a pound sign and thousands commas are allowed."""
Count = Annotated[int, Read(_to_count, _NUMBER_SCHEMA)]
"""A whole number of people or things."""

NOT_A_NUMBER = tuple(INSTEAD)
"""Words and marks that stand where a number could be, kept as typed and never counted."""


def _to_reading(value: Any) -> Decimal | str:
    text = _text_of(value, "A number")
    if stand_in(text) is not None:
        return text
    return parse_number(text.removesuffix("%").strip(), money="£" in text)


Reading = Annotated[Decimal | str, Read(_to_reading, _NUMBER_SCHEMA)]
"""A number, or the mark that stands in its place: -, n/a, not known, [c], <5."""


def _unless_marked(value: Any) -> Any:
    text = str(value).strip() if isinstance(value, str) else None
    if text is None or text.isdigit():
        return value
    return None if stand_in(text) is not None else _without_marks(value)


def _without_marks(value: Any) -> Any:
    number, _ = without_marks(value.strip())
    return value if number == value.strip() else number  # as it came, it knows its place


CountIfKnown = Annotated[Count | None, First(_unless_marked)]
"""A whole number; None where a mark stands in its place (<5, [c]). A mark behind it, as in 26 (p), is no "
"part of it."""


def _before_marks(value: Any) -> Any:
    return (
        value if not isinstance(value, str) or stand_in(value.strip()) is not None else _without_marks(value)
    )


MarkedReading = Annotated[Reading, First(_before_marks)]
"""A reading that may have marks behind it, as in 125 (p); they are no part of it."""


def marks_of(written: Any) -> tuple[Mark, ...]:
    """Return what the marks in a text say: 125 (p) is provisional, [c] is suppressed."""
    if not isinstance(written, str):
        return ()
    text = written.strip()
    instead = stand_in(text)
    if instead is not None:
        return (instead,) if instead else ()
    return without_marks(text)[1]


_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


class When(Struct, frozen=True):
    """A date as typed. `date` is set only where a day, month and year can be read without doubt."""

    schema: ClassVar = _TEXT_SCHEMA

    text: str
    date: date | None = None

    def __str__(self) -> str:
        from yjplan.figures.format import british_date

        return british_date(self.date) if self.date else self.text

    @classmethod
    def read(cls, text: str) -> When:
        """Read a date; free text such as "Jan 23" or "to be confirmed" is kept as it is."""
        for pattern, order in (
            (r"(\d{4})-(\d{1,2})-(\d{1,2})", (0, 1, 2)),
            (r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", (2, 1, 0)),
            (r"(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+),? (\d{4})", (2, 1, 0)),
        ):
            match = re.fullmatch(pattern, " ".join(text.split()), re.ASCII)
            if not match:
                continue
            parts = [match.group(i + 1) for i in order]
            if parts[1].isalpha():
                near = [
                    n
                    for n, m in enumerate(_MONTHS, 1)
                    if m.startswith(parts[1].lower()) and len(parts[1]) > 2
                ]
                if not near:
                    continue
                parts[1] = str(near[0])
            try:
                return cls(text, date(int(parts[0]), int(parts[1]), int(parts[2])))
            except ValueError:
                raise Wrong(
                    f'"{text}" is not a day in the calendar.', "Write it like 30 June 2024."
                ) from None
        return cls(text)

    @classmethod
    def as_written(cls, value: Any, files: object) -> When:
        """Read a date from what stands in a file."""
        return cls.read(_text_of(value, "A date"))


class PlanYears(Struct, frozen=True, order=True):
    """The years that a plan covers, counted from April to March: `first` 2024 and `last` 2025 print as 2024-25."""

    schema: ClassVar = {"type": "string", "pattern": r"^\d{4}\s?([-–/]|to)\s?(\d{2}|\d{4})$"}

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}-{self.last % 100:02d}" if self.first // 100 == self.last // 100 else self.long

    @property
    def long(self) -> str:
        """The years with all four digits: 2024 to 2027."""
        return f"{self.first} to {self.last}"

    @property
    def previous(self) -> PlanYears:
        """The single year before the first."""
        return PlanYears(self.first - 1, self.first)

    @classmethod
    def read(cls, text: str) -> PlanYears:
        """Read 2024-25, 2024/25, 2024-2025, 2024 to 2027, 2025-30."""
        match = re.fullmatch(r"(\d{4})\s?(?:-|–|/|to)\s?(\d{2}|\d{4})", text, re.ASCII)
        if match:
            first = int(match[1])
            last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
            if last < first:
                last += 100
            if first < last <= first + 10:
                return cls(first, last)
        raise Wrong(
            f'"{text}" is not a plan year.',
            "Write 2024-25 for one year, or 2024-27 for a plan of three years.",
        )

    @classmethod
    def as_written(cls, value: Any, files: object) -> PlanYears:
        """Read plan years from what stands in a file."""
        return cls.read(_text_of(value, "A plan year"))


class Files(Protocol):
    """What prose needs of the loader."""

    def prose_file(self, name: Scalar) -> Prose:
        """Return the text of a `.md` file beside the section."""


class Prose(Struct, frozen=True):
    """A text in Markdown, and where it is written so that a problem in line 7 of it can be pointed at.

    `content` is the place of its first character. `line_for_line` is false for folded text, where only the
    beginning is known for certain. Two are equal if they say the same, wherever it is written.
    """

    schema: ClassVar = {
        **_TEXT_SCHEMA,
        "description": "Prose in Markdown, or the name of a .md file that holds it.",
    }

    text: str
    content: Place
    line_for_line: bool = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Prose) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def place(self, line: int = 0, column: int = 0) -> Place:
        """Return the place of a line and column of the text, both counted from 0."""
        if not self.line_for_line:
            return self.content
        return Place(self.content.file, self.content.line + line, self.content.column + column)

    def place_at(self, offset: int) -> Place:
        """Return the place of the character at an offset in the text."""
        before = self.text[:offset]
        line = before.count("\n")
        return self.place(line, offset - (before.rfind("\n") + 1))

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @classmethod
    def as_written(cls, value: Any, files: Files) -> Prose:
        """Read prose from what stands in a file: the text itself, or the name of the `.md` file that has it."""
        text = _text_of(value, "Prose")
        if not isinstance(value, Scalar):
            return cls(text, Place(""), line_for_line=False)
        if text.endswith(".md") and re.fullmatch(r"[^\s{}][^\n{}]*", text[:-3]):
            return files.prose_file(value)
        return cls(str(value).rstrip(), value.content, value.line_for_line)


def as_list(value: Any) -> Any:
    """Let a single item stand where a list is expected: `agency: Police` for `agency: [Police]`."""
    return value if isinstance(value, list) else [value]


Texts = Annotated[
    tuple[Text, ...],
    First(as_list, {"anyOf": [_TEXT_SCHEMA, {"type": "array", "items": _TEXT_SCHEMA}]}),
]
"""One short text or a list of them."""
Proses = Annotated[tuple[Prose, ...], First(as_list)]
"""A list of pieces of prose, one bullet each."""
