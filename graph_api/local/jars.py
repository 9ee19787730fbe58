"""The jars of Neo4j in a cache that every local database of this user shares.

Neo4j is GPLv3 and no part of this program: it is fetched when it is first needed and runs in a process of its own.

A file gets its final name only after its SHA-256 was found right, so whatever lies there under that name is whole, and
an interrupted download goes on with what is missing. When all are there a marker says which lock they were checked
against; later starts compare sizes only.
"""

import hashlib
import shutil
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Final, Protocol

from graph_api.domain.progress import Progress
from graph_api.errors import LocalDatabaseFailed
from graph_api.local.disk import free_bytes, is_full, megabytes
from graph_api.local.flocks import waited_for
from graph_api.local.locked import Coordinate, Jar, write_lock
from graph_api.local.steps import step

THREADS: Final = 16
SPARE_BYTES: Final = 20_000_000


class Repository(Protocol):
    """Where jars come from; MavenRepository is the one in use."""

    def fetch(self, coordinate: Coordinate, scratch: Path, arrived: Callable[[int], None]) -> Path:
        """The file of `coordinate`, unchecked, under `scratch`; `arrived` is told of bytes as they come."""
        ...


@dataclass(frozen=True, slots=True)
class JarCache:
    """The folder that holds `jars`, each under its own file name."""

    folder: Path
    jars: Sequence[Jar]

    @property
    def is_complete(self) -> bool:
        """Whether every jar was checked against this very lock and still has its size."""
        return self._checked_against == self.digest and all(self._has_size(jar) for jar in self.jars)

    @property
    def digest(self) -> str:
        """SHA-256 of the lock that the jars come from."""
        return hashlib.sha256(write_lock(self.jars).encode()).hexdigest()

    @property
    def size(self) -> int:
        """Bytes of all jars together."""
        return sum(jar.size for jar in self.jars)

    @property
    def scratch(self) -> Path:
        """Where files lie while they arrive: on the same disk, so that they can be renamed into place."""
        return self.folder / ".part"

    def path(self, jar: Jar) -> Path:
        """Where the checked file of `jar` lies."""
        return self.folder / jar.file_name

    def missing(self) -> list[Jar]:
        """The jars whose file is absent or does not have the SHA-256 of the lock (reads every file)."""
        return [jar for jar in self.jars if not self._has_size(jar) or _sha256(self.path(jar)) != jar.sha256]

    def mark_complete(self) -> None:
        """Let later starts trust the sizes."""
        written = self.scratch.with_name(".checked.part")
        written.write_text(self.digest, "utf-8")
        written.replace(self._marker)

    @property
    def _marker(self) -> Path:
        return self.folder / ".checked"

    @property
    def _checked_against(self) -> str | None:
        return self._marker.read_text("utf-8") if self._marker.is_file() else None

    def _has_size(self, jar: Jar) -> bool:
        path = self.path(jar)
        return path.is_file() and path.stat().st_size == jar.size


def fill(
    cache: JarCache,
    repository: Callable[[], Repository],
    progress: Progress,
    free: Callable[[Path], int] = free_bytes,
) -> None:
    """Fetch what is missing in `cache`; where another process is at it, wait for that one.

    A complete cache is only read: it may belong to someone else. `repository` is called when something is missing.

    Raises:
        LocalDatabaseFailed: no network, a file with another checksum, a full disk, a folder that cannot be written.
    """
    if cache.is_complete:
        return
    try:
        cache.folder.mkdir(parents=True, exist_ok=True)
        with waited_for(cache.folder / ".lock", lambda: step(progress, "Waiting for another process to fetch Neo4j")):
            _fill_alone(cache, repository, progress, free)
    except OSError as error:
        raise _unwritable(cache, error) from error


def _fill_alone(
    cache: JarCache, repository: Callable[[], Repository], progress: Progress, free: Callable[[Path], int]
) -> None:
    if cache.is_complete:
        return
    missing = cache.missing()
    needed = sum(jar.size for jar in missing)
    if missing and free(cache.folder) < needed + SPARE_BYTES:
        raise _too_small(cache, needed + SPARE_BYTES, free(cache.folder))
    if missing:
        with step(progress, "Fetching Neo4j", needed, "bytes"):
            _fetch_all(cache, missing, repository(), progress)
    cache.mark_complete()


def _fetch_all(cache: JarCache, missing: list[Jar], source: Repository, progress: Progress) -> None:
    given_up = Event()
    with _emptied(cache.scratch), ThreadPoolExecutor(THREADS) as threads:
        waiting = [threads.submit(_fetch, cache, jar, source, progress, given_up) for jar in missing]
        try:
            for done in as_completed(waiting):
                done.result()
        except BaseException:
            given_up.set()
            threads.shutdown(wait=False, cancel_futures=True)
            raise


def _fetch(cache: JarCache, jar: Jar, source: Repository, progress: Progress, given_up: Event) -> None:
    def arrived(count: int) -> None:
        if given_up.is_set():
            raise CancelledError
        progress.advance(count)

    file = source.fetch(jar.coordinate, cache.scratch, arrived)
    found = _sha256(file)
    if found != jar.sha256:
        raise _altered(jar, found)
    file.replace(cache.path(jar))


@contextmanager
def _emptied(scratch: Path) -> Generator[None]:
    try:
        yield
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _altered(jar: Jar, found: str) -> LocalDatabaseFailed:
    return LocalDatabaseFailed(
        f"{jar.file_name} arrived with SHA-256 {found[:12]}… where the lock says {jar.sha256[:12]}…; it was thrown "
        "away. Something between here and the repository changes files (a proxy, a mirror): try another network.",
        value=found,
        bound=jar.sha256,
    )


def _too_small(cache: JarCache, needed: int, available: int) -> LocalDatabaseFailed:
    return LocalDatabaseFailed(
        f"Neo4j needs {megabytes(needed)} in {cache.folder} and the disk has {megabytes(available)} left. "
        "Make room, or set MELLANRUM_CACHE to a folder on another disk.",
        value=available,
        bound=needed,
    )


def _unwritable(cache: JarCache, error: OSError) -> LocalDatabaseFailed:
    what = "The disk became full" if is_full(error) else f"It was not possible to write ({error.strerror})"
    return LocalDatabaseFailed(
        f"{what} while fetching Neo4j into {cache.folder}; what had arrived whole is kept. "
        "Make room there, or set MELLANRUM_CACHE to another folder.",
        value=str(cache.folder),
        bound=f"{megabytes(cache.size)} that can be written",
    )
