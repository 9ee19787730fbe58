"""Names in an answer: alphabetical as Swedish is, titles in quotation marks, the first few of many."""

from dataclasses import replace

from graph_api.domain.answers import Language
from graph_api.services.names import Names, few, names_in
from tests.analytics.made import organisation, person, unit
from tests.analytics.strategies import objective

NAMES = names_in(
    replace(
        organisation([person("Östen"), person("Åsa"), person("Anna"), person("Zlatan")], units=[unit("Vården")]),
        objectives=(objective("Lugn"),),
    )
)


def test_puts_names_in_swedish_order_and_shows_the_first() -> None:
    assert NAMES.sorted(["Östen", "Åsa", "Anna", "Zlatan"]) == ["Anna", "Zlatan", "Åsa", "Östen"]
    assert [each.name for each in NAMES.first(["Östen", "Åsa", "Anna"], 2)] == ["Anna", "Åsa"]


def test_puts_what_has_a_title_in_quotation_marks() -> None:
    assert NAMES.listed(["Vården", "Lugn"], Language.EN) == "“Lugn” and Vården"
    assert NAMES.listed(["Vården", "Lugn"], Language.SV) == "”Lugn” och Vården"


def test_counts_what_it_does_not_name_unless_it_is_only_one() -> None:
    assert few(list("abcd"), Language.EN) == "a, b, c and d"
    assert few(list("abcde"), Language.EN) == "a, b, c and 2 more"


def test_tells_those_called_the_same_apart_by_their_own_ids() -> None:
    same = Names((replace(person("p2"), name="Anna"), replace(person("p1"), name="Anna")), ())

    assert same.sorted(["p2", "p1"]) == ["p1", "p2"]
