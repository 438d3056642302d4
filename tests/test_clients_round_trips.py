"""What is drawn from a spec survives its client: models there and back, calls through the mock."""

import asyncio
import importlib
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.document import Document, load
from scripts.generate import wire
from scripts.generate.views import Method
from scripts.mocks.answers import Answer
from scripts.mocks.app import App
from scripts.mocks.behaviour import Behaviour, Call
from scripts.mocks.in_process import Transport
from tests import drawn
from tests.clients import (
    VENDORS,
    Case,
    as_data,
    cases,
    document,
    made_package,
    make_clients,
    package,
)

ZOO = Path(__file__).parent / "generate" / "zoo.yaml"
FIRST = list({case.method.name: case for v in VENDORS for case in cases(v)}.values())
quick = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def models(spec: Document) -> dict[str, Any]:
    """Give the schemas that are models, without what the client itself fills in."""
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
        model = kind.from_dict(data)

        assert kind.from_dict(model.to_dict()) == model
        assert json.loads(json.dumps(model.to_dict(), default=in_base64)) == data

    check()


def in_base64(file: Any) -> str:
    import base64

    return base64.b64encode(file.read()).decode()


@pytest.mark.parametrize(
    ("vendor", "name"), [(vendor, name) for vendor in VENDORS for name in models(document(vendor))]
)
def test_a_model_survives_json_there_and_back(vendor: str, name: str) -> None:
    spec = document(vendor)
    survives(package(vendor), spec, name, models(spec)[name])


@pytest.mark.parametrize("name", models(load(ZOO)))
def test_every_shape_survives_json_there_and_back(zoo: ModuleType, name: str) -> None:
    spec = load(ZOO)
    survives(zoo, spec, name, models(spec)[name])


class Echo:
    """A behaviour that keeps what it is asked and answers what it is told."""

    def __init__(self, case: Case) -> None:
        self.behaviour = Behaviour()
        self.behaviour.rule(case.method.wire.operation.id)(self.answer)
        self.asked: Any = None
        self.reply: Any = {}

    def answer(self, call: Call) -> Answer:
        self.asked = (call.body, dict(call.path), dict(call.query))
        return call.answer(self.reply)


def is_drawn(case: Case) -> bool:
    """Tell whether both the body, if there is one, and a success of a call can be drawn."""
    found = wire.body_schema(document(case.vendor), case.method.wire.action)
    has_model = found is None or (case.method.body_kind != "multipart" and "$ref" in found[2])
    return has_model and any(each.content == "json" for each in case.method.wire.replies)


@pytest.mark.parametrize("case", [case for case in FIRST if is_drawn(case)], ids=str)
def test_what_is_drawn_for_a_call_reaches_the_mock_and_its_answer_comes_back(case: Case) -> None:
    spec = document(case.vendor)
    echo = Echo(case)
    transport = Transport(App([spec], seed=0, behaviours={case.vendor: echo.behaviour}))
    waiting, awaited = make_clients(
        case.vendor, f"http://localhost/{case.vendor}", transport=transport
    )

    @quick
    @given(st.data())
    def check(draw: st.DataObject) -> None:
        arguments, expected = _drawn_call(case, draw)
        echo.reply = _drawn_answer(case, draw)
        results = [
            case.module.sync(client=waiting, **arguments),
            asyncio.run(case.module.asyncio(client=awaited, **arguments)),
        ]
        for result in results:
            assert echo.asked == expected
            assert as_data(case.vendor, result) == echo.reply

    check()
    waiting._http.close()
    asyncio.run(awaited._http.aclose())


def _drawn_call(case: Case, draw: st.DataObject) -> tuple[dict[str, Any], Any]:
    """Give arguments and what the mock must see of them: body, path and query."""
    spec, method = document(case.vendor), case.method
    arguments: dict[str, Any] = {}
    sent: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
    for _, parameter in method.wire.action.operation.parameters:
        place, name = parameter["in"], parameter["name"]
        argument = next(
            each for each in method.arguments[place] if each.prop.name.get_untrusted_value() == name
        )
        if not parameter.get("required") and draw.draw(st.booleans()):
            continue
        value = draw.draw(drawn.data(spec, parameter["schema"]).filter(is_sent))
        arguments[argument.handed] = list(value) if name in method.wire.flags else value
        sent[place][name] = value
    body = None
    found = wire.body_schema(spec, method.wire.action)
    if found is not None:
        schema = models(spec)[found[2]["$ref"].rpartition("/")[2]]
        body = draw.draw(drawn.data(spec, schema, extra=method.body_kind == "json"))
        arguments["body"] = getattr(package(case.vendor), _class_name(method)).from_dict(body)
        body = {**body, **dict.fromkeys(_in_body(method), "mock")}
    return arguments, (body, sent["path"], sent["query"])


def is_sent(value: Any) -> bool:
    """Tell whether a value is one that a path or a query can hold."""
    return value not in ("", {}) and not (isinstance(value, str) and set(value) & set("./\\"))


def _class_name(method: Method) -> str:
    assert method.body is not None
    return method.body.annotation


def _in_body(method: Method) -> list[str]:
    return [
        each.name
        for placed in method.wire.operation.credentials
        for each in placed
        if each.where == "body"
    ]


def _drawn_answer(case: Case, draw: st.DataObject) -> Any:
    spec = document(case.vendor)
    reply = next(each for each in case.method.wire.replies if each.content == "json")
    return draw.draw(drawn.data(spec, reply.successes[0], extra=False))
