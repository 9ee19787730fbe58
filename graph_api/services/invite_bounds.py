"""What numbers an invitation may be asked for with, and that it is about something."""

from collections.abc import Mapping, Sequence
from typing import Final

from graph_api.domain.invite_words import InviteAim
from graph_api.domain.invites import InvitePlanInput
from graph_api.errors import BadInput
from graph_api.services.answers import camel
from graph_api.services.bounds import check_between

LEAST: Final[Mapping[str, int]] = {
    "holders": 1,
    "min_strategic": 0,
    "min_tactical": 0,
    "min_operational": 0,
    "min_units": 0,
    "min_networks": 0,
    "min_employers": 0,
    "at_most": 1,
    "at_most_per_unit": 1,
    "at_most_per_network": 1,
    "at_most_per_employer": 1,
    "at_most_meetings": 1,
}
BETWEEN: Final[Mapping[str, tuple[float, float]]] = {
    "level": (1, 5),
    "days": (1, 366),
    "newness": (-10, 10),
    "alternatives": (0, 5),
    "time_limit": (0.1, 30.0),
}
"""The bounds of each number."""

UNITS: Final[Mapping[str, str]] = {"time_limit": " seconds"}
"""What some of them are counted in."""

MOST_PEOPLE: Final = 10
"""How many people may be asked about in one question; each is a plan of its own."""

ABOUT: Final = ("competences", "needs", "units", "networks", "employers", "min_units", "min_networks", "min_employers")
"""What a meeting can be about, besides a theme and a decision."""


def check(asked: InvitePlanInput) -> None:
    """Refuse numbers that cannot be meant, and a question about nothing.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    for name, least in LEAST.items():
        _at_least(camel(name), getattr(asked, name), least)
    for name, bounds in BETWEEN.items():
        check_between(camel(name), getattr(asked, name), bounds, UNITS.get(name, ""))
    for need in asked.needs:
        check_between(f'level of "{need.competence}" in needs', need.level, BETWEEN["level"])
        _at_least(f'holders of "{need.competence}" in needs', need.holders, 1)
    for name in ("if_declines", "why_not"):
        _few_people(camel(name), getattr(asked, name))
    _check_aims(asked.aims)
    _check_subject(asked)


def _at_least(field: str, value: int | None, least: int) -> None:
    if value is not None and value < least:
        raise BadInput(f"{field} is {value}; give {least} or more.", value=value, bound=least)


def _few_people(field: str, people: Sequence[str]) -> None:
    if len(people) > MOST_PEOPLE:
        sentence = f"{field} names {len(people)} people; give at most {MOST_PEOPLE} at a time."
        raise BadInput(sentence, value=len(people), bound=MOST_PEOPLE)


def _check_aims(aims: Sequence[InviteAim]) -> None:
    if InviteAim.SIZE in aims:
        raise BadInput("aims holds SIZE, which always comes first; leave it out.", value=InviteAim.SIZE.name)
    twice = next((aim.name for place, aim in enumerate(aims) if aim in aims[:place]), None)
    if twice is not None:
        raise BadInput(f"aims holds {twice} twice; give each once.", value=twice)


def _check_subject(asked: InvitePlanInput) -> None:
    alike = bool(asked.competences) or asked.theme is not None or asked.decision is not None
    if not alike and not any(getattr(asked, name) for name in ABOUT):
        raise BadInput(
            "Say what the meeting is about: give competences, needs, a theme or a decision, or the units, networks or "
            "employers to be represented.",
            bound="competences",
        )
    for name, usual in (("level", None), ("holders", 1)):
        given = getattr(asked, name)
        if not alike and given != usual:
            sentence = (
                f"{name} is {given}, but is about competences, theme and decision; give one, or write it in needs."
            )
            raise BadInput(sentence, value=given, bound="competences")
