"""What guard, access rules and cost check take of the throughput: `make bench`.

Ten operations, each asked by a few clients at once of the application as it is served, and of the same without all
that: no look at names and heads, no limits, queue and breaker before the database, an administrator who sees
everything, no cost. Both speak ASGI in this process over one Neo4j, in short turns, the order changing, so that
whatever else the machine does hits both. The ten take turns as well: a round asks each of them of both, and gives the
mean of their ratios; what is told is the middle one of all rounds, with the bounds that hold it in 95 of 100 cases.
"""

import asyncio
import json
import math
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Generator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias
from unittest.mock import patch

from starlette.types import ASGIApp, Message

from graph_api.access.caller import Caller, Role
from graph_api.access.limits import Cost
from graph_api.app import create_app
from graph_api.app.guard import KnownNames
from graph_api.app.heads import BoundedHeads
from graph_api.domain.contract import seed_folder
from graph_api.domain.sight import SCOPES
from graph_api.gql.cost_forms import CostForm
from graph_api.local import running
from graph_api.services.imports import import_folder
from graph_api.services.operations import operation
from graph_api.settings import Limits, settings_from
from graph_api.store.graph import Graph, open_graph
from graph_api.store.migrations import migrate

ASKED: Final = (
    *("personCard", "unitMembers", "peopleAtLevel", "whoKnows", "networks", "decisionsOfUnit", "findAnything"),
    *("silos", "gaps", "invitePlan"),
)
GUARDS: Final = (BoundedHeads, KnownNames)
CLIENTS: Final = 8
ROUNDS: Final = 31
TURN_SECONDS: Final = 0.3
WARM_SECONDS: Final = 2.0
ALLOWED: Final = 0.05
"""Of the throughput of all ten together."""

SURE: Final = 1.96
"""Standard deviations to each side of what holds in 95 of 100 cases."""


class Pace(NamedTuple):
    """Seconds for each request, by the clock and of this process."""

    seconds: float
    busy: float


class Share(NamedTuple):
    """What share something takes, in the middle of all rounds, and the bounds that this lies within."""

    least: float
    middle: float
    most: float


Round: TypeAlias = dict[str, tuple[Pace, Pace]]
"""By operation: with all, and bare."""


async def main() -> int:
    """Measure and say it; 1 where it is more than ALLOWED."""
    async with _sample() as (guarded, plain):
        apps = create_app(guarded), _bare(plain)
        for name in ASKED:
            await _warmed(name, *apps)
        rounds = [await _round(at, *apps) for at in range(ROUNDS)]
    return _said(rounds)


@asynccontextmanager
async def _sample() -> AsyncIterator[tuple[Graph, Graph]]:
    """The sample in NEO4J_URI, or a Neo4j of its own; opened as a server does, and as a command does."""
    settings = settings_from()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "neo4j"
        address = settings.neo4j or stack.enter_context(running(folder, settings.cache))
        async with open_graph(address, Limits(statement_seconds=60)) as guarded, open_graph(address) as plain:
            await migrate(plain)
            await import_folder(plain, seed_folder() / "kubernetes")
            yield guarded, plain


def _bare(graph: Graph) -> ASGIApp:
    async def admin(_request: object) -> Caller:
        return Caller(Role.ADMIN, scopes=frozenset(SCOPES))

    app = create_app(graph, callers=admin)
    app.user_middleware = [each for each in app.user_middleware if each.cls not in GUARDS]
    return app


@contextmanager
def _costless() -> Generator[None]:
    """Count nothing and refuse nothing, for the block."""
    free = Cost(objects=0, depth=0, aliases=0, roots=0)
    with (
        patch.object(CostForm, "of", lambda _form, _variables: free),
        patch("graph_api.gql.execution.check_cost", lambda _cost, _limits: None),
        patch("graph_api.gql.execution._objects_in", lambda _value: 0),
    ):
        yield


async def _warmed(name: str, whole: ASGIApp, bare: ASGIApp) -> None:
    for app in (whole, bare):
        await _turn(app, _body(name), WARM_SECONDS)


async def _round(at: int, whole: ASGIApp, bare: ASGIApp) -> Round:
    """Each operation once of both; which of the two comes first changes from one to the next, and round by round."""
    found: Round = {}
    for place, name in enumerate(ASKED):
        body = _body(name)
        if (at + place) % 2:
            of_whole = await _turn(whole, body)
            found[name] = of_whole, await _costless_turn(bare, body)
        else:
            of_bare = await _costless_turn(bare, body)
            found[name] = await _turn(whole, body), of_bare
    return found


async def _costless_turn(bare: ASGIApp, body: bytes) -> Pace:
    with _costless():
        return await _turn(bare, body)


def _body(name: str) -> bytes:
    asked = operation(name)
    return json.dumps({"query": asked.text, "variables": dict(asked.example)}).encode()


async def _turn(app: ASGIApp, body: bytes, seconds: float = TURN_SECONDS) -> Pace:
    began, used = time.perf_counter(), time.process_time()
    until = began + seconds
    counts = await asyncio.gather(*(_client(app, body, until) for _ in range(CLIENTS)))
    took, used = time.perf_counter() - began, time.process_time() - used
    return Pace(took / sum(counts), used / sum(counts))


async def _client(app: ASGIApp, body: bytes, until: float) -> int:
    done = 0
    while not done or time.perf_counter() < until:
        assert await _answered(app, body) == 200  # noqa: S101, PLR2004 -- else nothing is measured
        done += 1
    return done


async def _answered(app: ASGIApp, body: bytes) -> int:
    headers = [(b"host", b"localhost"), (b"content-type", b"application/json"), (b"accept", b"application/json")]
    scope: dict[str, Any] = {"type": "http", "method": "POST", "path": "/graphql", "raw_path": b"/graphql"}
    scope |= {"query_string": b"", "headers": headers, "http_version": "1.1", "scheme": "http", "root_path": ""}
    scope |= {"client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8000)}
    sent: list[Message] = []
    to_receive: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        if not to_receive:
            await asyncio.Event().wait()
        return to_receive.pop()

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent[0]["status"]


def _said(rounds: list[Round]) -> int:
    for name in ASKED:
        rate = statistics.median(1 / each[name][0].seconds for each in rounds)
        print(f"{name:16} {rate:8.0f}/s   {_told([_taken(each, [name]) for each in rounds])}")
    all_ten = [_taken(each, ASKED) for each in rounds]
    busy = statistics.median(_busier(each) for each in rounds)
    print(f"{'all ten':16} {'':10}   {_told(all_ten)}   time of the process {busy:+.1%}")
    share = _share(all_ten)
    if share.middle > ALLOWED:
        print(
            f"Guard, access rules and cost check take {share.middle:.1%} of the throughput; {ALLOWED:.0%} are allowed."
        )
    return int(share.middle > ALLOWED)


def _taken(found: Round, names: Sequence[str]) -> float:
    """The share of throughput that is lost where each of `names` is asked as often: the mean of theirs."""
    return statistics.mean(1 - bare.seconds / whole.seconds for whole, bare in (found[name] for name in names))


def _busier(found: Round) -> float:
    return statistics.mean(whole.busy / bare.busy - 1 for whole, bare in found.values())


def _told(shares: list[float]) -> str:
    least, middle, most = _share(shares)
    return f"throughput {-middle:+7.1%} (from {-most:+.1%} to {-least:+.1%})"


def _share(shares: list[float]) -> Share:
    """The median and its 95 % interval, whatever the values are distributed like.

    The bounds are those in the places n/2 - 1.96 sqrt(n)/2 and n/2 + 1.96 sqrt(n)/2 (Conover 1999, section 3.2).
    """
    ordered = sorted(shares)
    aside = SURE * math.sqrt(len(ordered)) / 2
    low, high = math.floor(len(ordered) / 2 - aside), math.ceil(len(ordered) / 2 + aside)
    return Share(ordered[max(low, 0)], statistics.median(ordered), ordered[min(high, len(ordered) - 1)])


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
