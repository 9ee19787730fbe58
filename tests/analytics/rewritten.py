"""The Swedish sample with the same contents written in another way, to show that an answer does not depend on it."""

import random
from dataclasses import fields, replace
from functools import cache
from typing import Any, Final

from graph_api.domain.snapshot import Snapshot
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import person
from tests.support.folders import REPOSITORY

REGION: Final = REPOSITORY / "seed" / "sample-sv"


@cache
def region() -> Snapshot:
    return organisation_in(REGION)


@cache
def relabelled_region() -> Snapshot:
    """The same with other ids, in another order; external ids are as they were."""
    return organisation_in(REGION, ids=lambda prefix, own: f"{prefix}-{own[::-1]}")


def shuffled(snapshot: Snapshot, seed: int) -> Snapshot:
    """The same rows in another order."""
    drawn, made = random.Random(seed), dict[str, Any]()
    for each in fields(Snapshot):
        value: Any = getattr(snapshot, each.name)
        made[each.name] = value if each.name in {"version", "at"} else tuple(drawn.sample(value, len(value)))
    return Snapshot(**made)


def with_somebody_alone(snapshot: Snapshot) -> Snapshot:
    """The same with someone whom nothing else is recorded of."""
    return replace(snapshot, people=(*snapshot.people, person("Robinson")))
