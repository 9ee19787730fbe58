"""Only people who can make a difference are looked at, without changing the answer."""

from typing import Any

from graph_api.analytics.candidates import candidates_for
from graph_api.analytics.decisive import Alikeness
from graph_api.analytics.demands import Need, demands_of
from graph_api.domain.snapshot import Snapshot
from tests.analytics.asking import asking, names
from tests.analytics.made import masters, organisation, person


def office() -> Snapshot:
    people = [person("Ada", "S", "Pay"), person("Bo", "S", "Pay"), person("Cy", "S", "Law"), person("Di", "T", "Law")]
    people += [person("Ed", "T", "Pay"), person("Fay", "T", "Pay")]
    return organisation(people, holdings=masters({"Di": {"law": 4}, "Ed": {"law": 2}}))


def alikeness(*, to_relax: bool = False, **asked: Any) -> Alikeness:
    requirements = asking(**asked)
    return Alikeness(candidates_for(office(), requirements), demands_of(requirements), to_relax=to_relax)


def looked_at(**asked: Any) -> list[str]:
    return names(alikeness(**asked).decisive())


def test_looks_at_the_first_of_those_who_can_stand_in_for_each_other() -> None:
    assert looked_at(competences=("law",), min_strategic=1) == ["Ada", "Di"]


def test_looks_at_as_many_alike_as_a_demand_asks_for() -> None:
    assert looked_at(min_strategic=2) == ["Ada", "Bo"]
    assert looked_at(needs=(Need("law", None, 2),)) == ["Di", "Ed"]


def test_tells_units_apart_only_where_they_matter() -> None:
    assert looked_at(competences=("law",), min_strategic=1, at_most_per_unit=1) == ["Ada", "Cy", "Di", "Ed"]


def test_always_looks_at_those_who_are_named() -> None:
    assert looked_at(must_include=("Fay",), must_exclude=("Bo",)) == ["Bo", "Fay"]
    assert names(alikeness(min_strategic=1).decisive(named=["Cy", "Fay"])) == ["Ada", "Cy", "Fay"]


def test_looks_at_who_knows_less_only_where_less_may_come_to_be_asked_for() -> None:
    """Ed, who knows law at 2, does not know it at 3."""
    asked = {"needs": (Need("law", 3),)}

    assert names(alikeness(**asked).decisive()) == ["Di"]
    assert names(alikeness(**asked, to_relax=True).decisive()) == ["Di", "Ed"]


def test_looks_at_enough_of_each_kind_for_several_groups() -> None:
    assert names(alikeness(min_strategic=1).decisive(of_each=2)) == ["Ada", "Bo"]


def test_tells_apart_who_differs_in_what_else_counts() -> None:
    asked = asking(min_strategic=1)

    alike = Alikeness(candidates_for(office(), asked), demands_of(asked), [lambda who: who.unit])

    assert names(alike.decisive()) == ["Ada", "Cy"]
