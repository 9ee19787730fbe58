"""What somebody may have meant who typed a name that there is not."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from difflib import SequenceMatcher, get_close_matches
from itertools import chain
from typing import Final, NamedTuple

from graph_api.domain.keys import folded

CLOSE: Final = 3
"""How many to suggest."""

LOOKED_AT: Final = 2 * CLOSE
"""How many spellings of a kind to compare: a thing has up to two."""

TYPED: Final = 2
"""From so many letters on, what was typed may be the beginning of a word."""

BEGUN: Final = 0.9
"""How like a word is to its beginning: less than to itself, and more than to most that is misspelled."""

WORD: Final = re.compile(r"[^\W_]+")


class Spelling(NamedTuple):
    """How a thing is `written`, as its name or its id; `of` is the same for all spellings of one thing."""

    written: str
    of: str


def names_alone(names: Iterable[str]) -> Iterator[Spelling]:
    """The spellings of things that have nothing but a name."""
    return (Spelling(name, name) for name in names)


def closest(given: str, spellings: Iterable[Spelling]) -> list[str]:
    """Up to three of `spellings`, each of another thing, the likest first, whatever capitals and accents.

    The whole and each of its words are compared with `given`. A thing is written as it is likest, as the first of its
    spellings where several are; of things that are as like the shortest goes first.
    """
    typed, known = folded(given), dict[str, Spelling]()
    for spelling in spellings:
        known.setdefault(folded(spelling.written), spelling)
    compared = _compared(typed, known)
    best: dict[str, tuple[float, str]] = {}
    for key, spelling in known.items():
        if key in compared:
            found = (_likeness(typed, key), spelling.written)
            best[spelling.of] = max(best.get(spelling.of, found), found, key=lambda each: each[0])
    ranked = sorted(best.values(), key=lambda each: (-each[0], len(each[1]), each[1]))
    return [written for _, written in ranked[:CLOSE]]


def _compared(typed: str, keys: Collection[str]) -> set[str]:
    """Those that may be the likest: like `typed`, or with a word that is, or that it begins."""
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(keys, key=_short_first):
        for word in WORD.findall(key):
            by_word[word].append(key)
    found = set(get_close_matches(typed, keys, n=LOOKED_AT))
    for word in get_close_matches(typed, by_word, n=LOOKED_AT):
        found.update(by_word[word][:LOOKED_AT])
    if len(typed) >= TYPED:
        begun = chain.from_iterable(by_word[word] for word in by_word if word.startswith(typed))
        found.update(sorted(begun, key=_short_first)[:LOOKED_AT])
    return found


def _likeness(typed: str, key: str) -> float:
    """From 0 to 1, where `typed` is the whole or a word of it."""
    words = WORD.findall(key)
    begun = BEGUN if any(word.startswith(typed) for word in words) else 0.0
    return max(begun, *(SequenceMatcher(None, each, typed).ratio() for each in (key, *words)))


def _short_first(key: str) -> tuple[int, str]:
    return len(key), key
