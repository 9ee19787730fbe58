"""What the reads are asked about: a town written by hand, and a small organisation for random documents."""

import pytest

from graph_api.store.graph import Graph
from tests.reads.comparison import Comparison
from tests.reads.organisation import small_organisation, write
from tests.reads.town import write_town
from tests.support.contents import Contents


@pytest.fixture(scope="session")
def comparison(contents: Contents) -> Comparison:
    """Both sides, before the database holds anything to compare; ask for `organisation`."""
    return Comparison(contents.graph, small_organisation())


@pytest.fixture
async def organisation(contents: Contents, comparison: Comparison) -> Comparison:
    """Both sides over the small organisation; for reading only."""

    async def fill(_: object) -> None:
        await write(comparison.organisation, contents.graph)
        await comparison.learn_cursors()

    await contents.filled("organisation", fill)
    return comparison


@pytest.fixture
async def town(contents: Contents) -> Graph:
    """The open database with the town of tests/reads/town.py; for reading only."""
    return await contents.filled("town", write_town)


@pytest.fixture
async def own_town(graph: Graph) -> Graph:
    """The same, written anew for a test that changes it."""
    await write_town(graph)
    return graph
