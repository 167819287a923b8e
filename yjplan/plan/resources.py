"""Resources and services: the benefit and improvement statement, and what is provided."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import PlanYears, Prose, Text


class BenefitStatement(Block):
    """The statement that the template asks for, in its three parts."""

    type: Literal["benefit-statement"]
    year: PlanYears | None = described("The year in which performance will improve.", default=None)
    resources: Prose = described("That the grant, contributions and resources pay for these services.")
    benefits: Prose = described("Which benefits and outcomes they produce.")
    improvement: Prose = described("By what performance will be improved in the plan year.")


class ServiceProvided(Model):
    """One service that children can be offered."""

    name: Text = described("The name of the service.")
    what: Prose = described("What it offers, and to whom.")
    funded_by: Text | None = described("Who pays for it.", default=None)


class Services(Block):
    """The services that are provided."""

    type: Literal["services"]
    items: Annotated[tuple[ServiceProvided, ...], Meta(min_length=1)] = described("One for each service.")
