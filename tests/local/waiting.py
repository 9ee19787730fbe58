"""Waiting in a test for what another thread or process is about to do."""

import time
from collections.abc import Callable


def wait_until(happened: Callable[[], bool], seconds: float = 20.0) -> None:
    """Come back when `happened()`; fail where that takes longer than `seconds`."""
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until, f"it did not happen within {seconds} s"
        time.sleep(0.01)
