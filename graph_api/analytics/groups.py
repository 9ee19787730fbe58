"""Which groups each person is counted to, and who is counted at all."""

from collections.abc import Iterable, Mapping

from graph_api.analytics.gathered import gathered
from graph_api.analytics.lines import at_depth, lines_of
from graph_api.domain.silos import Grouping, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import PersonRow


def group_of(person: PersonRow, by: Grouping) -> str | None:
    """The id of the group of `person` (of a level: its name); None where it is not known.

    Of groupings that a person has in themselves: not of networks, nor of groups that are found.
    """
    if by is Grouping.UNIT:
        return person.unit
    if by is Grouping.EMPLOYER:
        return person.employer
    if by is Grouping.SITE:
        return person.site
    return None if person.level is None else person.level.name


def formal_people(snapshot: Snapshot) -> frozenset[str]:
    """Those whose primary unit is also recorded as a membership of theirs, current or former."""
    recorded = {(row.person, row.unit) for row in snapshot.memberships}
    return frozenset(person.id for person in snapshot.people if (person.id, person.unit) in recorded)


def groups_of(snapshot: Snapshot, by: Grouping, *, unit_depth: int | None = None) -> Mapping[str, tuple[str, ...]]:
    """The groups of each person who is in any, sorted: the networks that they are in now, else one.

    `unit_depth`: units below it in the tree are counted to the one above them there; None: each is its own. Nobody is
    in a group that is yet to be found.
    """
    if by is Grouping.DETECTED:
        return {}
    if by is Grouping.NETWORK:
        networks = {unit.id for unit in snapshot.units if unit.network}
        current = [row for row in snapshot.memberships if not row.former and row.unit in networks]
        return {person: tuple(sorted(units)) for person, units in gathered((r.person, r.unit) for r in current).items()}
    found = {person.id: group_of(person, by) for person in snapshot.people}
    known = {person: group for person, group in found.items() if group is not None}
    if by is not Grouping.UNIT or unit_depth is None:
        return {person: (group,) for person, group in known.items()}
    shown_as = at_depth(lines_of(snapshot.units), unit_depth)
    return {person: (shown_as[group],) for person, group in known.items()}


def eligible(snapshot: Snapshot, asked: SilosInput) -> frozenset[str]:
    """Those who may be counted, whatever group they are in: active, or formal, where that is asked for."""
    formal = formal_people(snapshot) if asked.formal_only else None
    return frozenset(
        person.id
        for person in snapshot.people
        if (formal is None or person.id in formal) and (person.active or not asked.active_only)
    )


def having_every(snapshot: Snapshot, asked: SilosInput, sorts: Iterable[Grouping]) -> frozenset[str]:
    """Those who may be counted and are in a group of each of `sorts`; groups that are found anyone can be in."""
    people = eligible(snapshot, asked)
    for by in sorts:
        if by is not Grouping.DETECTED:
            people &= groups_of(snapshot, by).keys()
    return people
