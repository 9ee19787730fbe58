"""GraphQL over HTTP as its own audit suite sees it: https://github.com/graphql/graphql-http, all 61 checks.

MUST, SHOULD and MAY alike: a check that only gives notice is a failure here.
"""

import asyncio
import json
import shutil
from pathlib import Path
from typing import Any, Final

import pytest

from graph_api.settings import Neo4jAddress
from tests.support import npm
from tests.support.server import serving

pytestmark = [pytest.mark.npm, pytest.mark.usefixtures("migrated")]

AUDITS: Final = 61
RUNNER: Final = Path(__file__).with_name("audit.mjs")


async def results(url: str, folder: Path) -> list[dict[str, Any]]:
    """What came of each audit."""
    script = shutil.copy(RUNNER, folder)
    process = await asyncio.create_subprocess_exec(
        npm.NODE, script, url, cwd=folder, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    output, complaint = await process.communicate()
    assert process.returncode == 0, complaint.decode()
    return json.loads(output)


async def test_passes_all_61_audits(address: Neo4jAddress, tmp_path: Path) -> None:
    folder = npm.installed()
    assert folder is not None, "npm ci failed in tests/http_audits; is its registry reachable?"

    async with serving(address, tmp_path / "log") as served:
        found = await results(f"{served.url}/graphql", folder)

    assert len(found) == AUDITS
    assert [each for each in found if each["status"] != "ok"] == []
