"""Who has met whom, and how many meetings someone has been at or asked to lately."""

from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from itertools import combinations
from typing import Final, TypeAlias

from graph_api.domain.snapshot import Snapshot

LARGEST: Final = 25
"""In a larger meeting than this, people have not met each other."""

Pair: TypeAlias = tuple[str, str]


def have_met(
    snapshot: Snapshot, among: Collection[str], *, largest: int = LARGEST, apart_from: Collection[str] = ()
) -> frozenset[Pair]:
    """Pairs of `among` who were at one meeting of at most `largest`, or who have a tie; the lesser id first.

    The meetings `apart_from` do not count.
    """
    present: defaultdict[str, list[str]] = defaultdict(list)
    for row in snapshot.attendance:
        present[row.meeting].append(row.person)
    met = {
        pair
        for meeting, people in present.items()
        if len(people) <= largest and meeting not in apart_from
        for pair in combinations(sorted(set(people).intersection(among)), 2)
    }
    wanted = frozenset(among)
    met.update(
        (min(row.source, row.target), max(row.source, row.target))
        for row in snapshot.ties
        if row.source in wanted and row.target in wanted and row.source != row.target
    )
    return frozenset(met)


def loads(snapshot: Snapshot, as_of: date | None, days: int) -> Counter[str]:
    """How many meetings of the `days` up to `as_of` each person was at, or was asked to and has not declined.

    Series do not count, their meetings do; no meeting counts where `as_of` is None or its day is not known.
    """
    if as_of is None:
        return Counter()
    after, last = (as_of - timedelta(days=days)).isoformat(), as_of.isoformat()
    lately = {row.id for row in snapshot.meetings if not row.recurring and row.day and after < row.day <= last}
    asked = {(row.meeting, row.person) for row in snapshot.invitations if not row.declined}
    asked.update((row.meeting, row.person) for row in snapshot.attendance)
    return Counter(person for meeting, person in asked if meeting in lately)
