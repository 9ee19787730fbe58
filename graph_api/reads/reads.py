"""Reads: plans by document and variant, and the one statement that each look-up takes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Final, Generic, TypeVar

from graph_api.access.caller import Caller
from graph_api.access.rules import view_of
from graph_api.domain.declarations import Model
from graph_api.domain.model import MODEL
from graph_api.reads.lookups import Lookup
from graph_api.reads.plans import Plan, planned
from graph_api.reads.roots import answers
from graph_api.reads.variants import Probe, probes
from graph_api.reads.vocabulary import Vocabulary
from graph_api.store.graph import Graph

DOCUMENTS_KEPT: Final = 500
PLANS_KEPT: Final = 1000

T = TypeVar("T")


class Recent(Generic[T]):
    """The `most` values that were used last, by key."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, T] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of `key`, made if it is not kept. What `make` raises goes through, and nothing is kept."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._kept[key] = make()
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return made


class Reads:
    """Answers look-ups; one per process, since it keeps the plans."""

    def __init__(self, model: Model = MODEL) -> None:
        self._vocabulary = Vocabulary(model)
        self._probes: Recent[tuple[Probe, ...]] = Recent(DOCUMENTS_KEPT)
        self._plans: Recent[Plan] = Recent(PLANS_KEPT)

    def answers(self, field_name: str) -> bool:
        """Whether the root field of this name is a look-up."""
        return answers(self._vocabulary, field_name)

    def plan(self, lookup: Lookup, caller: Caller) -> Plan:
        """How `lookup` is answered for `caller`, and for all who see as much.

        Raises:
            BadInput: an argument is not usable, whatever its value.
            Refused: something is asked for that the caller never sees.
        """
        document = (lookup.text, lookup.operation.name.value if lookup.operation.name else None)
        looks = self._probes.get(document, lambda: probes(lookup, self._vocabulary))
        variant = tuple(look.within(lookup.variables) for look in looks)
        view = view_of(caller)
        return self._plans.get((document, view, variant), lambda: planned(lookup, self._vocabulary, view))

    async def run(self, graph: Graph, lookup: Lookup, caller: Caller) -> dict[str, Any]:
        """The response to the look-ups among the root fields of `lookup`, and to `__typename`, by response key.

        One statement is sent; none where nothing of the graph is asked for.

        Raises:
            BadInput: an argument is not usable (a page too large, a bad cursor, ...).
            BrokenRecord: the graph holds something that the schema does not allow.
            DatabaseUnavailable: Neo4j does not answer.
            Refused: something is asked for that the caller never sees; nothing is sent.
            QueryTimedOut: the statement took longer, or more memory, than it may.
        """
        plan = self.plan(lookup, caller)
        parameters = plan.bound(lookup.variables, caller.person)
        if plan.statement is None:
            return plan.answer([])
        (row,) = await graph.rows(plan.statement, parameters)
        return plan.answer(row)
