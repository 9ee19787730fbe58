"""From what someone types to the question that the full-text index is asked.

A text is taken as chunks between spaces, and every chunk must be found: either all its words (what is left when it is
split at whatever is neither letter nor digit), each whole or as the beginning of a word; or the chunk as it stands,
since the index keeps some names whole ("k8s.io"). A whole word weighs more than a beginning.

Words are folded as the stored names are, so that "asa" finds Åsa. They are lower case, which no operator of Lucene is,
and nothing but letters and digits reaches Lucene unescaped.
"""

import re
from collections.abc import Iterator
from typing import Final

from graph_api.domain.keys import folded

MOST_WORDS: Final = 10
LONGEST_WORD: Final = 64

WORD: Final = re.compile(r"[^\W_]+")
SPECIAL: Final = re.compile(r"([\W_])")


def has_words(text: str) -> bool:
    """Whether there is anything in `text` to search for."""
    return WORD.search(folded(text)) is not None


def lucene_query(text: str) -> str:
    """`text` as a query of Lucene's classic parser; of more than MOST_WORDS words the first ones count."""
    return " ".join(f"+({clause})" for clause in _clauses(folded(text)))


def _clauses(text: str) -> Iterator[str]:
    left = MOST_WORDS
    for chunk in text.split():
        words = WORD.findall(chunk)[:left]
        left -= len(words)
        if words:
            yield _chunk(chunk, words)


def _chunk(chunk: str, words: list[str]) -> str:
    if words == [chunk]:
        return _word(chunk)
    together = " ".join(f"+({_word(word)})" for word in words)
    return f"({together}) {_word(chunk)}"


def _word(word: str) -> str:
    """`word` whole, which the quotes keep together where the index splits it further, or as a beginning."""
    escaped = SPECIAL.sub(r"\\\1", word[:LONGEST_WORD])
    return f'"{escaped}" {escaped}*'
