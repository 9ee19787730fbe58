"""What the answer to the silo map says, beside what it has in common with gaps."""

from typing import Final

from graph_api.services.wording.gaps import LITERATURE as OF_GAPS
from graph_api.services.wording.sentences import Sentence

ORDER: Final = Sentence(
    "Order: average linkage on 1 - seen_ab / sqrt(d_a d_b), and of all orders in which no cluster is broken up the one "
    "whose neighbours are the least unlike in sum. Blocks: the clusters at the height at which the modularity of what "
    "is seen is greatest; a unit that is seen with no other stands last, by its need, and is a block of its own. "
    "Where there are more units than rows, the parts of the deepest unit that has several are shown as that unit, "
    "again and again until the rest fit, and all is counted as if the parts were it.",
    "Ordning: medelavståndsklustring av 1 - sett_ab / sqrt(d_a d_b), och av alla ordningar där inget kluster delas den "
    "vars grannar sammanlagt är minst olika. Block: klustren på den höjd där modulariteten i det sedda är störst; en "
    "enhet som inte syns med någon annan står sist, efter sitt behov, och är ett eget block. Där enheterna är fler än "
    "raderna visas delarna av den djupast liggande enhet som har flera som den enheten, om och om igen tills resten "
    "får plats, och allt räknas som om delarna vore den.",
)
LITERATURE: Final = (
    *OF_GAPS,
    "van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60, 1635-1651.",
    "Bar-Joseph, Z. et al. (2001). Fast optimal leaf ordering for hierarchical clustering. Bioinformatics 17, S22-S29.",
)

ROLLED_UP: Final = Sentence(
    "{parts} units are shown as the {wholes} that they are a part of: {names}.",
    "{parts} enheter visas som de {wholes} som de är delar av: {names}.",
)
ROLLED_UP_INTO_ONE: Final = Sentence(
    "{parts} units are shown as the one that they are a part of: {names}.",
    "{parts} enheter visas som den enhet som de är delar av: {names}.",
)
WHOLE: Final = Sentence("{name} ({parts})", "{name} ({parts} st)")
MORE_WHOLES: Final = Sentence("{count} more", "{count} till")

NO_ROOM: Final = Sentence(
    "Units with less need than those shown, which find no room and are no part of anything larger.",
    "Enheter med mindre behov än de visade, som inte får plats och inte är delar av något större.",
)
