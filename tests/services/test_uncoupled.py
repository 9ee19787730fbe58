"""What should be coupled is told in words, with whom to ask; what is not recorded is not told as all being well."""

import json
from dataclasses import replace
from functools import cache
from typing import Any, Final

import pytest

from graph_api.domain.answers import AnswerStatus, Day, Language
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import CouplingRow, UseRow
from graph_api.domain.snapshot_nodes import InitiativeRow
from graph_api.domain.uncoupled import AskBecause, InCommon, Uncoupled, UncoupledInput, UncoupledPair
from graph_api.domain.words import InitiativeKind
from graph_api.errors import BadInput
from graph_api.services.uncoupled import check, uncoupled_of
from tests.analytics.csv_organisation import organisation_in
from tests.analytics.made import named, person
from tests.support.folders import ANSWERS, REPOSITORY

CHECKED: Final = json.loads((ANSWERS / "sample-sv" / "uncoupled.json").read_text(encoding="utf-8"))
"""Questions about the Swedish sample, with what a script that imports nothing of ours says to each."""

DAY: Final = Day("2026-11-22")


@cache
def region() -> Snapshot:
    return organisation_in(REPOSITORY / "seed" / "sample-sv")


def ask(snapshot: Snapshot | None = None, **asked: Any) -> Uncoupled:
    return uncoupled_of(region() if snapshot is None else snapshot, replace(UncoupledInput(as_of=DAY), **asked))


@pytest.mark.parametrize("each", CHECKED, ids=[json.dumps(each["asked"]) for each in CHECKED])
def test_finds_in_the_sample_what_the_files_say(each: Any) -> None:
    asked = each["asked"]
    words = {"as_of": asked["asOf"]}
    words |= {
        key: [InCommon[word] for word in asked[name]] for key, name in [("in_common", "inCommon")] if name in asked
    }
    names = (("kind", "kind"), ("other_kind", "otherKind"))
    words |= {key: InitiativeKind[asked[name]] for key, name in names if name in asked}

    found = ask(**words)

    assert as_foretold(found) == each["answer"]


def as_foretold(found: Uncoupled) -> Any:
    return {
        "status": found.status.name,
        **{name: getattr(found, name) for name in ("running", "related", "coupled", "uncoupled")},
        "pairs": [pair_as_foretold(pair) for pair in found.pairs],
    }


def pair_as_foretold(pair: UncoupledPair) -> Any:
    return {
        "one": pair.one.initiative.external_id,
        "other": pair.other.initiative.external_id,
        **{name: [each.external_id for each in getattr(pair, name)] for name in ("competences", "objectives", "units")},
        "expectedCompetences": pair.expected_competences,
        "ask": pair.ask and pair.ask.external_id,
    }


def test_tells_the_planted_pair_and_whom_to_ask() -> None:
    """Magnus Wallin (p0212) heads Digitalisering, which answers for the objective in objectives.csv."""
    found = ask()

    assert found.sentence == (
        "8 of 9 pairs of a project and a service that run and have something in common are not coupled. Most in "
        "common: “Ny läkemedelsmodul” and “Nationell läkemedelslista” have the competence Läkemedelsgränssnitt and the "
        "objective “Digitala tjänster som fungerar där arbetet sker” in common. Ask Magnus Wallin, who answers for an "
        "objective of both."
    )
    pair = found.pairs[0]
    assert (pair.in_common, pair.ask_because) == (2, AskBecause.ANSWERS_FOR_OBJECTIVE)
    assert (pair.one.unit and pair.one.unit.external_id, pair.other.unit and pair.other.unit.external_id) == (
        "pmo",
        "smo",
    )
    assert pair.one.owner
    assert found.note is None


def test_tells_it_in_swedish() -> None:
    found = ask(language=Language.SV)

    assert found.sentence == (
        "8 av 9 par av ett projekt och en tjänst som pågår och har något gemensamt är inte kopplade. Mest gemensamt: "
        "”Ny läkemedelsmodul” och ”Nationell läkemedelslista” har kompetensen Läkemedelsgränssnitt och målet "
        "”Digitala tjänster som fungerar där arbetet sker” gemensamt. Fråga Magnus Wallin, som ansvarar för ett mål "
        "som båda tjänar."
    )


def test_says_two_services_where_both_are_of_one_kind() -> None:
    found = ask(kind=InitiativeKind.SERVICE, language=Language.SV)

    assert found.sentence.startswith("6 av 6 par av två tjänster som pågår och har något gemensamt är inte kopplade.")


def test_tells_chance_of_the_competence_in_common() -> None:
    """Each of the two uses one of the ten competences that any initiative uses: 1 in 10."""
    pair = ask().pairs[0]

    assert (pair.expected_competences, pair.chance) == (pytest.approx(0.1), pytest.approx(0.1))


def test_names_the_first_pair_also_where_none_is_to_be_listed() -> None:
    found = ask(first=0)

    assert (found.pairs, found.uncoupled) == ((), 8)
    assert "Ny läkemedelsmodul" in found.sentence
    assert {each.sentence: each.count for each in found.left_out} == {"More pairs that are not coupled.": 8}


def test_says_when_others_ran_where_none_does_on_the_day() -> None:
    found = ask(as_of="2027-02-01")

    assert (found.status, found.sentence) == (AnswerStatus.NO_DATA, "Which of them should be coupled cannot be told.")
    assert found.note == "None of the kind project was running on 2027-02-01. One of them ran up to 2026-12-31."
    assert {each.sentence: each.count for each in found.left_out} == {
        "Initiatives of these kinds that do not run on the day.": 5
    }


def test_says_when_others_begin() -> None:
    found = ask(as_of="2025-09-30", language=Language.SV)

    assert found.note == (
        "Inget av slaget projekt pågick 2025-09-30. Ett av dem börjar 2025-10-01. "
        "Inget av slaget tjänst pågick 2025-09-30. Ett av dem börjar 2025-10-01."
    )


def test_says_which_kinds_there_are() -> None:
    only = replace(
        region(), initiatives=tuple(row for row in region().initiatives if row.kind is InitiativeKind.SERVICE)
    )

    found = ask(only)

    assert found.status is AnswerStatus.NO_DATA
    assert found.note == "No initiatives of the kind project are recorded. There are: service."


def made(**uses: str) -> Snapshot:
    """The project `bridge` and the service `mowing`, with the competence that each uses."""
    return Snapshot(
        version=1,
        competences=(named("gravel"), named("lime")),
        initiatives=(
            InitiativeRow("bridge", "bridge", "made", "Bridge", InitiativeKind.PROJECT),
            InitiativeRow("mowing", "mowing", "made", "Mowing", InitiativeKind.SERVICE),
        ),
        uses=tuple(UseRow(*pair) for pair in uses.items()),
    )


def test_says_that_no_coupling_is_recorded_at_all() -> None:
    found = ask(made(bridge="lime", mowing="lime"))

    assert found.sentence.endswith("Nobody is recorded who stands near both; ask those who answer for each.")
    assert found.note is not None
    assert found.note.startswith("No initiative is recorded as coupling others, which does not mean that none does;")


def test_says_what_to_import_where_nothing_is_recorded_that_they_could_share() -> None:
    found = ask(made())

    assert found.status is AnswerStatus.NO_DATA
    assert found.note is not None
    assert "Import initiative_competences.csv, and objective_id and department_id" in found.note


def test_says_that_nothing_is_in_common_and_that_all_are_coupled() -> None:
    apart = ask(made(bridge="lime", mowing="gravel"))
    together = ask(replace(made(bridge="lime", mowing="lime"), couplings=(CouplingRow("bridge", "mowing"),)))

    assert apart.status is AnswerStatus.ANSWERED
    assert apart.sentence == "Nothing is recorded that a project and a service that run have in common."
    assert together.sentence.startswith(
        "All pairs of a project and a service that run and have something in common are"
    )


def test_says_how_to_get_initiatives() -> None:
    found = ask(replace(Snapshot(version=0), people=(person("Ann"),)))

    assert found.status is AnswerStatus.NO_DATA
    assert found.note is not None
    assert found.note.startswith("No initiatives are recorded. Import initiatives.csv")


def test_says_how_to_fill_an_empty_graph() -> None:
    found = ask(Snapshot(version=0))

    assert found.status is AnswerStatus.NO_DATA
    assert found.note is not None
    assert found.note.startswith("The graph is empty. Run `mellanrum demo`")


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"first": -1}, "first is -1; give 0 to 500."),
        ({"first": 501}, "first is 501; give 0 to 500."),
        ({"in_common": []}, "inCommon is empty; name at least one."),
    ],
)
def test_refuses_what_cannot_be_meant(asked: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        check(replace(UncoupledInput(), **asked))

    assert refused.value.sentence == sentence
