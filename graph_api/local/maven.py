"""Jars from a Maven repository, through jgo.

jgo is the Maven client written in Python: it knows the repository and the path of a coordinate, honours HTTPS_PROXY
and the `[repositories]` of its own settings file (where `central` can name a company mirror), waits when the
repository asks for patience, and compares with the SHA-1 that the repository states. It writes files in place, so it
gets a scratch folder, and the caller takes a file from there only after checking it.
"""

from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import requests
import truststore
from jgo.config import GlobalSettings
from jgo.maven import Artifact, MavenContext, PythonResolver

from graph_api.errors import LocalDatabaseFailed
from graph_api.local.locked import Coordinate

TRIES: Final = 2


class MavenRepository:
    """Where jars come from.

    Args:
        addresses: name to address of each repository, asked in that order; None means Maven Central, or what jgo's
            settings file says.
    """

    def __init__(self, addresses: Mapping[str, str] | None = None) -> None:
        # Behind a company's proxy the right certificates are the system's, not those that requests brings.
        truststore.inject_into_ssl()
        usual = MavenContext().remote_repos | GlobalSettings.load().repositories
        self._addresses = usual if addresses is None else dict(addresses)

    def fetch(self, coordinate: Coordinate, scratch: Path, arrived: Callable[[int], None]) -> Path:
        """The file of `coordinate`, not yet checked, somewhere under `scratch`.

        `arrived` is told of bytes as they come; what it raises ends the download and comes out here.

        Raises:
            LocalDatabaseFailed: the repository does not answer, or does not have the file.
            OSError: the file could not be written.
        """
        artifact = self._artifact(coordinate, scratch, arrived)
        try:
            return _resolve(artifact, TRIES)
        except requests.RequestException as error:
            raise self._silent(error) from error
        except RuntimeError as error:
            raise self._lacking(artifact.filename) from error

    def _artifact(self, coordinate: Coordinate, scratch: Path, arrived: Callable[[int], None]) -> Artifact:
        resolver = PythonResolver(progress_callback=_reporting(arrived))
        context = MavenContext(resolver=resolver, repo_cache=scratch, local_repos=[], remote_repos=self._addresses)
        component = context.project(coordinate.group, coordinate.artifact).at_version(coordinate.version)
        return component.artifact(coordinate.classifier)

    @property
    def _hosts(self) -> str:
        return ", ".join(urlsplit(address).netloc for address in self._addresses.values())

    def _silent(self, error: requests.RequestException) -> LocalDatabaseFailed:
        return LocalDatabaseFailed(
            f"Neo4j could not be fetched from {self._hosts} ({_innermost(error)}). The first start needs the network: "
            f"{_remedy(error)}, and start again; what has arrived is kept. "
            "Or set NEO4J_URI to a Neo4j that already runs.",
            value=self._hosts,
            bound="a Maven repository that answers",
        )

    def _lacking(self, file_name: str) -> LocalDatabaseFailed:
        return LocalDatabaseFailed(
            f"{self._hosts} did not hand out {file_name}. If that is a mirror, it must pass on Maven Central; "
            "else try again later.",
            value=file_name,
            bound="a Maven repository that has it",
        )


def _remedy(error: requests.RequestException) -> str:
    if isinstance(error, requests.exceptions.ProxyError):
        return "check the proxy that HTTPS_PROXY names"
    if isinstance(error, requests.exceptions.SSLError):
        return "set REQUESTS_CA_BUNDLE to the file of certificates that your network uses"
    return "check the connection, set HTTPS_PROXY if there is a proxy"


def _resolve(artifact: Artifact, tries: int) -> Path:
    _forget(artifact)
    try:
        return artifact.resolve()
    except requests.RequestException:
        if tries == 1:
            raise
    return _resolve(artifact, tries - 1)


def _forget(artifact: Artifact) -> None:
    """Drop what an interrupted download left: jgo would take it for the whole file."""
    if artifact.cached_path is not None:
        artifact.cached_path.unlink(missing_ok=True)


def _reporting(arrived: Callable[[int], None]) -> Callable[[str, int], AbstractContextManager[Callable[[int], None]]]:
    @contextmanager
    def report(_file_name: str, _size: int) -> Generator[Callable[[int], None]]:
        yield arrived

    return report


def _innermost(error: BaseException) -> str:
    """The cause that says most to a person: "Connection refused" rather than the retries wrapped round it."""
    while (cause := error.__cause__ or error.__context__) is not None:
        error = cause
    return str(error) or type(error).__name__
