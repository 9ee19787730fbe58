"""Neither other ids, another order of rows nor someone who is alone changes an answer about gaps or couplings."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, cast

import pytest

from graph_api.domain.answers import Day, Named
from graph_api.domain.gaps import GapsInput, Need, Seen
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.uncoupled import UncoupledInput
from graph_api.services.gaps import gaps_of
from graph_api.services.uncoupled import uncoupled_of
from tests.analytics.rewritten import region, relabelled_region, shuffled, with_somebody_alone

REWRITTEN: Final[dict[str, Callable[[], Snapshot]]] = {
    "relabelled": relabelled_region,
    "in another order": lambda: shuffled(region(), 3),
    "with someone alone": lambda: with_somebody_alone(region()),
}
GAPS = GapsInput(need=tuple(Need), seen=tuple(Seen), first=1000, close=10)
COUPLINGS = UncoupledInput(as_of=Day("2026-11-22"))


def own(value: Any) -> Any:
    """An answer with each thing called by its own id in its source alone."""
    if isinstance(value, Named):
        return value.external_id
    if isinstance(value, tuple):
        return tuple(map(own, cast("tuple[Any, ...]", value)))
    slots = getattr(value, "__dataclass_fields__", None)
    return value if slots is None else {name: own(getattr(value, name)) for name in slots}


@pytest.mark.parametrize("written", REWRITTEN.values(), ids=REWRITTEN)
def test_gaps_stay_as_they_are(written: Callable[[], Snapshot]) -> None:
    again = written()

    assert own(gaps_of(again, GAPS)) == own(gaps_of(region(), GAPS))


@pytest.mark.parametrize("written", REWRITTEN.values(), ids=REWRITTEN)
def test_couplings_stay_as_they_are(written: Callable[[], Snapshot]) -> None:
    again = written()

    assert own(uncoupled_of(again, COUPLINGS)) == own(uncoupled_of(region(), COUPLINGS))


def test_an_initiative_that_shares_nothing_changes_no_pair() -> None:
    lonely = replace(region().initiatives[0], id="zzz", external_id="zzz", name="Ensam")
    more = replace(region(), initiatives=(*region().initiatives, lonely))

    assert own(uncoupled_of(more, COUPLINGS).pairs) == own(uncoupled_of(region(), COUPLINGS).pairs)
