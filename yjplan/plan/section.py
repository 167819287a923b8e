"""A section file: which heading it answers, who owns it, its prose, its data and its blocks."""

from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema

from yjplan.plan.action_plan import ActionPlan
from yjplan.plan.base import Block, Language, Model, Reader
from yjplan.plan.budget import Contributions, Outturn
from yjplan.plan.case_study import CaseStudy
from yjplan.plan.compared import OverRepresentation, PerformanceSummary
from yjplan.plan.context import FigureTable, NamedFigure, Schools, Trends
from yjplan.plan.glossary import Glossary
from yjplan.plan.governance import Board, Partnerships, ServicePosition
from yjplan.plan.introduction import Foreword, Vision
from yjplan.plan.performance import Kpis, Measure
from yjplan.plan.priorities import Priorities
from yjplan.plan.progress import Progress
from yjplan.plan.resources import BenefitStatement, Services
from yjplan.plan.risks import Risks
from yjplan.plan.sign_off import SignOff
from yjplan.plan.staffing import StaffPeople, StaffPosts, StaffSummary, StructureChart
from yjplan.plan.text import Callout, Chart, KeyFigures, PageBreak, Picture, Table, TextBlock
from yjplan.plan.values import Identifier, Prose, Text
from yjplan.plan.voice import Quote, YouSaidWeDid
from yjplan.plan.workforce import Training
from yjplan.source.yaml import Mapping, Value

AnyBlock: TypeAlias = Annotated[
    TextBlock | Callout | Picture | Table | Chart | KeyFigures | PageBreak
    | Foreword | Vision | FigureTable | Schools | Trends | Quote | YouSaidWeDid | CaseStudy
    | Board | ServicePosition | Partnerships | Progress | Kpis | Risks | BenefitStatement | Services
    | Training | Priorities | ActionPlan | SignOff | StaffPeople | StaffPosts | StaffSummary | StructureChart
    | Contributions | Outturn | Glossary | PerformanceSummary | OverRepresentation,
    Field(discriminator="type"),
]  # fmt: skip

KINDS: dict[str, type[Block]] = {
    get_args(model.model_fields["type"].annotation)[0]: model for model in get_args(get_args(AnyBlock)[0])
}
"""The kinds of blocks by what is written as their type."""


class _ByType:
    """Has each block read by the model of its own type: preparing those that no file uses takes a tenth of a check."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(_block)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return handler(TypeAdapter(AnyBlock).core_schema)


def _block(value: Value, info: ValidationInfo) -> Block:
    if not isinstance(value, Mapping):
        raise PydanticKnownError("model_type", {"class_name": "block"})
    kind = value.get("type")
    if kind is None:
        raise PydanticKnownError("union_tag_not_found", {"discriminator": "type"})
    if not isinstance(kind, str) or kind not in KINDS:
        expected = ", ".join(KINDS)
        raise PydanticKnownError(
            "union_tag_invalid", {"discriminator": "type", "tag": str(kind), "expected_tags": expected}
        )
    reader: Reader | None = info.context
    block = reader.part(KINDS[kind], value) if reader is not None else KINDS[kind].model_validate(value)
    if block is None:
        raise PydanticCustomError("told", "told elsewhere")
    return block


class Section(Model):
    """One file in `sections/`."""

    section: Identifier = Field(description="The heading of the template that this file answers, by its id.")
    title: Text | None = Field(None, description="A title of your own; the template's if left out.")
    covers: Identifier | None = Field(
        None, description="The template heading that a section of your own answers, alone or with others."
    )
    before: Identifier | None = Field(None, description="Place this section before another one.")
    after: Identifier | None = Field(None, description="Place this section after another one, at its level.")
    within: Identifier | None = Field(None, description="Place this section inside another one, at its end.")
    owner: Text | None = Field(None, description="Who writes it.")
    status: Literal["draft", "ready"] = Field("draft", description="Whether its owner has finished it.")
    language: Language | None = Field(None, description="cy if the text is Welsh; blocks can say otherwise.")
    note: Text | None = Field(None, description="A remark for the people who write the plan; never printed.")
    body: Prose | None = Field(None, description="The text, in Markdown; or the name of a .md file.")
    figures: dict[Identifier, NamedFigure] = Field(
        default_factory=dict, description="Figures that prose refers to by name."
    )
    measures: dict[Identifier, Measure] = Field(
        default_factory=dict, description="Performance measures, by the name that prose uses."
    )
    content: tuple[Annotated[AnyBlock, _ByType], ...] = Field(
        (), description="What follows the text: blocks, each with a type."
    )
