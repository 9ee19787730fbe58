from graph_api.domain.competences import COMPETENCE
from graph_api.domain.keys import (
    LONGEST_SEARCH_TEXT,
    LONGEST_SORT_TEXT,
    derived,
    folded,
    node_id,
    order_key,
    search_text,
    sort_text,
)
from graph_api.domain.people import PERSON

NAME = next(order for order in PERSON.orders if order.name == "name")
LEVEL = next(order for order in PERSON.orders if order.name == "level")


def test_gives_the_same_id_in_every_import() -> None:
    first, again = node_id("per", "hr", "ada"), node_id("per", "hr", "ada")

    assert first == again
    assert first.startswith("per_")
    assert len(first) == 24


def test_does_not_mix_up_source_and_external_id() -> None:
    assert node_id("per", "hr", "1a") != node_id("per", "hr1", "a")


def test_sorts_as_a_swedish_dictionary_does() -> None:
    names = ["Ö", "Zeta", "Å", "ärla", "Æon", "Bo", "ål", "Ek", "Éric"]

    assert sorted(names, key=sort_text) == ["Bo", "Ek", "Éric", "Zeta", "Å", "ål", "Æon", "ärla", "Ö"]


def test_finds_a_name_whatever_its_capitals_and_accents() -> None:
    assert folded("  Åsa   ÖBERG-Łódź ") == "asa oberg-lodz"


def test_lists_a_short_name_before_a_longer_one_whatever_their_ids() -> None:
    assert order_key(NAME, "Bo", "per_ff") < order_key(NAME, "Bo Ek", "per_00")


def test_lists_the_unknown_last() -> None:
    assert order_key(NAME, "Ö", "per_ff") < order_key(NAME, None, "per_00")
    assert order_key(LEVEL, "OPERATIONAL", "per_ff") < order_key(LEVEL, "", "per_00")


def test_lists_levels_from_whole_to_detail() -> None:
    levels = ["OPERATIONAL", "STRATEGIC", "TACTICAL"]

    listed = sorted(levels, key=lambda level: order_key(LEVEL, level, "per_0"))

    assert listed == ["STRATEGIC", "TACTICAL", "OPERATIONAL"]


def test_searches_all_names_of_a_competence() -> None:
    words = search_text(COMPETENCE, {"name": "Dataskydd", "names": ["GDPR", "Personuppgifter"]})

    assert words == "dataskydd gdpr personuppgifter"


def test_keeps_a_very_long_name_within_what_an_index_takes() -> None:
    node = {"id": "per_0", "name": "å" * 100_000}

    keys = derived(PERSON, node)

    assert len(keys["byName"]) == LONGEST_SORT_TEXT + len("\u0001per_0")
    assert len(keys["searchText"]) == LONGEST_SEARCH_TEXT


def test_gives_every_declared_order_a_key() -> None:
    keys = derived(PERSON, {"id": "per_0", "name": "Ada"})

    assert set(keys) == {"byName", "byLevel", "searchText"}
