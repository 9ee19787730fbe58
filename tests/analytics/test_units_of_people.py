"""Someone is of their units and of all above them, and was of those that they were in before."""

from graph_api.analytics.units_of_people import UnitsOfPeople
from tests.analytics.made import members, organisation, person, unit

UNITS = UnitsOfPeople(
    organisation(
        [person("Ada", unit="Ward"), person("Bo"), person("Cy")],
        units=(unit("House"), unit("Ward", parent="House"), unit("Office"), unit("Mill")),
        memberships=(*members({"Office": ["Ada"]}, "member"), *members({"Mill": ["Bo"]}, "head", former=True)),
    )
)


def test_counts_the_unit_they_are_counted_to_memberships_and_the_units_above() -> None:
    assert UNITS.of(["Ada"]) == {"Ward", "House", "Office"}


def test_counts_former_memberships() -> None:
    assert UNITS.of(["Bo", "Cy"]) == {"Mill"}
    assert UNITS.anyone() == {"Ward", "House", "Office", "Mill"}
