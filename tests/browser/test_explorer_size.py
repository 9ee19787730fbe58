"""The built explorer is small enough for a slow network."""

import gzip

import pytest

from graph_api.app.explorer import built_explorer

MOST = 1_800_000


@pytest.mark.browser
@pytest.mark.database
def test_is_at_most_1_8_megabytes_compressed() -> None:
    folder = built_explorer()
    assert folder is not None, "the explorer is not built: `make explorer`"

    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in folder.rglob("*") if path.is_file()}

    assert sum(sizes.values()) <= MOST
