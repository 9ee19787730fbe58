"""A small house made up for strategy against calendar, seen from 1 June 2026.

Safe and Warm work for the objective Whole, nothing for Calm. The theme Falls works for Safe, Noise for Calm; Light
works for nothing. Ward is a unit that works for Warm; Office answers for Safe, which is not the same. The project Rails
works for Safe, the experiment Lamps for nothing; it couples Rails.
"""

from dataclasses import replace
from typing import Any

from graph_api.analytics.calendars import Period
from graph_api.analytics.strategy_in_calendar import ObjectiveMeasures, StrategyMeasures, measure_strategy
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import ConcernRow, CouplingRow, MadeAtRow, OwnerRow, ServingRow, TopicRow
from graph_api.domain.snapshot_nodes import InitiativeRow, MeetingRow, ObjectiveRow, ThemeRow
from graph_api.domain.strategy_in_calendar import StrategyInCalendarInput
from graph_api.domain.words import InitiativeKind, Origin
from tests.analytics.made import named, organisation, person, unit

PERIOD = Period("2025-06-01", "2026-06-01", "2026-08-30")


def meeting(name: str, day: str | None, of: str | None = None, **more: Any) -> MeetingRow:
    return MeetingRow(name, name, "made", name, day, of, more.pop("recurring", False), **more)


def objective(name: str, status: str | None = None) -> ObjectiveRow:
    return ObjectiveRow(name, name, "made", name, status)


def theme(name: str, origin: Origin | None = None, status: str | None = None) -> ThemeRow:
    return ThemeRow(name, name, "made", name, origin, status)


def initiative(name: str, start: str | None = None, end: str | None = None, status: str | None = None) -> InitiativeRow:
    return InitiativeRow(name, name, "made", name, InitiativeKind.PROJECT, status, start, end)


def house() -> Snapshot:
    made = organisation([person("Hedda", "S", "Office")], units=(unit("Office"), unit("Ward")))
    return replace(
        made,
        objectives=(objective("Calm"), objective("Safe"), objective("Warm"), objective("Whole")),
        themes=(theme("Falls", Origin.MEMBER), theme("Light", Origin.OUTSIDE), theme("Noise", Origin.CUSTOMER)),
        initiatives=(initiative("Lamps", "2026-01-01"), initiative("Rails", "2025-09")),
        competences=(named("nursing"),),
        serving=(
            ServingRow("Falls", "Safe"),
            ServingRow("Noise", "Calm"),
            ServingRow("Rails", "Safe"),
            ServingRow("Safe", "Whole"),
            ServingRow("Ward", "Warm"),
            ServingRow("Warm", "Whole"),
        ),
        owners=(OwnerRow("Calm", "Hedda"), OwnerRow("Calm", "Ward"), OwnerRow("Safe", "Office")),
        couplings=(CouplingRow("Lamps", "Rails"),),
        concerns=(ConcernRow("Noise", "Ward"),),
        meetings=(
            meeting("March", "2026-03-02", "Office", minutes=90),
            meeting("April", "2026-04-01", "Ward", minutes=30),
            meeting("May", "2026-05-04", "Office"),
            meeting("July", "2026-07-06", "Office", status="planned", minutes=60),
        ),
        topics=(TopicRow("July", "Falls"), TopicRow("March", "Falls")),
    )


def measured(snapshot: Snapshot | None = None, period: Period = PERIOD, **asked: Any) -> StrategyMeasures:
    return measure_strategy(house() if snapshot is None else snapshot, period, StrategyInCalendarInput(**asked))


def of_objective(found: StrategyMeasures, name: str) -> ObjectiveMeasures:
    return next(each for each in found.objectives if each.objective == name)


def with_decision_at(name: str) -> Snapshot:
    """The house with a decision made at a meeting."""
    return replace(house(), made_at=(MadeAtRow("Move", name),))
