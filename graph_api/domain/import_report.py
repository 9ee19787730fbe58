"""What an import did, or why it did not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from graph_api.errors import ImportRefused

SHOWN: Final = 3
"""How many problems the sentence of an error names; the report has them all."""

LONGEST_VALUE: Final = 60
"""Characters of a refused value that a sentence shows."""

EMPLOYERS: Final = "employers named in people.csv"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, what stands there, and what may stand there.

    `row`: counted from 1, the header included, as a spreadsheet counts; None where the whole file is meant.
    `column`: None where the whole row is meant; `value`: what stands there, "" where nothing does.
    """

    file: str
    row: int | None
    column: str | None
    value: str
    allowed: str

    @property
    def sentence(self) -> str:
        """The problem in one sentence, without a full stop."""
        where = self.file if self.row is None else f"{self.file}, row {self.row}"
        what = self.column or "it"
        shown = self.value if len(self.value) <= LONGEST_VALUE else self.value[:LONGEST_VALUE] + "..."
        found = f'is "{shown}"' if self.value else "is empty"
        return f"{where}: {what} {found}; it must be {self.allowed}"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of one file became what.

    Refused are bad ones, left out those from one to itself, kept out those about people who were erased.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    left_out: int = 0
    kept_out: int = 0

    @property
    def sentence(self) -> str:
        """The numbers that are not zero, in words."""
        words = ("created", "updated", "unchanged", "refused", "left out", "kept out")
        numbers = (self.created, self.updated, self.unchanged, self.refused, self.left_out, self.kept_out)
        return (
            ", ".join(f"{number:,} {word}" for number, word in zip(numbers, words, strict=True) if number) or "0 rows"
        )


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or in a dry run would do.

    `counts`: per file, in the order of the format; employers that only people.csv names stand under
    `EMPLOYERS`. `self_loops`: ties from a person to the same person, which are left out and are no problem.
    `unknown_files` and `unknown_columns` (per file) were ignored.
    """

    source: str
    counts: Mapping[str, Counts]
    problems: tuple[Problem, ...] = ()
    unknown_files: tuple[str, ...] = ()
    unknown_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    dry_run: bool = False

    @property
    def self_loops(self) -> int:
        """How many ties ran from a person to the same person."""
        return sum(counts.left_out for counts in self.counts.values())

    @property
    def kept_out(self) -> int:
        """How many rows were about people who were erased."""
        return sum(counts.kept_out for counts in self.counts.values())

    @property
    def changed(self) -> bool:
        """Whether anything was written, or in a dry run would be."""
        return any(counts.created or counts.updated for counts in self.counts.values())

    def lines(self) -> Iterator[str]:
        """The report for a person, line by line."""
        yield f"{self.source}: this is what would happen" if self.dry_run else f"{self.source}:"
        width = max(map(len, self.counts), default=0)
        for name, counts in self.counts.items():
            yield f"  {name:<{width}}  {counts.sentence}"
        if self.self_loops:
            yield f"Left out: {self.self_loops:,} ties from a person to the same person."
        if self.kept_out:
            yield f"Kept out: {self.kept_out:,} rows about people who were erased here; their source has them still."
        if self.unknown_files:
            yield f"Ignored files: {', '.join(self.unknown_files)}"
        for name, columns in self.unknown_columns.items():
            yield f"Ignored columns of {name}: {', '.join(columns)}"
        for problem in self.problems:
            yield f"Refused: {problem.sentence}."


class RowsRefused(ImportRefused):
    """Rows are wrong, so nothing was written; `report.problems` has every one of them."""

    def __init__(self, report: ImportReport) -> None:
        problems = report.problems
        first = "; ".join(problem.sentence for problem in problems[:SHOWN])
        more = f"; and {len(problems) - SHOWN:,} more" if len(problems) > SHOWN else ""
        rows = "1 row is" if len(problems) == 1 else f"{len(problems):,} things are"
        super().__init__(
            f"Nothing was written, because {rows} wrong. {first}{more}. Mend them, or leave them out with --skip-bad.",
            value=[problem.sentence for problem in problems],
            bound=problems[0].allowed,
        )
        self.report = report
