"""Names become ids, the defaults go to what they are about, and today is the day where none is given."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from graph_api.analytics.demands import Need, Requirements
from graph_api.domain.answers import Day
from graph_api.domain.invites import InvitePlanInput, NeededCompetence
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import NeedRow
from graph_api.domain.snapshot_nodes import NamedRow
from graph_api.errors import BadInput, NotFound
from graph_api.services.days import on_a_day
from graph_api.services.invite_requirements import requirements_of, subjects_of
from tests.analytics.made import knows, named, network, organisation, person, unit


def clinic() -> Snapshot:
    people = [person("Åsa", "S", "Akuten", employer="Regionen"), person("Bo", "O", "Vården", employer="Kommunen")]
    made = organisation(
        people,
        holdings=knows({"Åsa": ["Triage"], "Bo": ["Öronsjukvård", "Triage"]}),
        units=[unit("Vården"), unit("Akuten", parent="Vården"), network("Nattnätet")],
    )
    return replace(made, themes=(named("Nätter"),), needs=(NeedRow("Nätter", "Öronsjukvård"),))


def required(**asked: Any) -> Requirements:
    wish = on_a_day(InvitePlanInput(**asked))
    return requirements_of(clinic(), wish, subjects_of(clinic(), wish))


def test_resolves_everything_that_is_referred_to() -> None:
    found = required(
        competences=["triage"],
        units=["AKUTEN"],
        networks=["nattnätet"],
        employers=["regionen", "Kommunen"],
        must_include=["åsa"],
        must_exclude=["bo"],
        if_declines=["Åsa"],
        why_not=["Bo"],
    )

    assert found.needs == (Need("Triage"),)
    assert (found.units, found.networks, found.employers) == (("Akuten",), ("Nattnätet",), ("Regionen", "Kommunen"))
    assert (found.must_include, found.must_exclude) == (("Åsa",), ("Bo",))
    assert (found.if_declines, found.why_not) == (("Åsa",), ("Bo",))


def test_lets_level_and_holders_be_about_competences_and_theme_only() -> None:
    single = NeededCompetence(competence="triage", level=2)

    found = required(competences=["Triage"], theme="Nätter", level=4, holders=2, needs=[single])

    assert found.needs == (Need("Triage", 4, 2), Need("Öronsjukvård", 4, 2), Need("Triage", 2, 1))


def test_asks_once_for_what_is_named_twice() -> None:
    found = required(competences=["Triage", "triage"], needs=[NeededCompetence(competence="Triage")])

    assert found.needs == (Need("Triage"),)


def test_counts_meetings_up_to_today_where_no_day_is_given() -> None:
    before = datetime.now(UTC).date()

    found = required(competences=["Triage"]).as_of

    assert found is not None
    assert before <= found <= datetime.now(UTC).date()


def test_counts_meetings_up_to_the_day_that_is_given() -> None:
    assert required(competences=["Triage"], as_of=Day("2026-10-14")).as_of == date(2026, 10, 14)


def test_refuses_a_day_that_is_none() -> None:
    with pytest.raises(BadInput, match='asOf is "2026-10", which is no day; write it like 2026-11-21'):
        required(competences=["Triage"], as_of=Day("2026-10"))


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"units": ["Akuten"], "min_units": 2}, "minUnits is 2, but units names 1; give 1 or fewer."),
        ({"networks": ["Nattnätet"], "min_networks": 3}, "minNetworks is 3, but networks names 1; give 1 or fewer."),
        (
            {"employers": ["Regionen", "regionen"], "min_employers": 2},
            "minEmployers is 2, but employers names 1; give 1 or fewer.",
        ),
    ],
)
def test_refuses_to_represent_more_than_are_named(asked: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        required(**asked)

    assert refused.value.sentence == sentence


@pytest.mark.parametrize(
    ("field", "what"),
    [
        ("units", "unit"),
        ("networks", "network"),
        ("employers", "employer"),
        ("must_include", "person"),
        ("must_exclude", "person"),
        ("if_declines", "person"),
        ("why_not", "person"),
        ("competences", "competence"),
    ],
)
def test_refuses_what_is_not_there(field: str, what: str) -> None:
    with pytest.raises(NotFound, match=f'no {what} "Zoë"'):
        required(**({"competences": ["Triage"]} | {field: ["Zoë"]}))


def test_refuses_a_network_as_a_unit() -> None:
    with pytest.raises(NotFound, match='no unit "Nattnätet"'):
        required(units=["Nattnätet"])


def test_names_the_ids_where_several_people_are_called_the_same() -> None:
    twins = replace(clinic(), organisations=(named("Regionen"), NamedRow("r2", "r2", "made", "Regionen")))
    wish = InvitePlanInput(employers=["regionen"])

    with pytest.raises(BadInput, match='2 employers are called "regionen"'):
        requirements_of(twins, wish, ())
