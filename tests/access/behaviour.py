"""What goes wrong for one caller, by all routes: answers that differ from those of the visible part, and leaks."""

import re
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any

from graph_api.domain.declarations import NodeType
from graph_api.domain.model import MODEL
from graph_api.errors import Refused
from tests.access.planted import RESTRICTED
from tests.access.routes import Routes
from tests.access.views import View, told
from tests.reads.organisation import Node, is_a
from tests.reads.outcomes import differences

NOWHERE = "x" * 20


async def faults(view: View, types: Iterable[NodeType] | None = None) -> AsyncIterator[str]:
    """Every fault of the answers to `view`, by the routes to `types`; all of them unless said."""
    routes = Routes(view.caller)
    for declared in types or routes.types:
        if declared in routes.types:
            for text in about(view, declared):
                async for fault in compared(view, text):
                    yield fault
            async for fault in hidden_and_absent(view, declared):
                yield fault
    async for fault in searched(view):
        yield fault


def about(view: View, declared: NodeType) -> Iterator[str]:
    """All that the caller may ask about a type: its lists, what lies behind its relations, and its filters."""
    routes = Routes(view.caller)
    yield from routes.lists(declared)
    yield from routes.nested(declared)
    yield from routes.filtered(declared, ids_of(view))


async def compared(view: View, text: str) -> AsyncIterator[str]:
    """Where the answer to `text` is not that of the visible part, and what it holds of the rest."""
    given, expected = await view.product(text, {}), view.plain(text, {})
    for difference in differences(view._named(given), expected):
        yield f"{text}: {difference}"
    for leak in leaks(view, given):
        yield f"{text}: {leak} is told"


def leaks(view: View, answer: Any) -> Iterator[str]:
    """What of an answer the caller may not see."""
    words = set(re.findall(r"[\w:+-]+", told(answer)))
    return iter(sorted(words & view.foreign))


async def hidden_and_absent(view: View, declared: NodeType) -> AsyncIterator[str]:
    """Where a hidden node is answered otherwise than one that is not there, or a visible one is not answered."""
    routes = Routes(view.caller)
    seen = {node.id for node in view.organisation.nodes}
    absent = [await view.product(text, {}) for text in routes.of_one(declared, f"{declared.prefix}_{NOWHERE}")]
    for node in some(view, declared):
        texts = [*routes.of_one(declared, node.id), routes.by_external_id(declared, node.values["externalId"])]
        nothing = [*absent, {declared.one: None}]
        for text, empty in zip(texts, nothing, strict=True):
            if node.id in seen:
                async for fault in compared(view, text):
                    yield fault
            elif await view.product(text, {}) != empty:
                yield f"{text}: is answered, though it is hidden"


async def searched(view: View) -> AsyncIterator[str]:
    """Where a search finds what is hidden, or does not find what is visible, or tells how rare a word is."""
    routes = Routes(view.caller)
    seen = {node.id for node in view.organisation.nodes}
    for node in _named(view.whole.nodes):
        answer = await view.product(routes.searches(str(node.values.get("name") or node.values.get("title"))), {})
        found = {hit["node"]["id"] for hit in answer["search"]}
        if (node.id in found) is not (node.id in seen):
            yield f"search for {node.id}: {found}"
        if not found <= seen:
            yield f"search finds {found - seen}"
        if len(seen) < len(view.whole.nodes) and {hit["score"] for hit in answer["search"]} - {1.0}:
            yield "search tells how well it fits among what is hidden"


def unrefused(view: View) -> Iterator[str]:
    """What the caller may never see, and is not refused before anything is sent."""
    for what, text in Routes(view.caller).hidden():
        try:
            view.reads.plan(view._lookup(text, {}), view.caller)
        except Refused as refused:
            if what not in refused.sentence:
                yield f"{text}: {refused.sentence}"
        except LookupError as error:
            yield f"{text}: {error!r}"
        else:
            yield f"{text}: is not refused"


def some(view: View, declared: NodeType) -> list[Node]:
    """One node of each part of a type that is seen, and two that are not, where there are any."""
    seen = {node.id for node in view.organisation.nodes}
    chosen: list[Node] = []
    for name in declared.parts or (declared.name,):
        nodes = [node for node in view.whole.nodes if node.type.name == name]
        chosen += [node for node in nodes if node.id in seen][:1] + [node for node in nodes if node.id not in seen][:2]
    return chosen


def _named(nodes: Iterable[Node]) -> Iterator[Node]:
    """Two nodes of every type that has names: the first and the last, one of them hidden where any are."""
    for declared in MODEL.concrete:
        of_type = [node for node in nodes if node.type is declared]
        if any(each.search for each in declared.properties):
            yield from (of_type[0], of_type[-1])


def ids_of(view: View) -> Any:
    """For each type the ids to filter by: of what is hidden, of what is seen, and of nothing."""
    seen = {node.id for node in view.organisation.nodes}

    def ids(type_name: str) -> list[str]:
        nodes = [node for node in view.whole.nodes if is_a(node, type_name)]
        one = [node.id for node in nodes if node.id in seen][:1]
        other = [node.id for node in nodes if node.id not in seen][:1]
        return [*one, *other, f"{MODEL[type_name].prefix}_{NOWHERE}"]

    return ids


def splits(view: View) -> bool:
    """Whether the caller sees some nodes of every restricted type, and does not see others."""
    seen = {node.id for node in view.organisation.nodes}
    for name in RESTRICTED:
        of_type = [node.id in seen for node in view.whole.nodes if node.type.name == name]
        if all(of_type) or not any(of_type):
            return False
    return True
