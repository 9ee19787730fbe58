"""What is uniquely determined of the answers to silos about the Swedish sample: everything that is counted.

Pair by pair over the CSV files, which only so small an organisation allows; groups that ties form are not among it.
"""

from collections import Counter, defaultdict
from itertools import combinations

from expected.pieces import Answer, Variables
from expected.rooms import Region, present

JOINT = "CO_ATTENDANCE"
COLUMNS = {"UNIT": "department_id", "LEVEL": "level", "SITE": "site", "EMPLOYER": "employer"}

Pair = tuple[str, str]


def silos(data: Region, variables: Variables) -> Answer:
    """The ties inside and between groups of those who are in one and tied, with what sizes alone would give."""
    groups = groups_of(data, variables["by"])
    ties = {pair for pair in tied(data, variables) if set(pair) <= groups.keys()}
    people = sorted({person for pair in ties for person in pair})
    inside = sum(bool(groups[one] & groups[other]) for one, other in ties)
    possible = list(combinations(people, 2))
    sharing = sum(bool(groups[one] & groups[other]) for one, other in possible)
    return {
        "people": len(people),
        "inSeveral": sum(len(groups[person]) > 1 for person in people),
        "ties": len(ties),
        "internalTies": inside,
        "externalTies": len(ties) - inside,
        "externalShare": (len(ties) - inside) / len(ties),
        "eiIndex": (len(ties) - 2 * inside) / len(ties),
        "expectedEiIndex": (len(possible) - 2 * sharing) / len(possible),
        "groups": [
            group(name, people, groups, ties) for name in sorted({one for who in people for one in groups[who]})
        ],
    }


def groups_of(data: Region, by: str) -> dict[str, set[str]]:
    """The groups of each person who is in any."""
    if by != "NETWORK":
        return {id_: {row[COLUMNS[by]]} for id_, row in data.people.items() if row[COLUMNS[by]]}
    found: dict[str, set[str]] = defaultdict(set)
    for row in data.memberships:
        if data.units[row["department_id"]]["kind"] == "network":
            found[row["person_id"]].add(row["department_id"])
    return found


def tied(data: Region, variables: Variables) -> set[Pair]:
    """The pairs of people with a tie of the kinds asked for, or of any, or with joint meetings enough."""
    kinds = set(variables.get("tieKinds", []))
    ties = {
        (min(row["source"], row["target"]), max(row["source"], row["target"]))
        for row in data.rows("ties")
        if row["source"] != row["target"] and (not kinds or row["kind"] in kinds)
    }
    if variables.get("coAttendance") or JOINT in kinds:
        joint = joint_meetings(data, variables.get("largestMeeting", 25))
        ties |= {pair for pair, often in joint.items() if often >= variables.get("fromJoint", 3)}
    return ties


def joint_meetings(data: Region, largest: int) -> Counter[Pair]:
    """How often each pair was at the same meeting, of those of at most so many people."""
    there: dict[str, set[str]] = defaultdict(set)
    for row in present(data):
        there[row["meeting_id"]].add(row["person_id"])
    return Counter(pair for who in there.values() if len(who) <= largest for pair in combinations(sorted(who), 2))


def group(name: str, people: list[str], groups: dict[str, set[str]], ties: set[Pair]) -> Answer:
    """One group: its ties inside, those out of it, and the share of its ends, or of the others', that leads out."""
    members = {person for person in people if name in groups[person]}
    internal = sum(set(pair) <= members for pair in ties)
    external = sum(len(members & set(pair)) == 1 for pair in ties)
    ends = min(2 * internal + external, 2 * len(ties) - 2 * internal - external)
    conductance = external / ends if ends else None
    return {"id": name, "size": len(members), "internal": internal, "external": external, "conductance": conductance}
