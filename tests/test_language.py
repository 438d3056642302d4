"""The project is written in plain, current English, as far as that can be measured."""

import pytest

from tests.language import AREAS, LIMIT, RETURN, WORDS, files, places, returns, words


@pytest.mark.parametrize("area", AREAS)
def test_a_word_to_avoid_is_rare(area: str) -> None:
    paths = files(area)
    found = [place for path in paths for place in places(path)]
    allowed = max(2, LIMIT * words(paths) / 10_000)
    for word in ("opening", *WORDS):
        listed = [str(place) for place in found if place.word == word]
        assert len(listed) <= allowed, "\n".join(
            [*listed, f"fix: write {WORDS.get(word, 'Return')}"]
        )


@pytest.mark.parametrize("area", ["scripts", "tests", "generated"])
def test_docstrings_start_with_what_is_returned(area: str) -> None:
    paths = files(area)
    assert returns(paths) * 10_000 >= RETURN * words(paths, docstrings=True)
