"""Import: an organisation from CSV files into the graph, the same however often it is done."""

from pathlib import Path
from typing import Final

from graph_api.domain.import_report import Counts, ImportReport, Problem, RowsRefused
from graph_api.domain.progress import Progress, Silent, piece_of_work
from graph_api.domain.rights import ErasureKey
from graph_api.domain.seed_files import SEED_FILES
from graph_api.domain.seed_links import LINK_FILES
from graph_api.domain.seed_nodes import NODE_FILES
from graph_api.errors import BadInput
from graph_api.services.employers import NAMED_ONLY
from graph_api.services.erasures import kept_out
from graph_api.services.seed_checks import BATCH, Findings, checked
from graph_api.services.seed_folders import SeedFolder, seed_folder_at
from graph_api.store.graph import Graph
from graph_api.store.imported_links import write_links
from graph_api.store.imported_nodes import identities_held, write_nodes
from graph_api.store.imported_references import write_references
from graph_api.store.importing import Importing
from graph_api.store.spool import Spool, batches, spooled

__all__ = ["ImportReport", "import_folder"]

LONGEST_SOURCE: Final = 200
SILENT: Final = Silent()


async def import_folder(
    graph: Graph,
    path: Path,
    *,
    source: str | None = None,
    dry_run: bool = False,
    skip_bad: bool = False,
    progress: Progress = SILENT,
    erasure_key: ErasureKey | None = None,
) -> ImportReport:
    """Read the organisation at `path` and write what is new or different; see seed/README.md for the format.

    Args:
        graph: a migrated graph.
        path: a folder of CSV files, one such file, or a zip of them.
        source: whose ids they are; the name of the folder unless said.
        dry_run: whether to find out what would happen and write nothing.
        skip_bad: whether to leave bad rows out and write the rest, instead of nothing.
        progress: told how far it has come.
        erasure_key: what tells who was erased, and is left out.

    Raises:
        SettingsInvalid: people were erased, and this is not the key that tells who.
        ImportRefused: there is nothing to read at `path`, or a file as a whole cannot be read.
        RowsRefused: rows are bad, and `skip_bad` is False; its report lists them all. Nothing was written.
    """
    with seed_folder_at(path) as folder, spooled() as spool:
        named = _source(folder.name if source is None else source)
        erased = await kept_out(graph, named, erasure_key)
        findings = await checked(graph, folder, named, spool, skip_bad=skip_bad, progress=progress, erased=erased)
        if not findings.problems or skip_bad:
            held = await identities_held(graph, named)
            await _write(Importing(graph, named, dry_run, held, findings.meant), spool, progress)
        report = _report(folder, named, spool, findings, dry_run=dry_run)
    if findings.problems and not skip_bad:
        raise RowsRefused(report)
    return report


async def _write(importing: Importing, spool: Spool, progress: Progress) -> None:
    """All nodes first, then what relates them, so that every relationship finds both its ends."""
    with piece_of_work(progress, f"Writing {importing.source}", len(spool), "rows"):
        for file in (NAMED_ONLY, *NODE_FILES):
            for rows in batches(spool.nodes(file.name), BATCH):
                spool.settle(file.name, await write_nodes(importing, file, rows))
                progress.advance(len(rows))
        for file in NODE_FILES:
            for rows in batches(spool.nodes(file.name), BATCH):
                spool.settle(file.name, await write_references(importing, file, rows))
        for file in LINK_FILES:
            for groups in batches(spool.links(file.name), BATCH):
                spool.settle(file.name, await write_links(importing, file, groups))
                progress.advance(sum(map(len, groups)))


def _report(folder: SeedFolder, source: str, spool: Spool, findings: Findings, *, dry_run: bool) -> ImportReport:
    refused = findings.refused
    counts = {
        name: Counts(
            refused=refused[name],
            left_out=findings.left_out[name],
            kept_out=findings.kept_out[name],
            **spool.outcomes(name),
        )
        for name in (*folder.files, NAMED_ONLY.name)
    }
    if counts[NAMED_ONLY.name] == Counts():
        del counts[NAMED_ONLY.name]
    return ImportReport(
        source=source,
        counts=counts,
        problems=tuple(sorted(findings.problems, key=_place)),
        unknown_files=folder.unknown,
        unknown_columns=findings.unknown_columns,
        dry_run=dry_run,
    )


def _place(problem: Problem) -> tuple[int, int]:
    return list(SEED_FILES).index(problem.file), problem.row or 0


def _source(name: str) -> str:
    source = name.strip()
    if not 0 < len(source) <= LONGEST_SOURCE or not source.isprintable():
        raise BadInput(
            f'the source "{name}" cannot be used; give it a name of 1 to {LONGEST_SOURCE} characters.',
            value=name,
            bound=LONGEST_SOURCE,
        )
    return source
