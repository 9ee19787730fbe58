"""Where the files of an import are: a folder, a zip of one, or a single file of the format."""

import zipfile
from collections.abc import Callable, Collection, Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Final, TypeAlias, TypeVar

from graph_api.domain.seed_files import SEED_FILES
from graph_api.errors import ImportRefused

OF_NO_INTEREST: Final = frozenset({"readme.md"})
"""Files beside the data that need no mention."""

LARGEST_ZIP: Final = 4_000_000_000
"""Bytes that the files of a zip may have when unpacked: some 30 million rows; more is taken for a trap."""

PEOPLE: Final = "people.csv"

Open: TypeAlias = Callable[[], IO[bytes]]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class SeedFolder:
    """The files of one organisation.

    `name`: what its source is called unless someone says otherwise. `files`: how to open each file of the format
    that is there, by its name in the format and in its order. `unknown`: the other files. `size`: bytes of all.
    """

    name: str
    files: Mapping[str, Open]
    unknown: tuple[str, ...]
    size: int


@contextmanager
def seed_folder_at(path: Path) -> Generator[SeedFolder]:
    """The organisation at `path`, open for the block.

    Raises:
        ImportRefused: there is nothing there, it has no people.csv, or it is a file that is not of the format.
    """
    if path.is_dir():
        yield _folder(path)
    elif not path.exists():
        raise ImportRefused(
            f"{path} does not exist; give a folder of CSV files, one of them or a zip.", value=str(path)
        )
    elif zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield _archive(path, archive)
    else:
        yield _single(path)


def _folder(path: Path) -> SeedFolder:
    files = sorted(item for item in path.iterdir() if item.is_file() and not item.name.startswith("."))
    known, unknown = _sorted_out(path, {item.name: item for item in files})
    return SeedFolder(
        name=path.resolve().name,
        files={name: _opener(item) for name, item in known.items()},
        unknown=unknown,
        size=sum(item.stat().st_size for item in known.values()),
    )


def _single(path: Path) -> SeedFolder:
    if path.name.lower() not in SEED_FILES:
        raise ImportRefused(
            f"{path.name} is not a file of the seed format, nor a zip; the format knows {', '.join(SEED_FILES)}.",
            value=path.name,
            bound=tuple(SEED_FILES),
        )
    return SeedFolder(
        name=path.resolve().parent.name,
        files={path.name.lower(): _opener(path)},
        unknown=(),
        size=path.stat().st_size,
    )


def _archive(path: Path, archive: zipfile.ZipFile) -> SeedFolder:
    members = {member.filename: member for member in archive.infolist() if _is_data(member)}
    _refuse_traps(path, members.values())
    known, unknown = _sorted_out(path, members)
    return SeedFolder(
        name=path.stem,
        files={name: _member_opener(archive, member) for name, member in known.items()},
        unknown=unknown,
        size=sum(member.file_size for member in known.values()),
    )


def _is_data(member: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(member.filename).parts
    return not member.is_dir() and not any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)


def _refuse_traps(path: Path, members: Iterable[zipfile.ZipInfo]) -> None:
    """Refuse what no honest zip holds; nothing is ever unpacked to disk, so this is for a clear answer only."""
    size = sum(member.file_size for member in members)
    if size > LARGEST_ZIP:
        raise ImportRefused(
            f"{path.name} unpacks to {size:,} bytes, and at most {LARGEST_ZIP:,} are read; give the folder itself.",
            value=size,
            bound=LARGEST_ZIP,
        )
    for member in members:
        inside = PurePosixPath(member.filename)
        if inside.is_absolute() or ".." in inside.parts or member.flag_bits & 1:
            raise ImportRefused(
                f'{path.name} holds "{member.filename}", which is encrypted or points out of the zip; pack it anew.',
                value=member.filename,
            )


def _sorted_out(where: Path, items: Mapping[str, Item]) -> tuple[dict[str, Item], tuple[str, ...]]:
    """The items that are of the format, by their names there, and the names of the others.

    Raises:
        ImportRefused: a file is there twice, or there is no people.csv.
    """
    known: dict[str, Item] = {}
    unknown: list[str] = []
    for path, item in items.items():
        name = PurePosixPath(path).name.lower()
        if name in known:
            raise ImportRefused(f"{where} holds {name} twice; leave one of them out.", value=name)
        if name in SEED_FILES:
            known[name] = item
        elif name not in OF_NO_INTEREST:
            unknown.append(path)
    _refuse_without_people(where, known)
    return {name: known[name] for name in SEED_FILES if name in known}, tuple(unknown)


def _refuse_without_people(where: Path, known: Collection[str]) -> None:
    if PEOPLE not in known:
        there = f"only {', '.join(known)}" if known else "no file of the seed format"
        raise ImportRefused(
            f"{where} has no {PEOPLE}, which every organisation needs; there is {there} in it.",
            value=str(where),
            bound=PEOPLE,
        )


def _opener(path: Path) -> Open:
    return lambda: path.open("rb")


def _member_opener(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Open:
    return lambda: archive.open(member)
