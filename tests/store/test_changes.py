import asyncio

from graph_api.store.changes import log_change, moment
from graph_api.store.graph import Graph


async def test_numbers_changes_without_gaps_however_many_write_at_once(graph: Graph) -> None:
    numbers = await asyncio.gather(
        *(graph.write(lambda writing: log_change(writing, "test", ["b", "a", "b"], moment())) for _ in range(8))
    )

    assert sorted(numbers) == [1, 2, 3, 4, 5, 6, 7, 8]


async def test_remembers_what_was_changed_and_how(graph: Graph) -> None:
    await graph.write(lambda writing: log_change(writing, "test", ["b", "a", "b"], "2026-08-21T13:00:00Z"))

    assert await graph.records("MATCH (c:Change) RETURN c.seq AS seq, c.kind AS kind, c.ids AS ids, c.at AS at") == [
        {"seq": 1, "kind": "test", "ids": ["a", "b"], "at": "2026-08-21T13:00:00Z"}
    ]


def test_writes_a_moment_in_utc() -> None:
    assert len(moment()) == len("2026-08-21T13:00:00Z")
    assert moment().endswith("Z")
