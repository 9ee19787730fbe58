"""The first page: the explorer where it has been built into graph_api/explorer, else the plain page."""

from importlib.resources import files
from pathlib import Path
from typing import Final

from starlette.routing import Route

from graph_api.app.media import media_type
from graph_api.app.static import CONFIRMED, IMMUTABLE, static_route

INDEX: Final = "index.html"
HASHED: Final = "assets"
"""The folder of files whose names change with their content."""


def built_explorer() -> Path | None:
    """The folder of the built explorer; None where it has not been built."""
    folder = Path(str(files("graph_api") / "explorer"))
    return folder if (folder / INDEX).is_file() else None


def explorer_routes(folder: Path | None) -> list[Route]:
    """The first page and everything below /explorer/, from the explorer that was built into `folder`.

    Without one the first page is the plain one, and there is nothing below /explorer/.
    """
    if folder is None:
        plain = (files("graph_api") / "pages" / INDEX).read_bytes()
        return [static_route("/", plain, media_type(INDEX))]
    first = static_route("/", (folder / INDEX).read_bytes(), media_type(INDEX))
    parts = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != INDEX]
    return [first, *(_route(folder, path) for path in parts)]


def _route(folder: Path, path: Path) -> Route:
    name = path.relative_to(folder)
    cache = IMMUTABLE if name.parts[0] == HASHED else CONFIRMED
    return static_route(f"/explorer/{name.as_posix()}", path.read_bytes(), media_type(path.name), cache=cache)
