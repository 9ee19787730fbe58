"""The log of a server: one line of JSON for each event, on standard error.

A line holds what we chose to say and constants; of what others log, and of exceptions, only what cannot hold a value:
the template of a message, the types of exceptions and the places they passed. Everything outside of ASCII is escaped,
so that nothing in a line ends it or speaks to a terminal.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import Any, Final

from graph_api.domain.moments import written
from graph_api.settings import LogLevel

OURS: Final = "graph_api"
LONGEST_EVENT: Final = 200
PARTS_OF_PATH: Final = 3

LEVELS: Final = {LogLevel.REQUESTS: logging.INFO, LogLevel.PROBLEMS: logging.WARNING}


class JsonLine(logging.Formatter):
    """Formats a record as one line: when, how grave, which event, and what `said` in the record's extra adds."""

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter.format`; arguments of a message are left out."""
        template = str(record.msg).partition("\n")[0][:LONGEST_EVENT]
        line: dict[str, Any] = {
            "at": written(datetime.fromtimestamp(record.created, UTC), "milliseconds"),
            "level": record.levelname.lower(),
            "event": template,
        }
        if record.name.partition(".")[0] != OURS:
            line["logger"] = record.name
        line |= getattr(record, "said", {})
        if record.exc_info and record.exc_info[1] is not None:
            line |= _where(record.exc_info[1])
        return json.dumps(line, ensure_ascii=True, default=str)


def set_up_log(level: LogLevel | None) -> None:
    """Write the log of this process to standard error.

    Args:
        level: what is written; None for every request where it goes to a file or a program, and only for what went
            wrong where a person watches.
    """
    watched = LogLevel.PROBLEMS if sys.stderr.isatty() else LogLevel.REQUESTS
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(LEVELS[level or watched])
    logging.getLogger("neo4j").propagate = False  # what matters of it is raised; its words may name what was asked


def _where(error: BaseException) -> dict[str, Any]:
    """The types of an exception and of its causes, and the calls that led to it, the innermost first."""
    kinds: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(kinds) < LONGEST_EVENT:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    frames = reversed(traceback.extract_tb(error.__traceback__))
    places = [f"{_tail(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return {"error": " < ".join(kinds), "stack": places}


def _tail(path: str) -> str:
    return "/".join(path.replace("\\", "/").split("/")[-PARTS_OF_PATH:])
