"""Plain dicts in the place of models in arguments."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.samples import TEXT, Sample, body, obj, operation

ITEM: Any = {**obj(name=TEXT, note=TEXT), "required": ["name"]}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder: Path = tmp_path_factory.mktemp("plain")
    sent = obj(
        who={**obj(id=TEXT, inner=ITEM), "required": ["id"]},
        items={"type": "array", "items": ITEM},
        free={"type": "object", "additionalProperties": TEXT},
    )
    return Sample(folder, {"/x": {"post": operation(requestBody=body(sent))}})


def sent_by(sample: Sample, **arguments: Any) -> Any:
    return json.loads(sample.call("jobs.run", **arguments)[0].content)


def test_a_dict_is_taken_for_a_model_nested_and_in_lists(sample: Sample) -> None:
    who = {"id": "1", "inner": {"name": "a"}}
    items = [{"name": "b"}]

    assert sent_by(sample, who=who, items=items, free={"any": "c"}) == {
        "who": who,
        "items": items,
        "free": {"any": "c"},
    }


def test_an_unknown_property_of_a_dict_is_rejected_with_the_nearest(sample: Sample) -> None:
    with pytest.raises(sample.module.UsageError, match="unknown property 'nmae', did you mean 'na"):
        sent_by(sample, who={"id": "1", "inner": {"nmae": "a"}})


def test_a_required_property_that_a_dict_lacks_is_rejected(sample: Sample) -> None:
    with pytest.raises(sample.module.UsageError, match=r"name is required$"):
        sent_by(sample, items=[{"note": "x"}])
