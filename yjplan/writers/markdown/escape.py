"""Making literal text safe: the only place that decides which characters Markdown would take for markup.

Only what could be misread is escaped, so that the file stays pleasant to read as it stands: `snake_case`, `<
5` and `O:\\Socserv` keep their looks, `*`, `[c]` and `£5|£6` in a table get a backslash.
"""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_ADDRESS = re.compile(
    r"(?P<web>https?://[A-Za-z0-9](?:[A-Za-z0-9\-._~/?#&=+%:@,]*[A-Za-z0-9/_~=+-])?)"
    r"|(?<![A-Za-z0-9._+-])(?P<mail>[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+)"
    r"|(?<![A-Za-z0-9])(?P<www>www\.[A-Za-z0-9-]+\.[A-Za-z0-9\-._/]*[A-Za-z0-9/])"
)
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ALWAYS = frozenset("*`[]~$")

_LINE_START = re.compile(
    r"""
    (?P<hash>\#)                            # heading
    | (?P<quote>>)                          # block quote
    | (?P<bullet>[-+])(?=\s|$)              # list item
    | (?P<number>\d{1,9})(?P<dot>[.)])(?=\s|$)
    | (?P<rule>[-=:|])(?=[-=:|\s]*$)        # rule, underline of a heading, second line of a table
    """,
    re.VERBOSE,
)


def one_line(text: str) -> str:
    """Return text with every line end and tab as a space, and nothing that text files cannot hold."""
    return _LINE_ENDS.sub(" ", text).replace("\0", "")


def escape(text: str, *, cell: bool = False, in_link: bool = False) -> str:
    """Return literal text so that Markdown shows it as it is, wherever in a line it stands.

    `cell` is for table cells, where a bar would end the cell. Web and mail addresses become links in angle
    brackets, except `in_link`.
    """
    text = one_line(text)
    if in_link or not any(mark in text for mark in ("://", "@", "www.")):
        return _escape_plain(text, cell)
    parts = []
    done = 0
    for match in _ADDRESS.finditer(text):
        if _ENTITY.search(match[0]):
            continue
        parts.append(_escape_plain(text[done : match.start()], cell, before=text[max(0, done - 1) : done]))
        parts.append(f"[{match[0]}](http://{match[0]})" if match["www"] else f"<{match[0]}>")
        done = match.end()
    parts.append(_escape_plain(text[done:], cell))
    return "".join(parts)


def _escape_plain(text: str, cell: bool, before: str = "") -> str:
    out = []
    last = len(text) - 1
    for at, char in enumerate(text):
        following = text[at + 1] if at < last else ""
        if (
            char in _ALWAYS
            or (char == "|" and cell)
            or (char == "\\" and (not following or following in _ASCII_PUNCTUATION))
            or (char == "_" and not (0 < at < last and text[at - 1].isalnum() and following.isalnum()))
            or (char == "<" and (not following or following.isalpha() or following in "/!?"))
            or (char == "&" and _ENTITY.match(text, at))
        ):
            out.append("\\")
        out.append(char)
    return "".join(out)


def guard_line_starts(markdown: str) -> str:
    """Return a paragraph none of whose lines can be taken for a heading, list item, quote, rule or table."""
    return "\n".join(_guarded(line) for line in markdown.split("\n"))


def _guarded(line: str) -> str:
    match = _LINE_START.match(line)
    if match is None:
        return line
    if match["number"]:
        return f"{match['number']}\\{line[match.end('number') :]}"
    return f"\\{line}"


def code_span(text: str, *, cell: bool = False) -> str:
    """Return text in backticks, enough of them; nothing for empty text."""
    text = one_line(text).strip()
    if not text:
        return ""
    if cell and "|" in text:
        if "\\|" in text or text.endswith("\\"):  # a table cell has no way to write this as code
            return escape(text, cell=True, in_link=True)
        text = text.replace("|", "\\|")
    fence = "`" * (longest_run(text, "`") + 1)
    pad = " " if text[0] == "`" or text[-1] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def longest_run(text: str, char: str) -> int:
    """How many of a character stand together at most."""
    return max((len(run) for run in re.findall(f"{re.escape(char)}+", text)), default=0)


def destination(address: str) -> str:
    """Return an address as it may stand between the round brackets of a link."""
    address = "".join(
        _percent(char) if char in ' "()<>\\^`{|}' else char for char in one_line(address).strip()
    )
    return _ENTITY.sub(lambda match: f"&amp;{match[0][1:]}", address)


def _percent(char: str) -> str:
    return f"%{ord(char):02X}"


def is_space(char: str) -> bool:
    """Whether a character, or the edge of a line (empty), counts as white space beside `**` and `_`."""
    return not char or char.isspace()


def is_surely_punctuation(char: str) -> bool:
    """Whether every version of Markdown takes this character for punctuation."""
    return char in _ASCII_PUNCTUATION or unicodedata.category(char).startswith("P")


def is_surely_word(char: str) -> bool:
    """Whether every version of Markdown takes this character for part of a word (of £ they differ)."""
    return not char.isspace() and unicodedata.category(char)[0] not in "PS"
