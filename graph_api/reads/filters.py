"""What a `where` asks, as predicates and as patterns.

A relation filter is a pattern from the node to the one node with the asked id. An id belongs to one node and there is
one relationship per pair and type, so that the pattern finds a node once at most, and the planner may start from either
end: a unit's twenty members among twenty thousand people are found from the unit. Only relationships with a key (ties,
one per kind) can lie in parallel; then the rows are made distinct.

The node at the far end must be one that the view sees: a filter by someone who is hidden finds nothing, as one by
nobody does.

Each pattern is a MATCH of its own: within one MATCH two patterns never use the same relationship, which would silently
lose the members of a unit who are asked to be members of that very unit.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, cast

from graph_api.domain.declarations import Ask, Kind, NodeType, Relation, ScalarKind
from graph_api.domain.keys import folded
from graph_api.errors import BadInput
from graph_api.reads.arguments import Symbol, entries, word
from graph_api.reads.compilation import Compilation, Path, at
from graph_api.reads.cypher import labels, path_to, where
from graph_api.reads.guards import guards
from graph_api.reads.parameters import Convert
from graph_api.reads.shapes import as_it_is
from graph_api.reads.vocabulary import Filter, PropertyFilter, TypeWords

OPERATORS: Final = {Ask.IS: "=", Ask.ONE_OF: "IN", Ask.CONTAINS: "CONTAINS", Ask.FROM: ">=", Ask.TO: "<="}


@dataclass(slots=True)
class Narrowing:
    """What keeps some nodes of a list out.

    `patterns`: each for a MATCH of its own. `repeats`: whether they may find a node more than once.
    """

    predicates: list[str] = field(default_factory=list)
    patterns: list[str] = field(default_factory=list)
    repeats: bool = False


def narrowing(
    compilation: Compilation, words: TypeWords, variable: str, asking: Symbol | None, path: Path
) -> Narrowing:
    """What `asking` asks of the nodes of type `words` in `variable`; None asks nothing.

    Raises:
        BadInput: null where only a value makes sense.
        Refused: it asks about something that the view never sees.
    """
    narrowed = Narrowing()
    for key, symbol in entries(asking, compilation.variables).items():
        null = symbol.within(compilation.variables) is None
        asked = words.filters[key]
        _check(compilation, words.declared, asked, (*path, "where", key))
        match asked:
            case Relation() if null:
                narrowed.predicates.append(_has_none(compilation, variable, asked))
            case Relation():
                narrowed.patterns.append(_leads_to(compilation, variable, asked, symbol))
                narrowed.repeats |= asked.edge is not None and asked.edge.key is not None
            case PropertyFilter() if null:
                narrowed.predicates.append(_has_no_value(variable, asked, f"{at(path)}: where.{key}"))
            case PropertyFilter():
                narrowed.predicates += _compares(compilation, words.declared, variable, asked, symbol)
    return narrowed


def _check(compilation: Compilation, declared: NodeType, asked: Filter, path: Path) -> None:
    if isinstance(asked, Relation):
        compilation.check_relation(declared, asked, path)
        return
    # Names are looked through all at once.
    looked_at = [each for each in declared.properties if each.search] if asked.ask is Ask.CONTAINS else [asked.of]
    for each in looked_at:
        compilation.check(each.see, f"{declared.name}.{each.name}", path)


def _has_none(compilation: Compilation, variable: str, relation: Relation) -> str:
    target = compilation.vocabulary[relation.target]
    other, kept = _guarded(compilation, target)
    return f"NOT EXISTS {{ MATCH {path_to(variable, relation, f'{other}:{target.declared.label}')}{kept} }}"


def _leads_to(compilation: Compilation, variable: str, relation: Relation, id_: Symbol) -> str:
    target = compilation.vocabulary[relation.target]
    asked = compilation.parameters.take(id_, str)
    other, kept = _guarded(compilation, target)
    return path_to(variable, relation, f"{other}:{labels(target.declared)} {{id: {asked}}}") + kept


def _guarded(compilation: Compilation, target: TypeWords) -> tuple[str, str]:
    """The variable of a node at the far end of a filter, and what keeps those out that are not seen; else nothing."""
    other = compilation.filtering()
    kept = where(guards(compilation.view, other, target.concrete))
    return (other, kept) if kept else ("", "")


def _has_no_value(variable: str, asked: PropertyFilter, place: str) -> str:
    if asked.ask is not Ask.IS:
        raise BadInput(f"{place} is null; give a value, or leave it out to ask nothing.", bound="a value")
    return f"{variable}.{asked.of.name} IS NULL"


def _compares(
    compilation: Compilation, declared: NodeType, variable: str, asked: PropertyFilter, symbol: Symbol
) -> list[str]:
    stored = "searchText" if asked.ask is Ask.CONTAINS else asked.of.name
    value = compilation.parameters.take(symbol, _conversion(asked))
    comparison = f"{variable}.{stored} {OPERATORS[asked.ask]} {value}"
    by_id = asked.of.kind is Kind.ID and declared.identity != declared.label
    return [f"{variable}:{declared.identity}", comparison] if by_id else [comparison]


def _conversion(asked: PropertyFilter) -> Convert:
    if asked.ask is Ask.CONTAINS:
        return folded
    one = CONVERSIONS.get(asked.of.kind, as_it_is) if isinstance(asked.of.kind, Kind) else word
    return LISTS[one] if asked.ask is Ask.ONE_OF else one


def _listed(one: Convert, values: Any) -> list[object]:
    # GraphQL takes a single value where a list is asked for.
    return list(map(one, cast("list[Any]", values))) if isinstance(values, list) else [one(values)]


CONVERSIONS: Final[Mapping[ScalarKind, Convert]] = {Kind.ID: str, Kind.FLOAT: float}
LISTS: Final[Mapping[Convert, Callable[[Any], object]]] = {
    one: partial(_listed, one) for one in (str, float, word, as_it_is)
}
