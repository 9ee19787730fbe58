"""Pairs put together by their first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping


def gathered(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    """Everything that stands second beside each that stands first."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return found
