"""Whoever objects is in no answer to a question: it is what it would be were they not in the graph at all."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph_api.access.caller import Caller, Role
from graph_api.access.questions import QUESTIONS
from graph_api.gql.execution import Api, GraphQLRequest
from graph_api.services.imports import import_folder
from graph_api.services.objections import object_to_analysis
from graph_api.services.operations import operations
from graph_api.services.person_exports import person_meant
from graph_api.store.erasure import erase
from graph_api.store.graph import Graph
from tests.support.contents import Contents
from tests.support.csv_folders import write_folder
from tests.support.folders import KUBERNETES

NEOLIT = "neolit123"
"""Leads a unit, and is the only one of a kind in several answers."""

OBJECTS = ("People who object to being analysed; nothing of them is counted.",)
MOVES = frozenset({"dataVersion", "dataAt", "leftOut"})
MEMBER = Caller(Role.MEMBER)
FACILITATOR = Caller(Role.FACILITATOR)


async def answers(graph: Graph) -> dict[str, Any]:
    """What each question answers to its example, to a facilitator and to a member who may ask it."""
    api, found = Api(graph), dict[str, Any]()
    for name in QUESTIONS:
        operation = operations()[name]
        for caller in (FACILITATOR, MEMBER):
            answer = await api.execute(GraphQLRequest(operation.text, operation.example, operation.name), caller)
            assert answer.data or caller is MEMBER, answer.errors
            found[f"{name} for a {caller.role.name}"] = answer.data
    return found


def stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: stripped(each) for key, each in value.items() if key not in MOVES}
    return [stripped(each) for each in value] if isinstance(value, list) else value


@pytest.mark.database
async def test_answers_as_if_they_were_not_there(contents: Contents) -> None:
    graph = await contents.empty()
    await import_folder(graph, KUBERNETES)
    neolit = await person_meant(graph, NEOLIT)
    before = await answers(graph)
    assert neolit.id in json.dumps(before)

    await object_to_analysis(graph, neolit.id)
    objecting = await answers(graph)
    await erase(graph, neolit.id, None)
    without = await answers(graph)

    assert neolit.id not in json.dumps(objecting)
    assert NEOLIT not in json.dumps(objecting)
    assert stripped(objecting) == stripped(without)
    assert stripped(objecting) != stripped(before)


SAID = """
query {
  invitePlan(input: {competences: ["upphandling"]}) { leftOut { sentence count } people { person { name } } }
  roomCheck(input: {people: ["2"]}) { leftOut { sentence count } people { person { name } } }
  gaps { leftOut { sentence count } }
  siloMap { leftOut { sentence count } }
  uncoupled { leftOut { sentence count } pairs { ask { name } } }
  strategyInCalendar { leftOut { sentence count } }
  decisionsToRevisit { leftOut { sentence count } }
  knowledgeAtRisk { leftOut { sentence count } risks { holders { name } } }
  leaverImpact(input: {people: ["2"]}) { leftOut { sentence count } leavers { name } }
  whatChanged(input: {since: "2026-01-15"}) { leftOut { sentence count } }
  bridges(input: {people: ["2"]}) { leftOut { sentence count } bridges { person { name } } }
  peers(input: {person: "2"}) { leftOut { sentence count } units { people { person { name } } } }
  silos { leftOut { sentence count } }
  surroundings(input: {of: "Vården"}) { leftOut { sentence count } nodes { node { name } } }
  headcount(by: UNIT) { leftOut { sentence count } people }
}
"""


@pytest.fixture
def region(tmp_path: Path) -> Callable[[str], Path]:
    """Six people in a department who all can buy; Åsa, the first, `objects` as said."""

    def written(objects: str) -> Path:
        people = "".join(f"{number},Person {number},{objects if number == 1 else ''}\n" for number in range(1, 7))
        return write_folder(
            tmp_path / "region",
            people=f"id,name,objects\n{people}",
            departments="id,name\nvård,Vården\n",
            memberships="person_id,department_id\n" + "".join(f"{number},vård\n" for number in range(1, 7)),
            competences="id,name\nupphandling,Upphandling\n",
            person_competences="person_id,competence_id\n"
            + "".join(f"{number},upphandling\n" for number in range(1, 7)),
        )

    return written


async def test_says_in_each_answer_how_many_were_left_out(graph: Graph, region: Callable[[str], Path]) -> None:
    await import_folder(graph, region("yes"))

    answer = await Api(graph).execute(GraphQLRequest(SAID), FACILITATOR)

    assert answer.errors == []
    said = {key: [(one["sentence"], one["count"]) for one in value["leftOut"]] for key, value in answer.data.items()}
    told = {key for key, sentences in said.items() if (OBJECTS[0], 1) in sentences}
    assert told == set(QUESTIONS) - {"headcount"}
    assert answer.data["headcount"]["people"] == 5
    assert "Person 1" not in json.dumps(answer.data)


async def test_look_ups_show_them_as_before(graph: Graph, region: Callable[[str], Path]) -> None:
    await import_folder(graph, region("ja"))
    text = (
        '{ person(externalId: "1") { name objectsToAnalysis } '
        'department(externalId: "vård") { members { totalCount } } }'
    )

    answer = await Api(graph).execute(GraphQLRequest(text), FACILITATOR)

    assert answer.data == {
        "person": {"name": "Person 1", "objectsToAnalysis": True},
        "department": {"members": {"totalCount": 6}},
    }


@pytest.mark.parametrize(("cell", "objects"), [("", True), ("no", False), ("yes", True)])
async def test_an_import_withdraws_an_objection_only_where_it_says_so(
    graph: Graph, region: Callable[[str], Path], cell: str, *, objects: bool
) -> None:
    await import_folder(graph, region(""))
    await object_to_analysis(graph, (await person_meant(graph, "1")).id)

    await import_folder(graph, region(cell))

    rows = await graph.records("MATCH (p:Person {externalId: '1'}) RETURN p.objectsToAnalysis AS objects")
    assert rows == [{"objects": objects}]


async def test_only_what_comes_from_a_source_is_counted_for_it(graph: Graph, region: Callable[[str], Path]) -> None:
    await import_folder(graph, region("yes"))
    await import_folder(graph, region(""), source="annan")
    text = "query ($sources: [String!]) { silos(input: {sources: $sources}) { leftOut { count sentence } } }"

    found = [
        await Api(graph).execute(GraphQLRequest(text, {"sources": [source]}), FACILITATOR)
        for source in ("region", "annan")
    ]

    said = [[one["sentence"] for one in (answer.data or {})["silos"]["leftOut"]] for answer in found]
    assert [OBJECTS[0] in sentences for sentences in said] == [True, False]


async def test_is_written_once_however_often_it_is_said(graph: Graph, region: Callable[[str], Path]) -> None:
    await import_folder(graph, region(""))
    asa = (await person_meant(graph, "1")).id

    changed = [await object_to_analysis(graph, asa, objects=objects) for objects in (False, True, True, False)]

    changes = await graph.records("MATCH (c:Change {kind: 'objection'}) RETURN c.ids AS ids")
    assert changed == [False, True, False, True]
    assert changes == [{"ids": [asa]}, {"ids": [asa]}]
