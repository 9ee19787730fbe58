"""What is uniquely determined of the answers behind the pictures, siloMap and surroundings.

Which of several equally good orders of a map is shown, and every sentence, is left to the product; the figures, the
blocks and the units that stand alone are not, and of surroundings only the sentences are.
"""

from collections import defaultdict
from collections.abc import Iterator

from expected.organisation import Organisation, alphabetical, grouped, id_of
from expected.pieces import Answer, Variables, level, person, unit
from expected.questions import Tie, shared_decisions, shared_people

Ends = dict[str, int]
Blocks = list[list[str]]

MOST = 150
"""How many people and units surroundings show unless asked otherwise."""


# The silo map


def silo_map(data: Organisation, variables: Variables) -> Answer:
    """The pairs of units with shared decisions or shared leaders, and the blocks that shared leaders form."""
    units = {id_ for id_, row in data.units.items() if row["kind"] in variables["kinds"] and row["status"] == "active"}
    need = {pair: len(decisions) for pair, decisions in shared_decisions(data, units).items()}
    seen = among(units, shared_people(data, set(variables["leaderRoles"])))
    ends, needs = sums(seen), sums(need)
    met = sum(1 for pair in need if pair in seen)
    cells = [cell(pair, need.get(pair, 0), seen.get(pair, 0), ends) for pair in sorted({*need, *seen})]
    return {
        "status": "ANSWERED",
        "rolledUp": False,
        "rolledUpSentence": None,
        "trapped": len(need) - met,
        "sameRecords": False,
        "rows": sorted(
            ({"unit": unit(data.units[id_]), "need": needs.get(id_, 0), "seen": ends.get(id_, 0)} for id_ in units),
            key=lambda row: row["unit"]["id"],
        ),
        "cells": sorted(cells, key=lambda each: each["units"]),
        "blocks": sorted(sorted(map(unit_id, block)) for block in best_blocks(sorted(ends), seen, ends)),
        "alone": [unit_id(id_) for id_ in sorted(units - ends.keys(), key=lambda id_: (-needs.get(id_, 0), id_))],
    }


def unit_id(id_: str) -> str:
    """The id here of a unit."""
    return id_of("departments", id_)


def among(units: set[str], pairs: dict[Tie, int]) -> dict[Tie, int]:
    """Those of `pairs` that are pairs of `units`."""
    return {pair: count for pair, count in pairs.items() if units.issuperset(pair)}


def sums(pairs: dict[Tie, int]) -> Ends:
    """For each unit the sum over its pairs."""
    found: Ends = defaultdict(int)
    for pair, count in pairs.items():
        for id_ in pair:
            found[id_] += count
    return dict(found)


def cell(pair: Tie, need: int, seen: int, ends: Ends) -> Answer:
    """One pair; what is expected is d_a d_b / 2m."""
    one, other = pair
    expected = ends[one] * ends[other] / sum(ends.values()) if one in ends and other in ends else 0.0
    return {
        "units": sorted(map(unit_id, pair)),
        "word": ("MET" if seen else "TRAPPED") if need else None,
        "need": need,
        "seen": seen,
        "expected": expected,
        "decisionCount": need,
    }


def best_blocks(units: list[str], seen: dict[Tie, int], ends: Ends) -> Blocks:
    """Of all ways to part the units that are seen with another, the one of the greatest modularity: one by one."""
    return max(partitions(units), key=lambda blocks: modularity(blocks, seen, ends))


def partitions(units: list[str]) -> Iterator[Blocks]:
    """All ways to part `units`."""
    if not units:
        yield []
        return
    for blocks in partitions(units[1:]):
        yield [[units[0]], *blocks]
        for at, block in enumerate(blocks):
            yield [*blocks[:at], [units[0], *block], *blocks[at + 1 :]]


def modularity(blocks: Blocks, seen: dict[Tie, int], ends: Ends) -> float:
    """Q = sum over blocks of their share of all pairs minus the square of their share of all ends."""
    twice = sum(ends.values())
    inside = sum(2 * count for pair, count in seen.items() for block in blocks if {*pair} <= {*block})
    return inside / twice - sum((sum(ends[id_] for id_ in block) / twice) ** 2 for block in blocks)


# Surroundings


Thing = tuple[str, str]
"""The file that something stands in, and its own id."""

Joint = tuple[Thing, str, Thing]

KINDS = ("MEMBER", "COUNTED_TO", "DEPENDS_ON", "TIE")
"""Who comes first of those with equally many links."""


def surroundings(data: Organisation, variables: Variables) -> Answer:
    """The people and units around a unit, step by step, and how they hang together."""
    centre = next(("departments", id_) for id_ in data.units if unit_id(id_) == variables["of"])
    links = joints(data)
    steps, left = walk(data, links, centre, variables["steps"])
    shown = sorted(steps, key=lambda thing: (steps[thing], *place(data, thing)))
    nodes = [node(data, thing, steps[thing]) for thing in shown]
    former = {(row["person_id"], row["department_id"]) for row in data.former_memberships}
    return {
        "status": "ANSWERED",
        "centre": {key: value for key, value in nodes[0].items() if key != "step"},
        "nodes": nodes,
        "links": sorted(
            (
                {"kind": kind, "ends": sorted((id_of(*one), id_of(*other)))}
                for one, kind, other in links
                if one in steps and other in steps
            ),
            key=lambda link: (link["ends"], link["kind"]),
        ),
        "leftOut": [
            count
            for count in (
                *left,
                sum(1 for who, where in former if ("people", who) in steps and ("departments", where) in steps),
                len(counted_only(data, centre[1])),
            )
            if count
        ],
    }


def joints(data: Organisation) -> dict[Joint, set[str]]:
    """What hangs together now (members, dependencies, and ties either way), each with its roles or kinds."""
    people, units = "people", "departments"
    recorded = {row["department_id"] for row in data.memberships}
    found: dict[Joint, set[str]] = defaultdict(set)
    for row in data.memberships:
        found[(people, row["person_id"]), "MEMBER", (units, row["department_id"])].add(row["role"])
    for id_, row in data.people.items():
        if row["department_id"] and row["department_id"] not in recorded:
            found[(people, id_), "COUNTED_TO", (units, row["department_id"])] = set()
    for row in data.rows("department_links"):
        if row["from"] != row["to"]:
            found[(units, row["from"]), "DEPENDS_ON", (units, row["to"])].add(row["kind"])
    for row in data.rows("ties"):
        one, other = sorted((row["source"], row["target"]))
        if one != other:
            found[(people, one), "TIE", (people, other)].add(row["kind"])
    return found


def walk(
    data: Organisation, links: dict[Joint, set[str]], centre: Thing, most: int
) -> tuple[dict[Thing, int], list[int]]:
    """Each thing that finds room with its step, and how many of each step found none."""
    beside: dict[Thing, list[tuple[Thing, str, int]]] = defaultdict(list)
    for (one, kind, other), words in links.items():
        beside[one].append((other, kind, len(words)))
        beside[other].append((one, kind, len(words)))
    steps, refused, left = {centre: 0}, set[Thing](), list[int]()
    for step in range(1, most + 1):
        near = [thing for thing, at in steps.items() if at == step - 1]
        found = {other for thing in near for other, _, _ in beside[thing]} - steps.keys() - refused
        by = {thing: [(kind, words) for other, kind, words in beside[thing] if other in steps] for thing in found}
        best = sorted(found, key=lambda thing: (*strength(by[thing]), *place(data, thing)))
        room = MOST - len(steps)
        steps |= dict.fromkeys(best[:room], step)
        refused |= set(best[room:])
        left.append(len(best[room:]))
    return steps, left


def strength(links: list[tuple[str, int]]) -> tuple[int, int, int]:
    """What puts those with these links (kind, number of roles or kinds) in order, the strongest first."""
    return -len(links), min(KINDS.index(kind) for kind, _ in links), -sum(words for _, words in links)


def place(data: Organisation, thing: Thing) -> tuple[str, str]:
    """Where something stands in a list by name."""
    kind, id_ = thing
    name = (data.people if kind == "people" else data.units)[id_]["name"]
    return alphabetical(name), id_of(*thing)


def node(data: Organisation, thing: Thing, step: int) -> Answer:
    """A person or a unit at its step."""
    kind, id_ = thing
    if kind == "people":
        return {"node": person(data.people[id_]), "type": "PERSON", "step": step, "level": level(data.people[id_])}
    return {"node": unit(data.units[id_]), "type": "UNIT", "step": step, "level": None}


def counted_only(data: Organisation, id_: str) -> set[str]:
    """Those who are counted to a unit and no members of it."""
    members = {who for (who, where) in grouped(data.memberships, "person_id", "department_id") if where == id_}
    return {who for who, row in data.people.items() if row["department_id"] == id_} - members
