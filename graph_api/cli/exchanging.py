"""`migrate`, `import` and `export`: what goes into the graph and comes out of it."""

from pathlib import Path
from typing import Annotated

import typer

from graph_api.cli.application import application
from graph_api.cli.databases import patiently, reachable, with_graph
from graph_api.cli.erasure_keys import erasure_key
from graph_api.cli.terminal import out, say, watched
from graph_api.domain.contract import sample_folder
from graph_api.domain.import_report import RowsRefused
from graph_api.errors import BadInput
from graph_api.services.exports import export_folder
from graph_api.services.imports import ImportReport, import_folder
from graph_api.services.sample import SHIPPED_PEOPLE, SHIPPED_SEED, make_sample
from graph_api.settings import settings_from
from graph_api.store.graph import Graph
from graph_api.store.migrations import migrate
from graph_api.store.samples import mark_sample

Given = Annotated[
    Path | None, typer.Argument(metavar="DIR|FILE", help="A folder of CSV files, one of them, or a zip of them.")
]
Wait = Annotated[int, typer.Option(min=0, help="Seconds to try again while the database does not answer.")]
Sample = Annotated[
    str | None, typer.Option(metavar="NAME", help="Instead of DIR|FILE: kubernetes or sv, which we bring.")
]
Source = Annotated[str | None, typer.Option(help="The source that ids belong to; the folder's name unless said.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen; write nothing.")]
SkipBad = Annotated[bool, typer.Option("--skip-bad", help="Leave bad rows out and write the rest (exit code 1).")]


@application.command(name="migrate")
def migrate_command(wait: Wait = 0) -> None:
    """Bring the constraints and indexes of the database up to date."""
    with reachable(settings_from(), create=True) as address:
        applied = patiently(lambda: with_graph(address, migrate), wait)
    say(f"Applied {', '.join(applied)}." if applied else "The database is up to date.")


@application.command(name="import")
def import_command(
    given: Given = None,
    *,
    sample: Sample = None,
    source: Source = None,
    dry_run: DryRun = False,
    skip_bad: SkipBad = False,
) -> None:
    """Read an organisation from CSV files; a second run with the same files changes nothing."""
    files, settings = _files(given, sample), settings_from()

    async def work(graph: Graph) -> ImportReport:
        await migrate(graph)
        report = await import_folder(
            graph,
            files,
            source=source,
            dry_run=dry_run,
            skip_bad=skip_bad,
            progress=watched(),
            erasure_key=erasure_key(settings),
        )
        if sample is not None and not dry_run:
            await mark_sample(graph, files.name)
        return report

    with reachable(settings, create=True) as address:
        try:
            report = with_graph(address, work)
        except RowsRefused as refused:
            _print(refused.report)
            raise
    _print(report)
    if report.problems:
        raise typer.Exit(1)


@application.command(name="export")
def export_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write; a new or empty folder.")],
    *,
    source: Source = None,
) -> None:
    """Write the organisation as CSV files that `import` reads; equal data gives equal files."""
    with reachable(settings_from(), create=False) as address:
        report = with_graph(address, lambda graph: export_folder(graph, folder, source=source, progress=watched()))
    for file, rows in report.rows.items():
        out.print(f"{file}: {rows:,} {'row' if rows == 1 else 'rows'}")
    if report.left_out:
        out.print(f"Left out: {report.left_out:,} relationships that the format has no place for.")


@application.command(name="sample")
def sample_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write; a new or empty folder.")],
    *,
    people: Annotated[int, typer.Option(help="How many people, 100 to 200,000.")] = SHIPPED_PEOPLE,
    seed: Annotated[
        int, typer.Option(help="Another number, another organisation; the same again for the same.")
    ] = SHIPPED_SEED,
) -> None:
    """Write an invented Swedish region as CSV files, of any size, to import and to measure with."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput(f"{folder} is there and not an empty folder; name a new one.", value=str(folder))
    tables = make_sample(people, seed)
    tables.write(folder)
    for file, rows in tables.rows.items():
        out.print(f"{file}: {len(rows):,} {'row' if len(rows) == 1 else 'rows'}")


def _files(given: Path | None, sample: str | None) -> Path:
    if given is not None and sample is None:
        return given
    if sample is not None and given is None:
        return sample_folder(sample)
    raise BadInput("`import` reads either DIR|FILE or --sample NAME: say one of them.")


def _print(report: ImportReport) -> None:
    for line in report.lines():
        out.print(line)
