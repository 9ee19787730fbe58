"""Room on a disk."""

import errno
import shutil
from pathlib import Path
from typing import Final

FULL: Final = (errno.ENOSPC, errno.EDQUOT)


def free_bytes(folder: Path) -> int:
    """What this user may still write on the disk of `folder`."""
    return shutil.disk_usage(folder).free


def is_full(error: OSError) -> bool:
    """Whether a write failed because the disk, or the user's share of it, is full."""
    return error.errno in FULL


def megabytes(count: int) -> str:
    """A number of bytes as people say it, such as "158 MB"."""
    return f"{count / 1e6:.0f} MB"
