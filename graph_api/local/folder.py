"""The folder of one local database: what lies where in it, who holds it, and which Neo4j wrote it.

database.lock     held, as long as it lives, by whoever starts the database and by Java; says which process started
neo4j-version     the newest Neo4j that has written here
password          made once (see credentials)
running.json      where it answers, while it does (see state)
conf/ data/ logs/ Neo4j's own
"""

import os
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.disk import free_bytes, megabytes
from graph_api.local.flocks import OWNER_ONLY, is_held, take_if_free

OWNER_ONLY_FOLDER: Final = 0o700
ROOM_BYTES: Final = 100_000_000
MOMENT_SECONDS: Final = 0.5
STOP_SECONDS: Final = 25.0
LOOK_EVERY_SECONDS: Final = 0.1


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The paths in the folder `path`, which need not exist yet."""

    path: Path

    @property
    def lock(self) -> Path:
        """Held while the database is in use."""
        return self.path / "database.lock"

    @property
    def version(self) -> Path:
        """Names the newest Neo4j that has written here."""
        return self.path / "neo4j-version"

    @property
    def password(self) -> Path:
        """The password of the database, for its owner's eyes only."""
        return self.path / "password"

    @property
    def state(self) -> Path:
        """Where the database answers, while it does."""
        return self.path / "running.json"

    @property
    def configuration(self) -> Path:
        """Neo4j's settings, written anew at every start."""
        return self.path / "conf" / "neo4j.conf"

    @property
    def data(self) -> Path:
        """Neo4j's own data."""
        return self.path / "data"

    @property
    def log(self) -> Path:
        """What the current or last start printed."""
        return self.path / "logs" / "console.log"

    @property
    def is_in_use(self) -> bool:
        """Whether a living process holds the database."""
        return is_held(self.lock)


@contextmanager
def held(
    folder: DataFolder, in_use: Callable[[], str], waiting: Callable[[], AbstractContextManager[None]]
) -> Generator[int]:
    """Make the folder and hold it for the block; gives the descriptor that a child process must inherit to hold it too.

    Where the process that started the database is gone, Neo4j is stopping: then it is waited for inside
    `waiting()`. `in_use` says who has the folder, for the error.

    Raises:
        LocalDatabaseFailed: someone else holds it, or it cannot be written.
    """
    descriptor = _taken(folder, in_use, waiting)
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield descriptor
    finally:
        os.close(descriptor)


def _taken(folder: DataFolder, in_use: Callable[[], str], waiting: Callable[[], AbstractContextManager[None]]) -> int:
    try:
        folder.path.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        # Whoever only looks whether the lock is held, holds it for an instant: so one refusal says nothing.
        if (descriptor := _within(MOMENT_SECONDS, folder)) is not None:
            return descriptor
        if _starter_is_gone(folder):
            with waiting():
                descriptor = _within(STOP_SECONDS, folder)
            if descriptor is not None:
                return descriptor
    except OSError as error:
        raise unwritable(folder, error) from error
    raise LocalDatabaseFailed(in_use(), value=str(folder.path), bound="a folder that no other process uses")


def _within(seconds: float, folder: DataFolder) -> int | None:
    until = time.monotonic() + seconds
    while (descriptor := take_if_free(folder.lock)) is None and time.monotonic() < until:
        time.sleep(LOOK_EVERY_SECONDS)
    return descriptor


def _starter_is_gone(folder: DataFolder) -> bool:
    try:
        os.kill(int(folder.lock.read_text("utf-8")), 0)
    except ProcessLookupError:
        return True
    except (ValueError, PermissionError):
        return False
    return False


def unwritable(folder: DataFolder, error: OSError) -> LocalDatabaseFailed:
    """The error for a folder that cannot be made or written."""
    return LocalDatabaseFailed(
        f"The database folder {folder.path} cannot be written: {error.strerror}. "
        "Give yourself the right to write there, make room on the disk, or use another folder.",
        value=str(folder.path),
        bound="a folder that can be written",
    )


def write_for_owner(path: Path, text: str) -> None:
    """Replace `path` by a file that only its owner may read, whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def require_room(folder: DataFolder, free: Callable[[Path], int] = free_bytes) -> None:
    """Refuse to start where the disk is about to be full: Neo4j would break off in the middle of a write.

    Raises:
        LocalDatabaseFailed: naming what is left and what is needed.
    """
    if (left := free(folder.path)) < ROOM_BYTES:
        raise LocalDatabaseFailed(
            f"The disk of {folder.path} has {megabytes(left)} left; a database needs at least "
            f"{megabytes(ROOM_BYTES)}. Make room, or use a folder on another disk.",
            value=left,
            bound=ROOM_BYTES,
        )


def note_version(folder: DataFolder, version: str) -> None:
    """Write down that this version of Neo4j is about to write here.

    Raises:
        LocalDatabaseFailed: a newer one has.
    """
    written = folder.version.read_text("utf-8").strip() if folder.version.exists() else version
    if _parts(written) > _parts(version):
        raise LocalDatabaseFailed(
            f"{folder.path} holds the data of Neo4j {written}, and this Mellanrum brings Neo4j {version}, which cannot "
            "read them. Update Mellanrum, or use another folder.",
            value=written,
            bound=version,
        )
    write_for_owner(folder.version, f"{version}\n")


def _parts(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdecimal()]
