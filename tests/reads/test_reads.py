"""The plans that are kept, and what is sent."""

import pytest

from graph_api.errors import BadInput
from graph_api.reads import Reads
from graph_api.reads.reads import Recent
from tests.reads.asking import plan


def test_keeps_what_was_used_last() -> None:
    recent: Recent[int] = Recent(2)
    for key in ("a", "b", "a", "c"):
        recent.get(key, lambda key=key: ord(key))

    assert len(recent) == 2
    assert recent.get("a", lambda: 0) == ord("a")
    assert recent.get("b", lambda: 0) == 0


def test_keeps_nothing_of_what_fails() -> None:
    reads = Reads()
    for _ in range(2):
        with pytest.raises(BadInput, match="first and last are both given"):
            plan("{ people(first: 1, last: 1) { totalCount } }", {}, reads)

    assert plan("{ people(first: 1) { totalCount } }", {}, reads).statement is not None


def test_a_document_is_told_by_its_text() -> None:
    reads = Reads()

    assert plan("{ people { totalCount } }", {}, reads) is plan("{ people { totalCount } }", {}, reads)
    assert plan("{ people { totalCount } }", {}, reads) is not plan("{ units { totalCount } }", {}, reads)
