"""`person export | object | erase | readmit`: what someone may ask of whoever keeps data about them."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

import orjson
import typer

from graph_api.cli.application import application
from graph_api.cli.databases import on_migrated, reachable, with_graph
from graph_api.cli.dumping import new_file
from graph_api.cli.erasure_keys import erasure_key
from graph_api.cli.terminal import out, say, watched
from graph_api.domain.audit import OK, AuditLine
from graph_api.domain.rights import ErasureKey
from graph_api.errors import BadInput, NotFound, SettingsInvalid
from graph_api.services.erasures import Mentions, erase_person, mentions_of, readmit, words_of
from graph_api.services.objections import object_to_analysis
from graph_api.services.person_exports import export_person, person_meant
from graph_api.settings import settings_from
from graph_api.store.audit import add_lines
from graph_api.store.changes import moment
from graph_api.store.erasure import Erased
from graph_api.store.graph import Graph
from graph_api.store.migrations import require_schema
from graph_api.store.person_records import Identity

SHOWN: Final = 5
"""Ids of other records that name someone, as many as are told."""

people: Final = typer.Typer(
    name="person", help="The rights of the people in the graph.", no_args_is_help=True, rich_markup_mode=None
)
application.add_typer(people)

Who = Annotated[str, typer.Argument(metavar="WHO", help="An id, the id in the source, or an e-mail address.")]
File = Annotated[Path | None, typer.Option(metavar="FILE", help="Where to write, a new file; else the terminal.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would go; change nothing.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
Source = Annotated[str, typer.Option(help="The source that the id belongs to.")]


@people.command()
def export(who: Who, *, file: File = None) -> None:
    """Write everything that is kept of one person, as JSON, for themselves."""

    async def work(graph: Graph) -> bytes:
        person = await person_meant(graph, who)
        exported = await export_person(graph, person.id)
        await noted(graph, "exportPerson", person.id)
        return orjson.dumps(exported, default=str, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)

    content = on_migrated(work)
    with new_file(file) as stream:
        stream.write(content)


@people.command()
def erase(who: Who, *, dry_run: DryRun = False, yes: Yes = False) -> None:
    """Erase one person from everything, and keep imports from bringing them back."""
    settings = settings_from()

    async def find(graph: Graph) -> Identity | None:
        await require_schema(graph)
        try:
            return await person_meant(graph, who)
        except NotFound:
            return None

    with reachable(settings, create=False) as address:
        person = with_graph(address, find)
        if person is None:
            say("There is nobody of that id or address here, so nothing was erased.")
            return
        key = erasure_key(settings, make=not dry_run)

        async def work(graph: Graph) -> tuple[Erased, Mentions]:
            words = await words_of(graph, person.id)
            erased = await erase_person(graph, person.id, key, dry_run=dry_run)
            if not dry_run:
                await noted(graph, "erasePerson")
            return erased, Mentions() if dry_run else await mentions_of(graph, words, watched())

        if not (dry_run or yes):
            _ask(person, with_graph(address, lambda graph: erase_person(graph, person.id, key, dry_run=True)))
        erased, mentions = with_graph(address, work)
    _print("Would go" if dry_run else "Gone", erased)
    _warn(mentions, key, dry_run=dry_run)


@people.command(name="object")
def object_(
    who: Who, *, withdraw: Annotated[bool, typer.Option("--withdraw", help="They no longer object.")] = False
) -> None:
    """Keep one person out of every analysis, since they object to it; look-ups show them as before."""

    async def work(graph: Graph) -> bool:
        person = await person_meant(graph, who)
        await noted(graph, "objectToAnalysis", person.id)
        return await object_to_analysis(graph, person.id, objects=not withdraw)

    changed = on_migrated(work)
    state = "Questions take them into account" if withdraw else "No question takes them into account"
    say(f"{state} from now on." if changed else f"{state} already.")


@people.command(name="readmit")
def readmit_(external_id: Annotated[str, typer.Argument(metavar="ID", help="In the source.")], source: Source) -> None:
    """Let imports bring back someone who was erased, since they want to be here again."""
    settings = settings_from()
    key = erasure_key(settings)
    if key is None:
        raise SettingsInvalid("Nobody can be told without the key that they were erased with; set it first.")
    with reachable(settings, create=False) as address:
        known = with_graph(address, lambda graph: readmit(graph, source, external_id, key))
    if not known:
        raise NotFound("Nobody of that id in that source was erased here.")
    say("The next import that names them brings them back.")


async def noted(graph: Graph, right: str, *subjects: str) -> None:
    """Put into the audit trail that someone with access to the database used a right; of an erasure not for whom."""
    line = AuditLine(
        at=moment(),
        by="command line",
        role="ADMIN",
        person=None,
        operation=right,
        document="",
        fields=(right,),
        subjects=subjects,
        subject_count=len(subjects),
        result=OK,
    )
    await add_lines(graph, [line])


def _ask(person: Identity, erased: Erased) -> None:
    """Let a person at the terminal confirm, who sees whom and how much.

    Raises:
        BadInput: nobody is there to confirm, or they do not.
    """
    _print("This would go", erased)
    if not sys.stdin.isatty():
        raise BadInput("Nobody is there to confirm; say --yes, or look first with --dry-run.")
    say(f"{person.name} ({person.external_id} of {person.source}). This cannot be undone.")
    if typer.prompt("Type the id in the source to erase them", err=True) != person.external_id:
        raise BadInput("That is another id, so nothing was erased.")


def _print(heading: str, erased: Erased) -> None:
    out.print(f"{heading}:")
    for what, count in _counted(erased):
        out.print(f"  {what:<38} {count:>8,}")


def _counted(erased: Erased) -> Iterator[tuple[str, int]]:
    yield "people", erased.people
    yield from ((f"relationships {name}", count) for name, count in (erased.links or {}).items())
    yield "texts that they wrote", erased.texts
    yield "employers that only they named", erased.employers
    yield "tokens that asked for them", erased.tokens
    yield "entries of the change log, their id in", erased.changes
    yield "lines of the audit trail, their id in", erased.audit_lines


def _warn(mentions: Mentions, key: ErasureKey | None, *, dry_run: bool) -> None:
    if key is None and not (dry_run and settings_from().neo4j is None):
        say(
            "No MELLANRUM_ERASURE_KEY is set, so an import from a source that still has them brings them back: remove "
            "them there first, or set one."
        )
    if dry_run:
        return
    if mentions.counts:
        found = ", ".join(f"{count:,} {kind}" for kind, count in sorted(mentions.counts.items()))
        some = f" ({', '.join(mentions.ids[:SHOWN])})" if mentions.ids else ""
        say(f"Other records have the same name or address in a text: {found}{some}. Look at them; others wrote them.")
    say("Backups and logs of transactions hold them until they are thrown away; so does every copy of an export.")
