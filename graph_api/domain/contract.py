"""Where the contract lies: the folders `schema` and `seed`, in an installed wheel and in a checkout alike."""

from importlib.resources import files
from pathlib import Path
from typing import Final

from graph_api.errors import BadInput

PACKAGED: Final = "_contract"
"""The folder of the package that the wheel puts them in."""

INVENTED: Final = "sample-"
"""How the folder of a sample begins that is no real organisation."""


def schema_folder() -> Path:
    """The folder with schema.graphql, operations/ and neo4j/; see `contract_folder`."""
    return contract_folder("schema")


def seed_folder() -> Path:
    """The folder with the sample organisations; see `contract_folder`."""
    return contract_folder("seed")


def sample_folder(name: str) -> Path:
    """The folder of the sample organisation called `name`, "sv" for the folder sample-sv.

    Raises:
        BadInput: there is no such sample; the sentence names those there are.
    """
    folders = sorted(folder for folder in seed_folder().iterdir() if folder.is_dir())
    samples = {folder.name.removeprefix(INVENTED): folder for folder in folders}
    name = name.removeprefix(INVENTED)
    if name not in samples:
        raise BadInput(f'there is no sample "{name}"; there is {", ".join(samples)}.', value=name, bound=list(samples))
    return samples[name]


def contract_folder(name: str) -> Path:
    """The folder `name` that this program came with.

    Raises:
        FileNotFoundError: this installation has no such folder.
    """
    package = Path(str(files("graph_api")))
    for folder in (package / PACKAGED / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"this installation lacks its folder {name!r}; install mellanrum again")
