"""A small house with a decision made up for looking again, seen from 22 November 2026.

Move was decided on 1 March by Office, which is a part of House; it affects Night, and Ward below it. Olle of Office
owned it and was at the meeting June where it was discussed; Dan took part. Nina leads Night, Olga leads Office.
"""

from dataclasses import replace
from typing import Any

from graph_api.analytics.decisions_to_revisit import RevisitedDecisions, RevisitMeasures, measure_revisits
from graph_api.domain.decisions_to_revisit import DecisionsToRevisitInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import ChallengeRow, InvolvementRow, MadeAtRow, PartRow
from graph_api.domain.snapshot_nodes import DecisionRow, MeetingRow
from graph_api.domain.words import DecisionStatus
from tests.analytics.made import attended, members, organisation, person, unit

AS_OF = "2026-11-22"


def decision(
    name: str,
    date: str | None = "2026-03-01",
    status: DecisionStatus | None = DecisionStatus.ADOPTED,
    review_on: str | None = None,
) -> DecisionRow:
    return DecisionRow(name, name, "made", name, status, date, review_on)


def meeting(name: str, day: str | None, *, recurring: bool = False) -> MeetingRow:
    return MeetingRow(name, name, "made", name, day, "Office", recurring)


def house() -> Snapshot:
    made = organisation(
        [
            person("Olle", "T", "Office"),
            person("Olga", "S", "Office"),
            person("Dan", "O", "Office"),
            person("Nina", "T", "Night"),
            person("Nils", "O", "Ward"),
        ],
        units=(
            unit("House"),
            unit("Office", parent="House"),
            unit("Night", parent="House"),
            unit("Ward", parent="Night"),
            unit("Attic"),
        ),
        memberships=(*members({"Night": ["Nina"]}, "head"), *members({"Office": ["Olga"]}, "head")),
    )
    return replace(
        made,
        decisions=(decision("Move"),),
        involvements=(
            InvolvementRow("Move", "Night", ("affected",)),
            InvolvementRow("Move", "Office", ("owning",)),
            InvolvementRow("Move", "Ward", ("participating",)),
        ),
        parts=(PartRow("Move", "Dan", ("author",)), PartRow("Move", "Olle", ("Owner",))),
        meetings=(meeting("June", "2026-06-10"),),
        made_at=(MadeAtRow("Move", "June"),),
        attendance=attended({"June": ["Olle"]}),
    )


def measured(snapshot: Snapshot | None = None, *units: str, as_of: str = AS_OF, **asked: Any) -> RevisitedDecisions:
    return measure_revisits(house() if snapshot is None else snapshot, units, as_of, DecisionsToRevisitInput(**asked))


def found_for(snapshot: Snapshot, name: str = "Move", **asked: Any) -> RevisitMeasures | None:
    """What is found of one decision; None where there is no reason to look at it again."""
    found = measured(snapshot, **asked)
    return next((each for each in found.decisions if each.row.id == name), None)


def with_review(day: str, **more: Any) -> Snapshot:
    return replace(house(), decisions=(decision("Move", review_on=day),), **more)


def challenged(by: str, at: str | None) -> Snapshot:
    return replace(house(), challenges=(ChallengeRow("Move", by, at),))
