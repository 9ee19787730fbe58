"""A process that starts a local database and then waits to be told to end, or to be killed: see Starter."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from graph_api.local import address_of, running
from graph_api.local.folder import DataFolder
from graph_api.local.state import running_in
from graph_api.settings import Neo4jAddress, settings_from

ROOT: Final = Path(__file__).parents[2]


class Starter:
    """A process of its own that has started the database in `folder`."""

    def __init__(self, folder: Path, process: subprocess.Popen[str]) -> None:
        self.folder = DataFolder(folder)
        self.process = process
        found = running_in(self.folder)
        assert found is not None
        self.java = found.java
        self.address: Neo4jAddress = found.address

    def kill_java(self) -> None:
        """As the system does when memory runs out; the starter then ends by itself."""
        os.kill(self.java, signal.SIGKILL)
        self.end()

    def kill_starter(self) -> None:
        """As nobody should: nothing in the starter gets to run any more."""
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        """Leave the block in which the database runs."""
        self.process.communicate("\n")


@contextmanager
def started(folder: Path) -> Generator[Starter]:
    """A Starter that is ready, for the block."""
    line = [sys.executable, "-m", "tests.local.starter", str(folder)]
    with subprocess.Popen(line, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield Starter(folder, process)
        finally:
            process.kill()


def main(folder: Path) -> None:
    """Run the database in `folder` until a line comes in."""
    with running(folder, settings_from().cache, quick_jit=True) as address:
        assert address == address_of(folder)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
