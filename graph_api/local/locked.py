"""The lock file: which jars make up Neo4j, how large each one is and which SHA-256 it must have.

One line per jar, sorted: `group:artifact:jar[:classifier]:version size sha256`. The order of the lines is the class
path. No address is kept: the Maven client knows where coordinates lie.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from graph_api.errors import LocalDatabaseFailed

NEO4J_VERSION: Final = "2026.08.1"
SHA256_DIGITS: Final = 64


@dataclass(frozen=True, slots=True)
class Coordinate:
    """What Maven calls one jar; `classifier` is "" for all but the native parts of a few libraries."""

    group: str
    artifact: str
    classifier: str
    version: str

    def __str__(self) -> str:
        between = f":{self.classifier}" if self.classifier else ""
        return f"{self.group}:{self.artifact}:jar{between}:{self.version}"

    @property
    def file_name(self) -> str:
        """The name that Maven repositories give the file."""
        suffix = f"-{self.classifier}" if self.classifier else ""
        return f"{self.artifact}-{self.version}{suffix}.jar"


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of the lock: a coordinate, the size of its file in bytes and the SHA-256 in hexadecimal digits."""

    coordinate: Coordinate
    size: int
    sha256: str

    @property
    def file_name(self) -> str:
        """The name of the file in the cache."""
        return self.coordinate.file_name


def locked_jars() -> tuple[Jar, ...]:
    """Every jar of the Neo4j that this release starts, in class path order."""
    return read_lock(files("graph_api.local").joinpath(lock_name(NEO4J_VERSION)).read_text("utf-8"))


def lock_name(version: str) -> str:
    """The file name of the lock of one Neo4j version."""
    return f"neo4j-{version}.lock"


def read_lock(text: str) -> tuple[Jar, ...]:
    """The jars that a lock file states, in its order.

    Raises:
        LocalDatabaseFailed: naming the first line that is not `coordinate size sha256`.
    """
    return tuple(_read_line(line, at) for at, line in enumerate(text.splitlines(), start=1) if line.strip())


def write_lock(jars: Iterable[Jar]) -> str:
    """The text of the lock file that states `jars`, sorted by coordinate."""
    lines = sorted(f"{jar.coordinate} {jar.size} {jar.sha256}\n" for jar in jars)
    return "".join(lines)


def read_coordinate(text: str) -> Coordinate:
    """The coordinate `group:artifact:jar[:classifier]:version`.

    Raises:
        ValueError: where `text` has another form.
    """
    match text.split(":"):
        case [group, artifact, "jar", version]:
            return Coordinate(group, artifact, "", version)
        case [group, artifact, "jar", classifier, version]:
            return Coordinate(group, artifact, classifier, version)
        case _:
            raise ValueError(f'"{text}" is not group:artifact:jar[:classifier]:version')


def _read_line(line: str, at: int) -> Jar:
    try:
        coordinate, size, sha256 = line.split()
        jar = Jar(read_coordinate(coordinate), int(size), sha256)
    except ValueError as error:
        raise _unreadable(line, at) from error
    if len(sha256) != SHA256_DIGITS or jar.size <= 0:
        raise _unreadable(line, at)
    return jar


def _unreadable(line: str, at: int) -> LocalDatabaseFailed:
    return LocalDatabaseFailed(
        f'Line {at} of the Neo4j lock file is "{line}", which is not "coordinate size sha256"; install Mellanrum anew.',
        value=line,
        bound="coordinate size sha256",
    )
