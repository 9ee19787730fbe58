"""Holes made in the enforcement of the rules, one at a time: each is found by the routes, or by what is not refused."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import pytest

from graph_api.access.caller import Role
from graph_api.access.rules import Seen, View
from graph_api.domain.model import MODEL
from graph_api.reads import Reads, filters, nodes, roots, search
from graph_api.reads import reads as kept
from graph_api.reads.compilation import Compilation
from graph_api.reads.plans import Plan
from tests.access.batteries import Battery, battery
from tests.access.behaviour import faults, unrefused
from tests.access.callers import callers, member
from tests.access.planted import first
from tests.access.views import view_of
from tests.reads.comparison import Comparison
from tests.reads.organisation import Organisation

Hole = Callable[[pytest.MonkeyPatch, Organisation], None]


def unguarded(module: Any) -> Hole:
    """No condition on the nodes that `module` brings in."""
    return lambda patch, _: patch.setattr(module, "guards", lambda *_: [])


def unchecked(holder: Any, name: str) -> Hole:
    """A check that lets everything pass."""
    return lambda patch, _: patch.setattr(holder, name, lambda *_: None)


def whole_lists(patch: pytest.MonkeyPatch, _: Organisation) -> None:
    patch.setattr(roots, "seen_from_viewer", lambda _, variable, label, __: f"MATCH ({variable}:{label})")


def telling_scores(patch: pytest.MonkeyPatch, _: Organisation) -> None:
    hit = search._hit
    patch.setattr(search, "_hit", lambda *asked: replace(hit(*asked), fair=True))


def someone_else(patch: pytest.MonkeyPatch, organisation: Organisation) -> None:
    other = next(node.id for node in organisation.nodes[1:] if node.type.name == "Person")
    bound = Plan.bound
    patch.setattr(Plan, "bound", lambda plan, variables, _=None: bound(plan, variables, other))


def everyone_anywhere(patch: pytest.MonkeyPatch, _: Organisation) -> None:
    patch.setattr(View, "rows", lambda *_: Seen(every=True, ways=()))


def scopes_for_all(patch: pytest.MonkeyPatch, _: Organisation) -> None:
    patch.setattr(View, "sees", lambda view, rule: any(role is view.role for role, _ in rule.grants))


def one_plan_for_all(patch: pytest.MonkeyPatch, _: Organisation) -> None:
    patch.setattr(kept, "view_of", lambda _: View(Role.ADMIN))


def names_for_all(patch: pytest.MonkeyPatch, _: Organisation) -> None:
    patch.setattr(View, "finds", lambda *_: True)


IN_ANSWERS: Final[dict[str, Hole]] = {
    "behind a relation": unguarded(nodes),
    "at the far end of a filter": unguarded(filters),
    "where one is found by its id": unguarded(roots),
    "in a whole list": whole_lists,
    "in a search": unguarded(search),
    "in the scores of a search": telling_scores,
    "in all rows": everyone_anywhere,
    "in a plan made for another": one_plan_for_all,
}
IN_REFUSALS: Final[dict[str, tuple[Hole, str]]] = {
    "in the check of fields": (unchecked(Compilation, "check"), "Åsa"),
    "in the check of relations": (unchecked(Compilation, "check_relation"), "Åsa"),
    "in the check of what is selected": (unchecked(nodes, "_check"), "Åsa"),
    "in the check of filters": (unchecked(filters, "_check"), "Åsa"),
    "in the check of root fields": (unchecked(roots, "_check_seen"), "an integrator without scopes"),
    "in scopes": (scopes_for_all, "an integrator without scopes"),
    "in who finds by name": (names_for_all, "an integrator without scopes"),
}


@pytest.fixture(scope="module")
def asa(planted_comparison: Comparison) -> Battery:
    return battery(view_of(planted_comparison, member(planted_comparison.organisation)))


@pytest.mark.parametrize("where", IN_ANSWERS)
async def test_finds_a_hole_in_answers(
    planted: Comparison, asa: Battery, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    IN_ANSWERS[where](monkeypatch, planted.organisation)

    assert await asa.fault() is not None


async def test_finds_an_answer_to_someone_else(planted: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    view = view_of(replace(planted, reads=Reads()), member(planted.organisation))

    someone_else(monkeypatch, planted.organisation)

    assert await anext(faults(view, [MODEL["Person"]]), None) is not None


@pytest.mark.parametrize("where", IN_REFUSALS)
def test_finds_a_hole_in_refusals(planted: Comparison, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    make, name = IN_REFUSALS[where]
    view = view_of(replace(planted, reads=Reads()), callers(planted.organisation)[name])

    make(monkeypatch, planted.organisation)

    assert next(unrefused(view), None) is not None


def test_nobody_is_hidden_from_themselves(planted: Comparison) -> None:
    asa = first(planted.organisation, "Person")

    assert asa in view_of(planted, callers(planted.organisation)["Åsa"]).organisation.nodes
