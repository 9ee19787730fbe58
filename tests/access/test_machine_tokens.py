"""A token says who asks, for as long as it is good; a flood of others costs next to nothing."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

import pytest

from graph_api.access import token_lookups
from graph_api.access.caller import Caller, Role
from graph_api.access.machine_tokens import MachineTokens
from graph_api.access.token_format import new_token
from graph_api.access.token_lookups import TokenLookups
from graph_api.access.tokens import Issued, Wanted, issue_token, revoke
from graph_api.errors import DatabaseUnavailable, RateLimited, Refused, Unauthenticated
from graph_api.settings import Limits, Neo4jAddress
from graph_api.store.graph import Graph, open_graph
from graph_api.store.tokens import every_token
from tests.support.statements import Statements

# The driver leaves the socket of a connection that is cancelled while it is made to the collector, which closes it.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning")

Counting = Callable[[], AbstractContextManager[Statements]]


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
async def issued(graph: Graph) -> Issued:
    return await issue_token(graph, Wanted(role=Role.INTEGRATOR, scopes=("people",), name="hr"))


async def test_says_who_asks(graph: Graph, issued: Issued) -> None:
    caller = await MachineTokens(graph).caller(issued.secret)

    assert caller == Caller(Role.INTEGRATOR, None, frozenset({"people"}), name=f"token:{issued.token.id}")


async def test_knows_nobody_by_a_token_that_was_never_made(graph: Graph, issued: Issued) -> None:
    tokens = MachineTokens(graph)

    for text in (new_token(), issued.secret[:-1], issued.secret + " ", "", issued.token.hash):
        with pytest.raises(Unauthenticated, match="not known here"):
            await tokens.caller(text)


async def test_sends_no_statement_for_a_misspelt_one(graph: Graph, count_statements: Counting) -> None:
    tokens = MachineTokens(graph)

    with count_statements() as sent:
        for _ in range(20):
            with pytest.raises(Unauthenticated):
                await tokens.caller("mlr_" + "0" * 49)

    assert sent.count == 0


async def test_is_revoked_in_another_process_within_five_seconds(graph: Graph, issued: Issued) -> None:
    clock, here = Clock(), MachineTokens(graph)
    there = MachineTokens(graph, clock)
    await there.caller(issued.secret)
    await here.caller(issued.secret)

    await revoke(graph, issued.token.id)
    clock.seconds += 5

    with pytest.raises(Unauthenticated, match="has been revoked"):
        await there.caller(issued.secret)


async def test_counts_the_five_seconds_from_when_it_was_asked_for(graph: Graph, issued: Issued) -> None:
    clock = Clock()
    tokens = MachineTokens(graph, clock)
    found = tokens._lookups.token

    async def slowly(hash_: str) -> object:
        token = await found(hash_)
        clock.seconds += 2.4  # on its way back
        return token

    tokens._lookups.token = slowly  # pyright: ignore[reportAttributeAccessIssue]
    asked = clock.seconds
    await tokens.caller(issued.secret)
    await revoke(graph, issued.token.id)
    clock.seconds = asked + 4

    with pytest.raises(Unauthenticated):
        await tokens.caller(issued.secret)


async def test_ends_at_its_time_however_lately_it_was_looked_up(graph: Graph, issued: Issued) -> None:
    time = datetime.now(UTC)
    tokens = MachineTokens(graph, now=lambda: time)
    await tokens.caller(issued.secret)

    time += timedelta(days=90, seconds=1)

    with pytest.raises(Unauthenticated, match=f"ended on {issued.token.expires_at}"):
        await tokens.caller(issued.secret)


async def test_does_nothing_for_a_role_of_a_newer_program(graph: Graph, issued: Issued) -> None:
    await graph.write(lambda w: w.records("MATCH (t:AccessToken) SET t.role = 'SOOTHSAYER'"))

    with pytest.raises(Refused):
        await MachineTokens(graph).caller(issued.secret)


async def test_looks_up_once_in_a_while_what_is_used_all_the_time(
    graph: Graph, issued: Issued, count_statements: Counting
) -> None:
    clock = Clock()
    tokens = MachineTokens(graph, clock)
    await tokens.caller(issued.secret)
    await asyncio.gather(*tokens._noting)

    with count_statements() as sent:
        for _ in range(100):
            clock.seconds += 0.1
            await tokens.caller(issued.secret)

    assert 2 <= sent.count <= 3


async def test_keeps_the_day_of_its_last_use_and_writes_it_once(
    graph: Graph, issued: Issued, count_statements: Counting
) -> None:
    clock, tokens = Clock(), None
    with count_statements() as sent:
        for _ in range(3):
            clock.seconds += 10
            tokens = tokens or MachineTokens(graph, clock)
            await tokens.caller(issued.secret)
            await asyncio.gather(*tokens._noting)

    (token,) = await every_token(graph)
    assert token.last_used_on == datetime.now(UTC).date().isoformat()
    assert sent.count == 3 + 1


async def test_answers_a_flood_of_made_up_tokens_with_few_statements_and_still_knows_a_good_one(
    graph: Graph, issued: Issued, count_statements: Counting
) -> None:
    tokens = MachineTokens(graph)
    made_up = [new_token() for _ in range(900)]

    loop = asyncio.get_running_loop()
    began = loop.time()
    with count_statements() as sent:
        flood = asyncio.gather(*(tokens.caller(each) for each in made_up), return_exceptions=True)
        good = await tokens.caller(issued.secret)
        refused = await flood
    seconds = loop.time() - began

    assert good.role is Role.INTEGRATOR
    assert all(isinstance(each, Unauthenticated) for each in refused)
    assert sent.count <= 3 + seconds / token_lookups.SECONDS_BETWEEN


async def test_asks_nothing_about_a_made_up_token_that_is_tried_again(graph: Graph, count_statements: Counting) -> None:
    tokens, made_up = MachineTokens(graph), new_token()

    with count_statements() as sent:
        for _ in range(10):
            with pytest.raises(Unauthenticated):
                await tokens.caller(made_up)

    assert sent.count == 1


async def test_forgets_no_good_token_for_thousands_of_made_up_ones(graph: Graph, issued: Issued) -> None:
    tokens = MachineTokens(graph)
    await tokens.caller(issued.secret)

    for number in range(20_000):
        tokens._unknown.keep(str(number), value=True, since=tokens._unknown.now())

    assert len(tokens._unknown) == 10_000
    assert len(tokens._known) == 1


async def test_says_that_too_many_are_tried_rather_than_hold_more(
    migrated: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(token_lookups, "MOST", 10)
    lookups = TokenLookups(migrated)

    answers = await asyncio.gather(*(lookups.token(f"{number:064x}") for number in range(30)), return_exceptions=True)

    assert sum(isinstance(each, RateLimited) for each in answers) == 20


async def test_says_that_the_database_is_away_rather_than_that_a_token_is_bad(nobody: Neo4jAddress) -> None:
    async with open_graph(nobody, Limits()) as graph:
        with pytest.raises(DatabaseUnavailable):
            await MachineTokens(graph).caller(new_token())


async def test_goes_on_for_seconds_with_a_token_it_knows_while_the_database_is_away(
    graph: Graph, issued: Issued, nobody: Neo4jAddress
) -> None:
    clock = Clock()
    tokens = MachineTokens(graph, clock)
    await tokens.caller(issued.secret)
    await asyncio.gather(*tokens._noting)
    async with open_graph(nobody, Limits()) as away:
        tokens._lookups = TokenLookups(away)
        tokens._graph = away

        clock.seconds += 3
        during = await tokens.caller(issued.secret)
        clock.seconds += 2
        with pytest.raises(DatabaseUnavailable):
            await tokens.caller(issued.secret)

    assert during.role is Role.INTEGRATOR


async def test_answers_the_others_where_one_who_asked_has_gone(graph: Graph, issued: Issued) -> None:
    tokens = MachineTokens(graph)
    leaving, staying = (asyncio.create_task(tokens.caller(issued.secret)) for _ in range(2))
    await asyncio.sleep(0)

    leaving.cancel()

    assert (await staying).name == f"token:{issued.token.id}"
    assert leaving.cancelled() or leaving.cancelling()
