"""Expected answers about competences."""

from expected.organisation import Organisation, Row, found, grouped, listed, or_none
from expected.people import held
from expected.pieces import Answer, Variables, competence, level, meant, one_unit, page, person, primary_unit, unit


def who_knows(data: Organisation, variables: Variables) -> Answer:
    """Everyone who has a competence."""
    row = meant("competences", data.competences, variables["competence"])
    by_person = grouped(found(data.holdings, "competence_id", row["id"]), "person_id")
    holders = listed("people", (data.people[id_] for (id_,) in by_person), "name")
    edges = [
        held(by_person[each["id"],], since=True)
        | {"node": person(each) | {"level": level(each), "active": True, "primaryUnit": primary_unit(data, each)}}
        for each in holders[:100]
    ]
    owner = data.units.get(row["department_id"])
    return {
        "competence": competence(row)
        | {
            "names": [],
            "unit": unit(owner) if owner else None,
            "broader": None,
            "holders": page(holders, 100) | {"edges": edges},
        }
    }


def competences_of_unit(data: Organisation, variables: Variables) -> Answer:
    """What a unit looks after."""
    owned = found(data.competences.values(), "department_id", one_unit(data, variables)["id"])
    rows = listed("competences", owned, "name")
    return {"competences": page(rows, 100) | {"nodes": [looked_after(data, row) for row in rows[:100]]}}


def looked_after(data: Organisation, row: Row) -> Answer:
    """A competence with how many have it."""
    holders = {each["person_id"] for each in found(data.holdings, "competence_id", row["id"])}
    first = listed("people", (data.people[id_] for id_ in holders), "name")[:3]
    return competence(row) | {
        "kind": or_none(row["kind"]),
        "description": or_none(row["description"]),
        "holders": {
            "totalCount": len(holders),
            "nodes": [person(each) | {"level": level(each)} for each in first],
        },
    }
