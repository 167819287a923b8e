"""What all parts of the plan share: they are frozen, and know where they are written."""

from collections.abc import Callable
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Literal,
    Protocol,
    TypeAlias,
    TypeVar,
    dataclass_transform,
    overload,
)

from msgspec import Struct, StructMeta, field

from yjplan.diagnostics import Findings, Place
from yjplan.plan.values import Identifier, Prose, Text, Texts, YesNo
from yjplan.source.sheets.model import Book
from yjplan.source.yaml import Mapping, Scalar

if TYPE_CHECKING:
    from yjplan.tables.series import Understood


class Reader(Protocol):
    """What a part of the plan may ask of the loader while it is being read.

    `own_names` are those of the service, `councils` those of its councils; `data` takes what was read of data files.
    """

    findings: Findings
    own_names: tuple[str, ...]
    councils: tuple[str, ...]
    data: "list[Understood]"

    def prose_file(self, name: Scalar) -> Prose:
        """Return the text of a `.md` file beside the section."""

    def data_file(self, name: Scalar) -> Book | None:
        """Return a data file beside the section; None, with a finding, if it cannot be read."""


def kebab(name: str) -> str:
    """Return a field's name as it is written in YAML: `reports_to` is `reports-to`."""
    return name.rstrip("_").replace("_", "-")


T = TypeVar("T")


class _Described(Struct, frozen=True):
    description: str
    field: Any


@overload
def described(description: str) -> Any: ...
@overload
def described(description: str, *, default: T) -> T: ...
@overload
def described(description: str, *, default_factory: Callable[[], T]) -> T: ...
def described(description: str, **left_out: Any) -> Any:
    """Declare a field of a part: what is said of it, and what it is where it is left out."""
    return _Described(description, field(**left_out))


class _DescribedFields(StructMeta):
    """Has fields given by name, so that one that is needed may follow one that can be left out.

    What is said of them is kept by their name: in the annotations it would take a hundredth of a check.
    """

    def __new__(
        mcs, name: str, bases: tuple[type, ...], members: dict[str, Any], **settings: Any
    ) -> StructMeta:
        own = {key: value for key, value in members.items() if isinstance(value, _Described)}
        fields = {key: value.field for key, value in own.items()}
        descriptions = {key: value.description for key, value in own.items()}
        for base in bases:
            descriptions = getattr(base, "descriptions", {}) | descriptions
        members = members | fields | {"descriptions": descriptions}
        return super().__new__(mcs, name, bases, members, kw_only=True, **settings)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(described,))
class Model(Struct, metaclass=_DescribedFields, frozen=True, dict=True, rename=kebab):
    """A part of the plan that remembers where it is written.

    Each field has a description, which editors show and the reference prints.
    """

    descriptions: ClassVar[dict[str, str]]
    """What is said of the fields, by their name."""

    short_for: ClassVar[str] = ""
    """The field that is meant where a bare text stands in place of this part."""

    _source: ClassVar[Mapping | None] = None
    """The fields as they stand in the file; every part that comes from a file has its own."""

    @property
    def place(self) -> Place | None:
        """Where this part begins."""
        return self._source.place if self._source is not None else None

    def place_of(self, field: str) -> Place | None:
        """Where the value of a field is written, or the part itself if the field is absent."""
        return self._source.place_of(kebab(field)) if self._source is not None else None

    @classmethod
    def with_files_read(cls, data: Mapping, reader: Reader) -> Mapping:
        """Return the fields with what stands in files of their own; most parts have none.

        Raises Told if such a file cannot be used.
        """
        return data


Language: TypeAlias = Literal["cy", "en"]
"""The languages of the two countries that have youth justice plans."""


class Block(Model):
    """A piece of a section's content; `type` tells which kind it is."""

    id: Identifier | None = described("A name by which prose and other sections refer to this.", default=None)
    heading: Text | None = described("A sub-heading above this block.", default=None)
    language: Language | None = described(
        "cy if the text is Welsh, en if it is English within a Welsh section.", default=None
    )
    note: Text | None = described("A remark for the people who write the plan; never printed.", default=None)


class ChartedTable(Block):
    """A table of figures that can be drawn as well."""

    notes: Texts = described("Remarks printed below the table.", default=())
    source: Text | None = described(
        "Where the figures come from; printed below table and chart.", default=None
    )
    chart: YesNo = described(
        "Yes for a chart of these figures below the table. Its id can place it elsewhere.", default=False
    )
    chart_title: Text | None = described(
        "The title of the chart; made from the figures if left out.", default=None
    )
