"""What a resolver of a question is given besides its arguments."""

from dataclasses import dataclass

from graph_api.access.caller import Caller
from graph_api.domain.rights import ErasureKey
from graph_api.services.snapshots import Snapshots
from graph_api.store.graph import Graph


@dataclass(frozen=True, slots=True)
class Context:
    """One request: the graph it is about, the states of it that questions compute with, and who asks.

    `erasure_key`: what marks of erased people are made with; None where none is set.
    """

    graph: Graph
    snapshots: Snapshots
    caller: Caller
    erasure_key: ErasureKey | None = None
