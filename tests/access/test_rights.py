"""Rights over the API: who may use them, for whom, by which method, and what they leave behind."""

from pathlib import Path
from typing import Any

import pytest

from graph_api.access.caller import Caller, Role
from graph_api.access.rights import RIGHTS, Whose, check_right
from graph_api.domain.rights import ErasureKey
from graph_api.domain.sight import DATA_PROTECTION, SCOPES
from graph_api.errors import Refused
from graph_api.gql.execution import Api, ExecutionAnswer, GraphQLRequest
from graph_api.services.imports import import_folder
from graph_api.services.person_exports import person_meant
from graph_api.store.graph import Graph
from graph_api.store.health import data_version
from tests.support.csv_folders import write_folder

OFFICER = Caller(Role.ADMIN, scopes=frozenset({DATA_PROTECTION}))
KEY = ErasureKey(b"ur en burk med sylt, 1931, i skafferiet")

EXPORT = "query ($id: ID!) { exportPerson(id: $id) { exportedAt content } }"
ERASE = """
mutation ($id: ID!, $confirm: ID!, $dryRun: Boolean! = false) {
  erasePerson(id: $id, confirm: $confirm, dryRun: $dryRun) {
    erased dryRun relationships { type count } texts employers tokens changes auditLines keptOut
  }
}
"""
OBJECT = "mutation ($id: ID!) { objectToAnalysis(id: $id) { objects changed } }"


@pytest.fixture
async def asa(graph: Graph, tmp_path: Path) -> str:
    """Åsa's id, beside Bo, both in one department."""
    folder = write_folder(
        tmp_path / "region",
        people="id,name,email\n7,Åsa Öberg,asa@region.example\n8,Bo Ek,bo@region.example\n",
        departments="id,name\nvård,Vården\n",
        memberships="person_id,department_id\n7,vård\n8,vård\n",
    )
    await import_folder(graph, folder)
    return (await person_meant(graph, "7")).id


async def asked(api: Api, caller: Caller, text: str, **variables: Any) -> ExecutionAnswer:
    return await api.execute(GraphQLRequest(text, variables), caller)


def codes(answer: ExecutionAnswer) -> set[str]:
    return {error["extensions"]["code"] for error in answer.errors}


@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize("role", Role)
def test_no_role_has_a_right_by_itself_over_someone_else(right: str, role: Role) -> None:
    with pytest.raises(Refused, match="administrators with the scope data-protection"):
        check_right(right, Caller(role, person="per_1", scopes=frozenset(SCOPES) - {DATA_PROTECTION}), "per_2")


@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
def test_the_scope_gives_a_right_to_administrators_only(right: str, role: Role) -> None:
    with pytest.raises(Refused):
        check_right(right, Caller(role, scopes=frozenset(SCOPES)), "per_2")


@pytest.mark.parametrize("right", RIGHTS)
def test_a_member_has_some_rights_over_themselves(right: str) -> None:
    own = Whose.THEMSELVES in RIGHTS[right].values()

    if own:
        check_right(right, Caller(Role.MEMBER, "per_1"), "per_1")
    with pytest.raises(Refused):
        check_right(right, Caller(Role.MEMBER), None)
    assert own is (right in {"exportPerson", "objectToAnalysis"})


def test_a_right_that_is_not_named_is_nobodys() -> None:
    with pytest.raises(Refused):
        check_right("salary", OFFICER, None)


async def test_gives_people_what_is_kept_of_them_and_nobody_else(graph: Graph, asa: str) -> None:
    api = Api(graph)
    bo = (await person_meant(graph, "8")).id

    own = await asked(api, Caller(Role.MEMBER, asa), EXPORT, id=asa)
    others = [await asked(api, Caller(Role.MEMBER, asa), EXPORT, id=id_) for id_ in (bo, "per_0")]
    officer = await asked(api, OFFICER, EXPORT, id=bo)

    assert own.data is not None
    assert own.data["exportPerson"]["content"]["person"]["email"] == "asa@region.example"
    assert [codes(answer) for answer in others] == [{"FORBIDDEN"}, {"FORBIDDEN"}]
    assert others[0].errors == others[1].errors
    assert officer.data is not None
    assert officer.data["exportPerson"]["content"]["person"]["name"] == "Bo Ek"


async def test_erases_and_forgets_what_questions_were_answered_from(graph: Graph, asa: str) -> None:
    api = Api(graph, erasure_key=KEY)
    facilitator = Caller(Role.FACILITATOR)
    around = '{ surroundings(input: {of: "Vården"}) { nodes { node { name } } } person(externalId: "7") { name } }'
    before = await asked(api, facilitator, around)
    version = await data_version(graph)

    rehearsed = await asked(api, OFFICER, ERASE, id=asa, confirm=asa, dryRun=True)
    erased = await asked(api, OFFICER, ERASE, id=asa, confirm=asa)
    again = await asked(api, OFFICER, ERASE, id=asa, confirm=asa)

    after = await asked(api, facilitator, around)
    expected = {
        "erased": True,
        "dryRun": False,
        "relationships": [{"type": "MEMBER_OF", "count": 1}],
        "texts": 0,
        "employers": 0,
        "tokens": 0,
        "changes": 2,
        "auditLines": 0,
        "keptOut": True,
    }
    assert "Åsa" in str(before.data)
    assert (rehearsed.errors, rehearsed.data) == ([], {"erasePerson": expected | {"erased": False, "dryRun": True}})
    assert (erased.errors, erased.data) == ([], {"erasePerson": expected})
    assert again.data is not None
    assert (again.data["erasePerson"]["erased"], again.data["erasePerson"]["relationships"]) == (False, [])
    assert "Åsa" not in str(after.data)
    assert await data_version(graph) == version + 1


@pytest.mark.parametrize("confirm", ["per_0", ""])
async def test_erases_nobody_whose_id_is_not_given_twice(graph: Graph, asa: str, confirm: str) -> None:
    answer = await asked(Api(graph), OFFICER, ERASE, id=asa, confirm=confirm)

    assert (answer.data, codes(answer)) == (None, {"BAD_INPUT"})
    assert (await person_meant(graph, "7")).name == "Åsa Öberg"


@pytest.mark.parametrize("role", Role)
async def test_erases_nobody_for_others(graph: Graph, asa: str, role: Role) -> None:
    answer = await asked(Api(graph), Caller(role, asa), ERASE, id=asa, confirm=asa)

    assert (answer.data, codes(answer)) == (None, {"FORBIDDEN"})
    assert (await person_meant(graph, "7")).name == "Åsa Öberg"


async def test_runs_mutations_one_after_the_other_under_their_aliases(graph: Graph, asa: str) -> None:
    text = f"""mutation {{
      __typename
      first: objectToAnalysis(id: "{asa}") {{ objects changed }}
      second: objectToAnalysis(id: "{asa}") {{ changed }}
      third: objectToAnalysis(id: "{asa}", objects: false) {{ objects changed }}
    }}"""

    answer = await asked(Api(graph), Caller(Role.MEMBER, asa), text)

    assert answer.errors == []
    assert list((answer.data or {}).items()) == [
        ("__typename", "Mutation"),
        ("first", {"objects": True, "changed": True}),
        ("second", {"changed": False}),
        ("third", {"objects": False, "changed": True}),
    ]


async def test_says_that_nobody_is_there_to_object(graph: Graph) -> None:
    answer = await asked(Api(graph), OFFICER, OBJECT, id="per_0")

    assert codes(answer) == {"NOT_FOUND"}


async def test_changes_nothing_for_what_came_by_get(graph: Graph, asa: str) -> None:
    request = GraphQLRequest(ERASE, {"id": asa, "confirm": asa}, only_reads=True)

    answer = await Api(graph).execute(request, OFFICER)

    assert (answer.executed, codes(answer)) == (False, {"ONLY_BY_POST"})
    assert (await person_meant(graph, "7")).name == "Åsa Öberg"


async def test_says_that_there_are_no_subscriptions(graph: Graph) -> None:
    answer = await asked(Api(graph), OFFICER, "subscription { people }")

    assert (answer.executed, codes(answer)) == (False, {"BAD_DOCUMENT"})


async def test_counts_what_a_mutation_costs(graph: Graph, asa: str) -> None:
    answer = await asked(Api(graph), OFFICER, ERASE, id=asa, confirm=asa)

    assert answer.extensions["cost"]["objects"] == 2_000
    assert answer.extensions["cost"]["depth"] == 1
