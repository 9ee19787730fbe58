"""People are counted by one attribute for anyone, and no group is so small that the figure is about a person."""

from dataclasses import replace

import pytest

from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.headcount import Headcount, HeadcountAttribute, HeadcountInput
from graph_api.domain.silos import Grouping, Population, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.errors import Refused
from graph_api.services.headcount import headcount_of
from graph_api.services.silos import group_silos_of, silos_of, without_filters
from tests.analytics.made import organisation, person, ties


def school() -> Snapshot:
    """Teachers, a ring of six; Kitchen, a ring of five; three in the office, a driver, and a head who is of no unit."""
    teachers, kitchen = [f"T{n}" for n in range(6)], [f"K{n}" for n in range(5)]
    people = [person(name, "O", "Teachers", employer="Town") for name in teachers]
    people += [person(name, "O", "Kitchen", employer="Region") for name in kitchen]
    people += [person(f"O{n}", "T", "Office", employer="Town") for n in range(3)]
    people += [person("driver", "O", "Bus", active=False), person("head", "S")]
    rings = [(ring[place - 1], name) for ring in (teachers, kitchen) for place, name in enumerate(ring)]
    return organisation(people, ties=ties(*rings, ("O0", "T0"), ("head", "K0")))


def counted(by: HeadcountAttribute = HeadcountAttribute.UNIT, snapshot: Snapshot | None = None) -> Headcount:
    return headcount_of(snapshot or school(), HeadcountInput(by=by))


def shown(found: Headcount) -> dict[str | None, int]:
    return {each.group.name if each.group else None: each.people for each in found.groups}


def test_counts_everyone_and_puts_the_few_together() -> None:
    """Office 3, Bus 1 and the one of no unit are five people in three groups."""
    found = counted()

    assert (found.people, shown(found), found.other) == (16, {"Kitchen": 5, "Teachers": 6}, 5)


def test_hides_more_where_those_hidden_would_tell() -> None:
    """STRATEGIC 1 and TACTICAL 3 are four people, so that OPERATIONAL 12 is hidden with them."""
    found = counted(HeadcountAttribute.LEVEL)

    assert (found.people, shown(found), found.other) == (16, {}, 16)


def test_counts_those_of_whom_it_is_not_known() -> None:
    found = counted(HeadcountAttribute.SITE)

    assert (shown(found), found.other) == ({None: 16}, None)


def test_says_nothing_of_fewer_than_five() -> None:
    found = counted(snapshot=organisation([person(f"p{n}", unit="Kitchen") for n in range(4)]))

    assert (found.status, found.people, found.groups, found.other) == (AnswerStatus.NO_DATA, None, (), None)
    assert found.note == "There are too few people to say anything that is not about persons."


def test_says_how_to_fill_an_empty_graph() -> None:
    found = counted(snapshot=Snapshot(version=0))

    assert found.status is AnswerStatus.NO_DATA
    assert "mellanrum demo" in (found.note or "")


def test_does_not_name_a_network_that_not_everyone_may_know_of() -> None:
    people = [person(f"p{n}", unit="Circle") for n in range(6)] + [person(f"q{n}", unit="Kitchen") for n in range(5)]
    made = organisation(people)
    units = tuple(replace(unit, network=unit.name == "Circle") for unit in made.units)

    found = counted(snapshot=replace(made, units=units))

    assert shown(found) == {"Kitchen": 5, None: 6}


def test_speaks_swedish() -> None:
    found = headcount_of(school(), HeadcountInput(language=Language.SV))

    assert found.definition.startswith("Alla i grafen räknas en gång")


def test_silos_of_groups_are_those_of_people_who_are_shown() -> None:
    """Teachers and Kitchen keep their rings; the ties to the office and the head are as if they were not there."""
    found = group_silos_of(school(), without_filters(SilosInput()))

    assert {each.group.name: (each.size, each.internal_ties, each.external_ties) for each in found.groups} == {
        "Teachers": (6, 6, 0),
        "Kitchen": (5, 5, 0),
    }
    assert (found.people, found.ties, found.people_without_ties, found.left_out, found.note) == (11, 11, None, (), None)
    assert found.too_small_to_show is not None
    assert (found.too_small_to_show.groups, found.too_small_to_show.people) == (None, 5)


def test_silos_of_groups_too_small_to_show_are_no_silos() -> None:
    found = group_silos_of(school(), without_filters(SilosInput(by=Grouping.LEVEL)))

    assert (found.status, found.groups, found.people) == (AnswerStatus.NO_DATA, (), 0)
    assert "does not mean that there are none" in (found.note or "")


def test_silos_of_groups_count_those_without_ties() -> None:
    assert without_filters(SilosInput()).population is Population.ALL
    assert silos_of(school(), SilosInput()).people == 12


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (SilosInput(tie_kinds=["advice"]), "tieKinds"),
        (SilosInput(min_weight=2.0), "minWeight"),
        (SilosInput(formal_only=True), "formalOnly"),
        (SilosInput(active_only=True), "activeOnly"),
        (SilosInput(sources=["made"]), "sources"),
    ],
)
def test_silos_of_groups_take_no_filter(asked: SilosInput, name: str) -> None:
    with pytest.raises(Refused, match=f"{name} is for those who may see people"):
        without_filters(asked)
