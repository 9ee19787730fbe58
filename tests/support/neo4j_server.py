"""One Neo4j per run: the one that NEO4J_TEST_URI names, else one in Docker, else one of our own on this machine."""

import gc
import os
import time
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import docker
import neo4j
import pytest
from docker.errors import DockerException
from neo4j.exceptions import DriverError, Neo4jError
from testcontainers.core.config import testcontainers_config
from testcontainers.core.container import DockerContainer

from graph_api.local import running
from graph_api.settings import Neo4jAddress, settings_from

IMAGE: Final = "neo4j:2026.08.1-community"
PING_SECONDS: Final = 2
START_SECONDS: Final = 120
PASSWORD: Final = "only-for-tests"


@contextmanager
def neo4j_for_tests(folder: Path) -> Iterator[Neo4jAddress]:
    """A Neo4j that answers, for the block; `folder` takes the data of one that is started here."""
    named = _named_by_environment()
    if named is not None:
        yield named
    elif _docker_has_image():
        with _in_docker() as address:
            yield address
    else:
        with running(folder, settings_from().cache, quick_jit=True) as address:
            yield address


def _named_by_environment() -> Neo4jAddress | None:
    uri = os.environ.get("NEO4J_TEST_URI", "").strip()
    if not uri:
        return None
    return Neo4jAddress(
        uri=uri,
        user=os.environ.get("NEO4J_TEST_USER", "neo4j"),
        password=os.environ.get("NEO4J_TEST_PASSWORD", ""),
        database=os.environ.get("NEO4J_TEST_DATABASE", "neo4j"),
    )


def _docker_has_image() -> bool:
    """Whether an engine answers at once and has the image; a pull could take longer than our own start."""
    with warnings.catch_warnings():
        # The Docker client leaves its socket to the collector where nobody answers.
        warnings.simplefilter("ignore", ResourceWarning)
        found = _asked_of_engine()
        gc.collect()
    return found


def _asked_of_engine() -> bool:
    try:
        with closing(docker.from_env(timeout=PING_SECONDS)) as engine:
            engine.ping()
            _keep_to_local_images(engine)
            return bool(engine.images.list(IMAGE))
    except (DockerException, OSError):
        return False


def _keep_to_local_images(engine: docker.DockerClient) -> None:
    """Testcontainers' own watcher is an image too; without it the block's end is what stops the container."""
    if not engine.images.list(testcontainers_config.ryuk_image):
        testcontainers_config.ryuk_disabled = True


@contextmanager
def _in_docker() -> Iterator[Neo4jAddress]:
    container = DockerContainer(IMAGE).with_env("NEO4J_AUTH", f"neo4j/{PASSWORD}").with_exposed_ports(7687)
    with container:
        host, port = container.get_container_host_ip(), container.get_exposed_port(7687)
        address = Neo4jAddress(uri=f"bolt://{host}:{port}", user="neo4j", password=PASSWORD)
        _wait_until_it_answers(address)
        yield address


def _wait_until_it_answers(address: Neo4jAddress) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _answers(address):
        if time.monotonic() > deadline:
            pytest.exit(f"{IMAGE} did not answer Bolt at {address.uri} within {START_SECONDS} s", returncode=3)
        time.sleep(0.5)


def _answers(address: Neo4jAddress) -> bool:
    with neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
        try:
            driver.verify_connectivity()
        except (DriverError, Neo4jError, OSError):
            return False
        return True
