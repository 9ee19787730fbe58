"""One document answered twice: by the compiled reads over Neo4j, and by plain graphql-core over plain resolvers."""

import asyncio
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    OperationDefinitionNode,
    OverlappingFieldsCanBeMergedRule,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    execute_sync,
    get_argument_values,
    get_variable_values,
    parse,
    validate,
    visit,
)
from graphql.execution.values import VariableValues

from graph_api.access.caller import DEMO_FACILITATOR, Caller
from graph_api.domain.declarations import NodeType, Relation
from graph_api.domain.model import MODEL
from graph_api.errors import BadInput
from graph_api.reads import Lookup, Reads
from graph_api.store.graph import Graph
from tests.reads.documents import Drawn, Search
from tests.reads.naive import Naive
from tests.reads.naive_checks import Refusal, check_one, check_page
from tests.reads.naive_lists import upper_snake
from tests.reads.organisation import Organisation
from tests.reads.outcomes import REFUSED, Outcome, differences, mapped
from tests.reads.plain_schema import plain_schema

AT_ONCE: Final = 3
"""Documents under way at a time: Neo4j plans each on one core."""

CURSOR: Final = re.compile(r"\w+\|\w+\|\w*")
"""A cursor as the plain side writes it."""

SEARCH: Final = """
query ($text: String!, $types: [SearchType!], $first: Int!) {
  search(text: $text, types: $types, first: $first) { score node { id } }
}
"""


@dataclass(slots=True, eq=False, repr=False)
class Comparison:
    """The two sides over one organisation.

    `cursors` holds the product's cursor for each place that the plain side can name; `found` what each search finds.
    `caller`: on whose behalf the product is asked; the organisation is what they see of it.
    """

    graph: Graph
    organisation: Organisation
    reads: Reads = field(default_factory=Reads)
    schema: GraphQLSchema = field(default_factory=plain_schema)
    cursors: dict[str, str] = field(default_factory=dict)
    found: dict[Search, list[tuple[float, str]]] = field(default_factory=dict)
    caller: Caller = DEMO_FACILITATOR

    @property
    def naive(self) -> Naive:
        """The plain side."""
        return Naive(self.organisation, lambda text, types, first: self.found[text, types and tuple(types), first])

    def is_valid(self, text: str) -> bool:
        """Whether no two fields of a drawn document take the same response key; all else is right as it is drawn."""
        return not validate(self.schema, parse(text), [OverlappingFieldsCanBeMergedRule])

    async def outcomes(self, drawn: Iterable[Drawn]) -> list[Outcome]:
        """What comes of each document, AT_ONCE of them at a time."""
        free = asyncio.Semaphore(AT_ONCE)

        async def taken(each: Drawn) -> Outcome:
            async with free:
                return await self.outcome(each)

        return list(await asyncio.gather(*map(taken, drawn)))

    async def outcome(self, drawn: Drawn) -> Outcome:
        """What comes of `drawn`.

        A list that no row leads to may be refused for its arguments or not: graphql-core never comes to it.
        """
        await self._learn_searches(drawn)
        expected = self.plain(drawn.text, drawn.variables)
        variables = json.loads(self._translated(json.dumps(drawn.variables, ensure_ascii=False)))
        given = await self.product(self._translated(drawn.text), variables)
        if given == REFUSED != expected and not self._all_usable(drawn):
            return Outcome(drawn, REFUSED, None)
        return Outcome(drawn, expected, next(differences(self._named(given), expected), None))

    def statement(self, drawn: Drawn) -> str:
        """The statement that the compiled reads would send; empty where they refuse, or need none."""
        try:
            lookup = self._lookup(self._translated(drawn.text), drawn.variables)
            return self.reads.plan(lookup, self.caller).statement or ""
        except BadInput:
            return ""

    async def product(self, text: str, variables: Mapping[str, Any]) -> Any:
        """The answer of the compiled reads; REFUSED where they refuse."""
        try:
            return await self.reads.run(self.graph, self._lookup(text, variables), self.caller)
        except BadInput:
            return REFUSED

    def plain(self, text: str, variables: Mapping[str, Any]) -> Any:
        """The answer of graphql-core; REFUSED where a field that it comes to has unusable arguments."""
        naive = self.naive
        result = execute_sync(
            self.schema,
            parse(text),
            variable_values=dict(variables),
            field_resolver=naive.resolve,
            type_resolver=naive.type_of,
        )
        causes = [error.original_error for error in result.errors or ()]
        assert all(isinstance(cause, Refusal) for cause in causes), result.errors
        return REFUSED if causes else result.data

    async def learn_cursors(self) -> None:
        """Ask for every list in every order, and keep which cursor stands at which node."""
        for declared in MODEL:
            for order, asked in _orders(declared):
                data = await self.product(
                    f"{{ list: {declared.all}{asked} {{ edges {{ cursor node {{ id }} }} }} }}", {}
                )
                self._keep(order, data["list"]["edges"])
        for declared, relation in _keyed_relations():
            for order, asked in _orders(MODEL[relation.target]):
                inner = f"list: {relation.name}{asked} {{ edges {{ cursor kind node {{ id }} }} }}"
                data = await self.product(f"{{ all: {declared.all}(first: 1000) {{ nodes {{ {inner} }} }} }}", {})
                for node in data["all"]["nodes"]:
                    self._keep(order, node["list"]["edges"])

    def _keep(self, order: str, edges: list[dict[str, Any]]) -> None:
        for edge in edges:
            self.cursors[f"{order}|{edge['node']['id']}|{edge.get('kind', '')}"] = edge["cursor"]

    async def _learn_searches(self, drawn: Drawn) -> None:
        """Let the product say what the searches of `drawn` find: which words fit best is tested elsewhere."""
        for text, types, first in drawn.searches:
            data = await self.product(SEARCH, {"text": text, "types": types and list(types), "first": first})
            self.found[text, types, first] = [(hit["score"], hit["node"]["id"]) for hit in data["search"]]

    def _translated(self, text: str) -> str:
        """`text` with the product's cursors in place of the plain ones."""
        return CURSOR.sub(lambda found: self.cursors.get(found[0], found[0]), text)

    def _named(self, value: Any) -> Any:
        """`value` with the plain cursors in place of the product's."""
        names = {cursor: name for name, cursor in self.cursors.items()}
        return mapped(value, lambda text: names.get(text, text))

    def _lookup(self, text: str, variables: Mapping[str, Any]) -> Lookup:
        document = parse(text)
        operation = next(each for each in document.definitions if isinstance(each, OperationDefinitionNode))
        fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
        values = get_variable_values(self.schema, operation.variable_definitions or (), dict(variables))
        assert isinstance(values, VariableValues), values
        return Lookup(document=document, operation=operation, fragments=fragments, variables=values.coerced, text=text)

    def _all_usable(self, drawn: Drawn) -> bool:
        """Whether the arguments of every field of the document are usable, whether or not a row leads there."""
        lookup = self._lookup(drawn.text, drawn.variables)
        types = TypeInfo(self.schema)
        try:
            visit(lookup.document, TypeInfoVisitor(types, _Checking(types, lookup.variables)))
        except Refusal:
            return False
        return True


class _Checking(Visitor):
    """Refuses at the first field of a document whose arguments are not usable."""

    def __init__(self, types: TypeInfo, variables: Mapping[str, Any]) -> None:
        super().__init__()
        self._types = types
        self._variables = VariableValues(sources={}, coerced=dict(variables))

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        declared = self._types.get_field_def()
        if declared is None:
            return
        arguments = get_argument_values(declared, node, self._variables)
        if "orderBy" in declared.args:
            check_page(MODEL[declared.args["where"].type.name.removesuffix("Where")], arguments)
        elif "externalId" in declared.args:
            check_one(arguments)


def _orders(target: NodeType) -> Iterator[tuple[str, str]]:
    """Each order of a list of `target`: its property, and the arguments that ask for the whole list in it."""
    for order in target.orders:
        yield order.name, f"(first: 1000, orderBy: {upper_snake(order.name)}_ASC)"


def _keyed_relations() -> Iterator[tuple[NodeType, Relation]]:
    """The relations that can lead to one node several times."""
    for declared in MODEL:
        for relation in declared.relations:
            if relation.edge and relation.edge.key:
                yield declared, relation
