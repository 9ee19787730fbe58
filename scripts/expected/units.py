"""Expected answers about departments, networks and their meetings."""

from collections.abc import Iterator

from expected.organisation import NETWORKS, Organisation, Row, found, grouped, id_of, listed, or_none
from expected.pieces import Answer, Variables, competence, level, one_unit, page, person, unit, words


def unit_members(data: Organisation, variables: Variables) -> Answer:
    """The members of a unit, now and before."""
    row = one_unit(data, variables)
    now = grouped(found(data.memberships, "department_id", row["id"]), "person_id")
    before = grouped(found(data.former_memberships, "department_id", row["id"]), "person_id")
    members = listed("people", (data.people[id_] for (id_,) in now), "name")
    former = listed("people", (data.people[id_] for (id_,) in before), "name")
    return {
        "unit": {"__typename": "Network" if row["kind"] in NETWORKS else "Department"}
        | unit(row)
        | {"kind": row["kind"], "status": or_none(row["status"]), "mission": or_none(row["mission"])}
        | {
            "members": page(members, 100)
            | {"edges": [{"roles": roles(now[each["id"],]), "node": member(each)} for each in members[:100]]},
            "formerMembers": {
                "edges": [
                    {
                        "roles": [
                            {"role": role, "since": None, "until": None} for role in words(before[each["id"],], "role")
                        ],
                        "node": person(each),
                    }
                    for each in former
                ]
            },
        }
    }


def roles(rows: list[Row]) -> list[Answer]:
    """Each role of one membership."""
    return [
        {
            "role": row["role"],
            "count": int(row["count"]) if row["count"] else None,
            "source": or_none(row["source"]),
            "since": None,
            "until": None,
        }
        for row in sorted(rows, key=lambda row: row["role"])
    ]


def member(row: Row) -> Answer:
    """A person as a member of a unit."""
    return person(row) | {"title": or_none(row["title"]), "level": level(row), "active": True}


def networks(data: Organisation, variables: Variables) -> Answer:
    """Every network."""
    rows = listed("departments", (row for row in data.units.values() if row["kind"] in NETWORKS), "name")
    return {
        "networks": page(rows, variables["first"])
        | {"nodes": [network(data, row) for row in rows[: variables["first"]]]}
    }


def network(data: Organisation, row: Row) -> Answer:
    """A network with what it leans on and when it meets."""
    members = {each["person_id"] for each in found(data.memberships, "department_id", row["id"])}
    series = listed("meetings", found(data.meetings.values(), "department_id", row["id"]), "title")
    return unit(row) | {
        "status": or_none(row["status"]),
        "mission": or_none(row["mission"]),
        "rhythm": None,
        "groundRules": [],
        "joining": None,
        "members": {"totalCount": len(members)},
        "dependsOn": {
            "edges": [{"kinds": kinds, "node": unit(other)} for kinds, other in linked(data, row, "from", "to")]
        },
        "meetings": {"nodes": [when(each) | {"frequency": each["frequency"], "until": None} for each in series]},
    }


def when(row: Row) -> Answer:
    """A series of meetings; every meeting in these files has a frequency."""
    return {
        "__typename": "MeetingSeries",
        "id": id_of("meetings", row["id"]),
        "title": row["title"],
        "day": or_none(row["day"]),
        "time": or_none(row["time"]),
        "timeZone": or_none(row["tz"]),
    }


def linked(data: Organisation, row: Row, near: str, far: str) -> Iterator[tuple[list[str], Row]]:
    """The units at the other end of the links of `row`, with their kinds."""
    by_other = grouped(found(data.rows("department_links"), near, row["id"]), far)
    for other in listed("departments", (data.units[id_] for (id_,) in by_other), "name"):
        yield words(by_other[other["id"],], "kind"), other


def dependencies(data: Organisation, variables: Variables) -> Answer:
    """What a unit depends on, and what depends on it."""
    row = one_unit(data, variables)
    ways = {"dependsOn": ("from", "to"), "dependedOnBy": ("to", "from")}
    return {"unit": unit(row) | {name: leaning(data, row, *way) for name, way in ways.items()}}


def leaning(data: Organisation, row: Row, near: str, far: str) -> Answer:
    """The dependencies of a unit in one direction."""
    edges = [
        {
            "kinds": kinds,
            "reason": None,
            "node": unit(other) | {"kind": or_none(other["kind"]), "status": or_none(other["status"])},
        }
        for kinds, other in linked(data, row, near, far)
    ]
    return {"totalCount": len(edges), "edges": edges}


def meetings_of_unit(data: Organisation, variables: Variables) -> Answer:
    """The meetings of a unit."""
    rows = listed("meetings", found(data.meetings.values(), "department_id", one_unit(data, variables)["id"]), "title")
    return {"gatherings": page(rows, 50) | {"nodes": [series(data, row) for row in rows[:50]]}}


def series(data: Organisation, row: Row) -> Answer:
    """A series of meetings with what it is about."""
    about = data.competences.get(row["competence_id"])
    return when(row) | {
        "durationMinutes": None,
        "mode": None,
        "place": None,
        "themes": {"nodes": []},
        "competences": {"nodes": [competence(about)] if about else []},
        "frequency": row["frequency"],
        "until": None,
    }
