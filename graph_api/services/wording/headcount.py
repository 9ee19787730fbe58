"""What the answer about numbers of people says."""

from typing import Final

from graph_api.services.wording.sentences import Sentence

DEFINITION: Final = Sentence(
    "Everyone in the graph is counted once, active or not. Groups of fewer than {smallest} people are put together as "
    "other; where these would be a lone group, or could be worked out from the totals, the next smallest go with them.",
    "Alla i grafen räknas en gång, aktiva eller inte. Grupper med färre än {smallest} personer läggs ihop som övriga; "
    "vore det en ensam grupp, eller gick den att räkna ut ur summorna, följer de närmast minsta med.",
)
LITERATURE: Final = (
    "Hundepool, A. et al. (2012). Statistical Disclosure Control. Wiley. Chapter 4: magnitude tabular data.",
)
TOO_FEW: Final = Sentence(
    "There are too few people to say anything that is not about persons.",
    "Personerna är för få för att säga något som inte gäller enskilda.",
)
