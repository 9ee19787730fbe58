"""Swedish order and spelling-blind search, written again from what they mean, to hold the stored keys against."""

from typing import Final

ALPHABET: Final = " !\"#%&'()*+,-./0123456789:;<=>?abcdefghijklmnopqrstuvwxyzåäö"
"""All that the names of the test organisation are made of, in the order of a Swedish dictionary."""

SAME_PLACE: Final = {"é": "e", "ø": "ö", "æ": "ä", "ü": "u"}
SEEN_AS: Final = {"å": "a", "ä": "a", "ö": "o", "é": "e", "ø": "o", "æ": "ae", "ü": "u"}


def place(text: str) -> list[int]:
    """Where `text` stands among others, letter by letter; capitals and accents aside."""
    return [ALPHABET.index(SAME_PLACE.get(letter, letter)) for letter in text.strip().lower()]


def seen(text: str) -> str:
    """`text` as somebody sees it who does not mind capitals, accents or how wide a space is."""
    return " ".join("".join(SEEN_AS.get(letter, letter) for letter in text.lower()).split())
