"""The day that a question looks from."""

from contextlib import suppress
from dataclasses import Field, replace
from datetime import UTC, date, datetime
from typing import Any, ClassVar, Final, Protocol, TypeVar

from graph_api.domain.answers import Day
from graph_api.errors import BadInput
from graph_api.services.wording import refusals

FIRST: Final = date(1900, 1, 1)
LAST: Final = date(2199, 12, 31)
"""The days that a question may look from; periods before and after them are still in the calendar."""


class Dated(Protocol):
    """What a question is asked with, where it looks from a day; None: today."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def as_of(self) -> Day | None:
        """The day."""
        ...


D = TypeVar("D", bound=Dated)


def on_a_day(asked: D) -> D:
    """`asked` with the day to look from as a whole one: today where none is given.

    Raises:
        BadInput: it is no day.
    """
    if asked.as_of is None:
        return replace(asked, as_of=today())
    whole_day("asOf", asked.as_of)
    return asked


def today() -> Day:
    """The day that it is, in UTC."""
    return Day(datetime.now(UTC).date().isoformat())


def whole_day(field: str, written: str) -> date:
    """The day that the `field` of an input gives, written in the one way in which days can be compared as they stand.

    Raises:
        BadInput: it is no whole day, or not of a time that anything is recorded of.
    """
    day = _day(written)
    if day is None:
        raise refusals.NO_DAY.of(field=field, given=written).error(BadInput, value=written)
    if not FIRST <= day <= LAST:
        bound = (FIRST.isoformat(), LAST.isoformat())
        said = refusals.DAY_NOT_BETWEEN.of(field=field, given=day, first=FIRST, last=LAST)
        raise said.error(BadInput, value=written, bound=bound)
    return day


def _day(written: str) -> date | None:
    with suppress(ValueError):
        day = date.fromisoformat(written)
        return day if day.isoformat() == written else None
    return None
