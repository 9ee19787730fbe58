"""The answer about competences that few have as a facilitator reads it: in both languages, with what to do."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Day, Language, Named
from graph_api.domain.knowledge_at_risk import KnowledgeAtRisk, KnowledgeAtRiskInput, KnowledgeLoss, KnowledgeRisk
from graph_api.domain.snapshot import Snapshot
from graph_api.errors import BadInput, NotFound
from graph_api.services.knowledge_at_risk import check, knowledge_at_risk
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import masters, organisation, person
from tests.analytics.test_knowledge_at_risk import mill
from tests.support.folders import ANSWERS, REPOSITORY

CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "knowledgeAtRisk.json").read_text(encoding="utf-8"))
"""Questions to the Swedish sample, with what a script that imports nothing of ours says of each."""

TODAY: Final = Day("2026-11-22")
SPELLED: Final = {"horizonDays": "horizon_days", "asOf": "as_of"}


@cache
def region() -> Snapshot:
    return organisation_in(REPOSITORY / "seed" / "sample-sv")


def ask(snapshot: Snapshot | None = None, **asked: Any) -> KnowledgeAtRisk:
    question = KnowledgeAtRiskInput(**{"as_of": TODAY} | asked)
    return knowledge_at_risk(mill() if snapshot is None else snapshot, question)


# The Swedish sample


@pytest.mark.parametrize("asked", CHECKED, ids=[json.dumps(each["asked"]) for each in CHECKED])
def test_finds_in_the_sample_what_the_files_say(asked: Mapping[str, Any]) -> None:
    question = {SPELLED.get(name, name): value for name, value in asked["asked"].items()}

    found = ask(region(), **question)

    assert {
        "competences": found.competences,
        "leaving": found.leaving,
        "gone": found.gone,
        "atRisk": found.at_risk,
        "risks": list(map(risk, found.risks)),
        "together": list(map(loss, found.together)),
    } == asked["answer"]


def risk(each: KnowledgeRisk) -> dict[str, Any]:
    return {
        "competence": each.competence.external_id,
        "word": each.word.name,
        "truckFactor": each.truck_factor,
        "holderCount": each.holder_count,
        "holders": own(each.holders),
        "leftThen": each.left_then,
        "themeCount": each.theme_count,
        "decisionCount": each.decision_count,
        "initiativeCount": each.initiative_count,
        "owners": own(each.owners),
    }


def loss(each: KnowledgeLoss) -> dict[str, Any]:
    return {
        "lose": each.lose,
        "of": each.of,
        "fewest": each.fewest,
        "people": sorted(own(each.people)),
        "competences": sorted(own(each.competences)),
    }


def own(named: Sequence[Named]) -> list[str]:
    return [each.external_id for each in named]


def test_finds_that_knowledge_of_medicines_between_systems_leaves_at_the_end_of_the_year() -> None:
    """The planted finding of the sample; its README says who and when."""
    found = ask(region(), language=Language.SV)

    (only,) = found.risks
    assert only.sentence == (
        "Bara Åsa Öberg-Lind kan Läkemedelsgränssnitt, och slutar efter 2026-12-31. På den vilar 1 tema och 2 "
        "initiativ: ”Läkemedel mellan sjukhus och hem”, ”Nationell läkemedelslista” och ”Ny läkemedelsmodul”."
    )
    assert [(each.person.name, each.last_day) for each in only.leaving] == [("Åsa Öberg-Lind", "2026-12-31")]
    assert found.sentence == (
        "Undersökt: 32 kompetenser. Med dem som slutar senast 2027-05-21 blir för få kvar som kan Läkemedelsgränssnitt."
    )
    assert found.note is None


# In words


def sentences(found: KnowledgeAtRisk) -> dict[str, str]:
    return {each.competence.name: each.sentence for each in found.risks}


def test_says_of_each_competence_who_has_it_and_what_rests_on_it() -> None:
    assert sentences(ask()) == {
        "spinning": ("Only Di knows spinning, and leaves after 2026-12-24. On it rests 1 initiative: “Loom”."),
        "carding": "Nobody is recorded to know carding. On it rests 1 decision: “Buy”.",
        "fulling": "Nobody is recorded to know fulling. Nothing is recorded to rest on it.",
        "dyeing": "Only Bo knows dyeing. On it rest 1 theme and 1 decision: “Buy” and “Colour”.",
    }


def test_says_the_whole_answer_in_both_languages() -> None:
    assert ask().sentence == (
        "Looked at: 5 competences. With those who leave by 2027-05-21, too few are left who know spinning. Too few "
        "are recorded to know carding and fulling now. On one person hangs dyeing."
    )
    assert ask(language=Language.SV).sentence == (
        "Undersökt: 5 kompetenser. Med dem som slutar senast 2027-05-21 blir för få kvar som kan spinning. För få är "
        "noterade för att kunna carding och fulling nu. På en person hänger dyeing."
    )


def test_says_of_several_competences_that_each_hangs_on_one_person() -> None:
    found = ask(level=5, snapshot=region(), language=Language.SV)

    assert " På en person var hänger Användbarhet, Förändringsledning, Integrationer och 11 till." in found.sentence


def test_says_how_many_are_to_be_left() -> None:
    found = sentences(ask(holders=3, leavers=2))

    assert found["weaving"] == (
        "4 people know weaving; when any 2 of them leave, fewer than 3 are left. Nothing is recorded to rest on it."
    )
    assert found["dyeing"].startswith("Only 1 person known to know dyeing; 3 are to be left.")
    assert sentences(ask(holders=4))["weaving"].startswith(
        "4 people know weaving; of them Di (after 2026-12-24) leave, and then 3 are left where 4 are to be."
    )


def test_says_with_whom_competences_are_lost_together() -> None:
    one, both = ask(competences=["weaving", "dyeing"]).together

    assert one.sentence == "If Bo leaves, that loses 1 of 2 competences."
    assert both.sentence == (
        "If Ada, Bo, Cy and Di leave, that loses 2 of 2 competences; fewer than 4 people would not be enough."
    )
    assert (both.fewest, both.bound, both.proved) == (4, 4, True)


def test_says_that_there_are_fewer_competences_than_are_to_be_lost() -> None:
    (found,) = ask(lose=9).together

    assert found.sentence == "There are not 9 competences to lose: only 3 are known by 1 or more now."
    assert found.fewest is None


def test_says_what_comes_nearest_where_nothing_is_at_risk() -> None:
    found = ask(competences=["weaving"])

    assert found.status is AnswerStatus.ANSWERED
    assert found.sentence == ("Looked at: 1 competence. None of them hangs on so few. Fewest know weaving: 4 people.")


def test_says_which_level_is_reached_where_nobody_has_the_one_asked_for() -> None:
    graph = organisation([person("Ada")], holdings=masters({"Ada": {"weaving": 3}}))
    unlevelled = organisation([person("Ada")], holdings=masters({"Ada": {"weaving": None}}))

    found = ask(graph, level=5)

    assert found.note is not None
    assert "the highest level is 3" in found.note
    assert ask(unlevelled, level=5, leavers=0).status is AnswerStatus.NO_DATA
    assert ask(unlevelled, level=5, leavers=0).sentence == "How well is not recorded, so that nothing can be said."


def test_does_not_take_no_data_for_no_risk() -> None:
    bare = replace(mill(), holdings=())
    empty = ask(Snapshot(version=0))

    assert ask(bare).status is AnswerStatus.NO_DATA
    assert "person_competences.csv" in (ask(bare).note or "")
    assert (empty.status, empty.note) == (AnswerStatus.NO_DATA, ask(Snapshot(version=0)).note)
    assert "The graph is empty" in (empty.note or "")


def test_says_that_a_theme_needs_nothing_instead_of_looking_at_everything() -> None:
    bare = replace(mill(), needs=())

    found = ask(bare, themes=["Colour"])

    assert (found.status, found.competences, found.risks) == (AnswerStatus.NO_DATA, 0, ())
    assert found.note is not None
    assert found.note.startswith("No competence that “Colour” needs is recorded")


def test_says_that_nobody_has_a_last_day() -> None:
    lasting = replace(mill(), people=tuple(replace(row, until=None) for row in mill().people))

    assert "Nobody has a last day recorded" in (ask(lasting).note or "")


def test_shows_no_more_than_are_asked_for_and_says_so() -> None:
    found = ask(first=1)

    assert (len(found.risks), found.gone) == (1, 2)
    assert ("More competences that few know.", 3) in [(left.sentence, left.count) for left in found.left_out]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"level": 6}, "level is 6; give 1 to 5."),
        ({"holders": 0}, "holders is 0; give 1 to 100."),
        ({"leavers": -1}, "leavers is -1; give 0 to 100."),
        ({"lose": 0}, "lose is 0; give 1 to 1000."),
        ({"horizon_days": 4000}, "horizonDays is 4000; give 0 to 3650."),
        ({"first": 201}, "first is 201; give 0 to 200."),
        ({"time_limit": 0.01}, "timeLimit is 0.01; give 0.1 to 60."),
        ({"themes": ["t"] * 201}, "themes names 201; give 200 at most."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        check(KnowledgeAtRiskInput(**asked))

    assert refused.value.args[0] == sentence


def test_names_what_comes_close_to_what_is_not_there() -> None:
    with pytest.raises(NotFound, match="Did you mean weaving"):
        ask(competences=["weeving"])
