"""What is around someone: breadth first over what holds now, as far as there is room."""

from collections import Counter, defaultdict
from dataclasses import replace
from typing import Any

import pytest

from graph_api.analytics.surroundings import Around, measure_surroundings, types_at
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DependencyRow, HoldingRow, InvolvementRow, PartRow
from graph_api.domain.snapshot_nodes import DecisionRow
from graph_api.domain.surroundings import SurroundingLinkKind as Kind
from graph_api.domain.surroundings import SurroundingsInput
from graph_api.domain.surroundings import SurroundingType as Type
from tests.analytics.made import members, named, person, ties, unit
from tests.analytics.references import kubernetes


def village() -> Snapshot:
    """The school is a part of the village and leans on the kitchen; the choir has nobody but Eva counted to it.

    Ada and Bo are in the school, Bo and Cy in the kitchen, Di has left the school. Ada is tied to Di in two ways and
    Di to Ada in a third; Cy to Eva. Ada knows law. The kitchen owns a decision that Bo took part in.
    """
    return Snapshot(
        version=1,
        people=(*(person(name) for name in ("Ada", "Bo", "Cy", "Di")), person("Eva", unit="choir")),
        units=(unit("choir"), unit("kitchen"), unit("school", parent="village"), unit("village")),
        competences=(named("law"),),
        decisions=(DecisionRow("lunch", "lunch", "made", "Lunch", None, None),),
        memberships=(
            *members({"school": ["Ada", "Bo"], "kitchen": ["Bo", "Cy"]}, "member"),
            *members({"school": ["Di"]}, "head", former=True),
        ),
        holdings=(HoldingRow("Ada", "law", 4, (("course", 1.0),)),),
        involvements=(InvolvementRow("lunch", "kitchen", ("owning",)),),
        parts=(PartRow("lunch", "Bo", ("author",)),),
        dependencies=(DependencyRow("school", "kitchen", ("food",)),),
        ties=(
            *ties(("Ada", "Di"), kind="advice"),
            *ties(("Di", "Ada"), kind="friend"),
            *ties(("Ada", "Di"), ("Cy", "Eva"), kind="works with"),
        ),
    )


def around(centre: str, snapshot: Snapshot | None = None, **asked: Any) -> Around:
    return measure_surroundings(snapshot or village(), centre, SurroundingsInput(of=centre, **asked))


def linked(found: Around) -> set[tuple[Kind, str, str]]:
    return {(link.kind, link.a, link.b) for link in found.links}


def test_finds_what_is_one_step_away() -> None:
    assert around("school").steps == {"school": 0, "Ada": 1, "Bo": 1, "kitchen": 1, "village": 1}


def test_goes_on_from_there_by_as_few_steps_as_it_takes() -> None:
    assert around("school", steps=2).steps == {
        "school": 0,
        "Ada": 1,
        "Bo": 1,
        "kitchen": 1,
        "village": 1,
        "Cy": 2,
        "Di": 2,
    }
    assert around("school", steps=3).steps["Eva"] == 3


def test_takes_no_former_membership_for_a_link() -> None:
    assert around("Di").steps == {"Di": 0, "Ada": 1}


def test_has_every_link_between_two_that_are_shown() -> None:
    assert linked(around("school")) == {
        (Kind.MEMBER, "Ada", "school"),
        (Kind.MEMBER, "Bo", "school"),
        (Kind.MEMBER, "Bo", "kitchen"),
        (Kind.PART_OF, "school", "village"),
        (Kind.DEPENDS_ON, "school", "kitchen"),
    }


def test_links_two_people_once_however_many_ties_they_have() -> None:
    (link,) = around("Di").links

    assert (link.kind, link.a, link.b, link.words) == (Kind.TIE, "Ada", "Di", ("advice", "friend", "works with"))


def test_counts_ties_of_the_kinds_asked_for() -> None:
    assert [link.words for link in around("Di", tie_kinds=["friend"]).links] == [("friend",)]
    assert around("Di", tie_kinds=["rivalry"]).steps == {"Di": 0}


def test_shows_those_counted_to_a_unit_only_where_nobody_is_its_member() -> None:
    counted = replace(village(), people=(*village().people, person("Flo", unit="school")))

    assert linked(around("choir", counted)) == {(Kind.COUNTED_TO, "Eva", "choir")}
    assert "Flo" not in around("school", counted).steps


@pytest.mark.parametrize(
    ("include", "nodes", "kinds"),
    [
        ([Type.COMPETENCE], {"Ada", "law"}, {Kind.KNOWS}),
        ([Type.UNIT], {"Ada", "school"}, {Kind.MEMBER}),
        ([Type.PERSON], {"Ada", "Di"}, {Kind.TIE}),
        ([Type.DECISION], {"Ada"}, set()),
    ],
)
def test_shows_the_types_asked_for_and_the_centre(include: list[Type], nodes: set[str], kinds: set[Kind]) -> None:
    found = around("Ada", include=include)

    assert found.steps.keys() == nodes
    assert {link.kind for link in found.links} == kinds


def test_reaches_decisions_from_people_and_from_units() -> None:
    everything = list(Type)

    assert around("Bo", include=everything).steps["lunch"] == 1
    assert around("kitchen", include=everything).steps["lunch"] == 1
    assert (Kind.CONCERNS, "lunch", "kitchen") in linked(around("Bo", include=everything))


def test_does_not_go_through_what_is_not_included() -> None:
    assert around("Ada", steps=3, include=[Type.PERSON]).steps == {"Ada": 0, "Di": 1}


def test_takes_members_first_of_those_with_equally_many_links() -> None:
    """Two steps from Cy: Bo as a member of the kitchen, the school by leaning on it, Eva's choir by her alone."""
    found = around("Cy", steps=2, at_most=4)

    assert found.steps == {"Cy": 0, "kitchen": 1, "Eva": 1, "Bo": 2}
    assert list(around("Cy", steps=2).steps) == ["Cy", "kitchen", "Eva", "Bo", "choir", "school"]
    assert found.no_room == (0, 2)


def test_takes_those_first_with_the_most_roles_then_the_first_by_name() -> None:
    rows = members({"u": ["Ada", "Bo"]}, "member") + members({"u": ["Cy"]}, "chair", "member")
    snapshot = Snapshot(version=1, people=tuple(map(person, ("Ada", "Bo", "Cy"))), units=(unit("u"),), memberships=rows)

    assert list(around("u", snapshot).steps) == ["u", "Cy", "Ada", "Bo"]
    assert list(around("u", snapshot, at_most=3).steps) == ["u", "Cy", "Ada"]


def test_prefers_more_links_to_an_earlier_name() -> None:
    """Two steps from Ada: the kitchen by the school alone, Bo by the school and by a tie with Di."""
    snapshot = replace(village(), ties=(*village().ties, *ties(("Bo", "Di"))))
    renamed = replace(snapshot, people=tuple(replace(row, name=f"Ö{row.name}") for row in snapshot.people))

    found = around("Ada", renamed, steps=2, at_most=4)

    assert found.steps == {"Ada": 0, "Di": 1, "school": 1, "Bo": 2}
    assert found.no_room == (0, 2)


def test_leads_no_further_from_what_found_no_room() -> None:
    found = around("school", steps=3, at_most=2)

    assert found.steps == {"school": 0, "Ada": 1}
    assert found.no_room == (3, 1, 0)


def test_sorts_names_as_swedish_does() -> None:
    people = tuple(person(name) for name in ("Öst", "Zen", "Ärla", "Åby"))
    snapshot = Snapshot(
        version=1, people=people, units=(unit("u"),), memberships=members({"u": [each.id for each in people]})
    )

    assert list(around("u", snapshot).steps) == ["u", "Zen", "Åby", "Ärla", "Öst"]


def test_is_alone_where_nothing_is_recorded() -> None:
    found = around("u", Snapshot(version=1, units=(unit("u"),)), steps=3)

    assert (found.steps, found.links, found.no_room) == ({"u": 0}, (), (0, 0, 0))


def test_leaves_out_what_hangs_together_with_itself() -> None:
    loops = Snapshot(
        version=1,
        people=(person("Ada"),),
        units=(unit("u", parent="u"),),
        dependencies=(DependencyRow("u", "u", ()),),
        ties=ties(("Ada", "Ada")),
    )

    assert around("u", loops).links == ()
    assert around("Ada", loops).links == ()


def test_counts_what_there_is_of_each_type_around_someone() -> None:
    assert types_at(village(), "Ada") == {Type.UNIT: 1, Type.COMPETENCE: 1, Type.PERSON: 1}
    assert types_at(village(), "kitchen") == {Type.PERSON: 2, Type.UNIT: 1, Type.DECISION: 1}


def distances(snapshot: Snapshot, centre: str) -> dict[str, int]:
    """The shortest ways over members, ties and dependencies, edge by edge as Bellman and Ford find them."""
    edges = {(row.person, row.unit) for row in snapshot.memberships if not row.former}
    edges |= {(row.source, row.target) for row in snapshot.ties} | {(row.unit, row.on) for row in snapshot.dependencies}
    recorded = {row.unit for row in snapshot.memberships if not row.former}
    edges |= {(row.id, row.unit) for row in snapshot.people if row.unit and row.unit not in recorded}
    found: defaultdict[str, int] = defaultdict(lambda: 99, {centre: 0})
    for _ in range(3):
        before = dict(found)
        for a, b in edges | {(b, a) for a, b in edges}:
            found[b] = min(found[b], before.get(a, 99) + 1)
    return {node: step for node, step in found.items() if step <= 3}


@pytest.mark.parametrize("centre", ["sig-docs", "wg-batch", "thockin"])
def test_knows_how_far_each_is_in_the_sample_organisation(centre: str) -> None:
    found = around(centre, kubernetes(), steps=2)

    known = distances(kubernetes(), centre)
    assert found.steps == {node: known[node] for node in found.steps}
    near, shown = Counter(known.values()), Counter(found.steps.values())
    assert near[1] - shown[1] == found.no_room[0]
    assert len(found.steps) == min(150, near[0] + near[1] + near[2])
