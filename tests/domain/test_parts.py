"""A part of a snapshot refers to nothing outside it."""

from dataclasses import replace

from graph_api.domain.parts import part_of, sources_of
from graph_api.domain.snapshot import AttendanceRow, DependencyRow, InvolvementRow, NeedRow, PartRow, Snapshot
from tests.analytics.made import knows, members, named, organisation, person, ties
from tests.analytics.references import kubernetes


def two_sources() -> Snapshot:
    """Ada and the unit North come from the city; Bo, the unit South and law from the region."""
    made = organisation(
        [person("Ada", unit="South", employer="City"), person("Bo", unit="North")],
        holdings=knows({"Ada": ["law"], "Bo": ["law"]}),
        ties=ties(("Ada", "Bo")),
    )
    city = {"Ada", "North", "City"}
    return replace(
        made,
        people=tuple(replace(row, source="city" if row.id in city else "region") for row in made.people),
        units=tuple(replace(row, source="city" if row.id in city else "region", parent="South") for row in made.units),
        competences=(replace(named("law"), source="region"),),
        organisations=(replace(named("City"), source="city"),),
        memberships=members({"North": ["Ada", "Bo"], "South": ["Ada"]}),
        needs=(NeedRow("theme", "law"),),
        involvements=(InvolvementRow("d1", "North", ()),),
        parts=(PartRow("d1", "Ada", ()),),
        dependencies=(DependencyRow("North", "South", ()),),
        attendance=(AttendanceRow("m1", "Ada"), AttendanceRow("m1", "Bo")),
    )


def test_knows_its_sources() -> None:
    assert sources_of(two_sources()) == ("city", "region")


def test_keeps_nothing_that_leads_outside() -> None:
    city = part_of(two_sources(), lambda node: node.source == "city")

    (ada,), (north,) = city.people, city.units
    assert (ada.id, ada.unit, ada.employer) == ("Ada", None, "City")
    assert (north.id, north.parent) == ("North", None)
    assert [(row.person, row.unit) for row in city.memberships] == [("Ada", "North")]
    assert (city.holdings, city.needs, city.ties, city.parts, city.involvements) == ((), (), (), (), ())
    assert (city.dependencies, city.attendance) == ((), (AttendanceRow("m1", "Ada"),))


def test_is_the_whole_where_everything_is_kept() -> None:
    assert part_of(kubernetes(), lambda _: True) == kubernetes()


def test_drops_a_relationship_whose_end_is_not_there() -> None:
    torn = replace(kubernetes(), units=())

    part = part_of(torn, lambda _: True)

    assert part.memberships == ()
    assert {row.unit for row in part.people} == {None}
