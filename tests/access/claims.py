"""What holds of the code that enforces rules where no document can show it: in models that are not ours, by questions.

Each is a function that raises where its sentence is not true. They are tests, and judge the mutants of that code.
"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import Any, Final, cast

from graph_api.access.caller import Caller, Role
from graph_api.access.questions import QUESTIONS, extent_of
from graph_api.access.rules import View
from graph_api.domain.declarations import Model, NodeType
from graph_api.domain.model import MODEL
from graph_api.domain.rows import of_members
from graph_api.domain.sight import MEETINGS, NOBODY
from graph_api.domain.silos import SilosInput
from graph_api.errors import Refused
from graph_api.reads import Reads
from graph_api.reads.guards import guards, seen_from_viewer
from graph_api.services.silos import show_silos
from graph_api.services.snapshots import Snapshots
from tests.access.hiding import hiding, shown_columns, shown_edges, shown_fields
from tests.access.matrix import COLUMNS, matrix
from tests.reads.asking import lookup

ADMIN: Final = Caller(Role.ADMIN)
MEMBER: Final = Caller(Role.MEMBER, "per_me")
GUEST: Final = View(cast("Role", "GUEST"))
NOWHERE: Final = cast("Any", None)
"""No graph: what is refused never comes to it."""


def each_question_is_refused_by_the_matrix() -> None:
    for question in QUESTIONS:
        for role, mark in zip(COLUMNS, matrix().questions[question], strict=True):
            assert _is_refused(lambda q=question, r=role: extent_of(q, Caller(r))) == (mark == "-"), (question, role)
    assert _is_refused(lambda: extent_of("gaps", Caller(GUEST.role)))
    assert _is_refused(lambda: extent_of("whoKnowsWhom", ADMIN))


async def no_snapshot_is_given_to_those_who_may_not_ask() -> None:
    assert await _comes_to_be_refused(lambda: Snapshots(NOWHERE).current(MEMBER, "gaps"))


async def filters_on_groups_are_refused_before_anything_is_read() -> None:
    for asked in (SilosInput(sources=["elsewhere"]), SilosInput(active_only=not SilosInput().active_only)):
        assert await _comes_to_be_refused(lambda a=asked: show_silos(a, Snapshots(NOWHERE), MEMBER))


def an_interface_has_no_rows_of_its_own() -> None:
    assert View(Role.ADMIN).rows(MODEL["Unit"]).none


def whose_rows_or_names_are_hidden_is_not_found_by_name() -> None:
    view, person, competence = View(Role.ADMIN), MODEL["Person"], MODEL["Competence"]
    without_rows = replace(person, rows=of_members(NOBODY))

    assert view.finds(person)
    assert not view.finds(without_rows)
    assert not view.finds(MODEL["Reflection"])
    assert not view.finds(_in(hiding(competence, competence.by_name["names"]), competence))


def scores_are_told_only_to_those_who_see_every_name() -> None:
    competence = MODEL["Competence"]
    asked = lookup('{ search(text: "x") { score } }')

    assert "1.0 AS" not in str(Reads().plan(asked, ADMIN).statement)
    assert "1.0 AS" in str(Reads(hiding(competence, competence.by_name["names"])).plan(asked, ADMIN).statement)


def what_is_never_seen_is_not_asked_for_by_id() -> None:
    integrator = Caller(Role.INTEGRATOR)
    for declared in MODEL.concrete:
        asked = lookup(f'{{ node(id: "{declared.prefix}_x") {{ id }} }}')
        hidden = matrix().rows[declared.name][2] != "all"
        assert (Reads().plan(asked, integrator).statement is None) is hidden, declared.name


def a_role_without_rules_is_guarded_from_everything() -> None:
    assert guards(GUEST, "n", [MODEL["Person"]]) == ["false"]


def oneself_is_known_by_one_comparison() -> None:
    assert guards(View(Role.MEMBER), "n", [MODEL["Person"]]) == ["(n.id = $viewer)"]


def of_several_types_only_those_are_kept_that_are_seen() -> None:
    view = View(Role.INTEGRATOR, frozenset({MEETINGS}))

    assert guards(view, "n", [MODEL["Meeting"], MODEL["Person"]]) == ["CASE WHEN n:Meeting THEN true ELSE false END"]
    assert guards(view, "n", [MODEL["Meeting"], MODEL["MeetingSeries"]]) == []


def a_list_begins_at_the_viewer_where_all_of_it_is_found_by_the_same_ways() -> None:
    view = View(Role.MEMBER)

    def start(*names: str) -> str:
        return seen_from_viewer(view, "n", "Label", [MODEL[name] for name in names])

    assert start("Meeting", "MeetingSeries").startswith("CALL () { MATCH (:Person {id: $viewer})")
    assert start("Network", "Person") == start("Department", "Network") == start("Department") == ""


def nothing_hidden_is_named() -> None:
    found: list[Callable[[], Iterator[str]]] = [shown_edges, shown_columns]
    found += [lambda of=declared: shown_fields(of) for declared in MODEL.concrete]
    assert [next(each(), None) for each in found] == [None] * len(found)


def _in(model: Model, declared: NodeType) -> NodeType:
    return model[declared.name]


def _is_refused(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except Refused:
        return True
    return False


async def _comes_to_be_refused(ask: Callable[[], Awaitable[object]]) -> bool:
    try:
        await ask()
    except Refused:
        return True
    return False


CLAIMS: Final[tuple[Callable[[], Awaitable[None] | None], ...]] = (
    each_question_is_refused_by_the_matrix,
    no_snapshot_is_given_to_those_who_may_not_ask,
    filters_on_groups_are_refused_before_anything_is_read,
    an_interface_has_no_rows_of_its_own,
    whose_rows_or_names_are_hidden_is_not_found_by_name,
    scores_are_told_only_to_those_who_see_every_name,
    what_is_never_seen_is_not_asked_for_by_id,
    a_role_without_rules_is_guarded_from_everything,
    oneself_is_known_by_one_comparison,
    of_several_types_only_those_are_kept_that_are_seen,
    a_list_begins_at_the_viewer_where_all_of_it_is_found_by_the_same_ways,
)
"""All but the last, which takes seconds."""
