"""What is uniquely determined of the answers to invitePlan, silos, gaps and headcount.

Which of several smallest groups is proposed, and every sentence, is left to the product; sizes and counts are not.
"""

from collections import Counter, defaultdict
from itertools import combinations

from expected.organisation import Organisation, Row, found, id_of
from expected.pieces import Answer, Variables, competence, level, unit

SMALLEST_SHOWN = 5

Tie = tuple[str, str]


# Invitations


def invite_plan(data: Organisation, variables: Variables) -> Answer:
    """The size of the smallest group, what decides, what fewer could do, and how many could bring each competence."""
    asked, evidence = variables["competences"], set(variables["evidence"])
    holders = {name: {row["person_id"] for row in counted(data, name, evidence)} for name in asked}
    demands = [*holders.values(), *({id_ for id_, row in data.people.items() if level(row) == one} for one in LEVELS)]
    most = most_met(data, demands)
    return {
        "status": "OPTIMAL",
        "size": len(most),
        "bound": len(most),
        "aims": [
            {"aim": "SIZE", "value": len(most)},
            # Every meeting of this organisation is a series, and series count as nobody's.
            {"aim": "LOAD", "value": 0},
            {"aim": "RICHNESS", "value": richest(list(holders.values()), demands, len(most))},
        ],
        "front": [{"size": size, "met": met, "needs": len(demands)} for size, met in enumerate(most, start=1)],
        "uncovered": [],
        "levelsNobodyHas": [],
        "nobodyFrom": [],
        "ifDeclines": [],
        "whyNot": [],
        "conflict": [],
        "competences": [
            {
                "competence": competence(data.competences[name]),
                "level": None,
                "wanted": 1,
                "holders": len(holders[name]),
            }
            for name in asked
        ],
    }


def counted(data: Organisation, competence_id: str, evidence: set[str]) -> list[Row]:
    """The evidence that counts for one competence."""
    return [row for row in found(data.holdings, "competence_id", competence_id) if row["evidence"] in evidence]


def most_met(data: Organisation, demands: list[set[str]]) -> list[int]:
    """How many of `demands` one person can meet at most, two people, and so on until all are met.

    Breadth first over what a group has so far, one bit for each demand: with k demands at most 2^k states.
    """
    bits = {sum(1 << at for at, people in enumerate(demands) if id_ in people) for id_ in data.people}
    reached: set[int] = {0}
    most: list[int] = []
    while not most or most[-1] < len(demands):
        reached = {had | brought for had in reached for brought in bits}
        most.append(max(state.bit_count() for state in reached))
    return most


def richest(holders: list[set[str]], demands: list[set[str]], size: int) -> int:
    """The most competences, each once for every holder, in a group of `size` that meets all of `demands`.

    Every group of those who hold something, and of one more for each level, who holds nothing: all of these are alike.
    """
    known = set[str]().union(*holders)
    others = {min(people - known) for people in demands[len(holders) :]}
    groups = combinations(sorted(known | others), size)
    complete = (group for group in groups if all(not people.isdisjoint(group) for people in demands))
    return max(sum(id_ in people for id_ in group for people in holders) for group in complete)


LEVELS = ("STRATEGIC", "OPERATIONAL")


# Silos


def silos(data: Organisation, variables: Variables) -> Answer:
    """The ties inside and between units of tied people, with what the sizes of the units alone would give."""
    ties = tied_pairs(data, set(variables["tieKinds"]))
    people = {id_ for tie in ties for id_ in tie}
    members: dict[str, set[str]] = defaultdict(set)
    for id_ in people:
        members[data.people[id_]["department_id"]].add(id_)
    inside, outside = split(data, ties)
    shown = {id_: group for id_, group in sorted(members.items()) if len(group) >= SMALLEST_SHOWN}
    internal, external = sum(inside.values()), sum(outside.values()) // 2
    return {
        "status": "ANSWERED",
        "people": len(people),
        "peopleWithoutTies": 0,
        "ties": len(ties),
        "internalTies": internal,
        "externalTies": external,
        "externalShare": external / len(ties),
        "eiIndex": (external - internal) / len(ties),
        "expectedEiIndex": expected_ei([len(group) for group in members.values()]),
        "modularity": modularity(inside, outside, len(ties)),
        "groups": [
            {
                "group": unit(data.units[id_]),
                "size": len(group),
                "internalTies": inside[id_],
                "externalTies": outside[id_],
                "eiByTies": (outside[id_] - inside[id_]) / (outside[id_] + inside[id_]),
                "conductance": outside[id_] / ends_of_fewer(inside[id_], outside[id_], len(ties)),
            }
            for id_, group in sorted(shown.items())
        ],
        "tooSmallToShow": {
            "groups": len(members) - len(shown),
            "people": sum(len(group) for id_, group in members.items() if id_ not in shown),
        },
        "pairsConsidered": len(shown) * (len(shown) - 1) // 2,
        "pairsWithoutTies": len(unconnected(data, ties, set(shown))),
    }


def tied_pairs(data: Organisation, kinds: set[str]) -> set[Tie]:
    """Each pair of people with a tie of these kinds, either way, once."""
    return {
        (min(row["source"], row["target"]), max(row["source"], row["target"]))
        for row in data.rows("ties")
        if row["kind"] in kinds and row["source"] != row["target"]
    }


def split(data: Organisation, ties: set[Tie]) -> tuple[dict[str, int], dict[str, int]]:
    """The ties inside each unit, and those out of it."""
    inside: dict[str, int] = defaultdict(int)
    outside: dict[str, int] = defaultdict(int)
    for tie in ties:
        one, other = (data.people[id_]["department_id"] for id_ in tie)
        if one == other:
            inside[one] += 1
        else:
            outside[one] += 1
            outside[other] += 1
    return inside, outside


def ends_of_fewer(inside: int, outside: int, ties: int) -> int:
    """The ends of ties in a unit, or in all others where these have fewer."""
    return min(2 * inside + outside, 2 * ties - 2 * inside - outside)


def expected_ei(sizes: list[int]) -> float:
    """External minus internal over all pairs of people: the E-I index if every pair were equally likely tied."""
    everyone = sum(sizes)
    pairs = everyone * (everyone - 1) / 2
    internal = sum(size * (size - 1) / 2 for size in sizes)
    return (pairs - 2 * internal) / pairs


def modularity(inside: dict[str, int], outside: dict[str, int], ties: int) -> float:
    """The share of ties inside, less what it would be if everyone kept their number of ties (Newman 2006)."""
    units = sorted(inside.keys() | outside.keys())
    return sum(inside[id_] / ties - ((2 * inside[id_] + outside[id_]) / (2 * ties)) ** 2 for id_ in units)


def unconnected(data: Organisation, ties: set[Tie], shown: set[str]) -> set[Tie]:
    """The pairs of shown units without a tie between them."""
    tied = {tuple(sorted(data.people[id_]["department_id"] for id_ in tie)) for tie in ties}
    return {pair for pair in combinations(sorted(shown), 2) if pair not in tied}


# Gaps


def gaps(data: Organisation, variables: Variables) -> Answer:
    """The pairs of units that share decisions, and how many leaders they share."""
    units = {id_ for id_, row in data.units.items() if row["kind"] in variables["kinds"] and row["status"] == "active"}
    need = shared_decisions(data, units)
    seen = shared_people(data, set(variables["leaderRoles"]))
    pairs = [
        {
            "units": sorted(id_of("departments", id_) for id_ in pair),
            "need": len(decisions),
            "decisionCount": len(decisions),
            "seen": seen[pair],
        }
        for pair, decisions in need.items()
    ]
    met = sum(1 for pair in pairs if pair["seen"])
    return {
        "status": "ANSWERED",
        "units": len(units),
        "requiredPairs": len(pairs),
        "seenPairs": met,
        "trapped": len(pairs) - met,
        "sameRecords": False,
        "pairs": sorted(pairs, key=lambda pair: pair["units"]),
    }


def shared_decisions(data: Organisation, units: set[str]) -> dict[Tie, set[str]]:
    """For each pair of units the decisions that one owns and the other takes part in."""
    roles: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in data.rows("decision_departments"):
        roles[row["decision_id"]][row["role"]].add(row["department_id"])
    shared: dict[Tie, set[str]] = defaultdict(set)
    for decision, of in roles.items():
        for one in of["owning"] & units:
            for other in (of["participating"] & units) - {one}:
                shared[min(one, other), max(one, other)].add(decision)
    return shared


def shared_people(data: Organisation, roles: set[str]) -> dict[Tie, int]:
    """For each pair of units how many people have one of these roles in both."""
    led: dict[str, set[str]] = defaultdict(set)
    for row in data.memberships:
        if row["role"] in roles:
            led[row["person_id"]].add(row["department_id"])
    shared: dict[Tie, int] = defaultdict(int)
    for units in led.values():
        for pair in combinations(sorted(units), 2):
            shared[pair] += 1
    return shared


# Headcount


def headcount(data: Organisation, variables: Variables) -> Answer:
    """How many people are counted to each department, those of departments too small to show together."""
    if variables["by"] != "UNIT":
        raise NotImplementedError(variables["by"])
    sizes = Counter(row["department_id"] for row in data.people.values())
    hidden = {id_ for id_, size in sizes.items() if size < SMALLEST_SHOWN}
    if len({sizes[id_] for id_ in hidden}) == 1 or sum(sizes[id_] for id_ in hidden) < SMALLEST_SHOWN:
        raise NotImplementedError("those that are hidden tell of each other, so that more have to be hidden")
    return {
        "status": "ANSWERED",
        "by": "UNIT",
        "people": len(data.people),
        "groups": [
            {"group": unit(data.units[id_]) if id_ else None, "people": sizes[id_]}
            for id_ in sorted(sizes.keys() - hidden)
        ],
        "other": sum(sizes[id_] for id_ in hidden),
    }
