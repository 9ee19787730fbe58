"""Connections: a page of nodes, its edges, what lies around it and how many there are in all.

However much is selected of a connection, its rows are read once: nodes and edges, under any alias, add their columns
to the same rows. The count is an expression of its own beside them, under the same filters.
"""

from typing import Any

from graph_api.reads.arguments import given
from graph_api.reads.compilation import Compilation, Expression, Path, Row
from graph_api.reads.filters import Narrowing, narrowing
from graph_api.reads.members import Members, Slice, ahead
from graph_api.reads.paging import Page, is_backward, page_of
from graph_api.reads.reach import Project, Reach
from graph_api.reads.selection import FieldGroup
from graph_api.reads.shapes import Shape


def connection(compilation: Compilation, reach: Reach, fields: FieldGroup, project: Project, path: Path) -> Expression:
    """The connection that `fields` select over the nodes of `reach`, each projected by `project`.

    Raises:
        BadInput: its arguments contradict each other, or ask null where a value is needed.
        Refused: it is filtered, ordered or selected by something that the view never sees.
    """
    arguments = given(fields[0], compilation.variables)
    selected = compilation.selections.within(fields)
    peek = ahead(backward=is_backward(arguments)) in _flags(compilation, selected)
    page = page_of(compilation, reach.words, arguments, path, peek=peek)
    narrowed = narrowing(compilation, reach.words, reach.node, arguments.get("where"), path)
    row = Row()
    members = Members(compilation=compilation, reach=reach, page=page, project=project, path=path, row=row)
    shape = members.shape(selected.items())
    texts = {
        "rows": _rows(reach, page, narrowed, row) if _names(selected) & {"nodes", "edges", "pageInfo"} else None,
        "size": page.size,
        "count": _count(reach, narrowed) if "totalCount" in _names(selected) else None,
    }
    return _expression({part: text for part, text in texts.items() if text}, page, shape)


def _expression(texts: dict[str, str], page: Page, shape: Shape) -> Expression:
    """The expressions of the connection's parts in one list, and the shape that takes them apart again."""
    parts = tuple(texts)

    def slice_of(values: list[Any] | None) -> Slice:
        came = dict(zip(parts, values or (), strict=True))
        rows, size = came.get("rows", []), came.get("size")
        kept = rows if size is None else rows[:size]
        ordered = kept[::-1] if page.backward else kept
        return Slice(ordered, more=len(rows) > len(kept), count=came.get("count", 0))

    text = f"[{', '.join(texts.values())}]" if texts else None
    return Expression(text, lambda values: shape(slice_of(values)))


def _rows(reach: Reach, page: Page, narrowed: Narrowing, row: Row) -> str:
    key = reach.key(page.order)
    bounds = [*page.bounds(key)]
    # Without a bound the planner does not see that the index of the order holds every node.
    listed = [f"{key} IS NOT NULL"] if reach.whole and not reach.start and not bounds else []
    distinct = "DISTINCT " if narrowed.repeats else ""
    return (
        f"COLLECT {{ {_match(reach, [*bounds, *listed], narrowed)} "
        f"WITH {distinct}{reach.carried} ORDER BY {key}{page.direction} LIMIT {page.limit} RETURN {row.text} }}"
    )


def _count(reach: Reach, narrowed: Narrowing) -> str:
    distinct = f" RETURN DISTINCT {reach.carried}" if narrowed.repeats else f" RETURN {reach.node}"
    return f"COUNT {{ {_match(reach, [], narrowed)}{distinct if narrowed.repeats or reach.start else ''} }}"


def _match(reach: Reach, bounds: list[str], narrowed: Narrowing) -> str:
    related = "".join(f" MATCH {pattern}" for pattern in narrowed.patterns)
    return f"{reach.matched([*bounds, *narrowed.predicates])}{related}"


def _flags(compilation: Compilation, selected: dict[str, FieldGroup]) -> set[str]:
    """What is selected of pageInfo, under whatever alias."""
    infos = [group for group in selected.values() if group[0].name.value == "pageInfo"]
    return {name for group in infos for name in _names(compilation.selections.within(group))}


def _names(selected: dict[str, FieldGroup]) -> set[str]:
    return {group[0].name.value for group in selected.values()}
