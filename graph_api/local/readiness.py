"""Waiting until a Neo4j that was just started answers, and saying what happened where it does not."""

import asyncio
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from graph_api.errors import LocalDatabaseFailed, MellanrumError
from graph_api.settings import Neo4jAddress
from graph_api.store import bolt

START_SECONDS: Final = 180.0
LOOK_EVERY_SECONDS: Final = 0.05
LAST_LINES: Final = 8
STARTED: Final = " INFO  Started."


def wait_until_ready(
    process: subprocess.Popen[bytes], log: Path, address: Neo4jAddress, patience: float = START_SECONDS
) -> None:
    """Come back when `process`, which prints to `log`, answers at `address`.

    The password is not shown to that port before the process says that it listens there.

    Raises:
        LocalDatabaseFailed: the process ended, or `patience` seconds were not enough.
    """
    silence = "it has not said that it started"
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if process.poll() is not None:
            raise _ended(process.returncode, log)
        if STARTED in _text(log):
            refusal = _refusal(address)
            if refusal is None:
                return
            silence = str(refusal)
        time.sleep(LOOK_EVERY_SECONDS)
    raise LocalDatabaseFailed(
        f"Neo4j was not ready after {patience:.0f} seconds ({silence}). Its log, {log}, may say why; a machine that "
        "is busy with other work needs more time, so try again.",
        value=patience,
        bound=patience,
    )


def _refusal(address: Neo4jAddress) -> MellanrumError | None:
    """Why the database does not answer; None where it does. In a thread: the caller's may have a loop of its own."""
    with ThreadPoolExecutor(1) as thread:
        try:
            thread.submit(asyncio.run, bolt.check(address)).result()
        except MellanrumError as refusal:
            return refusal
    return None


def _ended(code: int, log: Path) -> LocalDatabaseFailed:
    how = f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"
    return LocalDatabaseFailed(
        f"Neo4j {how} before it was ready. Its last words, from {log}:\n{last_words(_text(log))}",
        value=code,
        bound="a Neo4j that keeps running",
    )


def last_words(text: str) -> str:
    """The last lines of a log that say something to a person: no stack frames, no empty lines."""
    said = [line.strip() for line in text.splitlines() if line.strip() and not line.strip().startswith(("at ", "... "))]
    return "\n".join(f"  {line}" for line in said[-LAST_LINES:]) or "  (nothing)"


def _text(log: Path) -> str:
    return log.read_text("utf-8", errors="replace")
