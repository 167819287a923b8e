"""What all models of the plan share: they are frozen, know their place, and explain unknown fields."""

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationInfo,
    model_validator,
)
from pydantic_core import CoreSchema

from yjplan.diagnostics import Findings, Place, did_you_mean, listed
from yjplan.plan.values import Identifier, Prose, Text
from yjplan.source.sheets.model import Book
from yjplan.source.yaml import Mapping, Scalar, Value

if TYPE_CHECKING:
    from yjplan.tables.series import Understood

PartModel = TypeVar("PartModel", bound="Model")


class Reader(Protocol):
    """What a model may ask of the loader while it is being read.

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

    def part(self, model: type[PartModel], raw: Value) -> PartModel | None:
        """Return a part of the plan that is read by itself; None, with findings, if it is not sound."""


def kebab(name: str) -> str:
    """Return a field's name as it is written in YAML: `reports_to` is `reports-to`."""
    return name.rstrip("_").replace("_", "-")


class Model(BaseModel):
    """A part of the plan that remembers where it is written."""

    short_for: ClassVar[str] = ""
    """The field that is meant where a bare text stands in place of this part."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=kebab, defer_build=True)

    _source: Mapping | None = PrivateAttr(default=None)

    @property
    def place(self) -> Place | None:
        """Where this part begins."""
        return self._source.place if self._source is not None else None

    def place_of(self, field: str) -> Place | None:
        """Where the value of a field is written, or the part itself if the field is absent."""
        source = self._source
        return source.place_of(kebab(field)) if source is not None else None

    @classmethod
    def known_fields(cls) -> list[str]:
        """The names that may be written in YAML."""
        return [f.alias or name for name, f in cls.model_fields.items()]

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        schema: dict[str, Any] = handler(core_schema)
        if cls.short_for:  # an editor must allow the bare text too
            whole = handler.resolve_ref_schema(schema)
            group = dict(whole)
            whole.clear()
            whole["anyOf"] = [{"type": ["string", "number", "boolean"]}, group]
        return schema

    @classmethod
    def with_files_read(cls, data: Mapping, reader: Reader) -> Mapping:
        """Return the fields with what stands in files of their own; most parts have none."""
        return data

    @model_validator(mode="wrap")
    @classmethod
    def _remember_and_explain(
        cls, data: Any, handler: ModelWrapValidatorHandler[Any], info: ValidationInfo
    ) -> Any:
        if isinstance(data, Scalar) and cls.short_for:
            data = _group_of_one(cls.short_for, data)
        if not isinstance(data, Mapping):
            return handler(data)
        if info.context is not None:
            data = cls.with_files_read(data, info.context)
        known = cls.known_fields()
        present = {}
        for key, value in data.items():
            if key not in known and info.context is not None:
                info.context.findings.add(
                    "S102",
                    f'"{key}" is not a field that is known here.',
                    data.key_places[key],
                    did_you_mean(key, known) or f"Known here: {listed(sorted(known), 'and', 20)}.",
                )
            elif value is not None:
                present[key] = value
        if info.context is not None:
            for name, f in cls.model_fields.items():
                if f.is_required() and (f.alias or name) not in present and name != "type":
                    info.context.findings.add(
                        "S105", f'"{f.alias or name}" is missing here.', data.place, f.description or ""
                    )
        model = handler(present)
        if isinstance(model, Model):
            model._source = data
        return model


def _group_of_one(name: str, value: Scalar) -> Mapping:
    group = Mapping({name: value})
    group.place = value.place
    group.key_places = {name: value.place}
    return group


Language: TypeAlias = Literal["cy", "en"]
"""The languages of the two countries that have youth justice plans."""


class Block(Model):
    """A piece of a section's content; `type` tells which kind it is."""

    id: Identifier | None = Field(None, description="A name by which prose and other sections refer to this.")
    heading: Text | None = Field(None, description="A sub-heading above this block.")
    language: Language | None = Field(
        None, description="cy if the text is Welsh, en if it is English within a Welsh section."
    )
    note: Text | None = Field(None, description="A remark for the people who write the plan; never printed.")
