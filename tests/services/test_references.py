"""What an input refers to is found, or the error says what is close."""

from dataclasses import replace

import pytest

from graph_api.domain.snapshot_nodes import NamedRow
from graph_api.errors import BadInput, NotFound
from graph_api.services.references import References
from tests.analytics.made import named

KUBECTL = NamedRow("com_1", "component/kubectl", "kubernetes", "kubectl")
KUBEADM = NamedRow("com_2", "component/kubeadm", "kubernetes", "kubeadm")
OKONOMI = NamedRow("com_3", "k7", "city", "Ekonomi och övrigt")


def references(*rows: NamedRow) -> References[NamedRow]:
    return References("competence", rows or (KUBECTL, KUBEADM, OKONOMI), lambda row: row.name)


@pytest.mark.parametrize("given", ["com_3", "k7", "Ekonomi och övrigt", "ekonomi och ovrigt"])
def test_finds_by_id_by_own_id_and_by_name_whatever_capitals_and_accents(given: str) -> None:
    assert references().one(given) == OKONOMI


def test_finds_each_once_in_the_order_given() -> None:
    assert references().many(["k7", "kubectl", "com_3"]) == (OKONOMI, KUBECTL)


def test_names_what_is_close_to_an_unknown_one() -> None:
    with pytest.raises(NotFound, match=r'no competence "kubeadmin". Did you mean kubeadm') as refused:
        references().one("kubeadmin")

    assert refused.value.value == "kubeadmin"
    assert refused.value.bound == ["kubeadm"]


def test_names_three_that_are_close_at_most() -> None:
    rows = [named(f"law{number}") for number in range(9)]

    with pytest.raises(NotFound) as refused:
        references(*rows).one("law")

    assert isinstance(refused.value.bound, list)
    assert len(refused.value.bound) == 3


def test_gives_a_choice_in_both_languages() -> None:
    with pytest.raises(NotFound) as refused:
        references(named("Åsa Ek"), named("Åsa Lo"), named("Åsa Öst")).one("Åsa")

    assert refused.value.sentence == 'There is no competence "Åsa". Did you mean Åsa Ek, Åsa Lo or Åsa Öst?'
    assert refused.value.swedish == "Det finns ingen kompetens ”Åsa”. Menade du Åsa Ek, Åsa Lo eller Åsa Öst?"


def test_suggests_nothing_where_nothing_is_close() -> None:
    with pytest.raises(NotFound, match=r'^There is no competence "x".$'):
        references().one("x")


def test_refuses_a_name_that_several_have() -> None:
    twin = replace(KUBECTL, id="com_4", external_id="sig-cli/kubectl")

    with pytest.raises(BadInput, match=r"2 competences are called .*component/kubectl in kubernetes.*sig-cli/kubectl"):
        references(KUBECTL, twin).one("Kubectl")


def test_calls_several_of_different_types_what_they_are_called() -> None:
    both = (named("it"), replace(named("it"), id="unit_it"))

    with pytest.raises(BadInput, match=r'^2 people or units are called "IT"'):
        References("person or unit", both, lambda row: row.name).one("IT")


def test_refuses_an_own_id_that_several_sources_have() -> None:
    twin = replace(OKONOMI, id="com_5", source="region")

    with pytest.raises(BadInput, match=r"k7 in city.*k7 in region"):
        references(OKONOMI, twin).one("k7")


def test_takes_an_own_id_before_a_name() -> None:
    confusing = NamedRow("com_6", "x1", "city", "k7")

    assert references(confusing, OKONOMI).one("k7") == OKONOMI
