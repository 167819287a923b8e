"""Governance, leadership and partnership: the board, where the service sits, the partners."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Proses, Text, Texts, YesNo


class BoardMember(Model):
    """A seat on the board."""

    agency: Text = Field(description="The body that the member speaks for.")
    role: Text | None = Field(None, description="The member's post.")
    name: Text | None = None
    statutory: YesNo | None = Field(
        None,
        description="Yes for a body that must co-operate under section 38(2) of the Crime and Disorder Act 1998.",
    )


class BoardOfficer(Model):
    """Chair or deputy chair."""

    role: Text = Field(description="The post that the person holds.")
    name: Text | None = None
    since: Text | None = None
    remark: Prose | None = None


class Board(Block):
    """The management or partnership board."""

    type: Literal["board"]
    name: Text
    purpose: Prose | None = None
    meets: Text | None = Field(None, description="How often, for example quarterly.")
    chair: BoardOfficer | None = None
    deputy: BoardOfficer | None = None
    members: tuple[BoardMember, ...] = ()
    objectives: Proses
    agenda: Proses = Field((), description="What was on the agenda in the past year.")
    agenda_period: Text | None = None
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

    partner: Text
    arrangement: Prose


class Partnerships(Block):
    """Partnership arrangements, one row for each partner."""

    type: Literal["partnerships"]
    items: tuple[Partnership, ...] = Field(min_length=1)
