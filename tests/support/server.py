"""The program as a process of its own that serves, as an operator starts it."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import BinaryIO, Final

import httpx

from graph_api.settings import Neo4jAddress
from tests.support.folders import REPOSITORY

START_SECONDS: Final = 120.0
STOP_SECONDS: Final = 30.0
COMMAND: Final = "from graph_api.cli import main; main()"


class Served:
    """A server that runs as `process`, answers at `url` and logs to the file `log`."""

    def __init__(self, process: subprocess.Popen[bytes], url: str, log: Path) -> None:
        self.process = process
        self.url = url
        self.log = log

    @property
    def open_files(self) -> int:
        """How many files and sockets it holds open."""
        return sum(1 for _ in Path(f"/proc/{self.process.pid}/fd").iterdir())

    @property
    def megabytes(self) -> float:
        """How much memory it has."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def tell_to_stop(self) -> None:
        """As an init system does."""
        self.process.send_signal(signal.SIGTERM)

    async def ended(self) -> int:
        """The exit code, once it has ended."""
        return await asyncio.to_thread(self.process.wait, STOP_SECONDS)


@asynccontextmanager
async def serving(address: Neo4jAddress, log: Path, more: Mapping[str, str] | None = None) -> AsyncIterator[Served]:
    """`mellanrum serve` in front of `address`; without sign-in unless `more` of its environment says so."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    named = {"NEO4J_URI": address.uri, "NEO4J_USER": address.user, "NEO4J_PASSWORD": address.password}
    open_to_all = {"NEO4J_DATABASE": address.database, "MELLANRUM_SIGN_IN": "none"}
    environment = os.environ | named | open_to_all | (more or {})
    line = [sys.executable, "-c", COMMAND, "serve", "--port", str(port)]
    with log.open("wb") as output, _started(line, environment, output) as process:
        served = Served(process, f"http://127.0.0.1:{port}", log)
        await _answering(served)
        yield served


@contextmanager
def _started(line: list[str], environment: Mapping[str, str], output: BinaryIO) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(line, cwd=REPOSITORY, env=environment, stdout=output, stderr=output)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def _answering(served: Served) -> None:
    until = time.monotonic() + START_SECONDS
    async with httpx.AsyncClient(base_url=served.url) as client:
        while True:
            assert served.process.poll() is None, served.log.read_text("utf-8")
            assert time.monotonic() < until, f"the server did not answer within {START_SECONDS:g} s"
            try:
                if (await client.get("/healthz")).status_code == httpx.codes.OK:
                    return
            except httpx.TransportError:
                await asyncio.sleep(0.05)
