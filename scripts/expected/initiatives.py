"""What is uniquely determined of the answer to uncoupled: the pairs, what they have in common, and whom to ask.

Written from the definition alone, over the CSV files of either sample: every project is tried with every service.
"""

from itertools import combinations, product

from expected.organisation import Organisation, Row
from expected.pieces import Answer, Variables
from expected.rooms import AFTER_Z, Region

ALL = ["COMPETENCE", "OBJECTIVE", "UNIT"]


def uncoupled(data: Region, variables: Variables) -> Answer:
    """Which pairs share something and are not coupled, of those that run on the day."""
    kinds = [variables.get("kind", "PROJECT"), variables.get("otherKind", "SERVICE")]
    running = [row for row in data.rows("initiatives") if row["kind"].upper() in kinds and runs(row, variables["asOf"])]
    first, second = ([row for row in sorted(running, key=place) if row["kind"].upper() == kind] for kind in kinds)
    pairs = list(combinations(first, 2)) if kinds[0] == kinds[1] else list(product(first, second))
    related = [
        (one, other, found) for one, other in pairs if any((found := shared(data, one, other, variables)).values())
    ]
    apart = [each for each in related if not are_coupled(data, each[0]["id"], each[1]["id"])]
    apart.sort(key=lambda each: (-sum(map(len, each[2].values())), place(each[0]), place(each[1])))
    return {
        "status": "ANSWERED" if first and second else "NO_DATA",
        "running": len(running),
        "related": len(related),
        "coupled": len(related) - len(apart),
        "uncoupled": len(apart),
        "pairs": [
            {
                "one": one["id"],
                "other": other["id"],
                **found,
                "expectedCompetences": expected(data, one, other, variables),
                "ask": whom_to_ask(data, one, other, found),
            }
            for one, other, found in apart
        ],
    }


def nothing_to_couple(data: Organisation, _variables: Variables) -> Answer:
    """The same of an organisation that has written down no initiative."""
    known = (data.folder / "initiatives.csv").exists()
    return {
        "status": "ANSWERED" if known else "NO_DATA",
        **dict.fromkeys(("running", "related", "coupled", "uncoupled"), 0),
        "pairs": [],
    }


def place(row: Row) -> str:
    """Where a title stands in Swedish alphabetical order."""
    return row["title"].casefold().translate(AFTER_Z)


def runs(row: Row, day: str) -> bool:
    """Whether it has begun and not ended; the samples write whole days only."""
    return row["status"] == "running" and (row["start_date"] or day) <= day <= (row["end_date"] or day)


def shared(data: Region, one: Row, other: Row, variables: Variables) -> dict[str, list[str]]:
    """What the two have in common, by its sort, each in alphabetical order of its name."""
    wanted = variables.get("inCommon", ALL)
    names = {row["id"]: row["name"] for row in data.rows("competences")}
    skills = set(skills_of(data, one)) & set(skills_of(data, other))
    return {
        "competences": sorted(skills, key=lambda skill: names[skill].lower()) if "COMPETENCE" in wanted else [],
        "objectives": same(one, other, "objective_id") if "OBJECTIVE" in wanted else [],
        "units": same(one, other, "department_id") if "UNIT" in wanted else [],
    }


def same(one: Row, other: Row, column: str) -> list[str]:
    """What stands in one column of both."""
    return [one[column]] if one[column] and one[column] == other[column] else []


def skills_of(data: Region, initiative: Row) -> list[str]:
    """The competences that it uses."""
    rows = data.rows("initiative_competences")
    return [row["competence_id"] for row in rows if row["initiative_id"] == initiative["id"]]


def are_coupled(data: Region, one: str, other: str) -> bool:
    """Whether one couples the other, or a third both."""
    links = {(row["from"], row["to"]) for row in data.rows("initiative_links")}
    thirds = {coupling for coupling, _ in links}
    return bool({(one, other), (other, one)} & links) or any(
        {(third, one), (third, other)} <= links for third in thirds
    )


def expected(data: Region, one: Row, other: Row, variables: Variables) -> float | None:
    """How many competences they would share if each drew its own number from all that are used."""
    if "COMPETENCE" not in variables.get("inCommon", ALL):
        return None
    universe = {row["competence_id"] for row in data.rows("initiative_competences")}
    draws = len(skills_of(data, one)) * len(skills_of(data, other))
    return draws / len(universe) if draws else None


def whom_to_ask(data: Region, one: Row, other: Row, found: dict[str, list[str]]) -> str | None:
    """Who answers for both; else what runs both; else who answers for the objective; else the unit above both."""
    objectives = {row["id"]: row for row in data.rows("objectives")}
    answering = [objectives[each]["owner_id"] or objectives[each]["department_id"] for each in found["objectives"]]
    units = [[row["department_id"], *data.above(row["department_id"])] for row in (one, other)]
    ways = [
        *same(one, other, "owner_id"),
        *same(one, other, "department_id"),
        *filter(None, answering),
        *(unit for unit in units[0] if unit in units[1]),
    ]
    return ways[0] if ways else None
