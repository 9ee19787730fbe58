"""What is said where an id or a name refers to nothing, or to several."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph_api.services.wording.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that is referred to: what is said where there is no such, and what `several` are called."""

    nothing: Sentence
    several: Sentence


def _kind(one: str, several: str, one_sv: str, several_sv: str, none_sv: str = "ingen") -> Kind:
    nothing = Sentence(f'There is no {one} "{{given}}".', f"Det finns {none_sv} {one_sv} ”{{given}}”.")
    return Kind(nothing, Sentence(several, several_sv))


KINDS: Final[Mapping[str, Kind]] = {
    "competence": _kind("competence", "competences", "kompetens", "kompetenser"),
    "decision": _kind("decision", "decisions", "beslut", "beslut", "inget"),
    "employer": _kind("employer", "employers", "arbetsgivare", "arbetsgivare"),
    "evidence": _kind("evidence", "evidences", "belägg", "belägg", "inget"),
    "meeting": _kind("meeting", "meetings", "möte", "möten", "inget"),
    "network": _kind("network", "networks", "nätverk", "nätverk", "inget"),
    "person": _kind("person", "people", "person", "personer"),
    "person or unit": _kind("person or unit", "people or units", "person eller enhet", "personer eller enheter"),
    "role": _kind("role", "roles", "roll", "roller"),
    "source": _kind("source", "sources", "källa", "källor"),
    "theme": _kind("theme", "themes", "tema", "teman", "inget"),
    "unit": _kind("unit", "units", "enhet", "enheter"),
}
"""By what references call them."""

DID_YOU_MEAN: Final = Sentence("Did you mean {names}?", "Menade du {names}?")
OR: Final = Sentence(" or ", " eller ")
THERE_ARE: Final = Sentence("There are {names}.", "Det finns {names}.")
THERE_IS_NONE: Final = Sentence("There are none.", "Det finns inga.")
SEVERAL: Final = Sentence(
    '{count} {several} are called "{given}": {which}{more}. Give one of these ids.',
    "{count} {several} heter ”{given}”: {which}{more}. Ange ett av dessa id:n.",
)
WHICH: Final = Sentence("{id} ({external_id} in {source})", "{id} ({external_id} i {source})")
AND_MORE: Final = Sentence(" and {count} more", " och {count} till")
