"""What an invitation answers, all of it, does not hang on ids, on the order of rows, or on who has no part in it."""

import random
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from graph_api.analytics.candidates import Candidate
from graph_api.analytics.groups_found import Group
from graph_api.analytics.invites import smallest_group
from graph_api.domain.snapshot import Snapshot
from tests.analytics.made import person
from tests.analytics.random_invites import random_case

AMPLE = 30.0
FOR_PEOPLE = {"external_id", "name", "title"}
"""Fields that say something else than an id."""

SEEDS = [pytest.param(seed, marks=pytest.mark.thorough if seed >= 8 else ()) for seed in range(80)]


def answer(group: Group) -> object:
    """All of it but who could be invited, of whom a bystander is one."""
    return told(replace(group, invitable=()))


def told(value: Any) -> object:
    """A part of the answer in plain tuples, with candidates by their external ids."""
    if isinstance(value, Candidate):
        return value.external_id
    if is_dataclass(value):
        return tuple((field.name, told(getattr(value, field.name))) for field in fields(value))
    return tuple(map(told, value)) if isinstance(value, tuple) else value


def relabelled(value: Any, ids: Mapping[str, str]) -> Any:
    """The same with other ids, wherever in rows, requirements or answers they stand."""
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, tuple):
        return tuple(relabelled(each, ids) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = [field.name for field in fields(value) if field.name not in FOR_PEOPLE]
        return replace(value, **{name: relabelled(getattr(value, name), ids) for name in kept})
    return value


@pytest.mark.parametrize("seed", SEEDS)
def test_does_not_depend_on_ids(seed: int) -> None:
    snapshot, asked = random_case(seed)
    rows = (*snapshot.people, *snapshot.units, *snapshot.competences, *snapshot.organisations, *snapshot.meetings)
    known = sorted({row.id for row in rows})
    numbers = random.Random(seed).sample(range(1000), len(known))
    other = {old: f"id{number:03}" for old, number in zip(known, numbers, strict=True)}

    group = smallest_group(relabelled(snapshot, other), relabelled(asked, other), AMPLE)

    back = {new: old for old, new in other.items()}
    assert relabelled(answer(group), back) == answer(smallest_group(snapshot, asked, AMPLE))


@pytest.mark.parametrize("seed", SEEDS)
def test_does_not_depend_on_the_order_of_rows(seed: int) -> None:
    snapshot, asked = random_case(seed)
    dice = random.Random(seed)
    tables = {
        field.name: getattr(snapshot, field.name) for field in fields(Snapshot) if field.name not in {"version", "at"}
    }
    shuffled = replace(snapshot, **{name: tuple(dice.sample(rows, len(rows))) for name, rows in tables.items()})

    assert answer(smallest_group(shuffled, asked, AMPLE)) == answer(smallest_group(snapshot, asked, AMPLE))


@pytest.mark.parametrize("seed", SEEDS)
def test_does_not_depend_on_bystanders(seed: int) -> None:
    """The one is the first in the alphabet and the other the last."""
    snapshot, asked = random_case(seed)
    bystanders = (person("Aaron"), person("Örnulf"))

    group = smallest_group(replace(snapshot, people=(*bystanders, *snapshot.people)), asked, AMPLE)

    assert answer(group) == answer(smallest_group(snapshot, asked, AMPLE))
