import asyncio

import pytest

from graph_api.errors import Busy
from graph_api.gql.waiting_lines import WaitingLine


class Work:
    """Work that ends when a test says so."""

    def __init__(self) -> None:
        self.may_end = asyncio.Event()
        self.running = self.most = self.done = 0

    async def __call__(self) -> int:
        self.running += 1
        self.most = max(self.most, self.running)
        await self.may_end.wait()
        self.running -= 1
        self.done += 1
        return self.done


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_runs_so_many_at_once_and_the_others_after_them() -> None:
    line, work = WaitingLine("Questions", at_once=2, waiting=3, retry_after=5), Work()
    asked = [asyncio.create_task(line.run(work)) for _ in range(5)]
    await settle()
    assert work.running == 2

    work.may_end.set()

    assert sorted(await asyncio.gather(*asked)) == [1, 2, 3, 4, 5]
    assert work.most == 2


async def test_tells_whoever_finds_it_full_when_to_come_back() -> None:
    line, work = WaitingLine("Questions", at_once=1, waiting=1, retry_after=5), Work()
    asked = [asyncio.create_task(line.run(work)) for _ in range(2)]
    await settle()

    with pytest.raises(Busy, match="Questions: 1 wait already; ask again in 5 s") as refused:
        await line.run(work)

    assert refused.value.retry_after == 5
    work.may_end.set()
    await asyncio.gather(*asked)
    assert await line.run(work) == 3


async def test_lets_work_that_nobody_waits_for_keep_its_place_until_it_ends() -> None:
    line, first, second = WaitingLine("Questions", at_once=1, waiting=1, retry_after=5), Work(), Work()
    leaving = asyncio.create_task(line.run(first))
    await settle()

    leaving.cancel()
    staying = asyncio.create_task(line.run(second))
    await settle()
    assert (first.running, second.running) == (1, 0)

    first.may_end.set()
    second.may_end.set()
    assert await staying == 1
    assert first.done == 1


async def test_gives_up_the_place_of_one_who_leaves_while_waiting() -> None:
    line, work = WaitingLine("Questions", at_once=1, waiting=1, retry_after=5), Work()
    running, leaving = (asyncio.create_task(line.run(work)) for _ in range(2))
    await settle()
    leaving.cancel()
    await settle()

    staying = asyncio.create_task(line.run(work))
    await settle()
    work.may_end.set()

    assert sorted(await asyncio.gather(running, staying)) == [1, 2]


async def test_goes_on_after_work_that_fails() -> None:
    line = WaitingLine("Questions", at_once=1, waiting=1, retry_after=5)

    async def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await line.run(broken)
    with pytest.raises(ZeroDivisionError):
        await line.run(broken)
