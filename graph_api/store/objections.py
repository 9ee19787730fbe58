"""That someone objects to being analysed, or no longer does."""

from typing import Final

from graph_api.store.changes import log_change, moment
from graph_api.store.graph import Graph, Writing

OBJECTION: Final = "objection"
"""The kind of change that an objection, or its withdrawal, is in the change log."""

# The first SET takes the lock of the node, so that what follows is looked at by one after the other.
LOCK: Final = """
MATCH (person:Person {id: $id})
SET person.id = person.id
RETURN coalesce(person.objectsToAnalysis, false) AS objects
"""
SAY: Final = """
MATCH (person:Person {id: $id})
SET person.objectsToAnalysis = $objects, person.version = person.version + 1, person.updatedAt = $at
"""


async def set_objection(graph: Graph, id_: str, *, objects: bool) -> bool | None:
    """Keep whether someone objects; said twice, it is written once.

    Returns:
        Whether that is new; None where there is no such person.
    """

    async def work(writing: Writing) -> bool | None:
        found = await writing.records(LOCK, id=id_)
        if not found or found[0]["objects"] is objects:
            return False if found else None
        at = moment()
        await writing.records(SAY, id=id_, objects=objects, at=at)
        await log_change(writing, OBJECTION, [id_], at)
        return True

    return await graph.write(work)
