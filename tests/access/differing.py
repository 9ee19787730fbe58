"""Where declarations and the hand-written matrix disagree; a mutation of any rule must show here."""

from collections.abc import Iterable, Mapping

from graph_api.access.caller import Role
from graph_api.access.questions import Extent
from graph_api.domain.declarations import Model
from tests.access.declared import Line, declared_fields, declared_rows
from tests.access.matrix import COLUMNS, Marks, matrix

MARKS = {Extent.EVERYTHING: "all", Extent.GROUPS: "groups"}


def differing(model: Model, questions: Mapping[str, Mapping[Role, Extent]]) -> list[str]:
    """Each line that is not as it was written, with both versions."""
    asked = ((name, _asked(rule)) for name, rule in questions.items())
    return [
        *_unlike(declared_rows(model), matrix().rows),
        *_unlike(declared_fields(model), matrix().fields),
        *_unlike(asked, matrix().questions),
    ]


def _unlike(lines: Iterable[Line], written: Mapping[str, Marks]) -> list[str]:
    return [
        f"{name}: {declared} is declared, {written.get(name)} is written"
        for name, declared in lines
        if declared != written.get(name)
    ]


def _asked(rule: Mapping[Role, Extent]) -> Marks:
    admin, facilitator, integrator, member = (MARKS[rule[role]] if role in rule else "-" for role in COLUMNS)
    return admin, facilitator, integrator, member
