"""What is uniquely determined of the answer to gaps about the Swedish sample: need and meetings of every pair of units.

Need is counted as the product T_A T_D T_A^T is written: one sum over everything that one unit and another work on.
"""

from itertools import combinations

from expected.initiatives import are_coupled, skills_of
from expected.pieces import Answer, Variables
from expected.rooms import Region


def gaps(data: Region, variables: Variables) -> Answer:
    """The pairs with a need, and at how many meetings of the window both had someone."""
    units = sorted(id_ for id_, row in data.units.items() if row["status"] in {"", "active"})
    met = meetings(data, variables.get("seenFrom", ""), variables.get("seenUntil", "9999"))
    pairs = [pair_of(data, pair, variables["need"], met) for pair in combinations(units, 2)]
    needed = [pair for pair in pairs if pair["need"]]
    return {
        "requiredPairs": len(needed),
        "seenPairs": sum(1 for pair in needed if pair["seen"]),
        "pairs": needed,
    }


def pair_of(data: Region, pair: tuple[str, str], need: list[str], met: list[set[str]]) -> Answer:
    """Two units: why they need each other, and how often they met."""
    one, other = (work_of(data, unit) for unit in pair)
    linked = {frozenset((row["from"], row["to"])) for row in data.rows("decision_links")}
    shared = len(one["decisions"] & other["decisions"]) if "LINKED_DECISIONS" in need else len(owned(one, other))
    links = sum(frozenset((a, b)) in linked for a in one["decisions"] for b in other["decisions"] if a != b)
    uses = sum(is_use(data, a, b) for a in one["initiatives"] for b in other["initiatives"])
    depends = sum({row["from"], row["to"]} == set(pair) for row in data.rows("department_links"))
    counts = {
        "shared": shared if {"LINKED_DECISIONS", "SHARED_DECISIONS"} & set(need) else 0,
        "decisionLinks": links if "LINKED_DECISIONS" in need else 0,
        "serviceUses": uses if "SERVICES_USED" in need else 0,
        "dependencies": depends if "DEPENDENCIES" in need else 0,
    }
    seen = sum(set(pair) <= units for units in met)
    return {"units": list(pair), **counts, "need": sum(counts.values()), "seen": seen}


def work_of(data: Region, unit: str) -> dict[str, set[str]]:
    """What a unit works on: decisions that it owns or takes part in, and the initiatives that it runs."""
    rows = [row for row in data.rows("decision_departments") if row["department_id"] == unit]
    owning = {row["decision_id"] for row in rows if row["role"] == "owning"}
    owning |= {row["id"] for row in data.rows("decisions") if row["owning_department"] == unit}
    participating = {row["decision_id"] for row in rows if row["role"] == "participating"}
    runs = {row["id"] for row in data.rows("initiatives") if row["department_id"] == unit}
    return {
        "owning": owning,
        "participating": participating,
        "decisions": owning | participating,
        "initiatives": runs,
    }


def owned(one: dict[str, set[str]], other: dict[str, set[str]]) -> set[str]:
    """The decisions that one owns and the other takes part in."""
    return (one["owning"] & other["participating"]) | (other["owning"] & one["participating"])


def is_use(data: Region, one: str, other: str) -> bool:
    """Whether one of the two is a service, and they are coupled or use one competence."""
    rows = [row for row in data.rows("initiatives") if row["id"] in {one, other}]
    a_service = any(row["kind"] == "service" for row in rows)
    skills = [skill for row in rows for skill in skills_of(data, row)]
    near = are_coupled(data, one, other) or couples(data, one, other) or len(set(skills)) < len(skills)
    return one != other and a_service and near


def couples(data: Region, one: str, other: str) -> bool:
    """Whether one of the two couples the other with something else."""
    return any({row["from"], row["to"]} == {one, other} for row in data.rows("initiative_links"))


def meetings(data: Region, first: str, last: str) -> list[set[str]]:
    """For each meeting of the days from first to last, the units that those who were there are counted to."""
    days = {row["id"]: row["starts_at"][:10] for row in data.rows("meetings") if not row["frequency"]}
    found: dict[str, set[str]] = {}
    for row in data.rows("attendance"):
        day = days.get(row["meeting_id"], "")
        if row["status"] in {"", "present"} and day and first <= day <= last:
            found.setdefault(row["meeting_id"], set()).add(data.people[row["person_id"]]["department_id"])
    return list(found.values())
