"""A sentence in English and in Swedish, and what all answers say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from graph_api.domain.answers import Language
from graph_api.domain.words import Level
from graph_api.errors import MellanrumError

E = TypeVar("E", bound=MellanrumError)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The same thing in English and Swedish, with named places for what differs from time to time."""

    en: str
    sv: str

    def said(self, language: Language, **values: object) -> str:
        """The sentence in `language`, its places filled with `values`."""
        return (self.sv if language is Language.SV else self.en).format(**values)

    def of(self, **values: object) -> "Sentence":
        """The sentence with its places filled, a place that holds a sentence in the same language."""
        english = {name: value.en if isinstance(value, Sentence) else value for name, value in values.items()}
        swedish = {name: value.sv if isinstance(value, Sentence) else value for name, value in values.items()}
        return Sentence(self.en.format(**english), self.sv.format(**swedish))

    def error(self, kind: type[E], *, value: object = None, bound: object = None) -> E:
        """An error that says this; its value and its bound are what `kind` takes."""
        return kind(self.en, swedish=self.sv, value=value, bound=bound)


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun with how many there are of it: `one` of it, or `many` with a place for the `count`."""

    one: Sentence
    many: Sentence

    def said(self, language: Language, count: int) -> str:
        """The noun with its number in `language`."""
        return self.one.said(language) if count == 1 else self.many.said(language, count=count)


PEOPLE: Final = Counted(Sentence("1 person", "1 person"), Sentence("{count} people", "{count} personer"))
MEETINGS: Final = Counted(Sentence("1 meeting", "1 möte"), Sentence("{count} meetings", "{count} möten"))
DAYS: Final = Counted(Sentence("1 day", "1 dag"), Sentence("{count} days", "{count} dagar"))

EMPTY: Final = Sentence(
    "The graph is empty. Run `mellanrum demo` for a sample organisation, or `mellanrum import DIR` for your own.",
    "Grafen är tom. Kör `mellanrum demo` för en exempelorganisation eller `mellanrum import MAPP` för er egen.",
)
OBJECTING: Final = Sentence(
    "People who object to being analysed; nothing of them is counted.",
    "Personer som motsätter sig att analyseras; inget om dem räknas.",
)
ROUND_FROM: Final = 0.1
"""Shares from here on are told in whole per cent."""

QUOTES: Final = {Language.EN: ("“", "”"), Language.SV: ("”", "”")}
AND: Final = Sentence(" and ", " och ")
MORE: Final = Sentence("{count} more", "{count} till")
LEVELS: Final = {
    Level.STRATEGIC: Sentence("strategic", "strategisk"),
    Level.TACTICAL: Sentence("tactical", "taktisk"),
    Level.OPERATIONAL: Sentence("operational", "operativ"),
}
"""The levels, as they stand before "level" and "nivå"."""


def listed(words: Sequence[str], language: Language, sign: Sentence = AND) -> str:
    """Words as people list them: "a, b and c", with `sign` before the last."""
    if not words:
        return ""
    *first, last = words
    return ", ".join(first) + sign.said(language) + last if first else last


def joined(parts: Iterable[str | Sentence], between: str | Sentence) -> Sentence:
    """All of `parts` as one, with `between` between each two."""
    sign, *told = (part if isinstance(part, Sentence) else Sentence(part, part) for part in (between, *parts))
    return Sentence(sign.en.join(part.en for part in told), sign.sv.join(part.sv for part in told))


def quoted(sentences: Sequence[str], language: Language) -> str:
    """Whole sentences within another one: each in quotation marks, without its full stop."""
    before, after = QUOTES[language]
    return listed([f"{before}{sentence.removesuffix('.')}{after}" for sentence in sentences], language)


def number(value: float, language: Language, digits: int = 1) -> str:
    """A number with `digits` decimals, after a comma in Swedish."""
    written = f"{value:.{digits}f}"
    return written.replace(".", ",") if language is Language.SV else written


def percent(share: float, language: Language) -> str:
    """A share of 0 to 1 as a percentage, with a decimal where it is small."""
    return number(100 * share, language, digits=0 if share >= ROUND_FROM else 1) + " %"
