"""Who meets whom: two people are tied by the meetings that both were at, where these are many and small enough."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph_api.analytics.graphs import Joined, Weights
from graph_api.domain.snapshot_links import AttendanceRow


@dataclass(frozen=True, slots=True)
class JointMeetings:
    """Pairs of people who meet.

    `joined`: those who meet as often as asked, weighted by how often. `meetings`: how many meetings count;
    `too_large`: how many do not, for the number of people at them. `most`: how often the pair meets that meets most
    often, in meetings that count; 0 where there is none.
    """

    joined: Joined
    meetings: int
    too_large: int
    most: int


def joint_meetings(
    people: Sequence[str], attendance: Iterable[AttendanceRow], *, from_joint: int, largest: int
) -> JointMeetings:
    """Who of `people` are at `from_joint` meetings or more together, of those of at most `largest` people.

    A meeting is as large as the number of people who were at it, whether they are among `people` or not. A series
    at which attendance is recorded counts as one meeting, since how often each came is not known.

    Args:
        people: ids, each once.
        attendance: in any order.
        from_joint: 1 or more.
        largest: 2 or more.
    """
    there = {(row.meeting, row.person) for row in attendance}
    rows = {meeting: place for place, meeting in enumerate(sorted({meeting for meeting, _ in there}))}
    sizes = np.bincount([rows[meeting] for meeting, _ in there], minlength=len(rows))
    columns = {person: place for place, person in enumerate(people)}
    seats = [(rows[meeting], columns[person]) for meeting, person in sorted(there) if person in columns]
    counted = [(row, column) for row, column in seats if sizes[row] <= largest]
    met = _together(counted, (len(rows), len(columns)))
    often = met.data >= from_joint
    weight: Weights = met.data[often].astype(np.float64)
    return JointMeetings(
        joined=Joined(met.row[often].astype(np.int64), met.col[often].astype(np.int64), weight),
        meetings=int((sizes <= largest).sum()),
        too_large=int((sizes > largest).sum()),
        most=int(met.data.max(initial=0)),
    )


def _together(seats: list[tuple[int, int]], shape: tuple[int, int]) -> sparse.coo_array:
    """For each pair of columns, the lesser first, how many rows both have a seat in."""
    row, column = np.array(seats, dtype=np.int64).reshape(-1, 2).T
    at = sparse.coo_array((np.ones(len(row), dtype=np.int64), (row, column)), shape=shape).tocsr()
    return sparse.coo_array(sparse.triu(at.T @ at, k=1))
