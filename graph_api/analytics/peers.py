"""Who has the same role: the roles of memberships and titles, folded, and who has one of them elsewhere."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph_api.analytics.acquaintance import have_met
from graph_api.analytics.plain_words import plain
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import PersonRow

WHERE: Final = re.compile(r"[,;(\[]|\s[-\N{EN DASH}\N{EM DASH}]\s|[\N{EN DASH}\N{EM DASH}]")
"""What in a title parts the role from where somebody has it."""


@dataclass(frozen=True, slots=True)
class Held:
    """Someone has a role in a unit; `unit`: None where not known, `role`: as it is recorded."""

    person: str
    unit: str | None
    role: str

    @property
    def key(self) -> str:
        """What the role is compared by."""
        return plain(self.role)


def roles_in_title(title: str) -> Iterator[str]:
    """The roles that a title names: "Chef/överläkare, Akuten" is "Chef" and "överläkare"."""
    said = WHERE.split(title, maxsplit=1)[0]
    return (part.strip() for part in said.split("/") if part.strip())


def roles_held(snapshot: Snapshot, people: Iterable[PersonRow], *, titles: bool) -> tuple[Held, ...]:
    """Every role that `people` have now: of a membership in that unit, of a title in the unit that they count to.

    The same role in the same unit is there once, as the membership has it.
    """
    known = {row.id: row for row in people}
    of_members = (
        Held(row.person, row.unit, role)
        for row in snapshot.memberships
        if not row.former and row.person in known
        for role in row.roles
        if plain(role)
    )
    of_titles = (
        Held(row.id, row.unit, role)
        for row in known.values()
        if titles and row.title
        for role in roles_in_title(row.title)
        if plain(role)
    )
    found: dict[tuple[str, str | None, str], Held] = {}
    for each in (*of_members, *of_titles):
        found.setdefault((each.person, each.unit, each.key), each)
    return tuple(found.values())


def spellings(held: Iterable[Held]) -> Mapping[str, str]:
    """How each role is written most often, by what it is compared by; of equals the first in the alphabet."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in held:
        counts[each.key][each.role] += 1
    return {key: min(found, key=lambda role: (-found[role], role)) for key, found in counts.items()}


def elsewhere(
    snapshot: Snapshot, person: PersonRow, held: Iterable[Held], *, other_employers_only: bool
) -> tuple[Held, ...]:
    """Those of `held` that somebody else has in a unit that `person` is not in, or with another employer.

    Two employers differ where both are known. A unit that is not known is another one, unless that of `person` is not
    known either.
    """
    own: set[str | None] = {row.unit for row in snapshot.memberships if row.person == person.id and not row.former}
    own.add(person.unit)
    employers = {row.id: row.employer for row in snapshot.people}

    def apart(each: Held) -> bool:
        known = person.employer is not None and employers[each.person] is not None
        other_employer = known and employers[each.person] != person.employer
        return other_employer or (each.unit not in own and not other_employers_only)

    return tuple(each for each in held if each.person != person.id and apart(each))


def met_by(snapshot: Snapshot, person: str, others: Collection[str]) -> frozenset[str] | None:
    """Those of `others` who have a tie with `person`, or were at one meeting with them; None without any record."""
    if not snapshot.ties and not snapshot.attendance:
        return None
    at = {row.meeting for row in snapshot.attendance if row.person == person}
    near = Snapshot(
        version=snapshot.version,
        ties=tuple(row for row in snapshot.ties if person in {row.source, row.target}),
        attendance=tuple(row for row in snapshot.attendance if row.meeting in at),
    )
    pairs = have_met(near, {person, *others})
    return frozenset(each for pair in pairs if person in pair for each in pair if each != person)
