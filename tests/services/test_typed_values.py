"""What is typed on a command line becomes a value of its variable, or the sentence says what it should be."""

import pytest

from graph_api.errors import BadInput
from graph_api.services.operations import Variable
from graph_api.services.typed_values import value_from


def variable(type_: str) -> Variable:
    word = type_.strip("[]!")
    return Variable("atMost", type_, word, many=word != type_, required=False, default=None)


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        ("Int", "8", 8),
        ("Float", "0,5", 0.5),
        ("Boolean", "True", True),
        ("Boolean", "false", False),
        ("String", " Åsa ", "Åsa"),
        ("[ID]", "com_1, com_2,", ["com_1", "com_2"]),
        ("[Int]", "", []),
    ],
)
def test_takes_values_as_they_are_typed(type_: str, text: str, value: object) -> None:
    assert value_from(variable(type_), text) == value


@pytest.mark.parametrize(("type_", "text"), [("Int", "eight"), ("Boolean", "ja"), ("Float", "1.2.3")])
def test_says_which_variable_has_no_such_value(type_: str, text: str) -> None:
    with pytest.raises(BadInput, match=f'atMost is "{text}", which is no {type_}'):
        value_from(variable(type_), text)


NEED = (
    Variable("competence", "String!", "String", many=False, required=True, default=None),
    Variable("level", "Int", "Int", many=False, required=False, default=None),
    Variable("holders", "Int!", "Int", many=False, required=False, default=1),
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("competence=Löneavtal,level=3,holders=2", [{"competence": "Löneavtal", "level": 3, "holders": 2}]),
        (
            "competence=law; competence=Åldersfrågor, level=4",
            [{"competence": "law"}, {"competence": "Åldersfrågor", "level": 4}],
        ),
        ('{"competence": "Vård, skola", "level": 2}', [{"competence": "Vård, skola", "level": 2}]),
        (' [{"competence": "law"}]', [{"competence": "law"}]),
        ("", []),
    ],
)
def test_takes_objects_as_they_are_typed(text: str, value: object) -> None:
    assert value_from(variable("[Need!]"), text, NEED) == value


def test_takes_one_object_where_one_is_wanted() -> None:
    assert value_from(variable("Need"), "competence=law", NEED) == {"competence": "law"}
    assert value_from(variable("Need"), '{"competence": "law"}', NEED) == {"competence": "law"}


@pytest.mark.parametrize("text", ["law", "level=3", "competence=law,skill=3", "competence=law,,"])
def test_says_how_an_object_is_written(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        value_from(variable("[Need!]"), text, NEED)

    assert refused.value.sentence == (
        f'atMost is "{text}"; write it like competence=...,[level=...],[holders=...], those in brackets where wanted.'
    )


def test_says_which_field_of_an_object_has_no_such_value() -> None:
    with pytest.raises(BadInput, match='level is "tre", which is no Int'):
        value_from(variable("[Need!]"), "competence=law,level=tre", NEED)


def test_says_that_json_is_none() -> None:
    with pytest.raises(BadInput, match=r"atMost is \{competence, which is no JSON"):
        value_from(variable("[Need!]"), "{competence", NEED)
