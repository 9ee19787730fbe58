"""Expected answers about decisions."""

from expected.organisation import STATUS, Organisation, Row, found, grouped, id_of, listed, or_none
from expected.pieces import (
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


def involved(data: Organisation, row: Row, *, details: bool = False) -> list[Answer]:
    """The units that a decision concerns, with their roles."""
    by_unit = grouped(found(data.rows("decision_departments"), "decision_id", row["id"]), "department_id")
    return [
        {"roles": words(by_unit[each["id"],], "role")}
        | ({"details": ["" for _ in by_unit[each["id"],]]} if details else {})
        | {"node": unit(each)}
        for each in listed("departments", (data.units[id_] for (id_,) in by_unit), "name")
    ]


def taking_part(data: Organisation, row: Row) -> list[tuple[list[str], Row]]:
    """Who took part in a decision, with their roles."""
    by_person = grouped(found(data.rows("decision_people"), "decision_id", row["id"]), "person_id")
    people = listed("people", (data.people[id_] for (id_,) in by_person), "name")
    return [(words(by_person[each["id"],], "role"), each) for each in people]


def needs(data: Organisation, row: Row) -> Answer:
    """The competences that a decision takes."""
    needed = (
        data.competences[each["competence_id"]]
        for each in found(data.rows("decision_competences"), "decision_id", row["id"])
    )
    return {"nodes": [competence(each) for each in listed("competences", needed, "name")]}


def dated(row: Row) -> Answer:
    """A decision with its dates."""
    status = decision(row)
    return {
        "id": status["id"],
        "externalId": row["id"],
        "title": row["title"],
        "status": status["status"],
        "statusRaw": or_none(row["status"]),
        "date": or_none(row["date"]),
        "reviewOn": None,
    }


def decisions_of_unit(data: Organisation, variables: Variables) -> Answer:
    """The decisions that a unit owns."""
    rows = newest_first(found(data.decisions.values(), "owning_department", one_unit(data, variables)["id"]))
    nodes = [dated(row) | {"units": {"edges": involved(data, row)}} for row in rows[:20]]
    return {"decisions": page(rows, 20) | {"nodes": nodes}}


def decisions_about_us(data: Organisation, variables: Variables) -> Answer:
    """The decisions that a unit is part of."""
    asked = one_unit(data, variables)["id"]
    ids = {row["decision_id"] for row in found(data.rows("decision_departments"), "department_id", asked)}
    rows = newest_first(data.decisions[id_] for id_ in ids)
    nodes = [
        decision(row)
        | {"date": or_none(row["date"]), "owningUnit": owner(data, row), "units": {"edges": involved(data, row)}}
        for row in rows[:50]
    ]
    return {"decisions": page(rows, 50) | {"nodes": nodes}}


def owner(data: Organisation, row: Row) -> Answer | None:
    """The unit that owns a decision."""
    return unit(data.units[row["owning_department"]]) if row["owning_department"] else None


def decisions_for_pmo(data: Organisation, variables: Variables) -> Answer:
    """The decisions of a period."""
    within = (row for row in data.decisions.values() if variables["from"] <= row["date"] <= variables["to"])
    rows = listed("decisions", within, "date")
    return {"decisions": page(rows, 100) | {"nodes": [followed(data, row) for row in rows[:100]]}}


def followed(data: Organisation, row: Row) -> Answer:
    """A decision as a PMO follows it."""
    at = data.units[row["owning_department"]]
    return dated(row) | {
        "owningUnit": {"id": id_of("departments", at["id"]), "externalId": at["id"], "name": at["name"]},
        "units": {"totalCount": len(involved(data, row))},
        "people": {"totalCount": len(taking_part(data, row))},
    }


def open_proposals(data: Organisation, variables: Variables) -> Answer:
    """The proposals of a unit that nobody has decided on."""
    owned = found(data.decisions.values(), "owning_department", one_unit(data, variables)["id"])
    rows = listed("decisions", (row for row in owned if STATUS.get(row["status"]) == "PROPOSED"), "date")
    return {"decisions": page(rows, 50) | {"nodes": [proposal(data, row) for row in rows[:50]]}}


def proposal(data: Organisation, row: Row) -> Answer:
    """A proposal with who is behind it."""
    return {
        "id": id_of("decisions", row["id"]),
        "externalId": row["id"],
        "title": row["title"],
        "date": or_none(row["date"]),
        "statusRaw": or_none(row["status"]),
        "people": {"edges": [{"roles": roles, "node": person(each)} for roles, each in taking_part(data, row)]},
        "needs": needs(data, row),
    }


def decision_card(data: Organisation, variables: Variables) -> Answer:
    """Everything about one decision."""
    row = meant("decisions", data.decisions, variables["decision"])
    people = [
        {"roles": roles, "node": person(each) | {"level": level(each), "primaryUnit": primary_unit(data, each)}}
        for roles, each in taking_part(data, row)
    ]
    card = dated(row)
    return {
        "decision": {
            "id": card["id"],
            "externalId": row["id"],
            "title": row["title"],
            "description": None,
            "status": card["status"],
            "statusRaw": card["statusRaw"],
            "date": card["date"],
            "reviewOn": None,
            "objections": [],
            "owningUnit": owner(data, row),
            "units": {"edges": involved(data, row, details=True)},
            "people": {"totalCount": len(people), "edges": people},
            "needs": needs(data, row),
            "meetings": {"nodes": []},
            "supersedes": {"nodes": replaced(data, row, "from", "to")},
            "supersededBy": {"nodes": replaced(data, row, "to", "from")},
            "relatesTo": {"edges": related(data, row, "from", "to")},
            "relatedFrom": {"edges": related(data, row, "to", "from")},
            "challenges": {"edges": []},
            "reflections": {"nodes": []},
        }
    }


def replaced(data: Organisation, row: Row, near: str, far: str) -> list[Answer]:
    """The decisions that `row` replaces (`near` is "from"), or that replace it."""
    links = data.rows("decision_links")
    ids = {each[far] for each in links if each["kind"] == "replaces" and each[near] == row["id"]}
    ids |= {each[near] for each in links if each["kind"] == "superseded_by" and each[far] == row["id"]}
    return [decision(each) for each in listed("decisions", (data.decisions[id_] for id_ in ids), "title")]


def related(data: Organisation, row: Row, near: str, far: str) -> list[Answer]:
    """The decisions that a decision points to, or that point to it."""
    links = (each for each in data.rows("decision_links") if each["kind"] not in {"replaces", "superseded_by"})
    by_other = grouped(found(links, near, row["id"]), far)
    others = listed("decisions", (data.decisions[id_] for (id_,) in by_other), "title")
    return [{"kinds": words(by_other[each["id"],], "kind"), "node": decision(each)} for each in others]
