"""What is planted in the invented region is what the questions find in it."""

from functools import cache

from graph_api.domain.answers import Day
from graph_api.domain.contract import sample_folder
from graph_api.domain.decisions_to_revisit import DecisionsToRevisitInput, RevisitReason
from graph_api.domain.gaps import GapsInput, GapWord, Need, Seen
from graph_api.domain.invites import InvitePlanInput, InviteStatus
from graph_api.domain.knowledge_at_risk import KnowledgeAtRiskInput, KnowledgeWord
from graph_api.domain.leaver_impact import LeaverImpactInput
from graph_api.domain.silos import Grouping, SilosInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.strategy_in_calendar import CalendarWord, StrategyInCalendarInput
from graph_api.domain.uncoupled import UncoupledInput
from graph_api.services.decisions_to_revisit import decisions_to_revisit
from graph_api.services.gaps import gaps_of
from graph_api.services.invites import invite_plan
from graph_api.services.knowledge_at_risk import knowledge_at_risk
from graph_api.services.leaver_impact import leaver_impact
from graph_api.services.silos import silos_of
from graph_api.services.strategy_in_calendar import strategy_in_calendar
from graph_api.services.uncoupled import uncoupled_of
from tests.analytics.csv_organisation import organisation_in

RARE = "lakemedelsgranssnitt"
TODAY = Day("2026-11-22")


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


def test_the_rare_competence_is_the_one_that_leaves_with_its_only_holder() -> None:
    found = knowledge_at_risk(region(), KnowledgeAtRiskInput(as_of=Day("2026-11-22")))

    (only,) = found.risks
    assert (only.competence.external_id, only.word) == (RARE, KnowledgeWord.LEAVING)
    assert [(each.person.name, each.last_day) for each in only.leaving] == [("Åsa Öberg-Lind", "2026-12-31")]


def test_when_she_leaves_the_rare_competence_is_all_that_is_lost_and_a_colleague_can_learn_it() -> None:
    found = leaver_impact(region(), LeaverImpactInput(people=["Åsa Öberg-Lind"], as_of=Day("2026-11-22")))

    assert [each.competence.external_id for each in found.competences] == [RARE]
    assert (found.pair_count, found.without_owner_count, found.without_leader_count) == (0, 0, 0)
    assert found.mend is not None
    assert found.mend.competence is not None
    assert found.mend.competence.external_id == RARE


def test_the_project_and_the_service_that_live_off_the_rare_competence_are_coupled_by_nothing() -> None:
    found = uncoupled_of(region(), UncoupledInput(as_of=TODAY))

    first = found.pairs[0]
    sides = {side.initiative.external_id for side in (first.one, first.other)}
    assert sides == {"i-lakemedel", "i-lakemedelslista"}
    assert [each.external_id for each in first.competences] == [RARE]
    pairs = [{side.initiative.external_id for side in (pair.one, pair.other)} for pair in found.pairs]
    assert {"i-inloggning", "i-identitet"} not in pairs


def test_the_ties_follow_the_place_of_work_far_more_than_the_level() -> None:
    found = silos_of(region(), SilosInput(by=Grouping.LEVEL, compare=[Grouping.SITE]))

    by_site, by_level = found.compared
    assert (by_site.by, by_level.by) == (Grouping.SITE, Grouping.LEVEL)
    assert by_site.assortativity is not None
    assert by_level.assortativity is not None
    assert by_site.assortativity > 5 * by_level.assortativity


def test_one_objective_is_in_no_calendar_and_no_initiative_works_for_it() -> None:
    found = strategy_in_calendar(region(), StrategyInCalendarInput(as_of=TODAY))

    first, *others = found.objectives
    assert (first.objective.external_id, first.word, first.initiatives) == (
        "o-beratta",
        CalendarWord.IN_NO_CALENDAR,
        0,
    )
    assert {each.word for each in others} == {CalendarWord.ON_THE_AGENDA}
    assert all(each.initiatives for each in others)


def test_what_customers_raised_about_the_nights_was_never_met_about() -> None:
    found = strategy_in_calendar(region(), StrategyInCalendarInput(as_of=TODAY))

    assert [each.theme.external_id for each in found.never_met_about or ()] == ["t-natter"]


def test_the_decision_made_without_those_affected_is_the_first_to_look_at_again() -> None:
    found = decisions_to_revisit(region(), DecisionsToRevisitInput(as_of=TODAY))

    first, second = found.decisions[:2]
    assert first.decision.external_id == "d-jour"
    assert first.reasons == (RevisitReason.AFFECTED_ABSENT, RevisitReason.CHALLENGED, RevisitReason.REVIEW_DUE)
    assert {unit.external_id for unit in first.absent} == {"akut", "ambulans", "psykiatri"}
    assert len(second.reasons) < len(first.reasons)
