"""A lock is held by whoever has the file open, and by children that inherit it; it is gone when they are."""

import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

from graph_api.local.flocks import is_held, take_if_free, waited_for


def test_gives_the_lock_to_one_at_a_time(tmp_path: Path) -> None:
    first = take_if_free(tmp_path / "lock")
    second = take_if_free(tmp_path / "lock")
    assert first is not None
    os.close(first)
    third = take_if_free(tmp_path / "lock")

    assert second is None
    assert third is not None
    os.close(third)


def test_knows_whether_someone_holds_it(tmp_path: Path) -> None:
    never_there = is_held(tmp_path / "lock")
    with waited_for(tmp_path / "lock", nullcontext):
        inside = is_held(tmp_path / "lock")
    after = is_held(tmp_path / "lock")

    assert (never_there, inside, after) == (False, True, False)


def test_a_child_that_inherits_the_descriptor_holds_the_lock_until_it_ends(tmp_path: Path) -> None:
    descriptor = take_if_free(tmp_path / "lock")
    assert descriptor is not None
    child = subprocess.Popen(
        [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, pass_fds=(descriptor,)
    )

    os.close(descriptor)
    while_it_lives = is_held(tmp_path / "lock")
    child.communicate(b"\n")

    assert (while_it_lives, is_held(tmp_path / "lock")) == (True, False)
