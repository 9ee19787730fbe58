"""The database of a run and what lies in it; see tests/support for how each is chosen.

A test asks for `graph` to write what it likes into an empty database, for `kubernetes` to read the whole sample
organisation (it must not write), for `region` to read the invented one, for `bare` to try migrations, and for
`shared_data` together with the marker `shared` where it needs the organisations that may not be redistributed.
"""

import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from graph_api.domain.contract import sample_folder
from graph_api.services.imports import import_folder
from graph_api.settings import Neo4jAddress
from graph_api.store.graph import Graph, open_graph
from tests.support.contents import Contents
from tests.support.folders import KUBERNETES, shared_folder
from tests.support.neo4j_server import neo4j_for_tests
from tests.support.statements import Statements
from tests.support.statements import count_statements as counting

pytest_plugins = ("tests.support.workers", "tests.support.selection")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jAddress]:
    """Where the Neo4j of this run answers."""

    with neo4j_for_tests(tmp_path_factory.mktemp("neo4j")) as found:
        yield found


@pytest.fixture(scope="session")
async def contents(address: Neo4jAddress) -> AsyncIterator[Contents]:
    """The database, ours and migrated, with a record of what lies in it."""

    async with open_graph(address) as opened:
        contents = Contents(opened)
        await contents.prepare()
        yield contents


@pytest.fixture(scope="session")
def migrated(contents: Contents) -> Graph:
    """The open database with the schema in place; whatever data lies there."""
    return contents.graph


@pytest.fixture
async def graph(contents: Contents) -> Graph:
    """The open database with the schema in place and no data."""
    return await contents.empty()


@pytest.fixture
async def bare(contents: Contents) -> AsyncIterator[Graph]:
    """The open database without data and without schema, which is put in place again afterwards."""
    yield await contents.bare()
    await contents.restore()


@pytest.fixture
async def kubernetes(contents: Contents) -> Graph:
    """The open database with the organisation of seed/kubernetes; for reading only."""
    return await contents.filled("kubernetes", lambda graph: import_folder(graph, KUBERNETES))


@pytest.fixture
async def region(contents: Contents) -> Graph:
    """The open database with the organisation of seed/sample-sv; for reading only."""
    return await contents.filled("region", lambda graph: import_folder(graph, sample_folder("sv")))


@pytest.fixture
def nobody() -> Neo4jAddress:
    """An address on this machine where nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    return Neo4jAddress(uri=f"bolt://127.0.0.1:{port}", user="neo4j", password="nobody")


@pytest.fixture
def shared_data() -> Path:
    """The folder of the organisations that may not be redistributed; for tests with the marker `shared`."""
    folder = shared_folder()
    if folder is None:
        pytest.fail("a test that asks for shared_data must carry the marker `shared`")
    return folder


@pytest.fixture
def count_statements() -> Callable[[], AbstractContextManager[Statements]]:
    """`with count_statements() as sent:` gives every statement that reaches the database in the block."""
    return counting
