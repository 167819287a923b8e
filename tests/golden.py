"""Golden files: what a person would see, kept as text that a person can read.

To accept new output, set YJPLAN_UPDATE_GOLDEN=1, run the tests, and read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def check(name: str, text: str) -> None:
    """Compare text with a golden file."""
    path = FOLDER / name
    if os.environ.get("YJPLAN_UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.is_file(), f"there is no golden file {name}"
    assert text == path.read_text(encoding="utf-8")
