from graph_api.domain.seed_merging import Target, merged_node, merged_references, stated_values
from graph_api.domain.seed_nodes import DECISIONS, DEPARTMENTS, MEETINGS, ORGANISATIONS, PEOPLE

NEW = {
    "id": "x_1",
    "source": "hr",
    "externalId": "ada",
    "createdAt": "2026-01-01T00:00:00Z",
    "updatedAt": "2026-01-01T00:00:00Z",
    "version": 1,
}
SUPERSEDES = next(column for column in DECISIONS.refers if column.column == "supersedes")
EMPLOYER = next(column for column in PEOPLE.refers if column.column == "employer")
UNIT = next(column for column in PEOPLE.refers if column.column == "department_id")


def test_calls_someone_by_their_id_where_the_source_gives_no_name() -> None:
    _, node = merged_node(PEOPLE, {"name": None}, NEW)

    assert node["name"] == "ada"
    assert stated_values(PEOPLE, node).get("name") is None


def test_keeps_a_name_that_happens_to_be_the_id() -> None:
    _, node = merged_node(PEOPLE, {"name": "ada"}, NEW)

    assert stated_values(PEOPLE, node)["name"] == "ada"


def test_leaves_what_an_absent_column_would_have_said() -> None:
    _, before = merged_node(PEOPLE, {"name": "Ada", "title": "Chief"}, NEW)

    _, after = merged_node(PEOPLE, {"name": "Ada L"}, before | {"type": "Person"})

    assert after["title"] == "Chief"


def test_clears_what_an_empty_cell_says() -> None:
    _, before = merged_node(PEOPLE, {"name": "Ada", "title": "Chief"}, NEW)

    _, after = merged_node(PEOPLE, {"title": None}, before | {"type": "Person"})

    assert "title" not in after


def test_finds_nothing_to_change_the_second_time() -> None:
    said = {"name": None, "level": "TACTICAL", "status": "on leave", "email": None}
    _, before = merged_node(PEOPLE, said, NEW)

    _, after = merged_node(PEOPLE, said, before | {"type": "Person"})

    assert after == before


def test_leaves_a_name_that_someone_gave_here() -> None:
    _, before = merged_node(PEOPLE, {"name": None}, NEW)

    _, after = merged_node(PEOPLE, {"title": "Chief"}, before | {"name": "Ada Åkesson", "type": "Person"})

    assert after["name"] == "Ada Åkesson"


def test_takes_everyone_for_active_of_whom_nothing_else_is_said() -> None:
    active = {
        status: merged_node(PEOPLE, {"status": status}, NEW)[1]["active"] for status in (None, "Active", "on leave")
    }

    assert active == {None: True, "Active": True, "on leave": False}


def test_does_not_make_someone_active_who_left_when_the_file_says_nothing_of_it() -> None:
    _, before = merged_node(PEOPLE, {"status": "retired"}, NEW)

    _, after = merged_node(PEOPLE, {"name": "Ada"}, before | {"type": "Person"})

    assert after["active"] is False


def test_makes_a_network_of_a_working_group_and_a_department_of_all_else() -> None:
    types = {
        kind: merged_node(DEPARTMENTS, {"kind": kind}, NEW)[0].name for kind in ("Working-Group", "wg", "sig", None)
    }

    assert types == {"Working-Group": "Network", "wg": "Network", "sig": "Department", None: "Department"}


def test_leaves_the_type_alone_where_the_file_has_no_kind() -> None:
    _, before = merged_node(DEPARTMENTS, {"kind": "network"}, NEW)

    declared, _ = merged_node(DEPARTMENTS, {"name": "Nytt namn"}, before | {"type": "Network"})

    assert declared.name == "Network"


def test_makes_a_series_of_a_meeting_that_comes_back() -> None:
    assert merged_node(MEETINGS, {"frequency": "weekly"}, NEW)[0].name == "MeetingSeries"
    assert merged_node(MEETINGS, {"frequency": None}, NEW)[0].name == "Meeting"


def test_takes_the_day_of_a_meeting_from_its_hour_without_claiming_that_the_source_gave_it() -> None:
    _, node = merged_node(MEETINGS, {"startsAt": "2026-02-03T13:15", "startDate": None}, NEW)

    assert node["startDate"] == "2026-02-03"
    assert stated_values(MEETINGS, node).get("startDate") is None


def test_moves_the_day_of_a_meeting_with_its_hour() -> None:
    _, before = merged_node(MEETINGS, {"startsAt": "2026-02-03T13:15"}, NEW)

    _, after = merged_node(MEETINGS, {"startsAt": "2026-02-10T13:15"}, before | {"type": "Meeting"})

    assert after["startDate"] == "2026-02-10"


def test_keeps_the_sources_word_beside_the_status_of_a_decision() -> None:
    _, node = merged_node(DECISIONS, {"statusRaw": "Implementable"}, NEW)

    assert (node["status"], node["statusRaw"]) == ("ADOPTED", "Implementable")


def test_tells_an_employer_that_is_listed_from_one_that_is_only_named() -> None:
    listed, named = merged_node(ORGANISATIONS, {}, NEW), merged_node(ORGANISATIONS, {"stated": False}, NEW)

    assert (listed[1]["stated"], named[1]["stated"]) == (True, False)


def test_keeps_the_order_keys_of_a_node() -> None:
    _, node = merged_node(PEOPLE, {"name": "Åsa", "level": None}, NEW)

    assert node["byName"] == "{sa\u0001x_1"
    assert node["byLevel"] == "\uffff\u0001x_1"
    assert node["searchText"] == "asa"


def test_moves_a_person_from_one_unit_to_another() -> None:
    changes = merged_references(UNIT, {Target("hr", "it"): "it"}, {Target("hr", "hq"): {}})

    assert changes == {Target("hr", "hq"): None, Target("hr", "it"): {}}


def test_leaves_a_unit_alone_that_is_right() -> None:
    assert merged_references(UNIT, {Target("hr", "it"): "it"}, {Target("hr", "it"): {}}) == {}


def test_remembers_by_which_name_an_employer_was_named() -> None:
    changes = merged_references(
        EMPLOYER, {Target("hr", "lund"): "Lunds kommun"}, {Target("hr", "lund"): {"stated": "lund"}}
    )

    assert changes == {Target("hr", "lund"): {"stated": "Lunds kommun"}}


def test_does_not_take_back_what_another_file_says_as_well() -> None:
    d0, d1 = Target("hr", "d0"), Target("hr", "d1")
    existing = {d0: {"stated": ["replaces", "supersedes"], "place": 0}, d1: {"stated": ["supersedes"], "place": 1}}

    changes = merged_references(SUPERSEDES, {}, existing)

    assert changes == {d0: {"stated": ["replaces"], "place": None}, d1: None}


def test_adds_its_word_to_what_another_file_says() -> None:
    d0 = Target("hr", "d0")

    changes = merged_references(SUPERSEDES, {d0: "d0"}, {d0: {"stated": ["replaces"]}})

    assert changes == {d0: {"stated": ["replaces", "supersedes"], "place": 0}}
