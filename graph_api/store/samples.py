"""Which sample organisations a graph has been given whole, so that a second start leaves changes in peace."""

from collections.abc import Sequence
from typing import Final

from graph_api.store.graph import Graph

SAMPLE_LOADED: Final = "MATCH (sample:Sample {name: $name}) RETURN sample.name AS name"

MARK_SAMPLE: Final = "MERGE (sample:Sample {name: $name}) ON CREATE SET sample.loadedAt = toString(datetime())"

SOURCES_AMONG: Final = "MATCH (unit:Unit) WHERE unit.source IN $sources RETURN DISTINCT unit.source AS source"

HOLDS_ANYTHING: Final = "MATCH (:ChangeLog) RETURN true AS changed LIMIT 1"


async def sample_loaded(graph: Graph, name: str) -> bool:
    """Whether the sample called `name` has been imported to its end."""
    return bool(await graph.records(SAMPLE_LOADED, name=name))


async def sources_among(graph: Graph, sources: Sequence[str]) -> frozenset[str]:
    """Those of `sources` that units of the graph are from."""
    return frozenset(row["source"] for row in await graph.records(SOURCES_AMONG, sources=sources))


async def mark_sample(graph: Graph, name: str) -> None:
    """Remember that the sample called `name` is in the graph."""
    await graph.write(lambda writing: writing.records(MARK_SAMPLE, name=name))


async def holds_anything(graph: Graph) -> bool:
    """Whether anything has ever been written to the graph."""
    return bool(await graph.records(HOLDS_ANYTHING))
