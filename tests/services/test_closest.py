"""Whoever types a name that there is not is told of those that are close, the likest first."""

import pytest

from graph_api.services.closest import Spelling, closest

PEOPLE = ("Åsa Öberg-Lind", "Hassan Wikström", "Åsa Ek", "Vasa Lind")
THEMES = ("Läkemedel mellan sjukhus och hem", "Hemgång", "Sömn")


@pytest.mark.parametrize(
    ("names", "given", "close"),
    [
        (PEOPLE, "asa", ["Åsa Ek", "Åsa Öberg-Lind", "Vasa Lind"]),
        (PEOPLE, "Lind", ["Vasa Lind", "Åsa Öberg-Lind"]),
        (PEOPLE, "Wikstrøm", ["Hassan Wikström"]),
        (PEOPLE, "Åsa Öbrg-Lind", ["Åsa Öberg-Lind", "Vasa Lind"]),
        (PEOPLE, "has", ["Hassan Wikström", "Åsa Ek", "Åsa Öberg-Lind"]),
        (THEMES, "Läkemdel", ["Läkemedel mellan sjukhus och hem"]),
        (THEMES, "hem", ["Läkemedel mellan sjukhus och hem", "Hemgång"]),
        (THEMES, "ö", []),
        (THEMES, "", []),
        ((), "hem", []),
    ],
)
def test_looks_at_the_whole_and_at_each_word(names: tuple[str, ...], given: str, close: list[str]) -> None:
    assert closest(given, (Spelling(name, name) for name in names)) == close


def test_names_a_thing_once_and_by_its_first_spelling_where_two_are_as_like() -> None:
    spellings = [Spelling("Läkemedel mellan sjukhus och hem", "1"), Spelling("t-lakemedel", "1")]

    assert closest("Läkemdel", spellings) == ["Läkemedel mellan sjukhus och hem"]


def test_names_a_thing_by_the_spelling_that_is_likest() -> None:
    spellings = [Spelling("kubeadm", "1"), Spelling("component/kubeadm", "1")]

    assert closest("component/kubeadmin", spellings) == ["component/kubeadm"]


def test_names_three_at_most_and_the_shortest_of_those_that_are_as_like() -> None:
    names = [f"Åsa {'L' * length}" for length in range(9, 1, -1)]

    assert closest("Åsa", (Spelling(name, name) for name in names)) == ["Åsa LL", "Åsa LLL", "Åsa LLLL"]
