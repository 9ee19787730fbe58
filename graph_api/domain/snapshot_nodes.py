"""The rows of a snapshot that are nodes: people, units, and everything else with an id of its own."""

from dataclasses import dataclass

from graph_api.domain.words import DecisionStatus, InitiativeKind, Level, Origin, ReflectionKind


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person. `level`, `unit` (the primary one), `employer`: None where not known.

    `until`: the last day of their employment with `employer`, as the source writes it; None where none is stated.
    """

    id: str
    external_id: str
    source: str
    name: str
    title: str | None
    level: Level | None
    active: bool
    unit: str | None
    employer: str | None
    site: str | None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A department or network. `parent`: the unit it is a part of; `status`: the source's own word."""

    id: str
    external_id: str
    source: str
    name: str
    kind: str | None
    status: str | None
    parent: str | None
    network: bool


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A competence, theme, organisation or other thing that a question refers to by id and name."""

    id: str
    external_id: str
    source: str
    name: str


@dataclass(frozen=True, slots=True)
class ObjectiveRow(NamedRow):
    """An objective; `status` in the source's own word, None where not stated."""

    status: str | None = None


@dataclass(frozen=True, slots=True)
class ThemeRow(NamedRow):
    """A theme; `origin`: who raised it; `status` in the source's own word. None where not stated."""

    origin: Origin | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class InitiativeRow(NamedRow):
    """A project, service, improvement or experiment; first and last day as the source writes them; None: not stated."""

    kind: InitiativeKind | None = None
    status: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision; `date` and `review_on`, the day on which to look at it again, as the source writes them."""

    id: str
    external_id: str
    source: str
    title: str
    status: DecisionStatus | None
    date: str | None
    review_on: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting, or a series of meetings where `recurring`; `day` (YYYY-MM-DD): the first one, None where not known.

    `status`: planned, held, cancelled, ... in the source's own word. `until`: the last day of a series, as the source
    writes it. `minutes`: how long it takes. None where not stated.
    """

    id: str
    external_id: str
    source: str
    title: str
    day: str | None
    unit: str | None
    recurring: bool
    status: str | None = None
    until: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class ReflectionRow:
    """What a meeting or decision led to, without its words; None where not stated.

    `about`: the meeting, else the decision; `decision`: the decision, also where there is a meeting.
    """

    id: str
    external_id: str
    source: str
    about: str | None
    kind: ReflectionKind | None
    at: str | None
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class ObjectingRow:
    """Someone who objects to being analysed: all that a snapshot has of them is which `source` they come from."""

    source: str
    id: str = ""
