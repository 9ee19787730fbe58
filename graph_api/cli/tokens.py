"""`token create | list | revoke`: tokens for programs that ask on their own behalf."""

import sys
from datetime import UTC, datetime
from typing import Annotated, Final, TypeVar

import typer

from graph_api.access.caller import Role
from graph_api.access.tokens import Issued, Wanted, issue_token, lifetime_of, revoke
from graph_api.cli.application import application
from graph_api.cli.databases import on_migrated
from graph_api.cli.terminal import say, show_table
from graph_api.domain.moments import written
from graph_api.errors import BadInput
from graph_api.store.graph import Graph
from graph_api.store.tokens import StoredToken, every_token

T = TypeVar("T")

COLUMNS: Final = ("Id", "Name", "Role", "Scopes", "Person", "Made", "Ends", "Last used", "State")
ROLES: Final = {role.value.lower(): role for role in Role}

tokens: Final = typer.Typer(
    name="token", help="Tokens for programs that ask on their own behalf.", no_args_is_help=True, rich_markup_mode=None
)
application.add_typer(tokens)

RoleName = Annotated[str, typer.Option("--role", metavar="ROLE", help=f"What it may do: {', '.join(ROLES)}.")]
Scopes = Annotated[
    list[str] | None, typer.Option("--scope", help="What it may see beside that, as the README lists; repeatable.")
]
Name = Annotated[str | None, typer.Option(help="What it is for; two tokens of one name at most, to take turns.")]
Person = Annotated[str | None, typer.Option(help="On whose behalf it asks: an id, external id or e-mail address.")]
Expires = Annotated[str, typer.Option(help="When it ends: days or hours from now, like 90d or 12h; 365d at most.")]


@tokens.command()
def create(
    role: RoleName, scope: Scopes = None, name: Name = None, person: Person = None, expires: Expires = "90d"
) -> None:
    """Make a token and print it, this once: only its hash is kept."""
    if role.lower() not in ROLES:
        raise BadInput(f'There is no role "{role}"; there are {", ".join(ROLES)}.', value=role, bound=list(ROLES))
    wanted = Wanted(
        role=ROLES[role.lower()],
        scopes=tuple(scope or ()),
        name=name,
        person=person,
        lifetime=lifetime_of(expires),
    )

    async def work(graph: Graph) -> Issued:
        return await issue_token(graph, wanted)

    issued = on_migrated(work)
    token = issued.token
    say(f'{token.id}, "{token.name}", good until {token.expires_at}. Keep it now, it is not shown again:')
    sys.stdout.write(f"{issued.secret}\n")


@tokens.command(name="list")
def list_() -> None:
    """Show the tokens there are, with everything but what makes them good."""
    rows = on_migrated(every_token)
    now = written(datetime.now(UTC))
    show_table(COLUMNS, (_cells(token, now) for token in rows))


@tokens.command(name="revoke")
def revoke_(token_id: Annotated[str, typer.Argument(metavar="ID", help="As `token list` shows it.")]) -> None:
    """Make a token useless, in every process within five seconds."""

    async def work(graph: Graph) -> StoredToken:
        return await revoke(graph, token_id)

    token = on_migrated(work)
    say(f'{token.id}, "{token.name}", is revoked since {token.revoked_at}.')


def _cells(token: StoredToken, now: str) -> tuple[str, ...]:
    state = "revoked" if token.revoked_at else "good" if token.good_at(now) else "ended"
    scopes = ", ".join(token.scopes) or "-"
    made, ends = token.created_at[:10], token.expires_at[:10]
    role = token.role.lower()
    return token.id, token.name, role, scopes, token.person or "-", made, ends, token.last_used_on or "-", state
