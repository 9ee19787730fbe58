"""What the inputs of questions refer to: a node by its id, by its id in its source, or by a name that only it has."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, Generic, Protocol, TypeVar

from graph_api.domain.answers import Language
from graph_api.domain.keys import folded
from graph_api.domain.parts import Sourced
from graph_api.errors import BadInput, NotFound
from graph_api.services.closest import Spelling, closest
from graph_api.services.wording import references as words
from graph_api.services.wording.sentences import Sentence, joined, listed

LISTED: Final = 5
"""How many of several that fit to list."""


class Referable(Sourced, Protocol):
    """A row that can be referred to."""

    @property
    def external_id(self) -> str:
        """Its own id in its source."""
        ...


T = TypeVar("T", bound=Referable)


class References(Generic[T]):
    """The rows of one type, to find one among them.

    Args:
        what: what a row is called, one of `wording.references.KINDS`.
        rows: of the part of the graph whose sources count.
        name: what a row is called by people.
    """

    def __init__(self, what: str, rows: Iterable[T], name: Callable[[T], str]) -> None:
        self._what = what
        self._name = name
        self._rows = tuple(rows)
        self._by_id = {row.id: row for row in self._rows}
        self._by_external_id = _grouped(self._rows, lambda row: row.external_id)

    def one(self, given: str) -> T:
        """The row that `given` refers to: its id goes before its id in its source, and that before its name.

        Raises:
            NotFound: there is none; the error names up to three that are close.
            BadInput: several have that id in their sources, or that name.
        """
        if given in self._by_id:
            return self._by_id[given]
        found = self._by_external_id.get(given) or self._by_name.get(folded(given), [])
        if not found:
            raise unknown(self._what, given, self._spellings())
        if len(found) > 1:
            raise self._ambiguous(given, found)
        return found[0]

    def many(self, given: Sequence[str]) -> tuple[T, ...]:
        """The rows that each of `given` refers to, each once, in that order; raises as `one` does."""
        return tuple({row.id: row for row in map(self.one, given)}.values())

    @cached_property
    def _by_name(self) -> Mapping[str, list[T]]:
        return _grouped(self._rows, lambda row: folded(self._name(row)))

    def _spellings(self) -> Iterator[Spelling]:
        """Each way to refer to a row."""
        yield from (Spelling(self._name(row), row.id) for row in self._rows)
        yield from (Spelling(row.external_id, row.id) for row in self._rows)

    def _ambiguous(self, given: str, found: Sequence[T]) -> BadInput:
        which = [words.WHICH.of(id=row.id, external_id=row.external_id, source=row.source) for row in found]
        said = words.SEVERAL.of(
            count=len(found),
            several=words.KINDS[self._what].several,
            given=given,
            which=joined(which[:LISTED], ", "),
            more=words.AND_MORE.of(count=len(which) - LISTED) if len(which) > LISTED else "",
        )
        return said.error(BadInput, value=given, bound=[row.id for row in found])


def unknown(what: str, given: str, spellings: Iterable[Spelling], *, hint: Sentence | None = None) -> NotFound:
    """That there is no `what` called `given`, with the closest of `spellings`."""
    close = closest(given, spellings)
    said = [words.KINDS[what].nothing.of(given=given)]
    if close:
        choice = Sentence(listed(close, Language.EN, words.OR), listed(close, Language.SV, words.OR))
        said.append(words.DID_YOU_MEAN.of(names=choice))
    if hint is not None:
        said.append(hint)
    return joined(said, " ").error(NotFound, value=given, bound=close or None)


def there_are(names: Sequence[str]) -> Sentence:
    """Which there are, as a hint."""
    return words.THERE_ARE.of(names=", ".join(names)) if names else words.THERE_IS_NONE


def _grouped(rows: Iterable[T], key: Callable[[T], str]) -> Mapping[str, list[T]]:
    found: defaultdict[str, list[T]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found
