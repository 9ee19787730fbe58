"""What follows from the words that a source states, and what stands in for words that it does not.

What a `NodeFile` of `seed_nodes` has as `derived`, `filled` and `restated`.
"""

from collections.abc import Mapping
from typing import Final, cast

from graph_api.domain.cells import COUNT, Cell, Value, day_of, one_of
from graph_api.domain.seed_format import Values
from graph_api.domain.words import DecisionStatus, Focus

AGENDA_OF_ANY: Final[Mapping[str, Cell]] = {"agenda_minutes": COUNT, "agenda_focus": one_of(Focus)}
"""What a part of an agenda has beside its title, by the property that holds it."""

NETWORK_KINDS: Final = frozenset({"working-group", "network", "wg"})

ACTIVE: Final = "active"
INACTIVE: Final = "inactive"

STATUS_WORDS: Final[Mapping[DecisionStatus, frozenset[str]]] = {
    DecisionStatus.PROPOSED: frozenset({"proposed", "provisional"}),
    DecisionStatus.ADOPTED: frozenset({"accepted", "adopted", "implementable", "implemented", "final", "active"}),
    DecisionStatus.REJECTED: frozenset({"rejected"}),
    DecisionStatus.WITHDRAWN: frozenset({"withdrawn"}),
    DecisionStatus.SUPERSEDED: frozenset({"replaced", "superseded"}),
    DecisionStatus.DEFERRED: frozenset({"deferred", "postponed"}),
}


def decision_status(raw: str) -> DecisionStatus | None:
    """What a source's word for the status of a decision means; None where it is none that we know."""
    word = raw.strip().lower()
    return next((status for status, words in STATUS_WORDS.items() if word in words), None)


def active(values: Values) -> dict[str, Value | None]:
    """Whether someone is active, by the source's word."""
    if "status" not in values:
        return {}
    return {"active": str(values["status"] or ACTIVE).lower() == ACTIVE}


def stated(values: Values) -> dict[str, Value | None]:
    """That a row states it; nobody but a file does."""
    return {"stated": values.get("stated") is not False}


def known_status(values: Values) -> dict[str, Value | None]:
    """Which of our words a source's word for the status of a decision means."""
    if "statusRaw" not in values:
        return {}
    status = decision_status(str(values["statusRaw"] or ""))
    return {"status": status.name if status else None}


def active_in_words(values: Values) -> dict[str, Value]:
    """A word for someone who is not active, and of whom no source says so."""
    return {"status": INACTIVE} if values.get("active") is False and not values.get("status") else {}


def status_in_words(values: Values) -> dict[str, Value]:
    """A word for the status of a decision that was not read from a file."""
    status = values.get("status")
    return {"statusRaw": str(status).lower()} if status and not values.get("statusRaw") else {}


def kind_in_words(values: Values) -> dict[str, Value]:
    """A kind that makes a network again of one that was not read from a file."""
    return {"kind": "network"} if values.get("type") == "Network" and not is_network(values.get("kind")) else {}


def first_day(values: Values) -> dict[str, Value]:
    """The day of a meeting that has only a moment."""
    day = day_of(str(values.get("startsAt") or ""))
    return {"startDate": day} if day else {}


def whole_agenda(values: Values) -> dict[str, Value | None]:
    """Every part of an agenda with all that there is of parts, also where the file lacks the columns."""
    titles = values.get("agenda_title")
    if not isinstance(titles, list):
        return dict.fromkeys(AGENDA_OF_ANY) if "agenda_title" in values else {}
    unknown = {name: cast("Value", [cell.unknown] * len(titles)) for name, cell in AGENDA_OF_ANY.items()}
    return {name: values.get(name) or filler for name, filler in unknown.items()}


def is_network(kind: Value | None) -> bool:
    """Whether a unit of this kind is a network."""
    return str(kind or "").lower() in NETWORK_KINDS
