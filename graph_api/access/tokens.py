"""Machine tokens, as an administrator handles them: made, listed, revoked."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from graph_api.access.caller import Role
from graph_api.access.token_format import hash_of, new_token
from graph_api.domain.moments import written
from graph_api.domain.sight import ATTENDANCE, DATA_PROTECTION, DECISIONS, FREE_TEXT, MEETINGS, PEOPLE
from graph_api.errors import BadInput, NotFound
from graph_api.store.graph import Graph
from graph_api.store.person_records import people_called
from graph_api.store.tokens import StoredToken, add_token, revoke_token

AT_A_TIME: Final = 2
"""Good tokens of one name: the one in use, and the one that takes over from it."""

USUAL_LIFETIME: Final = timedelta(days=90)
SHORTEST: Final = timedelta(hours=1)
LONGEST: Final = timedelta(days=365)

NAME: Final = re.compile(r"\w[\w .-]{0,63}")
LIFETIME: Final = re.compile(r"(\d{1,5})([dh])")
UNITS: Final = {"d": timedelta(days=1), "h": timedelta(hours=1)}

GRANTABLE: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.ADMIN: (DATA_PROTECTION,),
    Role.FACILITATOR: (FREE_TEXT,),
    Role.INTEGRATOR: (PEOPLE, DECISIONS, MEETINGS, ATTENDANCE),
}
"""Which scopes mean something to which role; to the other roles none does."""

ID_BYTES: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A token to be made.

    `name`: what it is for; None for that of its role. `person`: the id, external id or e-mail address of the Person on
    whose behalf it asks; None for nobody's.
    """

    role: Role
    scopes: tuple[str, ...] = ()
    name: str | None = None
    person: str | None = None
    lifetime: timedelta = USUAL_LIFETIME


@dataclass(frozen=True, slots=True)
class Issued:
    """A token that was made, and its secret, which is known now and never again."""

    secret: str = field(repr=False)
    token: StoredToken


async def issue_token(graph: Graph, wanted: Wanted) -> Issued:
    """Make a token.

    Raises:
        BadInput: a scope means nothing to the role, the name cannot be one, the lifetime is too short or too long, or
            there are two good tokens of the name.
        NotFound: there is no such person, or more than one.
    """
    name = wanted.name or wanted.role.value.lower()
    _check(wanted, name)
    made, secret = datetime.now(UTC), new_token()
    token = StoredToken(
        id=f"tok_{secrets.token_hex(ID_BYTES)}",
        hash=hash_of(secret),
        name=name,
        role=wanted.role.name,
        scopes=tuple(sorted(set(wanted.scopes))),
        person=None if wanted.person is None else await _person(graph, wanted.person),
        created_at=written(made),
        expires_at=written(made + wanted.lifetime),
    )
    in_the_way = await add_token(graph, token, AT_A_TIME)
    if in_the_way:
        ids = " and ".join(each.id for each in in_the_way)
        sentence = f'"{name}" has {AT_A_TIME} tokens, {ids}: revoke the one not in use, or choose another name.'
        raise BadInput(sentence, value=name, bound=AT_A_TIME)
    return Issued(secret, token)


async def revoke(graph: Graph, token_id: str) -> StoredToken:
    """Make a token useless, in every process within five seconds; one that is useless already stays as it is.

    Raises:
        NotFound: there is no token of this id.
    """
    token = await revoke_token(graph, token_id, written(datetime.now(UTC)))
    if token is None:
        raise NotFound(f'There is no token "{token_id}"; `mellanrum token list` shows their ids.', value=token_id)
    return token


def lifetime_of(text: str) -> timedelta:
    """The length of time that `text` ("90d", "12h") states.

    Raises:
        BadInput: it states none.
    """
    read = LIFETIME.fullmatch(text)
    if read is None:
        raise BadInput(f'"{text}" is no length of time; write days or hours, like 90d or 12h.', value=text)
    return int(read[1]) * UNITS[read[2]]


def _check(wanted: Wanted, name: str) -> None:
    if NAME.fullmatch(name) is None:
        sentence = f'"{name}" cannot be a name: use up to 64 letters, digits, spaces, dots and hyphens.'
        raise BadInput(sentence, value=name)
    if not SHORTEST <= wanted.lifetime <= LONGEST:
        sentence = f"A token lasts from 1h to {LONGEST.days}d, and always ends; make the next one in time."
        raise BadInput(sentence, value=str(wanted.lifetime), bound=["1h", f"{LONGEST.days}d"])
    grantable = GRANTABLE.get(wanted.role, ())
    for scope in wanted.scopes:
        if scope not in grantable:
            can = f"it can have {', '.join(grantable)}" if grantable else "it has none"
            sentence = f'The scope "{scope}" means nothing to the role {wanted.role.value.lower()}; {can}.'
            raise BadInput(sentence, value=scope, bound=list(grantable))


async def _person(graph: Graph, who: str) -> str:
    found = await people_called(graph, who)
    if len(found) != 1:
        how_many = "more than one person has" if found else "nobody has"
        sentence = (
            f'For "{who}": {how_many} this id, external id or e-mail address; `mellanrum ask findAnything` helps.'
        )
        raise NotFound(sentence, value=who)
    return found[0].id
