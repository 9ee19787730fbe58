"""One frozen settings object, read from the environment; a wrong value fails at start, by name."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import platformdirs

from graph_api.errors import SettingsInvalid

BOLT_SCHEMES: Final = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Neo4jAddress:
    """Where a Neo4j answers Bolt, and as whom we ask; the password never appears in a repr."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str = "neo4j"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says.

    `neo4j` is None where NEO4J_URI is not set: then a local database is started instead.
    `home` holds the data of local databases, `cache` the downloaded jars (shared by all of them).
    `published` is where the server's port is published by the machine of its container; None outside of containers.
    """

    neo4j: Neo4jAddress | None
    home: Path
    cache: Path
    published: str | None = None


def settings_from(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings that `environ` states.

    Raises:
        SettingsInvalid: naming the variable and its value.
    """
    return Settings(
        neo4j=_address_from(environ),
        home=_folder(environ, "MELLANRUM_HOME", platformdirs.user_data_path("mellanrum")),
        cache=_folder(environ, "MELLANRUM_CACHE", platformdirs.user_cache_path("mellanrum")),
        published=_published(environ),
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


def is_loopback(host: str) -> bool:
    """Whether `host`, a name or an address, is this machine alone."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _published(environ: Mapping[str, str]) -> str | None:
    address = environ.get("MELLANRUM_PUBLISHED", "").strip().removesuffix("/")
    if not address:
        return None
    if not _is_this_machine(address):
        raise SettingsInvalid(
            f'MELLANRUM_PUBLISHED is "{address}"; while there is no sign-in it must be this machine alone, '
            "like http://127.0.0.1:8000.",
            value=address,
            bound="http://127.0.0.1:PORT",
        )
    return address


def _is_this_machine(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    shown = f"[{host}]" if ":" in host else host
    return is_loopback(host) and address == (f"http://{shown}" if port is None else f"http://{shown}:{port}")


def _folder(environ: Mapping[str, str], name: str, otherwise: Path) -> Path:
    given = environ.get(name, "").strip()
    folder = Path(given).expanduser() if given else otherwise
    if given and folder.exists() and not folder.is_dir():
        raise SettingsInvalid(f'{name} is "{given}", which is not a folder.', value=given, bound="a folder")
    return folder
