"""Where the program begins."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress


def main() -> None:
    """Run the command line and end at once: taking a plan in memory apart takes a twentieth of a check."""
    try:
        run()
    except SystemExit as done:
        if not isinstance(done.code, int):
            raise
        with suppress(OSError):  # nobody reads on
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(done.code)


def run() -> None:
    """Run the command line. A problem of the tool itself is one line, not a page of code."""
    for stream in (sys.stdout, sys.stderr):
        if not stream.isatty() and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if sys.argv[1:] == ["--version"]:  # answered before anything is imported
        from yjplan import __version__

        print(f"yjplan {__version__}")
        return
    gc.disable()  # a run is short, and collecting takes a tenth of it
    try:
        from yjplan.cli.program import program

        program(*sys.argv[1:2])()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as problem:  # whatever it is, the user gets a sentence; YJPLAN_DEBUG shows the rest
        if os.environ.get("YJPLAN_DEBUG"):
            raise
        print(
            f"yjplan has met a problem of its own ({type(problem).__name__}: {problem}).\n"
            "Nothing was changed. Please report it with the command that you typed; with YJPLAN_DEBUG=1 set, the "
            "same command shows the details.",
            file=sys.stderr,
        )
        sys.exit(70)


if __name__ == "__main__":
    main()
