"""What the tool knows of the national measures, with their versions, and of what they are compared with.

All of it stands in `templates/measures.yaml`, so that a new version of a measure is a change of data.
"""

import re
from functools import cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from yjplan.plan.performance import Cohort, ComparatorKind
from yjplan.resources import shipped

Better = Literal["lower", "higher", "neither"]


class MeasureVersion(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """One way in which a measure has been counted; it says only what differs from the measure itself.

    `since` and `until` are the first and the last month for which figures of this version are published, as
    2015-10; None where it has no end or the beginning is not known. `months` is how long a cohort is gathered,
    `follow_up` how many months each child is followed.
    """

    id: str
    name: str
    since: str | None = None
    until: str | None = None
    months: int | None = None
    follow_up: int | None = None
    label: str | None = None
    unit: str | None = None
    per: int | None = None
    decimals: int | None = None
    counts: str | None = None
    of: str | None = None
    source: str | None = None
    definition: str | None = None
    caveat: str | None = None

    @property
    def last_year(self) -> int | None:
        """The last calendar year that this version reaches, None if it is still counted."""
        return int(self.until[:4]) if self.until else None


class NationalMeasure(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """A measure that is reported nationally, as `templates/measures.yaml` describes it.

    `counts` is the numerator and `of` the denominator, in words. `per` is the base of a rate: 100 for a percentage,
    1,000, 100,000; None for a plain ratio. Where fewer than `small_below` are in the denominator, the figure says
    little. `versions` stand newest first.
    """

    id: str
    label: str
    unit: str
    per: int | None = None
    counts: str
    of: str | None = None
    decimals: int
    better: Better
    definition: str = ""
    caveat: str = ""
    source: str = ""
    small_below: int | None = None
    versions: tuple[MeasureVersion, ...]

    def version(self, name: str) -> MeasureVersion | None:
        """Return a version by its id."""
        return next((v for v in self.versions if v.id == name), None)

    def version_for(self, name: str | None, cohort: Cohort | None) -> MeasureVersion | None:
        """Return the version that a plan means: the one it names, or the newest with its cohort.

        None where the plan leaves open which of several is meant. It is never guessed.
        """
        if name is not None:
            return self.version(name)
        if len(self.versions) == 1:
            return self.versions[0]
        if cohort is None or cohort.months is None:
            return None
        return next((v for v in self.versions if v.months == cohort.months), None)

    def counted_as(self, version: MeasureVersion | None) -> "NationalMeasure":
        """Return the measure as a version has it."""
        if version is None:
            return self
        own = {name: getattr(version, name) for name in _VARYING}
        return replace(self, **{name: value for name, value in own.items() if value is not None})


_VARYING = ("label", "unit", "per", "decimals", "counts", "of", "source", "definition", "caveat")


class _Measures(Struct, frozen=True, forbid_unknown_fields=True):
    measures: tuple[NationalMeasure, ...]
    comparators: dict[ComparatorKind, tuple[str, ...]]


@cache
def _shipped() -> _Measures:
    return shipped("measures.yaml", _Measures)


@cache
def national_measures() -> dict[str, NationalMeasure]:
    """Return the national measures by id."""
    return {m.id: m for m in _shipped().measures}


@cache
def _usual_names() -> dict[str, ComparatorKind]:
    return {name: kind for kind, several in _shipped().comparators.items() for name in several}


_FILLING = frozenset(
    {"the", "our", "average", "mean", "rate", "figure", "overall", "region", "area", "for", "yjs"}
)


def kind_named(name: str) -> ComparatorKind:
    """Return what a comparator with this name is: "E&W" is the country, "Target" a target; else another area."""
    text = re.sub(r"[^\w\s]", " ", name.casefold().replace("&", " and ").split("(")[0])
    words = [w for w in text.split() if not w.isdigit()]
    shorter = [w for w in words if w not in _FILLING]
    known = _usual_names()
    return known.get(" ".join(words)) or known.get(" ".join(shorter)) or "area"
