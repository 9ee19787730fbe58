"""The sample organisation and the figures that others have computed about it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from graph_api.domain.snapshot import Snapshot
from tests.analytics.csv_organisation import organisation_in
from tests.support.folders import KUBERNETES

HERE = Path(__file__).parent


@cache
def kubernetes() -> Snapshot:
    return organisation_in(KUBERNETES)


def invite_reference() -> list[tuple[list[str], Any]]:
    """Each instance of kubernetes_invites.json after the evidence that it counts.

    The sizes come from an exact solver of its own; those up to three people were confirmed by enumeration.
    """
    reference = json.loads((HERE / "kubernetes_invites.json").read_text(encoding="utf-8"))
    return [(each["evidence_counted"], instance) for each in reference["sets"] for instance in each["instances"]]


def silo_reference() -> dict[str, Any]:
    """Each view of kubernetes_silos.json, computed with igraph and networkx."""
    return views(HERE / "kubernetes_silos.json")


def views(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text(encoding="utf-8"))["views"]
