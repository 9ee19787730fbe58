"""The two sides that somebody may bridge, and how each person joins them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, diags_array

from graph_api.analytics.belonging import Belonging
from graph_api.analytics.gathered import gathered
from graph_api.analytics.graphs import Indices, Weights
from graph_api.analytics.tie_network import TieNetwork
from graph_api.domain.bridges import BridgeEnd, BridgeRole
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.words import Level


@dataclass(frozen=True, slots=True)
class Sides:
    """The people of the one and of the other side; `stands`: where each of those who stand on a side stands."""

    one: frozenset[str]
    other: frozenset[str]
    stands: Mapping[str, BridgeEnd]


@dataclass(frozen=True, slots=True)
class Join:
    """How someone joins the two sides; see `graph_api.domain.bridges.BridgeJoin` for each measure."""

    stands: BridgeEnd
    to_one: int
    to_other: int
    open_pairs: int
    forth: int
    back: int

    @property
    def forth_role(self) -> BridgeRole | None:
        """The role in which the person links the first side to the second."""
        return FORTH.get(self.stands) if self.forth else None

    @property
    def back_role(self) -> BridgeRole | None:
        """The role in which the person links the second side to the first."""
        return BACK.get(self.stands) if self.back else None


FORTH: Mapping[BridgeEnd, BridgeRole] = {
    BridgeEnd.ONE: BridgeRole.REPRESENTATIVE,
    BridgeEnd.OTHER: BridgeRole.GATEKEEPER,
    BridgeEnd.NEITHER: BridgeRole.LIAISON,
}
BACK: Mapping[BridgeEnd, BridgeRole] = {
    BridgeEnd.ONE: BridgeRole.GATEKEEPER,
    BridgeEnd.OTHER: BridgeRole.REPRESENTATIVE,
    BridgeEnd.NEITHER: BridgeRole.LIAISON,
}


class Concerned:
    """Those whom themes concern, of which the records are gone through once.

    Who is of a unit that it concerns, or of one below it; who owns it; who knows what it needs; who was at a meeting
    about it.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        people = {row.id for row in snapshot.people}
        self._belonging = Belonging(snapshot, ())
        self._units = gathered((row.theme, row.unit) for row in snapshot.concerns)
        self._owners = gathered((row.owned, row.owner) for row in snapshot.owners if row.owner in people)
        self._needs = gathered((row.needing, row.competence) for row in snapshot.needs)
        self._holders = gathered((row.competence, row.person) for row in snapshot.holdings)
        self._meetings = gathered((row.about, row.meeting) for row in snapshot.topics)
        self._came = gathered((row.meeting, row.person) for row in snapshot.attendance)

    def by(self, theme: str) -> frozenset[str]:
        """Those whom `theme` concerns."""
        return frozenset[str]().union(
            self._owners.get(theme, ()),
            *(self._belonging.people_of(unit) for unit in self._units.get(theme, ())),
            *(self._holders.get(competence, ()) for competence in self._needs.get(theme, ())),
            *(self._came.get(meeting, ()) for meeting in self._meetings.get(theme, ())),
        )


def level_ends(snapshot: Snapshot, counted: Collection[str]) -> Mapping[str, BridgeEnd]:
    """Where each of those who are `counted` stands who is of the strategic level, ONE, or the operational, OTHER."""
    ends = {Level.STRATEGIC: BridgeEnd.ONE, Level.OPERATIONAL: BridgeEnd.OTHER}
    return {row.id: ends[row.level] for row in snapshot.people if row.level in ends and row.id in counted}


def level_sides(snapshot: Snapshot, concerned: Collection[str], counted: Collection[str]) -> Sides:
    """Those of the strategic and of the operational level who are `concerned`, of those who are `counted`.

    Everyone else of these levels stands where they do.
    """
    stands = level_ends(snapshot, counted)
    return Sides(
        one=frozenset(each for each, end in stands.items() if end is BridgeEnd.ONE and each in concerned),
        other=frozenset(each for each, end in stands.items() if end is BridgeEnd.OTHER and each in concerned),
        stands=stands,
    )


def unit_sides(snapshot: Snapshot, one: str, other: str, counted: Collection[str]) -> Sides:
    """The `counted` people of two units and of those below them; who is of both stands on both."""
    belonging = Belonging(snapshot, ())
    first, second = belonging.people_of(one).intersection(counted), belonging.people_of(other).intersection(counted)
    both = first & second
    stands = dict.fromkeys(first, BridgeEnd.ONE) | dict.fromkeys(second, BridgeEnd.OTHER)
    return Sides(first, second, stands | dict.fromkeys(both, BridgeEnd.BOTH))


def direct_ties(network: TieNetwork, sides: Sides) -> int:
    """How many pairs of people, one of either side, are tied."""
    one, other = marks(network, sides.one), marks(network, sides.other)
    both = one * other
    return round(float(one @ (network.matrix @ other)) - float(both @ (network.matrix @ both)) / 2)


def joins(network: TieNetwork, sides: Sides) -> Mapping[str, Join]:
    """How each person who is tied to both sides joins them: to someone of the one, and to someone else of the other.

    By hand, where Ann is of the one side, Ola and Olle are of the other, and Tess is of neither: Ann to Tess, Tess to
    Ola, Tess to Olle, Ola to Ann. Tess joins one open pair, Ann and Olle, since Ann and Ola are tied themselves;
    she links both pairs forth, as a liaison, since no tie leads from Ann to either, and none back.
    """
    one, other = marks(network, sides.one), marks(network, sides.other)
    arcs = _arcs(network)
    backward = csr_array(arcs.T)
    open_pairs = _open(network.matrix, one, other, network.matrix)
    forth, back = _open(arcs, one, other, backward), _open(arcs, other, one, backward)
    # Who is tied to one person alone, who is of both sides, joins no pair.
    to_one, to_other, to_both = (_whole(network.matrix @ side) for side in (one, other, one * other))
    pairs = to_one * to_other - to_both
    return {
        network.people[place]: Join(
            stands=sides.stands.get(network.people[place], BridgeEnd.NEITHER),
            to_one=int(to_one[place]),
            to_other=int(to_other[place]),
            open_pairs=int(open_pairs[place]),
            forth=int(forth[place]),
            back=int(back[place]),
        )
        for place in np.flatnonzero(pairs > 0).tolist()
    }


def shortest_way(network: TieNetwork, sides: Sides) -> tuple[str, ...]:
    """The people on a shortest way from the first side to the second, with both ends; () where there is none.

    Of several the first in the order of the ids.
    """
    starts = sorted(sides.one.intersection(network.people))
    places = {person: place for place, person in enumerate(network.people)}
    before: dict[str, str | None] = dict.fromkeys(starts)
    queue = list(starts)
    for at in queue:
        if at in sides.other:
            return tuple(reversed(list(_back_from(at, before))))
        new = [person for person in near(network, places[at]) if person not in before]
        before |= dict.fromkeys(new, at)
        queue += new
    return ()


def near(network: TieNetwork, place: int) -> list[str]:
    """Those to whom the person at `place` is tied, sorted by id."""
    starts = network.matrix.indptr
    ends: list[int] = network.matrix.indices[int(starts[place]) : int(starts[place + 1])].tolist()
    return [network.people[end] for end in sorted(ends)]


def _back_from(end: str, before: Mapping[str, str | None]) -> Iterable[str]:
    at: str | None = end
    while at is not None:
        yield at
        at = before[at]


def marks(network: TieNetwork, people: Collection[str]) -> Weights:
    """1.0 for each person of the network who is among `people`."""
    return np.array([person in people for person in network.people], dtype=np.float64)


def _arcs(network: TieNetwork) -> csr_array:
    ends = (network.sources, network.targets)
    return csr_array((np.ones(len(network.sources)), ends), shape=(network.size, network.size))


def _open(arcs: csr_array, one: Weights, other: Weights, backward: csr_array) -> Indices:
    """Between how many s of `one` and t of `other` each person stands: s to them, they to t, and not s to t.

    `backward`: the arcs the other way round.
    """
    ways = (backward @ one) * (arcs @ other)
    home = (arcs.multiply(backward)) @ (one * other)
    givers = np.flatnonzero(one)
    from_givers = csr_array(arcs[givers])
    closed = (from_givers @ diags_array(other) @ backward).multiply(from_givers).sum(axis=0)
    return _whole(ways - home - np.asarray(closed, dtype=np.float64).reshape(-1))


def _whole(numbers: Weights) -> Indices:
    return np.rint(numbers).astype(np.int64)
