"""`search`: what has the words of a text among its names, the best fit first.

Of equal fits the shorter names come first, and then the lower ids, so that equal questions get equal answers. The
index gives its FINALISTS best hits; `types` and `first` are asked of those.

How well a name fits depends on how rare its words are among all names, hidden ones too, and so does which hits are
the best. Those who do not see every name get all their hits with the same score, the shortest names first: what they
are answered follows from what they see alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final, cast

from graph_api.access.rules import hidden
from graph_api.domain.declarations import NodeType
from graph_api.reads.arguments import Symbol, given, word
from graph_api.reads.compilation import Compilation, Expression, Path, Row, at
from graph_api.reads.cypher import has_label
from graph_api.reads.fulltext import has_words, lucene_query
from graph_api.reads.guards import guards
from graph_api.reads.nodes import project
from graph_api.reads.paging import checked_size
from graph_api.reads.selection import FieldGroup
from graph_api.reads.shapes import Shape, column, constant, each, parts_shape

INDEX: Final = "names"
"""The full-text index, on `searchText` of every type that has names."""

SEARCH_SIZE: Final = 20
"""Hits unless asked otherwise."""

FINALISTS: Final = 10_000
"""Hits that are taken from the index at most, before they are put in order."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """The variables of one hit, what it can be, and what keeps hidden ones out.

    `fair`: every name is seen, so that a score tells of nothing else.
    """

    node: str
    score: str
    types: tuple[NodeType, ...]
    guards: tuple[str, ...] = ()
    fair: bool = True


def search(compilation: Compilation, number: int, fields: FieldGroup, path: Path) -> Expression:
    """The hits that `fields` select; none, without asking the graph, for a text without words or no types.

    `number` tells the variables of these hits from all others.

    Raises:
        BadInput: `first` is not usable; found when it is bound.
        Refused: a type is asked for of which the view sees no names.
    """
    arguments = given(fields[0], compilation.variables)
    types = _types(compilation, arguments.get("types"), path)
    limit = _limit(compilation, arguments.get("first"), path)
    if not types or not has_words(str(arguments["text"].within(compilation.variables))):
        return Expression(None, lambda _: [])
    hit, row = _hit(compilation, number, types), Row()
    shape = each(parts_shape(_parts(compilation, row, hit, fields, path)))
    query = compilation.parameters.take(arguments["text"], lucene_query)
    return Expression(_hits(hit, query, limit, row), shape)


def _hit(compilation: Compilation, number: int, types: tuple[NodeType, ...]) -> _Hit:
    view = compilation.view
    every = all(view.finds(each) and view.rows(each).every for each in compilation.vocabulary.searchable.values())
    kept = tuple(guards(view, f"n{number}", types))
    return _Hit(f"n{number}", f"s{number}", types, kept, fair=every)


def _hits(hit: _Hit, query: str, limit: str, row: Row) -> str:
    node, score = hit.node, hit.score
    bound, worth = (f", {{limit: {FINALISTS}}}", score) if hit.fair else ("", f"1.0 AS {score}")
    kept = " AND ".join([f"({has_label(node, hit.types)})", *hit.guards]) if hit.guards else has_label(node, hit.types)
    return (
        f"COLLECT {{ CALL db.index.fulltext.queryNodes('{INDEX}', {query}{bound}) "
        f"YIELD node AS {node}, score AS {score} WHERE {kept} "
        f"WITH {node}, {worth} ORDER BY {score} DESC, size({node}.searchText), {node}.id LIMIT {limit} "
        f"RETURN {row.text} }}"
    )


def _parts(
    compilation: Compilation, row: Row, hit: _Hit, fields: FieldGroup, path: Path
) -> Iterator[tuple[str, Shape]]:
    for key, group in compilation.selections.within(fields).items():
        match group[0].name.value:
            case "score":
                yield key, column(row.column(hit.score))
            case "node":
                yield key, project(compilation, row, hit.node, hit.types, group, (*path, key))
            case _:
                yield key, constant("SearchHit")


def _types(compilation: Compilation, asked: Symbol | None, path: Path) -> tuple[NodeType, ...]:
    searchable, view = compilation.vocabulary.searchable, compilation.view
    if asked is None:
        return tuple(filter(view.finds, searchable.values()))
    value = asked.within(compilation.variables)
    names = {word(each) for each in (cast("list[object]", value) if isinstance(value, list) else [value])}
    for name in sorted(names):
        if not view.finds(searchable[name]):
            raise hidden(name, at((*path, "types")))
    return tuple(declared for name, declared in searchable.items() if name in names)


def _limit(compilation: Compilation, asked: Symbol | None, path: Path) -> str:
    if asked is None:
        return str(SEARCH_SIZE)
    return compilation.parameters.take(asked, partial(checked_size, where=f"{at(path)}: first"))
