"""What a database is and holds: for `/readyz` and for `mellanrum doctor`."""

from dataclasses import dataclass
from typing import Final

from graph_api.domain.model import MODEL
from graph_api.store.graph import Graph

SERVER: Final = "CALL dbms.components() YIELD name, versions, edition RETURN versions[0] AS version, edition LIMIT 1"

# A log that was last written by an earlier version of the program has its time in its last entry alone.
DATA_STATE: Final = """
MATCH (log:ChangeLog)
OPTIONAL MATCH (change:Change {seq: log.seq})
RETURN log.seq AS version, coalesce(log.at, change.at) AS at
"""


@dataclass(frozen=True, slots=True)
class Server:
    """The Neo4j that answers: its version ("2026.08.1") and edition ("community")."""

    version: str
    edition: str


@dataclass(frozen=True, slots=True)
class DataState:
    """A state of the graph: the number of its last change, 0 for none, and when that was, in UTC; None: not known."""

    version: int
    at: str | None


async def server(graph: Graph) -> Server:
    """Which Neo4j answers."""
    row = (await graph.records(SERVER))[0]
    return Server(version=row["version"], edition=row["edition"])


async def counts(graph: Graph) -> dict[str, int]:
    """How many nodes there are of each concrete type, by its name, from the counts that Neo4j keeps."""
    parts = [f"COUNT {{ MATCH (:{declared.label}) }} AS {declared.name}" for declared in MODEL.concrete]
    return (await graph.records(f"RETURN {', '.join(parts)}"))[0]


async def data_state(graph: Graph) -> DataState:
    """Which state of the graph there is now."""
    rows = await graph.records(DATA_STATE)
    return DataState(**rows[0]) if rows else DataState(version=0, at=None)


async def data_version(graph: Graph) -> int:
    """The highest sequence number of the change log; 0 where nothing has been written."""
    return (await data_state(graph)).version
