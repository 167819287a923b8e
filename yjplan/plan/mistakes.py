"""Mistakes in section files: where they are, and what is wrong in plain words."""

from __future__ import annotations

from typing import Any

from yjplan.diagnostics import Place, did_you_mean, listed
from yjplan.source.yaml import Mapping, Sequence


def locate(raw: Mapping, path: tuple[int | str, ...]) -> tuple[Place, Any]:
    """Return the place and the value at a path; parts of the path that are not in the file are passed over."""
    current: Any = raw
    place = raw.place
    for part, following in zip(path, (*path[1:], ""), strict=True):
        if isinstance(current, Mapping) and part in current:
            if following == "[key]":
                return current.key_places[str(part)], str(part)
            place = current.place_of(str(part))
            current = current[str(part)]
        elif isinstance(current, Sequence) and isinstance(part, int) and part < len(current):
            current = current[part]
            place = getattr(current, "place", place)
    return place, current


def words_for(kind: str, context: dict[str, Any], value: Any, fallback: str) -> tuple[str, str]:
    """Return what is wrong with a value, in words that a person who does not program knows, and how to mend it.

    `kind` and `context` are pydantic's name of the mistake and what it knows of it; `fallback` its own words.
    """
    shown = f'"{" ".join(value.split())[:60]}"' if isinstance(value, str) else "This"
    if kind == "yjplan":
        return context["message"], context["hint"]
    if value is None:
        return "There is nothing here.", "Fill it in, or delete this line."
    if kind == "union_tag_not_found":
        return "This block does not say what it is.", "Add a line type: … (text, quote, table, case-study …)."
    if kind == "union_tag_invalid":
        known = [tag.strip(" '") for tag in str(context["expected_tags"]).split(",")]
        tag = " ".join(str(context["tag"]).split())[:60]
        if not isinstance(value.get("type"), str):
            return "The type of a block is one word.", f"Types are: {listed(known, 'and', 50)}."
        return f'"{tag}" is not a type of block.', did_you_mean(
            tag, known
        ) or f"Types are: {listed(known, 'and', 50)}."
    if kind == "literal_error":
        known = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
        return f"{shown} is not one of the possible answers here.", (
            did_you_mean(str(value), known) or f"Write {listed(known)}."
        )
    if kind in ("list_type", "tuple_type"):
        return (
            "A list was expected here.",
            "Put each item on a line of its own, beginning with a dash and a space.",
        )
    if kind in ("dict_type", "model_type", "model_attributes_type", "mapping_type"):
        return (
            "A group of fields was expected here.",
            "Write name: value, one on each line, indented by two spaces.",
        )
    if kind == "too_long":
        return (
            f"This list is longer than a reader could follow: the most is {context['max_length']}.",
            "Shorten it.",
        )
    if kind == "too_short":
        return "This list is empty.", "Add at least one item."
    if kind == "string_pattern_mismatch":
        return f"{shown} does not have the right form.", "A colour is written as # and six digits: #12436D."
    if kind in ("greater_than_equal", "less_than_equal"):
        least, most = context.get("ge"), context.get("le")
        return (
            f"{shown} is out of range.",
            f"It must be {f'at least {least}' if most is None else f'at most {most}'}.",
        )
    return f"{shown} does not fit here.", fallback
