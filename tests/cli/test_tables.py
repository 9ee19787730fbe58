"""An answer reads as facts and tables on a terminal."""

from collections.abc import Mapping
from io import StringIO
from typing import Any

from rich.console import Console

from graph_api.cli.tables import shown
from graph_api.cli.words import Words
from graph_api.domain.answers import Language


def printed(data: Mapping[str, Any], language: Language = Language.EN, title: str | None = None) -> str:
    written = StringIO()
    console = Console(width=160, markup=False, highlight=False, file=written)
    for part in shown(data, Words(language), title):
        console.print(part)
    return written.getvalue()


def test_gives_each_person_of_a_connection_a_row() -> None:
    text = printed({"people": {"nodes": [{"name": "Åsa Öberg", "level": "STRATEGIC"}, {"name": "Bo", "level": None}]}})

    rows = [line.split() for line in text.splitlines() if line.strip()]
    assert rows[0] == ["People", "(2)"]
    assert rows[1] == ["Name", "Level"]
    assert ["Åsa", "Öberg", "strategic"] in rows
    assert ["Bo", "-"] in rows


def test_says_of_how_many_a_page_is() -> None:
    page = {"totalCount": 400, "nodes": [{"name": "Åsa Öberg"}]}

    assert "People (1 of 400)" in printed({"people": page})
    assert "Personer (1 av 400)" in printed({"people": page}, Language.SV)
    assert "People (1)" in printed({"people": page | {"totalCount": 1}})


def test_lays_the_facts_of_an_edge_beside_its_node() -> None:
    edge = {"roles": [{"role": "chair"}, {"role": "tech_lead"}], "node": {"name": "SIG Node"}}

    text = printed({"memberships": {"edges": [edge]}})

    row = next(line for line in text.splitlines() if "SIG Node" in line)
    assert "chair; tech_lead" in row


def test_shows_an_object_as_facts_and_its_lists_as_tables() -> None:
    plan = {
        "status": "OPTIMAL",
        "size": 2,
        "people": [{"person": {"id": "per_1", "name": "Åsa"}, "reasons": ["The only one who knows payroll."]}],
        "uncovered": [],
    }

    text = printed({"invitePlan": plan})

    assert "Status: optimal" in text
    assert "Nobody is known to know: none" in text
    assert "The only one who knows payroll." in text
    assert "per_1" not in text


def test_writes_yes_and_no_and_short_numbers() -> None:
    text = printed({"silos": {"formalOnly": True, "eiIndex": 0.16436845}})

    assert "Only where the unit is also a membership: yes" in text
    assert "E-I index: 0.1644" in text


def test_says_none_where_a_list_is_empty() -> None:
    text = printed({"decisions": {"nodes": []}})

    assert text.strip() == "Decisions: none"


def test_shows_all_of_an_answer_that_has_nodes_among_other_lists() -> None:
    node = {"node": {"id": "unit_1", "name": "Akuten"}, "sentence": "What the question is about."}
    link = {"kind": "MEMBER", "sentence": "Åsa is a member of Akuten."}

    text = printed({"surroundings": {"centre": node, "nodes": [node], "links": [link], "note": None}})

    assert "In the middle: Akuten" in text
    assert "What is around (1)" in text
    assert "Åsa is a member of Akuten." in text
    assert "Bear in mind" not in text


def test_lets_sentences_follow_each_other() -> None:
    text = printed({"plan": {"reasons": ["Sees the whole.", "Knows payroll."]}})

    assert "Reasons: Sees the whole. Knows payroll." in text


def test_names_three_of_many_in_a_cell_and_counts_the_rest() -> None:
    decisions = [{"id": f"dec_{number}", "title": f"Beslut {number}"} for number in range(1, 6)]

    text = printed({"pairs": [{"a": {"name": "IT"}, "decisions": decisions}]})

    assert "Beslut 1; Beslut 2; Beslut 3 and 2 more" in text


def test_leaves_out_a_column_that_nobody_fills() -> None:
    text = printed({"people": [{"name": "Åsa", "email": None}, {"name": "Bo", "email": None}]})

    assert "Email" not in text


def test_leaves_out_a_column_of_nothing_but_no_and_keeps_one_of_zeros() -> None:
    people = [{"name": "Åsa", "mustInclude": False, "meetings": 0}, {"name": "Bo", "mustInclude": False, "meetings": 0}]

    text = printed({"people": people})

    assert "Must include" not in text
    assert "Meetings" in text


def test_lets_sentences_of_objects_follow_each_other() -> None:
    needed = [{"sentence": "Somebody knows payroll."}, {"sentence": "Somebody comes from Akuten."}]

    text = printed({"people": [{"name": "Åsa", "neededFor": needed}]})

    assert "Somebody knows payroll. Somebody comes from Akuten." in text


def test_shows_a_demand_by_its_sentence_and_what_would_help_beside_it() -> None:
    clash = {
        "demand": {"sentence": "At most 1 in the group."},
        "relaxation": {"sentence": "Ask for “At most 2 in the group” instead.", "solvesAll": True},
    }

    text = printed({"invitePlan": {"status": "INFEASIBLE", "conflict": [clash], "people": []}})

    row = next(line for line in text.splitlines() if "At most 1" in line)
    assert "Ask for “At most 2 in the group” instead." in row


def test_says_nothing_of_people_whom_nobody_asked_about() -> None:
    text = printed({"invitePlan": {"ifDeclines": [], "whyNot": [], "alternatives": []}})

    assert "If someone says no" not in text
    assert "Why not" not in text
    assert "Other groups that are as good: none" in text


def test_writes_parameters_on_one_line() -> None:
    text = printed({"gaps": {"parameters": [{"name": "first", "value": "3"}, {"name": "kinds", "value": "sig"}]}})

    assert "Computed with: first = 3; kinds = sig" in text


def test_speaks_swedish_with_the_words_of_the_pages() -> None:
    pair = {
        "a": {"id": "unit_1", "name": "Akuten"},
        "word": "TRAPPED",
        "gap": 0.5,
        "decisions": [],
        "sameRecords": False,
    }
    gaps = {
        "congruence": 0.25,
        "definition": "TRAPPED: inget sett.",
        "pairs": [pair],
        "closing": {"sentence": "Fråga Åsa."},
    }

    text = printed({"gaps": gaps}, Language.SV, "Vilka behöver varandra?")

    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert lines[:3] == ["Vilka behöver varandra?", "Kongruens: 0,25", "Bjud in för att sluta glappen: Fråga Åsa."]
    assert lines[3] == "Par (1)"
    assert lines[4].split() == ["Den", "ena", "Omdöme", "Glapp"]
    assert lines[6].split() == ["Akuten", "instängt", "0,5"]
    assert lines[7] == "Så räknas det: ”instängt”: inget sett."


def test_leaves_an_id_out_where_a_name_stands() -> None:
    text = printed(
        {"roomCheck": {"about": [{"id": "dec_1", "name": "Add AppArmor"}], "lead": [{"id": "per_1", "level": None}]}}
    )

    assert "dec_1" not in text
    assert "per_1" in text


def test_names_an_object_without_a_name_by_what_is_known_of_it() -> None:
    people = [
        {"person": {"id": "per_1", "name": "Åsa"}, "level": "STRATEGIC", "roles": ["lead"], "met": True, "meetings": 2},
        {"person": {"id": "per_2", "name": "Bo"}, "level": None, "roles": [], "met": False, "meetings": 0},
    ]

    text = printed({"peers": {"units": [{"unit": {"name": "Akuten"}, "people": people}]}})

    assert "Åsa, strategic, lead, met, meetings 2; Bo, meetings 0" in text


def test_says_nothing_of_what_cannot_be_computed_without_data() -> None:
    text = printed({"silos": {"status": "NO_DATA", "note": "No ties.", "eiIndex": None, "groups": []}})

    assert [line.strip() for line in text.splitlines()] == ["Status: no data", "Bear in mind: No ties."]


def test_tells_how_it_came_about_last() -> None:
    text = printed({"gaps": {"dataVersion": 7, "definition": "Need.", "pairs": [{"gap": 1}], "congruence": 0.5}})

    assert [line.split(":")[0] for line in text.splitlines() if ":" in line] == [
        "Congruence",
        "How it is computed",
        "Version of the data",
    ]
