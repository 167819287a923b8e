"""Governance, leadership and partnership: the board, where the service sits, the partners."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Proses, Text, Texts, YesNo


class BoardMember(Model):
    """A seat on the board."""

    agency: Annotated[Text, Meta(description="The body that the member speaks for.")]
    role: Annotated[Text | None, Meta(description="The member's post.")] = None
    name: Annotated[Text | None, Meta(description="The member's name, if it is to be printed.")] = None
    statutory: Annotated[
        YesNo | None,
        Meta(
            description="Yes for a body that must co-operate under section 38(2) of the Crime and Disorder Act 1998."
        ),
    ] = None


class BoardOfficer(Model):
    """Chair or deputy chair."""

    role: Annotated[Text, Meta(description="The post that the person holds.")]
    name: Annotated[Text | None, Meta(description="The person's name, if it is to be printed.")] = None
    since: Annotated[Text | None, Meta(description="When the person took this on.")] = None
    remark: Annotated[Prose | None, Meta(description="Anything that a reader should know of it.")] = None


class Board(Block):
    """The management or partnership board."""

    type: Literal["board"]
    name: Annotated[Text, Meta(description="The name of the board.")]
    purpose: Annotated[Prose | None, Meta(description="What the board is for.")] = None
    meets: Annotated[Text | None, Meta(description="How often, for example quarterly.")] = None
    chair: Annotated[BoardOfficer | None, Meta(description="Who chairs the board.")] = None
    deputy: Annotated[BoardOfficer | None, Meta(description="Who stands in for the chair.")] = None
    members: Annotated[tuple[BoardMember, ...], Meta(description="The seats on the board.")] = ()
    objectives: Annotated[Proses, Meta(description="What the board means to do.")] = ()
    agenda: Annotated[Proses, Meta(description="What was on the agenda in the past year.")] = ()
    agenda_period: Annotated[Text | None, Meta(description="The period that the agenda is for.")] = None
    reports_to: Annotated[Texts, Meta(description="The boards and bodies that this board reports to.")] = ()


class ServicePosition(Block):
    """Where the service sits in the council and who manages it."""

    type: Literal["service-position"]
    sits_in: Annotated[
        Texts, Meta(description="From the nearest unit outwards: team, service, directorate.")
    ] = ()
    works_with: Annotated[Texts, Meta(description="What else is in the same service.")] = ()
    head: Annotated[Text | None, Meta(description="The post of the head of service.")] = None
    line_manager: Annotated[Text | None, Meta(description="The post that manages the head of service.")] = (
        None
    )


class Partnership(Model):
    """One arrangement with a partner."""

    partner: Annotated[Text, Meta(description="With whom.")]
    arrangement: Annotated[Prose, Meta(description="What has been agreed.")]


class Partnerships(Block):
    """Partnership arrangements, one row for each partner."""

    type: Literal["partnerships"]
    items: Annotated[tuple[Partnership, ...], Meta(description="One for each partner.", min_length=1)]
