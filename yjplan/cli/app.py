"""All commands in one place. Every command imports its work only when it runs."""

from __future__ import annotations

import typer

from yjplan.cli import build, charts, check, data, explain, new, schema, status

app = typer.Typer(
    help="Write, check and build the annual Youth Justice Plan from plain text files.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("new")(new.new)
app.command("check")(check.check)
app.command("build")(build.build)
app.command("charts")(charts.charts)
app.command("data")(data.data)
app.command("status")(status.status)
app.command("explain")(explain.explain)
app.command("schema")(schema.schema)


@app.callback(invoke_without_command=True)
def about(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Print the version and stop."),
) -> None:
    """Write, check and build the annual Youth Justice Plan from plain text files."""
    if version:
        from yjplan import __version__

        print(f"yjplan {__version__}")
        raise typer.Exit
