"""What the things in an answer about a room are called."""

from graph_api.domain.snapshot import Snapshot
from graph_api.services.answers import by_id
from graph_api.services.names import Names


class RoomNames(Names):
    """The names of everything that a room may be about or consist of, by id."""

    def __init__(self, snapshot: Snapshot) -> None:
        titled = (*snapshot.decisions, *snapshot.themes, *snapshot.initiatives)
        super().__init__((*snapshot.people, *snapshot.units, *snapshot.competences), titled)
        self.people = by_id(snapshot.people)
