"""Debris: what is left of other programs, of drafts, of the template."""

from __future__ import annotations

import re
from typing import TypeAlias

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.rules.passages import PlanText, first_of_sections, quoted

_FIELDS = "PAGE|NUMPAGES|TOC|REF|PAGEREF|SEQ|MERGEFIELD|HYPERLINK|DATE|DOCPROPERTY|INCLUDEPICTURE|STYLEREF|IF"
_FRAGMENT = Lazy(
    rf"(?<![{{$])\{{(?!(?:{_FIELDS})\b)[A-Za-z][A-Za-z _.-]{{1,30}}\}}(?!\}})"  # a field of a web page
    r"|(?<!\])\(#[\w-]{0,40}\)"  # a link to nowhere
    r"|\bstyle=[\"']|\bclass=[\"']|\bmso-\w{1,30}"
    r"|¶|\ufffd|â€[™œ\x9d“”]|Ã©|Â£"  # letters that were read in the wrong alphabet
)
_FRAGMENT_HINTS = ("{", "(#", "style=", "class=", "mso-", "¶", "\ufffd", "â€", "Ã©", "Â£")
_IN_LABELS = Lazy(
    rf"{_FRAGMENT.pattern}|</?[a-z]{{1,10}}\s?/?>|\bbr\s?/?>|&(?:nbsp|amp|quot|lt|gt|#\d{{2,5}});"
)
"""In prose P110 reports HTML, and entities become letters; in titles and labels both print as they stand."""
_LABEL_HINTS = (*_FRAGMENT_HINTS, "<", "br>", "br/>", "br />", "&")
_OFFICE = Lazy(
    r"#(?:REF!|VALUE!|DIV/0!|NAME\?|N/A\b|NUM!|NULL!)"
    r"|\bError! (?:Bookmark|Reference source|Hyperlink reference|No text|Unknown|Main Document)[^.\n]{0,40}"
    r"|\b(?:PAGEREF|NOTEREF) _\w+|\bHYPERLINK \"|\\\* ?MERGEFORMAT|«\w{1,30}»"
    r"|\bClick (?:or tap )?(?:here )?to enter\b|\bChoose an item\.|_x000[Dd]_|\bcid:\w|\bimage\d{3}\.(?:png|jpe?g|"
    r"gif)\b"
    rf"|(?<!\{{)\{{\s?(?:{_FIELDS})\b[^{{}}\n]{{0,80}}\}}(?!\}})"
    r"|#(?:SPILL|CALC|GETTING_DATA|FIELD)!?(?!\w)|\bTOC \\o\b|\bMERGEFIELD \w+|(?<![#\w])#{7,}"
)
_OFFICE_HINTS = (
    "#ref!", "#value!", "#div/0!", "#name", "#n/a", "#num!", "#null!", "error! ", "pageref ", "noteref ",
    'hyperlink "', "mergeformat", "«", "click or tap", "to enter", "choose an item", "_x000d_",
    "cid:", "image0", "#spill", "#calc", "#getting_data", "#field", "toc \\o",
    "mergefield", "#######", *(f"{brace}{field}" for field in _FIELDS.lower().split("|") for brace in ("{", "{ ")),
)  # fmt: skip
_OPEN = r"(?:figures?|data|numbers?|text|details|dates?|table|chart|case\sstudy|quotes?|wording)"
_NOTES = (
    rf"\({_OPEN}\sto\s(?:follow|come|be\s(?:added|confirmed|updated|inserted|supplied))\)"
    r"|\((?:(?-i:[A-Z][a-z]{1,12}|[A-Z]{2,3})\s)?to\s(?:check|confirm|update)\s"
    rf"(?:(?:this|these|the)\s)?{_OPEN}\b[^)\n]{{0,50}}\)"
    r"|\b(?:pages?|tables?|figures?|sections?|appendix|of|by|in|to|from)\s\?\?(?!\?)"
    r"|\[(?-i:DN)\b[^\]\n]{0,80}\]|\[(?:drafting\snote|note|query|nb)\s?:[^\]\n]{1,80}\](?![(·])"
    r"|\[(?:link|hyperlink|picture|photo|image|chart|graph|table|quote|case\sstudy|map|logo)\s(?:to|of|from|for)\b"
    r"[^\]\n]{1,50}\](?![(·])"
    r"|\b(?-i:UPDATE (?:NEEDED|REQUIRED)|NEEDS? (?:UPDATING|CHECKING|UPDATE))\b"
    r"|\bto\sbe\s(?:added|updated|inserted|completed)\s(?:before|prior\sto|in\stime\sfor|after)\s"
    r"(?:publication|submission|sign-?off|the\sboard)\b"
    r"|(?<=\s)\.{4,}(?=\s)"
)
"""What colleagues write to each other while a plan is made."""
_UNFINISHED = Lazy(
    r"(?<![\w-])(?:TBC|TBA|TBD|XX+)(?![\w-])"
    r"|\[(?:insert|add|delete|check|name of|date to)\b(?! (?:text )?here)[^\]\n]{0,60}\](?![(·])"
    r"|\[(?:(?:your|the)\s(?:service|council|board|area|partner|local authority)(?:['’]s)?\s)?"
    r"(?:date|name|figures?|number|data|details|text|link|source)(?:\sto\s(?:follow|come|be\s\w+))?\](?![(·])"
    r"|\[your\s[^\]\n]{1,40}\](?![(·])"
    r"|\((?:insert|to be (?:added|inserted|completed|updated)|needs?\s(?:check|updat|complet)\w{2,4})\b"
    r"(?! (?:text )?here)[^)\n]{0,60}\)|\*to be (?:added|inserted|completed|updated)\*"
    r"|(?:(?<=[.!?*]\s)|(?:^|(?<=\n))\s{0,8})\*{0,2}(?:"
    r"to be (?:updated|completed|added|inserted|written)(?=[.\s]{0,3}(?:$|\n|by\b)|\.\s)"
    r"|(?:data|figures|text|numbers|narrative)\s(?:to\sfollow|awaited|required)\b"
    r"|delete\sas\sappropriate|placeholder\stext|note\sto\sself\b(?!-)"
    r"|need(?:s|ed)?\sto\s(?:update|check|add|insert|complete)\s(?:this|these|with)\b"
    r"|need(?:s|ed)?\sto\s(?:add|say|write|put|include)\s(?:something|more\son|a\s(?:paragraph|section|line|sentence))\b"
    r"|(?:nb:?\s)(?:[a-z]+\s)?(?:to\s)?(?:check|update|confirm|complete)\b|check\swith\s[^.\n]{2,30}\sbefore\b"
    r"|to\sfollow(?=\.?\s*(?:$|\n))|this\spage\sis\sintentionally\sleft\sblank"
    r"|this\ssection\s(?:is\s)?to\sbe\s(?:completed|updated|written)"
    r"|draft\s?(?:[-–—:.,]\s?)?(?:not\sfor\s(?:publication|circulation|onward)"
    r"|for\s(?:comments?|review|discussion)\b|v(?:ersion)?\s?\d))"
    r"|\?{3,}|£\s?[x?]+(?![\w.,])|(?<![\w.])[x?]{1,2}\s?%|\bto be (?:confirmed|determined)\b"
    rf"|{_NOTES}",
    re.IGNORECASE,
)
_UNFINISHED_HINTS = (
    "tbc", "tba", "tbd", "xx", "[insert", "[add", "[delete", "[check", "[name of", "[date to", "(insert",
    "(to be ", "[date", "[name", "[figure", "[number", "[data", "[details", "[text", "[link", "[source", "[your",
    "[the ", "(need", "to be updated", "to be completed", "to be added", "to be inserted", "to be written",
    "data to follow", "figures to follow", "text to follow", "numbers to follow", "narrative to follow", "to follow.",
    "to follow  ", "data awaited", "figures awaited", "data required", "figures required", "delete as",
    "placeholder text", "to update this", "to update these", "to check this", "to check with", "to add this",
    "to complete this", "to insert", "note to self", "nb ", "nb:", "check with ", "intentionally left", "???",
    "not for publication", "not for circulation", "not for onward", "draft for", "draft - for", "draft – for",
    "draft: for", "draft. for", "draft, for", "draft v", "£x", "£X", "£ x", "£ X", "£?", "x%", "x %", "?%", "? %",
    "to be confirmed", "to be determined", "to follow)", "to come)", "to be supplied)", "to check ", "to confirm ",
    "to update ", " ??", "[dn", "[drafting", "[note", "[query", "[nb", "[picture", "[photo", "[image", "[chart",
    "[graph", "[table", "[quote", "[case", "[map", "[logo", "[hyper", "update needed", "update required",
    "needs updating", "need updating", "needs checking", "need checking", "needs update", "need update",
    "before publication", "prior to publication", "before submission",
    "prior to submission", "before sign", "after the board", "before the board", "in time for", "after publication",
    "after submission", "prior to sign", "after sign", "prior to the board", " ....", "need to add", "need to say",
    "need to write", "need to put", "need to include", "needs to add", "needs to say", "needs to write",
    "needs to include", "needed to add",
)  # fmt: skip
"""What T106 does not report: the placeholders of the starter files and "insert here"."""
_WHOLE_WORDS = frozenset({"tbc", "tba", "tbd"})
"""Hints that stand in other words too, such as football."""
_OPEN_KINDS = frozenset({"sign-off"})
"""Where a date or a name may still be open, and T114 asks for it in the end."""


_REVIEWED = Lazy(
    r"\bCommented \[\w{1,6}\]:?|\[(?!KPI)[A-Z]{2,3}\d{1,2}(?:R\d)?\](?![(\w])"
    r"|(?:^|\n)(?:Deleted|Inserted|Formatted|Moved \([a-z]+\) \[\d+\]): ?\S"
    r"|\bFormatted: (?:Font|Indent|Normal|Justified|Left|List|Space|Centred|Heading)\b|~~[^~\n]{1,200}~~",
    needs="Commented [|Deleted:|Inserted:|Formatted:|~~|0]|1]|2]|3]|4]|5]|6]|7]|8]|9]",
)
_REVIEWED_HINTS = ("~~", "commented [", "[", "deleted:", "inserted:", "formatted:", "moved (")


_Searched: TypeAlias = tuple[Lazy, tuple[str, ...]]
"""A pattern, and texts in small letters of which at least one stands wherever it fits."""


def fragments(text: PlanText, findings: Findings) -> None:
    """Report scraps of web pages and broken letters (X101): once for each section."""
    _report(
        text,
        findings,
        "X101",
        ((_FRAGMENT, _FRAGMENT_HINTS), (_IN_LABELS, _LABEL_HINTS)),
        "is left over from a web page or another program",
        "Delete it, or type again what should stand here.",
    )


def office_errors(text: PlanText, findings: Findings) -> None:
    """Report errors that Word and Excel wrote into the text (X102): once for each section."""
    _report(
        text,
        findings,
        "X102",
        ((_OFFICE, _OFFICE_HINTS),) * 2,
        "is an error that Word or Excel wrote into the text",
        'Write what it stood for. Refer to headings, tables and charts with {{ ref("…") }}.',
    )


def unfinished(text: PlanText, findings: Findings) -> None:
    """Report what marks a gap in a draft, except where the plan is to be signed (X103): once for each section."""
    _report(
        text,
        findings,
        "X103",
        ((_UNFINISHED, _UNFINISHED_HINTS),) * 2,
        "marks something that is still to be filled in",
        "Fill it in, or say when it will be known.",
    )


def remarks_of_reviewers(text: PlanText, findings: Findings) -> None:
    """Report what comments and tracked changes of Word leave when they are copied (X105): once for each section."""
    _report(
        text,
        findings,
        "X105",
        ((_REVIEWED, _REVIEWED_HINTS),) * 2,
        "is left over from a comment or a tracked change",
        "Delete it. A remark for colleagues can go under note:, which is never printed.",
    )


def _report(
    text: PlanText,
    findings: Findings,
    code: str,
    patterns: tuple[_Searched, _Searched],
    what: str,
    hint: str,
) -> None:
    """Report what a pattern finds, the first for prose and the second for titles and labels."""
    hints = dict.fromkeys(hint for _, given in patterns for hint in given)
    absent = _WHOLE_WORDS - text.vocabulary
    found = [
        (passage, match.start(), match[0])
        for passage in text.saying(*(hint for hint in hints if hint not in absent))
        if passage.kind not in _OPEN_KINDS
        for match in patterns[passage.short][0].finditer(passage.text)
    ]
    for passage, start, shown, more in first_of_sections(found):
        findings.add(code, f"{quoted(shown)} {what}.{more}", passage.place_at(start), hint)
