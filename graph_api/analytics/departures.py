"""Who has left, and which units are no longer active."""

from collections.abc import Collection
from typing import Final

from graph_api.analytics.leaving import staff_on
from graph_api.analytics.plain_words import plain
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import UnitRow

ACTIVE: Final = "active"


def is_closed(unit: UnitRow) -> bool:
    """Whether a unit is no longer active: its status is stated and another word than that."""
    return unit.status is not None and plain(unit.status) != ACTIVE


class Departures:
    """People and units as they are on a day.

    Someone has left who is not active, whose employment is over, or all of whose memberships of departments are.

    Args:
        snapshot: the graph; that part of it whose sources count.
        as_of: a whole day; what ends on it still goes on.
    """

    def __init__(self, snapshot: Snapshot, as_of: str) -> None:
        present = staff_on(snapshot, as_of).present
        self._gone = frozenset(row.id for row in snapshot.people if row.id not in present)
        self._closed = frozenset(row.id for row in snapshot.units if is_closed(row))

    def gone(self, owners: Collection[str]) -> frozenset[str]:
        """Those of `owners`, people and units, who have left or are no longer active."""
        return frozenset(owners) & (self._gone | self._closed)
