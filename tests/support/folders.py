"""Where the tests find what they read."""

import os
from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).parents[2]
OPERATIONS: Final = REPOSITORY / "schema" / "operations"
ANSWERS: Final = REPOSITORY / "tests" / "queries"
KUBERNETES: Final = REPOSITORY / "seed" / "kubernetes"


def shared_folder() -> Path | None:
    """The reference organisations that may not be redistributed; None where they are not at hand."""
    folder = Path(os.environ.get("MELLANRUM_SHARED") or REPOSITORY.parent / "shared" / "data")
    return folder if folder.is_dir() else None
