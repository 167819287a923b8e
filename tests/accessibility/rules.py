"""Rules of Word's accessibility checker, and of WCAG 2.2 AA as far as it applies to documents.

Each takes a Word file and returns its faults in words; none that is empty. They read nothing but the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from tests.accessibility.looks import coloured_words, contrast, text_parts
from tests.writers.docx_reading import NS, W, WordFile, faults, select, words

ENOUGH = 4.5
SAYS_NOTHING = {
    "here",
    "click here",
    "link",
    "this link",
    "more",
    "read more",
    "this",
    "website",
    "page",
    "",
    "see",
}
SPACERS = {"SectionEnd", "BetweenTables"}
SPLIT_ABOVE = 900
"""A row with more letters than this may run over the end of a page."""
PARAGRAPH_ITSELF = {"pStyle", "numPr", "keepNext", "pageBreakBefore", "sectPr", "ind", "tabs", "rPr"}
RUN_ITSELF = {"rStyle", "lang", "b", "bCs", "i", "iCs", "rtl", "noProof", "webHidden"}
LOOKALIKE = re.compile(r"\s*(?:[•·▪◦‣*–-]\s|\(?\d{1,2}[.)]\s|\(?[a-h][.)]\s)")
LANGUAGE = re.compile(r"[a-z]{2,3}-[A-Z]{2}")


def pictures_are_described(file: WordFile) -> list[str]:
    """WCAG 1.1.1: a text alternative, or a mark that there is nothing to know; never both."""
    found = []
    for part in text_parts(file):
        for properties in file.find("//wp:docPr", part):
            decorative = select(properties, ".//adec:decorative/@val") == ["1"]
            if decorative == bool(properties.get("descr", "").strip()):
                found.append(f"{part}: {properties.get('name')} is described and decorative, or neither")
    return found


def tables_have_a_header_row(file: WordFile) -> list[str]:
    """WCAG 1.3.1: the first row is marked, and so repeats on each page."""
    return [
        f"table {n} has no header row"
        for n, table in enumerate(file.tables())
        if not select(table, "w:tr[1]/w:trPr/w:tblHeader")
        or not select(table, "w:tblPr/w:tblLook[@w:firstRow='1']")
        or len(select(table, "w:tr[w:trPr/w:tblHeader]")) == len(table.findall(f"{W}tr"))
    ]


def tables_are_simple(file: WordFile) -> list[str]:
    """Word's checker: no merged, split, nested or empty cells."""
    found = []
    for n, table in enumerate(file.tables()):
        if select(table, ".//w:gridSpan | .//w:vMerge | .//w:hMerge"):
            found.append(f"table {n} has merged cells")
        if select(table, ".//w:tbl"):
            found.append(f"table {n} has a table inside")
        columns = len(select(table, "w:tblGrid/w:gridCol"))
        found += [
            f"table {n} has a row with too few or too many cells"
            for row in table.findall(f"{W}tr")
            if len(row.findall(f"{W}tc")) + len(row.findall(f"{W}sdt")) != columns
        ]
        found += [
            f"table {n} has an empty cell"
            for cell in table.iter(f"{W}tc")
            if not words(cell).strip() and not select(cell, ".//w:drawing")
        ]
    return found


def tables_have_title_and_description(file: WordFile) -> list[str]:
    """Word's checker asks for the alternative text of a table."""
    return [
        f"table {n} has no {what}"
        for n, table in enumerate(file.tables())
        for what in ("tblCaption", "tblDescription")
        if not "".join(table.xpath(f"w:tblPr/w:{what}/@w:val", namespaces=NS)).strip()
    ]


def rows_stay_together(file: WordFile) -> list[str]:
    """A row of usual length is not split over two pages, and a header row never is."""
    found = []
    for n, table in enumerate(file.tables()):
        for m, row in enumerate(table.findall(f"{W}tr")):
            whole = row.find(f"{W}trPr/{W}cantSplit") is not None
            if not whole and (m == 0 or len(words(row)) <= SPLIT_ABOVE):
                found.append(f"row {m} of table {n} may be split")
    return found


def headings_are_in_order(file: WordFile) -> list[str]:
    """WCAG 1.3.1, 2.4.6: real headings, none empty, none skipped."""
    levels = {
        s.get(f"{W}styleId"): int(select(s, "string(w:pPr/w:outlineLvl/@w:val)")) + 1
        for s in file.find("//w:style[w:pPr/w:outlineLvl]", "word/styles.xml")
    }
    found, before = [], 0
    for paragraph in file.find("//w:p"):
        level = levels.get("".join(select(paragraph, "w:pPr/w:pStyle/@w:val")))
        if level is None:
            continue
        if not words(paragraph).strip():
            found.append("an empty heading")
        if level > before + 1:
            found.append(f"level {level} after level {before}: {words(paragraph)}")
        before = level
    return found if before else ["no headings"]


def links_say_where_they_go(file: WordFile) -> list[str]:
    """WCAG 2.4.4: words that make sense alone, and a tooltip; contents entries say the heading itself."""
    found = []
    for part in text_parts(file):
        for link in file.find("//w:hyperlink", part):
            text = " ".join(words(link).split())
            if text.casefold().strip(" .…") in SAYS_NOTHING:
                found.append(f'{part}: a link says "{text}"')
            entry = select(link, "parent::w:p/w:pPr/w:pStyle[starts-with(@w:val, 'TOC')]")
            if not entry and not link.get(f"{W}tooltip", "").strip():
                found.append(f'{part}: "{text}" has no tooltip')
    return found


def words_stand_out(file: WordFile) -> list[str]:
    """WCAG 1.4.3: contrast of at least 4.5:1 of all words with what is behind them."""
    pairs = {(colour, ground): text for colour, ground, text in coloured_words(file)}
    return [
        f"{colour} on {ground} is {contrast(colour, ground):.2f}: {text[:40]}"
        for (colour, ground), text in pairs.items()
        if contrast(colour, ground) < ENOUGH
    ]


def colours_come_from_styles(file: WordFile) -> list[str]:
    """Highlights and theme colours are not resolved by the contrast rule, so there are none."""
    return [
        f"{part}: {len(used)} highlights or theme colours"
        for part in [*text_parts(file), "word/styles.xml"]
        if (used := file.find("//w:highlight | //w:color[@w:themeColor] | //w:shd[@w:themeFill]", part))
    ]


def languages_are_known(file: WordFile) -> list[str]:
    """WCAG 3.1.1, 3.1.2: the document has a language in each of four places, and every other mark is a language."""
    core = {e.tag.rpartition("}")[2]: e.text for e in file.part("docProps/core.xml")}
    places = {
        "properties": [core.get("language") or ""],
        "document defaults": file.find("//w:docDefaults//w:lang/@w:val", "word/styles.xml"),
        "theme": file.find("//w:themeFontLang/@w:val", "word/settings.xml"),
    }
    found = [f"no language in the {where}" for where, values in places.items() if not any(values)]
    marks = [v for part in (*text_parts(file), "word/styles.xml") for v in file.find("//w:lang/@w:val", part)]
    marks += [v for values in places.values() for v in values if v]
    return found + [f'"{mark}" is no language' for mark in sorted(set(marks)) if not LANGUAGE.fullmatch(mark)]


def the_file_has_a_title(file: WordFile) -> list[str]:
    """WCAG 2.4.2: a title that is not a file name."""
    core = {e.tag.rpartition("}")[2]: e.text for e in file.part("docProps/core.xml")}
    title = (core.get("title") or "").strip()
    return [] if title and not re.search(r"\.\w{2,4}$", title) else [f'the title is "{title}"']


def lists_are_lists(file: WordFile) -> list[str]:
    """WCAG 1.3.1: every list paragraph belongs to a list that exists, and nobody has typed bullets or numbers."""
    found = []
    lists = set(file.find("//w:num/@w:numId", "word/numbering.xml"))
    looks_typed: Any = None
    for paragraph in file.find("//w:p"):
        number = "".join(select(paragraph, "w:pPr/w:numPr/w:numId/@w:val"))
        style = "".join(select(paragraph, "w:pPr/w:pStyle/@w:val"))
        if number and number != "0" and number not in lists:
            found.append(f"no list {number}: {words(paragraph)[:40]}")
        if style in ("ListBullet", "ListNumber") and not number:
            found.append(f"a list paragraph in no list: {words(paragraph)[:40]}")
        typed = not number and LOOKALIKE.match(words(paragraph)) is not None
        if typed and looks_typed is not None and paragraph.getprevious() is looks_typed:
            found.append(f"typed like a list: {words(paragraph)[:40]}")
        looks_typed = paragraph if typed else None
    return found


def nothing_floats(file: WordFile) -> list[str]:
    """Word's checker, WCAG 1.3.2: all objects in line; only a watermark in a header may float."""
    found = []
    floating = "//wp:anchor | //w:txbxContent | //w:framePr | //w:tblpPr | //w:pict | //w:object"
    for part in text_parts(file):
        for element in file.find(floating, part):
            watermark = element.tag == f"{W}pict" and part.startswith("word/header")
            shapes = [s for s in element.iter() if s.tag.endswith("}shape")]
            if not watermark or not shapes or not all("WaterMark" in s.get("id", "") for s in shapes):
                found.append(f"{part}: {element.tag.rpartition('}')[2]}")
    if file.find("//w:cols[@w:num > 1]"):
        found.append("text in columns")
    return found


def space_comes_from_styles(file: WordFile) -> list[str]:
    """Word's checker: no empty paragraphs; two styles that must be there are named for what they are."""
    found = []
    for part in text_parts(file):
        for paragraph in file.find("//w:p[not(ancestor::w:footnote[@w:type])]", part):
            style = "".join(select(paragraph, "w:pPr/w:pStyle/@w:val"))
            holds = select(
                paragraph, ".//w:drawing | .//w:pict | .//w:fldChar | .//w:fldSimple | .//w:footnoteRef"
            )
            if not words(paragraph).strip() and not holds and style not in SPACERS:
                found.append(f"{part}: an empty paragraph in style {style or 'Normal'}")
    return found


def looks_come_from_styles(file: WordFile) -> list[str]:
    """Readers with their own styles see the document in them: no direct formatting."""
    found: list[str] = []
    for part in text_parts(file):
        for path, allowed in (("//w:p/w:pPr/*", PARAGRAPH_ITSELF), ("//w:r/w:rPr/*", RUN_ITSELF)):
            used = {e.tag.rpartition("}")[2] for e in file.find(path, part)}
            found += [f"{part}: w:{name}" for name in sorted(used - allowed)]
    return found


def nothing_is_hidden(file: WordFile) -> list[str]:
    """No hidden text and no tracked changes: a screen reader would read them, a sighted reader not."""
    return [
        f"{part}: {element.tag.rpartition('}')[2]}"
        for part in text_parts(file)
        for element in file.find("//w:vanish | //w:ins | //w:del | //w:moveFrom", part)
    ]


def numbers_are_used_once(file: WordFile) -> list[str]:
    """WCAG 4.1.1 of old: ids and names are unique, fields and bookmarks closed, links lead somewhere."""
    found = faults(file)
    for path, part in (
        ("//w:style/@w:styleId", "word/styles.xml"),
        ("//w:num/@w:numId", "word/numbering.xml"),
        ("//w:abstractNum/@w:abstractNumId", "word/numbering.xml"),
    ):
        values = list(map(str, file.find(path, part)))
        found += [f"twice: {v}" for v in sorted(set(values)) if values.count(v) > 1]
    return found


RULES: dict[str, Callable[[WordFile], Iterable[str]]] = {
    rule.__name__: rule
    for rule in (
        pictures_are_described, tables_have_a_header_row, tables_are_simple, tables_have_title_and_description,
        rows_stay_together, headings_are_in_order, links_say_where_they_go, words_stand_out,
        colours_come_from_styles, languages_are_known, the_file_has_a_title, lists_are_lists, nothing_floats,
        space_comes_from_styles, looks_come_from_styles, nothing_is_hidden, numbers_are_used_once,
    )
}  # fmt: skip
"""Every rule by its name."""
