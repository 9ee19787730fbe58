"""One request from text to answer: look-ups by `reads` in one statement, everything else by its resolvers."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from graph_api.access.caller import Caller
from graph_api.errors import MellanrumError
from graph_api.gql import failures
from graph_api.gql.context import Context
from graph_api.gql.documents import DocumentErrors, Documents
from graph_api.gql.preparation import GraphQLRequest, Prepared, VariableErrors, nullable, prepare
from graph_api.gql.schema import build_schema
from graph_api.reads import Lookup, Reads
from graph_api.services.snapshots import Snapshots
from graph_api.store.graph import Graph

__all__ = ["Api", "ExecutionAnswer", "GraphQLRequest"]

logger = logging.getLogger(__name__)

TYPENAME: Final = "__typename"


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
    """The whole API over one graph; one per process, since it keeps documents, plans and snapshots."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._schema = build_schema()
        self._documents = Documents(self._schema.core)
        self._reads = Reads()
        self._snapshots = Snapshots(graph)

    async def execute(self, request: GraphQLRequest, caller: Caller) -> ExecutionAnswer:
        """Answer `request` on behalf of `caller`. Whatever goes wrong is in the answer; nothing is raised."""
        try:
            prepared = prepare(self._schema.core, self._documents.read(request.text), request)
        except DocumentErrors as refused:
            return ExecutionAnswer(errors=failures.of_document(refused.errors), executed=False)
        except VariableErrors as refused:
            return ExecutionAnswer(errors=failures.of_variables(refused.errors), executed=False)
        except MellanrumError as refused:
            return ExecutionAnswer(errors=[failures.of_ours(refused)], executed=False)
        lookups = [key for key in prepared.roots if self._reads.answers(prepared.name(key))]
        others = [key for key in prepared.roots if key not in lookups and prepared.name(key) != TYPENAME]
        parts = [await self._look_up(prepared, lookups, caller), await self._ask(prepared, others, caller)]
        return _merged(prepared, parts)

    async def _look_up(self, prepared: Prepared, keys: list[str], caller: Caller) -> _Part:
        if not keys:
            return _Part({})
        lookup = Lookup(
            document=prepared.document.node,
            operation=prepared.operation,
            fragments=prepared.document.fragments,
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
            logger.exception(failures.UNEXPECTED, logged_as)
            return self._failed(prepared, keys, failures.unexpected(logged_as, path))

    async def _ask(self, prepared: Prepared, keys: list[str], caller: Caller) -> _Part:
        if not keys:
            return _Part({})
        context = Context(self._graph, self._snapshots, caller)
        answer = await self._schema.resolved(prepared.only(keys), prepared.request.variables, context)
        return _Part(answer.data, failures.of_execution(answer.errors or ()))

    def _failed(self, prepared: Prepared, keys: Iterable[str], failure: dict[str, Any]) -> _Part:
        bearable = all(nullable(self._schema.core, prepared.name(key)) for key in keys)
        return _Part(dict.fromkeys(keys) if bearable else None, [failure])


def _merged(prepared: Prepared, parts: list[_Part]) -> ExecutionAnswer:
    errors = [error for part in parts for error in part.errors]
    values: dict[str, Any] = {key: "Query" for key in prepared.roots if prepared.name(key) == TYPENAME}
    for part in parts:
        if part.data is None:
            return ExecutionAnswer(data=None, errors=errors)
        values |= part.data
    return ExecutionAnswer(data={key: values[key] for key in prepared.roots}, errors=errors)
