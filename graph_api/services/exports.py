"""Export: one source of the graph as a folder of CSV files that `import` reads."""

import csv
import shutil
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from typing import Final

from graph_api.domain.progress import Progress, Silent, piece_of_work
from graph_api.domain.seed_files import SEED_FILES
from graph_api.domain.seed_format import SeedFile
from graph_api.domain.seed_nodes import PEOPLE
from graph_api.errors import BadInput, NothingToAnswer
from graph_api.services.export_rows import LeftOut, rows_of
from graph_api.store.exports import sources
from graph_api.store.graph import Graph

SILENT: Final = Silent()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote.

    `rows`: per file that was written, without the header. `left_out`: relationships that have no place in the
    format, because they lead to another source or are more than a column can hold.
    """

    source: str
    folder: Path
    rows: dict[str, int] = field(default_factory=dict[str, int])
    left_out: int = 0


async def export_folder(
    graph: Graph, folder: Path, *, source: str | None = None, progress: Progress = SILENT
) -> ExportReport:
    """Write every file of the seed format that `source` has rows for; equal data gives equal bytes.

    The folder appears when it is complete. It may not exist, be empty, or hold an earlier export, which it replaces.

    Args:
        graph: a migrated graph.
        folder: where to write.
        source: which source; may be None where the graph has only one.
        progress: told how far it has come.

    Raises:
        BadInput: the folder holds something else, or it is not clear which source is meant.
        NothingToAnswer: the graph is empty.
    """
    folder = _free(folder)
    named = await _source(graph, source)
    left_out, counts = LeftOut(), dict[str, int]()
    with piece_of_work(progress, f"Writing {folder.name}", None, "rows"), _appearing(folder) as unfinished:
        for file in SEED_FILES.values():
            counts[file.name] = await _write(graph, file, named, unfinished, left_out, progress)
    return ExportReport(named, folder, {name: rows for name, rows in counts.items() if rows}, left_out.count)


def _free(folder: Path) -> Path:
    """The folder by its full path, if it is new, empty, or holds an earlier export and nothing else."""
    folder = folder.resolve()
    if folder.exists() and not folder.is_dir():
        raise BadInput(f"{folder} is a file; give a folder that is new, or empty.", value=str(folder))
    others = sorted(item.name for item in folder.iterdir() if not _is_export(item)) if folder.exists() else []
    if others:
        raise BadInput(
            f"{folder} holds {others[0]}, which no export wrote; give a folder that is new, or empty.",
            value=str(folder),
            bound="an empty folder",
        )
    return folder


def _is_export(item: Path) -> bool:
    """Whether a file begins as an export begins: its name, and every column in our order."""
    if item.name not in SEED_FILES or not item.is_file():
        return False
    header = ",".join(SEED_FILES[item.name].header).encode() + b"\n"
    with item.open("rb") as stream:
        return stream.read(len(header)) == header


async def _source(graph: Graph, asked: str | None) -> str:
    known = await sources(graph)
    if not known:
        raise NothingToAnswer("The graph is empty; import an organisation first, or start `mellanrum demo`.")
    if asked is None and len(known) == 1:
        return known[0]
    if asked not in known:
        said = "say which" if asked is None else f'"{asked}" is none of them'
        raise BadInput(f"The graph has the sources {', '.join(known)}; {said} with --source.", value=asked, bound=known)
    return asked


async def _write(graph: Graph, file: SeedFile, source: str, folder: Path, left_out: LeftOut, progress: Progress) -> int:
    """Write one file and count its rows; where there are none, write no file, except people.csv."""
    rows = 0
    with _opened_for_rows(folder / file.name, file) as write_row:
        async for row in rows_of(graph, file, source, left_out):
            write_row(row)
            rows += 1
            progress.advance(1)
    return rows


@contextmanager
def _opened_for_rows(path: Path, file: SeedFile) -> Generator[Callable[[Sequence[str]], object]]:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(file.header)
        header = stream.tell()
        yield writer.writerow
        empty = stream.tell() == header
    if empty and file is not PEOPLE:
        path.unlink()


@contextmanager
def _appearing(folder: Path) -> Generator[Path]:
    """A new folder beside `folder`, which takes its place when the block ends well and goes when it does not."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = folder.with_name(f".{folder.name}-{token_hex(4)}")
    unfinished.mkdir()
    try:
        yield unfinished
        _take_place(unfinished, folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _take_place(unfinished: Path, folder: Path) -> None:
    """Rename, so that at no moment a half of either stands there."""
    earlier = unfinished.with_name(unfinished.name + "-earlier")
    if folder.exists():
        folder.rename(earlier)
    unfinished.rename(folder)
    shutil.rmtree(earlier, ignore_errors=True)
