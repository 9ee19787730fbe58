"""Which group each person is counted to, and who is counted at all."""

from collections.abc import Mapping

from graph_api.analytics.lines import at_depth, lines_of
from graph_api.domain.silos import Grouping
from graph_api.domain.snapshot import PersonRow, Snapshot


def group_of(person: PersonRow, by: Grouping) -> str | None:
    """The id of the group of `person` (of a level: its name); None where it is not known."""
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


def groups_of(
    snapshot: Snapshot,
    by: Grouping,
    *,
    formal_only: bool = False,
    active_only: bool = False,
    unit_depth: int | None = None,
) -> Mapping[str, str]:
    """The group of each person who is counted, by person; those without a group are left out.

    `unit_depth`: units below it in the tree are counted to the one above them there; None: each is its own.
    """
    formal = formal_people(snapshot) if formal_only else None
    found = {
        person.id: group_of(person, by)
        for person in snapshot.people
        if (formal is None or person.id in formal) and (person.active or not active_only)
    }
    known = {person: group for person, group in found.items() if group is not None}
    if by is not Grouping.UNIT or unit_depth is None:
        return known
    shown_as = at_depth(lines_of(snapshot.units), unit_depth)
    return {person: shown_as[group] for person, group in known.items()}
