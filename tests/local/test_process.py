"""A child that is stopped at the end of its block, and that does not outlive whoever started it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from graph_api.local.flocks import is_held, take_if_free
from graph_api.local.process import child
from graph_api.local.watcher import end
from tests.local.waiting import wait_until

SLEEP = [sys.executable, "-c", "print('awake', flush=True); import time; time.sleep(600)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('awake', flush=True); time.sleep(600)",
]


@pytest.fixture
def lock(tmp_path: Path) -> Iterator[int]:
    descriptor = take_if_free(tmp_path / "lock")
    assert descriptor is not None
    yield descriptor
    os.close(descriptor)


def test_runs_in_the_given_folder_and_stops_when_the_block_ends(tmp_path: Path, lock: int) -> None:
    where = [sys.executable, "-c", "import os, time; print(os.getcwd(), flush=True); time.sleep(600)"]
    with child(where, tmp_path, tmp_path / "log", lock) as process:
        wait_until(lambda: (tmp_path / "log").read_text() == f"{tmp_path}\n")

    assert process.returncode == -signal.SIGTERM


def test_stops_when_the_block_breaks_off(tmp_path: Path, lock: int) -> None:
    with (
        suppress(KeyboardInterrupt),
        child(SLEEP, tmp_path, tmp_path / "log", lock) as process,
    ):
        raise KeyboardInterrupt

    assert process.returncode == -signal.SIGTERM


def test_does_not_outlive_a_starter_that_is_killed(tmp_path: Path) -> None:
    starter = subprocess.Popen([sys.executable, "-c", START, str(tmp_path)])
    wait_until(lambda: awake(tmp_path))
    assert is_held(tmp_path / "lock")

    starter.send_signal(signal.SIGKILL)
    starter.wait()

    wait_until(lambda: not is_held(tmp_path / "lock"))


def test_does_not_outlive_a_starter_that_is_asked_to_end(tmp_path: Path) -> None:
    starter = subprocess.Popen([sys.executable, "-c", START, str(tmp_path)])
    wait_until(lambda: awake(tmp_path))

    starter.terminate()
    starter.wait()

    wait_until(lambda: not is_held(tmp_path / "lock"))


def test_is_not_in_the_reach_of_ctrl_c(tmp_path: Path, lock: int) -> None:
    with child(SLEEP, tmp_path, tmp_path / "log", lock) as process:
        assert os.getsid(process.pid) != os.getsid(0)


def test_goes_on_when_the_watcher_was_killed(tmp_path: Path, lock: int) -> None:
    with child(SLEEP, tmp_path, tmp_path / "log", lock) as process:
        [watcher] = watchers()
        os.kill(watcher, signal.SIGKILL)

    assert process.returncode == -signal.SIGTERM


def test_makes_a_process_stop_that_does_not_want_to() -> None:
    with subprocess.Popen(STUBBORN, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        began = time.monotonic()

        end(process.pid, grace=0.3)
        process.wait()

    assert process.returncode == -signal.SIGKILL
    assert time.monotonic() - began >= 0.3


def test_lets_a_command_that_cannot_be_run_be_an_error(tmp_path: Path, lock: int) -> None:
    with pytest.raises(FileNotFoundError), child(["/no/java"], tmp_path, tmp_path / "log", lock):
        pass


START = f"""
import sys, time
from pathlib import Path
from graph_api.local.flocks import take_if_free
from graph_api.local.process import child
folder = Path(sys.argv[1])
lock = take_if_free(folder / "lock")
with child({SLEEP!r}, folder, folder / "log", lock):
    time.sleep(600)
"""


def awake(folder: Path) -> bool:
    return (folder / "log").exists() and "awake" in (folder / "log").read_text()


def watchers() -> list[int]:
    listed = subprocess.run(
        ["ps", "-A", "-ww", "-o", "pid=,ppid=,command="], capture_output=True, text=True, check=True
    )
    processes = [line.split(maxsplit=2) for line in listed.stdout.splitlines()]
    return [int(pid) for pid, parent, *what in processes if int(parent) == os.getpid() and "watcher.py" in str(what)]
