"""The operations, the answers that scripts/expected_answers.py foretells for them, and an answer made comparable."""

import json
from typing import Any, Final

from tests.support.folders import ANSWERS, OPERATIONS
from tests.support.questions import IN_ORDER

QUESTIONS: Final = tuple(sorted(IN_ORDER))
"""The operations that compute; the others look up."""

NAMES: Final = tuple(sorted(file.stem for file in OPERATIONS.glob("*.graphql")))
LOOKUPS: Final = tuple(name for name in NAMES if name not in QUESTIONS)

STANDS_FOR: Final = {"endCursor": "<cursor>", "score": "<score>", "updatedAt": "<moment>"}
"""What nobody can foretell, by the name of its field."""


def expected(name: str) -> Any:
    """The answer of an operation to its own example."""
    return json.loads((ANSWERS / f"{name}.json").read_text(encoding="utf-8"))


def comparable(answer: Any) -> Any:
    """`answer` with stand-ins for what nobody can foretell, and the hits of a search by id."""
    if isinstance(answer, list):
        return [comparable(part) for part in answer]
    if not isinstance(answer, dict):
        return answer
    made = {key: _stand_in(key, value) for key, value in answer.items()}
    if "search" in made:
        made["search"] = sorted(made["search"], key=lambda hit: hit["node"]["id"])
    return made


def _stand_in(key: str, value: Any) -> Any:
    return STANDS_FOR[key] if key in STANDS_FOR and value is not None else comparable(value)
