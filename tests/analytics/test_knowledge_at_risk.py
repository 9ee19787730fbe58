"""Which competences few people have: by hand, and the same whatever people are called or in which order they come."""

import random
from dataclasses import replace
from typing import Any

import pytest

from graph_api.analytics.knowledge import Rests, rests_on
from graph_api.analytics.knowledge_at_risk import KnowledgeMeasures, RiskMeasures, measure_knowledge
from graph_api.domain.knowledge_at_risk import KnowledgeAtRiskInput, KnowledgeWord
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DecisionLinkRow, NeedRow, OwnerRow, UseRow
from graph_api.domain.snapshot_nodes import DecisionRow, InitiativeRow, ThemeRow
from graph_api.domain.words import DecisionStatus
from tests.analytics.made import masters, named, organisation, person

TODAY, SOON = "2026-11-22", "2027-02-20"


def mill() -> Snapshot:
    """Ada, Bo and Cy weave, Bo alone dyes, Di, who leaves at Christmas, spins, and Ed, who is gone, fulled."""
    people = [person(name) for name in ("Ada", "Bo", "Cy")]
    di, ed = replace(person("Di"), until="2026-12-24"), replace(person("Ed"), active=False)
    known = {
        "Ada": {"weaving": 4},
        "Bo": {"weaving": 2, "dyeing": 5},
        "Cy": {"weaving": None},
        "Di": {"spinning": 3, "weaving": 5},
        "Ed": {"fulling": 5, "dyeing": 5},
    }
    made = organisation([*people, di, ed], holdings=masters(known))
    return replace(
        made,
        competences=(*made.competences, named("carding"), named("teasing")),
        themes=(ThemeRow("Colour", "Colour", "made", "Colour"),),
        decisions=(decision("Buy", DecisionStatus.ADOPTED), decision("Sell", DecisionStatus.WITHDRAWN)),
        initiatives=(initiative("Loom", None), initiative("Old loom", "2026-11-21")),
        needs=(
            NeedRow("Colour", "dyeing"),
            NeedRow("Buy", "dyeing"),
            NeedRow("Sell", "dyeing"),
            NeedRow("Buy", "carding"),
        ),
        uses=(UseRow("Loom", "spinning"), UseRow("Old loom", "spinning")),
        owners=(OwnerRow("dyeing", "Bo"),),
    )


def decision(name: str, status: DecisionStatus) -> DecisionRow:
    return DecisionRow(name, name, "made", name, status, None)


def initiative(name: str, end: str | None) -> InitiativeRow:
    return InitiativeRow(name, name, "made", name, end=end)


def measured(snapshot: Snapshot | None = None, *chosen: str, **asked: Any) -> KnowledgeMeasures:
    graph = mill() if snapshot is None else snapshot
    return measure_knowledge(graph, chosen, KnowledgeAtRiskInput(**asked), TODAY, SOON)


def words(found: KnowledgeMeasures) -> dict[str, str]:
    return {risk.competence: risk.word.name for risk in found.risks}


def risk(found: KnowledgeMeasures, competence: str) -> RiskMeasures:
    return next(each for each in found.risks if each.competence == competence)


def test_tells_what_leaves_what_is_gone_and_what_hangs_on_one_in_that_order() -> None:
    found = measured()

    assert words(found) == {"spinning": "LEAVING", "carding": "GONE", "fulling": "GONE", "dyeing": "AT_RISK"}
    assert [*words(found)] == ["spinning", "carding", "fulling", "dyeing"]
    assert risk(found, "spinning").leaving == (("Di", "2026-12-24"),)
    assert risk(found, "dyeing").holders == {"Bo"}


def test_looks_at_what_nobody_has_only_where_something_rests_on_it_or_it_is_asked_for() -> None:
    assert (measured().unused, "teasing" in measured().counts) == (1, False)
    assert words(measured(None, "teasing")) == {"teasing": "GONE"}


def test_asks_how_well_something_is_known() -> None:
    found = measured(level=4)

    assert found.counts["weaving"] == 2
    assert words(found)["spinning"] == "GONE"
    assert found.unsure == 0


def test_does_not_take_what_nobody_said_how_well_for_lost() -> None:
    """At level 5 Di weaves, who leaves, and perhaps Cy, who stays."""
    found, two = measured(level=5), measured(level=5, holders=2)

    assert (found.unsure, "weaving" in found.counts) == (1, False)
    assert (two.unsure, words(two)["weaving"]) == (0, "GONE")


def test_asks_for_more_than_one_to_be_left() -> None:
    found = measured(holders=3, leavers=2)

    assert risk(found, "weaving").truck_factor == 2
    assert risk(found, "weaving").word is KnowledgeWord.AT_RISK
    assert words(found)["dyeing"] == "GONE"


def test_counts_those_who_leave_within_the_horizon_only() -> None:
    graph = mill()

    found = measure_knowledge(graph, (), KnowledgeAtRiskInput(), TODAY, "2026-12-23")

    assert risk(found, "spinning").word is KnowledgeWord.AT_RISK
    assert risk(found, "spinning").leaving == ()


def test_counts_what_rests_on_a_competence_while_it_lasts() -> None:
    rests = rests_on(mill(), TODAY)

    assert rests["dyeing"] == Rests(frozenset({"Colour"}), frozenset({"Buy"}), frozenset(), frozenset({"Bo"}))
    assert rests["spinning"].initiatives == {"Loom"}
    assert "weaving" not in rests


def test_nothing_rests_on_what_a_decision_needed_that_another_has_replaced() -> None:
    replaced = replace(
        mill(),
        decisions=(*mill().decisions, replace(mill().decisions[0], id="Again", status=DecisionStatus.ADOPTED)),
        decision_links=(DecisionLinkRow("Again", "Buy", supersedes=True),),
    )

    assert rests_on(replaced, TODAY)["dyeing"].decisions == frozenset()


def test_says_how_many_holdings_do_not_count() -> None:
    assert measured().of_others == 2


def test_loses_one_or_all_of_those_named_and_as_many_as_are_asked_for() -> None:
    named_two = measured(None, "weaving", "dyeing")
    asked_for = measured(lose=2)

    assert [(loss.lose, [who.id for who in loss.people or ()]) for loss in named_two.losses] == [
        (1, ["Bo"]),
        (2, ["Ada", "Bo", "Cy", "Di"]),
    ]
    assert [(loss.lose, [who.id for who in loss.people or ()]) for loss in asked_for.losses] == [(2, ["Bo", "Di"])]
    assert measured().losses == ()


@pytest.mark.parametrize("seed", range(30))
def test_depends_on_neither_names_nor_order_nor_people_who_know_nothing(seed: int) -> None:
    dice = random.Random(seed)
    people = [f"p{number}" for number in range(dice.randint(2, 9))]
    skills = [f"c{number}" for number in range(4)]
    known = {who: dict.fromkeys(dice.sample(skills, dice.randint(0, 4))) for who in people}
    new = dict(zip(people, dice.sample(people, len(people)), strict=True))
    graph = organisation(map(person, people), holdings=masters(known))
    called = organisation(map(person, people), holdings=masters({new[who]: of for who, of in known.items()}))
    rows = replace(graph, people=graph.people[::-1], holdings=graph.holdings[::-1], competences=graph.competences[::-1])
    more = replace(graph, people=(*graph.people, person("zero")))

    found = measured(graph, leavers=3, lose=2)

    assert measured(rows, leavers=3, lose=2) == found
    assert measured(more, leavers=3, lose=2).risks == found.risks
    again = measured(called, leavers=3, lose=2)
    assert again.counts == found.counts
    assert [loss.bound for loss in again.losses] == [loss.bound for loss in found.losses]
    assert [{new[who] for who in each.holders} for each in found.risks] == [each.holders for each in again.risks]
