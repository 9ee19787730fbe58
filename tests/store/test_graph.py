import pytest

from graph_api.errors import DatabaseUnavailable
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, Writing, open_graph

NOBODY_HOME = Neo4jAddress(uri="bolt://127.0.0.1:9", user="neo4j", password="x")


async def test_gives_values_in_the_order_of_the_statement(migrated: Graph) -> None:
    assert await migrated.rows("UNWIND $numbers AS n RETURN n * 2, n", {"numbers": [1, 2]}) == [[2, 1], [4, 2]]


async def test_gives_records_by_name(migrated: Graph) -> None:
    assert await migrated.records("RETURN $name AS name", name="Åsa") == [{"name": "Åsa"}]


async def test_writes_all_of_it_or_nothing(graph: Graph) -> None:
    async def half(writing: Writing) -> None:
        await writing.records("CREATE (:Person {id: 'per_1', source: 'hr', externalId: 'ada'})")
        raise LookupError

    with pytest.raises(LookupError):
        await graph.write(half)

    assert await graph.records("MATCH (n:Person) RETURN n.id AS id") == []


async def test_starts_again_where_another_made_the_same_node_meanwhile(graph: Graph) -> None:
    tries: list[str] = []

    async def make_once(writing: Writing) -> None:
        there = await writing.records("MATCH (n:Person {id: 'per_1'}) RETURN n.id AS id")
        tries.append("found" if there else "made")
        if not there and len(tries) == 1:
            await graph.write(lambda other: other.records("CREATE (:Person {id: 'per_1'})"))
        if not there:
            await writing.records("CREATE (:Person {id: 'per_1'})")

    await graph.write(make_once)

    assert tries == ["made", "found"]


async def test_reads_what_it_wrote(graph: Graph) -> None:
    await graph.write(lambda writing: writing.records("CREATE (:Person {id: 'per_1'})"))

    assert await graph.records("MATCH (n:Person) RETURN n.id AS id") == [{"id": "per_1"}]


async def test_says_in_our_words_that_nothing_answers() -> None:
    async with open_graph(NOBODY_HOME) as graph:
        with pytest.raises(DatabaseUnavailable):
            await graph.rows("RETURN 1", {})
