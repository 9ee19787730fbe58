"""By every route, a caller gets what lies in the part of the graph that they see, and not a word of the rest."""

import os
from typing import Final

import pytest

from graph_api.domain.sight import FREE_TEXT
from tests.access.behaviour import faults, splits, unrefused
from tests.access.callers import callers, member
from tests.access.planted import planted as planted_organisation
from tests.access.views import view_of
from tests.reads.comparison import Comparison

NAMES: Final = tuple(callers(planted_organisation()))
PROVING: Final = bool(os.environ.get("MELLANRUM_PROVE"))
ASKING: Final = NAMES if PROVING else ("an integrator for people", "Åsa")
"""The two who are guarded most; `make prove` asks for all."""


@pytest.mark.parametrize("name", ASKING)
async def test_every_route_answers_from_what_is_seen(planted: Comparison, name: str) -> None:
    view = view_of(planted, callers(planted.organisation)[name])

    found = [fault async for fault in faults(view)]

    assert found == []


def test_a_member_sees_some_and_not_others_of_everything_that_is_restricted(planted: Comparison) -> None:
    assert splits(view_of(planted, member(planted.organisation)))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_never_seen_is_refused_before_anything_is_sent(planted: Comparison, name: str) -> None:
    view = view_of(planted, callers(planted.organisation)[name])

    assert list(unrefused(view)) == []


def test_free_text_is_off_unless_it_is_granted() -> None:
    granted = [name for name, caller in callers(planted_organisation()).items() if FREE_TEXT in caller.scopes]

    assert granted == ["a facilitator who may read what was said", "an integrator for everything"]
