"""How many people there are of each kind. Gives every group, however small."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graph_api.analytics.groups import group_of
from graph_api.domain.headcount import HeadcountAttribute
from graph_api.domain.silos import Grouping
from graph_api.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many people are in one group; `group` is "" for those of whom it is not known."""

    group: str
    size: int


def kind_of_each(snapshot: Snapshot, by: HeadcountAttribute) -> dict[str, str]:
    """The group of every person, by person: an id, the name of a level, a site; "" where it is not known.

    A network is no part of the formal organisation, and not every caller may know of it: whoever is counted to one is
    counted to no department.
    """
    return dict(_kinds(snapshot, by))


def count_people(snapshot: Snapshot, by: HeadcountAttribute) -> tuple[GroupCount, ...]:
    """The size of every group, sorted by id; together they are everyone."""
    sizes = Counter(kind_of_each(snapshot, by).values())
    return tuple(GroupCount(group, size) for group, size in sorted(sizes.items()))


def _kinds(snapshot: Snapshot, by: HeadcountAttribute) -> Iterator[tuple[str, str]]:
    departments = {unit.id for unit in snapshot.units if not unit.network}
    for person in snapshot.people:
        group = person.site if by is HeadcountAttribute.SITE else group_of(person, Grouping[by.name])
        unknown = group is None or (by is HeadcountAttribute.UNIT and group not in departments)
        yield person.id, "" if unknown or group is None else group
