"""What is lost with those who leave, as far as records show, and what would mend most of it."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from graph_api.analytics.ei import pairs as pairs_among
from graph_api.analytics.fragmentation import components, expected_fragmentation, fragmentation
from graph_api.analytics.graphs import TieGraph, undirected
from graph_api.analytics.knowledge import Rests, alphabetical, holders_of, rests_on
from graph_api.analytics.leaver_mending import Change, Mending, Needed, best_introduction, best_training
from graph_api.analytics.leaver_owned import Leaderless, Owned, without_leader, without_owner
from graph_api.analytics.leaver_pairs import LostPairs, UnitsOf, lost_pairs, units_of
from graph_api.analytics.leaving import current, staff_on
from graph_api.domain.leaver_impact import LeaverImpactInput, LeaverMending, LeaverWord
from graph_api.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class CohesionMeasures:
    """How many people there are, in how many components, and Borgatti's F, before and after.

    `expected`: F after as many have left at random. `cut_off`: pairs of those who stay who reach each other before and
    not after.
    """

    people: tuple[int, int]
    groups: tuple[int, int]
    fragmentation: tuple[float | None, float | None]
    expected: float | None
    cut_off: int


@dataclass(frozen=True, slots=True)
class LeaverMeasures:
    """What is lost with `leavers`.

    `absent`: those asked about who are not there on that day anyhow. `staying`: everyone else who is there.
    `changes`: competences that are lost, then those that are thin; without the `unsure` ones, of which too few are
    known to be left, but enough may be, since of some it is not known how well they know it. `pairs`, `cohesion`: None
    without records of ties or members, and of ties.
    `left_in`: how many are left in each unit that anybody is left in.
    """

    leavers: frozenset[str]
    absent: frozenset[str]
    staying: frozenset[str]
    changes: tuple[Change, ...]
    unsure: int
    pairs: LostPairs | None
    owned: tuple[Owned, ...]
    leaderless: tuple[Leaderless, ...]
    left_in: Mapping[str, int]
    cohesion: CohesionMeasures | None
    introduction: Mending | None
    training: Mending | None

    @property
    def best(self) -> Mending | None:
        """The one of the two that mends more; of equals the training."""
        found = [each for each in (self.introduction, self.training) if each]
        return max(found, key=lambda each: (each.worth, each.kind is LeaverMending.TRAINING), default=None)


def measure_leaving(whole: Snapshot, who: Collection[str], asked: LeaverImpactInput, day: str) -> LeaverMeasures:
    """What is lost when the people `who` leave on `day` (whole, YYYY-MM-DD), and what would mend most of it."""
    staff = staff_on(whole, day)
    snapshot = replace(whole, memberships=tuple(current(whole.memberships, day)))
    leavers, staying = staff.present.intersection(who), staff.present.difference(who)
    units = units_of(snapshot, staff.present)
    graph = undirected(staff.present, snapshot.ties, kinds=asked.tie_kinds or None)
    pairs = lost_pairs(units, graph, leavers, staying)
    was, now = components(graph, staff.present), components(graph, staying)
    holders = holders_of(snapshot, staff.present, asked.level)
    told = _changes(snapshot, holders, leavers, asked.holders, rests_on(snapshot, day))
    perhaps = holders_of(snapshot, staff.present, asked.level, perhaps=True)
    changes = tuple(each for each in told if each.word is _word(perhaps[each.competence], leavers, asked.holders))
    led = without_leader(snapshot, leavers, staying, asked.facilitator_roles)
    stay = sorted((row for row in snapshot.people if row.id in staying), key=lambda row: (row.external_id, row.id))
    return LeaverMeasures(
        leavers=leavers,
        absent=frozenset(who) - leavers,
        staying=staying,
        changes=changes,
        unsure=len(told) - len(changes),
        pairs=pairs if graph.edges or snapshot.memberships else None,
        owned=without_owner(snapshot, leavers, staying, asked.owner_roles, day),
        leaderless=tuple(each for each in led if each.unit not in pairs.emptied),
        left_in=Counter(unit for person in staying for unit in units.get(person, ())),
        cohesion=_cohesion(graph, was, now) if graph.edges else None,
        introduction=best_introduction([row.id for row in stay], units, pairs.pairs, was, now),
        training=best_training(stay, changes, holders, _needed(snapshot, asked.holders, holders, leavers, units)),
    )


def _changes(
    snapshot: Snapshot,
    holders: Mapping[str, Collection[str]],
    leavers: frozenset[str],
    remain: int,
    rests: Mapping[str, Rests],
) -> tuple[Change, ...]:
    """Competences that are lost, then those that become thin; of equals what most rests on first, then by name."""
    found = list[Change]()
    for row in snapshot.competences:
        who, rest = holders.get(row.id, ()), rests.get(row.id, Rests())
        word = _word(who, leavers, remain)
        if word:
            found.append(Change(row.id, word, len(who), len(set(who) - leavers), rest.count, rest.owners))
    place = alphabetical(snapshot)
    words = [*LeaverWord]
    return tuple(sorted(found, key=lambda change: (words.index(change.word), -change.rests, place[change.competence])))


def _word(who: Collection[str], leavers: frozenset[str], remain: int) -> LeaverWord | None:
    """What becomes of a competence that `who` have; None where nobody of them leaves or enough are left."""
    before, after = len(who), len(set(who) - leavers)
    if after == before:
        return None
    if before >= remain > after:
        return LeaverWord.LOST
    return LeaverWord.THIN if after == remain else None


def _cohesion(graph: TieGraph, was: Mapping[str, int], now: Mapping[str, int]) -> CohesionMeasures:
    sizes = [*Counter(was.values()).values()], [*Counter(now.values()).values()]
    together = Counter(was[person] for person in now)
    return CohesionMeasures(
        people=(graph.size, len(now)),
        groups=(len(sizes[0]), len(sizes[1])),
        fragmentation=(fragmentation(sizes[0]), fragmentation(sizes[1])),
        expected=expected_fragmentation(graph, graph.size - len(now)),
        cut_off=sum(map(pairs_among, together.values())) - sum(map(pairs_among, sizes[1])),
    )


def _needed(
    snapshot: Snapshot,
    remain: int,
    holders: Mapping[str, Collection[str]],
    leavers: frozenset[str],
    units: UnitsOf,
) -> Needed:
    had = {competence: leavers.intersection(who) for competence, who in holders.items()}
    return Needed(
        remain=remain,
        levels={(row.person, row.competence): row.level or 0 for row in snapshot.holdings},
        units=units,
        homes={
            competence: frozenset(unit for person in who for unit in units.get(person, ()))
            for competence, who in had.items()
            if who
        },
    )
