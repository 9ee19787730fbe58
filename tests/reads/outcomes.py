"""What came of a document that was answered twice, and where two answers differ."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from tests.reads.documents import Drawn

REFUSED: Final = "refused"


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What came of one document: the plain answer, and where the other one differs from it; None where nowhere.

    It has no repr: asyncio writes out the result of every fixture when it takes its signal handler back.
    """

    drawn: Drawn
    expected: Any
    difference: str | None

    @property
    def has_row(self) -> bool:
        """Whether any root field found something."""
        return isinstance(self.expected, dict) and any(map(_is_something, self.expected.values()))

    def told(self, seed: int) -> str:
        """The difference, with all that it takes to see it again."""
        variables = json.dumps(self.drawn.variables, ensure_ascii=False)
        return f"{self.difference}\nseed {seed}\n{self.drawn.text}\n{variables}"


def differences(given: Any, expected: Any, path: str = "") -> Iterator[str]:
    """Every place where `given` is not `expected`, the order of keys included."""
    if isinstance(given, dict) and isinstance(expected, dict) and list(given) == list(expected):
        for key in expected:
            yield from differences(given[key], expected[key], f"{path}.{key}")
    elif isinstance(given, list) and isinstance(expected, list) and len(given) == len(expected):
        for index, (one, other) in enumerate(zip(given, expected, strict=True)):
            yield from differences(one, other, f"{path}[{index}]")
    elif given != expected or type(given) is not type(expected):
        yield f"{path or 'answer'}: {given!r} instead of {expected!r}"


def mapped(value: Any, change: Callable[[str], str]) -> Any:
    """`value` with every text in it changed."""
    if isinstance(value, dict):
        return {key: mapped(part, change) for key, part in value.items()}
    if isinstance(value, list):
        return [mapped(part, change) for part in value]
    return change(value) if isinstance(value, str) else value


def _is_something(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_is_something, value.values()))
    return bool(value)
