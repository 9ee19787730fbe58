"""Whether ties were made from decisions: then they say nothing new about units that share decisions."""

from collections import Counter, defaultdict
from typing import Final

from graph_api.domain.snapshot import Snapshot

MOST: Final = 0.9
"""A kind of tie is taken to be made from decisions where at least this share of its ties fits them."""


def kinds_from_decisions(snapshot: Snapshot, kinds: frozenset[str] | None) -> tuple[str, ...]:
    """The kinds of tie, of `kinds` (None: all), that seem to be made from who took part in which decision.

    A tie fits if its two ends took part in one decision. Ties that were asked for in a survey fit now and then; ties
    such as "reviewed by" always do.
    """
    decisions: defaultdict[str, set[str]] = defaultdict(set)
    for part in snapshot.parts:
        decisions[part.person].add(part.decision)
    ties = [tie for tie in snapshot.ties if kinds is None or tie.kind in kinds]
    total = Counter(tie.kind for tie in ties)
    among = (tie for tie in ties if tie.source in decisions and tie.target in decisions)
    fitting = Counter(tie.kind for tie in among if not decisions[tie.source].isdisjoint(decisions[tie.target]))
    return tuple(sorted(kind for kind, count in total.items() if fitting[kind] >= MOST * count))
