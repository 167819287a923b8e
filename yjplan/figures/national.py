"""What the tool knows of the national measures, with their versions, and of what they are compared with.

All of it stands in `templates/measures.yaml`, so that a new version of a measure is a change of data.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from pydantic import TypeAdapter

from yjplan.diagnostics import Findings
from yjplan.plan.base import Model
from yjplan.plan.performance import Cohort, ComparatorKind
from yjplan.plan.values import Count, Identifier, Text
from yjplan.resources import resource
from yjplan.source.text import read_text
from yjplan.source.yaml import Mapping, read_yaml

Better = Literal["lower", "higher", "neither"]


class MeasureVersion(Model):
    """One way in which a measure has been counted; it says only what differs from the measure itself.

    `since` and `until` are the first and the last month for which figures of this version are published, as
    2015-10; None where it has no end or the beginning is not known. `months` is how long a cohort is gathered,
    `follow_up` how many months each child is followed.
    """

    id: Identifier
    name: Text
    since: Text | None = None
    until: Text | None = None
    months: Count | None = None
    follow_up: Count | None = None
    label: Text | None = None
    unit: Text | None = None
    per: Count | None = None
    decimals: Count | None = None
    counts: Text | None = None
    of: Text | None = None
    source: Text | None = None
    definition: Text | None = None
    caveat: Text | None = None

    @property
    def last_year(self) -> int | None:
        """The last calendar year that this version reaches, None if it is still counted."""
        return int(self.until[:4]) if self.until else None


class NationalMeasure(Model):
    """A measure that is reported nationally, as `templates/measures.yaml` describes it.

    `counts` is the numerator and `of` the denominator, in words. `per` is the base of a rate: 100 for a percentage,
    1,000, 100,000; None for a plain ratio. Where fewer than `small_below` are in the denominator, the figure says
    little. `versions` stand newest first.
    """

    id: Identifier
    label: Text
    unit: Text
    per: Count | None = None
    counts: Text
    of: Text | None = None
    decimals: Count
    better: Better
    definition: Text = ""
    caveat: Text = ""
    source: Text = ""
    small_below: Count | None = None
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

    def counted_as(self, version: MeasureVersion | None) -> NationalMeasure:
        """Return the measure as a version has it."""
        if version is None:
            return self
        own = {name: getattr(version, name) for name in _VARYING}
        return self.model_copy(update={name: value for name, value in own.items() if value is not None})


_VARYING = ("label", "unit", "per", "decimals", "counts", "of", "source", "definition", "caveat")


@cache
def shipped(name: str) -> Mapping:
    """Return a file of `templates/` as read; what is wrong with it is our own mistake."""
    problems = Findings()
    shown = f"templates/{name}"
    raw = read_yaml(read_text(resource("templates") / name, shown, problems) or "", shown, problems)
    if problems.has_errors or not isinstance(raw, Mapping):
        raise RuntimeError(f"{shown} is damaged: {problems.sorted()}")
    return raw


@cache
def national_measures() -> dict[str, NationalMeasure]:
    """Return the national measures by id."""
    measures = TypeAdapter(tuple[NationalMeasure, ...]).validate_python(shipped("measures.yaml")["measures"])
    return {m.id: m for m in measures}


@cache
def _usual_names() -> dict[str, ComparatorKind]:
    names = TypeAdapter(dict[ComparatorKind, tuple[Text, ...]])
    found = names.validate_python(shipped("measures.yaml")["comparators"])
    return {name: kind for kind, several in found.items() for name in several}


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
