"""The plain page: files of graph_api/pages, as they are."""

from importlib.resources import files
from typing import Final

from starlette.routing import Route

from graph_api.app.static import static_route

HTML: Final = "text/html; charset=utf-8"
CSS: Final = "text/css; charset=utf-8"
JAVASCRIPT: Final = "text/javascript; charset=utf-8"
SVG: Final = "image/svg+xml"

SCRIPTS: Final = ("page", "form", "suggestions", "ask", "tables", "show", "download", "texts", "words")

PAGES: Final = {
    "/": ("index.html", HTML),
    "/page.css": ("page.css", CSS),
    "/favicon.svg": ("favicon.svg", SVG),
    "/favicon.ico": ("favicon.svg", SVG),
    **{f"/{script}.js": (f"{script}.js", JAVASCRIPT) for script in SCRIPTS},
}
"""Each address with the file and the media type that answer it."""


def page_routes() -> list[Route]:
    """The routes of the page and of everything it needs."""
    folder = files("graph_api") / "pages"
    return [static_route(path, (folder / name).read_bytes(), kind) for path, (name, kind) in PAGES.items()]
