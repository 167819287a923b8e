"""What the tests of grants and contributions share: a table of contributions, and what the text says of money."""

from __future__ import annotations

from tests.plans import section

TABLE = """\
content:
  - type: contributions
    year: 2024-25
    kinds: [Cash, In kind]
    rows:
      - {agency: Local Authority, amounts: ["500,000", 0]}
      - {agency: Police and Crime Commissioner (GMCA), amounts: ["45,000", 0]}
      - {agency: Police Service, amounts: ["5,000", "38,032"]}
      - {agency: MoJ Turnaround Grant, amounts: ["122,462", 0]}
      - {agency: YJB (Main Grant), amounts: ["450,000", 0]}
"""
_WORDS = "The YJB pays our staff. Turnaround is there for children who were arrested."


def plan(words: str, old: str = "", new: str = "") -> tuple[str, str]:
    """Return the section on resources with these words, and the one on the budget, with one change."""
    assert old in TABLE
    return (
        section("resources-and-services", f"body: |\n  {words}\n"),
        section("appendix-2-budget", f"body: {_WORDS}\n" + TABLE.replace(old, new, 1 if old else 0)),
    )
