"""Who belongs to a unit, who leads it, and what it is a part of."""

from dataclasses import replace

from graph_api.analytics.belonging import Belonging
from graph_api.domain.snapshot import Snapshot
from tests.analytics.made import members, organisation, person, unit


def house() -> Snapshot:
    """A cellar in a house in a street: Ada lives in the cellar, Bo leads the house, Cy the street, Di left it."""
    made = organisation(
        [person("Ada", unit="Cellar"), person("Bo"), person("Cy"), person("Di")],
        units=[unit("Cellar", parent="House"), unit("House", parent="Street"), unit("Street")],
        memberships=(
            *members({"House": ["Bo"]}, "Co-chair"),
            *members({"Street": ["Cy"]}, "HEAD", "member"),
            *members({"House": ["Di"]}, "head", former=True),
        ),
    )
    return replace(made, version=2)


def test_people_of_a_unit_are_members_and_those_counted_to_it_or_below_it() -> None:
    belonging = Belonging(house(), ["head"])

    assert belonging.people_of("Street") == {"Ada", "Bo", "Cy"}
    assert belonging.people_of("House") == {"Ada", "Bo"}
    assert belonging.people_of("Cellar") == {"Ada"}


def test_leaders_are_compared_without_capitals_and_hyphens_and_former_ones_do_not_count() -> None:
    belonging = Belonging(house(), ["co_chair", "head"])

    assert belonging.leaders("House") == {"Bo"}
    assert belonging.leaders_above("Cellar") == [{"Bo"}, {"Cy"}]
    assert belonging.leaders_above("Street") == []


def test_a_ring_of_units_is_gone_round_once() -> None:
    ring = replace(house(), units=tuple(replace(row, parent=row.parent or "Cellar") for row in house().units))
    belonging = Belonging(ring, ["head"])

    assert belonging.people_of("Cellar") == {"Ada", "Bo", "Cy"}
    assert belonging.leaders_above("Cellar") == [frozenset(), {"Cy"}]
