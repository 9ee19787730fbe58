"""People without whom others would lose every tie that leads to the rest: the cut points of a graph."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import rustworkx

from graph_api.analytics.tie_network import TieNetwork


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left of a person's part of the graph without them.

    `pieces`: how many people there are in each piece that it falls into, at least two, the largest first.
    """

    person: str
    pieces: tuple[int, ...]

    @property
    def cut_off(self) -> int:
        """How many people lose the largest piece."""
        return sum(self.pieces[1:])


def cut_people(network: TieNetwork) -> tuple[Cut, ...]:
    """Everyone whose absence parts others who hang together now, sorted by id.

    Those in two or more of the biconnected components (Hopcroft & Tarjan 1973, "Efficient algorithms for graph
    manipulation") are the cut points; in the tree that components and cut points make, a piece is a branch.

    By hand, for a path a - b - c - d: without b there are a and c, d, so that b cuts off one; so does c.
    """
    graph = _graph(network)
    if not rustworkx.articulation_points(graph):
        return ()
    blocks = _blocks(graph)
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for block, people in blocks.items():
        for person in people:
            parts[person].append(block)
    cuts = {person: in_blocks for person, in_blocks in parts.items() if len(in_blocks) > 1}
    found = (Cut(network.people[person], pieces) for person, pieces in _branches(blocks, cuts))
    return tuple(sorted(found, key=lambda cut: cut.person))


def _graph(network: TieNetwork) -> "rustworkx.PyGraph[None, None]":
    graph: rustworkx.PyGraph[None, None] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from([None] * network.size)
    graph.add_edges_from_no_data(list(zip(network.sources.tolist(), network.targets.tolist(), strict=True)))
    return graph


def _blocks(graph: "rustworkx.PyGraph[None, None]") -> Mapping[int, frozenset[int]]:
    """The people of each biconnected component, by its number."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for edge, block in rustworkx.biconnected_components(graph).items():
        found[block].update(edge)
    return {block: frozenset(people) for block, people in found.items()}


def _branches(
    blocks: Mapping[int, frozenset[int]], cuts: Mapping[int, list[int]]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each cut point with the sizes of its branches, walked from some block of each tree, those furthest out first."""
    seen = set[int]()
    for root in blocks:
        if root in seen:
            continue
        order, above = _walk(root, blocks, cuts)
        seen.update(order)
        yield from _weighed(order, above, blocks)


def _walk(
    root: int, blocks: Mapping[int, frozenset[int]], cuts: Mapping[int, list[int]]
) -> tuple[list[int], dict[int, int]]:
    """The blocks of one tree in the order in which they are reached, and the cut point by which each is."""
    order, above = [root], dict[int, int]()
    for block in order:
        for person in blocks[block]:
            if person in cuts and above.get(block) != person:
                further = [other for other in cuts[person] if other != block]
                above |= dict.fromkeys(further, person)
                order += further
    return order, above


def _weighed(
    order: list[int], above: Mapping[int, int], blocks: Mapping[int, frozenset[int]]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each cut point of one tree with what hangs below it there, and with all the rest as one more branch."""
    behind: defaultdict[int, list[int]] = defaultdict(list)
    whole = 0
    for block in reversed(order):
        people = blocks[block]
        here = len(people) + sum(sum(behind.get(person, ())) for person in people if person != above.get(block))
        if block in above:
            behind[above[block]].append(here - 1)
        else:
            whole = here
    for person, branches in behind.items():
        yield person, tuple(sorted([*branches, whole - 1 - sum(branches)], reverse=True))
