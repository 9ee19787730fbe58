from pathlib import Path

import pytest

from graph_api.domain.migrations import migrations_in


def test_reads_statements_without_comments_in_order(tmp_path: Path) -> None:
    (tmp_path / "V0002__second.cypher").write_text("RETURN 2;\n", "utf-8")
    (tmp_path / "V0001__first.cypher").write_text("// why; not\nRETURN 1;\nRETURN\n  11;\n", "utf-8")

    first, second = migrations_in(tmp_path)

    assert first.statements == ("RETURN 1", "RETURN\n  11")
    assert (second.version, second.name, second.file_name) == (2, "second", "V0002__second.cypher")


def test_has_the_same_checksum_with_other_line_ends(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder, end in ((here, "\n"), (there, "\r\n")):
        folder.mkdir()
        (folder / "V0001__a.cypher").write_bytes(f"RETURN 1;{end}RETURN 2;{end}".encode())

    assert migrations_in(here)[0].checksum == migrations_in(there)[0].checksum


def test_refuses_a_gap_in_the_numbers(tmp_path: Path) -> None:
    for name in ("V0001__a.cypher", "V0003__c.cypher"):
        (tmp_path / name).write_text("RETURN 1;", "utf-8")

    with pytest.raises(ValueError, match="without gaps"):
        migrations_in(tmp_path)
