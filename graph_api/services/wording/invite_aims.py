"""How far a group goes by each aim of an invitation, in words."""

from typing import Final

from graph_api.services.wording.sentences import Counted, Sentence

SIZE: Final = Sentence("{people}, and fewer cannot do it.", "{people}, och färre räcker inte.")
SIZE_UNPROVED: Final = Sentence("{people}; perhaps fewer can do it.", "{people}; kanske räcker färre.")
LOAD: Final = Sentence(
    "{meetings} in the period of {days} up to {day}, all of them together",
    "{meetings} under perioden på {days} till och med {day}, alla tillsammans",
)
LOAD_WITH_PAIRS: Final = Sentence(
    "{load}, and {pairs} in the group who have met, {newness} each: {value}",
    "{load}, och {pairs} i gruppen som har träffats, {newness} vardera: {value}",
)
PAIRS: Final = Counted(Sentence("1 pair", "1 par"), Sentence("{count} pairs", "{count} par"))
NO_LESS: Final = Sentence("{what}; no group of the size has less.", "{what}; ingen grupp av storleken har mindre.")
MAYBE_LESS: Final = Sentence(
    "{what}; perhaps another group of the size has less.", "{what}; kanske har någon annan grupp av storleken mindre."
)
RICHNESS: Final = Sentence(
    "The competences are there {value} times, once for each person and competence",
    "Kompetenserna finns {value} gånger, en gång per person och kompetens",
)
NO_MORE: Final = Sentence(
    "{what}; no group that is as good so far has more.", "{what}; ingen grupp som är lika bra så långt har fler."
)
MAYBE_MORE: Final = Sentence(
    "{what}; perhaps another group that is as good so far has more.",
    "{what}; kanske har någon annan grupp som är lika bra så långt fler.",
)
NO_COMPETENCES: Final = Sentence(
    "No competences are asked for, so that this decides nothing.", "Inga kompetenser efterfrågas, så detta avgör inget."
)
