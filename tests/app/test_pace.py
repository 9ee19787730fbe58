"""A crowd that comes at once begins a few at a time; others are answered in between."""

import asyncio

from starlette.types import Receive, Scope, Send

from graph_api.app.pace import BEGIN_TOGETHER, Pace


class Begun:
    """An application that notes which requests have begun."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    async def __call__(self, scope: Scope, _receive: Receive, _send: Send) -> None:
        self.paths.append(scope["path"])


async def ask(app: Pace, path: str) -> None:
    async def nothing(*_: object) -> None: ...

    await app({"type": "http", "path": path}, nothing, nothing)  # type: ignore[arg-type] -- nobody receives here


async def test_begins_a_few_at_a_time_in_order_and_probes_before_them() -> None:
    begun = Begun()
    app = Pace(begun)
    paths = [f"/{number}" for number in range(BEGIN_TOGETHER * 4)]
    asked = [asyncio.create_task(ask(app, path)) for path in paths]
    await asyncio.sleep(0)
    assert begun.paths == paths[:BEGIN_TOGETHER]

    await ask(app, "/healthz")
    assert begun.paths[BEGIN_TOGETHER:] == ["/healthz"]

    await asyncio.gather(*asked)
    assert [path for path in begun.paths if path != "/healthz"] == paths


async def test_lets_those_behind_begin_where_one_leaves() -> None:
    begun = Begun()
    app = Pace(begun)
    asked = [asyncio.create_task(ask(app, f"/{number}")) for number in range(BEGIN_TOGETHER * 2)]
    await asyncio.sleep(0)

    asked[BEGIN_TOGETHER].cancel()
    await asyncio.gather(*asked, return_exceptions=True)

    assert len(begun.paths) == BEGIN_TOGETHER * 2 - 1


async def test_keeps_nobody_waiting_who_comes_alone() -> None:
    begun = Begun()
    app = Pace(begun)

    for number in range(3):
        await ask(app, f"/{number}")
        await asyncio.sleep(0.01)

    assert len(begun.paths) == 3
