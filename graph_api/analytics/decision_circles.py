"""Whom a decision affects, and who was there when it was made: one rule for every question that asks about it."""

from collections.abc import Iterable, Mapping

from graph_api.analytics.gathered import gathered
from graph_api.analytics.plain_words import plain
from graph_api.domain.snapshot import Snapshot


def affected_by(snapshot: Snapshot, owning_roles: Iterable[str]) -> Mapping[str, set[str]]:
    """For each decision the units that it concerns in another role than owning it, or in one that is not stated."""
    owning = frozenset(map(plain, owning_roles))
    return gathered(
        (row.decision, row.unit)
        for row in snapshot.involvements
        if not (row.roles and owning.issuperset(map(plain, row.roles)))
    )


def there_for(snapshot: Snapshot) -> Mapping[str, set[str]]:
    """For each decision who took part in it, or was at a meeting where it was made or discussed."""
    came = gathered((row.meeting, row.person) for row in snapshot.attendance)
    took_part = [(row.decision, row.person) for row in snapshot.parts]
    met = [(row.decision, person) for row in snapshot.made_at for person in came.get(row.meeting, ())]
    return gathered([*took_part, *met])
