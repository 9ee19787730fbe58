"""Units against units as a map: from what was asked to rows and cells with figures and reasons."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.coordination import meetings_outside
from graph_api.analytics.pairs import PairMeasures
from graph_api.analytics.silo_map import MapMeasures, RowMeasures, measure_map
from graph_api.domain.answers import AnswerStatus, LeftOut, Named
from graph_api.domain.gaps import GapWord
from graph_api.domain.silo_map import MapCell, MapRow, SiloMap, SiloMapInput
from graph_api.domain.snapshot import Snapshot
from graph_api.services.answering import answered
from graph_api.services.answers import by_id, left_out, named, noted, parameters_of
from graph_api.services.bounds import check_between
from graph_api.services.gap_notes import pair_sentence, same_records, what_to_do
from graph_api.services.gaps import check_ways
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import gaps as gap_words
from graph_api.services.wording import silo_map as words
from graph_api.services.wording.sentences import listed

QUESTION: Final = "siloMap"
FEWEST: Final = 2
MOST: Final = 40
DECISIONS: Final = 200
"""How many of the decisions behind a need are named."""

WHOLES: Final = 5
"""How many of the units that others are shown as are named in one sentence."""


async def show_silo_map(asked: SiloMapInput, snapshots: Snapshots, caller: Caller) -> SiloMap:
    """All of the units that are `asked` about against each other, in an order that shows silos as blocks.

    Raises:
        BadInput: `mostUnits` is out of bounds, or no need or no way to coordinate is named.
        NotFound: a source is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered(QUESTION, silo_map_of, asked, snapshots, caller, sources=asked.sources)


def check(asked: SiloMapInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    check_between("mostUnits", asked.most_units, (FEWEST, MOST))
    check_ways(asked)


def silo_map_of(snapshot: Snapshot, asked: SiloMapInput) -> SiloMap:
    """The same, for one state of the graph."""
    found = measure_map(snapshot, asked)
    count = Counter(cell.word for cell in found.cells if cell.need)
    names = {row.id: named(row) for row in snapshot.units}
    same = same_records(found.derived, asked, asked.language)
    notes = what_to_do(found.organisation, asked, found.units, found.silent, needed=found.needed)
    silent = len(found.silent) == len(set(asked.seen))
    return SiloMap(
        definition=f"{gap_words.DEFINITION.said(asked.language)} {words.ORDER.said(asked.language)}",
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=_left_out(snapshot, asked, found),
        note=noted(list(notes)),
        status=AnswerStatus.ANSWERED if found.needed and not silent else AnswerStatus.NO_DATA,
        rolled_up=bool(found.rolled),
        rolled_up_sentence=_rolled_up(found.rolled, names, asked) if found.rolled else None,
        rows=tuple(_row(row, names) for row in found.rows),
        cells=tuple(_cells(snapshot, asked, found, names)),
        trapped=count[GapWord.TRAPPED],
        thin=count[GapWord.THIN],
        some=count[GapWord.SOME],
        met=count[GapWord.MET],
        same_records=same is not None,
        same_records_sentence=same,
    )


def _row(row: RowMeasures, names: Mapping[str, Named]) -> MapRow:
    parts = sorted((names[part] for part in row.parts), key=lambda part: (part.external_id, part.id))
    unit = names[row.unit]
    return MapRow(unit=unit, block=row.block, units=(unit, *parts), need=row.need, seen=row.seen)


def _cells(
    snapshot: Snapshot, asked: SiloMapInput, found: MapMeasures, names: Mapping[str, Named]
) -> Iterator[MapCell]:
    """Every cell, its units and its place as the rows have them, by row and column."""
    places = {row.unit: place for place, row in enumerate(found.rows)}
    decisions = by_id(snapshot.decisions)
    for (row, column), cell in sorted((_place(cell, places), cell) for cell in found.cells):
        yield MapCell(
            row=row,
            column=column,
            a=names[found.rows[row].unit],
            b=names[found.rows[column].unit],
            word=cell.word if cell.need else None,
            need=cell.need,
            seen=cell.seen,
            expected=cell.expected,
            ratio=cell.ratio,
            sentence=pair_sentence(cell, asked.language),
            decision_count=len(cell.decisions),
            decisions=tuple(named(decisions[decision]) for decision in cell.decisions[:DECISIONS]),
            dependencies=cell.dependencies,
        )


def _place(cell: PairMeasures, places: Mapping[str, int]) -> tuple[int, int]:
    row, column = sorted((places[cell.a], places[cell.b]))
    return row, column


def _rolled_up(rolled: Mapping[str, str], names: Mapping[str, Named], asked: SiloMapInput) -> str:
    """Which units are shown as what they are a part of, those with the most parts first."""
    count = Counter(rolled.values())
    wholes = sorted(count, key=lambda whole: (-count[whole], names[whole].external_id, whole))
    said = [words.WHOLE.said(asked.language, name=names[each].name, parts=count[each]) for each in wholes[:WHOLES]]
    if len(wholes) > WHOLES:
        said.append(words.MORE_WHOLES.said(asked.language, count=len(wholes) - WHOLES))
    sentence = words.ROLLED_UP if len(wholes) > 1 else words.ROLLED_UP_INTO_ONE
    return sentence.said(asked.language, parts=len(rolled), wholes=len(wholes), names=listed(said, asked.language))


def _left_out(snapshot: Snapshot, asked: SiloMapInput, found: MapMeasures) -> tuple[LeftOut, ...]:
    compared = {*found.units, *found.rolled}
    return left_out(
        (gap_words.OTHER_UNITS.said(asked.language), len(snapshot.units) - len(compared)),
        (gap_words.OUTSIDE_WINDOW.said(asked.language), len(meetings_outside(snapshot, asked))),
        (words.NO_ROOM.said(asked.language), len(found.units) - len(found.rows)),
    )
