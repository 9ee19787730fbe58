"""Who has left on a day, and which units are no longer active."""

from dataclasses import replace

import pytest

from graph_api.analytics.departures import Departures
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_links import MembershipRow
from tests.analytics.made import organisation, person, unit

AS_OF = "2026-11-22"


def gone(snapshot: Snapshot, *owners: str) -> frozenset[str]:
    return Departures(snapshot, AS_OF).gone(owners)


def member(of: str, until: str | None = None, *, former: bool = False) -> MembershipRow:
    return MembershipRow("Ada", of, ("member",), former, until=until)


def test_someone_who_is_not_active_has_left() -> None:
    assert gone(organisation([person("Ada"), person("Bo", active=False)]), "Ada", "Bo") == {"Bo"}


@pytest.mark.parametrize(
    ("until", "left"), [("2026-11-21", True), ("2026-11-22", False), ("2026-11", False), (None, False)]
)
def test_someone_whose_employment_is_over_has_left(until: str | None, *, left: bool) -> None:
    ada = replace(person("Ada", employer="Region"), until=until)

    assert gone(organisation([ada]), "Ada") == ({"Ada"} if left else set())


@pytest.mark.parametrize(
    ("memberships", "left"),
    [
        ((member("Ward", "2026-10-31"),), True),
        ((member("Ward", "2026-10-31"), member("Office", "2027")), False),
        ((member("Ward", "2026-10-31"), member("Office")), False),
        ((member("Ward", former=True),), False),
        ((member("Ward", "2026-10-31"), member("Office", former=True)), True),
    ],
)
def test_someone_all_of_whose_memberships_are_over_has_left(
    memberships: tuple[MembershipRow, ...], *, left: bool
) -> None:
    snapshot = organisation([person("Ada")], units=(unit("Ward"), unit("Office")), memberships=memberships)

    assert gone(snapshot, "Ada") == ({"Ada"} if left else set())


def test_a_unit_with_another_status_than_active_is_gone() -> None:
    units = (unit("Ward", status="Active"), unit("Office"), unit("Mill", status="closed"))

    assert gone(organisation([], units=units), "Ward", "Office", "Mill") == {"Mill"}
