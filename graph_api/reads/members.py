"""What can be selected of a connection: nodes, edges, pageInfo and totalCount, each made of one page of rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from graph_api.domain.declarations import Property, Records
from graph_api.reads.compilation import Compilation, Path, Row
from graph_api.reads.cursors import cursor_of
from graph_api.reads.paging import Page
from graph_api.reads.reach import Project, Reach
from graph_api.reads.selection import FieldGroup
from graph_api.reads.shapes import Shape, column, constant, parts_shape, shape_of_cell
from graph_api.reads.values import value_cell

FLAGS: Final = ("hasPreviousPage", "hasNextPage")


@dataclass(frozen=True, slots=True)
class Slice:
    """One page as it came: its rows in order, whether one more lies behind them, and the count of all.

    `more` is False and `count` 0 where they were not asked for.
    """

    rows: list[list[Any]]
    more: bool
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """The members of one connection; each that is selected adds its columns to `row`."""

    compilation: Compilation
    reach: Reach
    page: Page
    project: Project
    path: Path
    row: Row

    def shape(self, selected: Iterable[tuple[str, FieldGroup]]) -> Shape:
        """A `Slice` as the connection."""
        return parts_shape((key, self._member(key, fields)) for key, fields in selected)

    def _member(self, key: str, fields: FieldGroup) -> Shape:
        match fields[0].name.value:
            case "nodes":
                node = self._node(fields, (*self.path, key))
                return lambda page: list(map(node, page.rows))
            case "edges":
                edge = parts_shape(self._edge_parts(fields, (*self.path, key)))
                return lambda page: list(map(edge, page.rows))
            case "pageInfo":
                return parts_shape(self._page_info_parts(fields))
            case "totalCount":
                return lambda page: page.count
            case _:
                return constant(f"{self.reach.name}Connection")

    def _node(self, fields: FieldGroup, path: Path) -> Shape:
        types = self.compilation.view.among(self.reach.words.concrete)
        return self.project(self.compilation, self.row, self.reach.node, types, fields, path)

    def _edge_parts(self, fields: FieldGroup, path: Path) -> Iterable[tuple[str, Shape]]:
        for key, group in self.compilation.selections.within(fields).items():
            yield key, self._of_edge(group, (*path, key))

    def _of_edge(self, fields: FieldGroup, path: Path) -> Shape:
        match fields[0].name.value:
            case "node":
                return self._node(fields, path)
            case "cursor":
                return self._cursor()
            case "__typename":
                return constant(f"{self.reach.name}Edge")
            case name:
                return self._value(name, fields, path)

    def _value(self, name: str, fields: FieldGroup, path: Path) -> Shape:
        declared = next(each for each in self._edge_fields() if each.name == name)
        self.compilation.check(declared.see, f"{self.reach.name}Edge.{name}", path)
        cell = value_cell(self.compilation, self.row, self.reach.relationship, declared, fields, path)
        return shape_of_cell(cell)

    def _edge_fields(self) -> tuple[Property | Records, ...]:
        return self.reach.edge.fields if self.reach.edge else ()

    def _cursor(self) -> Shape:
        order = self.page.order
        return column(self.row.column(self.reach.key(order)), partial(cursor_of, order.by.name))

    def _page_info_parts(self, fields: FieldGroup) -> Iterable[tuple[str, Shape]]:
        for key, group in self.compilation.selections.within(fields).items():
            yield key, self._of_page(group[0].name.value)

    def _of_page(self, name: str) -> Shape:
        match name:
            case "startCursor" | "endCursor":
                place, cursor = 0 if name == "startCursor" else -1, self._cursor()
                return lambda page: cursor(page.rows[place]) if page.rows else None
            case "hasNextPage" | "hasPreviousPage":
                if name == ahead(backward=self.page.backward):
                    return lambda page: page.more
                return constant(self.page.leaves_rows_behind)
            case _:
                return constant("PageInfo")


def ahead(*, backward: bool) -> str:
    """Which field of pageInfo speaks of the end towards which the list is read."""
    return FLAGS[not backward]
