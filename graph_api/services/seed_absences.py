"""Rows of an import about people who were erased: they are left out, and what refers to them refers to nobody."""

from collections.abc import Callable
from typing import Final

from graph_api.domain.seed_format import NodeFile, SeedFile
from graph_api.domain.seed_nodes import PEOPLE
from graph_api.services.seed_judging import Judged
from graph_api.store.spool import NodeRow

PERSON: Final = PEOPLE.identity


def is_about_erased(file: SeedFile, result: Judged, erased: Callable[[str], bool]) -> bool:
    """Whether a row, right or bad, is such a person, or relates one to something."""
    if isinstance(file, NodeFile):
        return file.identity == PERSON and erased(result.id)
    return any(each.identity == PERSON and erased(each.id) for each in result.references)


def without_erased(file: SeedFile, result: Judged, erased: Callable[[str], bool]) -> Judged:
    """A row that may refer to such a person, as an objective does to its owner, without that."""
    if not isinstance(file, NodeFile) or not isinstance(result.row, NodeRow):
        return result
    for column in file.refers:
        if column.identity == PERSON and column.column in result.row.refers:
            ids = result.row.refers[column.column]
            result.row.refers[column.column] = [id_ for id_ in ids if not erased(id_)]
    result.references = [each for each in result.references if each.identity != PERSON or not erased(each.id)]
    return result
