"""Links that lead nowhere: broken by a space, on a drive of the council, in a network that readers cannot enter."""

from __future__ import annotations

import re
from difflib import get_close_matches

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.rules.passages import Passage, PlanText, first_of_sections, quoted

_LINK = Lazy(
    r"(?P<broken>h(?<!\wh)ttps?:(?://)?\s{1,3}(?:/{2}\s?)?(?=\w)\S{0,60}|h(?<!\wh)ttps?:/(?=[^/\s])\S{1,60}"
    r"|w(?<!\ww)ww\.\s\w\S{0,60}|h(?<!\wh)ttps?://https?:\S{0,60}"
    r"|h(?<!\wh)(?:tps?|tt|htps?|tttps?|tpps?):/\S{1,60}|h(?<!\wh)ttps?(?:;/|//)\S{1,60})"
    r"|(?P<apart>\[[^\[\]\n]{1,80}\]\s\(https?://[^\s)]{0,80}\)?)"
    r"|(?P<inside>https?://(?:[\w-]{1,63}(?=[/:\s)\]]|$)|[\w-]{1,63}(?:-my)?\.sharepoint\.com|teams\.microsoft\.com)\S{0,60})"
    r"|https?://(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})"
)
"""Each begins with one of few letters, so that what lies between addresses is passed over quickly."""
_DRIVE = Lazy(
    r"(?P<drive>(?<!\]\()(?:\bfile:/{2,3}\S{0,60}|(?<![\w/])[A-Za-z]:\\\w[^\n]{0,60}|(?<![\w\\])\\\\[\w.-]{2,40}\\\w\S{0,60}))",
    needs="file:/|:\\|\\\\",
)
_MISTYPED = ("htp:", "htps:", "htt:", "hhtp", "htttp", "htpp")
_HINTS = ("·", "http", *_MISTYPED, "www. ", "file:/", ":\\", "\\\\")
_IN_RAW = ("http", *_MISTYPED, "www. ", "www.\n", "file:/", ":\\", "\\\\")
_WHAT = {
    "broken": (
        "is broken off, so that the link leads nowhere",
        "Type the address again, without spaces and as it stands in the browser.",
    ),
    "apart": (
        "has a space between its words and its address, and prints as it stands",
        "Delete the space: [words](https://…).",
    ),
    "drive": ("is a file on a drive that readers cannot reach", "Link to the page on which it is published."),
    "inside": (
        "is an address inside an organisation that readers cannot open",
        "Link to the page on which it is published.",
    ),
}
_HOSTS = (
    "www.gov.uk", "www.gov.wales", "www.legislation.gov.uk", "www.justiceinspectorates.gov.uk", "yjresourcehub.uk",
    "www.yjresourcehub.uk", "www.ons.gov.uk", "assets.publishing.service.gov.uk", "www.cps.gov.uk",
    "www.childrenscommissioner.gov.uk", "www.sentencingcouncil.org.uk", "youthendowmentfund.org.uk",
    "www.youthendowmentfund.org.uk", "hmiprobation.justiceinspectorates.gov.uk", "www.nspcc.org.uk",
    "www.local.gov.uk", "www.nice.org.uk", "www.england.nhs.uk",
)  # fmt: skip
"""Sites to which plans link; an address that is almost one of them is mistyped."""
_ALMOST = 0.94


def broken_links(text: PlanText, findings: Findings) -> None:
    """Report addresses that no reader can open (X104): once for each section and kind."""
    found: dict[str, list[tuple[Passage, int, str]]] = {}
    for passage in text.saying(*_HINTS):
        if not any(hint in passage.raw for hint in _IN_RAW):
            continue
        for match in (*_LINK.finditer(passage.raw), *_DRIVE.finditer(passage.raw)):
            kind = str(match.lastgroup)
            if kind == "host":
                kind = _meant(match[kind])
            if kind:
                found.setdefault(kind, []).append((passage, match.start(), match[0]))
    for kind, places in found.items():
        what, hint = _WHAT.get(kind, (f"is mistyped: “{kind}” is probably meant", "Correct the address."))
        for passage, start, shown, more in first_of_sections(places):
            findings.add("X104", f"{quoted(shown, 60)} {what}.{more}", passage.place_at(start), hint)


def _meant(host: str) -> str:
    """Return the site that an address almost names; nothing if it names it, or names another."""
    host = host.casefold()
    if host in _HOSTS or not re.search(r"inspect|legislat|gov|resource|endow|commis|sentenc", host):
        return ""
    near = get_close_matches(host, _HOSTS, n=1, cutoff=_ALMOST)
    return near[0] if near and near[0].count(".") == host.count(".") else ""
