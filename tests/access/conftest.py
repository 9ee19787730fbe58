"""What access is tested on: an organisation in which every value is unique, and a dense one for random documents."""

import pytest

from graph_api.access.caller import Caller, Role
from tests.access.planted import planted as planted_organisation
from tests.reads.comparison import Comparison
from tests.reads.organisation import small_organisation, write
from tests.support.contents import Contents

SEED = 20261122


@pytest.fixture(scope="session")
def planted_comparison(contents: Contents) -> Comparison:
    """The planted organisation before it lies in the database; ask for `planted`."""
    return Comparison(contents.graph, planted_organisation(), caller=Caller(Role.ADMIN))


@pytest.fixture
async def planted(contents: Contents, planted_comparison: Comparison) -> Comparison:
    """The planted organisation, as an admin sees it; for reading only."""
    return await _filled(contents, "planted", planted_comparison)


@pytest.fixture(scope="session")
def crowd_comparison(contents: Contents) -> Comparison:
    """The dense organisation before it lies in the database; ask for `crowd`."""
    return Comparison(contents.graph, small_organisation(SEED), caller=Caller(Role.ADMIN))


@pytest.fixture
async def crowd(contents: Contents, crowd_comparison: Comparison) -> Comparison:
    """The dense organisation, as an admin sees it; for reading only."""
    return await _filled(contents, "crowd", crowd_comparison)


async def _filled(contents: Contents, name: str, comparison: Comparison) -> Comparison:
    async def fill(_: object) -> None:
        await write(comparison.organisation, contents.graph)
        await comparison.learn_cursors()

    await contents.filled(name, fill)
    return comparison
