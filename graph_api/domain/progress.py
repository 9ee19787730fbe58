"""How long work says where it is; the command line decides how that looks."""

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
