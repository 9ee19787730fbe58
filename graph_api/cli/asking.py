"""`ask`: any question of schema/operations, answered in Swedish or English as tables with reasons, or as JSON."""

import os
import sys
from collections.abc import Mapping
from typing import Annotated, Any, Final, cast

import orjson
import typer

from graph_api.access.caller import DEMO_FACILITATOR
from graph_api.cli.application import application
from graph_api.cli.databases import reachable, with_graph
from graph_api.cli.tables import shown
from graph_api.cli.terminal import complain, out, show_table
from graph_api.cli.words import Words
from graph_api.domain.answers import Language
from graph_api.errors import BadInput
from graph_api.gql.execution import Api, ExecutionAnswer, GraphQLRequest
from graph_api.gql.forms import fields_of
from graph_api.gql.schema import build_schema
from graph_api.services.operations import Operation, operation, operations
from graph_api.services.typed_values import value_from
from graph_api.settings import settings_from
from graph_api.store.graph import Graph

Name = Annotated[str | None, typer.Argument(metavar="NAME", help="The question; without one, all are listed.")]
Variables = Annotated[
    list[str] | None,
    typer.Option(
        "--var",
        metavar="NAME=VALUE",
        help="A variable; a list is separated by commas, or given one by one. May be repeated.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the answer as JSON, as the API gives it.")]
Spoken = Annotated[
    Language | None,
    typer.Option("--language", case_sensitive=False, help="The language of the answer; without it, the terminal's."),
]

LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a terminal says its language, the first that is set first (POSIX.1-2017, 8.2)."""


@application.command()
def ask(name: Name = None, *, var: Variables = None, language: Spoken = None, json: AsJson = False) -> None:
    """Ask one of the questions that come with the product, or list them."""
    if name is None:
        _print_questions()
        return
    asked = operation(name)
    values = _values(asked, var or [])
    spoken = _spoken(values.get("language"), language)
    if any(variable.name == "language" for variable in asked.variables):
        values["language"] = spoken.value
    request = GraphQLRequest(text=asked.text, variables=values, operation_name=name)

    async def work(graph: Graph) -> ExecutionAnswer:
        return await Api(graph).execute(request, DEMO_FACILITATOR)

    with reachable(settings_from(), create=False) as address:
        answer = with_graph(address, work)
    _print(answer, asked, spoken, json=json)
    if answer.errors:
        raise typer.Exit(1)


def _spoken(typed: str | None, chosen: Language | None) -> Language:
    """The language of an answer: as `typed` for the variable, else as `chosen`, else the terminal's."""
    if typed is None:
        return chosen or language_of(os.environ)
    if typed.upper() not in Language.__members__:
        raise BadInput(f'language is "{typed}"; give EN or SV.', value=typed, bound=[*Language.__members__])
    return Language[typed.upper()]


def language_of(environment: Mapping[str, str]) -> Language:
    """The language of a terminal with `environment`: Swedish where its locale is, else English."""
    locale = next((environment[name] for name in LOCALES if environment.get(name)), "")
    return Language.SV if locale.startswith("sv") else Language.EN


def _print_questions() -> None:
    rows = ((each.name, each.title_sv, each.title_en, _variables(each)) for each in operations().values())
    show_table(("Name", "Fråga", "Question", "Variables"), rows)


def _variables(asked: Operation) -> str:
    return ", ".join(f"{known.name}{' (required)' if known.required else ''}" for known in asked.variables)


def _values(asked: Operation, given: list[str]) -> dict[str, Any]:
    """The variables that `given` states; one that is needed and missing is asked for with an example."""
    known = {variable.name: variable for variable in asked.variables}
    values: dict[str, Any] = {}
    for each in given:
        name, equals, text = each.partition("=")
        if not equals or name not in known:
            sentence = f'--var {each}: {asked.name} has no variable "{name}"; it has {", ".join(known) or "none"}.'
            raise BadInput(sentence, value=each, bound=list(known))
        value = value_from(known[name], text, fields_of(build_schema().core, known[name]))
        values[name] = [*values.get(name, []), *value] if known[name].many else value
    missing = next((name for name, variable in known.items() if variable.required and name not in values), None)
    if missing is not None:
        sentence = f"{asked.name} needs --var {missing}=VALUE{_for_example(asked, missing)}."
        raise BadInput(sentence, value=missing, bound=known[missing].type)
    return values


def _for_example(asked: Operation, name: str) -> str:
    example = asked.example.get(name)
    if example is None:
        return ""
    text = ",".join(map(str, cast("list[object]", example))) if isinstance(example, list) else example
    return f", for example --var {name}={text}"


def _print(answer: ExecutionAnswer, asked: Operation, language: Language, *, json: bool) -> None:
    if json:
        sys.stdout.buffer.write(orjson.dumps(answer.as_json(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        return
    title = asked.title_sv if language is Language.SV else asked.title_en
    for part in shown(answer.data or {}, Words(language), title):
        out.print(part)
    for error in answer.errors:
        complain(error["message"])
