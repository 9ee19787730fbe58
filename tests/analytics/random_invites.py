"""Invitations at random that ask for everything there is, of organisations at random."""

import random
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from graph_api.analytics.demands import Need, Requirements
from graph_api.domain.invite_words import InviteAim
from graph_api.domain.snapshot import Snapshot
from tests.analytics.random_organisations import EMPLOYERS, NETWORKS, SKILLS, TODAY, TREE, random_organisation

DEMANDING_NOTHING = ["evidence", "as_of", "days", "newness", "aims", "alternatives", "if_declines", "why_not", "front"]
HOW_OFTEN = {"competences": 0.7, "needs": 0.8, "at_most": 0.3, "at_most_meetings": 0.3}
HOW_OFTEN |= dict.fromkeys(["at_most_per_unit", "at_most_per_network", "at_most_per_employer"], 0.2)
HOW_OFTEN |= dict.fromkeys(DEMANDING_NOTHING, 1.0)


def random_case(seed: int) -> tuple[Snapshot, Requirements]:
    """Up to twelve people, and demands of which every third set or so cannot be met."""
    dice = random.Random(seed)
    snapshot = random_organisation(dice)
    return snapshot, random_requirements(dice, snapshot)


def random_requirements(dice: random.Random, snapshot: Snapshot) -> Requirements:
    """A few of all the demands there are, since nearly no group can meet all of them at once."""
    asked = everything(dice, snapshot)
    seldom = dice.choice([0.08, 0.12, 0.2])
    kept = {name for name in asked if dice.random() < HOW_OFTEN.get(name, seldom)}
    kept |= {f"min_{sort}" for sort in ("units", "networks", "employers") if sort in kept}
    chosen: dict[str, Any] = {"min_strategic": 0, "min_operational": 0}
    return Requirements(**chosen | {name: value for name, value in asked.items() if name in kept})


def everything(dice: random.Random, snapshot: Snapshot) -> dict[str, Any]:
    """A value for every field."""
    everyone = [who.id for who in snapshot.people]
    aims = [InviteAim.LOAD, InviteAim.RICHNESS]
    return {
        "competences": tuple(dice.sample([*SKILLS, "magic"], dice.randint(1, 4))),
        "needs": tuple(
            Need(dice.choice(SKILLS), dice.choice([None, 1, 2, 3, 4, 5]), dice.choice([1, 1, 2, 2, 3]))
            for _ in range(dice.randint(1, 3))
        ),
        "evidence": dice.choice([None, None, frozenset({"told"}), frozenset({"exam", "work"})]),
        "min_strategic": dice.choice([1, 1, 1, 2]),
        "min_tactical": dice.choice([1, 1, 2]),
        "min_operational": dice.choice([1, 1, 2, 3]),
        **some_of(dice, "units", list(TREE)),
        **some_of(dice, "networks", NETWORKS),
        **some_of(dice, "employers", EMPLOYERS),
        "at_most_per_unit": dice.choice([1, 2]),
        "at_most_per_network": dice.choice([1, 2]),
        "at_most_per_employer": dice.choice([1, 2]),
        "must_include": tuple(dice.sample(everyone, min(len(everyone), dice.choice([1, 1, 2])))),
        "must_exclude": tuple(dice.sample(everyone, min(len(everyone), dice.choice([1, 1, 2])))),
        "at_most": dice.choice([2, 3, 4]),
        "as_of": dice.choice([None, TODAY, TODAY, TODAY - timedelta(days=2)]),
        "days": dice.choice([1, 3, 7, 10, 30]),
        "at_most_meetings": dice.choice([1, 2, 2, 3]),
        "newness": dice.choice([-10, -2, -1, 0, 0, 1, 2, 10]),
        "aims": tuple(dice.sample(aims, dice.choice([0, 1, 2, 2, 2]))),
        "alternatives": dice.choice([0, 1, 3, 5]),
        "if_declines": tuple(dice.sample(everyone, min(len(everyone), dice.choice([0, 1, 2, 3])))),
        "why_not": tuple(dice.sample(everyone, min(len(everyone), dice.choice([0, 1, 2, 4])))),
        "front": dice.random() < 0.5,
    }


def some_of(dice: random.Random, sort: str, groups: Sequence[str]) -> dict[str, Any]:
    """Some named groups, all or a few of which must be there, or a number of any."""
    named_ones = tuple(dice.sample(groups, dice.randint(1, min(3, len(groups)))))
    least = dice.choice([None, None, 1, 2, 3])
    return {sort: named_ones, f"min_{sort}": least} if dice.random() < 0.7 else {f"min_{sort}": least or 1}
