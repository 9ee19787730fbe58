"""Whatever is changed in the code that enforces the rules, a test notices: every mutant of it is killed."""

import os
from collections.abc import Awaitable, Callable
from typing import Final

import pytest

from tests.access.batteries import Battery, battery
from tests.access.callers import callers
from tests.access.claims import CLAIMS, nothing_hidden_is_named
from tests.access.code_mutants import CodeMutant, code_mutants
from tests.access.views import view_of
from tests.reads.comparison import Comparison

PROVING: Final = bool(os.environ.get("MELLANRUM_PROVE"))
MUTANTS: Final = tuple(code_mutants())
SHARE: Final = 1 if PROVING else 4
"""One of so many; `make prove` takes all."""


@pytest.fixture(scope="module")
def batteries(planted_comparison: Comparison) -> list[Battery]:
    organisation = planted_comparison.organisation
    return [battery(view_of(planted_comparison, caller)) for caller in callers(organisation).values()]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.__name__)
async def test_it_is_so(claim: Callable[[], Awaitable[None] | None]) -> None:
    await _asked(claim)


@pytest.mark.usefixtures("planted")
async def test_notices_nothing_while_nothing_is_changed(batteries: list[Battery]) -> None:
    assert await _noticed(batteries) is None


@pytest.mark.usefixtures("planted")
async def test_kills_every_mutant_of_the_code(
    batteries: list[Battery], record_property: Callable[[str, object], None]
) -> None:
    taken = MUTANTS[::SHARE]

    survived = [mutant.what for mutant in taken if not await _is_killed(mutant, batteries)]

    record_property("mutants killed", f"{len(taken) - len(survived)} of {len(taken)}")
    assert survived == []
    assert len(MUTANTS) >= 90


async def _is_killed(mutant: CodeMutant, batteries: list[Battery]) -> bool:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mutant.function, "__code__", mutant.code)
        try:
            return await _noticed(batteries) is not None
        except Exception:  # noqa: BLE001  whatever it is, a test would fail by it
            return True


async def _noticed(batteries: list[Battery]) -> str | None:
    for claim in CLAIMS:
        try:
            await _asked(claim)
        except AssertionError:
            return claim.__name__
    for each in batteries:
        if fault := await each.fault():
            return fault
    try:
        nothing_hidden_is_named()
    except AssertionError:
        return nothing_hidden_is_named.__name__
    return None


async def _asked(claim: Callable[[], Awaitable[None] | None]) -> None:
    asked = claim()
    if asked is not None:
        await asked
