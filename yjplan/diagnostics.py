"""Findings: what is wrong with a plan, where, how bad, and how to mend it.

Everything that complains, from the YAML reader to the template checks, yields the one type `Finding`.
The codes and their long explanations are in `yjplan.codes`; the command line prints them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from msgspec import Struct

from yjplan.codes import Severity, severity_of

__all__ = ["Finding", "Findings", "Place", "Severity", "column_letters", "did_you_mean", "listed"]


class Place(Struct, frozen=True, order=True):
    """Where something is written.

    `file` is relative to the plan folder and always uses forward slashes, so that a finding reads the same on
    every machine. `line` and `column` count from 1; 0 means the whole file. In a spreadsheet `sheet` is the name of
    the sheet, and line and column are those of the cell: a place prints as `data/fte.xlsx, sheet "FTE", cell B4`.
    """

    file: str
    line: int = 0
    column: int = 0
    sheet: str = ""

    @property
    def cell(self) -> str:
        """The cell as a spreadsheet calls it: B4; the row alone where no cell is meant, empty where no row is."""
        if not self.sheet or not self.line:
            return ""
        return f"{column_letters(self.column)}{self.line}" if self.column else f"row {self.line}"

    @property
    def inside(self) -> str:
        """Where it is in a workbook, for those who have no lines to show: `sheet "FTE", cell B4`; else empty."""
        if not self.sheet:
            return ""
        cell = f"cell {self.cell}" if self.column and self.line else self.cell
        return ", ".join(filter(None, (f'sheet "{self.sheet}"', cell)))

    def __str__(self) -> str:
        if self.sheet:
            return f"{self.file}, {self.inside}"
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


def column_letters(number: int) -> str:
    """Return how a spreadsheet calls a column that counts from 1: A, Z, AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class Finding(Struct, frozen=True):
    """One problem, in words that a head of service knows.

    `message` says what is wrong, `hint` how to mend it, `also` names a second place where two disagree.
    """

    code: str
    severity: Severity
    message: str
    place: Place | None = None
    hint: str = ""
    also: Place | None = None

    @property
    def sort_key(self) -> tuple[str, str, int, int, str, str]:
        """Order of print: by file and place, then code, so that a run is always the same."""
        place = self.place or Place("")
        return (place.file, place.sheet, place.line, place.column, self.code, self.message)


class Findings:
    """The findings of one run, collected as the plan travels down the road.

    `ignored` are those that the plan itself ignores, each with the reason that it gives.
    """

    def __init__(self) -> None:
        self.items: list[Finding] = []
        self.ignored: list[tuple[Finding, str]] = []
        self._known: set[Finding] = set()

    def add(
        self,
        code: str,
        message: str,
        place: Place | None = None,
        hint: str = "",
        also: Place | None = None,
    ) -> None:
        """Record a finding; its severity is the one that the code has in `yjplan.codes`."""
        self.extend([Finding(code, severity_of(code), message, place, hint, also)])

    def extend(self, findings: Iterable[Finding]) -> None:
        """Record findings that somebody else made."""
        for finding in findings:
            if finding not in self._known:
                self._known.add(finding)
                self.items.append(finding)

    def ignore(self, finding: Finding, because: str) -> None:
        """Take out a finding that the plan answers with a reason."""
        self.items.remove(finding)
        self.ignored.append((finding, because))

    def sorted(self) -> list[Finding]:
        """All findings in the order in which they are printed."""
        return sorted(self.items, key=lambda f: f.sort_key)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(f.severity is severity for f in self.items)

    @property
    def has_errors(self) -> bool:
        """Whether any finding is an error."""
        return any(f.severity is Severity.ERROR for f in self.items)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.sorted())

    def __len__(self) -> int:
        return len(self.items)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return 'Did you mean "x"?' for the nearest known name, or an empty string if none is near."""
    candidates = {k.casefold().replace("_", "-"): k for k in known}
    near = _nearest(word.casefold().replace("_", "-").replace(" ", "-"), candidates)
    return f'Did you mean "{candidates[near]}"?' if near else ""


def _nearest(word: str, candidates: Iterable[str]) -> str:
    """Return what `difflib.get_close_matches` finds first, sooner: what cannot be nearer is not looked at closely."""
    matcher = SequenceMatcher(b=word)
    best = (0.6, "")
    for candidate in sorted(candidates, key=lambda c: c[:4] != word[:4]):
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= best[0] and matcher.quick_ratio() >= best[0]:
            best = max(best, (matcher.ratio(), candidate))
    return best[1]


def listed(names: Iterable[str], conjunction: str = "or", most: int = 12) -> str:
    """Return names as a British list in words: `a, b or c`; long lists are cut: `a, b and 3 more`."""
    items = list(names)
    if len(items) > most:
        return f"{', '.join(items[:most])} {conjunction} {len(items) - most} more"
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + f" {conjunction} " + items[-1]
