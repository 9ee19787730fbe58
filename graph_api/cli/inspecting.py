"""`doctor`: what is reachable, which versions, how much is in it, and what the settings are."""

import importlib.metadata
import os
import platform
from collections.abc import Iterator
from typing import Final

import typer

from graph_api.cli.application import application
from graph_api.cli.databases import folder_of, local_names, with_graph
from graph_api.cli.terminal import out
from graph_api.errors import MellanrumError
from graph_api.local import address_of, has_data
from graph_api.settings import Neo4jAddress, Settings, settings_from
from graph_api.store.graph import Graph
from graph_api.store.health import counts, data_version, server
from graph_api.store.migrations import LATEST, schema_version

SHOWN: Final = (
    "NEO4J_URI",
    "NEO4J_USER",
    "NEO4J_PASSWORD",
    "NEO4J_DATABASE",
    "MELLANRUM_HOME",
    "MELLANRUM_CACHE",
    "MELLANRUM_PUBLISHED",
    "MELLANRUM_SIGN_IN",
    "MELLANRUM_OIDC_ISSUER",
    "MELLANRUM_OIDC_AUDIENCE",
    "MELLANRUM_OIDC_CLIENT",
    "MELLANRUM_OIDC_SCOPES",
    "MELLANRUM_OIDC_ROLES",
    "MELLANRUM_OIDC_ROLE_CLAIM",
    "MELLANRUM_OIDC_PERSON_CLAIM",
    "MELLANRUM_STATEMENT_SECONDS",
    "MELLANRUM_CONNECTIONS",
    "MELLANRUM_LOG",
    "MELLANRUM_ERASURE_KEY",
    "MELLANRUM_AUDIT_DAYS",
    "MELLANRUM_CHANGE_DAYS",
)
SECRET: Final = ("NEO4J_PASSWORD", "MELLANRUM_ERASURE_KEY")

Line = tuple[str, str]


@application.command()
def doctor() -> None:
    """Say what is reachable, which versions, how much is in the graph, and the settings without their secrets."""
    settings = settings_from()
    failed = False
    for name, value in _about_us(settings):
        out.print(f"{name:<27} {value}")
    for name, address in _databases(settings):
        failed = not _describe(name, address) or failed
    if failed:
        raise typer.Exit(1)


def _about_us(settings: Settings) -> Iterator[Line]:
    yield "mellanrum", importlib.metadata.version("mellanrum")
    yield "python", f"{platform.python_version()} on {platform.platform(terse=True)}"
    for name in SHOWN:
        value = os.environ.get(name)
        yield name, "not set" if value is None else "********" if name in SECRET else value
    yield "local data", str(settings.home)
    yield "downloads", str(settings.cache)


def _databases(settings: Settings) -> Iterator[tuple[str, Neo4jAddress | None]]:
    if settings.neo4j is not None:
        yield "NEO4J_URI", settings.neo4j
        return
    for name in local_names(settings):
        folder = folder_of(settings, name)
        if has_data(folder):
            yield f"local {name}", address_of(folder)


def _describe(name: str, address: Neo4jAddress | None) -> bool:
    """Print what is known of one database; False where it should answer and does not."""
    if address is None:
        out.print(f"{name:<27} not running")
        return True
    try:
        lines = with_graph(address, _lines)
    except MellanrumError as error:
        out.print(f"{name:<27} {address.uri}: {error.sentence}")
        return False
    out.print(f"{name:<27} {address.uri} answers")
    for label, value in lines:
        out.print(f"  {label:<25} {value}")
    return True


async def _lines(graph: Graph) -> list[Line]:
    answering = await server(graph)
    schema = await schema_version(graph)
    held = await counts(graph)
    return [
        ("neo4j", f"{answering.version} {answering.edition}"),
        ("schema version", f"{schema} (this program: {LATEST})"),
        ("data version", str(await data_version(graph))),
        *((label, f"{number:,}") for label, number in held.items()),
    ]
