"""What shows a change in the code that enforces the rules: a short document for each route to each type, by caller."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from graph_api.access.caller import Role
from graph_api.domain.model import MODEL
from graph_api.errors import Refused
from graph_api.reads import Lookup, Reads
from tests.access.behaviour import compared, ids_of, searched, some, unrefused
from tests.access.routes import Routes
from tests.access.views import View

MOST_RUN: Final = 12
"""Documents of one caller that are sent for one change; each is planned anew by Neo4j."""


@dataclass(frozen=True, slots=True)
class Battery:
    """What one caller asks, and what is sent for it while nothing is changed."""

    view: View
    asked: Mapping[str, Lookup]
    sent: Mapping[str, str | None]

    async def fault(self) -> str | None:
        """What the caller notices of a change; None where nothing."""
        view = replace(self.view, reads=Reads())
        try:
            changed = [text for text in self.asked if self._statement(view, text) != self.sent[text]]
        except Refused as refused:
            return f"refused, though it is seen: {refused}"
        # Who sees all of a type or none of it is sent what would be sent without rules.
        if changed and view.caller.role is not Role.MEMBER:
            return f"{changed[0]}: is asked otherwise"
        return next(unrefused(view), None) or await self._answered(view, changed)

    async def _answered(self, view: View, changed: list[str]) -> str | None:
        for text in changed[:: max(1, len(changed) // MOST_RUN)]:
            faults = searched(view) if text.startswith(SEARCH) else compared(view, text)
            async for fault in faults:
                return fault
        return None

    def _statement(self, view: View, text: str) -> str | None:
        return view.reads.plan(self.asked[text], view.caller).statement


SEARCH: Final = "{ search"


def battery(view: View) -> Battery:
    """The battery of one caller; for a member only what is answered otherwise to those who see everything."""
    whole = replace(view, organisation=view.whole)
    texts = [text for text in _documents(view) if text.startswith(SEARCH) or _tells(view, whole, text)]
    asked = {text: view._lookup(text, {}) for text in texts}
    reads = Reads()
    return Battery(view, asked, {text: reads.plan(lookup, view.caller).statement for text, lookup in asked.items()})


def _tells(view: View, whole: View, text: str) -> bool:
    return view.caller.role is not Role.MEMBER or view.plain(text, {}) != whole.plain(text, {})


def _documents(view: View) -> Iterator[str]:
    routes = Routes(view.caller)
    for declared in routes.types:
        yield f"{{ {declared.all} {{ totalCount nodes {{ id }} }} }}"
        yield from routes.filtered(declared, ids_of(view))
        for relation in routes.relations(declared):
            inside = "{ totalCount nodes { id } }" if relation.many else "{ id }"
            yield f"{{ {declared.all} {{ nodes {{ id {relation.name} {inside} }} }} }}"
        for node in some(view, declared):
            yield f'{{ {declared.one}(id: "{node.id}") {{ id }} }}'
            yield f'{{ node(id: "{node.id}") {{ id }} }}'
            yield f'{{ {declared.one}(externalId: "{node.values["externalId"]}") {{ id }} }}'
            yield f'{{ {declared.all}(where: {{idIn: ["{node.id}"]}}) {{ totalCount nodes {{ id }} }} }}'
    yield f'{SEARCH}(text: "x", first: 50) {{ score node {{ id }} }} }}'
    for declared in MODEL.concrete:
        if view.reads.answers(declared.all) and routes.finds(declared):
            yield f'{SEARCH}(text: "x", types: [{declared.name}]) {{ score node {{ id }} }} }}'
