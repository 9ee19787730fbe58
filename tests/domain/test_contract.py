import pytest

from graph_api.domain.contract import contract_folder, sample_folder, schema_folder, seed_folder
from graph_api.errors import BadInput


def test_finds_the_migrations_and_the_sample_organisation() -> None:
    assert (schema_folder() / "neo4j" / "V0001__bookkeeping.cypher").is_file()
    assert (seed_folder() / "kubernetes" / "people.csv").is_file()


def test_says_that_the_installation_is_incomplete() -> None:
    with pytest.raises(FileNotFoundError, match="install mellanrum again"):
        contract_folder("no such folder")


def test_finds_a_sample_by_its_name() -> None:
    assert sample_folder("kubernetes") == seed_folder() / "kubernetes"


@pytest.mark.parametrize("name", ["kubernets", "", "..", "../seed/kubernetes", "README.md"])
def test_names_the_samples_where_there_is_none_of_that_name(name: str) -> None:
    with pytest.raises(BadInput, match="there is kubernetes") as refused:
        sample_folder(name)

    assert refused.value.value == name
