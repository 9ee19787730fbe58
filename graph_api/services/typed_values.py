"""What is typed on a command line as the value of a variable."""

import json
from collections.abc import Sequence
from typing import Any, Final, cast

from graph_api.errors import BadInput
from graph_api.services.operations import Variable

TRUTH: Final = {"true": True, "false": False}


def value_from(variable: Variable, text: str, fields: Sequence[Variable] = ()) -> Any:
    """The value that `text`, as typed on a command line, gives `variable`.

    A list is separated by commas. What takes objects, made of `fields`, is written name=value,name=value, with ";"
    between several, or in JSON.

    Raises:
        BadInput: it is no value of that type.
    """
    if fields:
        return _in_json(variable, text) if text.lstrip().startswith(("{", "[")) else _objects(variable, text, fields)
    if variable.many:
        return [_single(variable, part.strip()) for part in text.split(",") if part.strip()]
    return _single(variable, text.strip())


def _in_json(variable: Variable, text: str) -> Any:
    try:
        made = cast("dict[str, Any] | list[Any]", json.loads(text))
    except ValueError:
        raise BadInput(f"{variable.name} is {text}, which is no JSON.", value=text, bound=variable.type) from None
    return made if isinstance(made, list) or not variable.many else [made]


def _objects(variable: Variable, text: str, fields: Sequence[Variable]) -> Any:
    if not variable.many:
        return _object(variable, text, fields)
    return [_object(variable, part, fields) for part in text.split(";") if part.strip()]


def _object(variable: Variable, text: str, fields: Sequence[Variable]) -> dict[str, Any]:
    known = {field.name: field for field in fields}
    made: dict[str, Any] = {}
    for part in text.split(","):
        name, equals, value = (each.strip() for each in part.partition("="))
        if not equals or name not in known:
            raise _no_object(variable, text, fields)
        made[name] = _single(known[name], value)
    if any(field.required and field.name not in made for field in fields):
        raise _no_object(variable, text, fields)
    return made


def _no_object(variable: Variable, text: str, fields: Sequence[Variable]) -> BadInput:
    names = [f"{field.name}=..." if field.required else f"[{field.name}=...]" for field in fields]
    sentence = f'{variable.name} is "{text.strip()}"; write it like {",".join(names)}, those in brackets where wanted.'
    return BadInput(sentence, value=text, bound=variable.type)


def _single(variable: Variable, text: str) -> Any:
    try:
        match variable.word:
            case "Int":
                return int(text)
            case "Float":
                return float(text.replace(",", "."))
            case "Boolean":
                return TRUTH[text.lower()]
            case _:
                return text
    except (ValueError, KeyError):
        raise BadInput(
            f'{variable.name} is "{text}", which is no {variable.word}.', value=text, bound=variable.type
        ) from None
