"""Random documents on behalf of each role: the answer is the plain answer from the part that they see, by hand.

Documents are drawn from the whole organisation, so that they filter by and go on from what is hidden. What a caller
may not name is taken out of them first; with it they are refused.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

import pytest

from graph_api.errors import Refused
from tests.access.callers import callers
from tests.access.permitted import is_permitted, permitted
from tests.access.planted import planted as planted_organisation
from tests.access.views import View, view_of
from tests.reads.comparison import Comparison
from tests.reads.documents import Drawn, documents

PROVING: Final = bool(os.environ.get("MELLANRUM_PROVE"))
DOCUMENTS: Final = 400 if PROVING else 40
SEED: Final = int(os.environ.get("MELLANRUM_SEED") or (datetime.now(UTC).date().toordinal() if PROVING else 5))
RESTRICTED: Final = tuple(name for name in callers(planted_organisation()) if "admin" not in name)


@pytest.mark.parametrize("name", RESTRICTED)
async def test_answers_from_what_is_seen_as_plain_execution_does(crowd: Comparison, name: str) -> None:
    view = view_of(crowd, callers(crowd.organisation)[name])

    outcomes = await view.outcomes(_drawn(view))

    different = [outcome for outcome in outcomes if outcome.difference]
    assert not different, different[0].told(SEED)


@pytest.mark.parametrize("name", callers(planted_organisation()))
def test_refuses_no_document_that_names_only_what_is_seen(crowd: Comparison, name: str) -> None:
    view = view_of(crowd, callers(crowd.organisation)[name])

    for drawn in _whole(crowd):
        # What is skipped, or asked of another type than the node can have, is not refused although it is named.
        assert not (_is_refused(view, drawn) and is_permitted(drawn, view.schema, view.caller)), drawn.text


def _whole(comparison: Comparison) -> Iterator[Drawn]:
    """Documents about the whole organisation."""
    return iter(documents(SEED, 5 * DOCUMENTS, comparison.naive, comparison.is_valid))


def _drawn(view: View) -> list[Drawn]:
    """Documents of which the caller may name everything."""
    whole = Comparison(view.graph, view.whole)
    kept = (
        permitted(drawn, view.schema, view.caller) for drawn in documents(SEED, DOCUMENTS, whole.naive, whole.is_valid)
    )
    return [drawn for drawn in kept if view.is_valid(drawn.text)]


def _is_refused(view: View, drawn: Drawn) -> bool:
    try:
        view.statement(drawn)
    except Refused:
        return True
    return False
