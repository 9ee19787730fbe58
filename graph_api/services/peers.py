"""Who has the same role elsewhere: from what was asked to people, unit by unit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph_api.access.caller import Caller
from graph_api.analytics.peers import Held, elsewhere, met_by, roles_held, spellings
from graph_api.analytics.plain_words import plain
from graph_api.domain.answers import AnswerStatus
from graph_api.domain.keys import sort_text
from graph_api.domain.peers import Peers, PeersInput
from graph_api.domain.snapshot import Snapshot
from graph_api.domain.snapshot_nodes import PersonRow
from graph_api.errors import BadInput, NotFound
from graph_api.services.answering import answered
from graph_api.services.answers import left_out, named, noted, parameters_of
from graph_api.services.bounds import check_between
from graph_api.services.closest import names_alone
from graph_api.services.peer_rows import PeerRows, in_order
from graph_api.services.references import References, unknown
from graph_api.services.snapshots import Snapshots
from graph_api.services.wording import peers as words
from graph_api.services.wording import refusals
from graph_api.services.wording.sentences import EMPTY, Sentence, listed

QUESTION: Final = "peers"
SHOWN: Final = (1, 500)


async def show_peers(asked: PeersInput, snapshots: Snapshots, caller: Caller) -> Peers:
    """Who has the role that is `asked` about, elsewhere.

    Raises:
        BadInput: neither or both of person and role are given, a number is out of bounds, or several have the name.
        NotFound: the person, role or source is not in the graph.
        Refused: the caller may not ask.
    """
    check(asked)
    return await answered(QUESTION, peers_of, asked, snapshots, caller, sources=asked.sources)


def check(asked: PeersInput) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadInput: naming the field, its value and its bounds.
    """
    if (asked.person is None) == (asked.role is None):
        raise refusals.WHOSE_ROLE.error(BadInput, bound=["person", "role"])
    if asked.other_employers_only and asked.person is None:
        raise refusals.ELSEWHERE_THAN_WHOM.error(BadInput, bound="person")
    check_between("first", asked.first, SHOWN)
    if asked.role is not None and not plain(asked.role):
        raise refusals.NO_ROLE_NAMED.error(BadInput, value=asked.role, bound="role")


def peers_of(snapshot: Snapshot, asked: PeersInput) -> Peers:
    """The same, for one state of the graph.

    Raises:
        NotFound, BadInput: as `References.one` does; in an empty graph with how to fill it.
    """
    found = _found(snapshot, asked)
    language, shown = asked.language, found.held[: asked.first]
    peers = {each.person for each in found.held}
    met = None if found.person is None else met_by(snapshot, found.person.id, peers)
    rows = PeerRows(snapshot, met, language)
    return Peers(
        definition=words.DEFINITION.said(language),
        literature=words.LITERATURE,
        parameters=parameters_of(asked),
        data_version=snapshot.version,
        left_out=left_out(
            (words.NOT_ACTIVE.said(language), sum(not row.active for row in snapshot.people)),
            (words.SAME_UNIT.said(language), found.here),
            (words.MORE.said(language), len(found.held) - len(shown)),
        ),
        note=noted(list(_what_to_do(snapshot, asked, found))),
        status=AnswerStatus.ANSWERED if found.roles else AnswerStatus.NO_DATA,
        sentence=" ".join(_sentences(asked, found, rows)),
        person=None if found.person is None else named(found.person),
        roles=found.roles,
        peers=len(peers),
        not_met=None if met is None else len(peers - met),
        units=tuple(rows.by_unit(shown)),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """`roles`: those that count, as recorded; `held`: who has one, in order; `here`: how many do in the same units."""

    person: PersonRow | None
    roles: tuple[str, ...]
    held: tuple[Held, ...]
    here: int = 0


def _found(snapshot: Snapshot, asked: PeersInput) -> _Found:
    if not snapshot.people:
        raise EMPTY.error(NotFound, value=asked.person or asked.role)
    held = roles_held(snapshot, (row for row in snapshot.people if row.active), titles=asked.titles)
    if asked.role is not None:
        key, written = plain(asked.role), spellings(held)
        if key not in written:
            raise unknown("role", asked.role, names_alone(written.values()), hint=words.WHERE_ROLES_COME_FROM)
        return _Found(None, (written[key],), in_order(snapshot, [each for each in held if each.key == key]))
    people = References[PersonRow]("person", snapshot.people, lambda row: row.name)
    person = people.one(asked.person or "")
    ignored = {plain(role) for role in asked.ignored_roles}
    own = {key: role for key, role in _roles_of(snapshot, asked, person).items() if key not in ignored}
    same = [each for each in held if each.key in own and each.person != person.id]
    there = elsewhere(snapshot, person, same, other_employers_only=asked.other_employers_only)
    at_home = {each.person for each in same} - {each.person for each in there}
    return _Found(person, tuple(sorted(own.values(), key=sort_text)), in_order(snapshot, there), len(at_home))


def _roles_of(snapshot: Snapshot, asked: PeersInput, person: PersonRow) -> Mapping[str, str]:
    """Every role of `person`, by what it is compared by."""
    return spellings(roles_held(snapshot, [person], titles=asked.titles))


def _sentences(asked: PeersInput, found: _Found, rows: PeerRows) -> Iterator[str]:
    language = asked.language
    roles = " / ".join(found.roles)
    count = len({each.person for each in found.held})
    where = {"who": rows.people(found.held), "units": rows.units(found.held)}
    if found.person is None:
        yield words.HAVE_ROLE[count > 1].said(language, count=count, roles=roles, **where)
        return
    name = found.person.name
    if not found.roles:
        yield words.NO_ROLE.said(language, name=name)
    elif not count:
        sentence = words.NOBODY_ELSEWHERE if asked.other_employers_only else words.NOBODY
        yield sentence.said(language, roles=roles, name=name)
    else:
        yield words.FOUND[count > 1].said(language, count=count, roles=roles, name=name, **where)
        if rows.met is not None:
            strangers = len({each.person for each in found.held} - rows.met)
            yield _met(count, strangers).said(language, name=name, count=strangers)


def _met(count: int, strangers: int) -> Sentence:
    """Whether somebody has met their peers, so many being strangers."""
    if count == 1:
        return words.NOT_MET_ONE if strangers else words.MET_ONE
    if strangers == count:
        return words.NOT_MET_ANY
    return words.NOT_MET if strangers else words.MET_ALL


def _what_to_do(snapshot: Snapshot, asked: PeersInput, found: _Found) -> Iterator[str]:
    """Where there is no role to go by, which are recorded all the same and where others come from."""
    if found.roles or found.person is None:
        return
    ignored = _roles_of(snapshot, asked, found.person)
    if ignored:
        roles = listed(sorted(ignored.values(), key=sort_text), asked.language)
        yield words.ONLY_IGNORED.said(asked.language, roles=roles)
    yield words.WHERE_ROLES_COME_FROM.said(asked.language)
