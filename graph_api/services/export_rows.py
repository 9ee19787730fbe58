"""What is in the graph, as rows of the seed format: the reverse of an import."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass

from graph_api.domain.cells import LIST_MARK
from graph_api.domain.model import MODEL
from graph_api.domain.seed_entries import entries_on
from graph_api.domain.seed_format import Entry, LinkFile, NodeFile, Refers, Route, SeedFile
from graph_api.domain.seed_merging import PLACE, STATED, stated_values
from graph_api.store.exports import Link, Linked, Node, links_of, nodes_of
from graph_api.store.graph import Graph


@dataclass(slots=True)
class LeftOut:
    """How many relationships have no place in the format: to another source, or more than a column can hold."""

    count: int = 0


async def rows_of(graph: Graph, file: SeedFile, source: str, left_out: LeftOut) -> AsyncIterator[Sequence[str]]:
    """The rows of `file` for `source`, sorted, without the header."""
    if isinstance(file, NodeFile):
        async for node in nodes_of(graph, file, source):
            if file.only_where is None or node.properties.get(file.only_where):
                yield _node_row(file, source, node, left_out)
    else:
        async for linked in links_of(graph, file, source):
            for row in sorted(set(_link_rows(file, source, linked, left_out))):
                yield row


def _node_row(file: NodeFile, source: str, node: Node, left_out: LeftOut) -> Sequence[str]:
    type_name = next(name for name in file.types if MODEL[name].label in node.labels)
    stated = stated_values(file, node.properties)
    stated |= file.restated(stated | {"type": type_name})
    cells = {file.id_column: node.external_id}
    for column in file.plain:
        value = stated.get(column.to)
        cells[column.column] = "" if value is None else column.cell.write(value)
    for column, links in zip(file.refers, node.refers, strict=True):
        cells[column.column] = _reference(column, _within(source, links, left_out), left_out)
    return tuple(cells[name] for name in file.header)


def _reference(column: Refers, links: Iterable[Link], left_out: LeftOut) -> str:
    in_order = sorted(links, key=lambda link: (link.properties.get(PLACE, 0), link.external_id))
    said = [_text(column, link) for link in in_order if _says(column, link)]
    left_out.count += max(0, len(said) - 1) if not column.many else 0
    return LIST_MARK.join(said if column.many else said[:1])


def _text(column: Refers, link: Link) -> str:
    return str(link.properties.get(STATED) or link.external_id) if column.named else link.external_id


def _says(column: Refers, link: Link) -> bool:
    """Whether this column says so, rather than another file; it speaks for what nobody else does."""
    return column.stated is None or column.stated in (link.properties.get(STATED) or [column.stated])


def _link_rows(file: LinkFile, source: str, linked: Linked, left_out: LeftOut) -> Iterable[tuple[str, ...]]:
    for route, links in zip(file.routes, linked.routes, strict=True):
        for link in _within(source, links, left_out):
            for entry in entries_on(file, route, link.properties):
                if not route.shared or file.route_of(entry) is route:
                    yield _link_row(file, route, linked.external_id, link, entry)


def _link_row(file: LinkFile, route: Route, start: str, link: Link, entry: Entry) -> tuple[str, ...]:
    cells = {file.start.column: start, file.end.column: link.external_id, **route.implied}
    for name, value in entry.items():
        cell = file.by_column[name].cell
        cells[name] = "" if value == cell.unknown else cell.write(value)
    if file.key:
        cells[file.key] = str(link.properties[file.key])
    return tuple(cells.get(name, "") for name in file.header)


def _within(source: str, links: Iterable[Link], left_out: LeftOut) -> list[Link]:
    """The links that stay within the source."""
    inside = [link for link in links if link.source == source]
    left_out.count += sum(1 for link in links if link.source != source)
    return inside
