"""Write the schema to where the contract is kept: `python -m graph_api.gql.print [FILE]`, else to the terminal."""

import sys
from pathlib import Path

from graph_api.gql.schema import schema_text


def main(arguments: list[str]) -> None:
    """Write the schema to the file that `arguments` name, or to standard output."""
    if arguments:
        Path(arguments[0]).write_text(schema_text(), encoding="utf-8")
    else:
        sys.stdout.write(schema_text())


if __name__ == "__main__":
    main(sys.argv[1:])
