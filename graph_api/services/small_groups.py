"""Which groups are shown: figures about a few people are figures about persons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, Protocol, TypeVar

SMALLEST: Final = 5
"""Groups of fewer people are not shown one by one."""


class Sized(Protocol):
    """A group of people."""

    @property
    def group(self) -> str:
        """Its id."""
        ...

    @property
    def size(self) -> int:
        """How many people are in it: one or more."""
        ...


T = TypeVar("T", bound=Sized)


@dataclass(frozen=True, slots=True)
class Shown(Generic[T]):
    """`groups`: those to show. `hidden`: those that are not. `more`: how many of these are not small themselves."""

    groups: tuple[T, ...]
    hidden: tuple[T, ...]
    more: int


def shown_groups(groups: Sequence[T]) -> Shown[T]:
    """Which of `groups` to show, in their order.

    All of fewer than five people are hidden. What is hidden is the difference between the totals and what is shown;
    so where that tells of them, the next smallest groups are hidden with them: all of one size at once, since which of
    them were chosen would tell, too.
    """
    by_size = sorted(groups, key=lambda group: (group.size, group.group))
    small = sum(group.size < SMALLEST for group in groups)
    hidden = by_size[:small]
    while len(hidden) < len(by_size) and is_telling(hidden):
        most = by_size[len(hidden)].size
        hidden = [group for group in by_size if group.size <= most]
    names = {group.group for group in hidden}
    return Shown(
        groups=tuple(group for group in groups if group.group not in names),
        hidden=tuple(hidden),
        more=len(hidden) - small,
    )


def is_telling(hidden: Sequence[Sized]) -> bool:
    """Whether the number of people in the `hidden` groups together tells how many are in one of them, or of so few.

    Groups of different sizes may be one or the other; a lone group, and several of one size, may be nothing else.
    """
    sizes = {group.size for group in hidden}
    return bool(hidden) and (len(sizes) == 1 or sum(group.size for group in hidden) < SMALLEST)
