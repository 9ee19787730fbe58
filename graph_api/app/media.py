"""The media types of the files that are served, by how their names end."""

from typing import Final

MEDIA_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
}


def media_type(name: str) -> str:
    """The media type of the file called `name`.

    Raises:
        KeyError: files of that kind are not served.
    """
    return MEDIA_TYPES[name[name.rindex(".") :]]
