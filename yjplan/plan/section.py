"""A section file: which heading it answers, who owns it, its prose, its data and its blocks."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field

from yjplan.plan.action_plan import ActionPlan
from yjplan.plan.base import Language, Model
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

AnyBlock: TypeAlias = (
    TextBlock | Callout | Picture | Table | Chart | KeyFigures | PageBreak
    | Foreword | Vision | FigureTable | Schools | Trends | Quote | YouSaidWeDid | CaseStudy
    | Board | ServicePosition | Partnerships | Progress | Kpis | Risks | BenefitStatement | Services
    | Training | Priorities | ActionPlan | SignOff | StaffPeople | StaffPosts | StaffSummary | StructureChart
    | Contributions | Outturn | Glossary | PerformanceSummary | OverRepresentation
)  # fmt: skip
"""The kinds of blocks, told apart by their type."""


class Section(Model):
    """One file in `sections/`."""

    section: Annotated[
        Identifier, Meta(description="The heading of the template that this file answers, by its id.")
    ]
    title: Annotated[Text | None, Meta(description="A title of your own; the template's if left out.")] = None
    covers: Annotated[
        Identifier | None,
        Meta(description="The template heading that a section of your own answers, alone or with others."),
    ] = None
    before: Annotated[Identifier | None, Meta(description="Place this section before another one.")] = None
    after: Annotated[
        Identifier | None, Meta(description="Place this section after another one, at its level.")
    ] = None
    within: Annotated[
        Identifier | None, Meta(description="Place this section inside another one, at its end.")
    ] = None
    owner: Annotated[Text | None, Meta(description="Who writes it.")] = None
    status: Annotated[Literal["draft", "ready"], Meta(description="Whether its owner has finished it.")] = (
        "draft"
    )
    language: Annotated[
        Language | None, Meta(description="cy if the text is Welsh; blocks can say otherwise.")
    ] = None
    note: Annotated[
        Text | None, Meta(description="A remark for the people who write the plan; never printed.")
    ] = None
    body: Annotated[Prose | None, Meta(description="The text, in Markdown; or the name of a .md file.")] = (
        None
    )
    figures: Annotated[
        dict[Identifier, NamedFigure], Meta(description="Figures that prose refers to by name.")
    ] = field(default_factory=dict)
    measures: Annotated[
        dict[Identifier, Measure], Meta(description="Performance measures, by the name that prose uses.")
    ] = field(default_factory=dict)
    content: Annotated[
        tuple[AnyBlock, ...],
        Meta(description="What follows the text: blocks, each with a type."),
    ] = ()
