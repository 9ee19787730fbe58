"""The first page, where the explorer is built and where it is not. Nothing here needs Node."""

from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from graph_api.app.explorer import built_explorer, explorer_routes

INDEX = '<script type="module" src="/explorer/assets/index-Åb12.js"></script>'


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """An explorer as the build leaves it, in small."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(INDEX, encoding="utf-8")
    (tmp_path / "assets" / "index-ab12.js").write_text("export default 1;")
    (tmp_path / "cytoscape.js").write_text("export default 2;")
    (tmp_path / "licences.txt").write_text("React 19")
    return tmp_path


def browser_of(folder: Path | None) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(Starlette(routes=explorer_routes(folder)))
    return httpx.AsyncClient(transport=transport, base_url="http://localhost:8000")


async def test_opens_on_the_explorer_where_it_is_built(built: Path) -> None:
    async with browser_of(built) as client:
        response = await client.get("/")

    assert response.text == INDEX
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-cache"


async def test_lets_a_browser_keep_what_has_a_name_of_its_own_for_each_content(built: Path) -> None:
    async with browser_of(built) as client:
        hashed = await client.get("/explorer/assets/index-ab12.js")
        named = await client.get("/explorer/cytoscape.js")

    assert hashed.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert named.headers["Cache-Control"] == "no-cache"
    assert hashed.headers["Content-Type"] == named.headers["Content-Type"] == "text/javascript; charset=utf-8"


async def test_opens_on_the_plain_page_where_it_is_not_built() -> None:
    async with browser_of(None) as client:
        first = await client.get("/")
        missing = await client.get("/explorer/cytoscape.js")

    assert 'src="/page.js"' in first.text
    assert missing.status_code == 404


async def test_always_has_the_plain_page_as_well(client: httpx.AsyncClient) -> None:
    response = await client.get("/plain")

    assert 'src="/page.js"' in response.text


async def test_says_in_our_form_that_a_file_is_not_there(client: httpx.AsyncClient) -> None:
    response = await client.get("/explorer/assets/gone-1234.js")

    assert response.status_code == 404
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


@pytest.mark.parametrize(
    "path", ["/explorer", "/explorer/", "/explorer/../settings.py", "/explorer/%2e%2e/settings.py"]
)
async def test_serves_nothing_else_from_there(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


def test_takes_a_folder_without_a_first_page_for_no_explorer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "explorer").mkdir()
    monkeypatch.setattr("graph_api.app.explorer.files", lambda _: tmp_path)

    assert built_explorer() is None
