"""The answer about somebody leaving as a facilitator reads it: in both languages, with what mends most of it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Day, Language, Named
from graph_api.domain.leaver_impact import LeaverImpact, LeaverImpactInput, LeaverMending, LeaverWord
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import OwnerRow
from graph_api.errors import BadInput, NotFound
from graph_api.services.leaver_impact import check, leaver_impact
from graph_api.services.wording.sentences import percent
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import ties
from tests.analytics.test_leaver_impact import harbour
from tests.support.folders import ANSWERS, REPOSITORY

CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "leaverImpact.json").read_text(encoding="utf-8"))
"""Who leaves the Swedish sample, with what a script that imports nothing of ours says is lost."""

TODAY: Final = Day("2026-11-22")


@cache
def region() -> Snapshot:
    return organisation_in(REPOSITORY / "seed" / "sample-sv")


def ask(snapshot: Snapshot | None = None, **asked: Any) -> LeaverImpact:
    question = LeaverImpactInput(**{"as_of": TODAY} | asked)
    return leaver_impact(harbour() if snapshot is None else snapshot, question)


# The Swedish sample


@pytest.mark.parametrize("asked", CHECKED, ids=[json.dumps(each["asked"]) for each in CHECKED])
def test_finds_in_the_sample_what_the_files_say(asked: Mapping[str, Any]) -> None:
    question = {"as_of" if name == "asOf" else name: value for name, value in asked["asked"].items()}

    found = ask(region(), **question)

    assert as_foretold(found) == asked["answer"]


def as_foretold(found: LeaverImpact) -> dict[str, Any]:
    cohesion, introduced = found.cohesion, found.introduction
    assert cohesion is not None
    return {
        "size": found.size,
        "competences": [
            {
                "competence": each.competence.external_id,
                "word": each.word.name,
                "before": each.before,
                "after": each.after,
                "rests": each.rests,
            }
            for each in found.competences
        ],
        "lost": found.lost,
        "thin": found.thin,
        "pairs": sorted(sorted(own((pair.a, pair.b))) for pair in found.pairs),
        "pairCount": found.pair_count,
        "emptied": sorted(own(found.emptied)),
        "withoutOwner": sorted([each.kind.name, each.about.external_id] for each in found.without_owner),
        "withoutLeader": sorted(each.unit.external_id for each in found.without_leader),
        "cohesion": {
            "peopleBefore": cohesion.people_before,
            "peopleAfter": cohesion.people_after,
            "groupsBefore": cohesion.groups_before,
            "groupsAfter": cohesion.groups_after,
            "before": round(cohesion.before or 0, 9),
            "after": round(cohesion.after or 0, 9),
            "cutOff": cohesion.cut_off,
        },
        "introduction": None
        if introduced is None
        else {"mends": introduced.mends, "reach": introduced.reach, "people": own(introduced.people)},
    }


def own(named: Iterable[Named]) -> list[str]:
    return [each.external_id for each in named]


def test_finds_what_leaves_with_the_one_who_knows_medicines_between_systems() -> None:
    """The planted finding of the sample; the training is of somebody of the unit that answers for it."""
    found = ask(region(), people=["Åsa Öberg-Lind"], language=Language.SV)

    assert [(each.competence.external_id, each.word) for each in found.competences] == [
        ("lakemedelsgranssnitt", LeaverWord.LOST)
    ]
    assert found.mend is not None
    assert (found.mend.kind, found.mend.mends, found.mend.rests) == (LeaverMending.TRAINING, 1, 3)
    (learner,) = [row for row in region().people if row.id == found.mend.people[0].id]
    assert learner.unit == "journal"
    assert found.sentence == (
        "Om Åsa Öberg-Lind slutar: ingen är kvar som kan Läkemedelsgränssnitt. Det som skulle laga mest: låt "
        f"{learner.name} lära sig Läkemedelsgränssnitt; då kan tillräckligt många den igen, och 3 teman, beslut och "
        "initiativ vilar på den."
    )


# In words


def test_says_the_whole_answer_in_both_languages() -> None:
    assert ask(people=["Bea"]).sentence == (
        "If Bea leaves: nobody is left who knows mooring; on one person each hang maps and knots; 5 pairs of units are "
        "no longer connected (Customs \N{EN DASH} Docks, Customs \N{EN DASH} Pilots, Customs \N{EN DASH} Tides and 2 "
        "more); nobody is left to keep Pilots going. Most of it would mend: introduce Ann (Docks) to Dag (Pilots); "
        "that connects 2 pairs of units again and with it 2 pairs of people reach each other again."
    )
    assert ask(people=["Bea"], language=Language.SV).sentence == (
        "Om Bea slutar: ingen är kvar som kan mooring; på en person var hänger maps och knots; 5 par av enheter är "
        "inte längre förbundna (Customs \N{EN DASH} Docks, Customs \N{EN DASH} Pilots, Customs \N{EN DASH} Tides och 2 "
        "till); ingen är kvar som håller igång Pilots. Det som skulle laga mest: låt Ann (Docks) och Dag (Pilots) "
        "mötas; det förbinder 2 par av enheter igen och med det når 2 par av personer varandra igen."
    )


def test_says_of_each_thing_what_becomes_of_it() -> None:
    found = ask(people=["Bea"])

    assert [each.sentence for each in found.competences] == [
        "Nobody is left who knows mooring; now it is 1 person.",
        "Left who know maps: 1 person, of 2 people. With the next to leave, too few are left.",
        "Left who know knots: 1 person, of 2 people. With the next to leave, too few are left.",
    ]
    assert [(pair.a.name, pair.b.name) for pair in found.pairs][:2] == [("Customs", "Docks"), ("Customs", "Pilots")]
    assert found.pairs[3].sentence == (
        "All that connects Docks and Pilots is 3 ties and 1 person of both of those who leave."
    )
    assert [each.sentence for each in found.without_leader] == [
        "Nobody is left to lead Pilots (Lead); left in it: 1 person."
    ]
    assert found.cohesion is not None
    assert found.cohesion.sentence == (
        "Now 0.0 % of all pairs of people have no way to each other through ties; afterwards 80 %, in 3 groups; if "
        f"as many left at random, {percent(found.cohesion.expected or 0, Language.EN)}. Cut off from each other are 8 "
        "pairs that reach each other now."
    )
    assert found.training is not None
    assert found.training.sentence == (
        "Let Ann learn mooring; then enough know it again, and 1 theme, decision or initiative rests on it."
    )


def test_says_who_can_say_who_answers_for_something_now() -> None:
    owned = replace(harbour(), owners=(OwnerRow("Fog", "Bea"), OwnerRow("maps", "Bea"), OwnerRow("maps", "Docks")))

    found = ask(owned, people=["Bea"])

    assert [each.sentence for each in found.without_owner] == [
        "Nobody is left to answer for the theme “Fog”.",
        "Nobody is left to answer for the competence maps; Docks can say who does.",
    ]
    assert "nobody is left to answer for “Fog” and maps" in found.sentence


def test_says_that_too_few_are_left_where_more_than_one_is_to_be() -> None:
    found = ask(people=["Bea"], holders=2)

    assert "too few are left who know maps and knots" in found.sentence
    assert found.competences[0].sentence == "Left who know maps: 1 person, of 2 people; 2 are to be left."


def test_takes_a_unit_with_all_who_are_of_it_or_below() -> None:
    found = ask(unit="Customs")

    assert [each.name for each in found.leavers] == ["Eli", "Fia"]
    assert [each.name for each in found.emptied] == ["Customs"]
    assert found.sentence == (
        "If Eli and Fia leave: nobody is left in Customs. No single introduction or training would mend any of it."
    )


def test_says_where_nothing_is_lost() -> None:
    found = ask(people=["Fia"])

    assert found.sentence == "If Fia leaves: nothing that is recorded is lost with that."
    assert found.cohesion is not None
    assert found.cohesion.sentence.startswith("Nobody who stays is cut off from anybody that they reach now.")
    assert (found.status, found.mend, found.pair_count) == (AnswerStatus.ANSWERED, None, 0)


def test_does_not_take_no_data_for_no_loss() -> None:
    bare = replace(harbour(), ties=(), memberships=(), holdings=())

    found = ask(bare, people=["Bea"])

    assert (found.status, found.pair_count, found.cohesion) == (AnswerStatus.NO_DATA, None, None)
    assert found.note is not None
    assert all(file in found.note for file in ("person_competences.csv", "ties.csv", "objectives.csv"))


def test_says_who_is_not_there_anyhow() -> None:
    away = replace(harbour(), people=tuple(replace(row, active=row.id != "Bea") for row in harbour().people))

    found = ask(away, people=["Bea"])

    assert (found.status, found.sentence) == (AnswerStatus.NO_DATA, "Nobody leaves.")
    assert (found.note or "").startswith("Bea is not there on that day anyhow")


def test_says_which_kinds_of_tie_there_are_where_none_is_of_those_asked_for() -> None:
    found = ask(people=["Bea"], tie_kinds=["phones"])

    assert "No tie is of the kinds phones; there are advice." in (found.note or "")
    assert found.cohesion is None


def test_says_that_nobody_is_of_a_unit() -> None:
    lone = replace(harbour(), people=tuple(row for row in harbour().people if row.unit != "Customs"), ties=ties())

    found = ask(lone, unit="Customs")

    assert (found.status, found.size) == (AnswerStatus.NO_DATA, 0)
    assert "Nobody is recorded as of Customs." in (found.note or "")


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({}, "Say who leaves: give people, or a unit."),
        ({"people": ["p"] * 1001}, "people names 1001; give 1000 at most."),
        ({"people": ["p"], "level": 0}, "level is 0; give 1 to 5."),
        ({"people": ["p"], "holders": 101}, "holders is 101; give 1 to 100."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        check(LeaverImpactInput(**asked))

    assert refused.value.args[0] == sentence


def test_refuses_who_is_not_there_with_how_to_fill_an_empty_graph() -> None:
    with pytest.raises(NotFound, match="Did you mean Bea"):
        ask(people=["Beat"])
    with pytest.raises(NotFound, match="The graph is empty"):
        ask(Snapshot(version=0), people=["Bea"])
