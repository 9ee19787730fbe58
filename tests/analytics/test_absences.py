"""Why someone is not in the group: the first reason that fits, with what the group would be with them."""

from dataclasses import replace
from datetime import date

import pytest

from graph_api.analytics.demands import Demand, Need
from graph_api.analytics.groups_found import Absence
from graph_api.domain.invite_words import DemandKind, InviteAim, WhyNotReason
from graph_api.domain.snapshot import Snapshot
from tests.analytics.asking import names, plan
from tests.analytics.made import attended, knows, meeting, organisation, person, unit

FRIDAY = date(2026, 3, 13)


def office() -> Snapshot:
    """Ada and Bo are alike, Cy knows more and was at a meeting, Di knows something else, and Ed has left."""
    people = [person("Ada"), person("Bo"), person("Cy"), person("Di", unit="Ward"), person("Ed", active=False)]
    known = {"Ada": ["law"], "Bo": ["law"], "Cy": ["law", "roads"], "Di": ["water"], "Ed": ["law"]}
    return replace(
        organisation(people, holdings=knows(known)),
        meetings=(meeting("retro", "2026-03-12"),),
        attendance=attended({"retro": ["Cy"]}),
    )


def why_not(who: str, **asked: object) -> Absence:
    (absence,) = plan(office(), **{"competences": ("law",), "as_of": FRIDAY, "why_not": (who,), **asked}).absences
    assert absence.person == who
    return absence


@pytest.mark.parametrize(
    ("who", "asked", "reason"),
    [
        ("Ada", {}, WhyNotReason.IN_GROUP),
        ("Ed", {}, WhyNotReason.NOT_ACTIVE),
        ("Ed", {"must_exclude": ("Ed",)}, WhyNotReason.NOT_ACTIVE),
        ("Bo", {"must_exclude": ("Bo",)}, WhyNotReason.EXCLUDED),
        ("Cy", {"must_exclude": ("Cy",), "at_most_meetings": 1}, WhyNotReason.EXCLUDED),
        ("Cy", {"at_most_meetings": 1}, WhyNotReason.OVERLOADED),
        ("Cy", {"at_most_meetings": 1, "must_include": ("Cy",)}, WhyNotReason.OVERLOADED),
        ("Bo", {"must_include": ("Ed",)}, WhyNotReason.NO_GROUP),
    ],
)
def test_gives_the_first_reason_that_fits(who: str, asked: dict[str, object], reason: WhyNotReason) -> None:
    absence = why_not(who, **asked)

    assert absence.reason is reason


def test_says_that_someone_brings_nothing_and_what_it_would_take_to_have_them() -> None:
    absence = why_not("Di")

    assert absence.reason is WhyNotReason.BRINGS_NOTHING
    assert (absence.size_with, names(absence.members)) == (2, ["Ada", "Di"])


def test_says_that_someone_brings_nothing_also_where_there_is_no_room() -> None:
    absence = why_not("Di", at_most=1)

    assert (absence.reason, absence.size_with, absence.members) == (WhyNotReason.BRINGS_NOTHING, None, ())


def test_brings_something_by_any_unit_where_any_counts() -> None:
    """Without a unit of their own, Ada and Bo bring nothing to that."""
    assert why_not("Di", min_units=1, must_include=("Ada",)).reason is WhyNotReason.IN_GROUP
    assert why_not("Bo", competences=("water",), min_units=1).reason is WhyNotReason.BRINGS_NOTHING


def test_brings_nothing_where_other_units_count() -> None:
    people = [person("Ada", unit="Ward"), person("Bo", unit="Lab"), person("Cy", unit="School")]
    snapshot = organisation(people, units=[unit("Ward"), unit("Lab"), unit("School")])

    group = plan(snapshot, units=("Ward", "Lab"), min_units=1, why_not=("Bo", "Cy"))

    assert [absence.reason for absence in group.absences] == [WhyNotReason.EQUAL, WhyNotReason.BRINGS_NOTHING]


def test_says_what_clashes_with_having_them() -> None:
    absence = why_not("Bo", competences=("law", "roads"), at_most=1)

    assert (absence.reason, absence.size_with, absence.members) == (WhyNotReason.IMPOSSIBLE, None, ())
    assert set(absence.conflict) == {
        Demand(DemandKind.MUST_INCLUDE, about="Bo"),
        Demand(DemandKind.AT_MOST, number=1),
        Demand(DemandKind.COMPETENCE, about="roads", number=1),
    }


def test_says_how_large_the_group_is_with_them() -> None:
    absence = why_not("Bo", competences=("law", "roads"))

    assert (absence.reason, absence.size_with, names(absence.members)) == (WhyNotReason.LARGER, 2, ["Bo", "Cy"])


def test_names_the_aim_by_which_it_is_worse_with_them() -> None:
    """Cy, who knows law as Ada does, was at a meeting."""
    absence = why_not("Cy")

    assert (absence.reason, absence.size_with, names(absence.members)) == (WhyNotReason.WORSE, 1, ["Cy"])
    assert (absence.aim, absence.value_with) == (InviteAim.LOAD, 1)


@pytest.mark.parametrize(
    ("aims", "aim", "value"),
    [
        ((InviteAim.LOAD, InviteAim.RICHNESS), InviteAim.LOAD, 1),
        ((InviteAim.RICHNESS, InviteAim.LOAD), InviteAim.RICHNESS, 1),
    ],
)
def test_names_the_first_aim_of_those_by_which_it_is_worse(
    aims: tuple[InviteAim, ...], aim: InviteAim, value: int
) -> None:
    """Bo is as good for the detail as Ada is, but has been to a meeting and knows no roads."""
    people = [person("Ada", "O"), person("Bo", "O"), person("Cy", "S")]
    snapshot = replace(
        organisation(people, holdings=knows({"Ada": ["roads"], "Cy": ["roads"]})),
        meetings=(meeting("retro", "2026-03-12"),),
        attendance=attended({"retro": ["Bo"]}),
    )
    asked = {"competences": ("roads",), "min_strategic": 1, "min_operational": 1, "as_of": FRIDAY, "aims": aims}

    (absence,) = plan(snapshot, **asked, why_not=("Bo",)).absences

    assert (absence.reason, names(absence.members)) == (WhyNotReason.WORSE, ["Bo", "Cy"])
    assert (absence.aim, absence.value_with) == (aim, value)


def test_says_that_the_alphabet_chose() -> None:
    absence = why_not("Bo")

    assert (absence.reason, absence.size_with, names(absence.members)) == (WhyNotReason.EQUAL, 1, ["Bo"])


def test_lets_as_many_know_it_as_are_asked_for() -> None:
    absence = why_not("Bo", competences=(), needs=(Need("law", None, 3),))

    assert absence.reason is WhyNotReason.IN_GROUP
