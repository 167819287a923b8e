"""Governance, leadership and partnership: the board, where the service sits, the partners."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Proses, Text, Texts, YesNo


class BoardMember(Model):
    """A seat on the board."""

    agency: Text = Field(description="The body that the member speaks for.")
    role: Text | None = Field(None, description="The member's post.")
    name: Text | None = Field(None, description="The member's name, if it is to be printed.")
    statutory: YesNo | None = Field(
        None,
        description="Yes for a body that must co-operate under section 38(2) of the Crime and Disorder Act 1998.",
    )


class BoardOfficer(Model):
    """Chair or deputy chair."""

    role: Text = Field(description="The post that the person holds.")
    name: Text | None = Field(None, description="The person's name, if it is to be printed.")
    since: Text | None = Field(None, description="When the person took this on.")
    remark: Prose | None = Field(None, description="Anything that a reader should know of it.")


class Board(Block):
    """The management or partnership board."""

    type: Literal["board"]
    name: Text = Field(description="The name of the board.")
    purpose: Prose | None = Field(None, description="What the board is for.")
    meets: Text | None = Field(None, description="How often, for example quarterly.")
    chair: BoardOfficer | None = Field(None, description="Who chairs the board.")
    deputy: BoardOfficer | None = Field(None, description="Who stands in for the chair.")
    members: tuple[BoardMember, ...] = Field((), description="The seats on the board.")
    objectives: Proses = Field((), description="What the board means to do.")
    agenda: Proses = Field((), description="What was on the agenda in the past year.")
    agenda_period: Text | None = Field(None, description="The period that the agenda is for.")
    reports_to: Texts = Field((), description="The boards and bodies that this board reports to.")


class ServicePosition(Block):
    """Where the service sits in the council and who manages it."""

    type: Literal["service-position"]
    sits_in: Texts = Field((), description="From the nearest unit outwards: team, service, directorate.")
    works_with: Texts = Field((), description="What else is in the same service.")
    head: Text | None = Field(None, description="The post of the head of service.")
    line_manager: Text | None = Field(None, description="The post that manages the head of service.")


class Partnership(Model):
    """One arrangement with a partner."""

    partner: Text = Field(description="With whom.")
    arrangement: Prose = Field(description="What has been agreed.")


class Partnerships(Block):
    """Partnership arrangements, one row for each partner."""

    type: Literal["partnerships"]
    items: tuple[Partnership, ...] = Field(min_length=1, description="One for each partner.")
