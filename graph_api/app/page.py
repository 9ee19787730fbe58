"""The pages that need no build: files of graph_api/pages, as they are."""

from importlib.resources import files
from typing import Final

from starlette.routing import Route

from graph_api.app.media import media_type
from graph_api.app.static import static_route

SCRIPTS: Final = (
    *("page", "asking", "questions", "form", "fieldorder", "fieldrows", "suggestions"),
    *("show", "tables", "bars", "bardrawings", "svg", "empty", "problems", "download"),
    *("address", "ask", "elements", "languages", "texts", "words", "vocabulary", "ways"),
    *("arrival", "gate", "oidc", "session", "signin", "signintexts", "tabs"),
)
"""The modules that the plain page consists of; the explorer is built from them too."""

PLAIN_PAGE: Final = {
    "/plain": "index.html",
    "/page.css": "page.css",
    "/parts.css": "parts.css",
    "/favicon.svg": "favicon.svg",
    "/favicon.ico": "favicon.svg",
    **{f"/{script}.js": f"{script}.js" for script in SCRIPTS},
}

DRAWING: Final = (
    *("pictures", "captions", "picture", "frame", "links", "about", "verdicts"),
    *("mapcaptions", "coveragecaptions", "surroundingscaptions", "barcaptions"),
    *("map", "mapfinding", "mapgrid", "mapkeys", "maplegend", "mappair"),
    *("coverage", "coveragetable", "invited", "otherwise"),
    *("surroundings", "neargraph", "nearkey", "nearlist", "nearlooks", "nearrings", "nearview"),
)
"""The modules of the pictures: what they share, then those of each."""

PICTURES: Final = {
    "/map": "map.html",
    "/coverage": "coverage.html",
    "/surroundings": "surroundings.html",
    **{f"/{style}.css": f"{style}.css" for style in ("picture", "map", "coverage", "surroundings")},
    **{f"/{script}.js": f"{script}.js" for script in DRAWING},
}

PAGES: Final = {**PLAIN_PAGE, **PICTURES}
"""Each address with the file that answers it."""


def page_routes() -> list[Route]:
    """The routes of the pages and of everything they need."""
    folder = files("graph_api") / "pages"
    return [static_route(path, (folder / name).read_bytes(), media_type(name)) for path, name in PAGES.items()]
