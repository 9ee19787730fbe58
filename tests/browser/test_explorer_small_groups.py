"""What may not be shown, since it would be about a few persons, is said not to be shown."""

from pathlib import Path
from typing import Final

import pytest
from playwright.async_api import expect

from graph_api.app import create_app
from graph_api.services.imports import import_folder
from graph_api.store.graph import Graph
from tests.browser.conftest import OpenAt, StartServer
from tests.browser.places import EACH_PLACE
from tests.support.csv_folders import write_folder

PEOPLE: Final = "id,name,department_id\n" + "".join(f"{n},Person {n},{'ab'[n % 2]}\n" for n in range(6))
DEPARTMENTS: Final = "id,name\na,Akut\nb,Barn\n"
TIES: Final = "source,target,kind\n0,1,talks\n2,3,talks\n4,5,talks\n0,2,talks\n"


@pytest.fixture
async def served(graph: Graph, start_server: StartServer, tmp_path: Path) -> str:
    """The address of a server over two departments of three people each."""
    folder = write_folder(tmp_path / "klinik", people=PEOPLE, departments=DEPARTMENTS, ties=TIES)
    await import_folder(graph, folder)
    return (await start_server(create_app(graph))).address


@EACH_PLACE
async def test_says_that_groups_are_too_small_to_show(open_at: OpenAt, place: str) -> None:
    page = await open_at(f"{place}#/sv/silos?by=UNIT&population=TIED", language="sv")

    await expect(page.locator("#answer .empty").first).to_contain_text("färre än 5 personer visas inte var för sig")
