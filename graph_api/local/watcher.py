"""Ends a process when the one that started it is gone: run as `python watcher.py` with a pipe as standard input.

The parent alone holds the other end of the pipe. However it ends, kill -9 included, the system closes that end and
the reading below comes to its end. (A death signal from the kernel would be tied to the thread that started Java, and
is not to be had on macOS.) The parent writes the number of the process to watch on one line and, once that process is
gone, a full stop on the next: then nothing is done, since the number may belong to someone else by now.

Standard library only and no import of ours: it runs beside every database and should be small.
"""

import os
import signal
import sys
import time

GRACE_SECONDS = 20.0
LOOK_EVERY_SECONDS = 0.1


def main() -> None:
    """Wait for the parent's word or its death; on death, end the process that it named."""
    told = sys.stdin.read().split()
    if len(told) == 1:
        end(int(told[0]), GRACE_SECONDS)


def end(pid: int, grace: float) -> None:
    """Ask process `pid` to stop, and make it stop where `grace` seconds were not enough."""
    try:
        os.kill(pid, signal.SIGTERM)
        until = time.monotonic() + grace
        while time.monotonic() < until:
            time.sleep(LOOK_EVERY_SECONDS)
            os.kill(pid, 0)
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


if __name__ == "__main__":
    main()
