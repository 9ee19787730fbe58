"""How a machine token is written: `mlr_`, 43 characters of chance, 6 of checksum, of the digits of base 62.

The prefix and the checksum are for scanners of leaked secrets, and for typing errors, which are told without a look-up
(as GitHub's tokens are written since 2021). The chance is 256 bits, so that neither salt nor slow hashing would add
anything: SHA-256 of the whole text is what is kept.
"""

import hashlib
import hmac
import re
import secrets
import string
import zlib
from typing import Final

PREFIX: Final = "mlr_"
DIGITS: Final = string.digits + string.ascii_uppercase + string.ascii_lowercase
BYTES: Final = 32
BODY: Final = 43
"""Digits that hold 256 bits."""
CHECKSUM: Final = 6
"""Digits that hold the 32 bits of a CRC."""

FORM: Final = re.compile(rf"{PREFIX}[0-9A-Za-z]{{{BODY + CHECKSUM}}}")


def new_token() -> str:
    """A token that nobody has had before."""
    body = PREFIX + _written(int.from_bytes(secrets.token_bytes(BYTES), "big"), BODY)
    return body + _checksum(body)


def is_one_of_ours(text: str) -> bool:
    """Whether `text` says of itself that it is a machine token, well written or not."""
    return text.startswith(PREFIX)


def is_well_written(text: str) -> bool:
    """Whether `text` is a machine token as far as that shows, its checksum included."""
    if FORM.fullmatch(text) is None:
        return False
    return hmac.compare_digest(text[-CHECKSUM:], _checksum(text[:-CHECKSUM]))


def hash_of(text: str) -> str:
    """What is kept of a token: SHA-256, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _checksum(body: str) -> str:
    return _written(zlib.crc32(body.encode("ascii")), CHECKSUM)


def _written(number: int, length: int) -> str:
    digits: list[str] = []
    for _ in range(length):
        number, rest = divmod(number, len(DIGITS))
        digits.append(DIGITS[rest])
    return "".join(reversed(digits))
