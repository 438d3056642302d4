"""A model without documented properties is read like a dict."""

from pathlib import Path
from typing import Any

import pytest

from tests.clients import made_package, package
from tests.vendors import VENDORS

SPEC = """\
openapi: "3.1.0"
info: {title: Mapping, version: "1.2.3"}
servers: [{url: https://mapping.example}]
paths:
  /jobs:
    get:
      operationId: listJobs
      tags: [jobs]
      responses:
        "200":
          description: The jobs by number.
          content: {application/json: {schema: {$ref: "#/components/schemas/Jobs"}}}
components:
  schemas:
    Jobs: {type: object, additionalProperties: {$ref: "#/components/schemas/Job"}}
    Job: {type: object, properties: {items: {type: integer}}}
"""


@pytest.fixture(scope="module")
def mapping(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path: Path = tmp_path_factory.mktemp("maps") / "mapping.yaml"
    path.write_text(SPEC)
    return made_package(path, path.parent)


def test_a_map_is_counted_iterated_and_indexed(mapping: Any) -> None:
    jobs = mapping.Jobs.from_dict({"7": {"items": 1}, "8": {"items": 2}})

    assert len(jobs) == 2
    assert [*jobs] == [*jobs.keys()] == ["7", "8"]
    assert [(name, job.items) for name, job in jobs.items()] == [("7", 1), ("8", 2)]
    assert [job.items for job in jobs.values()] == [1, 2]
    assert jobs["8"].items == 2
    assert mapping.Jobs()
    assert len(mapping.Jobs()) == 0


def test_a_model_with_properties_of_its_own_has_no_such_methods(mapping: Any) -> None:
    assert mapping.Job(items=3).items == 3
    assert not hasattr(mapping.Job, "keys")


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_client_has_its_version(vendor: str, mapping: Any) -> None:
    assert package(vendor).__version__
    assert mapping.__version__ == "1.2.3"
