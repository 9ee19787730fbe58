"""Silos are answered for groups that may be shown, and a want of ties is never taken for a want of silos."""

from dataclasses import replace
from typing import Any

import pytest

from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.silos import Grouping, Silos, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.errors import BadInput
from graph_api.services.silos import check, silos_of
from tests.analytics.made import members, organisation, person, ties
from tests.analytics.references import kubernetes


def school() -> Snapshot:
    """Teachers, a ring of six; Kitchen, a ring of five; Office of two who are tied to a teacher each."""
    teachers, kitchen, office = [f"T{n}" for n in range(6)], [f"K{n}" for n in range(5)], ["O0", "O1"]
    people = [person(name, unit="Teachers") for name in teachers]
    people += [person(name, unit="Kitchen") for name in kitchen] + [person(name, unit="Office") for name in office]
    rings = [(ring[place - 1], name) for ring in (teachers, kitchen) for place, name in enumerate(ring)]
    return organisation(people, ties=ties(*rings, ("O0", "T0"), ("O1", "T1")))


def shown(snapshot: Snapshot | None = None, **asked: Any) -> Silos:
    return silos_of(snapshot or school(), SilosInput(**asked))


def test_hides_small_groups_and_whatever_would_give_them_away() -> None:
    found = shown()

    assert [each.group.name for each in found.groups] == ["Teachers"]
    assert found.too_small_to_show is not None
    assert (found.too_small_to_show.groups, found.too_small_to_show.people) == (2, 7)
    assert "1 larger is hidden with them" in found.too_small_to_show.sentence
    assert {each.sentence: each.count for each in found.left_out} == {"Groups too small to show.": 2}


def test_counts_hidden_groups_in_the_totals() -> None:
    found = shown()

    assert (found.people, found.ties, found.internal_ties, found.external_ties) == (13, 13, 11, 2)


def test_says_what_the_figures_of_a_group_mean() -> None:
    """Teachers: 6 of 8 ties inside; of 15 + 6 x 7 pairs 15 are inside, 26 %."""
    (teachers,) = shown().groups

    assert teachers.sentence == "6 of its 8 ties stay inside (75 %); its size alone would give 26 %."


def test_says_it_in_swedish_with_a_comma() -> None:
    found = silos_of(kubernetes(), SilosInput(formal_only=True, language=Language.SV))

    assert (
        found.groups[0].sentence == "10 av dess 36 band stannar inom gruppen (28 %); storleken ensam skulle ge 1,1 %."
    )


def test_puts_the_most_inward_group_first() -> None:
    groups = silos_of(kubernetes(), SilosInput(formal_only=True)).groups

    assert groups
    inward = [(each.ei_by_ties or 0.0) - (each.expected_ei_by_ties or 0.0) for each in groups]
    assert inward == sorted(inward)


def test_lists_pairs_of_shown_groups_without_a_tie() -> None:
    snapshot = school()
    without_office = replace(snapshot, people=tuple(who for who in snapshot.people if who.unit != "Office"))

    found = shown(without_office)

    assert (found.pairs_considered, found.pairs_without_ties) == (1, 1)
    assert [(each.a.name, each.b.name, each.size_a, each.size_b) for each in found.unconnected] == [
        ("Kitchen", "Teachers", 5, 6)
    ]


def test_never_takes_a_want_of_ties_for_a_want_of_silos() -> None:
    found = shown(replace(school(), ties=()))

    assert (found.status, found.groups, found.too_small_to_show) == (AnswerStatus.NO_DATA, (), None)
    assert found.note is not None
    assert found.note.startswith("No ties between people are recorded, which does not mean that there are none.")


def test_says_which_kinds_of_tie_there_are() -> None:
    found = shown(tie_kinds=["gossip"])

    assert found.status is AnswerStatus.NO_DATA
    assert found.note == (
        "There are no ties of kind gossip, which does not mean that there is no silo. There are: advice (13)."
    )


def test_says_which_of_the_kinds_asked_for_do_not_exist() -> None:
    found = shown(tie_kinds=["advice", "gossip"])

    assert (found.status, found.note) == (AnswerStatus.ANSWERED, "There are no ties of kind gossip.")


def test_says_how_strong_the_strongest_ties_are() -> None:
    found = shown(min_weight=3.0)

    assert (found.status, found.note) == (
        AnswerStatus.NO_DATA,
        "No two people who are counted have ties that add up to 3; the strongest add up to 1.",
    )


def test_says_that_nobody_has_a_known_level() -> None:
    found = shown(by=Grouping.LEVEL)

    assert (found.status, found.note) == (
        AnswerStatus.NO_DATA,
        "Nobody who is to be counted has a known level, so that nothing can be said about groups.",
    )


def test_says_that_those_who_are_counted_are_not_tied() -> None:
    snapshot = replace(school(), memberships=members({"Office": ["O0", "O1"]}))

    found = shown(snapshot, formal_only=True)

    assert (found.status, found.note) == (
        AnswerStatus.NO_DATA,
        "None of the people who are counted have such a tie to each other.",
    )


def test_warns_of_units_that_may_be_a_guess() -> None:
    """707 people have ties; 423 of them are known from decisions only, by the column department_basis of the source."""
    found = silos_of(kubernetes(), SilosInput())

    assert found.note is not None
    assert found.note.startswith("The unit of 423 of those counted is not recorded as a membership of theirs")


def test_says_how_to_fill_an_empty_graph() -> None:
    found = silos_of(Snapshot(version=0), SilosInput())

    assert (found.status, found.data_version) == (AnswerStatus.NO_DATA, 0)
    assert found.note is not None
    assert "mellanrum demo" in found.note


def test_calls_levels_by_their_words() -> None:
    found = silos_of(kubernetes(), SilosInput(by=Grouping.LEVEL, language=Language.SV))

    assert {(each.group.id, each.group.name) for each in found.groups} == {
        ("STRATEGIC", "strategisk"),
        ("TACTICAL", "taktisk"),
        ("OPERATIONAL", "operativ"),
    }


def test_counts_everyone_whom_it_leaves_out() -> None:
    """425 of 1,131 have no formal unit; of the 706 others 279 are tied."""
    found = silos_of(kubernetes(), SilosInput(formal_only=True))

    counts = [each.count for each in found.left_out]
    assert found.people == 279
    assert counts[:2] == [425, 427]


@pytest.mark.parametrize("weight", [-1.0, float("nan"), float("inf")])
def test_refuses_a_threshold_that_cannot_be_meant(weight: float) -> None:
    with pytest.raises(BadInput, match=r"minWeight is .*; give 0 or more"):
        check(SilosInput(min_weight=weight))


def sites_but_not_levels() -> Snapshot:
    """Two places with a ring of six each, and people of every level at both; one more whose level is not known."""
    names = [f"{place}{number}" for place in ("Norrvik", "Mellanstad") for number in range(6)]
    people = [
        replace(person(name, level="STO"[number % 3], unit="Care"), site=name[:-1]) for number, name in enumerate(names)
    ]
    rings = [
        (f"{place}{number}", f"{place}{(number + 1) % 6}") for place in ("Norrvik", "Mellanstad") for number in range(6)
    ]
    unknown = replace(person("Zoe", unit="Care"), site="Norrvik")
    return organisation([*people, unknown], ties=ties(*rings, ("Zoe", "Norrvik0")))


def test_tells_which_sort_of_group_the_ties_follow_most() -> None:
    found = shown(sites_but_not_levels(), by=Grouping.LEVEL, compare=[Grouping.SITE, Grouping.UNIT])

    assert [each.by for each in found.compared] == [Grouping.SITE, Grouping.LEVEL, Grouping.UNIT]
    by_site, by_level, by_unit = found.compared
    assert by_site.sentence == (
        "By site: 100 % of the ties stay inside, where group sizes alone would give 45 %: more inward than chance."
    )
    assert by_level.sentence.endswith("more outward than chance.")
    assert by_unit.ei_z is None


def test_compares_only_people_who_have_a_group_of_every_sort() -> None:
    found = shown(sites_but_not_levels(), by=Grouping.SITE, compare=[Grouping.LEVEL])

    assert found.people == 13
    assert {each.people for each in found.compared} == {12}


def test_compares_nothing_unless_asked_to() -> None:
    assert shown().compared == ()


def test_says_in_swedish_what_the_ties_follow() -> None:
    found = shown(sites_but_not_levels(), by=Grouping.LEVEL, compare=[Grouping.SITE], language=Language.SV)

    assert found.compared[0].sentence == (
        "Efter arbetsställe: 100 % av banden stannar inom grupperna, där storleken ensam skulle ge 45 %: mer inåtvänt "
        "än slumpen."
    )


def test_says_from_what_the_chance_was_counted() -> None:
    found = shown()

    assert (found.permutations, found.seed) == (2_000, 1988)
    assert found.ei_z is not None
    assert found.ei_z < 0
    assert found.ei_p is not None
    assert 0 < found.ei_p < 0.05


@pytest.mark.parametrize("depth", [-1, 101])
def test_refuses_a_depth_that_no_tree_has(depth: int) -> None:
    with pytest.raises(BadInput, match=f"unitDepth is {depth}; give 0 to 100"):
        check(SilosInput(unit_depth=depth))
