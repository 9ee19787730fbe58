"""Only people who can make a difference are looked at, without changing the answer."""

from graph_api.analytics.candidates import candidates_for, decisive
from graph_api.analytics.demands import Requirements
from graph_api.domain.snapshot import Snapshot
from tests.analytics.made import knows, organisation, person


def office() -> Snapshot:
    people = [person("Ada", "S", "Pay"), person("Bo", "S", "Pay"), person("Cy", "S", "Law"), person("Di", "T", "Law")]
    people += [person("Ed", "T", "Pay"), person("Fay", "T", "Pay")]
    return organisation(people, holdings=knows({"Di": ["law"], "Ed": ["law"]}))


def looked_at(asked: Requirements) -> list[str]:
    return [each.id for each in decisive(candidates_for(office(), asked), asked)]


def test_looks_at_the_first_of_those_who_can_stand_in_for_each_other() -> None:
    assert looked_at(Requirements(competences=("law",))) == ["Ada", "Di"]


def test_looks_at_as_many_alike_as_their_level_asks_for() -> None:
    assert looked_at(Requirements(min_strategic=2)) == ["Ada", "Bo"]


def test_tells_units_apart_only_where_they_matter() -> None:
    assert looked_at(Requirements(competences=("law",), at_most_per_unit=1)) == ["Ada", "Cy", "Di", "Ed"]


def test_always_looks_at_those_who_are_named() -> None:
    assert looked_at(Requirements(min_strategic=0, must_include=("Fay",), must_exclude=("Bo",))) == ["Bo", "Fay"]
