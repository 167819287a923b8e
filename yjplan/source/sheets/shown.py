"""What a spreadsheet shows for a stored value: the number format decides about decimals, %, £ and dates.

Only what matters for figures is done: decimals, thousands, per cent, currency and words added to the number. A format
that is not understood (fractions, thousands left out, scientific) shows the number as it is stored.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TypeAlias

Stored: TypeAlias = int | float | str | bool | time | date | datetime | timedelta

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "d/m/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00", 49: "@",
}  # fmt: skip
"""The number formats that Excel files name by number only (ECMA-376 part 1, 18.8.30)."""

LONGEST_TEXT = 400
"""Characters of a cell; figures, periods and names of areas are short, and what is longer is a note."""
_LONGEST_INPUT = 10_000
_LONGEST_FORMAT = 200
_PIECE = re.compile(
    r'"([^"]{0,60})"|\\(.)|\[\$([^\]-]{0,8})[^\]]{0,20}\]|\[[^\]]{0,30}\]|_.|\*.|(.)', re.DOTALL
)
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.([#0?]+))?")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def shown(value: Stored, number_format: str = "General") -> str:
    """Return a stored value as the sheet shows it, always with a minus sign for what is below zero."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, date):  # a datetime is a date too
        return _date(value, number_format)
    if isinstance(value, (int, float)):
        return _number(value, number_format)
    return str(value)


def printable(text: str) -> str:
    """Return a text on one line, without characters that cannot be seen; only the beginning of one that is long."""
    line = "".join(
        character for character in " ".join(text[:_LONGEST_INPUT].split()) if character.isprintable()
    )
    return line if len(line) <= LONGEST_TEXT else f"{line[: LONGEST_TEXT - 1]}…"


def _date(day: date, number_format: str) -> str:
    letters = re.sub(r'"[^"]{0,60}"|\[[^\]]{0,30}\]', "", number_format[:_LONGEST_FORMAT]).casefold()
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    if "d" not in letters and "m" in letters:
        return month
    if "d" not in letters and "y" in letters:
        return str(day.year)
    return f"{day.day} {month}"


def _number(value: int | float, number_format: str) -> str:
    before, digits, after = _parts(number_format)
    if digits is None:
        return f"{before}{_plain(value)}{after}" if number_format == "General" else _plain(value)
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return str(value)
    percent = "%" in after or "%" in before
    places = len(digits[1] or "")
    with_percent = exact * 100 if percent else exact
    if abs(with_percent) >= Decimal(10) ** 15:
        return _plain(value)
    rounded = with_percent.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    body = f"{abs(rounded):,f}" if "," in digits[0] else f"{abs(rounded):f}"
    if (
        "0" not in (digits[1] or "0") and "." in body
    ):  # decimals written # are shown only where they are not 0
        body = body.rstrip("0").rstrip(".")
    return f"{'-' if rounded < 0 else ''}{before}{body}{after}"


@lru_cache(maxsize=256)
def _parts(number_format: str) -> tuple[str, re.Match[str] | None, str]:
    """Return what stands before the digits, the digits themselves (None if not understood), and what follows."""
    text = ""
    literals: list[str] = []
    for match in _PIECE.finditer(number_format[:_LONGEST_FORMAT]):
        quoted, escaped, currency, plain = match.groups()
        if plain == ";":
            break
        literal = quoted or escaped or currency
        if literal:
            literals.append(literal)
            text += chr(0xE000 + len(literals) - 1)
        elif plain and plain in "£$€-+() ":
            literals.append(plain)
            text += chr(0xE000 + len(literals) - 1)
        elif plain:
            text += plain
    digits = _DIGITS.search(text)
    if digits is None or digits[0].endswith(",") or len(_DIGITS.findall(text)) > 1:
        return "", None, ""
    around = [text[: digits.start()], text[digits.end() :]]
    if any(character.isascii() and character != "%" for piece in around for character in piece):
        return "", None, ""
    before, after = ("".join(literals[ord(c) - 0xE000] if c != "%" else c for c in piece) for piece in around)
    return before.strip(), digits, after.rstrip()


def _plain(value: int | float) -> str:
    """Return a number as a cell without a number format shows it when it is wide enough: ten digits."""
    if isinstance(value, int) or (value.is_integer() and abs(value) < 1e15):
        return str(int(value))
    text = f"{value:.10g}"
    if not re.fullmatch(r"-?\d+(?:\.\d+)?(?:e[+-]\d+)?", text):
        return text
    plain = f"{Decimal(text):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
