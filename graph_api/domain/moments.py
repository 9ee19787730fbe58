"""Moments as they are kept and logged: in UTC, as texts that follow each other as the moments do."""

from datetime import UTC, datetime
from typing import Literal


def written(moment: datetime, timespec: Literal["seconds", "milliseconds"] = "seconds") -> str:
    """A moment to the second, 2026-08-21T13:00:00Z, or as finely as `timespec` says."""
    return moment.astimezone(UTC).isoformat(timespec=timespec).replace("+00:00", "Z")
