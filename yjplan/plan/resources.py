"""Resources and services: the benefit and improvement statement, and what is provided."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import PlanYears, Prose, Text


class BenefitStatement(Block):
    """The statement that the template asks for, in its three parts."""

    type: Literal["benefit-statement"]
    year: PlanYears | None = Field(None, description="The year in which performance will improve.")
    resources: Prose = Field(
        description="That the grant, contributions and resources pay for these services."
    )
    benefits: Prose = Field(description="Which benefits and outcomes they produce.")
    improvement: Prose = Field(description="By what performance will be improved in the plan year.")


class ServiceProvided(Model):
    """One service that children can be offered."""

    name: Text = Field(description="The name of the service.")
    what: Prose = Field(description="What it offers, and to whom.")
    funded_by: Text | None = Field(None, description="Who pays for it.")


class Services(Block):
    """The services that are provided."""

    type: Literal["services"]
    items: tuple[ServiceProvided, ...] = Field(min_length=1, description="One for each service.")
