"""Both languages say the same things about the same values."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

import pytest

from graph_api.domain.answers import Language
from graph_api.services.wording import (
    gaps,
    invite_aims,
    invite_changes,
    invite_demands,
    invite_notes,
    invite_reasons,
    invites,
    knowledge_at_risk,
    leaver_impact,
    sentences,
    silo_map,
    silos,
    surroundings,
)
from graph_api.services.wording.sentences import PEOPLE, Sentence, listed, number, percent, quoted

INVITES = (invites, invite_aims, invite_changes, invite_demands, invite_notes, invite_reasons)


def sentences_in(module: Any) -> Iterator[tuple[str, Sentence]]:
    for name, value in vars(module).items():
        held: Mapping[object, object] = value if isinstance(value, dict) else {name: value}
        yield from ((f"{name} {key}", each) for key, each in held.items() if isinstance(each, Sentence))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(sentence, id=f"{module.__name__.rpartition('.')[2]}.{name}")
        for module in (sentences, *INVITES, knowledge_at_risk, leaver_impact, silos, gaps, silo_map, surroundings)
        for name, sentence in sentences_in(module)
    ],
)
def test_says_the_same_in_both_languages(sentence: Sentence) -> None:
    assert places(sentence.en) == places(sentence.sv)
    assert sentence.en != sentence.sv
    assert sentence.en[-1] == sentence.sv[-1] or sentence.en[-1].isalpha()


@pytest.mark.parametrize(
    ("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_words_as_people_do(words: list[str], text: str) -> None:
    assert listed(words, Language.EN) == text


def test_lists_words_in_swedish() -> None:
    assert listed(["a", "b", "c"], Language.SV) == "a, b och c"


def test_writes_numbers_with_a_comma_in_swedish() -> None:
    assert (number(1.25, Language.EN, 2), number(1.25, Language.SV, 2)) == ("1.25", "1,25")


def test_tells_small_shares_with_a_decimal() -> None:
    assert (percent(0.754, Language.EN), percent(0.011, Language.SV)) == ("75 %", "1,1 %")


def test_quotes_sentences_within_another_one() -> None:
    assert quoted(["Åsa is there.", "Bo is not."], Language.EN) == "“Åsa is there” and “Bo is not”"
    assert quoted(["Åsa är med."], Language.SV) == "”Åsa är med”"


def test_counts_one_and_many() -> None:
    assert [PEOPLE.said(Language.EN, count) for count in (0, 1, 2)] == ["0 people", "1 person", "2 people"]
    assert [PEOPLE.said(Language.SV, count) for count in (1, 2)] == ["1 person", "2 personer"]
