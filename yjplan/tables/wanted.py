"""What a plan asks of a table, and the names by which it may find it there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from msgspec import Struct, field

from yjplan.source.marks import Mark

Role: TypeAlias = Literal["count", "of", "value"]
ROLES: tuple[Role, ...] = ("count", "of", "value")

_UNIT_BEHIND = re.compile(
    r"\s*\((?:%|£|£? ?'?000s?|(?:in )?thousands|per cent|percentage|number|(?:rate )?per [\d,]{3,12}[^)]{0,40})\)$"
)
_SERVICE_WORDS = re.compile(
    r"\b(?:youth justice|youth offending|services?|teams?|yjs|yot|yos|yjt|council|metropolitan|city|county|"
    r"unitary|borough|district|local authority|of|the)\b"
)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return a heading or the name of an area as it is compared: small letters, one kind of dash, & as and, no unit."""
    words = " ".join(re.sub("[‐-―−]", "-", text.casefold().replace("’", "'").replace("&", " and ")).split())
    return _UNIT_BEHIND.sub("", words).rstrip(" :*")


@lru_cache(maxsize=8192)
def area_name(text: str) -> str:
    """Return the name of an area without what councils and services add: Stockport Metropolitan Borough Council."""
    bare = " ".join(_SERVICE_WORDS.sub(" ", plain(text)).replace("-", " ").split())
    return bare or plain(text)


class Wanted(Struct, frozen=True):
    """What the plan says of a table; what it leaves out is to be recognised.

    Each name is a heading, or the text at the beginning of a row, as it stands in the file. `area` is the service's
    own area, `where` says which rows are meant (heading: text), `comparators` are the printed names with what they are
    called in the file; None where nothing is said of them. `marks` are the source's own. `own` are the names of the
    service, `councils` those of its councils: its area may go by any of them. `topics` are names of the measure.
    """

    period: str | None = None
    count: str | None = None
    of: str | None = None
    value: str | None = None
    area_column: str | None = None
    area: str | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    comparators: Mapping[str, str] | None = None
    marks: Mapping[str, Mark] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    def role_of(self, text: str) -> Role | None:
        """Return what the plan says stands below or beside a heading."""
        named = plain(text)
        return next((role for role in ROLES if (said := getattr(self, role)) and plain(said) == named), None)

    def compared(self, text: str) -> str | None:
        """Return the printed name of a comparator that the plan names so, or None."""
        named = plain(text)
        return next((name for name, said in (self.comparators or {}).items() if plain(said) == named), None)

    def is_own(self, text: str) -> bool:
        """Whether this is the name of the service's own area."""
        if self.area is not None:
            return plain(text) == plain(self.area)
        return area_name(text) in {area_name(name) for name in (*self.own, *self.councils)}

    def is_service(self, text: str) -> bool:
        """Whether this is the name of the service itself, and not only of one of its councils."""
        return area_name(text) in {area_name(name) for name in self.own}

    def is_topic(self, text: str) -> bool:
        """Whether this is a name of the measure."""
        return plain(text).replace("-", " ") in {plain(topic).replace("-", " ") for topic in self.topics}

    def named(self) -> Iterable[tuple[str, str]]:
        """Yield the fields of the plan that name something in the file, each with the name."""
        for fld, said in (
            ("period", self.period),
            ("count", self.count),
            ("of", self.of),
            ("value", self.value),
        ):
            if said:
                yield fld, said
        if self.area_column:
            yield "area-column", self.area_column
        if self.area:
            yield "area", self.area
        for heading in self.where:
            yield "where", heading
        for said in (self.comparators or {}).values():
            yield "comparators", said
