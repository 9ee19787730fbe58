"""Both languages say the same things about the same values."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter
from typing import Any

import pytest

from graph_api.domain.answers import Language
from graph_api.services import wording
from graph_api.services.wording.sentences import PEOPLE, Sentence, joined, listed, number, percent, quoted

MODULES = [import_module(f"{wording.__name__}.{module.name}") for module in iter_modules(wording.__path__)]

BENT = {"are"}
"""The place of a verb that bends with its number, as no Swedish one does."""

ALIKE = {"Information", "1 person"}
"""Words that are the same in both."""


def sentences_in(module: Any) -> Iterator[tuple[str, Sentence]]:
    for name, value in vars(module).items():
        held: Mapping[object, object] = value if isinstance(value, dict) else {name: value}
        yield from ((f"{name} {key}", each) for key, each in held.items() if isinstance(each, Sentence))


def own_words(text: str) -> str:
    """The letters of a sentence that are in no place."""
    return "".join(filter(str.isalpha, "".join(before for before, _, _, _ in Formatter().parse(text))))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(sentence, id=f"{module.__name__.rpartition('.')[2]}.{name}")
        for module in MODULES
        for name, sentence in sentences_in(module)
    ],
)
def test_says_the_same_in_both_languages(sentence: Sentence) -> None:
    assert places(sentence.en) - BENT == places(sentence.sv)
    assert sentence.en != sentence.sv or not own_words(sentence.en) or sentence.en in ALIKE
    assert sentence.en[-1:] == sentence.sv[-1:] or sentence.en[-1].isalpha()


@pytest.mark.parametrize(
    ("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_words_as_people_do(words: list[str], text: str) -> None:
    assert listed(words, Language.EN) == text


def test_lists_words_in_swedish() -> None:
    assert listed(["a", "b", "c"], Language.SV) == "a, b och c"


def test_joins_parts_with_each_language_s_own_sign() -> None:
    parts = ["Åre", Sentence("the town of {name}", "staden {name}").of(name="{Öst}")]

    whole = joined(parts, Sentence(" or ", " eller "))

    assert whole == Sentence("Åre or the town of {Öst}", "Åre eller staden {Öst}")


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
