import pytest

from graph_api.domain.contract import contract_folder, schema_folder, seed_folder


def test_finds_the_migrations_and_the_sample_organisation() -> None:
    assert (schema_folder() / "neo4j" / "V0001__bookkeeping.cypher").is_file()
    assert (seed_folder() / "kubernetes" / "people.csv").is_file()


def test_says_that_the_installation_is_incomplete() -> None:
    with pytest.raises(FileNotFoundError, match="install mellanrum again"):
        contract_folder("no such folder")
