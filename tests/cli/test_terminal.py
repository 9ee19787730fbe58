"""Long work says where it is."""

import pytest

from graph_api.cli.terminal import Lines, amount


@pytest.mark.parametrize(
    ("done", "total", "unit", "said"),
    [
        (12_300_000, 158_000_000, "bytes", "12 of 158 MB"),
        (4_000, None, "rows", "4,000 rows"),
        (4_000, 17_000, "rows", "4,000 of 17,000 rows"),
    ],
)
def test_says_how_much_of_how_much(done: int, total: int | None, unit: str, said: str) -> None:
    assert amount(done, total, unit) == said


def test_begins_with_a_line_even_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Lines()

    progress.begin("Fetching Neo4j", 158_000_000, "bytes")
    progress.advance(1_000_000)
    progress.end()

    assert capsys.readouterr().err == "Fetching Neo4j ...\n"
