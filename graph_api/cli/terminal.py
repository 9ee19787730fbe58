"""What the command line shows: sentences, and how far long work has come."""

import os
import sys
import threading
import time
from collections.abc import Iterable
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

PIPED_WIDTH: Final = 160
"""Columns of a table that goes to a file or a pipe, which has no width of its own, unless COLUMNS says."""

SECONDS_BETWEEN_LINES: Final = 3.0

out: Final = Console(
    width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPED_WIDTH, highlight=False, markup=False
)
err: Final = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


def say(sentence: str) -> None:
    """One line for the person at the terminal; answers go to standard output, this to standard error."""
    err.print(sentence)


def complain(sentence: str) -> None:
    """One sentence about what went wrong."""
    err.print(f"mellanrum: {sentence}", style="red" if sys.stderr.isatty() else None)


def show_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Rows under headings, on standard output; long cells are folded."""
    table = Table(box=SIMPLE_HEAD)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*row)
    out.print(table)


class Bar:
    """Progress as a bar, where a person watches."""

    def __init__(self) -> None:
        self._shown: Progress | None = None
        self._task: TaskID | None = None

    def begin(self, what: str, total: int | None, unit: str) -> None:
        """See `graph_api.domain.progress.Progress.begin`."""
        self.end()
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[done]}"),
            TimeElapsedColumn(),
        )
        self._shown = Progress(*columns, console=err)
        self._shown.start()
        self._task = self._shown.add_task(what, total=total, done="", unit=unit)

    def advance(self, by: int) -> None:
        """See `graph_api.domain.progress.Progress.advance`."""
        if self._shown is None or self._task is None:
            return
        task = self._shown.tasks[0]
        done = int(task.completed) + by
        self._shown.update(self._task, advance=by, done=amount(done, task.total, str(task.fields["unit"])))

    def end(self) -> None:
        """See `graph_api.domain.progress.Progress.end`."""
        if self._shown is not None:
            self._shown.stop()
        self._shown = None


class Lines:
    """Progress as a line every few seconds, where nobody watches but someone may read it later."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._what, self._unit = "", ""
        self._total: int | None = None
        self._done = 0
        self._said = 0.0

    def begin(self, what: str, total: int | None, unit: str) -> None:
        """See `graph_api.domain.progress.Progress.begin`."""
        self._what, self._total, self._unit, self._done = what, total, unit, 0
        self._said = time.monotonic()
        say(f"{what} ...")

    def advance(self, by: int) -> None:
        """See `graph_api.domain.progress.Progress.advance`."""
        with self._lock:
            self._done += by
            due = time.monotonic() - self._said > SECONDS_BETWEEN_LINES
            if due:
                self._said = time.monotonic()
                say(f"{self._what}: {amount(self._done, self._total, self._unit)}")

    def end(self) -> None:
        """See `graph_api.domain.progress.Progress.end`."""


def watched() -> Bar | Lines:
    """The form of progress that suits where standard error goes."""
    return Bar() if sys.stderr.isatty() else Lines()


def amount(done: int, total: float | None, unit: str) -> str:
    """How much of how much, in words: "12 of 158 MB", "4,000 rows"."""
    if unit == "bytes":
        return amount(done // 1_000_000, None if total is None else total // 1_000_000, "MB")
    return f"{done:,} {unit}" if total is None else f"{done:,} of {int(total):,} {unit}"
