"""The meetings of each window with those who came: what of it crosses units, who was in networks, who was asked."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from graph_api.analytics.change_blocks import Blocks
from graph_api.analytics.compared import Record, Sighting
from graph_api.analytics.ei import pairs
from graph_api.analytics.gathered import gathered
from graph_api.analytics.windows import Window, Windows, day_of
from graph_api.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting of which it is recorded who came. `network`: whether it is of a network; `asked`: who was asked."""

    block: str
    window: Window
    network: bool
    people: frozenset[str]
    asked: frozenset[str]


class MeetingRecords:
    """The meetings of three windows; a series, and what has no day, is in none of them.

    Args:
        snapshot: the graph; that part of it whose sources count.
        windows: the days.
        blocks: what changes places with what, and what counts.
        largest: in meetings of more people than this units do not meet.
    """

    def __init__(self, snapshot: Snapshot, windows: Windows, blocks: Blocks, largest: int) -> None:
        self._snapshot, self._windows, self._blocks, self._largest = snapshot, windows, blocks, largest
        self._unit_of = {row.id: row.unit for row in snapshot.people if row.unit is not None}
        self._present = gathered((row.meeting, row.person) for row in snapshot.attendance)
        self._attended = [row for row in snapshot.meetings if row.id in self._present]

    @cached_property
    def met(self) -> tuple[Met, ...]:
        """The meetings of the windows of which it is recorded who came."""
        networks = frozenset(row.id for row in self._snapshot.units if row.network)
        asked = gathered((row.meeting, row.person) for row in self._snapshot.invitations)
        return tuple(
            Met(
                block=self._blocks.block(row.id),
                window=window,
                network=row.unit in networks,
                people=frozenset(self._present[row.id]),
                asked=frozenset(asked.get(row.id, ())),
            )
            for row in self._attended
            if not row.recurring and (window := self._windows.of(row.day)) is not None and self._blocks.belongs(row.id)
        )

    @cached_property
    def small(self) -> tuple[Met, ...]:
        """Those of them that are small enough for units to meet in."""
        return tuple(each for each in self.met if len(each.people) <= self._largest)

    @property
    def of_networks(self) -> tuple[Met, ...]:
        """Those of them that are of networks."""
        return tuple(each for each in self.met if each.network)

    @cached_property
    def recorded(self) -> frozenset[Window]:
        """The windows in which it is recorded of any meeting who came, whatever unit it is of."""
        days = (row.day for row in self._attended if not row.recurring)
        return frozenset(window for window in map(self._windows.of, days) if window is not None)

    def undated(self) -> int:
        """Meetings with people that are in no window since they are series, or their day is not known."""
        return sum(row.recurring or day_of(row.day) is None for row in self._attended)

    def without_unit(self) -> int:
        """People who were at meetings of the two windows and are counted to no unit."""
        there = {person for each in self.small if each.window is not Window.EARLIER for person in each.people}
        return sum(person not in self._unit_of for person in there)

    def across(self) -> Iterator[Record]:
        """For each meeting the pairs of people who were there: of two units, of all whose units are known."""
        for each in self.small:
            sizes = Counter(self._unit_of[person] for person in each.people if person in self._unit_of)
            whole = pairs(sizes.total())
            if whole:
                yield Record(each.block, each.window, whole - sum(map(pairs, sizes.values())), whole)

    def unit_pairs(self) -> Iterator[Sighting]:
        """The pairs of units that had people at a meeting, the lesser id first."""
        for each in self.small:
            units = {self._unit_of[person] for person in each.people if person in self._unit_of}
            for pair in combinations(sorted(units), 2):
                yield Sighting(each.block, each.window, pair)

    def network_people(self) -> Iterator[Sighting]:
        """Those who were at meetings of networks."""
        for each in self.of_networks:
            yield from (Sighting(each.block, each.window, (person,)) for person in each.people)

    def came(self) -> Iterator[Record]:
        """For each meeting that people were asked to: how many of them came."""
        for each in self.met:
            if each.asked:
                yield Record(each.block, each.window, len(each.asked & each.people), len(each.asked))

    def people_behind(self) -> Mapping[str, Mapping[Window, int]]:
        """How many people are behind what is told of `small` meetings, of a `network`, and of those `asked`."""
        return {
            "small": _different((each.window, each.people & self._unit_of.keys()) for each in self.small),
            "network": _different((each.window, each.people) for each in self.of_networks),
            "asked": _different((each.window, each.asked) for each in self.met),
        }


def _different(there: Iterator[tuple[Window, frozenset[str]]]) -> Mapping[Window, int]:
    found: dict[Window, set[str]] = {window: set() for window in Window}
    for window, people in there:
        found[window].update(people)
    return {window: len(people) for window, people in found.items()}
