"""Silos are answered for groups that may be shown, and a want of ties is never taken for a want of silos."""

import json
from dataclasses import replace
from functools import cache
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.contract import sample_folder
from graph_api.domain.keys import sort_text
from graph_api.domain.silos import Grouping, Population, Silos, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.errors import BadInput, Refused
from graph_api.services.silos import check, group_silos_of, silos_of, without_filters
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.large_region import large_region
from tests.analytics.made import attended, members, named, organisation, person, ties
from tests.analytics.references import kubernetes
from tests.support.folders import ANSWERS


def school() -> Snapshot:
    """Teachers, a ring of six; Kitchen, a ring of five; Office of two who are tied to a teacher each."""
    teachers, kitchen, office = [f"T{n}" for n in range(6)], [f"K{n}" for n in range(5)], ["O0", "O1"]
    people = [person(name, unit="Teachers") for name in teachers]
    people += [person(name, unit="Kitchen") for name in kitchen] + [person(name, unit="Office") for name in office]
    rings = [(ring[place - 1], name) for ring in (teachers, kitchen) for place, name in enumerate(ring)]
    return organisation(people, ties=ties(*rings, ("O0", "T0"), ("O1", "T1")))


CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "silos.json").read_text(encoding="utf-8"))
NAMES: Final = {
    "by": "by",
    "tieKinds": "tie_kinds",
    "coAttendance": "co_attendance",
    "fromJoint": "from_joint",
    "largestMeeting": "largest_meeting",
}


def circles() -> Snapshot:
    """Everyone in the kitchen knows each other, as do six teachers; Kim is a teacher who is with the kitchen."""
    kitchen, teachers = [f"K{number}" for number in range(6)], [f"T{number}" for number in range(6)]
    people = [person(name, unit="Kitchen") for name in kitchen]
    people += [person(name, unit="School") for name in (*teachers, "Kim")]
    rooms = [[*kitchen, "Kim"], teachers]
    pairs = [(one, other) for room in rooms for place, one in enumerate(room) for other in room[:place]]
    return organisation(people, ties=ties(*pairs))


@cache
def region() -> Snapshot:
    return organisation_in(sample_folder("sv"))


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


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (Grouping.UNIT, "Personer vars primära enhet inte är känd."),
        (Grouping.SITE, "Personer vars arbetsställe inte är känt."),
        (Grouping.NETWORK, "Personer som inte är med i något nätverk."),
    ],
)
def test_says_in_swedish_of_whom_the_group_is_not_known(by: Grouping, said: str) -> None:
    stray = replace(person("Zoe"), unit=None)

    found = shown(organisation([*sites_but_not_levels().people, stray]), by=by, language=Language.SV)

    assert said in [each.sentence for each in found.left_out]


def test_says_from_what_the_chance_was_counted() -> None:
    found = shown()

    assert (found.permutations, found.seed) == (2_000, 1988)
    assert found.ei_z is not None
    assert found.ei_z < 0
    assert found.ei_p is not None
    assert 0 < found.ei_p < 0.05


@pytest.mark.parametrize("checked", CHECKED, ids=lambda each: str(each["asked"]))
def test_counts_in_the_region_what_is_counted_pair_by_pair(checked: Any) -> None:
    """All that is uniquely determined; of groups those of five or more are shown."""
    asked = {NAMES[name]: value for name, value in checked["asked"].items()} | {"by": Grouping[checked["asked"]["by"]]}
    answer = checked["answer"]

    found = silos_of(region(), SilosInput(**asked))

    counted = (found.people, found.ties, found.internal_ties, found.external_ties)
    assert counted == tuple(answer[name] for name in ("people", "ties", "internalTies", "externalTies"))
    shares = (found.external_share, found.ei_index, found.expected_ei_index)
    assert shares == pytest.approx(tuple(answer[name] for name in ("externalShare", "eiIndex", "expectedEiIndex")))
    assert ("several networks" in (found.note or "")) == (answer["inSeveral"] > 0)
    groups = {each["id"]: each for each in answer["groups"]}
    assert found.groups
    for each in found.groups:
        group = groups[each.group.external_id.lower() if asked["by"] is Grouping.LEVEL else each.group.external_id]
        assert (each.size, each.internal_ties) == (group["size"], group["internal"])
        assert (each.external_ties, each.conductance) == (group["external"], pytest.approx(group["conductance"]))


def test_reads_the_whole_answer_aloud() -> None:
    """26 of 78 pairs share a group: 15 among teachers, 10 in the kitchen, 1 in the office."""
    assert shown().sentence == (
        "Of 13 ties between 13 people 85 % stay inside a unit, where group sizes alone would give 33 %: more inward "
        "than chance."
    )
    assert shown(language=Language.SV).sentence.startswith("Av 13 band mellan 13 personer stannar 85 % inom en enhet,")


def test_says_that_nothing_can_be_said_without_ties() -> None:
    assert shown(replace(school(), ties=())).sentence.startswith("No ties are counted, so nothing can be said")


def test_names_who_sits_with_another_unit_in_alphabetical_order() -> None:
    """In the sample region, where some small offices are with those next door."""
    found = silos_of(region(), SilosInput(language=Language.SV)).detected

    assert found is not None
    names = [each.person.name for each in found.elsewhere]
    assert names == sorted(names, key=sort_text)
    assert found.elsewhere_count == len(names)
    assert all(each.unit != each.sits_with for each in found.elsewhere)
    assert found.sentence.startswith("Banden bildar av sig själva 15 grupper (14 till 16 över 20 försök), med modular")
    assert f"{len(names)} personer av 360 sitter bland personer som mest är från en annan enhet." in found.sentence


def test_names_up_to_a_hundred_and_counts_the_others() -> None:
    found = silos_of(kubernetes(), SilosInput())

    assert found.detected is not None
    assert found.detected.elsewhere_count is not None
    assert len(found.detected.elsewhere) == 100
    assert {each.sentence: each.count for each in found.left_out}[
        "More people who sit among people of another unit."
    ] == found.detected.elsewhere_count - 100


def test_says_from_which_seeds_groups_were_looked_for() -> None:
    found = shown(leiden_seeds=3).detected

    assert found is not None
    assert (found.seeds, found.passes, found.weighted) == ((0, 1, 2), 10, False)
    assert found.groups_least <= found.groups <= found.groups_most
    assert found.modularity_least <= found.modularity
    assert found.modularity_formal == shown().modularity
    assert shown(leiden_seeds=0).detected is None


def test_holds_weighted_groups_against_weighted_modularity() -> None:
    found = silos_of(kubernetes(), SilosInput(leiden_weighted=True))

    assert found.detected is not None
    assert (found.detected.weighted, found.detected.modularity_formal) == (True, found.weighted_modularity)


def test_calls_groups_that_were_found_by_the_unit_of_most() -> None:
    found = shown(circles(), by=Grouping.DETECTED)

    assert [(each.group.id, each.group.name, each.size) for each in found.groups] == [
        ("DETECTED-2", "Group 2, mostly School", 6),
        ("DETECTED-1", "Group 1, mostly Kitchen", 7),
    ]
    assert (found.ei_z, found.ei_p, found.permutations) == (None, None, 0)
    assert found.note is not None
    assert "found from the same ties" in found.note


def test_says_how_many_are_in_several_networks() -> None:
    found = silos_of(region(), SilosInput(by=Grouping.NETWORK))

    assert found.note is not None
    assert found.note.startswith("1 person ")
    assert (found.modularity, found.assortativity) == (None, None)
    assert found.ei_z is not None
    assert found.left_out[0].sentence == "People who are in no network."


def test_counts_joint_meetings_and_says_from_when_on() -> None:
    found = silos_of(region(), SilosInput(tie_kinds=["CO_ATTENDANCE"]))

    assert found.co_attendance is not None
    assert found.co_attendance.pairs == found.ties
    assert (found.co_attendance.kind, found.co_attendance.from_joint, found.co_attendance.largest_meeting) == (
        "CO_ATTENDANCE",
        3,
        25,
    )
    assert found.co_attendance.sentence == (
        f"{found.ties} pairs are tied by 3 joint meetings or more, of {found.co_attendance.meetings} meetings with at "
        "most 25 people."
    )
    left = {each.sentence: each.count for each in found.left_out}
    assert left["Meetings of more than 25 people, which make no ties."] == found.co_attendance.too_large
    assert silos_of(region(), SilosInput()).co_attendance is None


def test_says_how_often_those_meet_who_meet_most_often() -> None:
    snapshot = replace(school(), attendance=attended({"spring": ["T0", "T1"], "autumn": ["T1", "T0"]}))

    found = shown(snapshot, tie_kinds=["CO_ATTENDANCE"])

    assert (found.status, found.note) == (
        AnswerStatus.NO_DATA,
        (
            "Nobody who is counted was at 3 meetings of at most 25 people with somebody else who is; those who meet "
            "most often did so 2 times."
        ),
    )


def test_never_takes_a_want_of_attendance_for_not_meeting() -> None:
    found = shown(co_attendance=True)

    assert (found.status, found.ties) == (AnswerStatus.ANSWERED, 13)
    assert found.note is not None
    assert found.note.startswith("Nobody's attendance is recorded, so joint meetings tie nobody, which does not mean")


def test_compares_with_networks_and_with_the_groups_that_ties_form() -> None:
    compared = silos_of(region(), SilosInput(compare=[Grouping.NETWORK, Grouping.DETECTED])).compared

    by = {each.by: each for each in compared}
    assert by[Grouping.DETECTED].sentence.endswith(
        "about as inward as these ties allow, since the groups were found in them."
    )
    assert len({each.people for each in compared}) == 1


def test_puts_last_what_has_no_assortativity() -> None:
    """Everyone has one employer, so that ties cannot follow it."""
    people = tuple(replace(who, employer="Region") for who in school().people)
    snapshot = replace(school(), people=people, organisations=(named("Region"),))

    compared = shown(snapshot, compare=[Grouping.EMPLOYER]).compared

    assert [(each.by, each.assortativity is None) for each in compared] == [
        (Grouping.UNIT, False),
        (Grouping.EMPLOYER, True),
    ]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (SilosInput(leiden_seeds=-1), "leidenSeeds is -1; give 0 to 100"),
        (SilosInput(leiden_seeds=101), "leidenSeeds is 101; give 0 to 100"),
        (SilosInput(by=Grouping.DETECTED, leiden_seeds=0), "leidenSeeds is 0; give 1 to 100"),
        (SilosInput(compare=[Grouping.DETECTED], leiden_seeds=0), "leidenSeeds is 0; give 1 to 100"),
        (SilosInput(from_joint=0), "fromJoint is 0; give 1 to 100000"),
        (SilosInput(largest_meeting=1), "largestMeeting is 1; give 2 to 100000"),
    ],
    ids=str,
)
def test_refuses_bounds_that_cannot_be_meant(asked: SilosInput, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        check(asked)


@pytest.mark.parametrize("by", [Grouping.NETWORK, Grouping.DETECTED])
def test_tells_of_networks_and_found_groups_only_those_who_may_see_people(by: Grouping) -> None:
    with pytest.raises(Refused, match=f"by {by.name} is for those who may see people"):
        without_filters(SilosInput(by=by))


def test_names_nobody_to_those_who_are_told_of_groups_only() -> None:
    found = group_silos_of(kubernetes(), SilosInput(population=Population.ALL)).detected

    assert found is not None
    assert found.elsewhere == ()
    assert found.elsewhere_count is not None
    assert found.elsewhere_count >= 5


def test_counts_nobody_without_ties_to_those_who_are_told_of_groups_only() -> None:
    """Five in the cellar have no ties, and are a group each to those who may see people."""
    snapshot = circles()
    cellar = tuple(person(f"C{number}", unit="Kitchen") for number in range(5))
    everyone = replace(snapshot, people=(*snapshot.people, *cellar))

    seen, told = (
        shown(everyone, population=Population.ALL),
        group_silos_of(everyone, SilosInput(population=Population.ALL)),
    )

    assert seen.detected is not None
    assert told.detected is not None
    assert (seen.people_without_ties, seen.detected.groups) == (5, 7)
    assert (told.people_without_ties, told.detected.groups, told.detected.groups_most) == (None, 2, 2)
    assert told.detected.sentence.startswith("The ties themselves form 2 groups (2 to 2 over 20 tries)")


@pytest.mark.thorough
def test_says_that_fewer_seeds_were_tried_where_there_are_many_ties() -> None:
    found = silos_of(large_region(people=2_000, units=50, ties=40_000), SilosInput())

    assert found.detected is not None
    assert found.note == f"With so many ties {len(found.detected.seeds)} of the 20 seeds were tried."
    assert len(found.detected.seeds) < 20


def test_tells_no_few_who_sit_elsewhere_to_those_who_are_told_of_groups_only() -> None:
    """One of seven teachers is with the kitchen."""
    snapshot = circles()

    seen, told = shown(snapshot).detected, group_silos_of(snapshot, SilosInput(population=Population.ALL)).detected

    assert seen is not None
    assert told is not None
    assert (seen.elsewhere_count, told.elsewhere_count) == (1, None)
    assert "sit among" in seen.sentence
    assert "sit among" not in told.sentence


@pytest.mark.parametrize("depth", [-1, 101])
def test_refuses_a_depth_that_no_tree_has(depth: int) -> None:
    with pytest.raises(BadInput, match=f"unitDepth is {depth}; give 0 to 100"):
        check(SilosInput(unit_depth=depth))
