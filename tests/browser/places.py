"""The two pages that ask and answer: the explorer, and the plain page that needs no build."""

from typing import Final

import pytest

from graph_api.services.operations import operation

PLACES: Final = {"explorer": "/", "plain": "/plain"}

EACH_PLACE: Final = pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))

VISITS: Final = {"explorer-sv": ("/", "sv"), "plain-en": ("/plain", "en")}
EACH_VISIT: Final = pytest.mark.parametrize(("place", "language"), VISITS.values(), ids=list(VISITS))
"""Each page, and each language: they share their modules, so that four visits would find no more than two."""

ANSWERED: Final = {
    "explorer": "/#/{language}/gaps",
    "plain": "/plain#/{language}/invitePlan",
    "map": "/map#/{language}/siloMap",
    "coverage": "/coverage#/{language}/invitePlan",
    "surroundings": f"/surroundings#/{{language}}/surroundings?of={operation('surroundings').example['of']}",
}
"""Every page of ours with an answer on it, by address."""
