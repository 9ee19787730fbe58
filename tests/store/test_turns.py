"""Who gets a turn, who waits for one, and who is told at once that there is none in time."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from graph_api.errors import Busy
from graph_api.store import turns
from graph_api.store.turns import Turns


class Loop:
    """The time of the running loop, which passes when a test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._loop = asyncio.get_running_loop()
        self._real, self._ahead = self._loop.time, 0.0
        monkeypatch.setattr(self._loop, "time", lambda: self._real() + self._ahead)

    async def passes(self, seconds: float) -> None:
        self._ahead += seconds
        for _ in range(5):
            await asyncio.sleep(0)


@pytest.fixture
async def loop(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loop]:
    monkeypatch.setattr(turns, "TOLD_TOGETHER", 1000)
    before = asyncio.all_tasks()
    yield Loop(monkeypatch)
    monkeypatch.undo()
    for task in asyncio.all_tasks() - before - {asyncio.current_task()}:
        task.cancel()


class Crowd:
    """Those who ask for a turn, by number; each keeps it until it is told to leave."""

    def __init__(self, turns: Turns, size: int) -> None:
        self._turns = turns
        self._may_leave = [asyncio.Event() for _ in range(size)]
        self.has_turn: list[int] = []
        self.refused: list[int] = []
        self.tasks = [asyncio.create_task(self._one(number)) for number in range(size)]

    async def leaves(self, number: int) -> None:
        self._may_leave[number].set()
        await self.tasks[number]
        await asyncio.sleep(0)

    async def _one(self, number: int) -> None:
        try:
            place = await self._turns.begin()
        except Busy:
            self.refused.append(number)
            return
        try:
            self.has_turn.append(number)
            await self._may_leave[number].wait()
        finally:
            self._turns.over(place)


async def test_gives_turns_in_the_order_in_which_they_were_asked_for(loop: Loop) -> None:
    crowd = Crowd(Turns(2), 4)
    await loop.passes(0)
    assert crowd.has_turn == [0, 1]

    await crowd.leaves(1)
    await crowd.leaves(0)

    assert crowd.has_turn == [0, 1, 2, 3]


async def test_refuses_who_cannot_begin_in_time_at_the_pace_of_those_who_run(loop: Loop) -> None:
    crowd = Crowd(Turns(10), 100)
    await loop.passes(0)
    assert crowd.refused == []

    await loop.passes(0.6)

    # One of the ten ends every 0.06 s, so that 23 begin within the 1.4 s that are left.
    await refused_soon(crowd, 100 - 10 - 23)
    assert sorted(crowd.refused) == list(range(33, 100))


async def test_lets_as_many_wait_as_run_since_those_may_end_together(loop: Loop) -> None:
    crowd = Crowd(Turns(10), 100)
    await loop.passes(0)

    await loop.passes(1.9)

    await refused_soon(crowd, 80)
    for number in range(10):
        await crowd.leaves(number)
    assert crowd.has_turn == list(range(20))


async def test_lets_nobody_wait_longer_than_that(loop: Loop) -> None:
    crowd = Crowd(Turns(10), 20)
    await loop.passes(0)

    await loop.passes(turns.WAIT_SECONDS)

    await refused_soon(crowd, 10)
    assert crowd.has_turn == list(range(10))


async def test_refuses_at_once_after_turns_that_took_long_and_forgets_them_after_short_ones(loop: Loop) -> None:
    line = Turns(2)
    for _ in range(20):
        slow = Crowd(line, 1)
        await loop.passes(0)
        await loop.passes(4)
        await slow.leaves(0)

    late = Crowd(line, 10)
    await loop.passes(0)
    assert late.refused == [4, 5, 6, 7, 8, 9]
    for number in range(4):
        await late.leaves(number)
    for _ in range(40):
        await Crowd(line, 1).leaves(0)

    quick = Crowd(line, 100)
    await loop.passes(0)
    assert quick.refused == []


async def test_tells_a_few_at_a_time_the_newest_first(loop: Loop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "TOLD_TOGETHER", 3)
    crowd = Crowd(Turns(2), 10)
    await loop.passes(0)

    await loop.passes(1.5)
    await refused_soon(crowd, 3)
    assert crowd.refused == [7, 8, 9]

    await refused_soon(crowd, 6)
    assert sorted(crowd.refused) == list(range(4, 10))


async def test_hands_the_turn_on_that_came_to_someone_who_left(loop: Loop) -> None:
    crowd = Crowd(Turns(1), 3)
    await loop.passes(0)

    crowd.tasks[1].cancel()
    await crowd.leaves(0)
    await loop.passes(0)

    assert crowd.has_turn == [0, 2]


async def test_hands_the_turn_on_where_it_came_in_the_moment_of_leaving(loop: Loop) -> None:
    crowd = Crowd(Turns(1), 3)
    await loop.passes(0)

    crowd._may_leave[0].set()
    await asyncio.sleep(0)
    crowd.tasks[1].cancel()
    await loop.passes(0)

    assert crowd.has_turn == [0, 2]


async def refused_soon(crowd: Crowd, number: int) -> None:
    """Come back when so many have been told."""
    until = time.monotonic() + 10
    while len(crowd.refused) < number:
        assert time.monotonic() < until
        await asyncio.sleep(0)
