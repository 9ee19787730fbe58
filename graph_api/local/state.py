"""Where a running local database answers, written down for other processes of its owner."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from graph_api.local.folder import DataFolder, write_for_owner
from graph_api.settings import Neo4jAddress


@dataclass(frozen=True, slots=True)
class Running:
    """A database that answers: where, and which process Java is."""

    uri: str
    user: str
    password: str
    database: str
    java: int

    @property
    def address(self) -> Neo4jAddress:
        """Where it answers and as whom to ask."""
        return Neo4jAddress(self.uri, self.user, self.password, self.database)


def note_running(folder: DataFolder, address: Neo4jAddress, java: int) -> None:
    """Write down that the database of `folder` answers at `address` from process `java`."""
    running = Running(address.uri, address.user, address.password, address.database, java)
    write_for_owner(folder.state, json.dumps(asdict(running)))


def forget_running(folder: DataFolder) -> None:
    """Write down that it does not answer any more, or not yet."""
    folder.state.unlink(missing_ok=True)


def running_in(folder: DataFolder) -> Running | None:
    """The database that answers in `folder` now; None where there is none, or where it is not ready.

    A note that a killed process left behind does not count: nobody holds the lock then.
    """
    if not folder.is_in_use:
        return None
    with suppress(OSError, ValueError, TypeError):
        return Running(**json.loads(folder.state.read_text("utf-8")))
    return None


def address_of(folder: Path) -> Neo4jAddress | None:
    """Where the database of `folder` answers now; None where it is not running or not ready yet."""
    running = running_in(DataFolder(folder.absolute()))
    return running.address if running else None


def has_data(folder: Path) -> bool:
    """Whether `folder` holds a database, running or not; a start that never got so far leaves none."""
    return DataFolder(folder.absolute()).data.exists()


def who_has(folder: DataFolder) -> str:
    """One sentence about who uses a folder that is in use, and what to do about it."""
    running = running_in(folder)
    if running is None:
        return f"{folder.path} is in use: another process is starting or stopping its database. Try again in a moment."
    return (
        f"{folder.path} is in use: its database answers on {running.uri} (process {running.java}). "
        "Use that one, stop it, or use another folder."
    )
