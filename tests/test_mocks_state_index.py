"""The indexes of a state find, order and number its rows, whatever was changed before."""

import copy
import random
from typing import Any

from scripts.mocks import make_mock
from scripts.mocks.state_index import NumberedIndex, TableIndex

KEY = {"X-Auth-Token": "mock"}
STATUSES = ("PENDING", "APPROVED", "DENIED", None)


def made(rows: dict[str, dict[str, Any]]) -> NumberedIndex:
    return NumberedIndex(rows, "name", group="status")


def test_rows_are_found_by_the_value_of_a_property() -> None:
    index = TableIndex({"a": {"name": "x"}, "b": {"name": None}, "c": {}}, "name")
    assert [list(index.keys("name", value)) for value in ("x", None, "y")] == [
        ["a"],
        ["b", "c"],
        [],
    ]


def test_numbers_are_in_ascending_order_and_the_next_one_is_free() -> None:
    index = made({"10": {"status": "A"}, "9": {"status": "A"}, "007": {}})
    assert index.in_order() == [(7, "007"), (9, "9"), (10, "10")]
    assert index.in_order("A") == [(9, "9"), (10, "10")]
    assert (index.next_number, made({}).next_number) == (11, 1)


def test_an_index_after_any_changes_is_that_of_the_changed_rows() -> None:
    chance = random.Random(1)  # noqa: S311  # no secret
    rows: dict[str, dict[str, Any]] = {"5": {"status": "PENDING", "name": "n1"}}
    index = made(rows)
    for _ in range(500):
        row = {"status": chance.choice(STATUSES), "name": f"n{chance.randrange(9)}"}
        if chance.random() < 0.3:
            index.add(str(index.next_number + chance.randrange(3)), row)
        else:
            name = chance.choice(["status", "name", "other"])
            index.set(chance.choice(list(rows)), name, row.get(name))
    fresh = made(copy.deepcopy(rows))
    assert [index.in_order(each) for each in STATUSES] == [
        fresh.in_order(each) for each in STATUSES
    ]
    for name in {row["name"] for row in rows.values()}:
        assert set(index.keys("name", name)) == set(fresh.keys("name", name))
    assert index.next_number == fresh.next_number


def test_rows_of_a_state_that_is_set_later_are_found() -> None:
    mock = make_mock("cloudcard")
    with mock.client(headers=KEY, params={"findBy": "email"}) as client:
        assert client.get("/person/late@many.example").status_code == 404
        person = {**mock.state["people"]["10"], "email": "late@many.example"}
        mock.state = {**mock.state, "people": {"77": person}}
        assert client.get("/person/late@many.example").json()["id"] == 77
        mock.reset()
        assert client.get("/person/late@many.example").status_code == 404


def test_a_changed_address_is_found_and_the_old_one_is_free() -> None:
    with make_mock("cloudcard").client(headers=KEY) as client:
        old, new = "new.student@cloudcard.example", "renamed@cloudcard.example"
        assert client.put("/person/10", json={"email": new}).status_code == 202
        assert client.get(f"/person/{new}?findBy=email").json()["id"] == 10
        assert client.get(f"/person/{old}?findBy=email").status_code == 404
        assert client.post("/person", json={"email": old}).status_code == 202
