"""`audit` and `audit prune`: who read what about whom, and for how long that is kept."""

from collections.abc import Iterable
from typing import Annotated, Final

import typer

from graph_api.access.audit import prune
from graph_api.cli.application import application
from graph_api.cli.databases import on_migrated, reachable, with_graph
from graph_api.cli.terminal import say, show_table
from graph_api.domain.audit import AuditLine
from graph_api.services.person_exports import person_meant
from graph_api.settings import settings_from
from graph_api.store.audit import lines_since
from graph_api.store.graph import Graph

COLUMNS: Final = ("At", "By", "Role", "Operation", "What", "People", "Result")
SHOWN: Final = 3
"""Fields and people of a line that the table shows; the API has them all."""

audits: Final = typer.Typer(
    name="audit", help="Who read what about people.", invoke_without_command=True, rich_markup_mode=None
)
application.add_typer(audits)

Since = Annotated[str, typer.Option(metavar="DAY", help="From this day on, like 2026-11-01.")]
Person = Annotated[
    str | None, typer.Option(metavar="WHO", help="Only about this person, or asked by them: an id or e-mail address.")
]
First = Annotated[int, typer.Option(min=1, help="At most this many, the latest.")]


@audits.callback()
def audit(context: typer.Context, *, since: Since = "", person: Person = None, first: First = 100) -> None:
    """Show who read what about people, the latest first."""
    if context.invoked_subcommand is not None:
        return

    async def work(graph: Graph) -> list[AuditLine]:
        id_ = None if person is None else (await person_meant(graph, person)).id
        return await lines_since(graph, since, id_, first)

    show_table(COLUMNS, map(_cells, on_migrated(work)))


@audits.command(name="prune")
def prune_() -> None:
    """Take away what is older than MELLANRUM_AUDIT_DAYS and MELLANRUM_CHANGE_DAYS say; servers do so every day."""
    settings = settings_from()
    with reachable(settings, create=False) as address:
        lines, changes = with_graph(address, lambda graph: prune(graph, settings.retention))
    say(f"Took away {lines:,} lines of the audit trail and {changes:,} entries of the change log.")


def _cells(line: AuditLine) -> tuple[str, ...]:
    people = f"{line.subject_count:,}: {_some(line.subjects)}" if line.subjects else f"{line.subject_count:,}"
    return line.at, line.by, line.role, line.operation or "-", _some(line.fields), people, line.result


def _some(words: Iterable[str]) -> str:
    first = list(words)
    more = f" and {len(first) - SHOWN:,} more" if len(first) > SHOWN else ""
    return ", ".join(first[:SHOWN]) + more
