"""A part of a snapshot refers to nothing outside it."""

from dataclasses import replace

from graph_api.domain.parts import part_of, sources_of
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import (
    AttendanceRow,
    ConcernRow,
    DecisionLinkRow,
    DependencyRow,
    InvitationRow,
    InvolvementRow,
    MadeAtRow,
    NeedRow,
    OwnerRow,
    PartRow,
    ServingRow,
    TopicRow,
)
from graph_api.domain.snapshot_nodes import DecisionRow, MeetingRow, ReflectionRow
from tests.analytics.made import knows, members, named, organisation, person, ties
from tests.analytics.references import kubernetes


def two_sources() -> Snapshot:
    """Ada, the unit North and meeting m1 come from the city; Bo, the unit South, law and meeting m2 from the region."""
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
        themes=(replace(named("Homes"), source="city"), replace(named("Roads"), source="region")),
        objectives=(replace(named("Growth"), source="city"), replace(named("Health"), source="region")),
        meetings=(
            MeetingRow("m1", "m1", "city", "M1", "2026-11-22", "South", recurring=False),
            MeetingRow("m2", "m2", "region", "M2", None, "North", recurring=True),
        ),
        attendance=tuple(AttendanceRow(held, who) for held in ("m1", "m2") for who in ("Ada", "Bo")),
        invitations=tuple(InvitationRow(held, who, declined=False) for held in ("m1", "m2") for who in ("Ada", "Bo")),
        topics=(TopicRow("m1", "Homes"), TopicRow("m1", "law"), TopicRow("m2", "Homes")),
        made_at=(MadeAtRow("d1", "m1"),),
        concerns=(ConcernRow("Homes", "North"), ConcernRow("Homes", "South"), ConcernRow("Roads", "North")),
        owners=(OwnerRow("Homes", "Ada"), OwnerRow("Homes", "Bo"), OwnerRow("law", "North")),
        serving=(ServingRow("Homes", "Growth"), ServingRow("Homes", "Health"), ServingRow("North", "Growth")),
        decision_links=(DecisionLinkRow("d1", "d2", supersedes=True),),
    )


def test_knows_its_sources() -> None:
    assert sources_of(two_sources()) == ("city", "region")


def of_the_city() -> Snapshot:
    return part_of(two_sources(), lambda node: node.source == "city")


def test_keeps_nothing_that_leads_outside() -> None:
    city = of_the_city()

    (ada,), (north,) = city.people, city.units
    assert (ada.id, ada.unit, ada.employer) == ("Ada", None, "City")
    assert (north.id, north.parent) == ("North", None)
    assert [(row.person, row.unit) for row in city.memberships] == [("Ada", "North")]
    assert (city.holdings, city.needs, city.ties, city.parts, city.involvements) == ((), (), (), (), ())
    assert (city.dependencies, city.attendance) == ((), (AttendanceRow("m1", "Ada"),))


def test_keeps_of_meetings_and_strategy_what_is_within() -> None:
    city = of_the_city()

    assert city.meetings == (MeetingRow("m1", "m1", "city", "M1", "2026-11-22", None, recurring=False),)
    assert city.invitations == (InvitationRow("m1", "Ada", declined=False),)
    assert city.topics == (TopicRow("m1", "Homes"),)
    assert ([row.name for row in city.themes], [row.name for row in city.objectives]) == (["Homes"], ["Growth"])
    assert city.concerns == (ConcernRow("Homes", "North"),)
    assert city.owners == (OwnerRow("Homes", "Ada"),)
    assert city.serving == (ServingRow("Homes", "Growth"), ServingRow("North", "Growth"))
    assert (city.made_at, city.decision_links) == ((), ())


def test_keeps_of_a_reflection_what_it_is_still_about() -> None:
    told = ReflectionRow("r", "r", "city", "m2", None, "2026-11-22", decision="d1")
    whole = replace(two_sources(), reflections=(told,), decisions=(DecisionRow("d1", "d1", "city", "D1", None, None),))

    of_decision = part_of(whole, lambda node: node.source == "city").reflections
    of_nothing = part_of(replace(whole, decisions=()), lambda node: node.source == "city").reflections

    assert of_decision == (replace(told, about="d1"),)
    assert of_nothing == (replace(told, about=None, decision=None),)


def test_is_the_whole_where_everything_is_kept() -> None:
    assert part_of(kubernetes(), lambda _: True) == kubernetes()


def test_drops_a_relationship_whose_end_is_not_there() -> None:
    torn = replace(kubernetes(), units=())

    part = part_of(torn, lambda _: True)

    assert part.memberships == ()
    assert {row.unit for row in part.people} == {None}
