import pytest

from graph_api.domain.cells import Value
from graph_api.domain.seed_entries import Merged, Outcome, entries_on, merged_link
from graph_api.domain.seed_links import (
    ATTENDANCES,
    ATTENDED,
    DECISION_PEOPLE,
    FORMER_MEMBER,
    HOLDING,
    MEMBER,
    MEMBERSHIPS,
    PARTICIPATION,
    PERSON_COMPETENCES,
    TIE,
    TIES,
)

Row = dict[str, Value]

UNSAID: Row = {"count": -1, "source": "", "since": "", "until": "", "first_seen": "", "last_seen": ""}


def role(name: str, **said: Value) -> Row:
    return {"role": name, **UNSAID, **said}


def membership(rows: list[Row], existing: Merged | None = None) -> Merged:
    return merged_link(MEMBERSHIPS, MEMBER, rows, existing.properties if existing else None)


def roles(merged: Merged) -> list[tuple[Value, Value]]:
    return [(row["role"], row["count"]) for row in entries_on(MEMBERSHIPS, MEMBER, merged.properties)]


def test_keeps_several_roles_of_one_person_as_parallel_lists() -> None:
    merged = membership([role("member"), role("chair", count=2)])

    assert merged.properties["roles_role"] == ["chair", "member"]
    assert merged.properties["roles_count"] == [2, -1]
    assert merged.outcomes == [Outcome.CREATED, Outcome.CREATED]


def test_finds_nothing_to_change_the_second_time() -> None:
    rows = [role("member"), role("chair", count=2), role("member", until="2020")]
    before = membership(rows)

    after = membership(list(reversed(rows)), before)

    assert after.properties == before.properties
    assert set(after.outcomes) == {Outcome.UNCHANGED}


def test_corrects_a_role_that_it_knows_by_its_name_source_and_first_day() -> None:
    before = membership([role("chair", source="hr", since="2020", count=1)])

    after = membership([role("chair", source="hr", since="2020", count=5)], before)

    assert roles(after) == [("chair", 5)]
    assert after.outcomes == [Outcome.UPDATED]


def test_adds_a_role_and_keeps_those_that_the_file_does_not_name() -> None:
    before = membership([role("chair", source="hr")])

    after = membership([role("member", source="hr")], before)

    assert roles(after) == [("chair", -1), ("member", -1)]
    assert after.outcomes == [Outcome.CREATED]


def test_leaves_what_an_absent_column_would_have_said_of_a_role() -> None:
    before = membership([role("chair", source="hr", since="2020", count=7)])

    after = membership([{"role": "chair", "until": "2026"}], before)

    assert roles(after) == [("chair", 7)]
    assert after.properties["roles_until"] == ["2026"]


def test_keeps_two_rows_that_differ_only_in_their_last_day() -> None:
    merged = membership([role("member", until="2020"), role("member", until="2023")])

    assert merged.properties["roles_until"] == ["2020", "2023"]


def test_drops_the_one_of_two_that_the_file_no_longer_has() -> None:
    before = membership([role("member", until="2020"), role("member", until="2023")])

    after = membership([role("member", until="2023")], before)

    assert after.properties["roles_until"] == ["2023"]
    assert after.outcomes == [Outcome.UPDATED]


def test_counts_a_row_that_stands_there_twice_once() -> None:
    merged = merged_link(DECISION_PEOPLE, PARTICIPATION, [{"role": "author"}, {"role": "author"}], None)

    assert merged.properties["roles"] == ["author"]


@pytest.mark.parametrize(
    ("name", "route"),
    [("Emeritus lead", FORMER_MEMBER), ("former_chair", FORMER_MEMBER), ("chair", MEMBER), ("", MEMBER)],
)
def test_does_not_count_a_former_role_as_a_membership(name: str, route: object) -> None:
    assert MEMBERSHIPS.route_of(role(name)) is route


def test_weighs_a_competence_by_all_its_evidence_and_grades_it_by_the_highest() -> None:
    rows: list[Row] = [
        {"evidence": "degree", "weight": 1.5, "level": 3, "source": "", "since": ""},
        {"evidence": "course", "weight": -1.0, "level": 4, "source": "", "since": ""},
        {"evidence": "said", "weight": 2.0, "level": -1, "source": "", "since": ""},
    ]

    merged = merged_link(PERSON_COMPETENCES, HOLDING, rows, None)

    assert merged.properties["weight"] == 4.5
    assert merged.properties["level"] == 4


def test_leaves_the_level_open_that_nobody_states() -> None:
    merged = merged_link(PERSON_COMPETENCES, HOLDING, [{"evidence": "degree", "weight": -1.0, "level": -1}], None)

    assert merged.properties["level"] is None
    assert merged.properties["weight"] == 1


def test_adds_up_the_weights_of_a_tie_over_its_periods() -> None:
    rows: list[Row] = [
        {"weight": 0.25, "since": "2020", "until": "2021"},
        {"weight": 2.0, "since": "2022", "until": ""},
    ]

    merged = merged_link(TIES, TIE, rows, None)

    assert merged.properties["weight"] == 2.25
    assert merged.properties["periods_since"] == ["2020", "2022"]


def test_keeps_every_role_that_someone_had_at_a_meeting() -> None:
    rows: list[Row] = [
        {"status": "present", "role": "speaker", "days_present": 2},
        {"status": "present", "role": "chair", "days_present": -1},
    ]

    merged = merged_link(ATTENDANCES, ATTENDED, rows, None)

    assert merged.properties["records_role"] == ["chair", "speaker"]
    assert merged.properties["records_daysPresent"] == [-1, 2]
