import pytest

from graph_api.domain.progress import Silent, piece_of_work


class Remembered(Silent):
    def __init__(self) -> None:
        self.told: list[str] = []

    def begin(self, what: str, total: int | None, unit: str) -> None:
        self.told.append(f"{what}: {total} {unit}")

    def end(self) -> None:
        self.told.append("over")


def test_tells_when_work_begins_and_that_it_is_over_even_when_it_fails() -> None:
    progress = Remembered()

    with pytest.raises(LookupError), piece_of_work(progress, "Reading", 12, "rows"):
        raise LookupError

    assert progress.told == ["Reading: 12 rows", "over"]
