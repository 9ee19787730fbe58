"""The database that the tests stand on: chosen, marked as ours, migrated, wiped and counted."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from graph_api.store.graph import Graph
from graph_api.store.migrations import LATEST, schema_version
from tests.support.contents import MARKER, claim, send
from tests.support.statements import Statements

LABELS = "MATCH (node) UNWIND labels(node) AS label RETURN DISTINCT label ORDER BY label"


async def test_gives_each_test_an_empty_database_that_stays_marked_and_migrated(graph: Graph) -> None:
    await send(graph, "CREATE (:Person {id: 'per_1', source: 's', externalId: '1'})")

    labels = [row["label"] for row in await graph.records(LABELS)]

    assert "MellanrumTest" in labels
    assert "Person" in labels
    assert await schema_version(graph) == LATEST


async def test_leaves_nothing_of_one_test_to_the_next(graph: Graph) -> None:
    people = await graph.records("MATCH (person:Person) RETURN count(person) AS count")

    assert people == [{"count": 0}]


async def test_gives_a_database_without_schema_to_those_who_migrate(bare: Graph) -> None:
    constraints = await bare.records("SHOW CONSTRAINTS YIELD name RETURN name")

    assert constraints == []
    assert await schema_version(bare) == 0


async def test_counts_every_statement_that_reaches_the_database(
    graph: Graph, count_statements: Callable[[], AbstractContextManager[Statements]]
) -> None:
    with count_statements() as sent:
        await graph.records("RETURN 1 AS one")
        await graph.rows("RETURN $two AS two", {"two": 2})
    await graph.records("RETURN 3 AS three")

    assert sent == ["RETURN 1 AS one", "RETURN $two AS two"]


async def test_never_wipes_a_database_that_is_not_marked(bare: Graph) -> None:
    await send(bare, f"MATCH (marker:{MARKER}) DELETE marker CREATE (:Invoice {{number: 1}})")

    with pytest.raises(pytest.exit.Exception, match="nothing was changed"):
        await claim(bare)

    assert await bare.records("MATCH (invoice:Invoice) RETURN invoice.number AS number") == [{"number": 1}]
    await send(bare, f"MATCH (invoice:Invoice) DELETE invoice CREATE (:{MARKER})")
