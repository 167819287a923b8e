"""What the rules on figures look at: a plan's figures, measures and sentences, gathered once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeVar, cast

from yjplan.diagnostics import Findings
from yjplan.figures.kpis import ReportedKpi, reported_kpis
from yjplan.figures.measures import Reported
from yjplan.figures.names import Name, named_figures, names_of, reported_measures
from yjplan.plan.base import Block
from yjplan.plan.context import NamedFigure
from yjplan.plan.load import Plan
from yjplan.plan.performance import Kpis
from yjplan.plan.section import Section
from yjplan.plan.text import Table
from yjplan.plan.values import Prose
from yjplan.plan.walk import proses
from yjplan.rules.cells import Column, columns_of
from yjplan.rules.laid_out import LaidOut
from yjplan.rules.prose_numbers import Said, Sentence, said

B = TypeVar("B", bound=Block)
T = TypeVar("T")


class Facts:
    """A plan with its figures and measures by name, and all its prose as it prints."""

    def __init__(
        self,
        plan: Plan,
        figures: dict[str, NamedFigure],
        measures: dict[str, Reported],
        names: dict[str, Name],
    ) -> None:
        self.plan = plan
        self.figures = figures
        self.measures = measures
        self.names = names

    @cached_property
    def prose(self) -> tuple[Said, ...]:
        """Every piece of prose in English, in the order of the files: the numbers of Welsh sentences are not read."""
        found: list[Said] = []
        for section in self.plan.sections:
            narratives = {id(m.narrative): name for name, m in section.measures.items() if m.narrative}
            found += (
                said(prose, section.section, narratives.get(id(prose), ""), self.names)
                for prose in _in_english(section)
            )
        return tuple(found)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the plan."""
        return tuple(sentence for text in self.prose for sentence in text.sentences())

    @cached_property
    def _laid_out(self) -> LaidOut[Sentence]:
        return LaidOut(self.sentences, [sentence.text for sentence in self.sentences])

    def saying(self, *words: str) -> tuple[Sentence, ...]:
        """Return the sentences in which any of these (given in small letters) stands, in the order of the files."""
        return self._laid_out.saying(*words)

    @cached_property
    def tables(self) -> tuple[tuple[Table, tuple[Column, ...]], ...]:
        """Every table that is written out row by row, with its columns."""
        return tuple((block, columns_of(block, self.names)) for block in self.blocks(Table))

    @cached_property
    def kpis(self) -> tuple[ReportedKpi, ...]:
        """Every indicator for which the plan gives results."""
        return tuple(kpi for block in self.blocks(Kpis) for kpi in reported_kpis(block))

    def once(self, work: Callable[[Facts], T]) -> T:
        """Return what a function makes of these facts, worked out once for all rules that ask."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        return cast("T", self._worked_out[work])

    @cached_property
    def _worked_out(self) -> dict[Callable[[Facts], Any], Any]:
        return {}

    def blocks(self, kind: type[B]) -> Iterator[B]:
        """Yield every block of one kind."""
        for section in self.plan.sections:
            for block in section.content:
                if isinstance(block, kind):
                    yield block


def _in_english(section: Section) -> list[Prose]:
    """Return the prose of a section that is not said to be in Welsh."""
    welsh = section.language == "cy"
    exceptions = {
        id(prose)
        for block in section.content
        if block.language == ("en" if welsh else "cy")
        for prose in proses(block)
    }
    return [prose for prose in section.proses if (id(prose) in exceptions) is welsh]


Rule = Callable[[Facts, Findings], None]


def gather(plan: Plan) -> Facts:
    """Gather the facts of a plan. What is wrong with names and measures is reported where the plan is composed."""
    silent = Findings()
    figures = named_figures(plan, silent)
    measures = reported_measures(plan, figures, silent)
    return Facts(plan, figures, measures, names_of(plan, figures, measures))
