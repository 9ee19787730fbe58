"""An invitation is refused where a number cannot be meant or nothing is asked for, with the bound and the value."""

from typing import Any

import pytest

from graph_api.domain.invite_words import InviteAim
from graph_api.domain.invites import InvitePlanInput, NeededCompetence
from graph_api.errors import BadInput
from graph_api.services.invite_bounds import check

ELEVEN = [f"Person {number}" for number in range(11)]
NOTHING = (
    "Say what the meeting is about: give competences, needs, a theme or a decision, or the units, networks or "
    "employers to be represented."
)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"min_strategic": -1}, "minStrategic is -1; give 0 or more."),
        ({"min_tactical": -2}, "minTactical is -2; give 0 or more."),
        ({"min_operational": -3}, "minOperational is -3; give 0 or more."),
        ({"min_units": -1}, "minUnits is -1; give 0 or more."),
        ({"min_networks": -1}, "minNetworks is -1; give 0 or more."),
        ({"min_employers": -1}, "minEmployers is -1; give 0 or more."),
        ({"holders": 0}, "holders is 0; give 1 or more."),
        ({"level": 0}, "level is 0; give 1 to 5."),
        ({"level": 6}, "level is 6; give 1 to 5."),
        ({"needs": [NeededCompetence(competence="lön", level=7)]}, 'level of "lön" in needs is 7; give 1 to 5.'),
        ({"needs": [NeededCompetence(competence="lön", holders=0)]}, 'holders of "lön" in needs is 0; give 1 or more.'),
        ({"at_most": 0}, "atMost is 0; give 1 or more."),
        ({"at_most_per_unit": 0}, "atMostPerUnit is 0; give 1 or more."),
        ({"at_most_per_network": 0}, "atMostPerNetwork is 0; give 1 or more."),
        ({"at_most_per_employer": 0}, "atMostPerEmployer is 0; give 1 or more."),
        ({"at_most_meetings": 0}, "atMostMeetings is 0; give 1 or more."),
        ({"days": 0}, "days is 0; give 1 to 366."),
        ({"days": 367}, "days is 367; give 1 to 366."),
        ({"newness": -11}, "newness is -11; give -10 to 10."),
        ({"newness": 11}, "newness is 11; give -10 to 10."),
        ({"alternatives": 6}, "alternatives is 6; give 0 to 5."),
        ({"alternatives": -1}, "alternatives is -1; give 0 to 5."),
        ({"time_limit": 60.0}, "timeLimit is 60; give 0.1 to 30 seconds."),
        ({"time_limit": float("nan")}, "timeLimit is nan; give 0.1 to 30 seconds."),
        ({"if_declines": ELEVEN}, "ifDeclines names 11 people; give at most 10 at a time."),
        ({"why_not": ELEVEN}, "whyNot names 11 people; give at most 10 at a time."),
        ({"aims": [InviteAim.SIZE]}, "aims holds SIZE, which always comes first; leave it out."),
        ({"aims": [InviteAim.LOAD, InviteAim.LOAD]}, "aims holds LOAD twice; give each once."),
        ({"competences": ()}, NOTHING),
        ({"competences": (), "min_units": 0}, NOTHING),
        (
            {"competences": (), "units": ["Lön"], "level": 3},
            "level is 3, but is about competences, theme and decision; give one, or write it in needs.",
        ),
        (
            {"competences": (), "units": ["Lön"], "holders": 2},
            "holders is 2, but is about competences, theme and decision; give one, or write it in needs.",
        ),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], sentence: str) -> None:
    wish: dict[str, Any] = {"competences": ["lön"]} | asked

    with pytest.raises(BadInput) as refused:
        check(InvitePlanInput(**wish))

    assert refused.value.sentence == sentence


@pytest.mark.parametrize(
    "asked",
    [
        {"needs": [NeededCompetence(competence="lön", level=5, holders=40)]},
        {"theme": "Löner"},
        {"decision": "Löner"},
        {"units": ["Lön"]},
        {"networks": ["Löneträffen"]},
        {"min_employers": 2},
        {"competences": ["lön"], "level": 1, "holders": 3, "newness": -10, "days": 366, "alternatives": 0, "aims": []},
        {"competences": ["lön"], "if_declines": ELEVEN[:10], "why_not": ELEVEN[:10]},
    ],
)
def test_takes_what_can_be_meant(asked: dict[str, Any]) -> None:
    check(InvitePlanInput(**asked))
