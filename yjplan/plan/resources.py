"""Resources and services: the benefit and improvement statement, and what is provided."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import PlanYears, Prose, Text


class BenefitStatement(Block):
    """The statement that the template asks for, in its three parts."""

    type: Literal["benefit-statement"]
    year: Annotated[PlanYears | None, Meta(description="The year in which performance will improve.")] = None
    resources: Annotated[
        Prose, Meta(description="That the grant, contributions and resources pay for these services.")
    ]
    benefits: Annotated[Prose, Meta(description="Which benefits and outcomes they produce.")]
    improvement: Annotated[Prose, Meta(description="By what performance will be improved in the plan year.")]


class ServiceProvided(Model):
    """One service that children can be offered."""

    name: Annotated[Text, Meta(description="The name of the service.")]
    what: Annotated[Prose, Meta(description="What it offers, and to whom.")]
    funded_by: Annotated[Text | None, Meta(description="Who pays for it.")] = None


class Services(Block):
    """The services that are provided."""

    type: Literal["services"]
    items: Annotated[tuple[ServiceProvided, ...], Meta(description="One for each service.", min_length=1)]
