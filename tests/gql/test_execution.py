import pytest

from graph_api.access.caller import DEMO_FACILITATOR, Caller
from graph_api.gql.execution import Api, ExecutionAnswer, GraphQLRequest
from graph_api.reads import Lookup, Reads
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, open_graph
from tests.support.statements import count_statements

NOWHERE = Neo4jAddress(uri="bolt://127.0.0.1:1", user="neo4j", password="nobody")


class BrokenReads(Reads):
    """Look-ups with a mistake in them."""

    async def run(self, graph: Graph, lookup: Lookup, caller: Caller) -> dict[str, object]:
        raise ZeroDivisionError(f"{graph}{lookup}{caller}")


async def asked(api: Api, text: str, **variables: object) -> ExecutionAnswer:
    return await api.execute(GraphQLRequest(text, variables), DEMO_FACILITATOR)


async def asked_nowhere(text: str, **variables: object) -> ExecutionAnswer:
    async with open_graph(NOWHERE) as graph:
        return await asked(Api(graph), text, **variables)


async def test_answers_about_itself_without_a_database() -> None:
    answer = await asked_nowhere("{ b: __typename __schema { queryType { name } } a: __typename }")

    assert answer.data == {"b": "Query", "__schema": {"queryType": {"name": "Query"}}, "a": "Query"}
    assert answer.errors == []
    assert list(answer.data or {}) == ["b", "__schema", "a"]


async def test_gives_no_data_to_a_request_that_it_refuses() -> None:
    answer = await asked_nowhere("{ peeple { totalCount } }")

    assert answer.as_json() == {
        "errors": [
            {
                "message": "Cannot query field 'peeple' on type 'Query'. Did you mean 'people' or 'peers'?",
                "locations": [{"line": 1, "column": 3}],
                "extensions": {"code": "BAD_DOCUMENT"},
            }
        ]
    }


async def test_gives_the_code_of_a_bad_value_to_a_bad_variable() -> None:
    answer = await asked_nowhere("query ($n: Int!) { people(first: $n) { totalCount } }", n="x")

    assert not answer.executed
    assert answer.codes == {"BAD_INPUT"}


async def test_gives_null_where_a_look_up_that_may_be_null_fails() -> None:
    answer = await asked_nowhere('{ __typename who: person(id: "per_1") { name } }')

    assert answer.data == {"__typename": "Query", "who": None}
    assert [error["path"] for error in answer.errors] == [["who"]]
    assert answer.codes == {"DATABASE_UNAVAILABLE"}


async def test_gives_no_data_where_a_look_up_that_may_not_be_null_fails() -> None:
    answer = await asked_nowhere('{ people { totalCount } person(id: "per_1") { name } __typename }')

    assert answer.as_json()["data"] is None
    assert "path" not in answer.errors[0]
    assert len(answer.errors) == 1


async def test_refuses_a_bad_argument_of_a_look_up_without_asking_the_database() -> None:
    answer = await asked_nowhere("{ people(first: 5000) { totalCount } }")

    assert answer.codes == {"BAD_INPUT"}


async def test_hides_a_mistake_of_our_own_behind_an_id(caplog: pytest.LogCaptureFixture) -> None:
    async with open_graph(NOWHERE) as graph:
        api = Api(graph)
        api._reads = BrokenReads()

        answer = await asked(api, '{ person(id: "per_1") { name } }')

    (error,) = answer.errors
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["extensions"]["id"] in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" not in str(answer)


async def test_joins_look_ups_and_questions_in_the_order_of_the_document(kubernetes: Graph) -> None:
    text = """
    query Mixed {
      z: __typename
      networks { totalCount }
      silos(input: {}) { status }
      ...more
    }
    fragment more on Query { organisations(first: 0) { nodes { id } } a: __type(name: "Level") { name } __typename }
    """

    answer = await asked(Api(kubernetes), text)

    assert answer.errors == []
    assert list(answer.data or {}) == ["z", "networks", "silos", "organisations", "a", "__typename"]


async def test_sends_one_statement_however_many_root_fields_are_looked_up(kubernetes: Graph) -> None:
    api = Api(kubernetes)
    text = '{ people { totalCount } units { nodes { name members { totalCount } } } search(text: "kubelet") { score } }'

    with count_statements() as sent:
        answer = await asked(api, text)

    assert answer.errors == []
    assert sent.count == 1
