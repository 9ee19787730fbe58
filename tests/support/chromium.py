"""The Chromium that the tests drive: which one, how it is started, and how to get one."""

import os
import shutil
from typing import Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW_TO_GET_ONE: Final = "`make browser` installs Chromium; or name the program of one in MELLANRUM_CHROMIUM."

FLAGS: Final = (
    # Whatever is asked for by another name or address than this machine's own is not found.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def program() -> str | None:
    """The program to start; None where there is none."""
    named = os.environ.get("MELLANRUM_CHROMIUM", "").strip()
    if named:
        return shutil.which(named)
    return next(filter(None, map(shutil.which, NAMES)), None)


def in_ci() -> bool:
    """Whether this is a run that nobody watches, where a test that is left out would not be missed."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}
