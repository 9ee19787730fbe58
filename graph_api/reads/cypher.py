"""Pieces of Cypher text. Every identifier in them comes from the declarations or is a numbered variable of ours."""

from collections.abc import Iterable

from graph_api.domain.declarations import Direction, NodeType, Relation


def path_to(start: str, relation: Relation, end: str, relationship: str = "") -> str:
    """The pattern from the variable `start` over `relation` to `end`, the text inside the node's parentheses."""
    arrow = f"-[{relationship}:{relation.relationship}]-"
    return f"({start}){arrow}>({end})" if relation.direction is Direction.OUT else f"({start})<{arrow}({end})"


def has_label(variable: str, types: Iterable[NodeType]) -> str:
    """Whether the node is of one of `types`."""
    return " OR ".join(f"{variable}:{declared.label}" for declared in types)


def type_name(variable: str, types: tuple[NodeType, ...]) -> str:
    """The name of the one of `types` that the node is of; null where it is of none."""
    if len(types) == 1:
        return f"'{types[0].name}'"
    cases = " ".join(f"WHEN {variable}:{declared.label} THEN '{declared.name}'" for declared in types)
    return f"CASE {cases} END"


def only_for(variable: str, types: Iterable[NodeType], text: str) -> str:
    """The expression `text` for nodes of `types`, and null for others, without evaluating it there."""
    return f"CASE WHEN {has_label(variable, types)} THEN {text} END"


def labels(declared: NodeType) -> str:
    """The labels to match nodes of a type by where they are found by id: `id` is indexed under `identity`."""
    return ":".join(declared.labels)


def where(predicates: Iterable[str]) -> str:
    """The WHERE clause of a MATCH, with the space before it; nothing without predicates."""
    text = " AND ".join(predicates)
    return f" WHERE {text}" if text else ""
