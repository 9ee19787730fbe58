"""Gaps are told in words, with the decisions behind them, and say when need and seen are the same records."""

import json
from dataclasses import replace
from functools import cache
from operator import itemgetter
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Language
from graph_api.domain.gaps import Gaps, GapsInput, GapWord, Need, Seen, UnitGap
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import DecisionLinkRow, DependencyRow, InvolvementRow, OwnerRow, UseRow
from graph_api.domain.snapshot_nodes import DecisionRow, InitiativeRow
from graph_api.domain.words import InitiativeKind
from graph_api.errors import BadInput
from graph_api.services.gaps import check, gaps_of
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import person, ties, unit
from tests.analytics.references import kubernetes
from tests.support.folders import ANSWERS, REPOSITORY

SAMPLE: Final = json.loads((ANSWERS / "sample-sv" / "gaps.json").read_text(encoding="utf-8"))
"""Gaps of the Swedish sample, as a script that imports nothing of ours counts them."""


def sigs(**asked: Any) -> Gaps:
    return gaps_of(kubernetes(), GapsInput(kinds=["sig"], **asked))


def test_finds_five_of_the_required_pairs_with_a_shared_leader() -> None:
    found = sigs(seen=[Seen.SHARED_LEADERS])

    assert (found.status, found.units, found.required_pairs, found.seen_pairs) == (AnswerStatus.ANSWERED, 24, 109, 5)
    assert (found.trapped, found.thin, found.some, found.met) == (104, 0, 0, 5)
    assert not found.same_records
    assert found.same_records_sentence is None


def test_says_that_participants_rest_on_the_same_decisions_as_the_need() -> None:
    found = sigs(seen=[Seen.PARTICIPANTS])

    assert (found.required_pairs, found.seen_pairs, found.same_records) == (109, 99, True)
    assert found.same_records_sentence is not None
    assert "read from the same decisions as the need" in found.same_records_sentence


def test_says_that_ties_were_made_from_the_same_decisions_as_the_need() -> None:
    found = sigs(seen=[Seen.TIES], tie_kinds=["reviewed_by"])

    assert found.same_records
    assert found.same_records_sentence is not None
    assert found.same_records_sentence.startswith("Nearly all ties of kind reviewed_by join people who took part")


def test_does_not_warn_where_need_rests_on_dependencies() -> None:
    found = gaps_of(kubernetes(), GapsInput(need=[Need.DEPENDENCIES], seen=[Seen.PARTICIPANTS, Seen.TIES]))

    assert found.required_pairs > 0
    assert not found.same_records


def test_tells_a_pair_in_a_sentence_and_names_the_decisions_behind_it() -> None:
    """SIG Auth and SIG Node: 17 decisions in decision_departments.csv, nobody in both in memberships.csv."""
    pair = sigs().pairs[0]

    assert (pair.a.external_id, pair.b.external_id, pair.word) == ("sig-auth", "sig-node", GapWord.TRAPPED)
    assert pair.sentence == "Needed, shared decisions: 17. Seen, shared members: 0 (1.8 expected)."
    assert (pair.need, pair.decision_count, len(pair.decisions), pair.gap) == (17, 17, 5, 17.0)


def test_tells_it_in_swedish() -> None:
    pair = sigs(language=Language.SV).pairs[0]

    assert pair.sentence == "Behövs, gemensamma beslut: 17. Sett, gemensamma medlemmar: 0 (väntat 1,8)."


def test_reads_the_whole_answer_aloud() -> None:
    assert sigs(seen=[Seen.SHARED_LEADERS]).sentence == (
        "109 pairs of units need to coordinate, going by shared decisions. Of 104 of them nothing of the sort is seen "
        "(shared leaders). The widest gap: SIG Node and SIG Scheduling."
    )
    assert gaps_of(region(), GapsInput(seen=[Seen.MEETINGS], language=Language.SV)).sentence == (
        "69 par av enheter behöver samordna sig, att döma av gemensamma beslut. För 18 av dem syns inget av det (möten "
        "med båda). Det största glappet: Akutmottagningen och Informationssäkerhet."
    )
    assert sigs(seen=[Seen.MEETINGS]).sentence == (
        "109 pairs of units need to coordinate, going by shared decisions. Who meets cannot be told."
    )
    assert gaps_of(kubernetes(), GapsInput(kinds=["nothing"])).sentence == (
        "Which units need to coordinate cannot be told."
    )


def test_says_which_records_there_are_where_those_asked_for_are_missing() -> None:
    found = sigs(seen=[Seen.MEETINGS])

    assert (found.status, found.required_pairs, found.seen_pairs) == (AnswerStatus.NO_DATA, 109, None)
    assert (found.trapped, found.pairs[0].word, found.pairs[0].seen) == (0, GapWord.NO_DATA, None)
    assert found.note == (
        "There are no records of meetings of both about these units, so that nothing can be said of who meets. "
        "There are records of: shared members, shared leaders and ties between people."
    )


def test_answers_with_what_there_is_where_a_part_is_missing() -> None:
    found = sigs(seen=[Seen.MEETINGS, Seen.SHARED_MEMBERS])

    assert found.status is AnswerStatus.ANSWERED
    assert found.note == "There are no records of meetings of both about these units; what is seen is without."
    assert "meetings of both: not recorded" in found.pairs[0].sentence


def test_names_dependencies_behind_the_need() -> None:
    found = gaps_of(kubernetes(), GapsInput(need=[Need.DEPENDENCIES]))

    assert found.required_pairs == 31
    assert found.pairs[0].dependencies == ("stakeholder",)
    assert found.pairs[0].sentence.startswith("Needed, dependencies: 1.")


def test_says_that_nothing_recorded_shows_a_need() -> None:
    found = gaps_of(replace(kubernetes(), involvements=()), GapsInput())

    assert (found.status, found.pairs) == (AnswerStatus.NO_DATA, ())
    assert found.note is not None
    assert "does not mean that none do" in found.note


def test_says_which_kinds_of_unit_there_are() -> None:
    found = gaps_of(kubernetes(), GapsInput(kinds=["department"]))

    assert found.status is AnswerStatus.NO_DATA
    assert found.note is not None
    assert "The kinds are: committee, provider, sig and working-group." in found.note


def test_says_how_to_fill_an_empty_graph() -> None:
    found = gaps_of(Snapshot(version=0), GapsInput())

    assert found.status is AnswerStatus.NO_DATA
    assert found.note is not None
    assert "mellanrum demo" in found.note


def test_gives_the_widest_gaps_first_and_counts_the_rest() -> None:
    found = sigs(first=10)

    gaps = [pair.gap or 0.0 for pair in found.pairs]
    assert gaps == sorted(gaps, reverse=True)
    assert {each.sentence: each.count for each in found.left_out} == {
        "Units of another kind or that are not active.": 25,
        "More pairs that need to coordinate, with narrower gaps.": 99,
    }


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"first": -1}, "first is -1; give 0 to 1000."),
        ({"first": 1001}, "first is 1001; give 0 to 1000."),
        ({"need": []}, "need is empty; name at least one."),
        ({"seen": []}, "seen is empty; name at least one."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        check(GapsInput(**asked))

    assert refused.value.sentence == sentence


def test_tells_the_congruence_that_the_pairs_give() -> None:
    """Five of the 109 pairs that need each other share a leader."""
    found = sigs(seen=[Seen.SHARED_LEADERS])

    assert found.congruence == pytest.approx(5 / 109)


def test_names_the_fewest_to_bring_into_one_room() -> None:
    """Ten units in the five widest gaps at most, and somebody may be of several of them."""
    found = sigs(seen=[Seen.SHARED_LEADERS])

    assert found.closing is not None
    widest = {unit.name for pair in found.pairs[:5] for unit in (pair.a, pair.b)}
    assert {unit.name for each in found.closing.people for unit in each.units} == widest
    assert len(found.closing.people) < len(widest)
    assert found.closing.proved
    assert found.closing.sentence.startswith("To bring both sides of the 5 widest gaps into one room, ask ")


def test_says_in_swedish_whom_to_ask_for_the_widest_gap() -> None:
    found = sigs(seen=[Seen.SHARED_LEADERS], close=1, language=Language.SV)

    assert found.closing is not None
    assert found.closing.sentence.startswith("För att få båda sidor av det största glappet i ett rum, fråga ")


def test_says_which_units_of_a_gap_have_nobody_to_ask() -> None:
    snapshot = kubernetes()
    lonely = {who.id for who in snapshot.people if who.unit == "sig-node"}
    lonely |= {row.person for row in snapshot.memberships if row.unit == "sig-node"}
    without = replace(snapshot, people=tuple(replace(who, active=who.id not in lonely) for who in snapshot.people))

    found = gaps_of(without, GapsInput(kinds=["sig"], seen=[Seen.SHARED_LEADERS]))

    assert found.closing is not None
    assert [unit.external_id for unit in found.closing.nobody_from] == ["sig-node"]
    assert "Nobody active is of SIG Node." in found.closing.sentence
    assert found.closing.pairs < 5


def test_closes_no_gap_unless_asked_to() -> None:
    assert sigs(seen=[Seen.SHARED_LEADERS], close=0).closing is None


@pytest.mark.parametrize("close", [-1, 51])
def test_refuses_to_close_more_gaps_than_fit_a_room(close: int) -> None:
    with pytest.raises(BadInput, match=f"close is {close}; give 0 to 50"):
        check(GapsInput(close=close))


def test_names_the_decisions_and_services_behind_every_kind_of_need() -> None:
    """Roads owns a decision that replaces one of Water, and its project uses what the service of Water uses."""
    made = Snapshot(
        version=1,
        people=(person("Ada", unit="Roads"), person("Bo", unit="Water")),
        units=(unit("Roads"), unit("Water")),
        decisions=(decision("drains", "2026-02-01"), decision("old drains", "2025-02-01")),
        involvements=(
            InvolvementRow("drains", "Roads", ("owning",)),
            InvolvementRow("old drains", "Water", ("owning",)),
        ),
        decision_links=(DecisionLinkRow("drains", "old drains", supersedes=True),),
        dependencies=(DependencyRow("Roads", "Water", ()),),
        initiatives=(
            InitiativeRow("bridge", "bridge", "made", "bridge", InitiativeKind.PROJECT),
            InitiativeRow("pipes", "pipes", "made", "Pipes", InitiativeKind.SERVICE),
        ),
        owners=(OwnerRow("bridge", "Roads"), OwnerRow("pipes", "Water")),
        uses=(UseRow("bridge", "digging"), UseRow("pipes", "digging")),
        ties=ties(("Ada", "Bo")),
    )

    (pair,) = gaps_of(made, GapsInput(need=list(Need), seen=[Seen.TIES])).pairs

    assert pair.sentence.startswith(
        "Needed, decisions that hang together: 1; dependencies: 1; services used: 1. Seen, ties between people: 1"
    )
    assert (pair.need, pair.decision_links, pair.decision_count, pair.service_uses) == (3, 1, 2, 1)
    assert [each.external_id for each in pair.decisions] == ["drains", "old drains"]
    assert pair.services == ("Pipes",)


@pytest.mark.parametrize("need", [Need.SHARED_DECISIONS, Need.LINKED_DECISIONS])
def test_says_of_either_need_by_decisions_that_participants_rest_on_the_same(need: Need) -> None:
    assert sigs(need=[need], seen=[Seen.PARTICIPANTS]).same_records
    assert not sigs(need=[Need.SERVICES_USED], seen=[Seen.PARTICIPANTS]).same_records


def decision(name: str, day: str) -> DecisionRow:
    return DecisionRow(name, name, "made", name, None, day)


@pytest.mark.parametrize("each", SAMPLE, ids=[json.dumps(each["asked"]) for each in SAMPLE])
def test_finds_in_the_sample_what_the_files_say(each: Any) -> None:
    """Needs as a script that imports nothing of ours counts them, and meetings of the days that are asked for."""
    asked = each["asked"]
    need = [Need[word] for word in asked["need"]]
    window = {"seen_from": asked.get("seenFrom"), "seen_until": asked.get("seenUntil")}

    found = gaps_of(region(), replace(GapsInput(need=need, seen=[Seen.MEETINGS], first=1000), **window))

    assert (found.required_pairs, found.seen_pairs) == (each["answer"]["requiredPairs"], each["answer"]["seenPairs"])
    assert sorted(map(as_foretold, found.pairs), key=itemgetter("units")) == [
        {name: pair[name] for name in ("units", "need", "seen", "decisionLinks", "serviceUses")}
        for pair in each["answer"]["pairs"]
    ]


def as_foretold(pair: UnitGap) -> Any:
    return {
        "units": sorted((pair.a.external_id, pair.b.external_id)),
        "need": pair.need,
        "seen": pair.seen,
        "decisionLinks": pair.decision_links,
        "serviceUses": pair.service_uses,
    }


@cache
def region() -> Snapshot:
    return organisation_in(REPOSITORY / "seed" / "sample-sv")
