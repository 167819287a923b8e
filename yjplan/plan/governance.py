"""Governance, leadership and partnership: the board, where the service sits, the partners."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Prose, Proses, Text, Texts, YesNo


class BoardMember(Model):
    """A seat on the board."""

    agency: Text = described("The body that the member speaks for.")
    role: Text | None = described("The member's post.", default=None)
    name: Text | None = described("The member's name, if it is to be printed.", default=None)
    statutory: YesNo | None = described(
        "Yes for a body that must co-operate under section 38(2) of the Crime and Disorder Act 1998.",
        default=None,
    )


class BoardOfficer(Model):
    """Chair or deputy chair."""

    role: Text = described("The post that the person holds.")
    name: Text | None = described("The person's name, if it is to be printed.", default=None)
    since: Text | None = described("When the person took this on.", default=None)
    remark: Prose | None = described("Anything that a reader should know of it.", default=None)


class Board(Block):
    """The management or partnership board."""

    type: Literal["board"]
    name: Text = described("The name of the board.")
    purpose: Prose | None = described("What the board is for.", default=None)
    meets: Text | None = described("How often, for example quarterly.", default=None)
    chair: BoardOfficer | None = described("Who chairs the board.", default=None)
    deputy: BoardOfficer | None = described("Who stands in for the chair.", default=None)
    members: tuple[BoardMember, ...] = described("The seats on the board.", default=())
    objectives: Proses = described("What the board means to do.", default=())
    agenda: Proses = described("What was on the agenda in the past year.", default=())
    agenda_period: Text | None = described("The period that the agenda is for.", default=None)
    reports_to: Texts = described("The boards and bodies that this board reports to.", default=())


class ServicePosition(Block):
    """Where the service sits in the council and who manages it."""

    type: Literal["service-position"]
    sits_in: Texts = described("From the nearest unit outwards: team, service, directorate.", default=())
    works_with: Texts = described("What else is in the same service.", default=())
    head: Text | None = described("The post of the head of service.", default=None)
    line_manager: Text | None = described("The post that manages the head of service.", default=None)


class Partnership(Model):
    """One arrangement with a partner."""

    partner: Text = described("With whom.")
    arrangement: Prose = described("What has been agreed.")


class Partnerships(Block):
    """Partnership arrangements, one row for each partner."""

    type: Literal["partnerships"]
    items: Annotated[tuple[Partnership, ...], Meta(min_length=1)] = described("One for each partner.")
