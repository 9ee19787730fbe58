"""`demo`, `up` and `serve`: from nothing, from one's own data, or in front of a database that runs elsewhere."""

import shlex
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final

import typer

from graph_api.cli.application import application
from graph_api.cli.databases import MAIN, USUAL_SAMPLE, demo_called, folder_of, started, with_graph
from graph_api.cli.terminal import say, watched
from graph_api.cli.web import listening_for
from graph_api.cli.web import serve as serve_web
from graph_api.domain.contract import sample_folder
from graph_api.errors import SettingsInvalid
from graph_api.local import address_of
from graph_api.services.imports import import_folder
from graph_api.settings import Neo4jAddress, Settings, settings_from
from graph_api.sign_in_settings import SignInMode
from graph_api.store.graph import Graph
from graph_api.store.migrations import migrate, require_schema
from graph_api.store.samples import holds_anything, mark_sample, sample_loaded

QUESTIONS: Final = {
    USUAL_SAMPLE: (
        (
            "Who should we invite?",
            "invitePlan --var competences=component/kubelet,component/kubeadm,component/kube-proxy",
        ),
        ("Where is knowledge trapped in silos?", "silos"),
        ("Which units depend on each other and do not meet?", "gaps"),
    ),
    "sample-sv": (
        ("Who should we invite?", "invitePlan --var competences=vardplanering,integrationer,lakemedelsgranssnitt"),
        ("Where is knowledge trapped in silos?", "silos"),
        ("Which units depend on each other and do not meet?", "gaps --var seen=MEETINGS"),
    ),
}
"""What to ask first, of each sample."""

NO_MODE: Final = (
    "`serve` needs MELLANRUM_SIGN_IN: tokens (then `mellanrum token create --role admin`), oidc, or, on this machine "
    "alone, none."
)

Port = Annotated[
    int | None, typer.Option(min=1, max=65535, help="The port of the page and the API; 8000 unless taken.")
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Do not open the page in a browser.")]
Host = Annotated[
    str | None, typer.Option(help="The address to listen on: this machine alone, unless there is a sign-in.")
]
Sample = Annotated[str, typer.Option(metavar="NAME", help="kubernetes, or sv: an invented Swedish region.")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Throw away the demo's data first and load the sample anew.")]


@application.command()
def demo(
    port: Port = None,
    *,
    sample: Sample = USUAL_SAMPLE,
    fresh: Fresh = False,
    no_browser: NoBrowser = False,
    host: Host = None,
) -> None:
    """Start with an organisation to ask about: Kubernetes (1,131 people), or an invented Swedish region.

    What you change is kept.
    """
    settings, folder = settings_from(), sample_folder(sample)
    name = demo_called(folder.name)
    if fresh:
        _throw_away_demo(settings, name)
    with listening_for(settings, host, port) as listener, _database(settings, name) as address:
        with_graph(address, lambda graph: prepare_demo(graph, folder))
        browser = _browser(no_browser=no_browser)
        serve_web(address, listener, settings, browser=browser, ready=lambda here: _announce_demo(here, folder.name))


@application.command()
def up(port: Port = None, *, no_browser: NoBrowser = False, host: Host = None) -> None:
    """Start with a database of your own on this machine; import your organisation with `mellanrum import`."""
    settings = settings_from()
    with listening_for(settings, host, port) as listener, _database(settings, MAIN) as address:
        with_graph(address, migrate)
        serve_web(address, listener, settings, browser=_browser(no_browser=no_browser), ready=_announce)


@application.command()
def serve(port: Port = None, *, host: Host = None) -> None:
    """Serve the page and the API in front of the Neo4j that NEO4J_URI names; nothing is started on this machine."""
    settings = settings_from()
    if settings.neo4j is None:
        raise SettingsInvalid("`serve` needs NEO4J_URI; `mellanrum up` starts a database of its own.")
    if settings.sign_in.mode is None:
        raise SettingsInvalid(NO_MODE, bound=[mode.value for mode in SignInMode])
    published = settings.published
    with listening_for(settings, host, port) as listener:
        with_graph(settings.neo4j, require_schema)
        serve_web(
            settings.neo4j,
            listener,
            settings,
            browser=False,
            ready=lambda here: _announce_served(published, here),
        )


@contextmanager
def _database(settings: Settings, name: str) -> Generator[Neo4jAddress]:
    if settings.neo4j is not None:
        say(f"NEO4J_URI is set: using {settings.neo4j.uri}, starting no database here.")
        yield settings.neo4j
        return
    with started(settings, name) as address:
        yield address


async def prepare_demo(graph: Graph, folder: Path) -> None:
    """Give the graph the sample in `folder`, unless it has it already, or is someone's own and not empty."""
    await migrate(graph)
    if await sample_loaded(graph, folder.name):
        return
    if settings_from().neo4j is not None and await holds_anything(graph):
        say("The database is not empty, so the sample is not loaded into it.")
        return
    await import_folder(graph, folder, progress=watched())
    await mark_sample(graph, folder.name)


def _throw_away_demo(settings: Settings, name: str) -> None:
    if settings.neo4j is not None:
        raise SettingsInvalid("--fresh throws away the demo's own database only; unset NEO4J_URI first.")
    folder = folder_of(settings, name)
    running_now = address_of(folder)
    if running_now is not None:
        raise SettingsInvalid(f"the demo is running ({running_now.uri}); stop it before --fresh.", value=str(folder))
    shutil.rmtree(folder, ignore_errors=True)


def _browser(*, no_browser: bool) -> bool:
    return not no_browser and sys.stdout.isatty()


def _announce(web_address: str) -> None:
    say(f"\n{_answers_at(web_address)} Stop with Ctrl-C.")


def _answers_at(web_address: str) -> str:
    return f"Mellanrum answers at {web_address}  (GraphQL: {web_address}/graphql)."


def _announce_served(published: str | None, here: str) -> None:
    if published is None:
        _announce(here)
    else:
        say(_answers_at(published))


def _announce_demo(web_address: str, sample: str) -> None:
    _announce(web_address)
    say("\nIn another terminal, ask it:")
    for question, command in QUESTIONS[sample]:
        say(f"  # {question}\n  {_ourselves()} ask {command}")


def _ourselves() -> str:
    """How the person can call this program again: by name where that works, else by its path."""
    called = Path(sys.argv[0])
    return shlex.quote(str(called)) if shutil.which(called.name) is None else called.name
