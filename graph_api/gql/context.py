"""What a resolver of a question is given besides its arguments."""

from dataclasses import dataclass

from graph_api.access.caller import Caller
from graph_api.services.snapshots import Snapshots
from graph_api.store.graph import Graph


@dataclass(frozen=True, slots=True)
class Context:
    """One request: the graph it is about, the states of it that questions compute with, and who asks."""

    graph: Graph
    snapshots: Snapshots
    caller: Caller
