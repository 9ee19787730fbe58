"""Asking the reads in GraphQL, as a test writes it."""

from typing import Any, Final

from graphql import FragmentDefinitionNode, OperationDefinitionNode, parse, validate
from graphql.execution.values import VariableValues, get_variable_values

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.reads import Lookup, Reads
from graph_api.reads.plans import Plan
from graph_api.store.graph import Graph
from tests.reads.plain_schema import plain_schema

SCHEMA: Final = plain_schema()
READS: Final = Reads()


def lookup(text: str, variables: dict[str, Any] | None = None, operation_name: str | None = None) -> Lookup:
    """`text` as the reads are given it: parsed, validated, its variables coerced."""
    document = parse(text)
    assert not validate(SCHEMA, document)
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    operation = next(each for each in operations if operation_name in (None, each.name and each.name.value))
    values = get_variable_values(SCHEMA, operation.variable_definitions or (), variables or {})
    assert isinstance(values, VariableValues), values
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    return Lookup(document=document, operation=operation, fragments=fragments, variables=values.coerced, text=text)


def plan(text: str, variables: dict[str, Any] | None = None, reads: Reads = READS) -> Plan:
    """How `text` is answered."""
    return reads.plan(lookup(text, variables), DEMO_FACILITATOR)


def statement(text: str, variables: dict[str, Any] | None = None) -> str:
    """The Cypher that `text` becomes."""
    made = plan(text, variables).statement
    assert made is not None
    return made


def bound(text: str, variables: dict[str, Any] | None = None) -> list[object]:
    """The values of the parameters of `text`, in the order in which the statement was put together."""
    asked = lookup(text, variables)
    return list(READS.plan(asked, DEMO_FACILITATOR).bound(asked.variables).values())


async def ask(graph: Graph, text: str, variables: dict[str, Any] | None = None) -> Any:
    """The answer to `text`."""
    return await READS.run(graph, lookup(text, variables), DEMO_FACILITATOR)
