"""A machine token is told from everything else, and from its own misspellings, without looking it up."""

import hashlib
import re
import string
import zlib

import pytest

from graph_api.access.token_format import hash_of, is_one_of_ours, is_well_written, new_token

KNOWN = "mlr_" + "0" * 42 + "7"


def checksum(body: str) -> str:
    digits, number, written = (
        string.digits + string.ascii_uppercase + string.ascii_lowercase,
        zlib.crc32(body.encode()),
        "",
    )
    for _ in range(6):
        number, rest = divmod(number, 62)
        written = digits[rest] + written
    return written


def test_makes_tokens_that_scanners_can_find_and_nobody_can_guess() -> None:
    made = {new_token() for _ in range(1000)}

    assert len(made) == 1000
    assert all(re.fullmatch(r"mlr_[0-9A-Za-z]{49}", token) for token in made)
    assert all(is_well_written(token) for token in made)


def test_draws_every_digit_equally_often() -> None:
    drawn = "".join(new_token()[10:47] for _ in range(2000))

    assert {digit: 1000 < drawn.count(digit) < 1400 for digit in set(drawn)} == dict.fromkeys(
        string.digits + string.ascii_letters, True
    )


def test_ends_in_the_crc_of_the_rest() -> None:
    assert is_well_written(KNOWN + checksum(KNOWN))


def test_finds_every_wrong_character_and_every_two_that_changed_places() -> None:
    token = KNOWN.replace("0000", "aB3x", 1) + checksum(KNOWN.replace("0000", "aB3x", 1))

    misspelt = {f"{token[:at]}{digit}{token[at + 1 :]}" for at in range(len(token)) for digit in "0aZ_. é"} - {token}
    swapped = {f"{token[:at]}{token[at + 1]}{token[at]}{token[at + 2 :]}" for at in range(len(token) - 1)} - {token}

    assert is_well_written(token)
    assert [each for each in misspelt | swapped if is_well_written(each)] == []


@pytest.mark.parametrize(
    "text", ["", "mlr_", "mlr_x", "eyJhbGciOiJub25lIn0.e30.", KNOWN, "MLR_" + KNOWN[4:], "mlr_" * 500]
)
def test_takes_nothing_else_for_one(text: str) -> None:
    assert not is_well_written(text)


@pytest.mark.parametrize("around", ["{} ", " {}", "{}\n", "{}\x00", "{}=", "{}é"])
def test_takes_no_token_with_something_beside_it(around: str) -> None:
    assert not is_well_written(around.format(new_token()))


def test_knows_its_own_by_their_prefix() -> None:
    assert is_one_of_ours("mlr_misspelt")
    assert not is_one_of_ours("eyJhbGciOiJSUzI1NiJ9.e30.c2ln")


def test_keeps_a_hash_that_others_compute_too() -> None:
    token = new_token()

    assert hash_of(token) == hashlib.sha256(token.encode()).hexdigest()
