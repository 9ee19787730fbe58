"""The answer about decisions to look at again as it is read: in both languages, and with nothing recorded."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Day, Language, Named
from graph_api.domain.decisions_to_revisit import (
    DecisionsToRevisit,
    DecisionsToRevisitInput,
    DecisionToRevisit,
    RevisitReason,
)
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import ChallengeRow, DecisionLinkRow
from graph_api.domain.words import DecisionStatus
from graph_api.errors import BadInput, NotFound
from graph_api.services.decisions_to_revisit import check, decisions_to_revisit
from tests.analytics.decided import AS_OF, decision, house
from tests.analytics.rewritten import region
from tests.support.folders import ANSWERS

CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "decisionsToRevisit.json").read_text(encoding="utf-8"))
"""Questions about the Swedish sample, with what a script that imports nothing of ours says of each."""


def ask(snapshot: Snapshot | None = None, as_of: str = AS_OF, **asked: Any) -> DecisionsToRevisit:
    graph = house() if snapshot is None else snapshot
    return decisions_to_revisit(graph, DecisionsToRevisitInput(as_of=Day(as_of), **asked))


def of_move(snapshot: Snapshot, **asked: Any) -> DecisionToRevisit:
    return next(each for each in ask(snapshot, **asked).decisions if each.decision.name == "Move")


# The Swedish sample


@pytest.mark.parametrize("question", CHECKED, ids=[json.dumps(each["asked"]) for each in CHECKED])
def test_finds_in_the_sample_what_the_files_say(question: Any) -> None:
    asked = question["asked"]

    found = ask(region(), asked["asOf"], units=asked.get("units", []), first=200)

    assert as_foretold(found) == question["answer"]


def as_foretold(found: DecisionsToRevisit) -> Any:
    return {
        "status": found.status.name,
        "considered": found.considered,
        "inForce": found.in_force,
        "found": found.found,
        "counts": {each.reason.name: each.count for each in found.counts},
        "decisions": [
            {
                "decision": each.decision.external_id,
                "reasons": [reason.name for reason in each.reasons],
                "absent": sorted(own(each.absent)),
                "challengedBy": sorted(own(each.challenged_by)),
                "gone": sorted(own(each.gone)),
                "chain": own(each.chain),
                "head": each.head.external_id if each.head else None,
                "ask": sorted(own(each.ask)),
            }
            for each in found.decisions
        ],
    }


def own(named: Any) -> list[str]:
    things: list[Named] = list(named)
    return [each.external_id for each in things]


# In words


def test_says_the_whole_answer_in_english() -> None:
    snapshot = replace(
        house(),
        decisions=(decision("Move", review_on="2026-10-01"), decision("Stay", "2025-01-01")),
        challenges=(ChallengeRow("Move", "Nina", "2026-04-01"),),
        people=tuple(replace(row, active=row.id != "Olle") for row in house().people),
    )

    found = ask(snapshot)

    assert found.sentence == (
        "On 2026-11-22 there is a reason to look again at 1 of 2 decisions: 1 made without anybody from some unit that "
        "it affects, 1 "
        "called in question, 1 due for review and 1 whose owner is gone. First “Move”: It affects Night and Ward, and "
        "nobody from there took part or was where it was made. Nina called it in question. It was to be looked at "
        "again on 2026-10-01. No longer there to own it: Olle."
    )
    assert [each.sentence for each in found.counts[:2]] == [
        "Made without anybody from some unit that they affect: 1 decision.",
        "Called in question: 1 decision.",
    ]
    assert found.note == (
        "Whether any was replaced cannot be told: nothing of that kind is recorded (decision_links.csv, status in "
        "decisions.csv)."
    )


def test_says_the_whole_answer_in_swedish() -> None:
    found = ask(language=Language.SV)

    assert found.sentence == (
        "Den 2026-11-22 finns skäl att se över 1 av 1 beslut: 1 utan någon från en enhet som berörs. Först ”Move”: Det "
        "rör Night och Ward, och ingen därifrån deltog eller var med där det fattades."
    )


@pytest.mark.parametrize(
    ("status", "links", "says"),
    [
        ("sa", "", "It is said to be replaced, but not by what."),
        ("sw", "MS", "It was replaced by “Stay”, which does not hold either, and nothing stands in its place."),
        ("aw", "MS", "“Stay” was to replace it and does not hold; so it still does itself."),
        ("ss", "MS SR", "It was replaced by “Stay”, which does not hold either; “Run” does."),
        ("aa", "MS SM", "What replaced it comes back round to itself: “Stay”."),
    ],
)
def test_says_what_replaced_it_and_where_that_leads(status: str, links: str, says: str) -> None:
    known = {"a": DecisionStatus.ADOPTED, "s": DecisionStatus.SUPERSEDED, "w": DecisionStatus.WITHDRAWN}
    names = {"M": "Move", "S": "Stay", "R": "Run"}
    rows = (
        *(decision(name, status=known[each]) for name, each in zip(("Move", "Stay"), status, strict=True)),
        decision("Run"),
    )
    replaced = tuple(DecisionLinkRow(names[later], names[former], supersedes=True) for former, later in links.split())

    found = of_move(replace(house(), decisions=rows, decision_links=replaced), reasons=[RevisitReason.SUPERSEDED_CHAIN])

    assert found.sentence == says


def test_puts_most_reasons_first_then_the_latest_then_the_title() -> None:
    snapshot = replace(
        house(),
        decisions=tuple(
            decision(name, date, review_on="2026-10-01")
            for name, date in (
                ("Move", "2026-03-01"),
                ("Old", "2026-01-01"),
                ("Ö", "2026-02-01"),
                ("A", "2026-02-01"),
                ("Z", None),
            )
        ),
    )

    found = ask(snapshot)

    assert [each.decision.name for each in found.decisions] == ["Move", "A", "Ö", "Old", "Z"]
    assert [each.decision.name for each in ask(snapshot, first=2).decisions] == ["Move", "A"]
    assert ask(snapshot, first=2).left_out[-1].count == 3


def test_names_whom_to_ask_in_alphabetical_order() -> None:
    found = of_move(replace(house(), challenges=(ChallengeRow("Move", "Olga", None),)))

    assert [each.name for each in found.ask] == ["Nina", "Olga", "Olle"]
    assert found.ask_count == 3


# Where there is nothing to answer with


def test_an_empty_graph_says_how_to_fill_it() -> None:
    found = ask(Snapshot(version=0))

    assert (found.status, found.decisions) == (AnswerStatus.NO_DATA, ())
    assert found.note
    assert "mellanrum demo" in found.note


def test_no_records_are_not_told_as_nothing_to_look_at() -> None:
    found = ask(replace(house(), involvements=(), parts=(), attendance=(), made_at=()))

    assert found.status is AnswerStatus.NO_DATA
    assert Counter(each.count for each in found.counts) == {None: 5}
    assert found.note
    files = (
        "decision_departments.csv",
        "decision_challenges.csv",
        "review_on",
        "decision_people.csv",
        "decision_links.csv",
    )
    assert all(file in found.note for file in files)


def test_says_where_no_decision_is_about_a_unit() -> None:
    found = ask(units=["Attic"])

    assert (found.status, found.considered) == (AnswerStatus.NO_DATA, 0)
    assert found.sentence == "No decision up to 2026-11-22 is recorded here."


def test_says_where_nothing_is_a_reason() -> None:
    found = ask(reasons=[RevisitReason.OWNER_GONE])

    assert found.status is AnswerStatus.ANSWERED
    assert found.sentence == "On 2026-11-22 nothing that is recorded is a reason to look again at any of 1 decision."


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"first": 0}, "first is 0; give 1 to 200."),
        ({"first": 201}, "first is 201; give 1 to 200."),
        ({"units": ["Office"] * 51}, "units names 51; give 50 at most."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], says: str) -> None:
    with pytest.raises(BadInput, match=says):
        check(DecisionsToRevisitInput(**asked))


def test_says_which_unit_may_have_been_meant() -> None:
    with pytest.raises(NotFound, match="Did you mean Office"):
        ask(units=["Ofice"])
