"""What is around a person or a unit: breadth first over what is recorded now, as far as there is room."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import DecisionRow, NamedRow, PersonRow, UnitRow
from graph_api.domain.surroundings import SurroundingLinkKind as Kind
from graph_api.domain.surroundings import SurroundingsInput
from graph_api.domain.surroundings import SurroundingType as Type

Row: TypeAlias = PersonRow | UnitRow | NamedRow | DecisionRow
Ids: TypeAlias = frozenset[str]

ENDS: Final[Mapping[Kind, tuple[Type, Type]]] = {
    Kind.MEMBER: (Type.PERSON, Type.UNIT),
    Kind.COUNTED_TO: (Type.PERSON, Type.UNIT),
    Kind.PART_OF: (Type.UNIT, Type.UNIT),
    Kind.DEPENDS_ON: (Type.UNIT, Type.UNIT),
    Kind.TIE: (Type.PERSON, Type.PERSON),
    Kind.KNOWS: (Type.PERSON, Type.COMPETENCE),
    Kind.TOOK_PART: (Type.PERSON, Type.DECISION),
    Kind.CONCERNS: (Type.DECISION, Type.UNIT),
}
"""What each kind of link leads from and to, what says most about a person or unit first."""

KINDS: Final = tuple(ENDS)


@dataclass(frozen=True, slots=True)
class Link:
    """`a` and `b`: ids, in the order that the kind says; of a tie the lesser first. `words`: roles or kinds."""

    kind: Kind
    a: str
    b: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """The centre and what is around it.

    `steps`: each node with its distance from the centre. `types`: what the nodes are. `links`: those between two of
    the nodes, each pair and kind once. `no_room`: for each step from the first, how many it had that found no room.
    """

    steps: Mapping[str, int]
    types: Mapping[str, Type]
    links: tuple[Link, ...]
    no_room: tuple[int, ...]


def measure_surroundings(snapshot: Snapshot, centre: str, asked: SurroundingsInput) -> Around:
    """The nodes within `asked.steps` of `centre`, of the types to include, and the links between them.

    While there is room, a step takes those first that have the most links to what the steps before it took; of equals
    those by a kind that comes earlier in `ENDS`, then by the most roles or kinds, then by name. What finds no room
    leads no further.

    Args:
        snapshot: the graph; that part of it whose sources count.
        centre: the id of a person or unit in it.
        asked: how far, how many and what; `of`, `sources` and `language` are not looked at.
    """
    rows, types = _nodes(snapshot)
    kept = frozenset(node for node, kind in types.items() if kind in asked.include) | {centre}
    kinds = [kind for kind, ends in ENDS.items() if {types[centre], *asked.include}.issuperset(ends)]
    steps, passed, no_room, near = {centre: 0}, {centre}, list[int](), frozenset({centre})
    for step in range(1, asked.steps + 1):
        by: defaultdict[str, list[Link]] = defaultdict(list)
        for link in _links_at(snapshot, near, kinds, asked):
            by[link.a].append(link)
            by[link.b].append(link)
        found = [node for node in by if node in kept and node not in passed]
        found.sort(key=lambda node: (*_strength(by[node]), sort_text(name_of(rows[node])), node))
        room = asked.at_most - len(steps)
        near = frozenset(found[:room])
        no_room.append(len(found) - len(near))
        steps |= dict.fromkeys(found[:room], step)
        passed |= set(found)
    links = _links_at(snapshot, frozenset(steps), kinds, asked)
    return Around(
        steps=steps,
        types={node: types[node] for node in steps},
        links=tuple(link for link in links if link.a in steps and link.b in steps),
        no_room=tuple(no_room),
    )


def types_at(snapshot: Snapshot, node: str) -> Counter[Type]:
    """How many things of each type hang together with `node`, whatever is asked for."""
    links = _links_at(snapshot, frozenset({node}), ENDS, SurroundingsInput(of=node))
    ends = {end: kind for link in links for end, kind in zip((link.a, link.b), ENDS[link.kind], strict=True)}
    return Counter(kind for end, kind in ends.items() if end != node)


def _links_at(snapshot: Snapshot, near: Ids, kinds: Iterable[Kind], asked: SurroundingsInput) -> Iterator[Link]:
    """Every link of these kinds with an end in `near`, each pair and kind once."""
    counted = frozenset(asked.tie_kinds) if asked.tie_kinds else None
    for kind in kinds:
        for link in READERS[kind](snapshot, near):
            if kind is not Kind.TIE or counted is None:
                yield link
            elif words := tuple(word for word in link.words if word in counted):
                yield Link(kind, link.a, link.b, words)


def _strength(links: Sequence[Link]) -> tuple[int, int, int]:
    """What puts a node with these links in order among others, the strongest first."""
    return -len(links), min(KINDS.index(link.kind) for link in links), -sum(len(link.words) for link in links)


def name_of(row: Row) -> str:
    """What people call it."""
    return row.title if isinstance(row, DecisionRow) else row.name


def _nodes(snapshot: Snapshot) -> tuple[Mapping[str, Row], Mapping[str, Type]]:
    of: Mapping[Type, tuple[Row, ...]] = {
        Type.PERSON: snapshot.people,
        Type.UNIT: snapshot.units,
        Type.COMPETENCE: snapshot.competences,
        Type.DECISION: snapshot.decisions,
    }
    rows = {row.id: row for each in of.values() for row in each}
    return rows, {row.id: kind for kind, each in of.items() for row in each}


def _members(snapshot: Snapshot, near: Ids) -> Iterator[Link]:
    return (
        Link(Kind.MEMBER, row.person, row.unit, row.roles)
        for row in snapshot.memberships
        if not row.former and (row.person in near or row.unit in near)
    )


def _counted(snapshot: Snapshot, near: Ids) -> Iterator[Link]:
    """Those who are counted to a unit stand in where no memberships of it are recorded."""
    recorded = {row.unit for row in snapshot.memberships if not row.former}
    return (
        Link(Kind.COUNTED_TO, row.id, row.unit)
        for row in snapshot.people
        if row.unit is not None and row.unit not in recorded and (row.id in near or row.unit in near)
    )


def _wholes(snapshot: Snapshot, near: Ids) -> Iterator[Link]:
    return (
        Link(Kind.PART_OF, row.id, row.parent)
        for row in snapshot.units
        if row.parent is not None and row.parent != row.id and (row.id in near or row.parent in near)
    )


def _dependencies(snapshot: Snapshot, near: Ids) -> Iterator[Link]:
    return (
        Link(Kind.DEPENDS_ON, row.unit, row.on, row.kinds)
        for row in snapshot.dependencies
        if row.unit != row.on and (row.unit in near or row.on in near)
    )


def _ties(snapshot: Snapshot, near: Ids) -> Iterator[Link]:
    """Two people with ties of several kinds, or both ways, are linked once."""
    kinds: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in snapshot.ties:
        if row.source != row.target and (row.source in near or row.target in near):
            kinds[min(row.source, row.target), max(row.source, row.target)].add(row.kind)
    return (Link(Kind.TIE, *pair, tuple(sorted(found))) for pair, found in kinds.items())


def _holdings(snapshot: Snapshot, near: Ids) -> Iterator[Link]:
    return (
        Link(Kind.KNOWS, row.person, row.competence, tuple(evidence for evidence, _ in row.evidences if evidence))
        for row in snapshot.holdings
        if row.person in near or row.competence in near
    )


def _parts(snapshot: Snapshot, near: Ids) -> Iterator[Link]:
    return (
        Link(Kind.TOOK_PART, row.person, row.decision, row.roles)
        for row in snapshot.parts
        if row.person in near or row.decision in near
    )


def _involvements(snapshot: Snapshot, near: Ids) -> Iterator[Link]:
    return (
        Link(Kind.CONCERNS, row.decision, row.unit, row.roles)
        for row in snapshot.involvements
        if row.decision in near or row.unit in near
    )


READERS: Final[Mapping[Kind, Callable[[Snapshot, Ids], Iterator[Link]]]] = {
    Kind.MEMBER: _members,
    Kind.COUNTED_TO: _counted,
    Kind.PART_OF: _wholes,
    Kind.DEPENDS_ON: _dependencies,
    Kind.TIE: _ties,
    Kind.KNOWS: _holdings,
    Kind.TOOK_PART: _parts,
    Kind.CONCERNS: _involvements,
}
"""What is recorded of each kind, at some nodes."""
