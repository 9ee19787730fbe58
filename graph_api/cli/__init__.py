"""The command line `mellanrum`: start, seed, ask, look after."""

import signal
import sys
from types import FrameType
from typing import NoReturn

from graph_api.cli import asking, auditing, dumping, exchanging, inspecting, people, serving, tokens
from graph_api.cli.application import application
from graph_api.cli.terminal import complain
from graph_api.cli.threads import leaving_threads_behind
from graph_api.errors import MellanrumError

__all__ = [
    "application",
    "asking",
    "auditing",
    "dumping",
    "exchanging",
    "inspecting",
    "main",
    "people",
    "serving",
    "tokens",
]

INTERRUPTED = 130
"""The exit code that a shell gives a program ended by Ctrl-C (128 + SIGINT)."""


def main() -> None:
    """Run one command; an error that we know ends it with its sentence on standard error and exit code 1."""
    signal.signal(signal.SIGTERM, _stop_cleanly)
    with leaving_threads_behind():
        try:
            application(standalone_mode=True)
        except MellanrumError as error:
            complain(error.sentence)
            sys.exit(1)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)


def _stop_cleanly(number: int, _frame: FrameType | None) -> NoReturn:
    """Leave through every `finally`, so that a database we started is stopped and not killed."""
    raise SystemExit(128 + number)
