import json
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    FragmentDefinitionNode,
    GraphQLList,
    GraphQLObjectType,
    GraphQLResolveInfo,
    OperationDefinitionNode,
    execute_sync,
    get_introspection_query,
    get_named_type,
    get_nullable_type,
    get_variable_values,
    graphql_sync,
    is_composite_type,
    parse,
    validate,
)
from graphql.execution.values import VariableValues

from graph_api.access.caller import Role
from graph_api.access.limits import LIMITS, WEIGHTS, Cost, check_cost
from graph_api.domain.declarations import Edge, Records
from graph_api.domain.model import MODEL
from graph_api.gql.costs import cost_form
from graph_api.gql.schema import build_schema
from graph_api.reads import Reads
from graph_api.services.operations import Operation, operations
from tests.reads.documents import Drawn, documents
from tests.reads.naive import Naive
from tests.reads.organisation import Organisation, small_organisation
from tests.reads.plain_schema import plain_schema

SCHEMA = build_schema().core
DOCUMENTS = 300
SEED = 20261122

RECORDS = {each.type_name for declared in MODEL for each in declared.fields if isinstance(each, Records)} | {
    each.type_name
    for declared in MODEL
    for relation in declared.relations
    for each in (relation.edge.fields if isinstance(relation.edge, Edge) else ())
    if isinstance(each, Records)
}


def cost(text: str, /, **variables: object) -> Cost:
    document = parse(text)
    assert not validate(SCHEMA, document)
    operation = next(each for each in document.definitions if isinstance(each, OperationDefinitionNode))
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    values = get_variable_values(SCHEMA, operation.variable_definitions or (), variables)
    assert isinstance(values, VariableValues), values
    return cost_form(SCHEMA, operation, fragments).of(values.coerced)


def objects(text: str, /, **variables: object) -> int:
    return cost(text, **variables).objects


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{ __typename }", 0),
        ("{ people { totalCount } }", 1),
        ("{ people { nodes { name } } }", 1 + 100),
        ("{ people(first: 7) { nodes { name } pageInfo { hasNextPage } } }", 1 + 7 + 1),
        ("{ people(last: 7) { edges { node { name } } } }", 1 + 7 * 2),
        ("{ people(first: null) { nodes { name } } }", 1 + 100),
        ("{ people(first: 5000) { nodes { name } } }", 1 + 1000),
        ("{ people(first: -3) { nodes { name } } }", 1),
        ("{ people(first: 2) { nodes { name } edges { node { name } } } }", 1 + 2 + 2 * 2),
        ('{ person(id: "per_1") { primaryUnit { name } } }', 2),
        ('{ search(text: "x") { node { id } } }', 20 * 2),
        ('{ search(text: "x", first: 3) { score } }', 3),
        ("{ people(first: 10) { nodes { tiesTo(first: 20) { nodes { name } } } } }", 1 + 10 * (1 + 1 + 20)),
        ('{ meeting(id: "meet_1") { agenda { title } } }', 2),
        ("{ silos { by } }", WEIGHTS["silos"]),
        ("{ silos { by groups { size group { name } } } }", 3 * WEIGHTS["silos"]),
    ],
)
def test_counts_what_stands_in_braces(text: str, expected: int) -> None:
    assert objects(text) == expected


def test_counts_a_size_that_a_variable_holds() -> None:
    text = "query ($n: Int = 30) { people(first: $n) { nodes { name } } }"

    assert [objects(text), objects(text, n=5), objects(text, n=None)] == [31, 6, 101]


def test_tells_values_of_variables_apart_however_often_and_in_whichever_order_they_come() -> None:
    """One operation is asked with many values, and what was worked out for some is kept."""
    document = parse("query ($n: Int!, $x: Boolean!) { people(first: $n) { nodes @skip(if: $x) { id } } }")
    (operation,) = (each for each in document.definitions if isinstance(each, OperationDefinitionNode))
    form = cost_form(SCHEMA, operation, {})
    asked = [(number, skipped) for number in [*range(150), 0, 1, 149] for skipped in (True, False)]

    told = [form.of({"n": number, "x": skipped}).objects for number, skipped in asked]

    assert set(form.looked_at) == {"n", "x"}
    assert told == [1 + number * (not skipped) for number, skipped in asked]


def test_counts_nothing_of_what_is_skipped() -> None:
    text = "query ($no: Boolean!) { people @skip(if: $no) { nodes { id } } units @include(if: false) { nodes { id } } }"

    assert [objects(text, no=True), objects(text, no=False)] == [0, 101]


def test_counts_a_fragment_for_each_use() -> None:
    text = "{ a: people { ...p } b: people(first: 3) { ...p } } fragment p on PersonConnection { x: nodes { y: id } }"

    assert cost(text) == Cost(objects=1 + 100 + 1 + 3, depth=1, aliases=2 + 2 * 2, roots=2)


def test_counts_levels_of_lists_and_related_nodes() -> None:
    assert cost("{ people { edges { node { units: tiesTo { nodes { employer { name } } } } } } }").depth == 3
    assert cost('{ search(text: "x") { node { ... on Person { primaryUnit { name } } } } }').depth == 2


def test_counts_root_fields_in_fragments() -> None:
    assert cost("{ ...q ...q __typename } fragment q on Query { people { totalCount } }").roots == 3


def test_counts_2_to_the_60_without_expanding_it() -> None:
    double = "a: tiesTo(first: 1) {{ nodes {{ ...F{0} }} }} b: tiesTo(first: 1) {{ nodes {{ ...F{0} }} }}"
    fragments = " ".join(f"fragment F{at} on Person {{ {double.format(at + 1)} }}" for at in range(60))
    text = f"{{ people(first: 1) {{ nodes {{ ...F0 }} }} }} {fragments} fragment F60 on Person {{ name }}"

    started = time.thread_time()
    found = cost(text)

    assert found.objects == 2 + sum(2 * 2**level for level in range(1, 61))
    assert found.aliases == sum(2**level for level in range(1, 61))
    assert time.thread_time() - started < 5


def test_estimates_all_of_the_schema_and_no_less() -> None:
    text = get_introspection_query(input_value_deprecation=True)

    answered = braces(graphql_sync(SCHEMA, text).data) - 1

    assert answered <= objects(text) <= 3 * answered


@pytest.mark.parametrize(
    "text",
    [
        "{ __schema { types { fields { type { fields { name } } } } } }",
        '{ __type(name: "Person") { fields { args { type { ofType { inputFields { name } } } } } } }',
        '{ __type(name: "Node") { possibleTypes { interfaces { name } fields { name } } } }',
        "{ __schema { directives { args { type { name } } } queryType { fields { type { enumValues { name } } } } } }",
    ],
)
def test_estimates_no_less_than_the_schema_says_of_itself(text: str) -> None:
    assert braces(graphql_sync(SCHEMA, text).data) - 1 <= objects(text)


def braces(value: Any) -> int:
    """The objects in `value`."""
    if isinstance(value, list):
        return sum(map(braces, value))
    return 1 + sum(map(braces, value.values())) if isinstance(value, dict) else 0


def test_gives_every_root_field_that_computes_a_weight() -> None:
    roots = [root for root in (SCHEMA.query_type, SCHEMA.mutation_type) if root is not None]

    computing = {name for root in roots for name in root.fields if not Reads().answers(name)}

    assert computing == set(WEIGHTS)


def test_knows_how_long_every_list_of_look_ups_may_be() -> None:
    """A list is of a page, has a size of its own, or holds records; one of another kind would be counted as one."""
    unbounded = [
        f"{parent.name}.{name}"
        for parent in look_up_types()
        for name, field in parent.fields.items()
        if isinstance(get_nullable_type(field.type), GraphQLList)
        and is_composite_type(get_named_type(field.type))
        and "pageInfo" not in parent.fields
        and "first" not in field.args
        and get_named_type(field.type).name not in RECORDS
    ]

    assert unbounded == []


def look_up_types() -> Iterator[GraphQLObjectType]:
    """Every object type that look-ups lead to."""
    query = SCHEMA.query_type
    assert query is not None
    waiting = [get_named_type(field.type) for name, field in query.fields.items() if name not in WEIGHTS]
    seen: set[str] = set()
    while waiting:
        kind = waiting.pop()
        if kind.name in seen or not is_composite_type(kind):
            continue
        seen.add(kind.name)
        waiting += SCHEMA.get_possible_types(kind) if not isinstance(kind, GraphQLObjectType) else []
        waiting += [get_named_type(field.type) for field in kind.fields.values()]
        if isinstance(kind, GraphQLObjectType):
            yield kind


# What really comes


@pytest.fixture(scope="module")
def organisation() -> Organisation:
    return small_organisation()


def test_no_answer_holds_more_objects_than_its_estimate(organisation: Organisation) -> None:
    naive = Naive(organisation, lambda _text, _types, first: [(1.0, node.id) for node in organisation.nodes[:first]])
    schema = plain_schema()

    def is_valid(text: str) -> bool:
        return not validate(schema, parse(text))

    found = [(each, answered(naive, each), estimated(each)) for each in documents(SEED, DOCUMENTS, naive, is_valid)]

    over = [(each.text, each.variables, real, said) for each, real, said in found if real > said]
    assert over == []
    assert sum(real for _, real, _ in found) > 3 * DOCUMENTS


def answered(naive: Naive, drawn: Drawn) -> int:
    """How many objects plain graphql-core answers, which the compiled reads answer too (see tests/reads)."""
    counted: Counter[str] = Counter()

    def resolve(source: Any, info: GraphQLResolveInfo, **arguments: Any) -> Any:
        value = naive.resolve(source, info, **arguments)
        kind = get_named_type(info.return_type)
        if value is not None and is_composite_type(kind):
            counted["objects"] += len(value) if isinstance(value, list) and kind.name not in RECORDS else 1
        return value

    execute_sync(
        plain_schema(),
        parse(drawn.text),
        variable_values=dict(drawn.variables),
        field_resolver=resolve,
        type_resolver=naive.type_of,
    )
    return counted["objects"]


def estimated(drawn: Drawn) -> int:
    document = parse(drawn.text)
    (operation,) = (each for each in document.definitions if isinstance(each, OperationDefinitionNode))
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    return cost_form(SCHEMA, operation, fragments).of(json.loads(json.dumps(drawn.variables))).objects


# What our own operations cost


@pytest.mark.parametrize("operation", operations().values(), ids=lambda each: each.name)
def test_lets_everyone_who_facilitates_ask_our_own_operations(operation: Operation) -> None:
    values = {each.name: each.default for each in operation.variables if each.default is not None}

    found = cost(operation.text, **(values | dict(operation.example)))

    for role in (Role.ADMIN, Role.FACILITATOR, Role.INTEGRATOR):
        check_cost(found, LIMITS[role])


def test_states_what_the_dearest_of_our_own_operations_comes_to() -> None:
    """The figures beside LIMITS."""
    found = {each.name: cost(each.text, **each.example).objects for each in operations().values()}

    assert max(found.values()) == found["gaps"] == 25_200
    assert max(objects for name, objects in found.items() if name not in WEIGHTS) == found["openProposals"] == 15_152


def test_sums_up_our_longest_operation_within_some_milliseconds() -> None:
    text = operations()["decisionCard"].text
    document = parse(text)
    (operation,) = (each for each in document.definitions if isinstance(each, OperationDefinitionNode))
    form = cost_form(SCHEMA, operation, {})

    started = time.thread_time()
    for _ in range(1000):
        form.of({})

    assert time.thread_time() - started < 5
