"""Surroundings say in words why each is there, and what found no room or is not recorded."""

import random
from dataclasses import fields, replace
from typing import Any

import pytest

from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.surroundings import SurroundingLinkKind as Kind
from graph_api.domain.surroundings import Surroundings, SurroundingsInput
from graph_api.domain.surroundings import SurroundingType as Type
from graph_api.domain.words import Level
from graph_api.errors import BadInput, NotFound
from graph_api.services.surroundings import check, surroundings_of
from graph_api.services.wording import surroundings as words
from tests.analytics.made import members, organisation, person, ties, unit
from tests.analytics.references import kubernetes
from tests.analytics.test_surroundings import village


def shown(of: str, snapshot: Snapshot | None = None, **asked: Any) -> Surroundings:
    return surroundings_of(snapshot or village(), SurroundingsInput(of=of, **asked))


def why(found: Surroundings) -> dict[str, str]:
    return {node.node.name: node.sentence for node in found.nodes}


def test_says_why_each_is_there() -> None:
    assert why(shown("school")) == {
        "school": "What the question is about.",
        "Ada": "Member of school (member).",
        "Bo": "Member of school (member).",
        "kitchen": "Is depended on by school (food).",
        "village": "Has school as a part.",
    }


def test_says_it_in_swedish() -> None:
    found = shown("Ada", include=list(Type), language=Language.SV)

    assert why(found) == {
        "Ada": "Det som frågan gäller.",
        "Di": "Har band med Ada (advice, friend, works with).",
        "law": "Något som Ada kan (course).",
        "school": "Har Ada som medlem (member).",
    }
    assert [link.sentence for link in found.links] == [
        "Ada och Di har band (advice, friend, works with).",
        "Ada kan law (course).",
        "Ada är medlem i school (member).",
    ]


def test_says_each_link_in_words_from_the_end_that_its_kind_begins_with() -> None:
    links = {(link.a.name, link.kind, link.b.name): link.sentence for link in shown("school").links}

    assert links == {
        ("Ada", Kind.MEMBER, "school"): "Ada is a member of school (member).",
        ("Bo", Kind.MEMBER, "school"): "Bo is a member of school (member).",
        ("Bo", Kind.MEMBER, "kitchen"): "Bo is a member of kitchen (member).",
        ("school", Kind.DEPENDS_ON, "kitchen"): "school depends on kitchen (food).",
        ("school", Kind.PART_OF, "village"): "school is a part of village.",
    }


def test_begins_with_the_centre_and_goes_on_by_step_then_by_name() -> None:
    found = shown("school", steps=2)

    assert found.centre == found.nodes[0]
    assert [(node.step, node.node.name) for node in found.nodes] == [
        (0, "school"),
        (1, "Ada"),
        (1, "Bo"),
        (1, "kitchen"),
        (1, "village"),
        (2, "Cy"),
        (2, "Di"),
    ]


def test_tells_three_reasons_memberships_first_and_counts_the_rest() -> None:
    """Bo is in the unit and tied to five who are a step nearer to the centre."""
    people = [person(name, "S" if name == "Bo" else None) for name in ("Ann", "Bo", "Dan", "Eli", "Fay", "Gus")]
    crew = [each.id for each in people if each.id != "Bo"]
    hub = [("hub", each) for each in (*crew, "u")]
    snapshot = replace(
        organisation([*people, person("hub")], ties=ties(*hub[:-1], *(("Bo", each) for each in crew))),
        units=(unit("u"),),
        memberships=members({"u": ["hub", "Bo"]}, "chair"),
    )

    bo = next(node for node in shown("hub", snapshot, steps=2).nodes if node.node.name == "Bo")

    assert bo.sentence == "Member of u (chair). Has a tie with Ann (advice). Has a tie with Dan (advice). And 3 more."
    assert (bo.step, bo.type, bo.level) == (2, Type.PERSON, Level.STRATEGIC)


def test_says_what_found_no_room_step_by_step() -> None:
    found = shown("school", steps=2, at_most=2)

    assert {each.sentence: each.count for each in found.left_out} == {
        "One step from the centre, after those that found room.": 3,
        "2 steps from the centre, after those that found room.": 1,
    }


def test_counts_former_members_and_those_only_counted_to_the_unit() -> None:
    snapshot = replace(village(), people=(*village().people, person("Flo", unit="school")))

    found = shown("school", snapshot, steps=2)

    assert {each.sentence: each.count for each in found.left_out} == {
        "Former memberships of those shown, which link nobody now.": 1,
        "People who are counted to school without a recorded membership.": 1,
    }


def test_says_that_nothing_is_recorded_around_someone_alone() -> None:
    found = shown("Gus", organisation([person("Gus")]), steps=3)

    assert (found.status, len(found.nodes), found.links) == (AnswerStatus.NO_DATA, 1, ())
    assert found.note is not None
    assert "Nothing that holds now is recorded around Gus" in found.note
    assert "does not mean that there is nothing" in found.note


def test_says_what_is_recorded_where_nothing_of_what_was_asked_for_is() -> None:
    found = shown("Ada", include=[Type.DECISION])

    assert found.status is AnswerStatus.NO_DATA
    assert found.note == (
        "Nothing of what was asked for is recorded around Ada. What is recorded: people (1), units (1) and "
        "competences (1). Ask for it with include, or for other tieKinds."
    )


def test_says_that_there_are_no_ties_of_a_kind() -> None:
    found = shown("school", tie_kinds=["rivalry"])

    assert (found.status, found.note) == (AnswerStatus.ANSWERED, "There are no ties of kind rivalry.")


@pytest.mark.parametrize("of", ["sig-docs", "SIG Docs", "sig docs"])
def test_takes_an_id_an_own_id_or_a_name(of: str) -> None:
    assert shown(of, kubernetes()).centre.node.external_id == "sig-docs"


def test_suggests_what_is_close_to_an_unknown_name() -> None:
    with pytest.raises(NotFound, match=r'no person or unit "thokin". Did you mean thockin'):
        shown("thokin", kubernetes())


def test_says_how_to_fill_an_empty_graph() -> None:
    with pytest.raises(NotFound, match="mellanrum demo"):
        shown("Ada", Snapshot(version=0))


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"steps": 0}, "steps is 0; give 1 to 3."),
        ({"steps": 4}, "steps is 4; give 1 to 3."),
        ({"at_most": 1}, "atMost is 1; give 2 to 150."),
        ({"at_most": 151}, "atMost is 151; give 2 to 150."),
        ({"include": []}, "include is empty; name at least one."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        check(SurroundingsInput(of="Ada", **asked))

    assert refused.value.sentence == sentence


@pytest.mark.parametrize("of", ["sig-docs", "thockin", "wg-batch"])
def test_does_not_depend_on_the_order_of_rows(of: str) -> None:
    dice = random.Random(of)
    rows = {
        field.name: getattr(kubernetes(), field.name)
        for field in fields(Snapshot)
        if field.name not in {"version", "at"}
    }
    mixed = replace(kubernetes(), **{name: tuple(dice.sample(each, len(each))) for name, each in rows.items()})
    asked = {"steps": 2, "include": list(Type)}

    assert shown(of, mixed, **asked) == shown(of, kubernetes(), **asked)


def test_has_words_for_every_kind_of_link() -> None:
    assert words.FROM_A.keys() == words.FROM_B.keys() == words.LINKS.keys() == set(Kind)
    assert words.TYPES.keys() == set(Type)
