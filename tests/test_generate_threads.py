"""Clients of several specs are generated at the same time."""

from threading import Event, Thread

from openapi_python_client import strings

from scripts.generate import driver
from scripts.identifiers import words


def test_one_thread_at_a_time_has_the_adapted_parser() -> None:
    # Otherwise the first that ends takes the names of the other's client away.
    original, is_in = strings.split_words, Event()

    def parse() -> None:
        with driver._adapted():
            is_in.set()

    with driver._adapted():
        other = Thread(target=parse)
        other.start()
        assert not is_in.wait(0.1)
        assert strings.split_words is words
    other.join()
    assert is_in.is_set()
    assert strings.split_words is original
