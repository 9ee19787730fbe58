"""What is planted in the invented region is what the questions find in it."""

from functools import cache

from graph_api.domain.contract import sample_folder
from graph_api.domain.gaps import GapsInput, GapWord, Need, Seen
from graph_api.domain.invites import InvitePlanInput, InviteStatus
from graph_api.domain.silos import Grouping, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.gaps import gaps_of
from graph_api.services.invites import invite_plan
from graph_api.services.silos import silos_of
from tests.analytics.csv_organisation import organisation_in

RARE = "lakemedelsgranssnitt"


@cache
def region() -> Snapshot:
    return organisation_in(sample_folder("sv"))


def test_the_widest_gaps_are_all_with_the_unit_that_everyone_needs_and_nobody_meets() -> None:
    found = gaps_of(region(), GapsInput(seen=[Seen.MEETINGS]))

    widest = found.pairs[:11]
    assert all("infosak" in {pair.a.external_id, pair.b.external_id} for pair in widest)
    assert {pair.word for pair in widest} == {GapWord.TRAPPED}
    assert {pair.need for pair in widest} == {4}
    assert found.pairs[11].need < 4


def test_the_same_unit_is_what_eleven_others_depend_on_without_a_meeting() -> None:
    found = gaps_of(region(), GapsInput(need=[Need.DEPENDENCIES], seen=[Seen.MEETINGS]))

    assert (found.required_pairs, found.trapped) == (11, 11)


def test_nobody_but_the_one_who_leaves_can_be_asked_about_the_rare_competence() -> None:
    plan = invite_plan(region(), InvitePlanInput(competences=["Läkemedelsgränssnitt", "Vårdplanering"]))

    (only,) = [person for person in plan.people if person.only_one_who_can]
    assert plan.status is InviteStatus.OPTIMAL
    assert only.person.name == "Åsa Öberg-Lind"
    assert next(each for each in plan.competences if each.competence.external_id == RARE).others_count == 0


def test_without_her_the_plan_says_which_competence_nobody_has() -> None:
    plan = invite_plan(region(), InvitePlanInput(competences=[RARE], must_exclude=["Åsa Öberg-Lind"]))

    assert plan.status is InviteStatus.INFEASIBLE
    about = [clash.demand.about for clash in plan.conflict]
    assert RARE in {each.external_id for each in about if each}


def test_the_ties_follow_the_place_of_work_far_more_than_the_level() -> None:
    found = silos_of(region(), SilosInput(by=Grouping.LEVEL, compare=[Grouping.SITE]))

    by_site, by_level = found.compared
    assert (by_site.by, by_level.by) == (Grouping.SITE, Grouping.LEVEL)
    assert by_site.assortativity is not None
    assert by_level.assortativity is not None
    assert by_site.assortativity > 5 * by_level.assortativity
