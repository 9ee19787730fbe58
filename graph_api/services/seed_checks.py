"""Read and judge a whole folder before anything is written: rows by themselves, then what they say of each other."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from graph_api.domain.import_report import Problem
from graph_api.domain.progress import Progress, piece_of_work
from graph_api.domain.seed_files import SEED_FILES
from graph_api.domain.seed_format import NodeFile, SeedFile
from graph_api.domain.seed_nodes import NODE_FILES
from graph_api.services.employers import add_unlisted, employers_meant, unclear_employers
from graph_api.services.seed_absences import is_about_erased, without_erased
from graph_api.services.seed_consistency import inconsistent
from graph_api.services.seed_folders import SeedFolder
from graph_api.services.seed_judging import Judged, judged
from graph_api.services.seed_rows import Table, table
from graph_api.store.graph import Graph
from graph_api.store.imported_nodes import known_ids
from graph_api.store.spool import Dangling, LinkRow, NodeRow, Spool, batches

BATCH: Final = 1_000
FILE_OF: Final = {file.identity: file.name for file in NODE_FILES}
"""The file that has the nodes of each identity."""


@dataclass(slots=True)
class Findings:
    """What is known of a folder when it has been read.

    `left_out`: rows from a node to itself, per file. `kept_out`: those about people who were erased.
    `meant`: the id that an employer's name stands for.
    """

    problems: list[Problem] = field(default_factory=list[Problem])
    left_out: Counter[str] = field(default_factory=Counter[str])
    kept_out: Counter[str] = field(default_factory=Counter[str])
    unknown_columns: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    meant: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def refused(self) -> Counter[str]:
        """How many rows of each file are bad."""
        return Counter(file for file, _ in {(problem.file, problem.row) for problem in self.problems})


async def checked(
    graph: Graph,
    folder: SeedFolder,
    source: str,
    spool: Spool,
    *,
    skip_bad: bool,
    progress: Progress,
    erased: Callable[[str], bool] = lambda _: False,
) -> Findings:
    """Read every file into `spool`, where only rows without a problem remain.

    Rows that refer to a bad row go with it, and where `skip_bad` they are told of; else mending that row mends them.
    Of people who were `erased`, by their ids, nothing is read.

    Raises:
        ImportRefused: a file as a whole cannot be read.
    """
    findings = Findings()
    _read(folder, spool, findings, progress, erased)
    for name in folder.files:
        _drop(spool, findings, inconsistent(spool, SEED_FILES[name]))
    employers = await employers_meant(graph, source, spool)
    _drop(spool, findings, unclear_employers(spool, employers))
    await _find_elsewhere(graph, source, spool)
    _drop_dangling(spool, findings, skip_bad=skip_bad)
    await add_unlisted(graph, source, spool, employers)
    findings.meant = employers.meant
    return findings


def _read(
    folder: SeedFolder, spool: Spool, findings: Findings, progress: Progress, erased: Callable[[str], bool]
) -> None:
    with piece_of_work(progress, f"Reading {folder.name}", folder.size, "bytes"):
        for name, open_ in folder.files.items():
            with table(SEED_FILES[name], open_, progress) as opened:
                _read_table(SEED_FILES[name], opened, spool, findings, erased)


def _read_table(file: SeedFile, opened: Table, spool: Spool, findings: Findings, erased: Callable[[str], bool]) -> None:
    if opened.unknown:
        findings.unknown_columns[file.name] = opened.unknown
    for number, cells in opened.rows:
        result = judged(file, opened, number, cells)
        if is_about_erased(file, result, erased):
            findings.kept_out[file.name] += 1
        else:
            _keep(spool, file, without_erased(file, result, erased), findings)


def _keep(spool: Spool, file: SeedFile, result: Judged, findings: Findings) -> None:
    """Put a row that is right into the spool, unless it is one that is left out; remember one that is bad."""
    if isinstance(file, NodeFile):
        _keep_node(spool, file, result)
    elif isinstance(result.row, LinkRow):
        if result.row.start == result.row.end and not file.loops:
            findings.left_out[file.name] += 1
            return
        spool.add_link(file.name, result.row)
    spool.add_references(file.name, result.number, result.references)
    findings.problems += result.problems


def _keep_node(spool: Spool, file: NodeFile, result: Judged) -> None:
    taken = spool.place_of(file.identity, result.id)
    if taken is not None:
        result.refuse(file.id_column, result.id, f"an id that no other row has, and {taken} has it")
    if isinstance(result.row, NodeRow) and not result.problems:
        spool.add_node(file.name, file.identity, result.row)
    elif result.id:
        spool.add_bad(file.name, result.number, file.identity, result.id)


def _drop(spool: Spool, findings: Findings, problems: Iterable[Problem]) -> None:
    for problem in list(problems):
        findings.problems.append(problem)
        spool.drop(problem.file, problem.row or 0)


async def _find_elsewhere(graph: Graph, source: str, spool: Spool) -> None:
    """Look in the graph for what rows refer to and no file has."""
    for identity in FILE_OF:
        for ids in batches(spool.elsewhere(identity), BATCH):
            spool.add_known(identity, await known_ids(graph, identity, source, ids))


def _drop_dangling(spool: Spool, findings: Findings, *, skip_bad: bool) -> None:
    """Drop rows that refer to nothing, then those that refer to them, until all refer to something."""
    while dangling := spool.dangling():
        told = [_dangles(found) for found in dangling if skip_bad or found.bad is None]
        findings.problems += told
        for found in dangling:
            spool.drop(found.file, found.row)


def _dangles(found: Dangling) -> Problem:
    if found.bad is not None:
        allowed = f"the id of a row that is right, and {found.bad} is not"
    else:
        allowed = f"the id of a row of {FILE_OF[found.identity]}, or of one that was imported from this source before"
    return Problem(found.file, found.row, found.column, found.id, allowed)
