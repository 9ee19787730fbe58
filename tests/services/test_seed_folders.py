import zipfile
from pathlib import Path

import pytest

from graph_api.errors import ImportRefused
from graph_api.services import seed_folders
from graph_api.services.seed_folders import seed_folder_at
from tests.support.csv_folders import write_folder

PEOPLE = "id,name\nada,Ada\n"


def zipped(path: Path, members: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


def test_finds_the_files_of_a_folder_in_the_order_of_the_format(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "Åre", ties="", people=PEOPLE, cars="", departments="")
    (folder / ".hidden").touch()
    (folder / "README.md").touch()

    with seed_folder_at(folder) as found:
        assert list(found.files) == ["people.csv", "departments.csv", "ties.csv"]
        assert found.unknown == ("cars.csv",)
        assert (found.name, found.size) == ("Åre", len(PEOPLE))


def test_finds_files_whose_names_are_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "People.CSV").write_text(PEOPLE, "utf-8")

    with seed_folder_at(tmp_path) as found:
        assert list(found.files) == ["people.csv"]


def test_reads_a_zip_of_a_folder(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "hr.zip", {"kommun/people.csv": PEOPLE, "kommun/cars.csv": "", "__MACOSX/people.csv": "junk"}
    )

    with seed_folder_at(path) as found:
        assert (found.name, list(found.files)) == ("hr", ["people.csv"])
        assert found.files["people.csv"]().read().decode() == PEOPLE
        assert found.unknown == ("kommun/cars.csv",)


def test_takes_a_single_file_for_a_part_of_its_folder(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "hr", ties="source,target,kind\n")

    with seed_folder_at(folder / "ties.csv") as found:
        assert (found.name, list(found.files)) == ("hr", ["ties.csv"])


def test_names_the_files_it_knows_when_it_does_not_know_one(tmp_path: Path) -> None:
    (tmp_path / "persons.csv").write_text(PEOPLE, "utf-8")

    with pytest.raises(ImportRefused, match=r"persons\.csv is not a file of the seed format.*people\.csv.*ties\.csv"):
        with_opened(tmp_path / "persons.csv")


def test_says_that_people_are_missing(tmp_path: Path) -> None:
    write_folder(tmp_path, ties="source,target,kind\n")

    with pytest.raises(ImportRefused, match=r"has no people\.csv.*only ties\.csv"):
        with_opened(tmp_path)


def test_says_that_a_folder_is_empty(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="no file of the seed format"):
        with_opened(tmp_path)


def test_says_that_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="does not exist"):
        with_opened(tmp_path / "nowhere")


def test_refuses_a_zip_that_points_out_of_itself(tmp_path: Path) -> None:
    path = zipped(tmp_path / "trap.zip", {"../../people.csv": PEOPLE})

    with pytest.raises(ImportRefused, match="points out of the zip"):
        with_opened(path)


def test_refuses_a_file_that_is_there_twice(tmp_path: Path) -> None:
    path = zipped(tmp_path / "two.zip", {"a/people.csv": PEOPLE, "b/people.csv": PEOPLE})

    with pytest.raises(ImportRefused, match=r"holds people\.csv twice"):
        with_opened(path)


def test_refuses_a_zip_that_would_unpack_to_more_than_anyone_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seed_folders, "LARGEST_ZIP", 10)
    path = zipped(tmp_path / "bomb.zip", {"people.csv": PEOPLE * 2})

    with pytest.raises(ImportRefused, match="at most 10 are read"):
        with_opened(path)


def with_opened(path: Path) -> None:
    with seed_folder_at(path):
        pytest.fail("it opened")
