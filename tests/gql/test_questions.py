"""The questions as a client asks them: over the imported sample organisation, with its known answers."""

from collections.abc import Mapping
from typing import Any

import pytest
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType, is_introspection_type

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.gql.execution import Api, ExecutionAnswer, GraphQLRequest
from graph_api.gql.schema import build_schema
from graph_api.store.graph import Graph
from tests.analytics.references import invite_reference, silo_reference
from tests.support.questions import ANALYSES

INVITE = """
query ($input: InvitePlanInput!) {
  invitePlan(input: $input) {
    status size bound note dataVersion
    people { person { externalId } level reasons competences { competence { externalId } evidences { evidence } } }
    uncovered { externalId } conflict { demand { sentence kind } relaxation { sentence drop } }
  }
}
"""


async def asked(api: Api, text: str, variables: Mapping[str, object] | None = None) -> ExecutionAnswer:
    return await api.execute(GraphQLRequest(text, variables or {}), DEMO_FACILITATOR)


async def answered(graph: Graph, text: str, variables: Mapping[str, object] | None = None) -> Any:
    """The one root field of `text`."""
    answer = await asked(Api(graph), text, variables)
    assert answer.errors == []
    assert answer.data is not None
    (found,) = answer.data.values()
    return found


async def test_plans_groups_of_all_24_sizes_that_an_exact_solver_found(kubernetes: Graph) -> None:
    api = Api(kubernetes)
    for evidence, instance in invite_reference():
        for levels, key in ((0, "min_people"), (1, "min_people_with_one_strategic_and_one_operational")):
            asks = {"minStrategic": levels, "minOperational": levels, "evidence": evidence}
            answer = await asked(api, INVITE, {"input": asks | {"competences": instance["required_competences"]}})

            assert answer.data is not None
            plan = answer.data["invitePlan"]
            assert (plan["status"], plan["size"]) == ("OPTIMAL", instance[key])
            counted = {
                each["evidence"]
                for who in plan["people"]
                for brings in who["competences"]
                for each in brings["evidences"]
            }
            assert counted <= set(evidence)


async def test_measures_silos_as_igraph_does(kubernetes: Graph) -> None:
    reference = silo_reference()["kep ties | membership-based departments only (no circularity)"]

    silos = await answered(
        kubernetes, "{ silos(input: {formalOnly: true}) { status people ties eiIndex expectedEiIndex modularity } }"
    )

    assert (silos["status"], silos["people"], silos["ties"]) == ("ANSWERED", reference["n"], reference["m"])
    assert silos["eiIndex"] == pytest.approx(reference["ei_index"]["overall"], abs=5.1e-7)
    assert silos["expectedEiIndex"] == pytest.approx(reference["ei_index"]["expected_at_random"], abs=5.1e-7)
    assert silos["modularity"] == pytest.approx(reference["modularity_departments"]["unweighted"], abs=5.1e-7)


async def test_asks_about_silos_and_gaps_with_nothing_but_defaults(kubernetes: Graph) -> None:
    answer = await asked(Api(kubernetes), "{ silos { by people } gaps { requiredPairs pairs { word } } }")

    assert answer.errors == []
    assert answer.data is not None
    assert answer.data["silos"] == {"by": "UNIT", "people": 707}
    assert answer.data["gaps"]["requiredPairs"] == len(answer.data["gaps"]["pairs"])


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("SHARED_LEADERS", {"requiredPairs": 109, "seenPairs": 5, "sameRecords": False}),
        ("PARTICIPANTS", {"requiredPairs": 109, "seenPairs": 99, "sameRecords": True}),
    ],
)
async def test_finds_the_known_gaps(kubernetes: Graph, seen: str, expected: dict[str, object]) -> None:
    gaps = await answered(
        kubernetes,
        "query ($input: GapsInput!) { gaps(input: $input) { requiredPairs seenPairs sameRecords } }",
        {"input": {"kinds": ["sig"], "seen": [seen]}},
    )

    assert gaps == expected


async def test_takes_an_id_that_a_look_up_gave(kubernetes: Graph) -> None:
    found = await answered(kubernetes, '{ competence(externalId: "component/kubeadm") { id } }')

    plan = await answered(kubernetes, INVITE, {"input": {"competences": [found["id"]]}})

    assert plan["status"] == "OPTIMAL"


async def test_takes_every_part_of_a_wish(kubernetes: Graph) -> None:
    wish = {
        "needs": [{"competence": "component/kubeadm", "holders": 2}],
        "units": ["sig-node", "sig-network", "sig-storage"],
        "minUnits": 2,
        "asOf": "2026-10-01",
        "atMostPerUnit": 2,
        "aims": ["RICHNESS"],
        "alternatives": 2,
        "ifDeclines": ["neolit123"],
        "whyNot": ["thockin"],
    }
    text = """query ($input: InvitePlanInput!) { invitePlan(input: $input) {
      status size people { neededFor { kind number } } aims { aim } alternatives { added { name } removed { name } }
      ifDeclines { person { name } size } whyNot { reason sizeWith } front { size met needs } parameters { name value }
    } }"""

    plan = await answered(kubernetes, text, {"input": wish})

    assert plan["status"] == "OPTIMAL"
    assert [each["aim"] for each in plan["aims"]] == ["SIZE", "RICHNESS"]
    assert {"kind": "COMPETENCE", "number": 2} in [need for each in plan["people"] for need in each["neededFor"]]
    assert all(len(each["added"]) == len(each["removed"]) > 0 for each in plan["alternatives"])
    assert plan["ifDeclines"][0]["size"] >= plan["size"]
    assert plan["front"][-1] == {"size": plan["size"], "met": 4, "needs": 4}
    parameters = {each["name"]: each["value"] for each in plan["parameters"]}
    assert parameters["needs"] == "{competence: component/kubeadm, level: null, holders: 2}"
    assert parameters["asOf"] == "2026-10-01"


async def test_refuses_a_day_that_is_none(kubernetes: Graph) -> None:
    wish = {"competences": ["component/kubeadm"], "asOf": "2026-02-30"}

    answer = await asked(Api(kubernetes), INVITE, {"input": wish})

    assert '"2026-02-30" is not a day' in answer.errors[0]["message"]


async def test_explains_an_impossible_wish(kubernetes: Graph) -> None:
    wish = {"competences": ["component/kubeadm"], "mustInclude": ["thockin"], "mustExclude": ["thockin"]}

    plan = await answered(kubernetes, INVITE, {"input": wish})

    assert (plan["status"], plan["size"], plan["people"]) == ("INFEASIBLE", None, [])
    assert all(each["relaxation"]["drop"] for each in plan["conflict"])
    assert [each["demand"]["kind"] for each in plan["conflict"]] == ["MUST_INCLUDE", "MUST_EXCLUDE"]


@pytest.mark.parametrize(
    ("wish", "code", "says"),
    [
        ({"competences": ["component/kubeadmin"]}, "NOT_FOUND", "Did you mean component/kubeadm"),
        ({"competences": ["kubectl"]}, "BAD_INPUT", '2 competences are called "kubectl"'),
        ({"competences": ["component/kubeadm"], "atMost": 0}, "BAD_INPUT", "atMost is 0"),
        ({"competences": ["component/kubeadm"], "timeLimit": 99.0}, "BAD_INPUT", "0.1 to 30 seconds"),
        ({"needs": [{"competence": "component/kubeadm", "level": 9}]}, "BAD_INPUT", "in needs is 9; give 1 to 5"),
        ({"units": ["sig-nodes"]}, "NOT_FOUND", "Did you mean sig-node"),
        ({"competences": ["component/kubeadm"], "employers": ["Googel"]}, "NOT_FOUND", 'no employer "Googel"'),
        ({"competences": ["component/kubeadm"], "sources": ["kubernets"]}, "NOT_FOUND", "Did you mean kubernetes"),
        ({}, "BAD_INPUT", "give competences, needs, a theme or a decision"),
    ],
)
async def test_says_what_is_wrong_with_a_wish(kubernetes: Graph, wish: dict[str, Any], code: str, says: str) -> None:
    answer = await asked(Api(kubernetes), INVITE, {"input": wish})

    (error,) = answer.errors
    assert error["extensions"]["code"] == code
    assert says in error["message"]
    assert error["path"] == ["invitePlan"]


@pytest.mark.parametrize("question", ["silos", "gaps", "siloMap", 'invitePlan(input: {competences: ["law"]})'])
async def test_says_how_to_fill_an_empty_graph(graph: Graph, question: str) -> None:
    found = await answered(graph, f"{{ {question} {{ status note dataVersion }} }}")

    assert (found["status"], found["dataVersion"]) == ("NO_DATA", 0)
    assert "mellanrum import" in found["note"]


async def test_says_how_to_fill_a_graph_without_anybody_to_look_around(graph: Graph) -> None:
    answer = await asked(Api(graph), '{ surroundings(input: {of: "Ada"}) { status } }')

    (error,) = answer.errors
    assert error["extensions"]["code"] == "NOT_FOUND"
    assert "mellanrum import" in error["message"]


AROUND = """
query ($input: SurroundingsInput!) {
  surroundings(input: $input) { status centre { node { externalId } type step sentence } nodes { step } }
}
"""


async def test_looks_around_a_person_or_a_unit_by_any_of_its_names(kubernetes: Graph) -> None:
    found = await answered(kubernetes, '{ unit(externalId: "sig-docs") { id } }')

    around = [
        (await answered(kubernetes, AROUND, {"input": {"of": of}})) for of in (found["id"], "sig-docs", "SIG Docs")
    ]

    assert around[0]["centre"]["node"] == {"externalId": "sig-docs"}
    assert around[0] == around[1] == around[2]


@pytest.mark.parametrize(
    ("wish", "code", "says"),
    [
        ({"of": "sig-dox"}, "NOT_FOUND", 'no person or unit "sig-dox". Did you mean sig-docs'),
        ({"of": "sig-node"}, "BAD_INPUT", '2 people or units are called "sig-node"'),
        ({"of": "sig-docs", "steps": 4}, "BAD_INPUT", "steps is 4; give 1 to 3."),
        ({"of": "sig-docs", "atMost": 151}, "BAD_INPUT", "atMost is 151; give 2 to 150."),
        ({"of": "sig-docs", "include": []}, "BAD_INPUT", "include is empty"),
    ],
)
async def test_says_what_is_wrong_with_where_to_look(
    kubernetes: Graph, wish: dict[str, Any], code: str, says: str
) -> None:
    answer = await asked(Api(kubernetes), AROUND, {"input": wish})

    (error,) = answer.errors
    assert error["extensions"]["code"] == code
    assert says in error["message"]
    assert error["path"] == ["surroundings"]


async def test_draws_a_map_with_nothing_but_defaults(kubernetes: Graph) -> None:
    found = await answered(
        kubernetes, "{ siloMap { status rows { unit { id } } cells { row column a { id } b { id } } } }"
    )

    units = [row["unit"] for row in found["rows"]]
    assert (found["status"], len(units)) == ("ANSWERED", 35)
    assert all((cell["a"], cell["b"]) == (units[cell["row"]], units[cell["column"]]) for cell in found["cells"])
    assert all(cell["row"] < cell["column"] for cell in found["cells"])


def test_describes_every_type_field_argument_and_word_of_the_questions() -> None:
    core = build_schema().core
    for declared in core.type_map.values():
        if is_introspection_type(declared) or not isinstance(
            declared, GraphQLObjectType | GraphQLInputObjectType | GraphQLEnumType
        ):
            continue
        parts = declared.values if isinstance(declared, GraphQLEnumType) else declared.fields
        assert declared.description, declared.name
        assert [name for name, part in parts.items() if not part.description] == [], declared.name
    assert core.query_type is not None
    for question in ANALYSES:
        assert core.query_type.fields[question].args["input"].description
