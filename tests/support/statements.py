"""How many statements reach the database, counted where the driver hands its messages to the socket."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest
from neo4j._async.io._bolt import _base

RUN: Final = b"\x10"
"""The signature of Bolt's RUN message, the only one that carries a statement."""


class Statements(list[str]):
    """The texts sent so far, in order, transactions' own included."""

    @property
    def count(self) -> int:
        """How many RUN messages there were."""
        return len(self)


@contextmanager
def count_statements() -> Iterator[Statements]:
    """Every statement that any async driver of this process sends during the block."""
    sent = Statements()
    append = _base.AsyncBolt._append

    def noted(connection: Any, signature: bytes, fields: Any = (), *rest: Any, **named: Any) -> Any:
        if signature == RUN:
            sent.append(fields[0])
        return append(connection, signature, fields, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_base.AsyncBolt, "_append", noted)
        yield sent
