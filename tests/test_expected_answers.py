"""The answers beside the operations are those that the script computes, and the script knows nothing of the product."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.folders import ANSWERS, REPOSITORY

SCRIPT = REPOSITORY / "scripts" / "expected_answers.py"


@pytest.mark.thorough
def test_answers_are_what_the_script_writes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True)

    assert texts_in(tmp_path) == texts_in(ANSWERS)


def test_script_imports_nothing_of_the_product() -> None:
    modules = [SCRIPT, *(SCRIPT.parent / "expected").glob("*.py")]
    imported = {
        name
        for module in modules
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        for name in _imported(node)
    }

    assert not [name for name in imported if name.partition(".")[0] not in {*sys.stdlib_module_names, "expected"}]


def texts_in(folder: Path) -> dict[str, str]:
    """Every answer in `folder` and below it, by its place there."""
    return {str(file.relative_to(folder)): file.read_text(encoding="utf-8") for file in folder.rglob("*.json")}


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []
