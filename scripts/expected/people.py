"""Expected answers about people."""

from collections.abc import Iterator

from expected.organisation import Organisation, Row, found, grouped, id_of, listed, or_none
from expected.pieces import (
    MOMENT,
    Answer,
    Variables,
    competence,
    decision,
    level,
    meant,
    newest_first,
    one_unit,
    page,
    person,
    primary_unit,
    unit,
    words,
)


def person_card(data: Organisation, variables: Variables) -> Answer:
    """Everything about one person."""
    row = meant("people", data.people, variables["person"])
    took_part = grouped(found(data.rows("decision_people"), "person_id", row["id"]), "decision_id")
    decisions = newest_first(data.decisions[id_] for (id_,) in took_part)
    return {
        "person": {
            "id": id_of("people", row["id"]),
            "externalId": row["id"],
            "name": row["name"],
            "title": or_none(row["title"]),
            "level": level(row),
            "site": None,
            "active": True,
            "primaryUnit": primary_unit(data, row),
            "employer": None,
            "memberships": {"edges": list(units_of(data, data.memberships, row))},
            "formerMemberships": {"edges": list(units_of(data, data.former_memberships, row))},
            "competences": holdings_of(data, row),
            "decisions": {
                "totalCount": len(decisions),
                "edges": [
                    {
                        "roles": words(took_part[each["id"],], "role"),
                        "node": decision(each) | {"date": or_none(each["date"])},
                    }
                    for each in decisions[:10]
                ],
            },
        }
    }


def units_of(data: Organisation, memberships: list[Row], row: Row) -> Iterator[Answer]:
    """The units of a person with their roles, now or before."""
    by_unit = grouped(found(memberships, "person_id", row["id"]), "department_id")
    now = memberships is data.memberships
    for each in listed("departments", (data.units[id_] for (id_,) in by_unit), "name"):
        ends = {"since": None, "until": None} if now else {}
        roles = [{"role": role} | ends for role in words(by_unit[each["id"],], "role")]
        yield {"roles": roles, "node": unit(each) | ({"kind": or_none(each["kind"])} if now else {})}


def holdings_of(data: Organisation, row: Row) -> Answer:
    """What a person knows."""
    by_competence = grouped(found(data.holdings, "person_id", row["id"]), "competence_id")
    known = listed("competences", (data.competences[id_] for (id_,) in by_competence), "name")
    edges = [held(by_competence[each["id"],]) | {"node": competence(each)} for each in known]
    return {"totalCount": len(edges), "edges": edges}


def held(rows: list[Row], *, since: bool = False) -> Answer:
    """One person's evidence for one competence."""
    evidences = [
        {"evidence": row["evidence"], "weight": float(row["weight"]), "source": or_none(row["source"])}
        | ({"since": None} if since else {})
        for row in sorted(rows, key=lambda row: row["evidence"])
    ]
    return {"level": None, "weight": sum(each["weight"] for each in evidences), "evidences": evidences}


def people_for_hr(data: Organisation, variables: Variables) -> Answer:
    """Everyone, page by page."""
    people = listed("people", data.people.values(), "name")
    return {
        "people": page(people, variables["first"])
        | {"nodes": [employee(data, row) for row in people[: variables["first"]]]}
    }


def employee(data: Organisation, row: Row) -> Answer:
    """A person as an HR system reads them."""
    at = data.units.get(row["department_id"])
    return {
        "id": id_of("people", row["id"]),
        "source": "kubernetes",
        "externalId": row["id"],
        "name": row["name"],
        "title": or_none(row["title"]),
        "level": level(row),
        "site": None,
        "email": None,
        "active": True,
        "updatedAt": MOMENT,
        "primaryUnit": {"id": id_of("departments", at["id"]), "externalId": at["id"], "name": at["name"]}
        if at
        else None,
        "employments": {"edges": []},
    }


def people_at_level(data: Organisation, variables: Variables) -> Answer:
    """The members of a unit at one level."""
    members = {row["person_id"] for row in found(data.memberships, "department_id", one_unit(data, variables)["id"])}
    asked = (row for id_, row in data.people.items() if id_ in members and level(row) == variables["level"])
    people = listed("people", asked, "name")
    return {"people": page(people, 50) | {"nodes": [expert(data, row) for row in people[:50]]}}


def expert(data: Organisation, row: Row) -> Answer:
    """A person with some of what they know."""
    known = {each["competence_id"] for each in found(data.holdings, "person_id", row["id"])}
    first = listed("competences", (data.competences[id_] for id_ in known), "name")[:5]
    return person(row) | {
        "title": or_none(row["title"]),
        "level": level(row),
        "primaryUnit": primary_unit(data, row),
        "competences": {"totalCount": len(known), "nodes": [competence(each) for each in first]},
    }
