"""The groups that ties form are held against units, and who sits with another unit is found."""

from dataclasses import replace

import pytest

from graph_api.analytics.silo_basis import SiloBasis
from graph_api.analytics.silo_found import Elsewhere, FoundMeasures, measure_found, prevailing_units
from graph_api.analytics.silos import measure_silos
from graph_api.domain.silos import Grouping, Population, SilosInput
from graph_api.domain.snapshot import Snapshot
from tests.analytics.made import members, network, organisation, person, ties, unit


def school() -> Snapshot:
    """Everyone in the kitchen knows each other, as do the teachers; Kim is a teacher who is with the kitchen."""
    kitchen, teachers = [f"K{number}" for number in range(5)], [f"T{number}" for number in range(5)]
    people = [person(name, "O", "Kitchen") for name in kitchen]
    people += [person(name, "O", "Teachers") for name in (*teachers, "Kim")]
    rooms = [[*kitchen, "Kim"], teachers]
    pairs = [(one, other) for room in rooms for place, one in enumerate(room) for other in room[:place]]
    return organisation(people, ties=ties(*pairs, ("K0", "T0")))


def found_in(snapshot: Snapshot, asked: SilosInput) -> FoundMeasures | None:
    basis = SiloBasis(snapshot, asked, [asked.by])
    return measure_found(asked, basis, measure_silos(snapshot, asked, basis=basis))


def test_finds_who_sits_with_another_unit() -> None:
    found = found_in(school(), SilosInput())

    assert found is not None
    assert found.elsewhere == (Elsewhere("Kim", "Teachers", "Kitchen"),)


def test_holds_the_groups_against_the_units() -> None:
    """The kitchen with Kim has 15 ties, the teachers 10, one joins them: 25/26 inside, ends 31 and 21 of 52.

    By unit Kim's five ties to the kitchen lead out: 20/26 inside, ends 26 and 26.
    """
    found = found_in(school(), SilosInput())

    assert found is not None
    assert found.communities.best.modularity == pytest.approx(25 / 26 - (31 / 52) ** 2 - (21 / 52) ** 2)
    assert found.modularity_formal == pytest.approx(20 / 26 - 1 / 2)
    assert found.agreement is not None
    assert 0 < found.agreement < 1
    assert len(found.agreements) == len(found.communities.seeds) == 20


@pytest.mark.parametrize("units", [("North", "South", "East"), ("North", "South")])
def test_nobody_sits_elsewhere_where_no_unit_has_more_than_half(units: tuple[str, ...]) -> None:
    """Two of each unit in one circle of friends."""
    people = [person(f"{unit}{number}", unit=unit) for unit in units for number in range(2)]
    names = [who.id for who in people]
    circle = organisation(people, ties=ties(*((one, other) for at, one in enumerate(names) for other in names[:at])))

    found = found_in(circle, SilosInput())

    assert found is not None
    assert (found.elsewhere, found.agreement) == ((), None)


def test_counts_units_at_the_depth_that_is_asked_for() -> None:
    """Below the same school nobody sits elsewhere."""
    tree = (unit("School"), unit("Kitchen", parent="School"), unit("Teachers", parent="School"))

    found = found_in(replace(school(), units=tree), SilosInput(unit_depth=0))

    assert found is not None
    assert found.elsewhere == ()


@pytest.mark.parametrize("by", [Grouping.LEVEL, Grouping.DETECTED])
def test_names_nobody_where_people_are_not_grouped_by_unit(by: Grouping) -> None:
    found = found_in(school(), SilosInput(by=by))

    assert found is not None
    assert (found.elsewhere, found.agreement) == (None, None)


def test_does_not_compare_groups_that_overlap() -> None:
    snapshot = school()
    both = members({"Choir": [who.id for who in snapshot.people], "Chess": ["K0"]}, "member")
    networks = (*snapshot.units, network("Choir"), network("Chess"))

    found = found_in(replace(snapshot, units=networks, memberships=both), SilosInput(by=Grouping.NETWORK))

    assert found is not None
    assert (found.modularity_formal, found.agreement, found.agreements) == (None, None, ())


def test_finds_nothing_where_nobody_is_tied() -> None:
    assert found_in(replace(school(), ties=()), SilosInput(population=Population.ALL)) is None


def test_knows_which_unit_most_of_a_group_are_of() -> None:
    """Someone without a unit counts for the half, but gives no group a name."""
    snapshot = school()
    homeless = replace(snapshot, people=tuple(replace(each, unit=None) for each in snapshot.people if each.id != "T0"))
    asked = SilosInput(by=Grouping.DETECTED)

    known = prevailing_units(snapshot, asked, SiloBasis(snapshot, asked, [asked.by]))
    unknown = prevailing_units(homeless, asked, SiloBasis(homeless, asked, [asked.by]))

    assert {group: (most.unit, most.mainly) for group, most in known.items()} == {
        "00001": ("Kitchen", True),
        "00002": ("Teachers", True),
    }
    assert unknown == {}
