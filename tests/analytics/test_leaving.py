"""Who is there on a day, and who leaves when."""

from dataclasses import replace

from graph_api.analytics.leaving import Staff, current, staff_on
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import MembershipRow
from tests.analytics.made import members, network, organisation, person, unit

TODAY = "2026-11-22"


def member(who: str, where: str, until: str | None = None) -> MembershipRow:
    return MembershipRow(who, where, ("member",), former=False, until=until)


def staff(*memberships: MembershipRow, employed_until: str | None = None, active: bool = True) -> Staff:
    """Ada, of Roads and of a network, on a day."""
    ada = replace(person("Ada", unit="Roads", active=active), until=employed_until)
    made = organisation([ada], units=[unit("Roads"), unit("Parks"), network("Circle")], memberships=memberships)
    return staff_on(made, TODAY)


def test_knows_when_an_employment_ends() -> None:
    found = staff(employed_until="2026-12-31")

    assert (found.present, found.last_days) == ({"Ada"}, {"Ada": "2026-12-31"})
    assert found.leaving("2026-12-31") == {"Ada"}
    assert found.leaving("2026-12-30") == frozenset()


def test_does_not_count_those_whose_employment_is_over() -> None:
    over, last = staff(employed_until="2026-11-21"), staff(employed_until=TODAY)

    assert (over.present, over.gone) == (frozenset(), {"Ada"})
    assert (last.present, last.last_days) == ({"Ada"}, {"Ada": TODAY})


def test_does_not_count_those_who_are_not_active() -> None:
    assert staff(active=False).present == frozenset()
    assert staff(active=False).gone == frozenset()


def test_takes_the_last_of_the_departments_where_each_ends() -> None:
    ending = staff(member("Ada", "Roads", "2026-12-01"), member("Ada", "Parks", "2027-01-31"))
    lasting = staff(member("Ada", "Roads", "2026-12-01"), member("Ada", "Parks"))

    assert ending.last_days == {"Ada": "2027-01-31"}
    assert lasting.last_days == {}


def test_takes_the_earlier_of_employment_and_departments() -> None:
    found = staff(member("Ada", "Roads", "2027-01-31"), employed_until="2026-12-31")

    assert found.last_days == {"Ada": "2026-12-31"}


def test_does_not_take_leaving_a_network_for_leaving() -> None:
    found = staff(member("Ada", "Circle", "2026-12-01"))

    assert found.last_days == {}


def test_does_not_count_those_whose_departments_are_all_over() -> None:
    over = member("Ada", "Roads", "2026-01-31")

    assert (staff(over).present, staff(over).gone) == (frozenset(), {"Ada"})
    assert staff(over, member("Ada", "Parks")).present == {"Ada"}
    assert staff(member("Ada", "Circle", "2026-01-31")).present == {"Ada"}


def test_takes_a_month_of_which_no_day_is_known_for_one_that_may_lie_last() -> None:
    """Of Roads until 15 January, and of Parks until some day of that month or year."""
    known = member("Ada", "Roads", "2027-01-15")

    assert staff(known, member("Ada", "Parks", "2027-01")).last_days == {}
    assert staff(member("Ada", "Roads", "2026-05-01"), member("Ada", "Parks", "2026")).present == {"Ada"}
    assert staff(known, member("Ada", "Parks", "2026-12")).last_days == {"Ada": "2027-01-15"}


def test_does_not_take_the_end_of_a_former_role_for_leaving() -> None:
    emeritus = replace(member("Ada", "Roads", "2026-01-31"), former=True)

    assert staff(emeritus).present == {"Ada"}
    assert staff(emeritus, member("Ada", "Parks", "2026-12-31")).last_days == {"Ada": "2026-12-31"}


def test_knows_which_memberships_last() -> None:
    over, lasts = member("Ada", "Roads", "2026-11"), member("Ada", "Parks", "2026-11-22")

    assert current([member("Ada", "Roads", "2026-10"), over, lasts], TODAY) == [over, lasts]
    assert current(members({"Parks": ["Bo"]}, former=True), TODAY) == []


def test_does_not_guess_from_half_a_day() -> None:
    unclear = staff(member("Ada", "Roads", "2026-12"), employed_until="2026")
    over = staff(employed_until="2026-10")

    assert (unclear.present, unclear.last_days, unclear.unclear) == ({"Ada"}, {}, 2)
    assert over.gone == {"Ada"}


def test_finds_nobody_in_an_empty_graph() -> None:
    assert staff_on(Snapshot(version=0), TODAY) == Staff(frozenset(), frozenset(), {}, 0)
