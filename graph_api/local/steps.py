"""Telling a Progress about a piece of work that has a beginning and an end."""

from collections.abc import Generator
from contextlib import contextmanager

from graph_api.domain.progress import Progress


@contextmanager
def step(progress: Progress, what: str, total: int | None = None, unit: str = "") -> Generator[None]:
    """The block is the piece of work `what`, of `total` in `unit`; None where its size is not known."""
    progress.begin(what, total, unit)
    try:
        yield
    finally:
        progress.end()
