"""The command line with all its commands, for those who run several in one process."""

from __future__ import annotations

from yjplan.cli.program import program

app = program()
