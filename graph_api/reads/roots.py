"""The root fields: one node of a type, all of a type, any node by its id, and search."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph_api.access.rules import hidden
from graph_api.domain.declarations import NodeType
from graph_api.errors import BadInput
from graph_api.reads.arguments import Symbol, given
from graph_api.reads.compilation import Compilation, Expression, Path, Row, at
from graph_api.reads.connections import connection
from graph_api.reads.cypher import labels, where
from graph_api.reads.guards import guards, seen_from_viewer
from graph_api.reads.nodes import project
from graph_api.reads.reach import Reach
from graph_api.reads.search import search
from graph_api.reads.selection import FieldGroup
from graph_api.reads.shapes import Shape, constant, optional
from graph_api.reads.vocabulary import TypeWords, Vocabulary


@dataclass(frozen=True, slots=True)
class _Place:
    """A root field: the variable of its nodes, what is selected, and where it is in the response."""

    node: str
    fields: FieldGroup
    path: Path


def answers(vocabulary: Vocabulary, name: str) -> bool:
    """Whether the root field `name` is a look-up."""
    return name in vocabulary.ones or name in vocabulary.alls or name in {"node", "search"}


def root(compilation: Compilation, fields: FieldGroup, path: Path) -> Expression:
    """What `fields` select of a root field that is a look-up.

    Raises:
        BadInput: an argument is not usable; the sentence names it by `path`.
        Refused: something is asked for that the view never sees.
    """
    name = fields[0].name.value
    vocabulary = compilation.vocabulary
    number = compilation.reach(path)
    place = _Place(f"n{number}", fields, path)
    _check_seen(compilation, name, path)
    if name in vocabulary.alls:
        return _all(compilation, vocabulary.alls[name], place)
    if name in vocabulary.ones:
        return _one(compilation, vocabulary.ones[name], place)
    return search(compilation, number, fields, path) if name == "search" else _node(compilation, place)


def _check_seen(compilation: Compilation, name: str, path: Path) -> None:
    vocabulary = compilation.vocabulary
    words = vocabulary.alls.get(name) or vocabulary.ones.get(name)
    if words and not compilation.view.among(words.concrete):
        raise hidden(f"Query.{name}", at(path))


def _all(compilation: Compilation, words: TypeWords, place: _Place) -> Expression:
    view, label = compilation.view, words.declared.label
    reach = Reach(
        words=words,
        pattern=f"({place.node}:{label})",
        node=place.node,
        whole=True,
        guards=tuple(guards(view, place.node, words.concrete)),
        start=seen_from_viewer(view, place.node, label, words.concrete),
    )
    return connection(compilation, reach, place.fields, project, place.path)


def _node(compilation: Compilation, place: _Place) -> Expression:
    asked = given(place.fields[0], compilation.variables)["id"]
    types = compilation.vocabulary.with_prefix_of(asked.within(compilation.variables))
    # What is never seen is answered as what is not there, without asking the graph in either case.
    if not compilation.view.among(types):
        return Expression(None, constant(None))
    return _by_id(compilation, types[0].identity, types, asked, place)


def _one(compilation: Compilation, words: TypeWords, place: _Place) -> Expression:
    arguments = given(place.fields[0], compilation.variables)
    _check(arguments, place.path)
    if "id" in arguments:
        return _by_id(compilation, labels(words.declared), words.concrete, arguments["id"], place)
    return _by_external_id(compilation, words, arguments, place)


def _check(arguments: Mapping[str, Symbol], path: Path) -> None:
    if "id" in arguments and "externalId" in arguments:
        raise BadInput(f"{at(path)}: id and externalId are both given; one of them is enough.")
    if "id" not in arguments and "externalId" not in arguments:
        raise BadInput(f"{at(path)}: neither id nor externalId is given; give one of them.")
    if "id" in arguments and "source" in arguments:
        raise BadInput(f"{at(path)}: source says whose externalId is meant; leave it out with id.")


def _by_id(compilation: Compilation, label: str, types: tuple[NodeType, ...], id_: Symbol, place: _Place) -> Expression:
    node, row = place.node, Row()
    shape = project(compilation, row, node, compilation.view.among(types), place.fields, place.path)
    asked = compilation.parameters.take(id_, str)
    tests = where([f"{node}.id = {asked}", *guards(compilation.view, node, types)])
    return Expression(f"head(COLLECT {{ MATCH ({node}:{label}){tests} RETURN {row.text} }})", optional(shape))


def _by_external_id(
    compilation: Compilation, words: TypeWords, arguments: Mapping[str, Symbol], place: _Place
) -> Expression:
    node, row = place.node, Row()
    shape = project(compilation, row, node, compilation.view.among(words.concrete), place.fields, place.path)
    tests = [
        f"{node}.{name} = {compilation.parameters.take(arguments[name], str)}"
        for name in ("source", "externalId")
        if name in arguments
    ]
    # Those that are hidden are not among the several that an external id may have.
    tests += guards(compilation.view, node, words.concrete)
    text = (
        f"COLLECT {{ MATCH ({node}:{labels(words.declared)}){where(tests)} "
        f"WITH {node} ORDER BY {node}.source LIMIT 2 RETURN [{node}.source, {node}.externalId, {row.text}] }}"
    )
    return Expression(text, _only(shape, at(place.path)))


def _only(shape: Shape, where: str) -> Shape:
    """The one row that was found, or null.

    Raises (the shape): BadInput where several sources use the same external id.
    """

    def only(rows: list[list[Any]]) -> Any:
        if len(rows) > 1:
            (first, external_id, _), (second, _, _) = rows
            raise BadInput(
                f'{where}: externalId "{external_id}" is used by several sources, {first} and {second} among them; '
                "say which with source.",
                value=external_id,
                bound=[first, second],
            )
        return shape(rows[0][2]) if rows else None

    return only
