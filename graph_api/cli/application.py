"""The typer application that the commands of this package add themselves to."""

from typing import Final

import typer

application: Final = typer.Typer(
    name="mellanrum",
    help="Who must be in the room so that whole and detail meet, and where is knowledge trapped?",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
