"""How long work says where it is; the command line decides how that looks."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol


class Progress(Protocol):
    """Told about one piece of long work at a time."""

    def begin(self, what: str, total: int | None, unit: str) -> None:
        """A piece of work starts; `total` in `unit` (bytes, rows, ...), None where it is not known."""
        ...

    def advance(self, by: int) -> None:
        """`by` more units are done. May be called from several threads."""
        ...

    def end(self) -> None:
        """The piece of work is over, well or badly."""
        ...


class Silent:
    """Progress that nobody watches."""

    def begin(self, what: str, total: int | None, unit: str) -> None:
        """See `Progress.begin`."""

    def advance(self, by: int) -> None:
        """See `Progress.advance`."""

    def end(self) -> None:
        """See `Progress.end`."""


@contextmanager
def piece_of_work(progress: Progress, what: str, total: int | None, unit: str) -> Generator[None]:
    """Tell `progress` of a piece of work that is the block; it is over when the block ends, well or badly."""
    progress.begin(what, total, unit)
    try:
        yield
    finally:
        progress.end()
