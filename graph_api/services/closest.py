"""What somebody may have meant who typed a name that there is not."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from itertools import chain
from typing import Final, NamedTuple

from graph_api.domain.keys import folded

CLOSE: Final = 3
"""How many to suggest."""

LOOKED_AT: Final = 2 * CLOSE
"""How many spellings to look at: a thing has up to two."""

TYPED: Final = 2
"""From so many letters on, what was typed may be the beginning of a word."""

WORD: Final = re.compile(r"[^\W_]+")


class Spelling(NamedTuple):
    """How a thing is `written`, as its name or its id; `of` is the same for all spellings of one thing."""

    written: str
    of: str


def closest(given: str, spellings: Iterable[Spelling]) -> list[str]:
    """Up to three of `spellings`, each of another thing, whatever capitals and accents.

    Those that are written like `given` go first, then those with a word that it begins, then those with a word like it.
    """
    known = {folded(spelling.written): spelling for spelling in spellings}
    things: dict[str, str] = {}
    for key in _like(folded(given), known):
        things.setdefault(known[key].of, known[key].written)
    return list(things.values())[:CLOSE]


def _like(given: str, keys: Collection[str]) -> Iterator[str]:
    yield from get_close_matches(given, keys, n=LOOKED_AT)
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(keys, key=_short_first):
        for word in WORD.findall(key):
            by_word[word].append(key)
    if len(given) >= TYPED:
        begun = (keys_of for word, keys_of in by_word.items() if word.startswith(given))
        yield from sorted(chain.from_iterable(begun), key=_short_first)
    for word in get_close_matches(given, by_word, n=CLOSE):
        yield from by_word[word]


def _short_first(key: str) -> tuple[int, str]:
    return len(key), key
