"""Write tests/queries/NAME.json: what each operation answers on the Kubernetes organisation with its own example.

Usage: python scripts/expected_answers.py [FOLDER]

It reads seed/kubernetes/*.csv and the example line of schema/operations/*.graphql, and imports nothing of graph_api:
an answer that the product computed could not show that the product is right.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from expected import competences, decisions, finding, people, pictures, questions, rooms, units
from expected.organisation import Organisation
from expected.pieces import Answer, Variables

REPOSITORY = Path(__file__).resolve().parents[1]
EXAMPLE = "# example:"

ANSWERS: dict[str, Callable[[Organisation, Variables], Answer]] = {
    "competencesOfUnit": competences.competences_of_unit,
    "decisionCard": decisions.decision_card,
    "decisionsAboutUs": decisions.decisions_about_us,
    "decisionsForPmo": decisions.decisions_for_pmo,
    "decisionsOfUnit": decisions.decisions_of_unit,
    "dependencies": units.dependencies,
    "findAnything": finding.find_anything,
    "gaps": questions.gaps,
    "headcount": questions.headcount,
    "invitePlan": questions.invite_plan,
    "meetingsOfUnit": units.meetings_of_unit,
    "networks": units.networks,
    "openProposals": decisions.open_proposals,
    "peopleAtLevel": people.people_at_level,
    "peopleForHr": people.people_for_hr,
    "personCard": people.person_card,
    "roomCheck": rooms.room_check,
    "siloMap": pictures.silo_map,
    "silos": questions.silos,
    "surroundings": pictures.surroundings,
    "unitMembers": units.unit_members,
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


def example_of(name: str) -> Variables:
    """The variables on the fourth line of an operation."""
    lines = (REPOSITORY / "schema" / "operations" / f"{name}.graphql").read_text(encoding="utf-8").splitlines()
    return json.loads(next(line for line in lines if line.startswith(EXAMPLE)).removeprefix(EXAMPLE))


def main(folder: Path) -> None:
    """Write every answer into `folder`, those about rooms of the Swedish sample below it."""
    data = Organisation(REPOSITORY / "seed" / "kubernetes")
    for name, answer in ANSWERS.items():
        text = json.dumps(answer(data, example_of(name)), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    region = rooms.Region(REPOSITORY / "seed" / "sample-sv")
    checked = [{"asked": asked, "answer": rooms.answer_for(region, asked)} for asked in ROOMS]
    (folder / "sample-sv").mkdir(exist_ok=True)
    text = json.dumps(checked, ensure_ascii=False, indent=1)
    (folder / "sample-sv" / "roomCheck.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "tests" / "queries")
