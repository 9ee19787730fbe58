"""A plan says why each is in it, what nobody can, and which wishes clash; in English and Swedish."""

from dataclasses import replace
from typing import Any

import pytest

from graph_api.domain.answers import Language
from graph_api.domain.invite_words import DemandKind, InviteStatus
from graph_api.domain.invites import InvitePlan, InvitePlanInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import HoldingRow, NeedRow
from graph_api.domain.snapshot_nodes import DecisionRow
from graph_api.domain.words import Level
from graph_api.errors import NotFound
from graph_api.services.invites import invite_plan
from tests.analytics.made import knows, named, organisation, person


def office() -> Snapshot:
    """Ada leads and knows law; Bo and Cy do the work, and only Bo knows payroll; Di has left; Ed's level is unknown."""
    people = [person("Ada", "S", "Board"), person("Bo", "O", "Pay"), person("Cy", "O", "Pay")]
    people += [person("Di", "S", active=False), person("Ed")]
    holdings = knows({"Ada": ["law"], "Bo": ["law", "payroll"], "Cy": ["law"], "Di": ["magic"]})
    veteran = HoldingRow("Ed", "law", 5, (("exam", 2.0), ("told", 3.0)))
    snapshot = organisation(people, holdings=(*holdings, veteran))
    return replace(
        snapshot,
        themes=(named("fair pay"), named("weather")),
        decisions=(DecisionRow("d1", "d1", "made", "Pay on time", None, None),),
        needs=(NeedRow("fair pay", "payroll"), NeedRow("fair pay", "law"), NeedRow("d1", "payroll")),
    )


def plan(**asked: Any) -> InvitePlan:
    return invite_plan(office(), InvitePlanInput(**asked))


def reasons(found: InvitePlan) -> dict[str, tuple[str, ...]]:
    return {each.person.name: each.reasons for each in found.people}


def test_says_why_each_is_invited() -> None:
    found = plan(competences=["law", "payroll"])

    assert (found.status, found.size, found.bound) == (InviteStatus.OPTIMAL, 2, 2)
    assert reasons(found) == {
        "Ada": ("Knows law, as others in the group do.", "Sees the whole: works at strategic level."),
        "Bo": (
            "Is the only one who may be invited that knows payroll.",
            "Knows law, as others in the group do.",
            "Knows the detail: works at operational level.",
        ),
    }


def test_says_it_in_swedish() -> None:
    found = plan(competences=["payroll"], must_include=["Cy"], language=Language.SV)

    assert reasons(found)["Cy"] == ("Du ville ha med personen.", "Kan detaljen: arbetar på operativ nivå.")
    assert reasons(found)["Bo"][0] == "Är den enda av dem som kan bjudas in som kan payroll."


def test_gives_the_parts_behind_the_reasons() -> None:
    bo = plan(competences=["law", "payroll"]).people[1]

    assert (bo.person.name, bo.only_one_who_can, bo.fills_level, bo.must_include) == ("Bo", True, True, False)
    assert [(each.competence.name, each.only_one_who_can, each.only_one_in_group) for each in bo.competences] == [
        ("law", False, False),
        ("payroll", True, True),
    ]
    assert bo.unit is not None
    assert bo.unit.name == "Pay"


def test_names_who_else_could_with_most_evidence_first() -> None:
    law = plan(competences=["law", "payroll"]).competences[0]

    assert [each.name for each in law.covered_by] == ["Ada", "Bo"]
    assert [each.name for each in law.others] == ["Ed", "Cy"]
    assert law.others_count == 2


def test_shows_only_evidence_that_counts() -> None:
    found = plan(competences=["law"], evidence=["exam"], min_strategic=0, min_operational=0)

    (ed,) = found.people
    assert [(each.evidence, each.weight) for each in ed.competences[0].evidences] == [("exam", 2.0)]
    assert ("Records of somebody having one of the competences, by evidence that was not to count.", 4) in {
        (each.sentence, each.count) for each in found.left_out
    }


def test_takes_what_a_theme_and_a_decision_need() -> None:
    by_theme, by_decision = plan(theme="Fair pay"), plan(decision="Pay on time")

    assert [each.competence.name for each in by_theme.competences] == ["law", "payroll"]
    assert [each.competence.name for each in by_decision.competences] == ["payroll"]


def test_says_what_to_do_about_a_theme_that_needs_nothing() -> None:
    found = plan(theme="weather")

    assert found.status is InviteStatus.NO_DATA
    assert found.note is not None
    assert '"weather" is not recorded to need any competence' in found.note
    assert found.sentence == "There is nothing to plan with."


def test_says_it_of_a_theme_that_needs_nothing_beside_what_is_asked_for() -> None:
    found = plan(theme="weather", competences=["payroll"])

    assert found.status is InviteStatus.OPTIMAL
    assert found.note is not None
    assert '"weather" is not recorded to need any competence' in found.note


def test_plans_for_those_who_are_to_be_represented_without_any_competence() -> None:
    found = plan(theme="weather", units=["Pay", "Board"], min_strategic=0, min_operational=0)

    assert found.status is InviteStatus.OPTIMAL
    assert [each.person.name for each in found.people] == ["Ada", "Bo"]
    assert [need.sentence for each in found.people for need in each.needed_for] == [
        "Somebody comes from Board.",
        "Somebody comes from Pay.",
    ]


def test_lists_a_competence_that_nobody_active_has_and_solves_the_rest() -> None:
    found = plan(competences=["magic", "payroll"])

    assert [each.name for each in found.uncovered] == ["magic"]
    assert (found.status, found.size) == (InviteStatus.OPTIMAL, 2)
    assert found.note == "Nobody active has magic by the evidence that counts; that was set aside."
    assert found.sentence == "Invite Ada and Bo: 2 people, and fewer cannot do it. Nobody can bring: magic."


def test_says_that_nobody_is_known_to_see_the_whole() -> None:
    snapshot = organisation([person("Bo", "O")], holdings=knows({"Bo": ["law"]}))

    found = invite_plan(snapshot, InvitePlanInput(competences=["law"]))

    assert found.levels_nobody_has == (Level.STRATEGIC,)
    assert found.note == "No active person is known to work at strategic level; that was set aside."


def test_says_each_demand_of_a_conflict_in_a_sentence() -> None:
    found = plan(competences=["law", "payroll"], must_exclude=["Bo"])

    assert (found.status, found.size, found.people) == (InviteStatus.INFEASIBLE, None, ())
    assert [each.demand.sentence for each in found.conflict] == ["Bo is not in the group.", "Somebody knows payroll."]
    assert found.sentence == (
        "No group can meet everything that is asked for: “Bo is not in the group” and “Somebody knows payroll” cannot "
        "be had together. This would help: let Bo come."
    )
    assert found.conflict_is_irreducible
    assert found.note is not None
    assert found.note.startswith("No group can meet all of the demands in `conflict`")


def test_says_why_someone_who_has_left_cannot_be_included() -> None:
    (clash,) = plan(competences=["law"], must_include=["Di"]).conflict

    assert clash.demand.kind is DemandKind.MUST_INCLUDE
    assert clash.demand.sentence == "Di is in the group, but is not active and so cannot be invited."


def test_says_limits_of_a_conflict_with_their_numbers() -> None:
    found = plan(competences=["payroll"], at_most=1)

    assert {(each.demand.sentence, each.demand.number) for each in found.conflict} >= {("At most 1 in the group.", 1)}


def test_says_what_it_was_computed_with_and_what_it_left_out() -> None:
    found = plan(competences=["law"], at_most_per_unit=2)

    parameters = {each.name: each.value for each in found.parameters}
    assert parameters["competences"] == "law"
    assert (parameters["atMostPerUnit"], parameters["minStrategic"], parameters["evidence"]) == ("2", "1", "null")
    assert "language" not in parameters
    assert found.data_version == 1
    assert {each.sentence: each.count for each in found.left_out} == {
        "People who are not active.": 1,
        "Active people whose level is not known: they count neither as seeing the whole nor as knowing the detail.": 1,
        "Active people whose unit is not known: they represent none, and the limit per unit does not bind them.": 1,
    }


def test_says_how_to_fill_an_empty_graph() -> None:
    found = invite_plan(Snapshot(version=0), InvitePlanInput(competences=["law"]))

    assert found.status is InviteStatus.NO_DATA
    assert found.note is not None
    assert "mellanrum demo" in found.note
    assert "mellanrum import" in found.note


def test_says_that_time_was_up() -> None:
    found = plan(competences=["law"], time_limit=0.0)

    assert (found.status, found.size, found.people) == (InviteStatus.TIMED_OUT, None, ())
    assert found.note == found.sentence == "The time was up before a group was found. Give a longer timeLimit."


def test_refuses_evidence_that_nobody_has() -> None:
    with pytest.raises(NotFound, match=r'no evidence "exams". Did you mean exam\? There are exam, told.'):
        plan(competences=["law"], evidence=["exams"])


@pytest.mark.parametrize("field", ["must_include", "must_exclude"])
def test_refuses_people_who_are_not_there(field: str) -> None:
    with pytest.raises(NotFound, match='no person "Zoe"'):
        plan(competences=["law"], **{field: ["Zoe"]})
