"""What numbers an invitation may be asked for with, and that it is about something."""

from collections.abc import Mapping, Sequence
from typing import Final

from graph_api.domain.invite_words import InviteAim
from graph_api.domain.invites import InvitePlanInput
from graph_api.errors import BadInput
from graph_api.services.answers import camel
from graph_api.services.bounds import check_between
from graph_api.services.wording import refusals
from graph_api.services.wording.sentences import Sentence

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

UNITS: Final[Mapping[str, Sentence]] = {"time_limit": refusals.SECONDS}
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
        check_between(_of_need("level", need.competence), need.level, BETWEEN["level"])
        _at_least(_of_need("holders", need.competence), need.holders, 1)
    for name in ("if_declines", "why_not"):
        _few_people(camel(name), getattr(asked, name))
    _check_aims(asked.aims)
    _check_subject(asked)


def _of_need(field: str, competence: str) -> Sentence:
    return refusals.OF_NEED.of(field=field, competence=competence)


def _at_least(field: str | Sentence, value: int | None, least: int) -> None:
    if value is not None and value < least:
        said = refusals.TOO_FEW.of(field=field, given=value, least=least)
        raise said.error(BadInput, value=value, bound=least)


def _few_people(field: str, people: Sequence[str]) -> None:
    if len(people) > MOST_PEOPLE:
        said = refusals.TOO_MANY_PEOPLE.of(field=field, count=len(people), most=MOST_PEOPLE)
        raise said.error(BadInput, value=len(people), bound=MOST_PEOPLE)


def _check_aims(aims: Sequence[InviteAim]) -> None:
    if InviteAim.SIZE in aims:
        raise refusals.SIZE_IS_FIRST.error(BadInput, value=InviteAim.SIZE.name)
    twice = next((aim.name for place, aim in enumerate(aims) if aim in aims[:place]), None)
    if twice is not None:
        raise refusals.AIM_TWICE.of(aim=twice).error(BadInput, value=twice)


def _check_subject(asked: InvitePlanInput) -> None:
    alike = bool(asked.competences) or asked.theme is not None or asked.decision is not None
    if not alike and not any(getattr(asked, name) for name in ABOUT):
        raise refusals.WHAT_THE_MEETING_IS_ABOUT.error(BadInput, bound="competences")
    for name, usual in (("level", None), ("holders", 1)):
        given = getattr(asked, name)
        if not alike and given != usual:
            said = refusals.NOT_OF_NEEDS.of(field=name, given=given)
            raise said.error(BadInput, value=given, bound="competences")
