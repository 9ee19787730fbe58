"""What is uniquely determined of the answers to peers: everything but the sentences.

Written from the definition alone, over the CSV files of either sample.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from expected.organisation import Organisation, Row, alphabetical, id_of
from expected.pieces import Answer, Variables
from expected.rooms import Region, alphabetical_swedish

IGNORED = {"member", "team member"}
SHOWN = 100
LARGEST = 25
Held = tuple[str, str, str]
"""A person, a unit and a role."""


def same(role: str) -> str:
    """What a role is compared by."""
    return " ".join(alphabetical(role.replace("_", " ").replace("-", " ")).split())


def held(data: Region) -> list[Held]:
    """Every role that an active person has in a unit, once, as a membership has it rather than a title."""
    active = {id_: row for id_, row in data.people.items() if row["status"].lower() in {"", "active"}}
    recorded = [(row["person_id"], row["department_id"], row["role"]) for row in data.memberships if row["role"]]
    found = {(who, unit, same(role)): (who, unit, role) for who, unit, role in titles(active)}
    found |= {(who, unit, same(role)): (who, unit, role) for who, unit, role in recorded if who in active}
    return sorted(found.values())


def titles(people: dict[str, Row]) -> Iterator[Held]:
    """The roles that titles name."""
    for id_, row in people.items():
        said = re.split("[,;(\\[\N{EN DASH}\N{EM DASH}]|\\s-\\s", row["title"])[0]
        for role in said.split("/"):
            if role.strip():
                yield id_, row["department_id"], role.strip()


def spelled(data: Region) -> Callable[[str], str]:
    """How a role is written most often."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, _, role in held(data):
        counts[same(role)][role] += 1
    return lambda key: min(counts[key], key=lambda role: (-counts[key][role], role))


def met(data: Region, person: str) -> set[str]:
    """Whom somebody has a tie with, or was at a meeting with that was not too large."""
    found = {
        row["target"] if row["source"] == person else row["source"]
        for row in data.rows("ties")
        if person in {row["source"], row["target"]}
    }
    present: defaultdict[str, set[str]] = defaultdict(set)
    for row in data.rows("attendance"):
        if row["status"] in {"", "present"}:
            present[row["meeting_id"]].add(row["person_id"])
    for people in present.values():
        if person in people and len(people) <= LARGEST:
            found |= people
    return found


def answer_for(
    data: Region, variables: Variables, order: Callable[[str], str], ids: Callable[[str, str], str]
) -> Answer:
    """The answer; `order`: what names are put in order by; `ids`: the id of a row of a file."""
    everyone, person = held(data), variables.get("person")
    if person is None:
        own = {same(variables["role"])}
        found = [each for each in everyone if same(each[2]) in own]
        spell = spelled(data)
        roles = [spell(key) for key in own]
    else:
        mine = [role for who, _, role in everyone if who == person and same(role) not in IGNORED]
        own = {same(role) for role in mine}
        roles = sorted({min(role for role in mine if same(role) == key) for key in own}, key=order)
        found = [
            each
            for each in everyone
            if each[0] != person and same(each[2]) in own and apart(data, person, each, variables)
        ]

    def place(each: Held) -> tuple[bool, str, str, str, str, str]:
        who, where, role = each
        unit = order(data.units[where]["name"]) if where else ""
        return (
            not where,
            unit,
            where and ids("departments", where),
            order(data.people[who]["name"]),
            ids("people", who),
            role,
        )

    found.sort(key=place)
    peers, known = {who for who, _, _ in found}, met(data, person) if person else set()
    units: dict[str, dict[str, list[str]]] = {}
    for who, where, role in found[: variables.get("first", SHOWN)]:
        units.setdefault(where, {}).setdefault(who, []).append(role)
    return {
        "status": "ANSWERED" if roles else "NO_DATA",
        "roles": roles,
        "peers": len(peers),
        "notMet": len(peers - known) if person else None,
        "units": [
            {
                "unit": ids("departments", where) if where else None,
                "people": [
                    {"person": ids("people", who), "roles": roles, "met": who in known if person else None}
                    for who, roles in people.items()
                ],
            }
            for where, people in units.items()
        ],
    }


def apart(data: Region, person: str, each: Held, variables: Variables) -> bool:
    """Whether somebody has the role in another unit, or with another employer."""
    who, where, _ = each
    one, other = data.people[person]["employer"], data.people[who]["employer"]
    other_employer = bool(one and other and one != other)
    units = {row["department_id"] for row in data.memberships if row["person_id"] == person}
    units.add(data.people[person]["department_id"])
    return other_employer or (where not in units and not variables.get("otherEmployersOnly"))


def of_kubernetes(data: Organisation, variables: Variables) -> Answer:
    """The answer to the operation, in the ids here."""
    return answer_for(Region(data.folder), variables, alphabetical, id_of)


def of_region(region: Region, variables: Variables) -> Answer:
    """The answer about the invented region, in the ids of the source."""
    return answer_for(region, variables, alphabetical_swedish, lambda _, own: own)
