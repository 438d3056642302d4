"""A client without the operations that cannot be generated, each with its reason."""

from pathlib import Path
from typing import Any

import pytest

from scripts import generate
from scripts.build import main
from scripts.spec import load
from tests.samples import TEXT, Sample, body, obj, operation, ref, returns

XML = operation("sendXml", requestBody=body(obj(a=TEXT), "application/xml"))
PATHS: dict[str, Any] = {"/good": {"get": operation("good")}, "/bad": {"post": XML}}


def test_the_operations_that_can_be_generated_are(tmp_path: Path) -> None:
    sample = Sample(tmp_path, PATHS)

    assert sample.call("jobs.good")[0].url.path == "/good"
    ((line, text),) = sample.found
    assert line == sample.line_of("application/xml:")
    assert text == "the client cannot encode application/xml"
    assert not (sample.folder / f"{sample.path.stem}_client/api/jobs/send_xml.py").exists()
    assert "the client cannot encode application/xml" in (sample.folder / "README.md").read_text()


def test_nothing_is_written_where_one_of_our_own_operations_is_left_out(tmp_path: Path) -> None:
    sample = Sample(tmp_path, PATHS, ours=True)

    assert not sample.made.written
    assert not sample.folder.exists()
    assert len(sample.found) == 1


def test_a_schema_that_cannot_be_read_takes_its_operations_along_and_no_others(
    tmp_path: Path,
) -> None:
    paths = {
        "/good": {"get": operation("good", responses=returns(ref("Good")))},
        "/bad": {"get": operation("bad", responses=returns(ref("Outer")))},
    }
    schemas = {
        "Good": obj(a=TEXT),
        "Broken": {"type": "strng"},
        "Outer": obj(inner=ref("Broken")),
    }
    sample = Sample(tmp_path, paths, schemas=schemas)

    assert sample.call("jobs.good")[1] == sample.module.Good()
    assert not hasattr(sample.module, "Outer")
    bad = "Input should be 'string', 'number', 'integer', 'boolean', 'array', 'object' or 'null'"
    texts = dict(sample.found)
    assert bad in texts[sample.line_of("    Broken:")]
    assert "the schema Broken is not generated" in texts[sample.line_of("    Outer:")]
    assert "the schema Outer is not generated" in texts[sample.line_of("operationId: bad") + 4]


def test_what_is_left_out_is_a_finding_again_where_the_client_is_current(tmp_path: Path) -> None:
    sample = Sample(tmp_path, PATHS)

    again = generate.generate(load(sample.path), sample.folder)
    assert not again.written
    assert again.findings == sample.made.findings
    assert generate.check(load(sample.path), sample.folder) == list(sample.made.findings)


def test_where_nothing_can_be_generated_nothing_is_written(tmp_path: Path) -> None:
    sample = Sample(tmp_path, {"/bad": {"post": XML}})

    assert not sample.made.written
    assert not sample.made.is_partial
    assert len(sample.found) == 1


@pytest.mark.parametrize(("more", "code"), [((), 1), (("--allow-partial",), 0)])
def test_a_partial_client_is_an_error_unless_it_is_allowed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], code: int
) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text(SPEC)

    for _ in range(2):
        assert main(["clients", str(path), "--output", str(tmp_path / "out"), *more]) == code
        assert "the client cannot encode application/xml" in capsys.readouterr().out
    jobs = tmp_path / "out" / "acme" / "acme_client" / "api" / "jobs.py"
    assert "def get_good(" in jobs.read_text()


def test_the_renames_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text(SPEC.replace("NAME", "File"))

    main(["clients", str(path), "--output", str(tmp_path / "out")])
    assert "the schema File is the class FileModel" in capsys.readouterr().out


SPEC = """\
openapi: "3.1.0"
info:
  title: Acme
  version: "1"
servers:
  - url: https://acme.example
tags:
  - name: jobs
    description: Jobs.
paths:
  /good:
    get:
      operationId: getGood
      tags: [jobs]
      summary: Get
      responses:
        "200":
          description: Fine.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/NAME"
              example: {a: x}
  /bad:
    post:
      operationId: sendXml
      tags: [jobs]
      summary: Send
      requestBody:
        required: true
        content:
          application/xml:
            schema:
              type: string
              example: x
      responses:
        "204":
          description: Sent.
components:
  schemas:
    NAME:
      type: object
      description: Something.
      properties:
        a:
          type: string
          description: Some text.
"""
