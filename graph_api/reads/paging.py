"""One page of a list: which order, which way, from where and how many.

Every order has one stored key per node that is never null and never the same twice, so that a place in a list is one
comparison. Going backwards (`last`, or `before` without `first`) reads the list in reverse and turns the rows round
afterwards.

What a page says of its neighbours follows the Relay specification: forwards, `hasNextPage` is whether a row follows
this page (and lies before `before`), which costs one more row where it is selected; `hasPreviousPage` is whether
`after` was given, since a cursor comes from a row that lies before this page. Backwards it is the other way round.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from graph_api.errors import BadInput
from graph_api.reads.arguments import Symbol, word
from graph_api.reads.compilation import Compilation, Path, at
from graph_api.reads.cursors import key_of
from graph_api.reads.vocabulary import Order, TypeWords

PAGE_SIZE: Final = 100
"""Nodes in a page unless asked otherwise."""

LARGEST_PAGE: Final = 1000
"""Nodes in a page at most."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was asked of one list; `limit`, `size`, `after` and `before` are texts that stand for values.

    `limit`: how many rows to read. `size`: how many of them belong to the page; None where all do.
    """

    order: Order
    backward: bool
    limit: str
    size: str | None
    after: str | None
    before: str | None

    @property
    def direction(self) -> str:
        """How the rows are read: the direction of the order, turned round for a page from the end."""
        return " DESC" if self.order.descending is not self.backward else ""

    @property
    def leaves_rows_behind(self) -> bool:
        """Whether rows lie behind the end where reading begins."""
        return (self.before if self.backward else self.after) is not None

    def bounds(self, key: str) -> Iterator[str]:
        """The predicates that keep `key` between the cursors."""
        later, earlier = ("<", ">") if self.order.descending else (">", "<")
        if self.after:
            yield f"{key} {later} {self.after}"
        if self.before:
            yield f"{key} {earlier} {self.before}"


def is_backward(arguments: Mapping[str, Symbol]) -> bool:
    """Whether the page is read from its end."""
    return "last" in arguments or ("before" in arguments and "first" not in arguments)


def page_of(
    compilation: Compilation, words: TypeWords, arguments: Mapping[str, Symbol], path: Path, *, peek: bool
) -> Page:
    """The page that `arguments` ask for of a list of `words`; with `peek` one row more is read.

    Raises:
        BadInput: both `first` and `last` are given. A size or cursor that is not usable is found when it is bound.
        Refused: it is in the order of something that the view never sees, which its cursors would tell.
    """
    if "first" in arguments and "last" in arguments:
        raise BadInput(f"{at(path)}: first and last are both given; ask for one end of the list at a time.")
    size = partial(_size, compilation, arguments, path)
    cursor = partial(_cursor, compilation, arguments, path)
    order = _order(compilation, words, arguments)
    compilation.check(order.by.see, f"{words.declared.name}.{order.by.name}", (*path, "orderBy"))
    return Page(
        order=order,
        backward=is_backward(arguments),
        limit=size(1 if peek else 0),
        size=size(0) if peek else None,
        after=cursor("after", order),
        before=cursor("before", order),
    )


def checked_size(size: int, where: str, more: int = 0) -> int:
    """`size` and `more`, if a page may have this size; `where` names the argument.

    Raises:
        BadInput: `size` is negative or more than LARGEST_PAGE.
    """
    if not 0 <= size <= LARGEST_PAGE:
        raise BadInput(
            f"{where} is {size}; it may be 0 to {LARGEST_PAGE}. Ask for less at a time and go on with a cursor.",
            value=size,
            bound=LARGEST_PAGE,
        )
    return size + more


def _order(compilation: Compilation, words: TypeWords, arguments: Mapping[str, Symbol]) -> Order:
    asked = arguments.get("orderBy")
    return words.orders[word(asked.within(compilation.variables))] if asked else words.order


def _size(compilation: Compilation, arguments: Mapping[str, Symbol], path: Path, more: int) -> str:
    name = "last" if is_backward(arguments) else "first"
    if name not in arguments:
        return str(PAGE_SIZE + more)
    return compilation.parameters.take(arguments[name], partial(checked_size, where=f"{at(path)}: {name}", more=more))


def _cursor(
    compilation: Compilation, arguments: Mapping[str, Symbol], path: Path, name: str, order: Order
) -> str | None:
    if name not in arguments:
        return None
    where = f"{at(path)}: {name}"
    return compilation.parameters.take(arguments[name], partial(key_of, order=order.by.name, where=where))
