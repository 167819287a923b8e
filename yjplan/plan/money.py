"""Amounts of money as people type them: what one cannot be sure of, and as what it could be read.

Both the fields that hold money and the sentences and tables that mention it ask here, so that an amount is understood
in one way throughout.
"""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.patterns import Lazy

SIGNS = ("-", "−", "–")
"""What is typed for a minus sign."""
_FORMS = (
    (Lazy(r"£\s?£+\s?\d[\d,]*(?:\.\d\d)?", needs="£"), "two-signs"),
    (Lazy(r"\d[\d,]*\.\d{3}", needs="."), "three-decimals"),
    (Lazy(r"\d{1,3}(?:\.\d{3})+,\d{1,2}", needs=(".", ",")), "continental"),
    (Lazy(r"\d{1,3}(?:\.\d{3}){1,4}\.\d{1,2}", needs="."), "dots"),
    (Lazy(r"\d{1,3}\.\d{1,2},\d{3}", needs=(".", ",")), "mixed"),
    (Lazy(r"\d{1,3}(?:[ ,]\s?\d{3})+(?:\.\d\d)?", needs=" |,"), "spaces"),
    (Lazy(r"\d+(?:,\d+)+(?:\.\d\d)?", needs=","), "commas"),
    (
        Lazy(r"\d[\d,]*(?:\.\d+)?\s?(?:k|m|bn|thousand|million)", re.IGNORECASE, needs="k|m|bn|thousand"),
        "rounded",
    ),
)
"""The forms, of an amount without its sign."""
_GROUPED = Lazy(r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?")
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000}
_LONGEST = 30


def form_of(text: str) -> str:
    """Return in which unsure form an amount is typed, or an empty string if it is sure or no amount at all."""
    typed = text.strip()
    amount = unsigned(typed if "££" in text else without_pound(typed))
    if len(text) > _LONGEST or amount.isdecimal() or _GROUPED.fullmatch(amount):
        return ""
    return next((name for pattern, name in _FORMS if pattern.fullmatch(amount)), "")


def doubt(text: str) -> str:
    """Return what is unsure about an amount, as the rest of a sentence that begins with it; empty if nothing is.

    `doubt("£305.000")` is "could mean thousands or pounds and pence: £305,000 or £305.00."
    """
    form = form_of(text)
    if not form:
        return ""
    body = without_pound(text.strip())
    sign = "−" if body.startswith(SIGNS) else ""
    figures = re.sub(r"\D", "", body)
    whole = f"{sign}£{int(figures):,}"
    match form:
        case "two-signs":
            return f"has two pound signs: is it {re.sub(r'£[£ ]*', '£', text.strip())}?"
        case "three-decimals":
            pounds = f"{sign}£{int(figures[:-3]):,}.{figures[-3:-1]}"
            return f"could mean thousands or pounds and pence: {whole} or {pounds}."
        case "continental":
            pence = len(body.rsplit(",", 1)[1])
            return f"has its comma and its dot the other way round: is it {sign}£{int(figures[:-pence]):,}?"
        case "mixed":
            return "has a dot and a comma, and they cannot both be right."
        case "dots":
            return f"has two dots: is it {sign}£{int(figures[: -len(body.rsplit('.', 1)[1])]):,} or {whole}?"
        case "spaces":
            return f"has a space in it: is it {whole}, or are these two numbers?"
        case "commas":
            return f"has a comma in the wrong place, or a figure is missing: is it {whole}?"
        case _:
            return _rounded(body, sign)


def _rounded(body: str, sign: str) -> str:
    number = re.sub(r"[^\d.,]", "", body)
    exact = Decimal(number.replace(",", ""))
    amount = f"{sign}£{int(exact * _TIMES[re.sub(r'[^a-z]', '', body.lower())]):,}"
    if "," in number:
        return f"could mean {sign}£{int(exact):,} or {amount}."
    return f"is rounded: is it {amount}, or what is it exactly?"


def without_pound(text: str) -> str:
    """Return an amount without its pound sign."""
    number = unsigned(text)
    sign = text[: len(text) - len(number)]
    return sign + number[1:].lstrip() if number.startswith("£") else text


def unsigned(text: str) -> str:
    """Return a number without its minus sign."""
    return text[1:] if text.startswith(SIGNS) else text
