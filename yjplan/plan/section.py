"""A section file: which heading it answers, who owns it, its prose, its data and its blocks."""

from functools import cached_property
from typing import Literal, TypeAlias

from yjplan.plan.action_plan import ActionPlan
from yjplan.plan.base import Language, Model, described
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
from yjplan.plan.walk import proses
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

    section: Identifier = described("The heading of the template that this file answers, by its id.")
    title: Text | None = described("A title of your own; the template's if left out.", default=None)
    covers: Identifier | None = described(
        "The template heading that a section of your own answers, alone or with others.", default=None
    )
    before: Identifier | None = described("Place this section before another one.", default=None)
    after: Identifier | None = described("Place this section after another one, at its level.", default=None)
    within: Identifier | None = described("Place this section inside another one, at its end.", default=None)
    owner: Text | None = described("Who writes it.", default=None)
    status: Literal["draft", "ready"] = described("Whether its owner has finished it.", default="draft")
    language: Language | None = described("cy if the text is Welsh; blocks can say otherwise.", default=None)
    note: Text | None = described("A remark for the people who write the plan; never printed.", default=None)
    body: Prose | None = described("The text, in Markdown; or the name of a .md file.", default=None)
    figures: dict[Identifier, NamedFigure] = described(
        "Figures that prose refers to by name.", default_factory=dict
    )
    measures: dict[Identifier, Measure] = described(
        "Performance measures, by the name that prose uses.", default_factory=dict
    )
    content: tuple[AnyBlock, ...] = described("What follows the text: blocks, each with a type.", default=())

    @cached_property
    def proses(self) -> tuple[Prose, ...]:
        """Every piece of prose in the order of the fields; many rules ask for it."""
        return tuple(proses(self))
