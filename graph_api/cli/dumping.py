"""`dump`: the whole database as lines of JSON."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from graph_api.cli.application import application
from graph_api.cli.databases import reachable, with_graph
from graph_api.cli.terminal import say, watched
from graph_api.errors import BadInput
from graph_api.services.dumps import dump
from graph_api.settings import settings_from

FOR_OWNER = 0o600

Target = Annotated[Path | None, typer.Argument(metavar="FILE", help="Where to write, a new file; else the terminal.")]


@application.command(name="dump")
def dump_command(file: Target = None) -> None:
    """Write everything in the database as lines of JSON: every node and relationship, tokens' hashes included."""
    with reachable(settings_from(), create=False) as address, new_file(file) as stream:
        report = with_graph(address, lambda graph: dump(graph, stream.write, progress=watched()))
    say(f"{report.nodes:,} nodes and {report.relationships:,} relationships.")
    if report.moved:
        say("Somebody wrote to the database meanwhile, so this is not its state at one moment.")


@contextmanager
def new_file(file: Path | None) -> Generator[BinaryIO]:
    """A file that only its owner may read, and that is there when it is complete; standard output where none is given.

    Raises:
        BadInput: there is such a file already.
    """
    if file is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    if file.exists():
        raise BadInput(f"{file} is there already; name a new file.", value=str(file))
    unfinished = file.with_name(f".{file.name}.unfinished")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FOR_OWNER), "wb") as stream:
            yield stream
        unfinished.rename(file)
    finally:
        unfinished.unlink(missing_ok=True)
