"""Objecting to being analysed: from the next question on, none takes the person into account."""

from graph_api.errors import NotFound
from graph_api.store.graph import Graph
from graph_api.store.objections import set_objection


async def object_to_analysis(graph: Graph, id_: str, *, objects: bool = True) -> bool:
    """Keep that someone objects, or that they no longer do; whether that is new.

    Raises:
        NotFound: there is no such person.
    """
    changed = await set_objection(graph, id_, objects=objects)
    if changed is None:
        raise NotFound("There is no person with this id.", value=id_)
    return changed
