"""How an answer is to read on a page and in a file, written down here once more and by other means than the page's."""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

Spoken = Callable[[Any], str]

DASH: Final = "\N{EN DASH}"
NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
MINUS: Final = "\N{MINUS SIGN}"

YES: Final = {"sv": ("ja", "nej"), "en": ("yes", "no")}
WORDS: Final = {
    "sv": {
        "STRATEGIC": "strategisk",
        "TACTICAL": "taktisk",
        "OPERATIONAL": "operativ",
        "TRAPPED": "instängt",
        "THIN": "tunt",
        "SOME": "någon",
        "MET": "möts",
        "PROPOSED": "föreslaget",
        "ADOPTED": "fattat",
        "REJECTED": "avslaget",
        "WITHDRAWN": "tillbakadraget",
        "SUPERSEDED": "ersatt",
        "DEFERRED": "uppskjutet",
    },
    "en": {},
}


def number(value: float, language: str) -> str:
    """At most four decimals, thousands apart; in Swedish a decimal comma, in English a point."""
    rounded = Decimal(str(value)).quantize(Decimal("0.0001"), ROUND_HALF_UP).normalize()
    written = f"{rounded:,f}"
    if language == "en":
        return written
    return written.translate(str.maketrans({",": NO_BREAK_SPACE, ".": ",", "-": MINUS}))


def spoken(value: object, language: str) -> str:
    """A value in plain words: a dash where nothing is known."""
    if value is None or value in ("", []):
        return DASH
    if isinstance(value, bool):
        return YES[language][not value]
    if isinstance(value, int | float):
        return number(value, language)
    if isinstance(value, list):
        return joined([spoken(each, language) for each in value])
    return str(value)


def word(value: str | None, language: str) -> str:
    """A value of a closed list in plain words."""
    if value is None:
        return DASH
    return WORDS[language].get(value, value.lower().replace("_", " "))


def joined(texts: Sequence[str]) -> str:
    """Names with semicolons between them; sentences need none."""
    sentences = all(each.endswith((".", "!", "?")) for each in texts)
    return (" " if sentences else "; ").join(texts)
