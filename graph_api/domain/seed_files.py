"""Every file of the seed format, by name, in the order in which they are read and reported."""

from collections.abc import Mapping
from typing import Final

from graph_api.domain.seed_format import SeedFile
from graph_api.domain.seed_links import LINK_FILES
from graph_api.domain.seed_nodes import NODE_FILES

SEED_FILES: Final[Mapping[str, SeedFile]] = {file.name: file for file in (*NODE_FILES, *LINK_FILES)}
