"""What goes wrong between us and Neo4j is said in one sentence that a person can act on."""

import socket
import time
from dataclasses import replace

import pytest
from neo4j import Query
from neo4j.exceptions import Neo4jError, ServiceUnavailable

from graph_api.errors import DatabaseRefuses, DatabaseUnavailable, MellanrumError, QueryTimedOut
from graph_api.settings import Neo4jAddress
from graph_api.store import bolt

NOBODY = Neo4jAddress("bolt://127.0.0.1:1", "neo4j", "hemligt")


@pytest.mark.parametrize(
    ("uri", "sentence"),
    [
        ("bolt://127.0.0.1:1", r"Neo4j at 127\.0\.0\.1:1 refuses the connection: nothing listens there"),
        ("neo4j://127.0.0.1:1", r"Neo4j at 127\.0\.0\.1:1 refuses the connection: nothing listens there"),
        ("bolt://ingen.invalid", r"Neo4j at ingen\.invalid:7687 cannot be found: no machine of that name"),
        ("neo4j://ingen.invalid:7000", r"Neo4j at ingen\.invalid:7000 cannot be found: no machine of that name"),
    ],
)
async def test_says_why_nobody_answers(uri: str, sentence: str) -> None:
    with pytest.raises(DatabaseUnavailable, match=sentence):
        await bolt.check(replace(NOBODY, uri=uri))


async def test_gives_up_within_seconds_on_one_who_listens_and_says_nothing() -> None:
    began = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as mute:
        uri = f"bolt://127.0.0.1:{mute.getsockname()[1]}"

        with pytest.raises(DatabaseUnavailable, match="did not answer in time"):
            await bolt.check(replace(NOBODY, uri=uri))

    assert time.monotonic() - began < 7


def test_names_no_host_and_no_secret_where_the_sentence_goes_into_an_answer() -> None:
    error = bolt.unavailable(ServiceUnavailable("Couldn't connect to db.intra.example:7687"))

    assert isinstance(error, DatabaseUnavailable)
    assert "db.intra.example" not in error.sentence
    assert error.value is None


def coded(code: str) -> Neo4jError:
    return Neo4jError._hydrate_neo4j(code=code, message="MATCH (secret) …")


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        ("Neo.ClientError.Transaction.TransactionTimedOut", QueryTimedOut, "took longer than it may"),
        ("Neo.TransientError.Transaction.Terminated", QueryTimedOut, "took longer than it may"),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", QueryTimedOut, "took more memory than it may"),
        ("Neo.TransientError.Transaction.LockAcquisitionTimeout", QueryTimedOut, "changing the same records"),
        ("Neo.ClientError.Security.Unauthorized", DatabaseRefuses, "refuses the user name or password"),
        ("Neo.ClientError.Security.AuthenticationRateLimit", DatabaseRefuses, "wait five seconds"),
        ("Neo.ClientError.Security.CredentialsExpired", DatabaseRefuses, "first password changed"),
        ("Neo.ClientError.Database.DatabaseNotFound", DatabaseUnavailable, "no database of that name"),
        ("Neo.TransientError.Database.DatabaseUnavailable", DatabaseUnavailable, "starting or stopping"),
        ("Neo.ClientError.Statement.SyntaxError", MellanrumError, "could not carry out a statement"),
    ],
)
def test_knows_what_the_codes_of_neo4j_mean(code: str, kind: type[MellanrumError], said: str) -> None:
    error = bolt.unavailable(coded(code))

    assert type(error) is kind
    assert said in error.sentence
    assert "secret" not in error.sentence


async def test_refuses_a_wrong_password(address: Neo4jAddress) -> None:
    with pytest.raises(DatabaseUnavailable, match="refuses the user name or password"):
        await bolt.check(replace(address, password="fel lösenord"))


async def test_names_the_database_as_the_trouble_where_there_is_none_of_that_name(address: Neo4jAddress) -> None:
    with pytest.raises(DatabaseUnavailable, match="has no database of that name; check NEO4J_DATABASE"):
        await bolt.check(replace(address, database="saknas"))


@pytest.mark.timed
@pytest.mark.parametrize(
    ("query", "said"),
    [
        (Query("UNWIND range(1, 10000000000) AS at RETURN sum(at)", timeout=0.3), "took longer than it may"),
        (Query("UNWIND range(1, 100000000) AS at RETURN collect(at)"), "took more memory than it may"),
    ],
)
async def test_says_that_a_question_was_too_big(address: Neo4jAddress, query: Query, said: str) -> None:
    async with bolt.open_driver(address) as driver, driver.session(database=address.database) as session:
        with pytest.raises(Neo4jError) as raised:
            await (await session.run(query)).consume()

    error = bolt.unavailable(raised.value)

    assert isinstance(error, QueryTimedOut)
    assert said in error.sentence
