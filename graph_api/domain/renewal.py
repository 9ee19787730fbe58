"""A snapshot brought up to date: what has changed is taken anew, everything else is kept."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any, Final

from graph_api.domain.parts import NODES, nodes_of, part_of
from graph_api.domain.snapshot import Snapshot

LINKS: Final[dict[str, tuple[str, ...]]] = {
    "memberships": ("person", "unit", "former"),
    "holdings": ("person", "competence"),
    "needs": ("needing", "competence"),
    "involvements": ("decision", "unit"),
    "parts": ("decision", "person"),
    "dependencies": ("unit", "on"),
    "ties": ("source", "target", "kind"),
    "attendance": ("meeting", "person"),
    "invitations": ("meeting", "person"),
    "topics": ("meeting", "about"),
    "made_at": ("decision", "meeting"),
    "concerns": ("theme", "unit"),
    "owners": ("owned", "owner"),
    "serving": ("serving", "objective"),
    "decision_links": ("decision", "other", "supersedes"),
    "uses": ("initiative", "competence"),
    "couplings": ("initiative", "other"),
    "challenges": ("decision", "person"),
}
"""The fields whose rows are relationships: the ids at both ends, then what else they are sorted by."""


def renewed(old: Snapshot, found: Snapshot, ids: Collection[str]) -> Snapshot:
    """`old` at the version of `found`.

    Args:
        old: a snapshot.
        found: the nodes `ids` as they are now, the relationships between two of them, and all who object.
        ids: every node that was changed since `old`, and those at both ends of every relationship that was.
    """
    touched = frozenset(ids)
    nodes = {name: _nodes(getattr(old, name), getattr(found, name), touched) for name in NODES}
    links = {name: _links(getattr(old, name), getattr(found, name), touched, by) for name, by in LINKS.items()}
    snapshot = replace(old, version=found.version, at=found.at, objecting=found.objecting, **nodes, **links)
    # What refers to a node that is gone, or to someone who objects, is no change of its own.
    dangling = bool(found.objecting) or _gone(old, snapshot, touched)
    return part_of(snapshot, lambda _: True) if dangling else snapshot


def _nodes(old: Sequence[Any], found: Sequence[Any], touched: Collection[str]) -> tuple[Any, ...]:
    kept = [row for row in old if row.id not in touched]
    return tuple(sorted([*kept, *found], key=attrgetter("id"))) if found or len(kept) < len(old) else tuple(old)


def _links(old: Sequence[Any], found: Sequence[Any], touched: Collection[str], by: Sequence[str]) -> tuple[Any, ...]:
    one, other = map(attrgetter, by[:2])
    kept = [row for row in old if one(row) not in touched or other(row) not in touched]
    return tuple(sorted([*kept, *found], key=attrgetter(*by))) if found or len(kept) < len(old) else tuple(old)


def _gone(old: Snapshot, new: Snapshot, touched: frozenset[str]) -> bool:
    before, after = ({node.id for node in nodes_of(each)} for each in (old, new))
    return not touched & before <= after
