"""Data drawn from a spec is unchanged after a model, and after a call through the mock."""

import asyncio
import base64
import functools
import importlib
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from scripts.generate.package.methods import Method
from scripts.mocks.compile.documented_responses import MockResponse
from scripts.mocks.mock_behaviour import MockBehaviour, MockCall
from scripts.mocks.serving.app import App
from scripts.mocks.serving.httpx_transport import Transport
from scripts.spec import Document, Parameter, Schema, load
from tests import drawn
from tests.clients import Case, as_data, cases, made_package, make_clients, package
from tests.vendors import VENDORS, document

ZOO = Path(__file__).parent / "generate" / "zoo.yaml"
FIRST = list({case.method.name: case for v in VENDORS for case in cases(v)}.values())
_TEXT = st.text(st.characters(codec="latin-1"))
_BYTES_OF_A_FILE = st.text(st.characters(codec="latin-1"), min_size=1)
quick = settings(
    max_examples=25,
    derandomize=True,
    database=None,
    # Without `explain`, which takes minutes and only then lets a failure be seen.
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)


@functools.cache
def models(spec: Document) -> dict[str, Any]:
    """Return the schemas that are models, without what the client itself fills in."""
    schemas = spec.data["components"]["schemas"]
    return {
        name: {
            **schema,
            "properties": {
                member: each
                for member, each in schema["properties"].items()
                if "x-credential" not in each
            },
        }
        for name, schema in schemas.items()
        if "properties" in schema
    }


@pytest.fixture(scope="session")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    name = "zoo_client"
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        return made_package(ZOO, tmp_path_factory.mktemp("zoo"))


def survives(module: ModuleType, spec: Document, name: str, schema: Any) -> None:
    @quick
    @given(drawn.data(spec, schema))
    def check(data: dict[str, Any]) -> None:
        kind = getattr(module, name)
        model = kind.from_dict(with_files(module, data))

        assert kind.from_dict(model.to_dict()) == model
        assert as_json(model.to_dict()) == as_json(data)

    check()


def with_files(module: ModuleType, data: dict[str, Any]) -> dict[str, Any]:
    """Replace bytes, which occur in forms and never in JSON, by a file."""
    return {
        name: module.File(value) if isinstance(value, bytes) else value
        for name, value in data.items()
    }


def as_json(data: Any) -> Any:
    return json.loads(json.dumps(data, default=in_base64))


def in_base64(file: Any) -> str:
    return base64.b64encode(file if isinstance(file, bytes) else file.read()).decode()


@pytest.mark.parametrize(
    ("vendor", "name"), [(vendor, name) for vendor in VENDORS for name in models(document(vendor))]
)
def test_a_model_survives_json_there_and_back(vendor: str, name: str) -> None:
    spec = document(vendor)
    survives(package(vendor), spec, name, models(spec)[name])


@pytest.mark.parametrize("name", models(load(ZOO)))
def test_every_model_is_unchanged_after_json(zoo: ModuleType, name: str) -> None:
    spec = load(ZOO)
    survives(zoo, spec, name, models(spec)[name])


class Echo:
    """A behaviour that records requests and returns the response that a test sets."""

    def __init__(self, case: Case) -> None:
        self.behaviour = MockBehaviour()
        self.behaviour.rule(case.method.operation.runtime.id)(self.respond)
        self.asked: Any = None
        self.status = 0
        self.content: str | None = None
        self.reply: Any = None

    def respond(self, call: MockCall) -> MockResponse:
        self.asked = (call.body, dict(call.path), dict(call.query))
        told = call.respond(status=self.status)
        return told if self.content == "none" else told.with_body(self.reply)


@pytest.mark.parametrize("case", FIRST, ids=str)
def test_drawn_arguments_reach_the_mock_and_its_response_comes_back(case: Case) -> None:
    spec = document(case.vendor)
    echo = Echo(case)
    app = App([spec], seed=0, behaviours={case.vendor: echo.behaviour})
    transport = Transport(app)
    waiting, awaited = make_clients(
        case.vendor, f"http://localhost/{case.vendor}", transport=transport
    )

    @quick
    @given(st.data())
    def check(draw: st.DataObject) -> None:
        arguments, expected = drawn_call(case, draw)
        echo.status, echo.content, echo.reply, returned = _drawn_response(case, draw)
        calls: tuple[Callable[[], Any], ...] = (
            lambda: case.of(waiting)(**case.given(arguments)),
            lambda: runner.run(case.of(awaited)(**case.given(arguments))),
        )
        for call in calls:
            app.reset()  # it remembers the first response to an idempotency key
            result = call()
            assert echo.asked == expected
            assert as_data(case.vendor, result) == returned

    with asyncio.Runner() as runner:
        check()
        waiting._http.close()
        runner.run(awaited._http.aclose())


def drawn_call(
    case: Case, draw: st.DataObject, *, extra: bool = True
) -> tuple[dict[str, Any], Any]:
    """Return arguments, and the body, path and query that the mock must receive.

    With `extra`, a body has properties that the spec does not have, where it allows them.
    """
    spec, method = document(case.vendor), case.method
    arguments: dict[str, Any] = {}
    sent: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
    for parameter in method.operation.action.operation.parameters:
        place, name = parameter.location, parameter.name
        argument = next(
            each for each in method.arguments[place] if each.prop.name.get_untrusted_value() == name
        )
        if not parameter.required and draw.draw(st.booleans()):
            continue
        value = draw.draw(sent_values(case.vendor, parameter))
        arguments[argument.handed] = list(value) if name in method.operation.flags else value
        sent[place][name] = value
    body: Any = None
    if (schema := method.operation.sent) is not None:
        module, branch = package(case.vendor), _drawn_branch(schema.items or schema, draw)
        takes_more = extra and method.operation.kind == "json"
        takes_more &= bool(method.more) or method.body_members is None
        bodies = drawn.data(spec, models(spec)[branch], extra=takes_more)
        if schema.items:
            body = draw.draw(st.lists(bodies, max_size=2))
            model = getattr(module, branch)
            arguments["body"] = [model.from_dict(with_files(module, each)) for each in body]
            return arguments, (body, sent["path"], sent["query"])
        body = draw.draw(bodies)
        arguments["body"] = getattr(module, branch).from_dict(with_files(module, body))
        body = {name: _seen(value) for name, value in body.items()}
        body |= dict.fromkeys(_in_body(method), "mock")
    return arguments, (body, sent["path"], sent["query"])


@functools.cache
def sent_values(vendor: str, parameter: Parameter) -> st.SearchStrategy[Any]:
    """Draw the values of a parameter that can be sent in its place."""
    schema = parameter.schema.data if parameter.schema else {}
    is_plain = is_sent_in_a_header if parameter.location in ("header", "cookie") else is_sent
    values = drawn.data(document(vendor), schema).filter(is_plain)
    return values if parameter.explode else values.filter(can_be_joined)


def is_sent(value: Any) -> bool:
    """Return whether a path or a query can hold a value."""
    return value not in ("", {}, []) and not (isinstance(value, str) and set(value) & set("./\\"))


def can_be_joined(value: Any) -> bool:
    """Return whether commas can separate the items of a value, if it is a list."""
    return not isinstance(value, list) or not any("," in str(each) for each in value)


def is_sent_in_a_header(value: Any) -> bool:
    """Return whether a header or a cookie can hold a value as it is."""
    if not isinstance(value, str):
        return value not in ("", {})
    is_plain = value.isascii() and value.isprintable() and not set(value) & set(';,"\\')
    return bool(value) and is_plain and value == value.strip()


def _seen(value: Any) -> Any:
    """Return a property as the mock shows it: a file of a form as UTF-8, else a letter per byte."""
    try:
        return value.decode() if isinstance(value, bytes) else value
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _drawn_branch(schema: Schema, draw: st.DataObject) -> str:
    """Return the name of one of the models that a body may be."""
    return draw.draw(st.sampled_from(schema.alternatives)).name


def _in_body(method: Method) -> list[str]:
    return [
        each.name
        for placed in method.operation.runtime.credentials
        for each in placed
        if each.where == "body"
    ]


def _drawn_response(case: Case, draw: st.DataObject) -> tuple[int, str | None, Any, Any]:
    """Draw a documented success: status, kind of content, body, and what that is read as."""
    responses = [each for each in case.method.operation.responses if each.content is not None]
    response = draw.draw(st.sampled_from(responses))
    status, _ = response.described.range
    match response.content:
        case "json":
            schema = draw.draw(st.sampled_from(response.successes))
            body = draw.draw(drawn.data(document(case.vendor), schema.data, extra=False))
            return status, "json", body, body
        case "none":
            return status, "none", None, None
        case content:
            body = draw.draw(_BYTES_OF_A_FILE if content == "file" else _TEXT)
            read = body.encode("latin-1") if content == "file" else body
            return status, content, body, read
