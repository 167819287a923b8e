"""What the tests of staffing share: a table of posts, and one of the health team."""

from __future__ import annotations

from tests.plans import section

POSTS = """\
  - type: staff-posts
    columns: [Practitioners (PT), Practitioners (FT), Administration (FT), Volunteers]
    rows:
      - {contract: Permanent, values: [0.5, 10, 2, 0], total: 12.5}
      - {contract: Seconded police, values: [0, 1, 0, 0], total: 1}
      - {contract: Seconded health (mental health), values: [0, 1, 0, 0], total: 1}
      - {contract: Seconded health (speech/language), values: [0.4, 0, 0, 0], total: 0.4}
      - {contract: Other/unspecified seconded health, values: [0.2, 0, 0, 0], total: 0.2}
    total: {contract: Total, values: [1.1, 12, 2, 0], total: 15.1}
"""
TEAM = """\
  - type: table
    caption: The health team
    columns: [Post, Full-time equivalent]
    rows:
      - [Speech and Language Therapist, 0.4]
      - [Mental Health Practitioner, 1]
"""


def staff(*blocks: str, words: str = "Some text.") -> str:
    """Return the section on staffing with these blocks and words."""
    return section("appendix-1-staffing", f"body: {words}\ncontent:\n" + "".join(blocks))


def changed(block: str, old: str, new: str) -> str:
    """Return a block with one change."""
    assert old in block
    return block.replace(old, new, 1)
