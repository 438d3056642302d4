"""Reading the properties of models, and the errors where that fails."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import attrs
import pytest

from scripts.generate.runtime import json_properties as fields
from scripts.generate.runtime.api_model import ApiModel, OpenModel
from scripts.generate.runtime.errors import DecodingError
from scripts.generate.runtime.json_properties import PropertyError
from scripts.generate.runtime.types import UNSET, File, Unset, hidden


def test_properties_are_taken_out_one_by_one() -> None:
    rest = fields.properties_of({"a": 1, "b": 2, "c": 3})

    assert fields.required("a", fields.as_is).take(rest) == 1
    assert fields.optional("b", fields.as_is).take(rest) == 2
    assert fields.optional("x", fields.as_is).take(rest) is UNSET
    assert rest == {"c": 3}


def test_an_undocumented_null_is_an_absent_property_or_an_error_that_names_it() -> None:
    data = {"plain": None, "odd": None, "any": None, "none": None, "list": None, "id": None}
    rest = fields.properties_of(data)

    assert fields.optional("plain", fields.as_is).take(rest) is UNSET
    assert fields.optional("odd", fields.exactly("x")).take(rest) is UNSET
    assert fields.optional("list", fields.many(fields.as_is)).take(rest) is UNSET
    assert fields.optional("any", fields.anything).take(rest) is None
    assert fields.optional("none", fields.nullable(fields.as_is)).take(rest) is None
    with pytest.raises(PropertyError, match=r"^id is null$"):
        fields.required("id", fields.as_is).take(rest)


def test_the_data_that_was_read_is_left_alone() -> None:
    data = {"a": 1}
    fields.required("a", fields.as_is).take(fields.properties_of(data))

    assert data == {"a": 1}


@pytest.mark.parametrize("data", [None, [], "x", 7])
def test_anything_but_an_object_has_no_properties(data: object) -> None:
    with pytest.raises(PropertyError, match="the body is not an object"):
        fields.properties_of(data)


def test_an_error_names_the_path_to_the_property_but_no_value() -> None:
    inner = fields.many(
        lambda data: fields.required("key", fields.as_is).take(fields.properties_of(data))
    )

    with pytest.raises(PropertyError) as caught:
        fields.required("barcode", inner).take({"barcode": [{"key": 1}, {"SECRET": 2}]})
    assert str(caught.value) == "barcode.1.key is missing"


@pytest.mark.parametrize("error", [ValueError("SECRET"), TypeError("SECRET"), AttributeError])
def test_an_error_of_a_reader_becomes_one_that_names_the_property(error: Exception) -> None:
    def read(_: object) -> object:
        raise error

    with pytest.raises(
        PropertyError, match=r"^when has a value that the vendor does not document$"
    ):
        fields.required("when", read).take({"when": 1})


@pytest.mark.parametrize(
    ("read", "good", "bad"),
    [
        (fields.exactly("delete"), "delete", "other"),
        (fields.exactly(True), True, 1),
        (fields.exactly(1), 1, True),
        (fields.many(fields.as_is), [1, "a"], {"a": 1}),
        (fields.nullable(fields.text), None, 7),
        (fields.nullable(fields.text), "x", []),
        (fields.text, "x", 1),
        (fields.number, 1.5, True),
        (fields.integer, 1, 1.5),
        (fields.boolean, False, 0),
        (fields.null, None, 0),
        (fields.one_of(fields.integer, fields.text), "x", None),
        (fields.mapping_of(fields.integer), {"a": 1}, {"a": "x"}),
    ],
)
def test_a_reader_accepts_its_own_values_and_rejects_the_rest(
    read: Any, good: object, bad: object
) -> None:
    assert read(good) == good
    with pytest.raises(PropertyError):
        read(bad)


def test_plain_data_are_what_json_has() -> None:
    class WithJsonData:
        def to_dict(self) -> dict[str, Any]:
            return {"x": 1}

    file = File(b"x")
    data = {
        "when": datetime(2030, 1, 2, tzinfo=UTC),
        "day": date(2030, 1, 2),
        "id": UUID(int=0),
        "many": (WithJsonData(), None, True),
        "file": file,
    }

    assert fields.plain(data) == {
        "when": "2030-01-02T00:00:00+00:00",
        "day": "2030-01-02",
        "id": "00000000-0000-0000-0000-000000000000",
        "many": [{"x": 1}, None, True],
        "file": file,
    }


@attrs.define(kw_only=True, repr=False, eq=False)
class Card(OpenModel[Any]):
    name: str
    pin: str | Unset = attrs.field(default=UNSET, repr=hidden)
    note: str | Unset | None = UNSET


def test_a_model_shows_what_is_there_and_of_what_is_sensitive_the_name_alone() -> None:
    assert repr(Card(name="Jo")) == "Card(name='Jo')"
    card = Card(name="Jo", pin="SECRET", note=None)
    card.additional_properties["more"] = "SECRET"
    assert repr(card) == "Card(name='Jo', pin=***, note=None, additional_properties={more: ***})"


@attrs.define(kw_only=True, repr=False, eq=False)
class Person(ApiModel):
    kind: str
    id: int
    born: date | Unset = UNSET
    friends: list["Person"] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, fields.JsonProperty]:
        return {
            "kind": fields.required("kind", fields.exactly("person")),
            "id": fields.required("id", fields.integer),
            "born": fields.optional("bornOn", date.fromisoformat),
            "friends": fields.optional("friends", fields.many(cls.from_dict)),
        }


def person(**data: Any) -> tuple[Person, list[str]]:
    """Return what is read from a person's data, and what is reported."""
    reported: list[str] = []
    with fields.reporting(reported.append):
        return Person.from_dict({"kind": "person", "id": 7, **data}), reported


def test_a_property_that_cannot_be_read_leaves_its_neighbours() -> None:
    read, reported = person(bornOn="SECRET", friends=[])

    assert (read.id, read.friends) == (7, [])
    assert read.problems == {"born": "bornOn has a value that the vendor does not document"}
    assert reported == ["Person: bornOn has a value that the vendor does not document"]
    with pytest.raises(DecodingError, match=r"^Person\.born cannot be read: bornOn has a value"):
        _ = read.born
    assert repr(read) == "Person(kind='person', id=7, born=<unreadable>, friends=[])"


def test_an_item_with_a_bad_property_leaves_the_list() -> None:
    good, bad = {"kind": "person", "id": 1}, {"kind": "person", "id": 2, "bornOn": "x"}
    read, reported = person(friends=[good, bad, good])

    assert isinstance(read.friends, list)
    assert [each.id for each in read.friends] == [1, 2, 1]
    assert [list(each.problems) for each in read.friends] == [[], ["born"], []]
    assert read.problems == {}
    assert len(reported) == 1


def test_a_missing_property_is_a_problem_and_all_of_them_are_an_error() -> None:
    with fields.reporting(str):
        read = Person.from_dict({"id": 7})
        assert read.problems == {"kind": "kind is missing"}
        with pytest.raises(PropertyError, match="kind is missing"):
            Person.from_dict({"error": "no"})


def test_a_constant_that_differs_is_an_error() -> None:
    with fields.reporting(str), pytest.raises(PropertyError, match="kind is not the documented"):
        Person.from_dict({"kind": "failure", "id": 7})


def test_an_item_that_is_something_else_is_a_problem_of_its_list() -> None:
    read, reported = person(friends=[{"kind": "dog", "id": 1}])

    assert read.problems == {"friends": "friends.0.kind is not the documented value"}
    assert reported == ["Person: friends[].kind is not the documented value"]


def test_without_a_report_the_first_problem_is_an_error() -> None:
    with pytest.raises(PropertyError, match="bornOn has a value"):
        Person.from_dict({"kind": "person", "id": 7, "bornOn": "x"})


def test_of_several_schemas_one_that_fits_wins_over_one_that_nearly_does() -> None:
    other = fields.one_of(
        Person.from_dict, lambda data: fields.required("name", fields.text).take(data)
    )

    with fields.reporting(str):
        assert other({"kind": "person", "id": "x", "name": "n"}) == "n"
        assert other({"kind": "person", "id": "x"}).problems == {"id": "id is not a whole number"}


def test_models_with_unreadable_properties_compare_and_lack_other_names() -> None:
    read, _ = person(bornOn="x")

    assert read == person(bornOn="y")[0]
    assert read != person()[0]
    assert read != "x"
    assert not hasattr(read, "other")
    assert not hasattr(read, "_private")
