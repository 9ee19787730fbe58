"""Who is there on a day, and who has a last day, as employments and memberships of departments say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph_api.analytics.partial_days import WHOLE, is_over, latest
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import MembershipRow


@dataclass(frozen=True, slots=True)
class Staff:
    """The people of an organisation on a day.

    `present`: those who are active and have not left; `gone`: active by their status, but their employment or all of
    their memberships of departments are over. `last_days`: of those present, the day (YYYY-MM-DD) after which they
    are not there any more, where one is known. `unclear`: how many last days of those present are not written as whole
    days, and do not count.
    """

    present: frozenset[str]
    gone: frozenset[str]
    last_days: Mapping[str, str]
    unclear: int

    def leaving(self, until: str) -> frozenset[str]:
        """Those present whose last day is `until` or before."""
        return frozenset(person for person, day in self.last_days.items() if day <= until)


def staff_on(snapshot: Snapshot, day: str) -> Staff:
    """Who is there on `day` (YYYY-MM-DD), and until when.

    Someone's last day is that of their employment, or of the last of their memberships of departments where each has
    one; the earlier of the two. Networks do not count: who leaves a network stays in the organisation.
    """
    ends = _ends(snapshot)
    over = {person for person, each in ends.items() if any(is_over(end, day) for end in each)}
    active = {row.id for row in snapshot.people if row.active}
    present = frozenset(active - over)
    pending = [(person, each) for person, each in ends.items() if person in present]
    return Staff(
        present=present,
        gone=frozenset(active & over),
        last_days={
            person: min(whole) for person, each in pending if (whole := [end for end in each if len(end) >= WHOLE])
        },
        unclear=sum(len(end) < WHOLE for _, each in pending for end in each),
    )


def current(rows: Iterable[MembershipRow], day: str) -> list[MembershipRow]:
    """The memberships that are neither former nor over before `day`."""
    return [row for row in rows if not row.former and not (row.until and is_over(row.until, day))]


def _ends(snapshot: Snapshot) -> Mapping[str, Sequence[str]]:
    """For each person the last day of their employment and that of all their departments, where there are such."""
    departments = {unit.id for unit in snapshot.units if not unit.network}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in snapshot.people:
        found[row.id] += [row.until] if row.until else []
    until: defaultdict[str, list[str | None]] = defaultdict(list)
    for row in snapshot.memberships:
        if not row.former and row.unit in departments:
            until[row.person].append(row.until)
    for person, ends in until.items():
        last = latest(end for end in ends if end is not None)
        found[person] += [] if last is None or None in ends else [last]
    return found
