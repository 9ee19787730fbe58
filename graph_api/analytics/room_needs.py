"""What a room needs: those with authority, resources, expertise, information and need, thing by thing.

After Weisbord & Janoff (2010), who ask for people that ARE IN: with Authority to act, Resources, Expertise in the
matter, Information that nobody else has, and Need, whom it touches. What each means here rests on records alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from graph_api.analytics.belonging import Belonging
from graph_api.analytics.coordination import owners_of
from graph_api.analytics.gathered import gathered
from graph_api.analytics.plain_words import plain
from graph_api.analytics.room_subject import Room, not_before
from graph_api.domain.room_check import AreIn, RoomCheckInput
from graph_api.domain.snapshot import Snapshot


class ItemKind(Enum):
    """What a room needs somebody to do or to be."""

    DECIDE = AreIn.AUTHORITY
    LEND = AreIn.RESOURCES
    KNOW = AreIn.EXPERTISE
    TELL = AreIn.INFORMATION
    LIVE_WITH = AreIn.NEED


@dataclass(frozen=True, slots=True)
class Needed:
    """One thing that a room needs.

    `about`: the decision, theme, unit, initiative or competence; `because`: what makes it needed, sorted. `counts`:
    everyone by whom it is there. `ask`: those of them who are the ones to ask.
    """

    kind: ItemKind
    about: str
    counts: frozenset[str]
    ask: frozenset[str]
    because: tuple[str, ...] = ()


def needed_in(snapshot: Snapshot, room: Room, asked: RoomCheckInput) -> tuple[Needed, ...]:
    """Everything that `room` needs, part by part, each in the order of the ids it is about."""
    return tuple(_Needs(snapshot, room, asked).all())


class _Needs:
    """The records that say who has what a room needs."""

    def __init__(self, snapshot: Snapshot, room: Room, asked: RoomCheckInput) -> None:
        self.snapshot, self.room, self.asked = snapshot, room, asked
        self.belonging = Belonging(snapshot, asked.leader_roles)
        self.people = {row.id for row in snapshot.people}
        self.owners = gathered((row.owned, row.owner) for row in snapshot.owners)
        self.aims = gathered((row.serving, row.objective) for row in snapshot.serving)
        self.took_part = gathered((row.decision, row.person) for row in snapshot.parts)

    def all(self) -> Iterator[Needed]:
        yield from self._decided()
        yield from self._themes_answered_for()
        yield from self._lent()
        yield from self._known()
        yield from self._told_of_decisions()
        yield from self._told_by_networks()
        yield from self._lived_with()

    def _decided(self) -> Iterator[Needed]:
        """Somebody who may decide: by a role in the decision, or by leading a unit that owns it or one above that."""
        deciding = frozenset(map(plain, self.asked.deciding_roles))
        deciders = gathered(
            (row.decision, row.person) for row in self.snapshot.parts if not deciding.isdisjoint(map(plain, row.roles))
        )
        units = frozenset(unit.id for unit in self.snapshot.units)
        owning = owners_of(self.snapshot, units, self.asked.owning_roles)
        for decision in self.room.decisions:
            own = deciders.get(decision, set[str]())
            yield self._in_charge(decision, [own | owning.get(decision, set())])

    def _themes_answered_for(self) -> Iterator[Needed]:
        """Somebody who answers for the theme, or for an objective that it works for."""
        for theme in self.room.themes:
            objectives = {owner for aim in self.aims.get(theme, ()) for owner in self.owners.get(aim, ())}
            yield self._in_charge(theme, [self.owners.get(theme, set[str]()), objectives])

    def _in_charge(self, about: str, owners: Iterable[set[str]]) -> Needed:
        """`owners`: people and units in charge, the nearest to it first; who leads a unit above is asked last."""
        nearest = [frozenset(own & self.people) | self._leaders(own - self.people) for own in owners]
        above = [leaders for own in owners for unit in sorted(own - self.people) for leaders in self._above(unit)]
        lines = [*nearest, *above]
        return Needed(
            ItemKind.DECIDE,
            about,
            counts=frozenset[str]().union(*lines),
            ask=next((line for line in lines if line), frozenset[str]()),
        )

    def _leaders(self, units: Iterable[str]) -> frozenset[str]:
        return frozenset[str]().union(*(self.belonging.leaders(unit) for unit in units))

    def _above(self, unit: str) -> list[frozenset[str]]:
        return self.belonging.leaders_above(unit)

    def _lent(self) -> Iterator[Needed]:
        """Somebody who leads a unit that owns a competence needed, or who runs an initiative for the same objective."""
        because: defaultdict[str, set[str]] = defaultdict(set)
        people: defaultdict[str, set[str]] = defaultdict(set)
        for thing in (*self.room.competences, *self._initiatives()):
            owners = self.owners.get(thing, set[str]())
            for about in sorted(owners - self.people) or ([thing] if owners else []):
                because[about].add(thing)
                people[about] |= owners & self.people
        for about in sorted(because):
            who = frozenset(people[about]) | self.belonging.leaders(about)
            yield Needed(ItemKind.LEND, about, who, who, tuple(sorted(because[about])))

    def _initiatives(self) -> list[str]:
        wanted = {aim for theme in self.room.themes for aim in self.aims.get(theme, ())}
        return sorted(row.id for row in self.snapshot.initiatives if wanted & self.aims.get(row.id, set()))

    def _known(self) -> Iterator[Needed]:
        """Somebody who has the competence, at the level asked for."""
        least = self.asked.level
        holders = gathered(
            (row.competence, row.person)
            for row in self.snapshot.holdings
            if least is None or (row.level is not None and row.level >= least)
        )
        for competence in self.room.competences:
            yield _one(ItemKind.KNOW, competence, holders.get(competence, ()))

    def _told_of_decisions(self) -> Iterator[Needed]:
        """Somebody who took part in the decision, and in each that it points to or replaces, or that do so to it."""
        pairs = [(row.decision, row.other) for row in self.snapshot.decision_links]
        linked = gathered([*pairs, *((other, decision) for decision, other in pairs)])
        concerned = frozenset(self.room.decisions)
        related = gathered((other, each) for each in concerned for other in linked.get(each, ()))
        for decision in sorted(concerned | related.keys()):
            because = () if decision in concerned else tuple(sorted(related[decision]))
            yield _one(ItemKind.TELL, decision, self.took_part.get(decision, ()), because)

    def _told_by_networks(self) -> Iterator[Needed]:
        """A member of each network that has met about the theme, or somebody who was at such a meeting of it."""
        apart, networks = not_before(self.snapshot, self.room.meeting), self._network_of_meetings()
        met = [row for row in self.snapshot.topics if row.about in self.room.themes and row.meeting not in apart]
        themes = gathered((networks[row.meeting], row.about) for row in met if row.meeting in networks)
        present = gathered((row.meeting, row.person) for row in self.snapshot.attendance)
        for network in sorted(themes):
            meetings = [row.meeting for row in met if networks.get(row.meeting) == network]
            came = frozenset(person for meeting in meetings for person in present.get(meeting, ()))
            members = self.belonging.people_of(network)
            yield Needed(ItemKind.TELL, network, members | came, members | came, tuple(sorted(themes[network])))

    def _network_of_meetings(self) -> dict[str, str]:
        networks = {unit.id for unit in self.snapshot.units if unit.network}
        return {row.id: row.unit for row in self.snapshot.meetings if row.unit and row.unit in networks}

    def _lived_with(self) -> Iterator[Needed]:
        """Somebody of each unit that a decision affects or a theme concerns, or of a unit below it."""
        owning = frozenset(map(plain, self.asked.owning_roles))
        affected = (
            (row.unit, row.decision)
            for row in self.snapshot.involvements
            if row.decision in self.room.decisions and not (row.roles and owning.issuperset(map(plain, row.roles)))
        )
        concerned = ((row.unit, row.theme) for row in self.snapshot.concerns if row.theme in self.room.themes)
        because = gathered([*affected, *concerned])
        for unit in sorted(because):
            yield _one(ItemKind.LIVE_WITH, unit, self.belonging.people_of(unit), tuple(sorted(because[unit])))


def _one(kind: ItemKind, about: str, who: Iterable[str], because: tuple[str, ...] = ()) -> Needed:
    people = frozenset(who)
    return Needed(kind, about, people, people, because)
