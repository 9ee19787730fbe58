"""Why a decision should be looked at again: each reason against records made up by hand, however they are written."""

from dataclasses import replace
from typing import Any

import pytest

from graph_api.domain.decisions_to_revisit import RevisitReason
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import ChallengeRow, DecisionLinkRow, InvolvementRow, MadeAtRow, PartRow
from graph_api.domain.snapshot_nodes import ReflectionRow
from graph_api.domain.words import DecisionStatus
from tests.analytics.decided import challenged, decision, found_for, house, measured, meeting, with_review
from tests.analytics.made import attended, members, person
from tests.analytics.rewritten import region, relabelled_region, shuffled, with_somebody_alone

ABSENT, CHALLENGED, DUE = RevisitReason.AFFECTED_ABSENT, RevisitReason.CHALLENGED, RevisitReason.REVIEW_DUE
GONE, CHAIN = RevisitReason.OWNER_GONE, RevisitReason.SUPERSEDED_CHAIN


def reasons(snapshot: Snapshot, **asked: Any) -> tuple[RevisitReason, ...]:
    found = found_for(snapshot, **asked)
    return found.reasons if found else ()


# Those affected


def test_finds_the_affected_units_of_which_nobody_was_there() -> None:
    found = found_for(house())

    assert found
    assert (found.reasons, found.absent) == ((ABSENT,), ("Night", "Ward"))


def test_someone_of_a_unit_below_is_of_the_unit() -> None:
    found = found_for(replace(house(), attendance=attended({"June": ["Nils", "Olle"]})))

    assert found is None


def test_someone_of_the_unit_above_is_not_of_the_one_below() -> None:
    found = found_for(replace(house(), parts=(*house().parts, PartRow("Move", "Nina", ("reviewer",)))))

    assert found
    assert found.absent == ("Ward",)


def test_whoever_was_of_the_unit_before_counts() -> None:
    before = members({"Ward": ["Dan"]}, "nurse", former=True)

    assert reasons(replace(house(), memberships=(*house().memberships, *before))) == ()


def test_a_unit_that_owns_the_decision_is_not_affected_by_it_unless_in_another_role() -> None:
    attic = replace(house(), people=(*house().people, person("Ari", "O", "Attic")), attendance=())
    owning = (InvolvementRow("Move", "Attic", ("Owning",)),)
    both = (InvolvementRow("Move", "Attic", ("affected", "owning")),)

    assert reasons(replace(attic, involvements=owning)) == ()
    assert reasons(replace(attic, involvements=both)) == (ABSENT,)
    assert reasons(replace(attic, involvements=owning), owning_roles=["answering"]) == (ABSENT,)


def test_where_it_is_not_recorded_who_was_there_nobody_is_told_to_be_absent() -> None:
    silent = replace(house(), parts=(), attendance=())

    found = measured(silent)

    assert (found.decisions, found.nobody_known) == ((), 1)
    assert ABSENT not in found.told


def test_a_unit_of_which_nobody_is_recorded_is_not_told_to_be_absent() -> None:
    empty = replace(house(), involvements=(InvolvementRow("Move", "Attic", ()),))

    found = measured(empty)

    assert (found.decisions, found.empty_units) == ((), 1)
    assert ABSENT in found.told


@pytest.mark.parametrize("status", [DecisionStatus.REJECTED, DecisionStatus.WITHDRAWN])
def test_what_was_never_in_force_is_no_reason(status: DecisionStatus) -> None:
    snapshot = replace(house(), decisions=(decision("Move", status=status, review_on="2026-10-01"),))

    assert reasons(replace(snapshot, challenges=(ChallengeRow("Move", "Nina", None),))) == ()


@pytest.mark.parametrize("status", [DecisionStatus.PROPOSED, DecisionStatus.DEFERRED, None])
def test_what_is_still_to_be_made_is(status: DecisionStatus | None) -> None:
    assert reasons(replace(house(), decisions=(decision("Move", status=status),))) == (ABSENT,)


# Called in question, due


@pytest.mark.parametrize(
    ("at", "counts"),
    [
        (None, True),
        ("2026-03-01", True),
        ("2026-02-28", False),
        ("2026-03", True),
        ("2026-02", False),
        ("2026-11-22", True),
        ("2026-11-23", False),
    ],
)
def test_a_challenge_counts_from_the_day_of_the_decision_to_the_day_looked_from(
    at: str | None, *, counts: bool
) -> None:
    assert (CHALLENGED in reasons(challenged("Nina", at))) is counts


def test_a_challenge_counts_where_the_day_of_the_decision_is_not_known() -> None:
    snapshot = replace(challenged("Nina", "1999"), decisions=(decision("Move", None),))

    found = found_for(snapshot)

    assert found
    assert (found.reasons, found.challenged_by) == ((ABSENT, CHALLENGED), ("Nina",))


@pytest.mark.parametrize(
    ("day", "due"),
    [("2026-11-22", True), ("2026-11-23", False), ("2026-11", True), ("2026-12", False), ("2026-07-11", True)],
)
def test_a_review_is_due_once_its_day_has_come(day: str, *, due: bool) -> None:
    assert (DUE in reasons(with_review(day))) is due


def test_a_reflection_of_which_only_the_month_is_known_may_be_the_review() -> None:
    """Beside one that was written for certain more than thirty days before that day."""
    early = ReflectionRow("early", "early", "made", None, None, "2026-07-01", decision="Move")
    some_day = replace(early, id="some day", at="2026-07")

    assert DUE in reasons(with_review("2026-08-15", reflections=(early,)))
    assert DUE not in reasons(with_review("2026-08-15", reflections=(early, some_day)))


def test_a_meeting_or_a_reflection_from_thirty_days_before_that_day_is_the_review() -> None:
    told = ReflectionRow("r", "r", "made", None, None, "2026-07-01", decision="Move")
    of_meeting = ReflectionRow("r", "r", "made", "June", None, "2026-07-01")

    assert DUE not in reasons(with_review("2026-07-10"))
    assert DUE in reasons(with_review("2026-07-11"))
    assert DUE not in reasons(with_review("2026-07-31", reflections=(told,)))
    assert DUE in reasons(with_review("2026-08-01", reflections=(told,)))
    assert DUE in reasons(with_review("2026-07-31", reflections=(of_meeting,)))


def test_the_meeting_where_it_was_made_is_no_review() -> None:
    made_in_june = decision("Move", "2026-06-10", review_on="2026-06-20")

    assert DUE in reasons(replace(house(), decisions=(made_in_june,)))


def test_a_later_decision_about_it_is_the_review() -> None:
    both = (decision("Move", review_on="2026-09-01"), decision("Stay", "2026-08-20"))
    link = DecisionLinkRow("Stay", "Move", supersedes=False)

    assert DUE in reasons(replace(house(), decisions=both))
    assert DUE not in reasons(replace(house(), decisions=both, decision_links=(link,)))


def test_a_meeting_to_come_and_a_series_are_no_review() -> None:
    later = with_review(
        "2026-10-01",
        meetings=(
            meeting("June", "2026-06-10"),
            meeting("then", "2026-12-01"),
            meeting("weekly", "2026-11-01", recurring=True),
        ),
        made_at=(MadeAtRow("Move", "June"), MadeAtRow("Move", "then"), MadeAtRow("Move", "weekly")),
    )

    assert DUE in reasons(later)


# Owners


def test_an_owner_who_is_no_longer_active_is_gone() -> None:
    left = tuple(replace(row, active=row.id != "Olle") for row in house().people)

    found = found_for(replace(house(), people=left))

    assert found
    assert (found.reasons, found.gone, found.owners) == ((ABSENT, GONE), ("Olle",), ("Office", "Olle"))


def test_one_owner_who_is_still_there_is_enough() -> None:
    left = replace(house(), people=tuple(replace(row, active=row.id != "Olle") for row in house().people))

    assert GONE not in reasons(replace(left, parts=(*left.parts, PartRow("Move", "Olga", ("owner",)))))
    assert GONE not in reasons(left, owner_roles=["author"])


def test_a_unit_that_is_closed_no_longer_owns() -> None:
    closed = tuple(replace(row, status="closed" if row.id == "Office" else None) for row in house().units)

    found = found_for(replace(house(), units=closed))

    assert found
    assert (GONE in found.reasons, found.gone) == (True, ("Office",))


# What was replaced


def test_a_decision_replaced_by_one_that_was_replaced_too_is_told_with_the_last_of_them() -> None:
    rows = tuple(decision(name) for name in ("Move", "Stay", "Run", "Rest"))
    links = (
        DecisionLinkRow("Stay", "Move", supersedes=True),
        DecisionLinkRow("Run", "Stay", supersedes=True),
        DecisionLinkRow("Rest", "Move", supersedes=False),
    )

    found = found_for(replace(house(), decisions=rows, decision_links=links))

    assert found
    assert found.chain
    assert (found.reasons, found.chain.steps, found.chain.head) == ((CHAIN,), ("Stay", "Run"), "Run")
    assert (found.in_force, found.relied_on_by) == (False, ("Rest",))


def test_looking_back_a_decision_that_was_replaced_later_was_still_in_force() -> None:
    rows = (replace(decision("Move"), status=DecisionStatus.SUPERSEDED), replace(decision("Stay"), date="2026-11-30"))
    link = DecisionLinkRow("Stay", "Move", supersedes=True)

    found = found_for(replace(house(), decisions=rows, decision_links=(link,)))

    assert found
    assert (found.reasons, found.chain, found.in_force) == ((ABSENT,), None, True)


def test_looking_back_nothing_that_was_decided_later_relies_on_it() -> None:
    rows = (replace(decision("Move"), status=DecisionStatus.SUPERSEDED), replace(decision("Rest"), date="2026-11-30"))
    link = DecisionLinkRow("Rest", "Move", supersedes=False)

    found = found_for(replace(house(), decisions=rows, decision_links=(link,)))

    assert found
    assert (found.reasons, found.relied_on_by) == ((CHAIN,), ())


# Whom to ask, and which decisions


def test_asks_who_called_it_in_question_who_leads_those_absent_and_who_owns_it() -> None:
    found = found_for(challenged("Dan", None))
    by_their_own = found_for(challenged("Nils", None))

    assert found
    assert by_their_own
    assert found.ask == ("Dan", "Nina", "Olle")
    assert by_their_own.ask == ("Nils", "Olle")


def test_asks_who_leads_the_owning_unit_where_no_owner_is_left_and_nobody_who_is_gone() -> None:
    left = tuple(replace(row, active=row.id not in {"Olle", "Dan"}) for row in house().people)

    found = found_for(replace(challenged("Dan", None), people=left))

    assert found
    assert found.ask == ("Nina", "Olga")


def test_decisions_made_after_the_day_looked_from_are_not_known_yet() -> None:
    found = measured(as_of="2026-02-28")

    assert (found.considered, found.later, found.decisions) == (0, 1, ())


@pytest.mark.parametrize(("units", "considered"), [(("House",), 1), (("Ward",), 1), (("Attic",), 0)])
def test_can_be_asked_of_units_and_those_below_them(units: tuple[str, ...], considered: int) -> None:
    assert measured(None, *units).considered == considered


def test_only_the_reasons_that_are_asked_for_count() -> None:
    found = found_for(challenged("Nina", None), reasons=[CHALLENGED])

    assert found
    assert found.reasons == (CHALLENGED,)
    assert found_for(house(), reasons=[CHALLENGED]) is None


def test_says_of_which_reasons_there_are_records_to_tell_by() -> None:
    bare = replace(house(), involvements=(), parts=(), attendance=())

    assert measured(bare).told == frozenset()
    assert measured().told == {ABSENT, GONE}
    assert measured(with_review("2027-01-01")).told == {ABSENT, DUE, GONE}


# However the records are written


def as_said(snapshot: Snapshot) -> Any:
    """What is measured of a snapshot of the region, by the ids in its source."""
    tables = (snapshot.decisions, snapshot.people, snapshot.units)
    own = {row.id: row.external_id for rows in tables for row in rows}
    found = measured(snapshot)
    return {
        each.row.external_id: (
            each.reasons,
            *({own[id_] for id_ in ids} for ids in (each.owners, each.absent, each.challenged_by, each.gone, each.ask)),
            [own[step] for step in each.chain.steps] if each.chain else None,
        )
        for each in found.decisions
    }


def test_other_ids_and_another_order_of_rows_change_nothing() -> None:
    assert as_said(relabelled_region()) == as_said(region())
    assert as_said(shuffled(region(), seed=3)) == as_said(region())


def test_someone_who_is_alone_changes_nothing() -> None:
    assert as_said(with_somebody_alone(region())) == as_said(region())
