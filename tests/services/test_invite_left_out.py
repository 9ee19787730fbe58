"""An invitation says how much it could not count: people, records and meetings of which too little is known."""

from dataclasses import replace
from typing import Any

import pytest

from graph_api.domain.answers import Language
from graph_api.domain.invite_words import InviteAim
from graph_api.domain.invites import InvitePlanInput, NeededCompetence
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import HoldingRow
from graph_api.services.invite_left_out import left_out_of
from graph_api.services.invite_requirements import requirements_of
from tests.analytics.made import meeting, organisation, person


def clinic() -> Snapshot:
    """Nothing but names is known of Bo and Cy; Di has left; two records of triage have no level, one by exam."""
    people = [person("Åsa", "O", "Akuten", employer="Regionen"), person("Bo"), person("Cy"), person("Di", active=False)]
    holdings = (
        HoldingRow("Åsa", "triage", 3, (("told", 1.0),)),
        HoldingRow("Bo", "triage", None, (("told", 1.0), ("exam", 1.0))),
        HoldingRow("Cy", "triage", None, (("exam", 1.0),)),
        HoldingRow("Di", "triage", None, (("told", 1.0),)),
    )
    meetings = (meeting("a", "2026-10-02"), meeting("b", None), meeting("s", "2026-10-01", recurring=True))
    return replace(organisation(people, holdings=holdings), meetings=meetings)


def left(**asked: Any) -> dict[str, int]:
    none: dict[str, Any] = {"min_strategic": 0, "min_operational": 0, "aims": ()}
    required = requirements_of(clinic(), InvitePlanInput(**none | asked), ())
    return {each.sentence: each.count for each in left_out_of(clinic(), required, Language.EN)}


ALWAYS = {"People who are not active.": 1}
LEVELS = "Active people whose level is not known: they count neither as seeing the whole nor as knowing the detail."
UNITS = "Active people whose unit is not known: they represent none, and the limit per unit does not bind them."
EMPLOYERS = (
    "Active people whose employer is not known: they represent none, and the limit per employer does not bind them."
)
LEVEL_UNKNOWN = (
    "Records of an active person having one of the competences at a level that nobody has said: they count where no "
    "level is asked for."
)
EVIDENCE = "Records of somebody having one of the competences, by evidence that was not to count."
DAYS = "Meetings whose day is not known: they count as nobody's."
SERIES = "Series of meetings: only their single meetings count."


@pytest.mark.parametrize(
    ("asked", "more"),
    [
        ({"competences": ["triage"]}, {}),
        ({"competences": ["triage"], "min_strategic": 1}, {LEVELS: 2}),
        ({"competences": ["triage"], "min_tactical": 1}, {LEVELS: 2}),
        ({"units": ["Akuten"]}, {UNITS: 2}),
        ({"min_units": 1}, {UNITS: 2}),
        ({"competences": ["triage"], "at_most_per_unit": 2}, {UNITS: 2}),
        ({"min_employers": 1}, {EMPLOYERS: 2}),
        ({"competences": ["triage"], "at_most_per_employer": 2}, {EMPLOYERS: 2}),
        ({"needs": [NeededCompetence(competence="triage", level=2)]}, {LEVEL_UNKNOWN: 2}),
        (
            {"needs": [NeededCompetence(competence="triage", level=2)], "evidence": ["told"]},
            {LEVEL_UNKNOWN: 1, EVIDENCE: 2},
        ),
        ({"competences": ["triage"], "aims": [InviteAim.LOAD]}, {DAYS: 1, SERIES: 1}),
        ({"competences": ["triage"], "at_most_meetings": 3}, {DAYS: 1, SERIES: 1}),
    ],
)
def test_counts_what_is_not_known_where_it_would_matter(asked: dict[str, Any], more: dict[str, int]) -> None:
    assert left(**asked) == ALWAYS | more
