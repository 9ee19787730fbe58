"""How every question is answered: who may ask, the graph without those who object, computing beside the event loop."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from graph_api.access.caller import Caller
from graph_api.domain.answers import Answer, Language
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import and_its_data
from graph_api.services.snapshots import Snapshots


class Asked(Protocol):
    """The input of a question."""

    @property
    def language(self) -> Language:
        """The language of the answer's sentences."""
        ...


Q = TypeVar("Q", bound=Asked)
A = TypeVar("A", bound=Answer)


async def answered(
    question: str,
    compute: Callable[[Snapshot, Q], A],
    asked: Q,
    snapshots: Snapshots,
    caller: Caller,
    *,
    sources: Sequence[str] | None = None,
    fewest: int = 1,
) -> A:
    """What `compute` makes of the graph as it is now, saying too of when it is and how many were left out.

    Args:
        question: the name of its field.
        compute: works in a thread.
        asked: the input.
        snapshots: where the graph comes from.
        caller: who asks.
        sources: only what comes from these; none given: all.
        fewest: how many have to object before it is told.

    Raises:
        NotFound: there is no such source.
        Refused: the caller may not ask.
    """
    snapshot = await snapshots.current(caller, question, sources)
    answer = await asyncio.to_thread(compute, snapshot, asked)
    return and_its_data(answer, snapshot, asked.language, fewest=fewest)
