"""Agreement of rules, client, mock and property tests on small specs."""

import base64
import importlib
import json
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts import fuzz, rules
from scripts.build import CLEAN, main
from scripts.finding import errors
from scripts.generate import generate
from scripts.mocks import make_mock
from scripts.spec import load

from .samples import FILE, TEXT, WHOLE, Sample, body, obj, operation, ref, returns

BYTES = {"type": "string", "format": "byte"}
FAILED = {"400": {"description": "The request is invalid."}}


def of_3_0(folder: Path) -> Path:
    """Write a spec in OpenAPI 3.0 with files in all places."""

    def post(name: str, media_type: str, schema: Any, returned: Any = None) -> dict[str, Any]:
        media = "application/json" if returned else media_type
        responses = {**returns(returned or schema, media), **FAILED}
        sent = body(schema, media_type)
        return {"post": operation(name, requestBody=sent, responses=responses)}

    form = obj("file", "number", file=FILE, files={"type": "array", "items": FILE}, number=WHOLE)
    spec = {
        "openapi": "3.0.3",
        "info": {"title": "Old", "version": "1"},
        "servers": [{"url": "https://old.example"}],
        "paths": {
            "/form": post("sendForm", "multipart/form-data", form, obj(a=TEXT)),
            "/image": post("sendImage", "image/png", FILE),
            "/bytes": post("sendBytes", "application/octet-stream", FILE),
            "/json": post("sendJson", "application/json", obj("photo", photo=BYTES)),
        },
    }
    path = folder / "old.json"
    path.write_text(json.dumps(spec))
    return path


def test_files_of_openapi_3_0_are_sent_to_the_mock_and_come_back(tmp_path: Path) -> None:
    path = tmp_path / "raised.yaml"
    assert main(["bundle", str(of_3_0(tmp_path)), "--output", str(path)]) == CLEAN
    document = load(path)
    assert rules.check(document) == []
    assert not generate(document, tmp_path / "raised").findings
    sys.path.append(str(tmp_path / "raised"))
    module: Any = importlib.import_module("raised_client")
    mock = make_mock(document)
    with httpx.Client(transport=mock.transport) as http:
        client = module.RaisedClient(base_url=mock.base_url, http_client=http)
        client.jobs.send_form(file=b"abc", number=3, files=[b"x", b"y"])
        assert client.jobs.send_image(body=b"abc").read()
        assert client.jobs.send_bytes(body=b"abc").read()
        assert client.jobs.send_json(photo=b"abc").photo.read() is not None

    assert mock.requests[0].body == {"file": "abc", "number": 3, "files": ["x", "y"]}
    assert mock.requests[-1].body == {"photo": base64.b64encode(b"abc").decode()}


def test_a_base_class_with_a_discriminator_has_no_finding(tmp_path: Path) -> None:
    mapping = {"cat": "#/components/schemas/Cat", "dog": "Dog"}
    pet = {**obj("kind", kind=TEXT), "discriminator": {"propertyName": "kind", "mapping": mapping}}
    schemas = {
        "Pet": pet,
        "Cat": {"allOf": [ref("Pet"), obj("lives", lives=WHOLE)]},
        "Dog": {"allOf": [ref("Pet"), obj("barks", barks=WHOLE)]},
    }
    get = operation(responses={**returns(ref("Pet")), **FAILED})
    document = load(Sample(tmp_path, {"/x": {"get": get}}, schemas=schemas).path)

    assert fuzz.run(document, max_examples=10).is_clean


@pytest.mark.parametrize(
    "parameter",
    [
        {"name": "X-List", "in": "header", "schema": {"type": "array", "items": WHOLE}},
        {"name": "page[after]", "in": "query", "schema": TEXT},
        {"name": "q", "in": "query", "content": {"application/json": {"schema": obj("a", a=TEXT)}}},
    ],
    ids=["list-in-a-header", "name-in-brackets", "json"],
)
def test_all_stages_read_a_parameter_alike(parameter: Any, tmp_path: Path) -> None:
    responses = {**returns(obj(a=TEXT)), **FAILED}
    get = operation(parameters=[parameter], responses=responses)
    sample = Sample(tmp_path, {"/x": {"get": get}})
    document = load(sample.path)

    assert sample.made.written
    assert not errors(rules.check(document))
    assert fuzz.run(document, max_examples=20).is_clean


def test_alternative_credentials_with_a_documented_500_have_no_finding(tmp_path: Path) -> None:
    schemes = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "basic": {"type": "http", "scheme": "basic"},
    }
    broken = returns(obj(a=TEXT), status="500")
    responses = {**returns(obj(a=TEXT)), **FAILED, **broken, "401": {"description": "Refused."}}
    paths = {"/x": {"get": operation(responses=responses)}}
    security: list[dict[str, list[str]]] = [{"key": []}, {"basic": []}]
    components = {"securitySchemes": schemes}
    sample = Sample(tmp_path, paths, components=components, security=security)

    report = fuzz.run(load(sample.path), max_examples=10)
    assert report.is_clean, report.failures
    assert not report.never_accepted
