"""Those who bridge, as an answer tells of them, each in words; never in the order of a figure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from graph_api.analytics.bridge_sides import Join
from graph_api.analytics.bridges import BridgeMeasures, PersonMeasures, RoleMeasures
from graph_api.analytics.cut_people import Cut
from graph_api.domain.answers import Language, Named
from graph_api.domain.bridges import (
    BridgeBrokerage,
    BridgeCut,
    BridgeGrouping,
    BridgeJoin,
    BridgePerson,
    BridgeRole,
)
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import PersonRow
from graph_api.services.answers import by_id
from graph_api.services.bridge_subject import Subject
from graph_api.services.names import Names
from graph_api.services.wording import bridge_people as words
from graph_api.services.wording.sentences import listed

STANDS_OUT: Final = 2.0
"""From how many standard deviations above what is expected a role is told of in words."""

APART: Final = (BridgeRole.GATEKEEPER, BridgeRole.REPRESENTATIVE, BridgeRole.LIAISON)
"""The roles between two people of different groups."""


class BridgePeople:
    """The people of an answer about bridges, by id.

    Args:
        snapshot: the graph; that part of it whose sources count.
        found: what was measured.
        subject: what was asked about.
        language: that of the sentences.
    """

    def __init__(self, snapshot: Snapshot, found: BridgeMeasures, subject: Subject, language: Language) -> None:
        self._people: Mapping[str, PersonRow] = by_id(snapshot.people)
        self._names = Names((*snapshot.people, *snapshot.units), ())
        self._found, self._subject, self._language = found, subject, language

    def named(self, person: str) -> Named:
        """Someone as an answer mentions them."""
        return self._names.one(person)

    def alphabetical(self, people: Iterable[str]) -> list[str]:
        """People by name; of equal names by their own ids."""
        return self._names.sorted(people)

    def most(self, people: Mapping[str, float], number: int) -> list[str]:
        """So many with the most, of equals the first by name; in alphabetical order."""
        if len(people) <= number:
            return self.alphabetical(people)
        edge = sorted(people.values(), reverse=True)[number - 1]
        above = [person for person, value in people.items() if value > edge]
        equal = self.alphabetical(person for person, value in people.items() if value == edge)
        return self.alphabetical([*above, *equal[: number - len(above)]])

    def person(self, person: str) -> BridgePerson:
        """Someone with all figures."""
        row, measured = self._people[person], self._found.of(person)
        return BridgePerson(
            person=self._names.one(row.id),
            level=row.level,
            unit=self._unit(row),
            sentence=self._sentence(measured),
            ties=measured.ties,
            join=None if measured.join is None else _join(measured.join),
            constraint=measured.constraint,
            effective_size=measured.effective_size,
            betweenness=measured.betweenness,
            betweenness_error=measured.betweenness_error,
            cut_off=sum(measured.pieces[1:]),
            roles=tuple(map(_role, measured.roles)),
        )

    def cut(self, cut: Cut) -> BridgeCut:
        """Someone without whom others would be cut off."""
        row = self._people[cut.person]
        return BridgeCut(
            person=self._names.one(row.id),
            unit=self._unit(row),
            sentence=self._cut_off(row.name, cut.cut_off),
            cut_off=cut.cut_off,
            pieces=len(cut.pieces),
        )

    def _unit(self, row: PersonRow) -> Named | None:
        return None if row.unit is None else self._names.one(row.unit)

    def _sentence(self, measured: PersonMeasures) -> str:
        if not measured.ties:
            return words.WITHOUT_TIES.said(self._language)
        said = self._of_sides(measured.join) if self._subject.sides else self._of_whole(measured)
        if measured.pieces:
            said.append(self._cut_off(self._people[measured.person].name, sum(measured.pieces[1:])))
        return " ".join(said)

    def _of_sides(self, join: Join | None) -> list[str]:
        if join is None:
            return [words.JOINS_NOT.said(self._language)]
        language = self._language
        one, other = (self._subject.side_name(side, language) for side in (0, 1))
        pairs = words.PAIRS.said(language, join.open_pairs)
        of_one, of_other = (self._subject.of_side(side, language) for side in (0, 1))
        said = words.PERSON_JOINS if join.open_pairs else words.PERSON_JOINS_NONE
        joined = said.said(
            language, to_one=join.to_one, to_other=join.to_other, of_one=of_one, of_other=of_other, pairs=pairs
        )
        ways = ((one, other, join.forth_role, join.forth), (other, one, join.back_role, join.back))
        return [joined, *(self._link(*way) for way in ways if way[2] is not None)]

    def _link(self, one: str, other: str, role: BridgeRole | None, pairs: int) -> str:
        return words.LINKS.said(
            self._language,
            one=one,
            other=other,
            role=words.ROLES[role or BridgeRole.LIAISON].said(self._language),
            pairs=words.PAIRS.said(self._language, pairs),
        )

    def _of_whole(self, measured: PersonMeasures) -> list[str]:
        by_unit = [role for role in measured.roles if role.by is BridgeGrouping.UNIT]
        if not by_unit:
            others = words.OTHERS.said(self._language, measured.ties)
            return [words.UNIT_UNKNOWN.said(self._language, others=others)]
        pairs = sum(role.found for role in by_unit if role.role in APART)
        if not pairs:
            return [words.STANDS_NOT.said(self._language)]
        said = [words.STANDS.said(self._language, pairs=words.PAIRS.said(self._language, pairs))]
        often = _standing_out(by_unit)
        if often:
            roles = listed([words.ROLES[role].said(self._language) for role in often], self._language)
            said.append(words.MORE_THAN_CHANCE.said(self._language, roles=roles))
        return said

    def _cut_off(self, name: str, cut_off: int) -> str:
        return words.CUT.said(self._language, name=name, others=words.OTHERS.said(self._language, cut_off))


def _standing_out(roles: Sequence[RoleMeasures]) -> list[BridgeRole]:
    return [each.role for each in roles if each.role in APART and each.z is not None and each.z >= STANDS_OUT]


def _join(join: Join) -> BridgeJoin:
    return BridgeJoin(
        stands=join.stands,
        to_one=join.to_one,
        to_other=join.to_other,
        open_pairs=join.open_pairs,
        forth=join.forth,
        forth_role=join.forth_role,
        back=join.back,
        back_role=join.back_role,
    )


def _role(role: RoleMeasures) -> BridgeBrokerage:
    return BridgeBrokerage(by=role.by, role=role.role, found=role.found, expected=role.expected, z=role.z)
