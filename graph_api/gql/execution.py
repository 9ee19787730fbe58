"""One request from text to answer: look-ups by `reads` in one statement, everything else by its resolvers.

What a request may cost is checked here, before anything of it runs; what is computed waits in a bounded line.
"""

import asyncio
import logging
import math
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final, cast

from graphql import GraphQLSchema

from graph_api.access.audit import AuditTrail
from graph_api.access.budgets import DEMO_FACTOR, Budget, Budgets
from graph_api.access.caller import Caller
from graph_api.access.limits import POINTS_A_SECOND, WEIGHTS, Cost, check_cost, limits_of
from graph_api.access.questions import QUESTIONS, extent_of
from graph_api.domain.request_notes import notes
from graph_api.domain.rights import ErasureKey
from graph_api.errors import Busy, MellanrumError, OnlyByPost, TooExpensive
from graph_api.gql import failures
from graph_api.gql.audit_lines import Told, line_of
from graph_api.gql.context import Context
from graph_api.gql.documents import DocumentErrors, Documents
from graph_api.gql.preparation import GraphQLRequest, Prepared, VariableErrors, nullable, prepare, root_type
from graph_api.gql.schema import build_schema
from graph_api.gql.subjects import taken_out
from graph_api.gql.waiting_lines import WaitingLine
from graph_api.reads import Lookup, Reads
from graph_api.services.snapshots import Snapshots
from graph_api.store.graph import Graph

__all__ = ["Api", "ExecutionAnswer", "GraphQLRequest"]

logger = logging.getLogger(__name__)

TYPENAME: Final = "__typename"

COMPUTING: Final = 2
"""Questions that compute at the same time: as many as there are processors in a small machine."""

WAITING: Final = 10
"""Questions that wait for them, each for a second or so."""

RETRY_AFTER: Final = 5
"""Seconds after which there should be room again."""


@dataclass(frozen=True, slots=True)
class ExecutionAnswer:
    """What a request gives.

    `executed` False: the request itself was refused, nothing ran and there is no `data`. Else `data` is None where
    a root field that may not be null failed.
    """

    data: dict[str, Any] | None = None
    errors: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    extensions: dict[str, Any] = field(default_factory=dict[str, Any])
    executed: bool = True

    def as_json(self) -> dict[str, Any]:
        """The response map of the GraphQL specification, section 7.1."""
        errors = {"errors": self.errors} if self.errors else {}
        data = {"data": self.data} if self.executed else {}
        return errors | data | ({"extensions": self.extensions} if self.extensions else {})

    @property
    def codes(self) -> frozenset[str]:
        """The codes of all its errors."""
        return frozenset(error["extensions"]["code"] for error in self.errors)


@dataclass(frozen=True, slots=True)
class _Part:
    """What some of the root fields gave; `data` is None where one of them that may not be null failed."""

    data: dict[str, Any] | None
    errors: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])


class Api:
    """The whole API over one graph; one per process, since it keeps documents, plans, snapshots and budgets.

    Args:
        graph: what is asked about.
        budgets: what each caller may ask for; those of a server without sign-in where none are given.
        trail: where it is put down who read what about whom; None: nowhere.
        erasure_key: what marks of erased people are made with; None: they leave none, and imports bring them back.
    """

    def __init__(
        self,
        graph: Graph,
        budgets: Budgets | None = None,
        *,
        trail: AuditTrail | None = None,
        erasure_key: ErasureKey | None = None,
    ) -> None:
        self._graph = graph
        self._trail = trail
        self._erasure_key = erasure_key
        self._schema = build_schema()
        self._documents = Documents(self._schema.core)
        self._reads = Reads()
        self._snapshots = Snapshots(graph)
        self._budgets = budgets or Budgets(DEMO_FACTOR)
        self._line = WaitingLine("Questions", at_once=COMPUTING, waiting=WAITING, retry_after=RETRY_AFTER)

    async def execute(self, request: GraphQLRequest, caller: Caller) -> ExecutionAnswer:
        """Answer `request` on behalf of `caller`. Whatever goes wrong is in the answer; nothing is raised."""
        noted = notes()
        noted.role = caller.role.name
        told = Told()
        answer = await self._answered(request, caller, told)
        if self._trail is not None and caller.name:
            line = line_of(told, answer.codes, caller)
            if line is not None:
                self._trail.put(line)
        return answer

    async def _answered(self, request: GraphQLRequest, caller: Caller, told: Told) -> ExecutionAnswer:
        try:
            with self._budgets.entered(caller, request.text) as budget:
                return await self._answer(request, caller, budget, told)
        except DocumentErrors as refused:
            return ExecutionAnswer(errors=failures.of_document(refused.errors), executed=False)
        except VariableErrors as refused:
            return ExecutionAnswer(errors=failures.of_variables(refused.errors), executed=False)
        except MellanrumError as refused:
            return ExecutionAnswer(errors=[failures.of_ours(refused)], executed=False)

    async def _answer(self, request: GraphQLRequest, caller: Caller, budget: Budget, told: Told) -> ExecutionAnswer:
        prepared = prepare(self._schema.core, await self._documents.read(request.text), request)
        told.prepared = prepared
        notes().operation = prepared.operation.name and prepared.operation.name.value
        if prepared.writes and request.only_reads:
            raise OnlyByPost("A mutation changes something, so send it by POST.", value="GET", bound="POST")
        cost = prepared.document.cost(prepared.operation).of(prepared.variables)
        notes().cost = cost.objects
        _check_cost(prepared, cost, caller)
        budget.spend(cost.objects)
        lookups = [key for key in prepared.roots if not prepared.writes and self._reads.answers(prepared.name(key))]
        others = [key for key in prepared.roots if key not in lookups and prepared.name(key) != TYPENAME]
        parts = [await self._look_up(prepared, lookups, caller)]
        parts += [await self._ask(prepared, key, caller, budget) for key in others]
        held = sum(_objects_in(part.data or {}) - 1 for part in parts) if others else 0
        budget.owe(max(0, held - cost.objects))
        said = _said(replace(cost, objects=max(cost.objects, held)), caller, budget)
        answer = _merged(self._schema.core, prepared, parts, said)
        told.count = taken_out(answer.data, prepared.audited.leading, told.subjects)
        return answer

    async def _look_up(self, prepared: Prepared, keys: list[str], caller: Caller) -> _Part:
        if not keys:
            return _Part({})
        lookup = Lookup(
            document=prepared.audited.document,
            operation=prepared.audited.operation,
            fragments=prepared.audited.fragments,
            variables=prepared.variables,
            text=prepared.request.text,
        )
        path: list[str | int] | None = [keys[0]] if len(keys) == 1 else None
        try:
            return _Part(await self._reads.run(self._graph, lookup, caller))
        except MellanrumError as error:
            return self._failed(prepared, keys, failures.of_ours(error, path))
        except Exception:
            logged_as = failures.reference()
            logger.exception(failures.UNEXPECTED, logged_as, extra=failures.found_by(logged_as))
            return self._failed(prepared, keys, failures.unexpected(logged_as, path))

    async def _ask(self, prepared: Prepared, key: str, caller: Caller, budget: Budget) -> _Part:
        """One root field that computes, in its turn; what it takes beyond its weight is owed."""
        name, document = prepared.name(key), prepared.only([key])

        async def resolved() -> _Part:
            started = time.perf_counter()
            try:
                if name in WEIGHTS:
                    context = Context(self._graph, self._snapshots, caller, self._erasure_key)
                    answer = await self._schema.resolved(document, prepared.request.variables, context)
                else:
                    answer = await asyncio.to_thread(self._schema.described, document, prepared.request.variables)
            finally:
                points = math.ceil((time.perf_counter() - started) * POINTS_A_SECOND)
                budget.owe(max(0, points - WEIGHTS.get(name, 0)))
            return _Part(answer.data, failures.of_execution(answer.errors or ()))

        try:
            return await self._line.run(resolved)
        except Busy as error:
            return self._failed(prepared, [key], failures.of_ours(error, [key]))

    def _failed(self, prepared: Prepared, keys: Iterable[str], failure: dict[str, Any]) -> _Part:
        bearable = all(nullable(self._schema.core, prepared.operation, prepared.name(key)) for key in keys)
        return _Part(dict.fromkeys(keys) if bearable else None, [failure])


def _objects_in(value: Any) -> int:
    """How many objects `value` holds, itself among them; how long the lists of a question are is known only then."""
    if isinstance(value, list):
        return sum(map(_objects_in, cast("list[Any]", value)))
    return 1 + sum(map(_objects_in, cast("dict[str, Any]", value).values())) if isinstance(value, dict) else 0


def _check_cost(prepared: Prepared, cost: Cost, caller: Caller) -> None:
    """Refuse what costs too much; first what may not be asked at any price, since asking for less would not help.

    Raises:
        TooExpensive: as `check_cost` does.
        Refused: a question that costs too much is not for the caller.
    """
    try:
        check_cost(cost, limits_of(caller.role))
    except TooExpensive:
        for name in map(prepared.name, prepared.roots):
            if name in QUESTIONS:
                extent_of(name, caller)
        raise


def _said(cost: Cost, caller: Caller, budget: Budget) -> dict[str, Any]:
    """What the answer says of its cost: objects and levels at most, the bound of objects, and points that are left."""
    limit = limits_of(caller.role).objects
    said = {"objects": cost.objects, "depth": cost.depth, "limit": limit, "remaining": budget.remaining}
    return {"cost": said}


def _merged(
    schema: GraphQLSchema, prepared: Prepared, parts: list[_Part], extensions: dict[str, Any]
) -> ExecutionAnswer:
    name = root_type(schema, prepared.operation).name
    errors = [error for part in parts for error in part.errors]
    values: dict[str, Any] = {key: name for key in prepared.roots if prepared.name(key) == TYPENAME}
    for part in parts:
        if part.data is None:
            return ExecutionAnswer(data=None, errors=errors, extensions=extensions)
        values |= part.data
    return ExecutionAnswer({key: values[key] for key in prepared.roots}, errors, extensions)
