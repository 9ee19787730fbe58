"""What the full-text index is asked, for what someone types."""

import pytest

from graph_api.reads.fulltext import has_words, lucene_query


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Åsa", '+("asa" asa*)'),
        ("  Åsa   ÖBERG ", '+("asa" asa*) +("oberg" oberg*)'),
        ("IT/Ekonomi", '+((+("it" it*) +("ekonomi" ekonomi*)) "it\\/ekonomi" it\\/ekonomi*)'),
        ("k8s.io", '+((+("k8s" k8s*) +("io" io*)) "k8s\\.io" k8s\\.io*)'),
        ("AND -not *", '+("and" and*) +((+("not" not*)) "\\-not" \\-not*)'),
        ("a_b", '+((+("a" a*) +("b" b*)) "a\\_b" a\\_b*)'),
        ('"', ""),
        ("", ""),
    ],
)
def test_asks_for_every_word_whole_or_as_a_beginning(text: str, query: str) -> None:
    assert lucene_query(text) == query
    assert has_words(text) == bool(query)


def test_asks_for_ten_words_at_most() -> None:
    assert lucene_query("a b c d e f g h i j k l").count("*") == 10
    assert lucene_query("a b/c/d/e/f/g/h/i/j/k l").count('+("') == 10
    assert '"k"' not in lucene_query("a/b/c/d/e/f/g/h/i/j/k")


def test_asks_for_sixty_four_letters_at_most() -> None:
    assert lucene_query("x" * 100) == f'+("{"x" * 64}" {"x" * 64}*)'


@pytest.mark.parametrize("letter", list('+-&|!(){}[]^"~*?:\\/<>=@# \t\n\u0000'))
def test_nothing_that_means_something_to_lucene_reaches_it_bare(letter: str) -> None:
    query = lucene_query(f"a{letter}b")

    bare = query.replace('\\"', "").replace("\\" + letter, "")
    assert bare.count('"') % 2 == 0
    if letter not in '+*()" ':
        assert letter not in bare.replace(" ", "")
