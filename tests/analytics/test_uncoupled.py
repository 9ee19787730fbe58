"""Projects and services that nothing couples: the sample's planted pair, a town by hand, and every pair tried."""

import random
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from graph_api.analytics.coupling_asks import CouplingAsks
from graph_api.analytics.uncoupled import UncoupledMeasures, measure_uncoupled
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import CouplingRow, OwnerRow, ServingRow, UseRow
from graph_api.domain.snapshot_nodes import InitiativeRow, ObjectiveRow
from graph_api.domain.uncoupled import AskBecause, InCommon, UncoupledInput
from graph_api.domain.words import InitiativeKind
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import named, person, unit

DAY = "2026-11-22"
SAMPLE = Path(__file__).parents[2] / "seed" / "sample-sv"
KINDS = {"P": InitiativeKind.PROJECT, "S": InitiativeKind.SERVICE, "I": InitiativeKind.IMPROVEMENT}


def measured(snapshot: Snapshot, asked: UncoupledInput | None = None) -> UncoupledMeasures:
    return measure_uncoupled(snapshot, asked or UncoupledInput(), DAY)


def pairs(found: UncoupledMeasures) -> dict[tuple[str, str], int]:
    return {pair: sum(map(len, found.common(pair).values())) for pair in found.pairs}


def test_finds_the_project_and_service_of_the_sample_that_nothing_couples() -> None:
    """By initiatives.csv: three projects at four services for one objective, less the coupled pair; and two others."""
    found = measured(organisation_in(SAMPLE))

    assert found.pairs[0] == ("i-lakemedel", "i-lakemedelslista")
    assert found.common(found.pairs[0]) == {
        InCommon.COMPETENCE: {"lakemedelsgranssnitt"},
        InCommon.OBJECTIVE: {"o-digitalt"},
        InCommon.UNIT: set(),
    }
    assert ("i-inloggning", "i-identitet") not in pairs(found)
    assert (found.related, found.coupled, len(found.pairs)) == (9, 1, 8)


def made(
    initiatives: Mapping[str, str],
    *,
    uses: Mapping[str, str] | None = None,
    serves: Mapping[str, str] | None = None,
    owners: Mapping[str, str] | None = None,
    couples: Mapping[str, str] | None = None,
) -> Snapshot:
    """Initiatives by name with a letter for their kind; what each uses, serves, is owned by and couples, in words."""
    return Snapshot(
        version=1,
        people=(person("Ada"), person("Bo"), person("Cy", active=False)),
        units=(unit("City"), unit("Roads", parent="City"), unit("Water", parent="City"), unit("Harbour")),
        competences=(named("gravel"), named("lime")),
        objectives=(ObjectiveRow("dry feet", "dry feet", "made", "Dry feet"),),
        initiatives=tuple(InitiativeRow(name, name, "made", name, KINDS[kind]) for name, kind in initiatives.items()),
        uses=tuple(UseRow(*pair) for pair in _each(uses)),
        serving=tuple(ServingRow(*pair) for pair in _each(serves)),
        owners=tuple(OwnerRow(*pair) for pair in _each(owners)),
        couplings=tuple(CouplingRow(*pair) for pair in _each(couples)),
    )


def _each(said: Mapping[str, str] | None) -> list[tuple[str, str]]:
    return [(name, thing) for name, things in (said or {}).items() for thing in things.split(", ")]


def test_puts_those_with_most_in_common_first_then_by_name() -> None:
    snapshot = made(
        {"bridge": "P", "road": "P", "ferry": "S", "mowing": "S"},
        uses={"bridge": "lime", "road": "gravel, lime", "ferry": "lime", "mowing": "gravel, lime"},
        owners={"bridge": "Roads", "mowing": "Roads"},
    )

    assert list(pairs(measured(snapshot)).items()) == [
        (("bridge", "mowing"), 2),
        (("road", "mowing"), 2),
        (("bridge", "ferry"), 1),
        (("road", "ferry"), 1),
    ]


def test_does_not_pair_what_has_nothing_in_common_or_is_of_another_kind() -> None:
    snapshot = made(
        {"bridge": "P", "fair": "I", "mowing": "S"}, uses={"bridge": "gravel", "fair": "lime", "mowing": "lime"}
    )

    assert pairs(measured(snapshot)) == {}


@pytest.mark.parametrize("couples", [{"bridge": "mowing"}, {"mowing": "bridge"}, {"fair": "bridge, mowing"}])
def test_takes_a_pair_for_coupled_by_either_and_by_a_third(couples: dict[str, str]) -> None:
    snapshot = made(
        {"bridge": "P", "fair": "I", "mowing": "S"}, uses={"bridge": "lime", "mowing": "lime"}, couples=couples
    )

    found = measured(snapshot)

    assert (found.related, found.coupled, found.pairs) == (1, 1, ())


def test_looks_only_for_what_is_asked_for() -> None:
    snapshot = made(
        {"bridge": "P", "mowing": "S"}, uses={"bridge": "lime", "mowing": "lime"}, owners={"bridge": "Roads"}
    )

    assert pairs(measured(snapshot, UncoupledInput(in_common=[InCommon.COMPETENCE]))) == {("bridge", "mowing"): 1}
    assert pairs(measured(snapshot, UncoupledInput(in_common=[InCommon.OBJECTIVE, InCommon.UNIT]))) == {}


def test_pairs_two_of_one_kind_once() -> None:
    snapshot = made({"bridge": "P", "road": "P"}, uses={"bridge": "lime", "road": "lime"})
    projects = UncoupledInput(kind=InitiativeKind.PROJECT, other_kind=InitiativeKind.PROJECT)

    assert pairs(measured(snapshot, projects)) == {("bridge", "road"): 1}


def test_leaves_out_what_does_not_run() -> None:
    snapshot = made({"bridge": "P", "mowing": "S"}, uses={"bridge": "lime", "mowing": "lime"})
    over = replace(snapshot, initiatives=tuple(replace(row, end="2026-11-21") for row in snapshot.initiatives))

    found = measured(over)

    assert (len(found.running), len(found.still), found.related) == (0, 2, 0)


def test_expects_in_common_what_drawing_from_all_competences_gives() -> None:
    """Of gravel, lime and tar the one uses two and the other two: 4/3 on average, 1 for sure, 2 in 1 of 3 draws."""
    snapshot = made(
        {"bridge": "P", "fair": "I", "mowing": "S", "bench": "P"},
        uses={"bridge": "gravel, lime", "fair": "tar", "mowing": "gravel, lime"},
    )

    found = measured(snapshot)

    assert found.expected(("bridge", "mowing")) == pytest.approx(4 / 3)
    assert found.chance(("bridge", "mowing"), 2) == pytest.approx(1 / 3)
    assert (found.expected(("bench", "mowing")), found.chance(("bench", "mowing"), 0)) == (None, None)


@pytest.mark.parametrize(
    ("owners", "serves", "ask"),
    [
        ({"bridge": "Ada, Roads", "mowing": "Ada, Roads"}, {}, ("Ada", AskBecause.ANSWERS_FOR_BOTH)),
        ({"bridge": "Roads", "mowing": "Roads"}, {}, ("Roads", AskBecause.RUNS_BOTH)),
        (
            {"bridge": "Roads", "mowing": "Water", "dry feet": "Bo, Harbour"},
            {"bridge": "dry feet", "mowing": "dry feet"},
            ("Bo", AskBecause.ANSWERS_FOR_OBJECTIVE),
        ),
        (
            {"dry feet": "Cy, Harbour"},
            {"bridge": "dry feet", "mowing": "dry feet"},
            ("Harbour", AskBecause.ANSWERS_FOR_OBJECTIVE),
        ),
        ({"bridge": "Roads", "mowing": "Water"}, {}, ("City", AskBecause.ABOVE_BOTH)),
        ({"bridge": "City", "mowing": "Water"}, {}, ("City", AskBecause.ABOVE_BOTH)),
        ({"bridge": "Roads", "mowing": "Harbour", "lime": "Water"}, {}, ("Water", AskBecause.OWNS_COMPETENCE)),
        ({"bridge": "Cy", "mowing": "Cy"}, {}, None),
    ],
    ids=[
        "both's owner",
        "both's unit",
        "objective",
        "objective's unit",
        "above",
        "one above",
        "competence",
        "nobody active",
    ],
)
def test_says_whom_to_ask(owners: dict[str, str], serves: dict[str, str], ask: tuple[str, AskBecause] | None) -> None:
    uses = {"bridge": "lime", "mowing": "lime"}
    snapshot = made({"bridge": "P", "mowing": "S"}, uses=uses, serves=serves, owners=owners)

    found = measured(snapshot)

    assert CouplingAsks(snapshot, DAY).about(("bridge", "mowing"), found.common(("bridge", "mowing"))) == ask


def test_asks_nobody_who_has_left_by_that_day() -> None:
    snapshot = made({"bridge": "P", "mowing": "S"}, owners={"bridge": "Ada", "mowing": "Ada"})
    leaving = replace(snapshot, people=tuple(replace(row, until="2026-11-22") for row in snapshot.people))

    assert CouplingAsks(leaving, "2026-11-22").owner("bridge") == "Ada"
    assert CouplingAsks(leaving, "2026-11-23").owner("bridge") is None


@pytest.mark.parametrize("seed", range(100))
def test_finds_what_trying_every_pair_finds(seed: int) -> None:
    """And neither the order of rows nor an initiative that has nothing in common with any changes it."""
    dice = random.Random(seed)
    names = [f"i{number}" for number in range(dice.randint(2, 9))]

    def some(things: str) -> dict[str, str]:
        return {name: ", ".join(dice.sample(things, dice.randint(1, 2))) for name in names if dice.random() < 0.7}

    uses, serves, couples = some("abcd"), some("xyz"), {}
    couples = {dice.choice(names): ", ".join(dice.sample(names, 2)) for _ in range(dice.randint(0, 2))}
    snapshot = made({name: dice.choice("PSI") for name in names}, uses=uses, serves=serves, couples=couples)
    kinds = {row.id: row.kind for row in snapshot.initiatives}
    joined = [{name, *others.split(", ")} for name, others in couples.items()]

    expected = {}
    for one, other in combinations(names, 2):
        pair = (one, other) if kinds[one] is InitiativeKind.PROJECT else (other, one)
        if [kinds[each] for each in pair] != [InitiativeKind.PROJECT, InitiativeKind.SERVICE]:
            continue
        common = sum(
            len({*said.get(one, "").split(", ")} & {*said.get(other, "").split(", ")} - {""}) for said in (uses, serves)
        )
        if common and not any({one, other} <= together for together in joined):
            expected[pair] = common

    alone = InitiativeRow("zzz", "zzz", "made", "zzz", InitiativeKind.SERVICE)
    shuffled = replace(
        snapshot,
        initiatives=(alone, *dice.sample(snapshot.initiatives, len(names))),
        uses=tuple(reversed(snapshot.uses)),
        couplings=tuple(reversed(snapshot.couplings)),
    )
    assert pairs(measured(snapshot)) == expected
    assert measured(shuffled).pairs == measured(snapshot).pairs
