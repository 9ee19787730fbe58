"""Which initiatives are running on a day."""

from collections.abc import Iterable

from graph_api.analytics.partial_days import is_over, may_have_come
from graph_api.analytics.plain_words import plain
from graph_api.domain.snapshot_nodes import InitiativeRow


def running_on(initiatives: Iterable[InitiativeRow], day: str, not_running: Iterable[str]) -> tuple[InitiativeRow, ...]:
    """Those that have begun by `day`, have not ended before it, and whose status is none of `not_running`.

    Of a first or last day of which only the month or the year is known, all of that month or year counts as running;
    what has no first day has always run, what has no last day runs on, and what has no status runs.

    Args:
        initiatives: with days as the source writes them: 2026-11-22, 2026-11 or 2026.
        day: a whole one.
        not_running: compared without capitals, with `_` for spaces and hyphens.
    """
    over = frozenset(map(plain, not_running))
    return tuple(
        row
        for row in initiatives
        if plain(row.status or "") not in over and may_have_come(row.start, day) and not has_ended(row, day)
    )


def has_ended(initiative: InitiativeRow, day: str) -> bool:
    """Whether its last day is known and lies before `day`, a whole one."""
    return initiative.end is not None and is_over(initiative.end, day)
