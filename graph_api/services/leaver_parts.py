"""What is lost with those who leave, as an answer tells of each thing."""

from collections.abc import Iterator
from typing import Final

from graph_api.analytics.coordination import Pair
from graph_api.analytics.fragmentation import DRAWS, SEED
from graph_api.analytics.leaver_impact import LeaverMeasures
from graph_api.analytics.leaver_mending import Change, Mending
from graph_api.analytics.leaver_owned import Leaderless, Owned
from graph_api.domain.answers import Named
from graph_api.domain.leaver_impact import (
    LeaverCohesion,
    LeaverCompetence,
    LeaverImpactInput,
    LeaverMend,
    LeaverOwned,
    LeaverPair,
    LeaverUnit,
    LeaverWord,
)
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import by_id
from graph_api.services.knowledge_parts import known_well
from graph_api.services.leaver_mends import mend_sentence
from graph_api.services.names import Names
from graph_api.services.wording import leaver_impact as words
from graph_api.services.wording.sentences import PEOPLE, Sentence, listed, percent

SHOWN: Final = 50
"""How many people who leave, and units that nobody is left in, are shown."""

MOST: Final = 100
"""How many competences, pairs, things without an owner and units are shown."""

UNITS: Final = 3
"""How many units are named that can say who answers for something."""


class LeaverParts:
    """Each part of the answer.

    Args:
        snapshot: the graph; that part of it whose sources count.
        found: what is lost.
        asked: the input, on a day.
        names: of everything in `snapshot`.
    """

    def __init__(self, snapshot: Snapshot, found: LeaverMeasures, asked: LeaverImpactInput, names: Names) -> None:
        self._found, self._asked, self._names, self._language = found, asked, names, asked.language
        self._people, self._units = by_id(snapshot.people), by_id(snapshot.units)

    def leavers(self) -> tuple[Named, ...]:
        """Who leaves."""
        return self._names.first(self._found.leavers, SHOWN)

    def competences(self) -> tuple[LeaverCompetence, ...]:
        """The competences that are lost or thin."""
        return tuple(
            LeaverCompetence(
                competence=self._names.one(change.competence),
                word=change.word,
                sentence=self._changed(change),
                before=change.before,
                after=change.after,
                rests=change.rests,
            )
            for change in self._found.changes[:MOST]
        )

    def pairs(self) -> tuple[LeaverPair, ...]:
        """The pairs of units that are no longer connected, in alphabetical order."""
        if self._found.pairs is None:
            return ()
        by = self._found.pairs.pairs
        return tuple(self._pair(*pair, *by[pair]) for pair in self._ordered_pairs()[:MOST])

    def pair_names(self) -> list[str]:
        """What the units of each of these pairs are called, also of those that are not shown."""
        return [
            " \N{EN DASH} ".join(self._names.one(unit).name for unit in self._names.sorted(pair))
            for pair in self._ordered_pairs()
        ]

    def emptied(self) -> tuple[Named, ...]:
        """The units that nobody is left in."""
        return self._names.first(self._found.pairs.emptied if self._found.pairs else (), SHOWN)

    def without_owner(self) -> tuple[LeaverOwned, ...]:
        """What nobody is left to answer for."""
        return tuple(map(self._owned, self._found.owned[:MOST]))

    def without_leader(self) -> tuple[LeaverUnit, ...]:
        """The units without anybody to keep them going."""
        ordered = sorted(
            self._found.leaderless, key=lambda each: (not self._units[each.unit].network, self._names.place(each.unit))
        )
        return tuple(map(self._leaderless, ordered[:MOST]))

    def cohesion(self) -> LeaverCohesion | None:
        """Who can reach whom."""
        found = self._found.cohesion
        if found is None:
            return None
        before, after = found.fragmentation
        return LeaverCohesion(
            sentence=words.ALONE.said(self._language)
            if before is None or after is None
            else (words.COHESION if found.cut_off else words.COHESION_KEPT).said(
                self._language,
                before=percent(before, self._language),
                after=percent(after, self._language),
                expected=percent(found.expected or 0.0, self._language),
                groups=words.GROUPS.said(self._language, found.groups[1]),
                pairs=words.PAIRS.said(self._language, found.cut_off),
            ),
            people_before=found.people[0],
            people_after=found.people[1],
            groups_before=found.groups[0],
            groups_after=found.groups[1],
            before=before,
            after=after,
            expected=found.expected,
            draws=DRAWS,
            seed=SEED,
            cut_off=found.cut_off,
        )

    def mend(self, mending: Mending | None) -> LeaverMend | None:
        """An introduction or a training."""
        if mending is None:
            return None
        said = mend_sentence(mending, self._names, self._language, self._home)
        return LeaverMend(
            kind=mending.kind,
            sentence=said[0].upper() + said[1:],
            people=self._names.all(mending.people),
            competence=None if mending.competence is None else self._names.one(mending.competence),
            mends=mending.worth.mends,
            thin=mending.worth.thin,
            reach=mending.worth.reach,
            rests=mending.worth.rests,
        )

    def left_out(self) -> Iterator[tuple[Sentence, int]]:
        """What is not shown."""
        found = self._found
        lost, emptied = (len(found.pairs.pairs), len(found.pairs.emptied)) if found.pairs else (0, 0)
        yield words.MORE_PEOPLE, max(0, len(found.leavers) - SHOWN)
        yield words.MORE_COMPETENCES, max(0, len(found.changes) - MOST)
        yield words.MORE_PAIRS, max(0, lost - MOST)
        yield words.MORE_EMPTIED, max(0, emptied - SHOWN)
        yield words.MORE_OWNED, max(0, len(found.owned) - MOST)
        yield words.MORE_LEADERLESS, max(0, len(found.leaderless) - MOST)
        yield words.UNSURE, found.unsure

    def _ordered_pairs(self) -> list[Pair]:
        lost = self._found.pairs.pairs if self._found.pairs else ()
        return sorted(lost, key=lambda pair: [self._names.place(unit) for unit in self._names.sorted(pair)])

    def _changed(self, change: Change) -> str:
        if change.word is LeaverWord.THIN:
            sentence = words.THIN
        else:
            sentence = words.LOST_FEW if change.after else words.LOST_NOBODY
        return sentence.said(
            self._language,
            about=self._names.within(change.competence, self._language),
            level=known_well(self._asked.level, self._language),
            before=PEOPLE.said(self._language, change.before),
            after=PEOPLE.said(self._language, change.after),
            remain=self._asked.holders,
        )

    def _pair(self, one: str, other: str, ties: int, members: int) -> LeaverPair:
        a, b = self._names.sorted((one, other))
        by = [words.TIES.said(self._language, ties)] if ties else []
        by += [words.PEOPLE_OF_BOTH.said(self._language, members)] if members else []
        within = {"a": self._names.within(a, self._language), "b": self._names.within(b, self._language)}
        return LeaverPair(
            a=self._names.one(a),
            b=self._names.one(b),
            sentence=words.PAIR.said(self._language, what=listed(by, self._language), **within),
            ties=ties,
            members=members,
        )

    def _owned(self, owned: Owned) -> LeaverOwned:
        units = self._names.sorted(owned.units)[:UNITS]
        about = self._names.within(owned.about, self._language)
        sentence = words.OWNED_BY if units else words.OWNED
        return LeaverOwned(
            kind=owned.kind,
            about=self._names.one(owned.about),
            sentence=sentence.said(
                self._language,
                thing=words.THINGS[owned.kind].said(self._language, about=about),
                units=self._names.listed(units, self._language),
            ),
            units=self._names.all(units),
        )

    def _leaderless(self, each: Leaderless) -> LeaverUnit:
        network, left = self._units[each.unit].network, self._found.left_in[each.unit]
        sentence = words.NETWORK_STOPS if network else words.UNIT_STOPS
        return LeaverUnit(
            unit=self._names.one(each.unit),
            network=network,
            sentence=sentence.said(
                self._language,
                unit=self._names.within(each.unit, self._language),
                roles=", ".join(each.roles),
                people=PEOPLE.said(self._language, left),
            ),
            roles=each.roles,
            left=left,
        )

    def _home(self, person: str) -> str | None:
        unit = self._people[person].unit
        return None if unit is None else self._names.within(unit, self._language)
