"""Which groups are shown: figures about a few people are figures about persons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph_api.analytics.silos import GroupMeasures

SMALLEST: Final = 5
"""Groups of fewer people are not shown one by one."""

HIDDEN_TOGETHER: Final = 2
"""A lone hidden group could be worked out from the totals."""


@dataclass(frozen=True, slots=True)
class Shown:
    """`groups`: those to show. `hidden`: those that are not. `more`: how many of these are not small themselves."""

    groups: tuple[GroupMeasures, ...]
    hidden: tuple[GroupMeasures, ...]
    more: int


def shown_groups(groups: Sequence[GroupMeasures]) -> Shown:
    """Which of `groups` to show, in their order.

    All of fewer than five people are hidden. What is hidden is the difference between the totals and what is shown;
    so where it is a lone group, or has fewer than five people itself, the next smallest groups are hidden with it.
    """
    by_size = sorted(groups, key=lambda group: (group.size, group.group))
    small = sum(group.size < SMALLEST for group in groups)
    hidden = by_size[:small]
    while hidden and len(hidden) < len(by_size) and not _enough(hidden):
        hidden = by_size[: len(hidden) + 1]
    names = {group.group for group in hidden}
    return Shown(
        groups=tuple(group for group in groups if group.group not in names),
        hidden=tuple(hidden),
        more=len(hidden) - small,
    )


def _enough(hidden: Sequence[GroupMeasures]) -> bool:
    return len(hidden) >= HIDDEN_TOGETHER and sum(group.size for group in hidden) >= SMALLEST
