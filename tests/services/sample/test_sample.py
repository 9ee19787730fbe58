"""The invented region: the same every time, of any size, and with what is planted in it, whatever falls by chance."""

import csv
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from graph_api.domain.contract import sample_folder
from graph_api.errors import BadInput
from graph_api.services.sample import make_sample

Rows: TypeAlias = Mapping[str, list[dict[str, str]]]

SIZES = [(100, 1), (400, 1), (400, 7), (1_500, 3), (6_000, 2)]


def written(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.csv"))}


def test_is_shipped_as_it_is_made(tmp_path: Path) -> None:
    make_sample().write(tmp_path)

    assert written(tmp_path) == written(sample_folder("sv"))


def test_another_seed_makes_another_organisation_of_the_same_size() -> None:
    one, other = make_sample(400, 1).rows, make_sample(400, 2).rows

    assert len(one["people.csv"]) == len(other["people.csv"]) == 400
    assert [row["name"] for row in one["people.csv"]] != [row["name"] for row in other["people.csv"]]


@pytest.mark.parametrize("people", [99, 200_001])
def test_names_how_many_people_there_may_be(people: int) -> None:
    with pytest.raises(BadInput, match="give 100 to 200,000"):
        make_sample(people)


@pytest.mark.parametrize(("people", "seed"), SIZES)
class TestWhateverFalls:
    """What holds for every size and seed."""

    @pytest.fixture
    def rows(self, people: int, seed: int) -> Rows:
        return make_sample(people, seed).rows

    def test_has_as_many_people_as_asked_for_and_no_id_twice(self, rows: Rows, people: int) -> None:
        assert len(rows["people.csv"]) == people
        for name in ("people.csv", "departments.csv", "competences.csv", "meetings.csv", "decisions.csv"):
            assert max(Counter(row["id"] for row in rows[name]).values()) == 1, name

    def test_has_no_two_people_with_one_address(self, rows: Rows) -> None:
        assert max(Counter(row["email"] for row in rows["people.csv"]).values()) == 1

    def test_no_decision_unit_shares_a_meeting_or_a_network_with_information_security(self, rows: Rows) -> None:
        unit_of = {row["id"]: row["department_id"] for row in rows["people.csv"]}
        came = defaultdict[str, set[str]](set)
        for row in rows["attendance.csv"]:
            came[row["meeting_id"]].add(unit_of[row["person_id"]])
        members = defaultdict[str, set[str]](set)
        for row in rows["memberships.csv"]:
            members[row["department_id"]].add(unit_of[row["person_id"]])
        needing = {row["from"] for row in rows["department_links.csv"] if row["to"] == "infosak"}

        assert len(needing) == 11
        for units in (*came.values(), *members.values()):
            assert units == {"infosak"} or "infosak" not in units

    def test_only_one_person_knows_the_rare_competence_and_leaves(self, rows: Rows) -> None:
        (holding,) = [row for row in rows["person_competences.csv"] if row["competence_id"] == "lakemedelsgranssnitt"]
        (person,) = [row for row in rows["people.csv"] if row["id"] == holding["person_id"]]
        ends = {row["until"] for row in rows["memberships.csv"] if row["person_id"] == person["id"]}

        assert person["name"] == "Åsa Öberg-Lind"
        assert ends == {"2026-12-31"}

    def test_nobody_from_the_units_affected_was_where_the_night_duty_was_moved(self, rows: Rows) -> None:
        (meeting,) = [row["meeting_id"] for row in rows["decision_meetings.csv"] if row["decision_id"] == "d-jour"]
        affected = {
            row["department_id"]
            for row in rows["decision_departments.csv"]
            if row["decision_id"] == "d-jour" and row["role"] == "affected"
        }
        unit_of = {row["id"]: row["department_id"] for row in rows["people.csv"]}
        there = {
            unit_of[row["person_id"]]
            for row in rows["attendance.csv"]
            if row["meeting_id"] == meeting and row["status"] == "present"
        }

        assert affected == {"akut", "ambulans", "psykiatri"}
        assert there
        assert there.isdisjoint(affected)

    def test_no_meeting_is_about_the_forgotten_objective(self, rows: Rows) -> None:
        themes = {row["id"] for row in rows["themes.csv"] if row["objective_id"] == "o-beratta"}
        met_about = {row["theme_id"] for row in rows["meeting_themes.csv"]}

        assert themes == {"t-natter"}
        assert met_about.isdisjoint(themes)
        assert all(row.get("objective_id") != "o-beratta" for row in rows["initiatives.csv"])

    def test_nothing_couples_the_project_and_the_service_that_use_it(self, rows: Rows) -> None:
        users = {
            row["initiative_id"]
            for row in rows["initiative_competences.csv"]
            if row["competence_id"] == "lakemedelsgranssnitt"
        }

        assert users == {"i-lakemedel", "i-lakemedelslista"}
        assert all(row["to"] not in users for row in rows["initiative_links.csv"])

    def test_most_ties_across_units_stay_at_one_site(self, rows: Rows) -> None:
        people = {row["id"]: row for row in rows["people.csv"]}
        across = [
            (people[row["source"]], people[row["target"]])
            for row in rows["ties.csv"]
            if people[row["source"]]["department_id"] != people[row["target"]]["department_id"]
        ]
        at_one_site = sum(one["site"] == other["site"] for one, other in across)
        at_one_level = sum(one["level"] == other["level"] for one, other in across)

        assert at_one_site > 0.8 * len(across)
        assert at_one_level < 0.75 * len(across)


def test_ships_no_cell_that_a_spreadsheet_would_compute() -> None:
    for file in sample_folder("sv").glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as stream:
            assert all(cell[:1] not in "=+@" for row in csv.reader(stream) for cell in row if cell), file.name
