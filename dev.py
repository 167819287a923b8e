"""One command for everything that a developer does: it makes the environment it needs and then does it.

    python3 dev.py examples    build both example plans
    python3 dev.py test        run the tests
    python3 dev.py lint        format check, lint, types
    python3 dev.py bench       time start-up, check and build
    python3 dev.py docs        make the schemas and the generated pages of the reference again

Needs only Python 3.11 or later. On Windows write `py dev.py examples`.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

TASKS: dict[str, list[list[str]]] = {
    "examples": [["-m", "yjplan", "build", "examples/stockton", "examples/stockport"]],
    "test": [["-m", "pytest", "-n", "auto"]],
    "lint": [
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "ruff", "check", "."],
        ["-m", "mypy"],
    ],
    "bench": [["benchmarks/run.py"]],
    "docs": [["tools/make_schemas.py"], ["tools/make_reference_docs.py"]],
}


def prepare() -> None:
    """Make the virtual environment, or bring it up to date when pyproject.toml has changed."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = ENVIRONMENT / "made-for.txt"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    print("Preparing the environment in .venv (once; this takes a minute or two) ...", flush=True)
    venv.create(ENVIRONMENT, with_pip=True)
    run(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", ".[dev]"])
    stamp.write_text(wanted)


def run(arguments: list[str]) -> None:
    """Run Python in the environment; stop with its exit code if it fails.

    It may keep what it has compiled: to compile every test again takes longer than to run a good part of them.
    """
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    code = subprocess.run([PYTHON, *arguments], cwd=ROOT, check=False, env=surroundings).returncode
    if code:
        sys.exit(code)


def main() -> None:
    """Prepare the environment and do the task that was asked for."""
    task, *rest = sys.argv[1:] or [""]
    if task not in TASKS:
        print(__doc__)
        sys.exit(2)
    if sys.version_info < (3, 11):  # noqa: UP036  # the very thing to tell somebody who has an older one
        sys.exit("yjplan needs Python 3.11 or later; this is " + sys.version.split()[0])
    prepare()
    for arguments in TASKS[task]:
        run([*arguments, *rest])


if __name__ == "__main__":
    main()
