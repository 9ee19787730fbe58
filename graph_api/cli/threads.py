"""Ending the program while threads still compute: a search for an invitation takes up to 30 s and cannot be stopped.

Python waits for all threads before it ends. When a server stops, nobody is left to hear what they find.
"""

import os
import sys
import threading
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

from typing_extensions import override

PATIENCE_SECONDS: Final = 0.5


class Unwaited(ThreadPoolExecutor):
    """Threads that an event loop does not wait for when it is closed."""

    @override
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Begin nothing more; what runs goes on."""
        super().shutdown(wait=False, cancel_futures=True)


@contextmanager
def leaving_threads_behind() -> Generator[None]:
    """Where the block ends the program, end it although threads still run; everything else has been put away."""
    try:
        yield
    except SystemExit as leaving:
        if _still_running():
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None))
        raise


def _still_running() -> bool:
    """Whether others than this thread run on, though given a moment to end."""
    until = time.monotonic() + PATIENCE_SECONDS
    others = [each for each in threading.enumerate() if each is not threading.current_thread() and not each.daemon]
    for each in others:
        each.join(max(0.0, until - time.monotonic()))
    return any(each.is_alive() for each in others)
