"""What nobody is left to answer for, and which units nobody is left to keep going."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from graph_api.analytics.coordination import owners_of
from graph_api.analytics.departures import is_closed
from graph_api.analytics.gathered import gathered
from graph_api.analytics.plain_words import plain
from graph_api.analytics.running import has_ended
from graph_api.analytics.superseding import Superseding
from graph_api.domain.leaver_impact import LeaverThing
from graph_api.domain.snapshot import Snapshot

OWNING = ("owning",)


@dataclass(frozen=True, slots=True)
class Owned:
    """Something that nobody is left to answer for; `units`: those that it belongs to all the same, sorted."""

    kind: LeaverThing
    about: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaderless:
    """A unit without anybody in a role that keeps it going; `roles`: those that leave with them, sorted."""

    unit: str
    roles: tuple[str, ...]


def without_owner(
    snapshot: Snapshot, leavers: Collection[str], staying: Collection[str], owner_roles: Iterable[str], day: str
) -> tuple[Owned, ...]:
    """What one of `leavers` answers for and none of those `staying`, by kind and id.

    Decisions that do not hold, as `Superseding` says, and initiatives that are over do not count.
    """
    found = [*_decisions(snapshot, leavers, staying, owner_roles, day), *_others(snapshot, leavers, staying, day)]
    kinds = [*LeaverThing]
    return tuple(sorted(found, key=lambda owned: (kinds.index(owned.kind), owned.about)))


def without_leader(
    snapshot: Snapshot, leavers: Collection[str], staying: Collection[str], roles: Iterable[str]
) -> tuple[Leaderless, ...]:
    """The active units that one of `leavers` keeps going, in one of `roles`, and none of those `staying`."""
    counted = frozenset(map(plain, roles))
    active = {row.id for row in snapshot.units if not is_closed(row)}
    leading = [
        (row, role)
        for row in snapshot.memberships
        if not row.former and row.unit in active
        for role in row.roles
        if plain(role) in counted
    ]
    kept = {row.unit for row, _ in leading if row.person in staying}
    lost = gathered((row.unit, role) for row, role in leading if row.person in leavers and row.unit not in kept)
    return tuple(Leaderless(unit, tuple(sorted(which))) for unit, which in sorted(lost.items()))


def _decisions(
    snapshot: Snapshot, leavers: Collection[str], staying: Collection[str], owner_roles: Iterable[str], day: str
) -> Iterator[Owned]:
    counted = frozenset(map(plain, owner_roles))
    over = Superseding(snapshot, day).over()
    people = gathered(
        (row.decision, row.person)
        for row in snapshot.parts
        if row.decision not in over and not counted.isdisjoint(map(plain, row.roles))
    )
    units = owners_of(snapshot, frozenset(row.id for row in snapshot.units), OWNING)
    for decision, owners in people.items():
        if _alone(owners, leavers, staying):
            yield Owned(LeaverThing.DECISION, decision, tuple(sorted(units.get(decision, ()))))


def _others(snapshot: Snapshot, leavers: Collection[str], staying: Collection[str], day: str) -> Iterator[Owned]:
    ended = {row.id for row in snapshot.initiatives if has_ended(row, day)}
    kinds = {
        **{row.id: LeaverThing.OBJECTIVE for row in snapshot.objectives},
        **{row.id: LeaverThing.INITIATIVE for row in snapshot.initiatives if row.id not in ended},
        **{row.id: LeaverThing.THEME for row in snapshot.themes},
        **{row.id: LeaverThing.COMPETENCE for row in snapshot.competences},
    }
    units = {row.id for row in snapshot.units}
    for owned, owners in gathered((row.owned, row.owner) for row in snapshot.owners).items():
        if owned in kinds and _alone(owners, leavers, staying):
            yield Owned(kinds[owned], owned, tuple(sorted(owners & units)))


def _alone(owners: set[str], leavers: Collection[str], staying: Collection[str]) -> bool:
    return not owners.isdisjoint(leavers) and owners.isdisjoint(staying)
