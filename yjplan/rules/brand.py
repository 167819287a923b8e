"""Checks on the council's looks: colours that can be read, and what its Word file lacks or leaves behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yjplan.charts.accent import clashes, fits, nearest
from yjplan.charts.vision import Sight
from yjplan.diagnostics import Findings, listed
from yjplan.document.colour import LEAST_CONTRAST, contrast, mix, readability, readable
from yjplan.plan.service import Brand
from yjplan.source.docx import W, WordFile

_USED = frozenset(
    {
        "normal",
        "body text",
        "title",
        "subtitle",
        "caption",
        "header",
        "footer",
        "footnote text",
        "quote",
        "hyperlink",
    }
    | {f"heading {n}" for n in range(1, 7)}
    | {f"toc {n}" for n in range(1, 4)}
    | {"list bullet", "list number", "table text", "table heading"}
)


def check_brand(brand: Brand, reference: WordFile | None, findings: Findings) -> None:
    """Run all rules of this family; `reference` is the council's Word file, if it has one that can be read."""
    colour_contrast(brand, findings)
    chart_colour(brand, findings)
    if reference is not None:
        missing_styles(brand, reference, findings)
        left_out(brand, reference, findings)
        style_contrast(brand, reference, findings)


def colour_contrast(brand: Brand, findings: Findings) -> None:
    """Report brand colours in which text cannot be read on white or on their own tint (B105)."""
    for field, colour in (("colour", brand.colour), ("accent", brand.accent)):
        if colour is None or readability(colour) >= LEAST_CONTRAST:
            continue
        on_white, on_tint = contrast(colour, "FFFFFF"), contrast(colour, mix(colour, 0.9))
        findings.add(
            "B105",
            f"{colour} has a contrast of {_ratio(on_white)} with white and {_ratio(on_tint)} with its own light tone; "
            f"text needs {LEAST_CONTRAST}:1.",
            brand.place_of(field),
            f'The nearest darker colour that can be read is "#{readable(colour)}"; yjplan prints that one.'
            + (_for_charts(colour) if field == ("accent" if brand.accent else "colour") else ""),
        )


def _for_charts(colour: str) -> str:
    printed = f"#{readable(colour)}"
    return "" if fits(printed) else f' Charts need "{nearest(printed)}", and are dark blue until then.'


def chart_colour(brand: Brand, findings: Findings) -> None:
    """Report a brand colour that can be read, but not told from another colour of charts by everybody (C202)."""
    field, colour = ("accent", brand.accent) if brand.accent else ("colour", brand.colour)
    if colour is None or readability(colour) < LEAST_CONTRAST or fits(colour):
        return
    found = [f"the {other} of charts {_sights(sights)}" for other, sights in clashes(colour)]
    findings.add(
        "C202",
        f"{colour} is hard to tell from {listed(found, 'and', 4)}. Charts keep their dark blue.",
        brand.place_of(field),
        f'The nearest darker colour that charts can use is "{nearest(colour)}".',
    )


def _sights(sights: tuple[Sight, ...]) -> str:
    """Return for whom two colours look alike: everybody, or some, in print."""
    if "full colour" in sights:
        return "for everybody"
    people = [sight for sight in sights if sight != "grey print"]
    parts = [f"for people with {listed(people, 'or', 3)}"] if people else []
    return " and ".join([*parts, *(["when printed in grey"] if "grey print" in sights else [])])


def missing_styles(brand: Brand, reference: WordFile, findings: Findings) -> None:
    """Report the styles that the council's file lacks, all in one finding (B103)."""
    from yjplan.source.word_styles import is_words_own, missing, name_of

    lacking = missing(_own_styles(), reference.styles)
    if not lacking:
        return
    words_own = [name_of(s) for s in lacking if is_words_own(s)]
    plans_own = [name_of(s) for s in lacking if not is_words_own(s)]
    parts = [f"these of Word's own styles: {listed(words_own, 'and', 40)}"] if words_own else []
    if plans_own:
        named = listed(plans_own, "and", 40) if len(plans_own) <= 6 else f"{plans_own[0]} to {plans_own[-1]}"
        parts.append(f"{len(plans_own)} of those that only plans have ({named})")
    findings.add(
        "B103",
        f'"{reference.name}" lacks {"; and ".join(parts)}. yjplan adds them.',
        brand.place_of("reference"),
        "Make styles of these names in it where the added ones should look otherwise; the guide on brand lists all.",
    )


def left_out(brand: Brand, reference: WordFile, findings: Findings) -> None:
    """Report what of the council's file does not come into the plan (B104)."""
    if reference.left_out:
        findings.add(
            "B104",
            f'"{reference.name}" holds {listed(reference.left_out, "and", 20)}, which were left out.',
            brand.place_of("reference"),
            "See that the header and footer of the plan look right.",
        )


def style_contrast(brand: Brand, reference: WordFile, findings: Findings) -> None:
    """Report the council's styles whose text is too light for what is behind it (B106)."""
    for name, colour, behind in _looks(reference.styles):
        if contrast(colour, behind) < LEAST_CONTRAST:
            findings.add(
                "B106",
                f'The style "{name}" in "{reference.name}" prints #{colour} on '
                f"{'white' if behind == 'FFFFFF' else '#' + behind}, "
                f"a contrast of {_ratio(contrast(colour, behind))}; text needs {LEAST_CONTRAST}:1.",
                brand.place_of("reference"),
                "Give the style a darker colour there.",
            )


def _looks(root: Any) -> Iterator[tuple[str, str, str]]:
    """Yield name, colour and background of each paragraph and character style that a plan uses."""
    from yjplan.source.word_styles import id_of, name_of, styles

    by_id = {id_of(s): s for s in styles(root)}
    for style in styles(root):
        if name_of(style).casefold() in _USED:
            colour = _inherited(style, by_id, "w:rPr/w:color", "val") or _default_colour(root)
            behind = (
                _inherited(style, by_id, "w:rPr/w:shd", "fill")
                or _inherited(style, by_id, "w:pPr/w:shd", "fill")
                or "FFFFFF"
            )
            yield name_of(style), colour or "000000", behind


def _inherited(style: Any, by_id: dict[str, Any], path: str, attribute: str) -> str:
    """Return a colour of a style or of what it is based on; nothing where it is automatic."""
    seen: set[int] = set()
    current = style
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        found = current.find(path, {"w": W[1:-1]})
        if found is not None:
            return _digits(found.get(f"{W}{attribute}", ""))
        base = current.find(f"{W}basedOn")
        current = None if base is None else by_id.get(base.get(f"{W}val", ""))
    return ""


def _default_colour(root: Any) -> str:
    found = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}color")
    return "" if found is None else _digits(found.get(f"{W}val", ""))


def _digits(value: str) -> str:
    return value.upper() if len(value) == 6 and all(c in "0123456789abcdefABCDEF" for c in value) else ""


def _own_styles() -> Any:
    from yjplan.diagnostics import Findings
    from yjplan.resources import resource
    from yjplan.source.docx import read_docx

    own = read_docx(resource("templates") / "reference.docx", "reference.docx", None, Findings())
    assert own is not None
    return own.styles


def _ratio(value: float) -> str:
    """Return a ratio cut, not rounded: 4.49 must not read as enough."""
    return f"{int(value * 100) / 100:.2f}:1"
