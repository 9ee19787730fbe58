"""What is around a person or a unit: from what was asked to nodes and links with reasons."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.surroundings import KINDS, Around, Link, Row, measure_surroundings, name_of, types_at
from graph_api.domain.answers import AnswerStatus, Language, LeftOut, Named
from graph_api.domain.keys import sort_text
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import PersonRow, UnitRow
from graph_api.domain.surroundings import SurroundingLink, SurroundingNode, Surroundings, SurroundingsInput
from graph_api.domain.surroundings import SurroundingLinkKind as Kind
from graph_api.domain.surroundings import SurroundingType as Type
from graph_api.errors import NotFound
from graph_api.services.answering import answered
from graph_api.services.answers import left_out, named, noted, parameters_of
from graph_api.services.bounds import check_between, check_some
from graph_api.services.references import References
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import surroundings as words
from graph_api.services.wording.sentences import EMPTY, listed
from graph_api.services.wording.silos import MISSING_KINDS

QUESTION: Final = "surroundings"
STEPS: Final = (1, 3)
NODES: Final = (2, 150)
REASONS: Final = 3
"""How many links a node's sentence tells."""


async def show_surroundings(asked: SurroundingsInput, snapshots: Snapshots, caller: Caller) -> Surroundings:
    """What is around the person or unit that is `asked` about, and why each is there.

    Raises:
        BadInput: a number is out of bounds, nothing is to be included, or several have the name that was given.
        NotFound: no person or unit is called so, or a source is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered(QUESTION, surroundings_of, asked, snapshots, caller, sources=asked.sources)


def check(asked: SurroundingsInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    check_between("steps", asked.steps, STEPS)
    check_between("atMost", asked.at_most, NODES)
    check_some("include", asked.include, Type)


def surroundings_of(snapshot: Snapshot, asked: SurroundingsInput) -> Surroundings:
    """The same, for one state of the graph.

    Raises:
        NotFound, BadInput: as `References.one` does.
    """
    centre = centre_of(snapshot, asked.of)
    found = measure_surroundings(snapshot, centre.id, asked)
    rows = _rows(snapshot, found)
    nodes = _nodes(found, rows, asked.language)
    return Surroundings(
        definition=words.DEFINITION.said(asked.language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=_left_out(snapshot, asked, found, centre),
        note=noted(list(_what_to_do(snapshot, asked, found, centre))),
        status=AnswerStatus.ANSWERED if found.links else AnswerStatus.NO_DATA,
        centre=nodes[0],
        nodes=nodes,
        links=tuple(_links(found, [node.node for node in nodes], asked.language)),
    )


def centre_of(snapshot: Snapshot, given: str) -> PersonRow | UnitRow:
    """The person or unit that `given` refers to.

    Raises:
        NotFound, BadInput: as `References.one` does; in an empty graph with how to fill it.
    """
    known: tuple[PersonRow | UnitRow, ...] = (*snapshot.people, *snapshot.units)
    if not known:
        raise EMPTY.error(NotFound, value=given)
    return References("person or unit", known, lambda row: row.name).one(given)


def _rows(snapshot: Snapshot, found: Around) -> Mapping[str, Row]:
    """What is shown, by id, in the order to show it: by step, then by name."""
    known: tuple[Row, ...] = (*snapshot.people, *snapshot.units, *snapshot.competences, *snapshot.decisions)
    shown = [row for row in known if row.id in found.steps]
    shown.sort(key=lambda row: (found.steps[row.id], sort_text(name_of(row)), row.id))
    return {row.id: row for row in shown}


def _nodes(found: Around, rows: Mapping[str, Row], language: Language) -> tuple[SurroundingNode, ...]:
    reasons: defaultdict[str, list[Link]] = defaultdict(list)
    for link in sorted(_sorted(found.links, list(rows)), key=lambda link: KINDS.index(link.kind)):
        nearer, further = sorted((link.a, link.b), key=found.steps.__getitem__)
        if found.steps[nearer] < found.steps[further]:
            reasons[further].append(link)
    return tuple(
        SurroundingNode(
            node=named(row),
            type=found.types[row.id],
            step=found.steps[row.id],
            level=row.level if isinstance(row, PersonRow) else None,
            sentence=_why(row.id, reasons[row.id], rows, language),
        )
        for row in rows.values()
    )


def _why(node: str, links: Sequence[Link], rows: Mapping[str, Row], language: Language) -> str:
    """How `node` hangs together with what is a step nearer to the centre; the centre is what was asked about."""
    if not links:
        return words.CENTRE.said(language)
    said: list[str] = []
    for link in links[:REASONS]:
        sentences, other = (words.FROM_A, link.b) if link.a == node else (words.FROM_B, link.a)
        said.append(sentences[link.kind].said(language, other=name_of(rows[other]), words=_in_brackets(link)))
    if len(links) > REASONS:
        said.append(words.MORE.said(language, count=len(links) - REASONS))
    return " ".join(said)


def _links(found: Around, nodes: Sequence[Named], language: Language) -> Iterator[SurroundingLink]:
    names: Mapping[str, Named] = {node.id: node for node in nodes}
    places = {id_: place for place, id_ in enumerate(names)}
    for link in _sorted(found.links, list(names)):
        ends = (names[each] for each in (link.a, link.b))
        a, b = sorted(ends, key=lambda node: places[node.id]) if link.kind is Kind.TIE else ends
        sentence = words.LINKS[link.kind].said(language, a=a.name, b=b.name, words=_in_brackets(link))
        yield SurroundingLink(a=a, b=b, kind=link.kind, sentence=sentence)


def _sorted(links: Sequence[Link], nodes: Sequence[str]) -> list[Link]:
    """By the place of the nearer of their ends among `nodes`, then of the other, then by kind."""
    places = {node: place for place, node in enumerate(nodes)}
    return sorted(
        links,
        key=lambda link: (*sorted((places[link.a], places[link.b])), KINDS.index(link.kind), places[link.a]),
    )


def _in_brackets(link: Link) -> str:
    return f" ({', '.join(link.words)})" if link.words else ""


def _what_to_do(
    snapshot: Snapshot, asked: SurroundingsInput, found: Around, centre: PersonRow | UnitRow
) -> Iterator[str]:
    language = asked.language
    missing = sorted(set(asked.tie_kinds or ()) - {tie.kind for tie in snapshot.ties})
    if missing:
        yield MISSING_KINDS.said(language, asked=listed(missing, language))
    if found.links:
        return
    there = types_at(snapshot, centre.id)
    if there:
        said = [words.TYPES[kind].said(language, count=there[kind]) for kind in Type if there[kind]]
        yield words.NOTHING_ASKED_FOR.said(language, centre=centre.name, there=listed(said, language))
    else:
        yield words.NOTHING.said(language, centre=centre.name)


def _left_out(
    snapshot: Snapshot, asked: SurroundingsInput, found: Around, centre: PersonRow | UnitRow
) -> tuple[LeftOut, ...]:
    no_room = [
        ((words.NO_ROOM if step > 1 else words.NO_ROOM_AT_ONE).said(asked.language, step=step), count)
        for step, count in enumerate(found.no_room, start=1)
    ]
    former = sum(row.former and row.person in found.steps and row.unit in found.steps for row in snapshot.memberships)
    return left_out(
        *no_room,
        (words.FORMER.said(asked.language), former),
        (words.ONLY_COUNTED.said(asked.language, centre=centre.name), _only_counted(snapshot, centre)),
    )


def _only_counted(snapshot: Snapshot, unit: PersonRow | UnitRow) -> int:
    """How many are counted to `unit` and no members of it, where it has members at all."""
    members = {row.person for row in snapshot.memberships if row.unit == unit.id and not row.former}
    return sum(row.unit == unit.id and row.id not in members for row in snapshot.people) if members else 0
