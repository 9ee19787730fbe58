"""What answers of questions hold: no more than their weights say, or it is said and counted."""

from collections.abc import Iterator
from typing import Any, Final, cast

import pytest
from graphql import GraphQLObjectType, get_named_type, is_composite_type

from graph_api.access.budgets import Budgets
from graph_api.access.caller import DEMO_FACILITATOR, Role
from graph_api.access.limits import LIMITS, REQUEST_POINTS, WEIGHTS
from graph_api.domain.snapshot import Snapshot
from graph_api.gql.execution import Api, ExecutionAnswer, GraphQLRequest
from graph_api.gql.schema import build_schema
from graph_api.services.snapshots import Snapshots
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import open_graph
from tests.gql.large_organisation import large_organisation
from tests.gql.test_costs import cost
from tests.support.answers import QUESTIONS

SCHEMA: Final = build_schema().core
NOWHERE: Final = Neo4jAddress(uri="bolt://127.0.0.1:1", user="neo4j", password="nobody")
PEOPLE: Final = 20_000
FEW_PEOPLE: Final = 400
PEOPLE_IN_THE_ROOM: Final = ", ".join(f'"per_{number}"' for number in range(0, 400, 2))
DECISIONS: Final = ", ".join(f'"dec_{number}"' for number in range(50))
COMPETENCES: Final = ", ".join(f'"comp_{number}"' for number in range(15))
TEN: Final = ", ".join(f'"per_{number}"' for number in range(10))
INVITATION: Final = f"""
competences: [{COMPETENCES}], holders: 2, minStrategic: 3, minOperational: 3, units: ["unit_1", "unit_2", "unit_5"]
newness: 1, alternatives: 5, ifDeclines: [{TEN}], mustInclude: [{TEN}], whyNot: ["per_20", "per_50"], timeLimit: 30
"""

ASKED: Final = {
    "gaps": "(input: {first: 1000})",
    "headcount": "(by: UNIT)",
    "invitePlan": f"(input: {{{INVITATION}}})",
    "bridges": "(input: {first: 100})",
    "peers": '(input: {role: "member", first: 500})',
    "roomCheck": f"(input: {{people: [{PEOPLE_IN_THE_ROOM}], decisions: [{DECISIONS}], competences: [{COMPETENCES}]}})",
    "siloMap": "",
    "silos": "",
    "strategyInCalendar": '(input: {asOf: "2026-11-22"})',
    "knowledgeAtRisk": '(input: {first: 200, holders: 5, lose: 1, asOf: "2026-11-22"})',
    "leaverImpact": '(input: {unit: "unit_0", asOf: "2026-11-22"})',
    "decisionsToRevisit": '(input: {first: 200, asOf: "2026-11-22"})',
    "uncoupled": '(input: {first: 500, asOf: "2026-11-22"})',
    "whatChanged": '(input: {since: "2026-01-15", until: "2026-01-28"})',
    "surroundings": '(input: {of: "unit_3", steps: 3, include: [PERSON, UNIT, COMPETENCE, DECISION]})',
}
"""Each question, for as much as it answers."""


@pytest.fixture(scope="module", params=[FEW_PEOPLE, pytest.param(PEOPLE, marks=pytest.mark.prove)])
def organisation(request: pytest.FixtureRequest) -> Iterator[Snapshot]:
    snapshot = large_organisation(request.param)

    async def newest(_snapshots: Snapshots) -> Snapshot:
        return snapshot

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Snapshots, "_newest", newest)
        yield snapshot


async def asked(text: str, budgets: Budgets | None = None) -> ExecutionAnswer:
    async with open_graph(NOWHERE) as graph:
        return await Api(graph, budgets).execute(GraphQLRequest(text), DEMO_FACILITATOR)


def selections(kind: GraphQLObjectType) -> Iterator[str]:
    """Every way from `kind` to objects below it, one list or object at a time."""
    for name, field in kind.fields.items():
        inner = get_named_type(field.type)
        if is_composite_type(inner):
            assert isinstance(inner, GraphQLObjectType)
            yield f"{name} {{ __typename }}"
            yield from (f"{name} {{ {below} }}" for below in selections(inner))


def test_asks_every_question() -> None:
    assert set(ASKED) == set(QUESTIONS)


@pytest.mark.parametrize("name", QUESTIONS)
async def test_no_answer_about_a_large_organisation_holds_more_than_its_estimate(
    organisation: Snapshot, name: str
) -> None:
    """Everything is asked for at once; then what each selection would hold by itself is held against its estimate."""
    assert organisation.people
    ways = list(selections(answer_type(name)))

    answer = await asked(text_of(name, " ".join(ways)))

    assert answer.data is not None, answer.errors
    held = {way: 1 + held_along(answer.data[name], way.split(" { ")[:-1]) for way in ways}
    over = {way: many for way, many in held.items() if many > cost(text_of(name, way)).objects}
    assert over == {}


async def test_says_what_an_answer_holds_that_was_estimated_as_less_and_lets_it_count(
    organisation: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert organisation.people
    monkeypatch.setitem(cast("dict[str, int]", WEIGHTS), "silos", 1)
    monkeypatch.setattr("graph_api.gql.execution.POINTS_A_SECOND", 0)
    groups = len(organisation.units)

    answer = await asked(text_of("silos", "groups { size group { id } }"), Budgets(clock=lambda: 0.0))

    found = answer.extensions["cost"]
    assert found["objects"] == 1 + 2 * groups
    assert found["remaining"] == LIMITS[Role.FACILITATOR].points_a_minute - REQUEST_POINTS - found["objects"]


def answer_type(name: str) -> GraphQLObjectType:
    assert SCHEMA.query_type is not None
    kind = get_named_type(SCHEMA.query_type.fields[name].type)
    assert isinstance(kind, GraphQLObjectType)
    return kind


def text_of(name: str, selection: str) -> str:
    return f"{{ {name}{ASKED[name]} {{ {selection} }} }}"


def held_along(value: Any, path: list[str]) -> int:
    """The objects that a selection of one field below the other holds."""
    if not path or value is None:
        return 0
    below = value[path[0]]
    each = below if isinstance(below, list) else [below] if below is not None else []
    return len(each) + sum(held_along(one, path[1:]) for one in each)
