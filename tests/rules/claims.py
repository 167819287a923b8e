"""What the tests of claims share: a measure with a series and two areas, and what is said of it."""

from __future__ import annotations

from tests.plans import section

FTE = """\
measures:
  m:
    measure: first-time-entrants
    series:
      - {period: "2021", count: 44, value: 216}
      - {period: "2022", count: 40, value: 198}
      - {period: "2023", count: 26, value: 125}
    comparators:
      - {name: England and Wales, values: {"2022": 149, "2023": 148}}
      - {name: North East, values: {"2022": 180, "2023": 120}}
      - {name: YJS family, values: {"2022": 170, "2023": 165}}
      - {name: Thames Valley, values: {"2023": 90}}
"""
REOFFENDING = """\
measures:
  m:
    measure: binary-reoffending
    series:
      - {period: "2021", count: 4, of: 10, value: 40.0}
      - {period: "2022", count: 11, of: 25, value: 44.0}
"""
CUSTODY = """\
measures:
  m:
    measure: use-of-custody
    series:
      - {period: Previous data, count: 6, value: 0.29}
      - {period: Latest data, count: 6, value: 0.29}
"""


def told(words: str, measures: str = FTE) -> str:
    """Return the performance section, whose measure's narrative is these words."""
    return section("performance-previous-year", f"{measures}    narrative: |\n      {words}\n")


def elsewhere(words: str) -> str:
    """Return another section with these words."""
    return section("evaluation", f"body: |\n  {words}\n")
