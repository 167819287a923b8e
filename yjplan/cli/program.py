"""The command line: all commands, or the one that is asked for. Every command imports its work only when it runs."""

from __future__ import annotations

from importlib import import_module

import typer

_COMMANDS = ("new", "check", "build", "charts", "data", "status", "explain", "schema")
"""Each is a function in a module of its name."""


def program(wanted: str = "") -> typer.Typer:
    """Return the command line. If a command is wanted, it is the only one: typer takes each that it has apart."""
    made = typer.Typer(
        help="Write, check and build the annual Youth Justice Plan from plain text files.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback(invoke_without_command=True)(_about)
    for name in [wanted] if wanted in _COMMANDS else _COMMANDS:
        made.command(name)(getattr(import_module(f"yjplan.cli.{name}"), name))
    return made


def _about(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Print the version and stop."),
) -> None:
    """Write, check and build the annual Youth Justice Plan from plain text files."""
    if version:
        from yjplan import __version__

        print(f"yjplan {__version__}")
        raise typer.Exit
