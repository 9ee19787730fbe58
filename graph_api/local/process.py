"""Java as a child process that never outlives us: started, watched, stopped."""

import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from graph_api.local.java import environment

NOTHING_FOR_OTHERS: Final = 0o077
STOP_SECONDS: Final = 20.0
WATCHER: Final = Path(__file__).with_name("watcher.py")


@contextmanager
def child(command: Sequence[str], jars: Path, log: Path, lock: int) -> Generator[subprocess.Popen[bytes]]:
    """Run `command` in the folder `jars` for the block, then stop it cleanly.

    It inherits the descriptor `lock`, so that lock is held as long as the process lives; what it prints goes to `log`;
    what it writes is for the owner only. It has a session of its own, so that Ctrl-C reaches us alone and the database
    is still there for the requests that are being answered.

    Raises:
        OSError: the log cannot be written, or the command cannot be run.
    """
    with log.open("wb") as output, _watcher() as watcher:
        process = subprocess.Popen(
            command,
            cwd=jars,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            pass_fds=(lock,),
            start_new_session=True,
            umask=NOTHING_FOR_OTHERS,
        )
        try:
            _tell(watcher, f"{process.pid}\n")
            yield process
        finally:
            _stop(process)
            _tell(watcher, ".\n")


@contextmanager
def _watcher() -> Generator[subprocess.Popen[bytes]]:
    """A process that ends whatever it is told of when this process dies, or leaves the block without a word."""
    watcher = subprocess.Popen(
        [sys.executable, "-I", "-S", str(WATCHER)],
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with watcher:
        yield watcher


def _tell(watcher: subprocess.Popen[bytes], word: str) -> None:
    if watcher.stdin is not None:
        # Someone may have killed the watcher; the database does not depend on it.
        with suppress(BrokenPipeError):
            watcher.stdin.write(word.encode())


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
