"""Write tests/queries/NAME.json: what each operation answers on the Kubernetes organisation with its own example.

Usage: python scripts/expected_answers.py [FOLDER]

It reads seed/kubernetes/*.csv and the example line of schema/operations/*.graphql, and imports nothing of graph_api:
an answer that the product computed could not show that the product is right.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from expected import (
    bridging,
    changes,
    competences,
    coordination,
    decisions,
    finding,
    initiatives,
    inward,
    leavers,
    peers,
    people,
    pictures,
    questions,
    revisits,
    rooms,
    strategy,
    units,
)
from expected.organisation import Organisation
from expected.pieces import Answer, Variables

REPOSITORY = Path(__file__).resolve().parents[1]
EXAMPLE = "# example:"

ANSWERS: dict[str, Callable[[Organisation, Variables], Answer]] = {
    "bridges": bridging.of_kubernetes,
    "competencesOfUnit": competences.competences_of_unit,
    "decisionCard": decisions.decision_card,
    "decisionsAboutUs": decisions.decisions_about_us,
    "decisionsForPmo": decisions.decisions_for_pmo,
    "decisionsToRevisit": revisits.decisions_to_revisit,
    "decisionsOfUnit": decisions.decisions_of_unit,
    "dependencies": units.dependencies,
    "findAnything": finding.find_anything,
    "gaps": questions.gaps,
    "headcount": questions.headcount,
    "invitePlan": questions.invite_plan,
    "knowledgeAtRisk": leavers.knowledge_of_kubernetes,
    "leaverImpact": leavers.leaving_kubernetes,
    "meetingsOfUnit": units.meetings_of_unit,
    "networks": units.networks,
    "openProposals": decisions.open_proposals,
    "peers": peers.of_kubernetes,
    "peopleAtLevel": people.people_at_level,
    "peopleForHr": people.people_for_hr,
    "personCard": people.person_card,
    "roomCheck": rooms.room_check,
    "siloMap": pictures.silo_map,
    "silos": questions.silos,
    "strategyInCalendar": strategy.strategy_in_calendar,
    "surroundings": pictures.surroundings,
    "uncoupled": initiatives.nothing_to_couple,
    "unitMembers": units.unit_members,
    "whatChanged": changes.what_changed,
    "whoKnows": competences.who_knows,
}


ROOMS: list[Variables] = [
    {"meeting": "m-led-digital-2026-10"},
    {"meeting": "m-n-samman-2026-10", "themes": ["t-lakemedel"]},
    {"meeting": "m-n-digital-2025-12"},
    {"meeting": "m-n-klimat-2026-05", "people": ["p0005", "p0212"]},
    {"meeting": "m-n-kompetens-2026-09", "decisions": ["d041", "d-jour"]},
    {"meeting": "s-n-samman", "themes": ["t-lakemedel"]},
    {"people": ["p0001", "p0090", "p0200", "p0301"], "themes": ["t-natter", "t-drift"], "competences": ["triage"]},
]
"""What is asked of the rooms of seed/sample-sv."""

NEEDS: list[Variables] = [
    {"need": ["SHARED_DECISIONS"]},
    {"need": ["LINKED_DECISIONS"], "seenFrom": "2026-03-01", "seenUntil": "2026-08-31"},
    {"need": ["SERVICES_USED"]},
    {"need": ["SHARED_DECISIONS", "LINKED_DECISIONS", "DEPENDENCIES", "SERVICES_USED"], "seenFrom": "2026-09-01"},
]
"""What is asked of its gaps, as seen by meetings."""

GROUPS: list[Variables] = [
    {"by": "UNIT"},
    {"by": "SITE", "tieKinds": ["works_with"]},
    {"by": "LEVEL", "coAttendance": True},
    {"by": "NETWORK"},
    {"by": "NETWORK", "tieKinds": ["CO_ATTENDANCE"]},
    {"by": "UNIT", "tieKinds": ["CO_ATTENDANCE"], "fromJoint": 5, "largestMeeting": 12},
]
"""By what its ties are asked about."""

COUPLINGS: list[Variables] = [
    {"asOf": "2026-11-22"},
    {"asOf": "2026-11-22", "inCommon": ["COMPETENCE"]},
    {"asOf": "2026-11-22", "kind": "SERVICE", "otherKind": "SERVICE"},
    {"asOf": "2026-11-22", "kind": "IMPROVEMENT", "otherKind": "PROJECT"},
    {"asOf": "2027-01-01"},
]
"""What is asked of its initiatives."""

WINDOWS: list[Variables] = [
    {"since": "2026-08-01", "until": "2026-10-31"},
    {"since": "2026-05-01", "until": "2026-10-31"},
    {"since": "2026-08-01", "until": "2026-10-31", "units": ["digital", "n-digital", "vard"]},
    {"since": "2026-07-01", "until": "2026-09-30", "keepTogether": "MEETINGS"},
    {"since": "2027-05-01", "until": "2027-10-31"},
]
"""Since when it is asked what changed."""

KNOWLEDGE: list[Variables] = [
    {"asOf": "2026-11-22"},
    {"asOf": "2026-11-22", "themes": ["t-lakemedel"]},
    {"asOf": "2026-11-22", "horizonDays": 30, "lose": 3},
    {"asOf": "2026-11-22", "holders": 6, "leavers": 3},
    {"asOf": "2026-11-22", "level": 5, "competences": ["triage", "energi", "integrationer"]},
    {"asOf": "2027-01-01", "leavers": 8},
]
"""What is asked of its competences."""

LEAVERS: list[Variables] = [
    {"asOf": "2026-11-22", "people": ["p0241"]},
    {"asOf": "2026-11-22", "people": ["p0001", "p0090", "p0216", "p0241"], "level": 3},
    {"asOf": "2026-11-22", "unit": "journal", "holders": 2},
    {"asOf": "2026-11-22", "unit": "digital", "people": ["p0009"]},
    {"asOf": "2027-01-01", "people": ["p0241", "p0227"]},
]
"""Who leaves it."""

PERIODS: list[Variables] = [
    {"asOf": "2026-11-22"},
    {"asOf": "2026-02-10", "days": 30, "daysAhead": 120},
    {"asOf": "2026-10-10", "days": 90, "daysAhead": 0},
    {"asOf": "2028-06-01", "days": 30},
]
"""From when its strategy is looked for in its calendar."""

REVISITS: list[Variables] = [
    {"asOf": "2026-11-22"},
    {"asOf": "2026-11-14"},
    {"asOf": "2026-06-30", "units": ["digital", "akut"]},
    {"asOf": "2027-06-01", "units": ["infosak"]},
    {"asOf": "2020-01-01"},
]
"""Which of its decisions to look at again."""

BRIDGES: list[Variables] = [
    {},
    {"first": 3, "tieKinds": ["seeks_advice_from"]},
    {"theme": "t-lakemedel"},
    {"theme": "t-utskrivning", "first": 5},
    {"between": ["akut", "infosak"]},
    {"between": ["vard", "digital"], "tieKinds": ["works_with"]},
    {"between": ["vard", "akut"]},
]
"""Between whom it is asked who bridges."""

PEERS: list[Variables] = [
    {"person": "p0001"},
    {"person": "p0002", "first": 3},
    {"person": "p0241"},
    {"role": "Facilitator"},
    {"role": "integrationsutvecklare"},
    {"person": "p0001", "otherEmployersOnly": True},
]
"""Whose peers are asked for."""

SAMPLE: dict[str, tuple[Callable[[rooms.Region, Variables], Answer], list[Variables]]] = {
    "bridges": (bridging.of_region, BRIDGES),
    "decisionsToRevisit": (revisits.answer_for, REVISITS),
    "gaps": (coordination.gaps, NEEDS),
    "knowledgeAtRisk": (leavers.knowledge, KNOWLEDGE),
    "leaverImpact": (leavers.leaving, LEAVERS),
    "peers": (peers.of_region, PEERS),
    "roomCheck": (rooms.answer_for, ROOMS),
    "silos": (inward.silos, GROUPS),
    "strategyInCalendar": (strategy.answer_for, PERIODS),
    "uncoupled": (initiatives.uncoupled, COUPLINGS),
    "whatChanged": (changes.what_changed, WINDOWS),
}
"""What is asked of seed/sample-sv, and what answers it."""


def example_of(name: str) -> Variables:
    """The variables on the fourth line of an operation."""
    lines = (REPOSITORY / "schema" / "operations" / f"{name}.graphql").read_text(encoding="utf-8").splitlines()
    return json.loads(next(line for line in lines if line.startswith(EXAMPLE)).removeprefix(EXAMPLE))


def main(folder: Path) -> None:
    """Write every answer into `folder`, those about the Swedish sample below it."""
    data = Organisation(REPOSITORY / "seed" / "kubernetes")
    for name, answer in ANSWERS.items():
        text = json.dumps(answer(data, example_of(name)), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    region = rooms.Region(REPOSITORY / "seed" / "sample-sv")
    (folder / "sample-sv").mkdir(exist_ok=True)
    for name, (answers, asked_for) in SAMPLE.items():
        checked = [{"asked": asked, "answer": answers(region, asked)} for asked in asked_for]
        text = json.dumps(checked, ensure_ascii=False, indent=1)
        (folder / "sample-sv" / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "tests" / "queries")
