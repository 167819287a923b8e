"""What a code is, and how bad its findings are."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    """The plan cannot be built truthfully: something is unreadable or refers to nothing."""
    WARNING = "warning"
    """An omission or contradiction that a reader of the plan would find."""
    ADVICE = "advice"
    """Worth knowing; nothing is wrong."""


class Code(Struct, frozen=True):
    """What one kind of finding means."""

    code: str
    severity: Severity
    title: str
    why: str
    mend: str
    example: str = ""


E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE
