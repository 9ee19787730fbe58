"""Asking for a group in a test: no level is asked for unless the test says so."""

from collections.abc import Iterable
from typing import Any

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.demands import Requirements
from graph_api.analytics.groups_found import Group
from graph_api.analytics.invites import smallest_group
from graph_api.domain.snapshot import Snapshot

NO_LEVELS: dict[str, Any] = {"min_strategic": 0, "min_operational": 0}


def asking(**fields: Any) -> Requirements:
    """An invitation that asks for `fields` and for nothing else."""
    return Requirements(**NO_LEVELS | fields)


def plan(snapshot: Snapshot, **fields: Any) -> Group:
    return smallest_group(snapshot, asking(**fields), 5.0)


def names(people: Iterable[Candidate]) -> list[str]:
    return [person.external_id for person in people]
