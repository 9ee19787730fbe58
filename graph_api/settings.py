"""One frozen settings object, read from the environment; a wrong value fails at start, by name."""

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import platformdirs

from graph_api.errors import SettingsInvalid
from graph_api.sign_in_settings import SignIn, published_from, sign_in_from

BOLT_SCHEMES: Final = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")

STATEMENT_SECONDS: Final = (0.5, 60.0)
CONNECTIONS: Final = (1.0, 1000.0)
DAYS: Final = (1.0, 3650.0)
SHORTEST_ERASURE_KEY: Final = 32


@dataclass(frozen=True, slots=True)
class Neo4jAddress:
    """Where a Neo4j answers Bolt, and as whom we ask; the password never appears in a repr."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str = "neo4j"


@dataclass(frozen=True, slots=True)
class Limits:
    """What requests may take of the database.

    `statement_seconds`: how long one may wait for the answer to a statement, the wait for a connection included.
    `connections`: to each server of Neo4j, which is how many statements run at once.
    """

    statement_seconds: float = 4.0
    connections: int = 50


@dataclass(frozen=True, slots=True)
class Retention:
    """For how many days our own records are kept: lines of the audit trail, and entries of the change log.

    None: for as long as the database is.
    """

    audit_days: int = 365
    change_days: int | None = None


class LogLevel(Enum):
    """What a server writes into its log: every request, or only what went wrong."""

    REQUESTS = "requests"
    PROBLEMS = "problems"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says.

    `neo4j` is None where NEO4J_URI is not set: then a local database is started instead.
    `home` holds the data of local databases, `cache` the downloaded jars (shared by all of them).
    `sign_in` is who is answered. `published` is where others reach the server: without sign-in this machine, which
    publishes the port of its container; None where nobody else is to reach it.
    `log` is None where nothing is said: then it depends on who reads it.
    `erasure_key` tells imports who was erased; None where none is set, and a local database has one of its own.
    """

    neo4j: Neo4jAddress | None
    home: Path
    cache: Path
    sign_in: SignIn = field(default_factory=SignIn)
    published: str | None = None
    limits: Limits = field(default_factory=Limits)
    log: LogLevel | None = None
    erasure_key: str | None = field(default=None, repr=False)
    retention: Retention = field(default_factory=Retention)


def settings_from(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings that `environ` states.

    Raises:
        SettingsInvalid: naming the variable and its value.
    """
    sign_in = sign_in_from(environ)
    return Settings(
        neo4j=_address_from(environ),
        home=_folder(environ, "MELLANRUM_HOME", platformdirs.user_data_path("mellanrum")),
        cache=_folder(environ, "MELLANRUM_CACHE", platformdirs.user_cache_path("mellanrum")),
        sign_in=sign_in,
        published=published_from(environ, sign_in),
        limits=_limits_from(environ),
        log=_log_from(environ),
        erasure_key=_erasure_key_from(environ),
        retention=_retention_from(environ),
    )


def _address_from(environ: Mapping[str, str]) -> Neo4jAddress | None:
    uri = environ.get("NEO4J_URI", "").strip()
    if not uri:
        return None
    if urlsplit(uri).scheme not in BOLT_SCHEMES or not urlsplit(uri).hostname:
        raise SettingsInvalid(
            f'NEO4J_URI is "{uri}"; it must look like bolt://host:7687 or neo4j://host:7687.',
            value=uri,
            bound=BOLT_SCHEMES,
        )
    password = environ.get("NEO4J_PASSWORD", "")
    if not password:
        raise SettingsInvalid("NEO4J_URI is set, so NEO4J_PASSWORD must be set too.", bound="a password")
    return Neo4jAddress(
        uri=uri,
        user=environ.get("NEO4J_USER", "neo4j"),
        password=password,
        database=environ.get("NEO4J_DATABASE", "neo4j"),
    )


def _limits_from(environ: Mapping[str, str]) -> Limits:
    usual = Limits()
    seconds = _number(environ, "MELLANRUM_STATEMENT_SECONDS", usual.statement_seconds, STATEMENT_SECONDS)
    connections = _number(environ, "MELLANRUM_CONNECTIONS", usual.connections, CONNECTIONS)
    return Limits(statement_seconds=seconds, connections=int(connections))


def _log_from(environ: Mapping[str, str]) -> LogLevel | None:
    given = environ.get("MELLANRUM_LOG", "").strip()
    allowed = [level.value for level in LogLevel]
    if given and given not in allowed:
        sentence = f'MELLANRUM_LOG is "{given}"; it must be {" or ".join(allowed)}.'
        raise SettingsInvalid(sentence, value=given, bound=allowed)
    return LogLevel(given) if given else None


def _erasure_key_from(environ: Mapping[str, str]) -> str | None:
    given = environ.get("MELLANRUM_ERASURE_KEY", "").strip()
    if given and len(given) < SHORTEST_ERASURE_KEY:
        least = SHORTEST_ERASURE_KEY
        sentence = f"MELLANRUM_ERASURE_KEY has {len(given)} characters; give it {least} random ones or more."
        raise SettingsInvalid(sentence, bound=SHORTEST_ERASURE_KEY)
    return given or None


def _retention_from(environ: Mapping[str, str]) -> Retention:
    usual = Retention()
    audit = _number(environ, "MELLANRUM_AUDIT_DAYS", usual.audit_days, DAYS)
    has_changes = bool(environ.get("MELLANRUM_CHANGE_DAYS", "").strip())
    changes = _number(environ, "MELLANRUM_CHANGE_DAYS", DAYS[1], DAYS) if has_changes else None
    return Retention(audit_days=int(audit), change_days=None if changes is None else int(changes))


def _number(environ: Mapping[str, str], name: str, otherwise: float, bounds: tuple[float, float]) -> float:
    given = environ.get(name, "").strip()
    least, most = bounds
    try:
        number = float(given) if given else otherwise
    except ValueError:
        number = math.nan
    if not least <= number <= most:
        sentence = f'{name} is "{given}"; it must be a number from {least:g} to {most:g}.'
        raise SettingsInvalid(sentence, value=given, bound=bounds)
    return number


def _folder(environ: Mapping[str, str], name: str, otherwise: Path) -> Path:
    given = environ.get(name, "").strip()
    folder = Path(given).expanduser() if given else otherwise
    if given and folder.exists() and not folder.is_dir():
        raise SettingsInvalid(f'{name} is "{given}", which is not a folder.', value=given, bound="a folder")
    return folder
