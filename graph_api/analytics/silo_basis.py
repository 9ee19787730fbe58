"""What silos are measured on: the people who are counted, the ties between them, and the groups that these form."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

import numpy as np

from graph_api.analytics.co_attendance import JointMeetings, joint_meetings
from graph_api.analytics.communities import Communities, find_communities
from graph_api.analytics.graphs import Joined, TieGraph, graph_of, joined_by
from graph_api.analytics.grouped import Disjoint, Overlapping, grouped
from graph_api.analytics.groups import groups_of, having_every
from graph_api.domain.silos import CO_ATTENDANCE, Grouping, Population, SilosInput
from graph_api.domain.snapshot import Snapshot


def kinds_of(asked: SilosInput) -> frozenset[str] | None:
    """The kinds of tie that count, joint meetings not among them; None: all."""
    return frozenset(asked.tie_kinds) - {CO_ATTENDANCE} if asked.tie_kinds else None


def counts_meetings(asked: SilosInput) -> bool:
    """Whether joint meetings count as ties."""
    return asked.co_attendance or CO_ATTENDANCE in (asked.tie_kinds or ())


class SiloBasis:
    """The people who are in a group of every sort asked about and may be counted, with the ties between them.

    Args:
        snapshot: the graph; that part of it whose sources count.
        asked: the question.
        sorts: the sorts of group.
    """

    def __init__(self, snapshot: Snapshot, asked: SilosInput, sorts: Iterable[Grouping]) -> None:
        self._snapshot = snapshot
        self._asked = asked
        self.grouped_people = having_every(snapshot, asked, sorts)

    @cached_property
    def joint(self) -> JointMeetings | None:
        """Who meets whom among those who may be counted; None where joint meetings do not count."""
        asked = self._asked
        if not counts_meetings(asked):
            return None
        people, attendance = sorted(self.grouped_people), self._snapshot.attendance
        return joint_meetings(people, attendance, from_joint=asked.from_joint, largest=asked.largest_meeting)

    @cached_property
    def everyone(self) -> TieGraph:
        """Those in a group, with ties or without."""
        people = tuple(sorted(self.grouped_people))
        return graph_of(people, self._joined(people), min_weight=self._asked.min_weight)

    @cached_property
    def counted(self) -> TieGraph:
        """Those who are counted."""
        return self.everyone.only_tied() if self._asked.population is Population.TIED else self.everyone

    @cached_property
    def communities(self) -> Communities | None:
        """The groups that the ties form; None where there is no tie or they are not asked for."""
        return find_communities(self.counted, self._asked.leiden_seeds, weighted=self._asked.leiden_weighted)

    def groups(self, by: Grouping) -> Disjoint | Overlapping:
        """The groups of those who are counted."""
        if by is Grouping.DETECTED:
            return self.found
        known: Mapping[str, Collection[str]] = groups_of(self._snapshot, by, unit_depth=self._asked.unit_depth)
        return grouped([known[person] for person in self.counted.people])

    @cached_property
    def found(self) -> Disjoint:
        """The groups that the ties form, "00001" and so on, the largest first; everyone alone where there are none."""
        best = self.communities.best.groups if self.communities else np.arange(self.counted.size)
        return Disjoint([f"{number + 1:05}" for number in best.tolist()])

    def _joined(self, people: tuple[str, ...]) -> Iterator[Joined]:
        yield joined_by(people, self._snapshot.ties, kinds=kinds_of(self._asked))
        if self.joint is not None:
            yield self.joint.joined
