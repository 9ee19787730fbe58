"""Connections to Neo4j: the only place that makes drivers and that knows what a driver's exceptions mean to a person.

The driver's own limits let a dead database hold a request for one to two minutes; ours give up within seconds, and
what the caller learns is one of our errors with a sentence. Where somebody waits at the other end of a request, the
limits of `guard` come before them.
"""

import logging
import socket
import ssl
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final, Protocol, cast
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, AsyncDriver, AsyncGraphDatabase, AsyncSession, NotificationMinimumSeverity, Query
from neo4j.api import AsyncBookmarkManager
from neo4j.exceptions import AuthError, ConnectionAcquisitionTimeoutError, DriverError, Neo4jError

from graph_api.errors import DatabaseRefuses, DatabaseUnavailable, MellanrumError, QueryTimedOut
from graph_api.settings import Neo4jAddress

CONNECT_SECONDS: Final = 1.5
ACQUIRE_SECONDS: Final = 3.0
RETRY_SECONDS: Final = 2.0
CONNECTIONS: Final = 100
LIFETIME_SECONDS: Final = 180.0
"""How old a connection may grow: many firewalls and load balancers forget one that was silent for four minutes, and
then let whatever is sent over it vanish."""
USUAL_PORT: Final = 7687

# The last part of Neo4j's error codes: the driver changes the part before it for some of them.
TOO_LONG: Final = frozenset({"TransactionTimedOut", "TransactionTimedOutClientConfiguration", "Terminated"})
TOO_LONG_A_WAIT: Final = frozenset({"LockAcquisitionTimeout", "LockClientStopped"})
TOO_MUCH: Final = frozenset(
    {"MemoryPoolOutOfMemoryError", "OutOfMemoryError", "TransactionMemoryLimit", "TransactionOutOfMemoryError"}
)
REFUSED: Final = {
    "Unauthorized": "refuses the user name or password; check NEO4J_USER and NEO4J_PASSWORD.",
    "AuthenticationRateLimit": "refuses the password after too many wrong ones; wait five seconds, then check it.",
    "CredentialsExpired": "wants its first password changed; do that in Neo4j, then set NEO4J_PASSWORD.",
    "Forbidden": "does not let this user in; check the rights of NEO4J_USER.",
}
UNAVAILABLE: Final = {
    "DatabaseNotFound": "has no database of that name; check NEO4J_DATABASE.",
    "DatabaseUnavailable": "is starting or stopping its database; try again in a moment.",
}

# The driver logs every retry as a warning, which would reach the terminal of anyone who has not set logging up.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Driver(Protocol):
    """What we use of a driver."""

    @property
    def execute_query_bookmark_manager(self) -> AsyncBookmarkManager:
        """What makes every session see what the earlier ones wrote."""
        ...

    def session(self, **config: Any) -> AsyncSession:
        """A new session; nothing is sent before its first use."""
        ...


def open_driver(address: Neo4jAddress, connections: int = CONNECTIONS) -> AsyncDriver:
    """A driver for `address` that holds up to so many connections to each server.

    Nothing is sent before its first use. Close it, best with `async with`.
    """
    return AsyncGraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType] -- it leaves **config untyped
        address.uri,
        auth=(address.user, address.password),
        user_agent=f"mellanrum/{_version()}",
        connection_timeout=CONNECT_SECONDS,
        connection_acquisition_timeout=ACQUIRE_SECONDS,
        max_connection_lifetime=LIFETIME_SECONDS,
        max_connection_pool_size=connections,
        max_transaction_retry_time=RETRY_SECONDS,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        telemetry_disabled=True,
    )


async def ping(driver: Driver, address: Neo4jAddress) -> None:
    """Run the smallest statement on the database of `address`, once.

    Raises:
        DatabaseUnavailable: it did not answer; the sentence says why.
    """
    try:
        await run_smallest(driver, address.database)
    except (DriverError, Neo4jError, OSError) as error:
        raise unavailable(error, address) from error


async def run_smallest(driver: Driver, database: str) -> None:
    """Run the smallest statement there is; what the driver raises goes through."""
    async with driver.session(database=database, default_access_mode=READ_ACCESS) as session:
        await (await session.run(Query("RETURN 1", timeout=ACQUIRE_SECONDS))).consume()


async def check(address: Neo4jAddress) -> None:
    """Connect to `address` and run the smallest statement there.

    Raises:
        DatabaseUnavailable: it did not answer; the sentence says why.
    """
    async with open_driver(address) as driver:
        await ping(driver, address)


def unavailable(error: Exception, address: Neo4jAddress | None = None) -> MellanrumError:
    """What an exception of the driver means, with a sentence for the person who asked.

    With `address` the sentence names host and port and is for the one who runs the program; without, it names no
    host and may go into an answer. An error that is neither about reaching Neo4j nor about its limits (a statement
    that Neo4j cannot read) becomes a plain MellanrumError: it is our fault and nothing the asker can mend.
    """
    who = "Neo4j" if address is None else f"Neo4j at {host_and_port(address)}"
    value = None if address is None else host_and_port(address)
    if isinstance(error, Neo4jError):
        return _refusal(error, who, value)
    if isinstance(error, DriverError | OSError):
        return DatabaseUnavailable(f"{who} {_failure(error)}", value=value)
    return MellanrumError("Something went wrong between Mellanrum and Neo4j; the server's log says what.")


def host_and_port(address: Neo4jAddress) -> str:
    """The part of the URI that says where: host:port."""
    parts = urlsplit(address.uri)
    return f"{parts.hostname}:{parts.port or USUAL_PORT}"


def _refusal(error: Neo4jError, who: str, value: str | None) -> MellanrumError:
    title = (error.code or "").rpartition(".")[2]
    if title in TOO_LONG:
        return QueryTimedOut("The question took longer than it may; ask for less at a time, or narrow it.")
    if title in TOO_MUCH:
        return QueryTimedOut("The question took more memory than it may; ask for less at a time, or narrow it.")
    if title in TOO_LONG_A_WAIT:
        return QueryTimedOut("Someone else was changing the same records for too long; try again.")
    if title in UNAVAILABLE:
        return DatabaseUnavailable(f"{who} {UNAVAILABLE[title]}", value=value)
    if title in REFUSED or isinstance(error, AuthError):
        return DatabaseRefuses(f"{who} {REFUSED.get(title, REFUSED['Unauthorized'])}", value=value)
    return MellanrumError("Neo4j could not carry out a statement of Mellanrum; the server's log says which and why.")


def _failure(error: BaseException) -> str:
    causes = list(_causes(error))
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return "cannot be found: no machine of that name is known; check the host in NEO4J_URI."
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return "does not agree on encryption; try bolt:// or neo4j:// with or without +s in NEO4J_URI."
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return "refuses the connection: nothing listens there; start it, or check the port in NEO4J_URI."
    if any(isinstance(cause, TimeoutError | ConnectionAcquisitionTimeoutError) for cause in causes):
        return "did not answer in time; check that it runs and that nothing on the way blocks the port."
    return "cannot be reached or broke off; check that it runs, then try again."


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and everything that led to it, through causes and groups."""
    yield error
    group = cast("BaseExceptionGroup[BaseException]", error) if isinstance(error, BaseExceptionGroup) else None
    for cause in (*(group.exceptions if group else ()), error.__cause__ or error.__context__):
        if cause is not None:
            yield from _causes(cause)


def _version() -> str:
    try:
        return version("mellanrum")
    except PackageNotFoundError:
        return "0"
