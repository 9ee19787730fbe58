"""Which nodes a view sees, as Cypher: a condition on a node that is reached, or a list that begins at the viewer.

The answer to a view is the answer that someone who sees everything would get from the part of the graph that the view
sees. So a guard stands wherever a node comes in: in lists and counts, behind relations, where a node is found by its
id or its name, and at the far end of a filter, which else would tell of what it may not show.

A node is kept by EXISTS, one per way, so that it is there once however many ways lead to it. A list of a whole type
of which only a few nodes are seen begins at the viewer instead: it costs what they see, not what there is. For those
who see every node of a type nothing is added at all.
"""

from collections.abc import Iterable

from graph_api.access.rules import View
from graph_api.domain.declarations import Direction, NodeType
from graph_api.domain.rows import Way
from graph_api.reads.cypher import has_label
from graph_api.reads.parameters import VIEWER


def guards(view: View, variable: str, types: Iterable[NodeType]) -> list[str]:
    """What must hold of the node `variable`, which is of one of some concrete `types`; nothing where all are seen."""
    every = tuple(types)
    by_condition: dict[str, list[NodeType]] = {}
    for declared in view.among(every):
        by_condition.setdefault(_condition(view, variable, declared), []).append(declared)
    if not by_condition:
        return ["false"]
    if len(by_condition) == 1 and len(view.among(every)) == len(every):
        return [condition for condition in by_condition if condition]
    # By CASE, since Neo4j multiplies a disjunction of conjunctions out before it plans: with ten types, for minutes.
    kept = [f"WHEN {has_label(variable, of)} THEN {condition or 'true'}" for condition, of in by_condition.items()]
    return [f"CASE {' '.join(kept)} ELSE false END"]


def seen_from_viewer(view: View, variable: str, label: str, types: Iterable[NodeType]) -> str:
    """A clause that finds all of `types` that are seen, each once, from the viewer; "" where any are seen without.

    `label`: of all nodes of `types`.
    """
    found = [view.rows(declared) for declared in types]
    ways = dict.fromkeys(way for seen in found for way in seen.ways)
    if any(seen.every or seen.ways != found[0].ways for seen in found):
        return ""
    branches = [f"MATCH {_path(way, f'{variable}:{label}')} RETURN DISTINCT {variable}" for way in ways]
    return f"CALL () {{ {' UNION '.join(branches)} }}"


def _condition(view: View, variable: str, declared: NodeType) -> str:
    seen = view.rows(declared)
    if seen.every:
        return ""
    tests = [f"EXISTS {{ MATCH {_path(way, variable)} }}" if way else f"{variable}.id = {VIEWER}" for way in seen.ways]
    return f"({' OR '.join(tests)})"


def _path(way: Way, end: str) -> str:
    """The pattern from the viewer along `way` to the node written `end`."""
    if not way:
        return f"({end} {{id: {VIEWER}}})"
    text = f"(:Person {{id: {VIEWER}}})"
    for place, step in enumerate(way, start=1):
        node = f"({end})" if place == len(way) else f"(:{step.label})"
        arrow = f"-[:{'|'.join(step.relationships)}]-"
        text += f"{arrow}>{node}" if step.direction is Direction.OUT else f"<{arrow}{node}"
    return text
