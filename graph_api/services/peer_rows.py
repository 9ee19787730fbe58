"""Those who have a role, as an answer about peers tells of them, unit by unit."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from graph_api.analytics.peers import Held
from graph_api.domain.answers import Language
from graph_api.domain.keys import sort_text
from graph_api.domain.peers import PeerPerson, PeerUnit
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import by_id, named
from graph_api.services.names import few
from graph_api.services.wording import peers as words


def in_order(snapshot: Snapshot, held: Iterable[Held]) -> tuple[Held, ...]:
    """By the name of the unit, those of no known one last, then by that of the person."""
    units, people = by_id(snapshot.units), by_id(snapshot.people)

    def place(each: Held) -> tuple[bool, str, str, str, str, str]:
        unit = "" if each.unit is None else sort_text(units[each.unit].name)
        return each.unit is None, unit, each.unit or "", sort_text(people[each.person].name), each.person, each.role

    return tuple(sorted(held, key=place))


class PeerRows:
    """The people and units of an answer about peers.

    Args:
        snapshot: the graph; that part of it whose sources count.
        met: whom the person asked about has met; None where nobody was, or nothing is recorded.
        language: that of the sentences.
    """

    def __init__(self, snapshot: Snapshot, met: frozenset[str] | None, language: Language) -> None:
        self.met = met
        self._people = by_id(snapshot.people)
        self._units = by_id(snapshot.units)
        self._employers = by_id(snapshot.organisations)
        self._language = language

    def by_unit(self, held: Sequence[Held]) -> Iterator[PeerUnit]:
        """Each unit of those who have a role, `held` being in the order to show."""
        for unit, here in groupby(held, key=lambda each: each.unit):
            roles = list(here)
            who = self.people(roles)
            yield PeerUnit(
                unit=None if unit is None else named(self._units[unit]),
                sentence=words.NO_UNIT.said(self._language, who=who)
                if unit is None
                else words.IN_UNIT.said(self._language, unit=self._units[unit].name, who=who),
                people=tuple(
                    self._person(person, [each.role for each in same])
                    for person, same in groupby(roles, key=lambda each: each.person)
                ),
            )

    def people(self, held: Iterable[Held]) -> str:
        """Their names within a sentence, each once."""
        return few(
            [self._people[person].name for person in dict.fromkeys(each.person for each in held)], self._language
        )

    def units(self, held: Iterable[Held]) -> str:
        """The names of their units within a sentence, each once."""
        unknown = words.UNIT_UNKNOWN.said(self._language)
        names = (unknown if each.unit is None else self._units[each.unit].name for each in held)
        return few(list(dict.fromkeys(names)), self._language)

    def _person(self, person: str, roles: Sequence[str]) -> PeerPerson:
        row = self._people[person]
        return PeerPerson(
            person=named(row),
            level=row.level,
            employer=None if row.employer is None else named(self._employers[row.employer]),
            roles=tuple(roles),
            met=None if self.met is None else person in self.met,
        )
