"""Whether the rules of a model fit together: what one of them withholds must not come out by another."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from graph_api.domain.declarations import Direction, Model, NodeType, Relation
from graph_api.domain.sight import Role, See

Path: TypeAlias = tuple[str, str, str]
"""A relationship type, from the type where it begins to the type where it ends."""


def checked(model: Model) -> Model:
    """`model` itself.

    Raises:
        TypeError: two of its rules contradict each other; the sentence names them.
    """
    wrong = [*_of_types(model), *_of_relations(model)]
    if wrong:
        raise TypeError(" ".join(wrong))
    return model


def roles_of_rows(declared: NodeType) -> frozenset[Role]:
    """The roles that see any node of a concrete type, whatever scope it takes."""
    rows = declared.rows
    return frozenset() if rows is None else frozenset({role for role, _ in rows.all.grants} | {r for r, _ in rows.own})


def _of_types(model: Model) -> Iterator[str]:
    for declared in model.concrete:
        rows = declared.rows
        if rows is None:
            continue
        # Every list is in some order, and its cursors hold the value that it is ordered by, and the id.
        for name in {"id", declared.default_order}:
            if not _sees_as_much(declared.by_name[name].see, rows.all, roles_of_rows(declared)):
                yield f"{declared.name}.{name} is in every cursor, and hidden from some who see {declared.name}."
        for role, ways in rows.own:
            if any(a.relationships == b.relationships for way in ways for a, b in pairwise(way)):
                yield f"A way of {role.name} to {declared.name} takes a relationship twice, which Cypher never does."


def _sees_as_much(rule: See, rows: See, roles: frozenset[Role]) -> bool:
    without_scope = {role for role, scope in rule.grants if scope is None}
    scoped = rows.grants <= rule.grants | {(role, scope) for role, scope in rows.grants if role in without_scope}
    return scoped and roles <= {role for role, _ in rule.grants}


def _of_relations(model: Model) -> Iterator[str]:
    sides: defaultdict[Path, dict[See, str]] = defaultdict(dict)
    for declared in model:
        for relation in declared.relations:
            sides[_path(model, declared, relation)].setdefault(relation.see, f"{declared.name}.{relation.name}")
            yield from _of_keys(declared, relation)
    for rules in sides.values():
        if len(rules) > 1:
            yield f"{' and '.join(rules.values())} are one relationship seen from its ends, with different rules."


def _of_keys(declared: NodeType, relation: Relation) -> Iterator[str]:
    for each in relation.edge.fields if relation.edge else ():
        if relation.edge and each.name == relation.edge.key and not relation.see.grants <= each.see.grants:
            yield f"{declared.name}.{relation.name} is seen by some who do not see its {each.name}, a part of cursors."


def _path(model: Model, declared: NodeType, relation: Relation) -> Path:
    here, there = model[declared.name].identity, model[relation.target].identity
    outward = relation.direction is Direction.OUT
    return (relation.relationship, here, there) if outward else (relation.relationship, there, here)
