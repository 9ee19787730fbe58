"""When somebody says no, as few others as possible are asked anew."""

from dataclasses import replace
from datetime import date

from graph_api.analytics.demands import Demand, Need
from graph_api.analytics.groups_found import Decline
from graph_api.domain.invite_words import DemandKind, InviteStatus
from graph_api.domain.snapshot import Snapshot
from tests.analytics.asking import names, plan
from tests.analytics.made import attended, knows, meeting, organisation, person


def office() -> Snapshot:
    """Cy and Di are a group as small as Ada and Bo; only Ed knows payroll."""
    people = [person(name) for name in ("Ada", "Bo", "Cy", "Di", "Ed")]
    holdings = {"Ada": ["law"], "Bo": ["roads", "water"], "Cy": ["law", "roads"], "Di": ["water"], "Ed": ["payroll"]}
    return organisation(people, holdings=knows(holdings))


def declined(*who: str, **asked: object) -> list[Decline]:
    return [*plan(office(), **{"if_declines": who, "aims": (), **asked}).declines]


def test_keeps_those_who_come_where_the_best_other_group_is_new() -> None:
    """Without Bo, Cy and Di cover all three. So do Ada, Cy and Di, who are more."""
    (without_bo,) = declined("Bo", competences=("law", "roads", "water"))

    assert (without_bo.status, names(without_bo.members), without_bo.bound) == (InviteStatus.OPTIMAL, ["Cy", "Di"], 2)


def test_changes_fewer_people_rather_than_follow_the_aims() -> None:
    """Bo declines. Cy and Di had two meetings lately, Ada and Di three, but only Di is to ask anew beside Ada."""
    people = [person("Ada", "S"), person("Bo", "O", "Ward"), person("Cy", "S", "Ward"), person("Di", "O")]
    snapshot = replace(
        organisation(people),
        meetings=(meeting("retro", "2026-03-12"), meeting("review", "2026-03-13")),
        attendance=attended({"retro": ["Ada", "Di"], "review": ["Di"]}),
    )

    group = plan(
        snapshot,
        min_strategic=1,
        min_operational=1,
        at_most_per_unit=1,
        as_of=date(2026, 3, 13),
        if_declines=("Bo",),
    )

    assert names(group.members) == ["Ada", "Bo"]
    assert names(group.declines[0].members) == ["Ada", "Di"]


def test_keeps_the_plan_where_the_one_who_declines_is_not_in_it() -> None:
    (without_ed,) = declined("Ed", competences=("law", "magic"))

    assert (names(without_ed.members), without_ed.bound, without_ed.conflict) == (["Ada"], 1, ())


def test_sets_aside_what_nobody_else_can_do() -> None:
    (without_ed,) = declined("Ed", competences=("law", "magic", "payroll"))

    assert names(without_ed.members) == ["Ada"]
    assert without_ed.set_aside == (
        Demand(DemandKind.COMPETENCE, about="magic", number=1),
        Demand(DemandKind.COMPETENCE, about="payroll", number=1),
    )


def test_does_without_someone_who_was_asked_for_by_name() -> None:
    (without_ed,) = declined("Ed", competences=("law",), must_include=("Ed",))

    assert (without_ed.status, names(without_ed.members)) == (InviteStatus.OPTIMAL, ["Ada"])


def test_says_what_clashes_where_there_is_no_group_without_them() -> None:
    (without_cy,) = declined("Cy", needs=(Need("law", None, 2),))

    assert (without_cy.status, without_cy.members, without_cy.bound) == (InviteStatus.INFEASIBLE, (), None)
    assert without_cy.conflict == (Demand(DemandKind.COMPETENCE, about="law", number=2),)


def test_finds_a_group_without_someone_whose_presence_was_the_trouble() -> None:
    (without_ed,) = declined("Ed", competences=("law",), must_include=("Ed",), must_exclude=("Ed",))

    assert (without_ed.status, names(without_ed.members)) == (InviteStatus.OPTIMAL, ["Ada"])


def test_answers_for_each_by_themselves() -> None:
    """If Ada declines, Bo comes still, and the other way round."""
    without = declined("Bo", "Ada", competences=("law", "water"))

    assert [(each.person, names(each.members)) for each in without] == [("Bo", ["Ada", "Di"]), ("Ada", ["Bo", "Cy"])]
