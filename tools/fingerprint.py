"""Take from a published plan only what a test may keep: its numbers, and fingerprints of its runs of twelve words.

    python tools/fingerprint.py PUBLISHED.txt NAME

writes tests/published/NAME-numbers.txt (one number on each line) and NAME-runs.bin (five bytes for each run). With
them the tests can tell that an example carries the figures and copies no sentence, without holding the text itself.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.published.fingerprints import numbers_in, runs_in  # noqa: E402  # after the path is known


def main() -> None:
    source, name = sys.argv[1:]
    text = Path(source).read_text(encoding="utf-8")
    lines = [
        re.sub(r"Page \d+\s*$", "", line) for line in text.split("\n") if not re.match(r"\d+\.\.\.?\t", line)
    ]
    body = "\n".join(lines)
    folder = ROOT / "tests" / "published"
    (folder / f"{name}-numbers.txt").write_text("\n".join(sorted(numbers_in(body))) + "\n", encoding="utf-8")
    (folder / f"{name}-runs.bin").write_bytes(b"".join(sorted(runs_in(body))))


if __name__ == "__main__":
    main()
