"""Undocumented responses: every client keeps what it can read, and reports what it cannot."""

import asyncio
import io
import json
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

import httpx
import pytest
from jsonschema_rs import validator_for

from scripts.mocks import make_mock
from scripts.mocks.tester.injected_faults import Fault
from tests.clients import (
    Case,
    as_data,
    call_both,
    cases,
    examples,
    make_clients,
    package,
    view,
    with_moments,
)
from tests.vendors import VENDORS, document

URL = "https://vendor.example"


def answered(case: Case, *answers: httpx.Response, **options: Any) -> Iterator[Any]:
    """Yield the outcomes of calls for which the vendor returns these responses in turn."""
    left = list(answers)

    def answer(_: httpx.Request) -> httpx.Response:
        made = left.pop(0) if len(left) > 1 else left[0]
        return httpx.Response(made.status_code, headers=made.headers, content=made.content)

    for outcome in call_both(case, URL, transport=httpx.MockTransport(answer), **options):
        yield outcome
        left = list(answers)


def told(case: Case) -> dict[str, Any]:
    """Return the schema of the one object that an operation returns, or an empty one."""
    responses = [each for each in case.method.operation.responses if each.content is not None]
    if (
        len(responses) != 1
        or responses[0].described.status != "200"
        or len(responses[0].successes) != 1
    ):
        return {}
    schema = responses[0].successes[0]
    return dict(schema.data) if schema.data.get("required") else {}


def success(case: Case) -> dict[str, Any]:
    """Return the documented success of a case's operation."""
    spec = document(case.vendor)
    response = next(each for each in case.method.operation.responses if each.content == "json")
    fits = validator_for({**told(case), "components": spec.data["components"]}).is_valid
    values = examples(response.described).values()
    return next(dict(value) for value in values if fits(value))


# For each vendor that has one, an operation that returns one object with required properties.
CASES = [case for vendor in VENDORS for case in islice(filter(told, cases(vendor)), 1)]
each_vendor = pytest.mark.parametrize("case", CASES, ids=lambda case: case.vendor)


@each_vendor
def test_an_extra_property_is_kept(case: Case) -> None:
    data = {**success(case), "x-new": {"deep": [1, None]}}

    for outcome in answered(case, httpx.Response(200, json=data)):
        assert with_moments(as_data(case.vendor, outcome.parsed)) == with_moments(data)
        assert outcome.parsed["x-new"] == {"deep": [1, None]}


@each_vendor
def test_a_missing_optional_property_is_absent(case: Case) -> None:
    data = success(case)
    kept = {name: value for name, value in data.items() if name in told(case)["required"]}

    for outcome in answered(case, httpx.Response(200, json=kept)):
        assert with_moments(as_data(case.vendor, outcome.parsed)) == with_moments(kept)


@each_vendor
def test_a_missing_required_property_fails_neither_the_call_nor_its_neighbours(case: Case) -> None:
    data, required = success(case), told(case)["required"]
    errors = package(case.vendor)
    for name in required:
        less = {key: value for key, value in data.items() if key != name}
        for outcome in answered(case, httpx.Response(200, json=less)):
            if len(required) == 1:  # it may be another response than the documented one
                assert isinstance(outcome, errors.DecodingError)
                assert f"{name} is missing" in str(outcome)
                continue
            [(attribute, problem)] = outcome.parsed.problems.items()
            assert problem == f"{name} is missing"
            with pytest.raises(errors.DecodingError, match=f"{name} is missing"):
                getattr(outcome.parsed, attribute)


@each_vendor
def test_a_strict_client_raises_for_a_missing_required_property(case: Case) -> None:
    data = success(case)
    for name in told(case)["required"]:
        less = {key: value for key, value in data.items() if key != name}
        for outcome in answered(case, httpx.Response(200, json=less), strict=True):
            assert isinstance(outcome, package(case.vendor).DecodingError)
            assert f"{name} is missing" in str(outcome)


@each_vendor
def test_each_kind_of_deviation_is_reported_once(case: Case) -> None:
    seen: list[str] = []
    response = httpx.Response(299, json=success(case))

    for _ in answered(case, response, on_drift=seen.append):
        assert seen == [f"{case.method.operation.runtime.id}: status 299 is not documented"]
        seen.clear()


def test_one_bad_date_in_a_list_leaves_all_its_photos() -> None:
    cloudcard = package("cloudcard")
    photos = [{"id": 1, "status": "APPROVED", "dateCreated": "x"}, {"id": 2, "status": "APPROVED"}]
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=photos))

    with httpx.Client(transport=transport) as http:
        client = cloudcard.CloudCardClient(session_token="t", base_url=URL, http_client=http)
        found = client.photos.list_photos(status="APPROVED")
    assert [photo.id for photo in found] == [1, 2]
    assert [list(photo.problems) for photo in found] == [["date_created"], []]


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("id", "abc", "is not a whole number"),
        ("id", 1.5, "is not a whole number"),
        ("id", True, "is not a whole number"),
        ("id", float("nan"), "is not a whole number"),
        ("publicKey", 7, "is not a string"),
        ("manuallyEdited", "no", "is neither true nor false"),
    ],
)
def test_a_value_of_another_type_is_a_problem_and_no_attribute(
    name: str, value: object, problem: str
) -> None:
    cloudcard = package("cloudcard")
    content = json.dumps({"id": 1, "status": "APPROVED", name: value}).encode()
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content))

    with httpx.Client(transport=transport) as http:
        client = cloudcard.CloudCardClient(session_token="t", base_url=URL, http_client=http)
        photo = client.photos.get_photo(1)
        assert photo.status == "APPROVED"
        assert list(photo.problems.values()) == [f"{name} {problem}"]
        with pytest.raises(cloudcard.DecodingError, match=problem):
            getattr(photo, next(iter(photo.problems)))


def test_a_whole_number_may_be_written_with_a_point() -> None:
    content = b'{"id": 7.0, "status": "APPROVED"}'
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content))
    cloudcard = package("cloudcard")

    with httpx.Client(transport=transport) as http:
        client = cloudcard.CloudCardClient(session_token="t", base_url=URL, http_client=http)
        photo = client.photos.get_photo(1)
    assert (photo.id, type(photo.id), photo.problems) == (7, int, {})


@pytest.mark.parametrize("vendor", VENDORS)
def test_an_enum_value_that_nobody_lists_is_kept_and_equals_its_text(vendor: str) -> None:
    for enum in view(vendor).enums:
        kind = getattr(package(vendor), enum.name)
        assert kind("UNLISTED") == "UNLISTED"
        assert kind("UNLISTED").value == "UNLISTED"


@each_vendor
@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"<html>Maintenance</html>", "text/html, <html>Maintenance</html>"),
        (b'{"status": "suc', "it is not JSON"),
        (b"", "its body is empty"),
        (b"[]", "the body is not an object"),
        (b"null", "the body is not an object"),
    ],
)
def test_a_200_that_is_not_the_documented_one_is_a_decoding_error(
    case: Case, content: bytes, problem: str
) -> None:
    answer = httpx.Response(200, content=content, headers={"Content-Type": "text/html"})

    for outcome in answered(case, answer):
        assert isinstance(outcome, package(case.vendor).DecodingError)
        assert problem in str(outcome)
        assert outcome.status == 200
        assert outcome.response.content == content


@each_vendor
@pytest.mark.parametrize("status", [201, 206, 299])
def test_a_success_that_is_not_documented_is_read_as_the_nearest_one(
    case: Case, status: int
) -> None:
    data = success(case)

    for outcome in answered(case, httpx.Response(status, json=data)):
        assert outcome.status_code == status
        assert with_moments(as_data(case.vendor, outcome.parsed)) == with_moments(data)


@each_vendor
@pytest.mark.parametrize("status", [418, 500, 503, 520, 599])
def test_a_failure_status_is_a_failure_with_any_body(case: Case, status: int) -> None:
    for outcome in answered(case, httpx.Response(status, json=success(case)), retries=0):
        assert isinstance(outcome, package(case.vendor).FailureError)
        assert outcome.status == status


@each_vendor
def test_a_redirect_to_another_host_is_rejected(case: Case) -> None:
    moved = httpx.Response(307, headers={"Location": "https://evil.example/"})

    for outcome in answered(case, moved):
        assert isinstance(outcome, package(case.vendor).FailureError)
        assert "a redirect to evil.example is not followed" in str(outcome)


@each_vendor
def test_a_plain_http_address_makes_no_client(case: Case) -> None:
    with pytest.raises(package(case.vendor).UsageError, match="in the clear"):
        make_clients(case.vendor, "http://vendor.example")


@each_vendor
def test_path_arguments_that_lead_elsewhere_are_rejected(case: Case) -> None:
    for argument in case.method.arguments["path"]:
        for value in ("", ".."):
            waiting, awaited = make_clients(case.vendor, URL)
            given = {**case.arguments, argument.handed: value}
            with pytest.raises(package(case.vendor).UsageError, match=argument.handed):
                case.of(waiting)(**case.given(given))
            asyncio.run(awaited.close())


@each_vendor
def test_armed_faults_of_the_mock_become_the_errors_that_fit(case: Case) -> None:
    module = package(case.vendor)
    for fault, kind in (
        (Fault(delay=5), module.ApiTimeoutError),
        (Fault(reset=True), module.ApiConnectionError),
        (Fault(damage="truncated"), module.ApiConnectionError),
        (Fault(damage="malformed"), module.DecodingError),
        (Fault(status=520), module.ServerError),
        (Fault(retry_after=90), module.RateLimitError),
    ):
        mock = make_mock(case.vendor)
        mock.arm(fault)
        options = {"transport": mock.transport, "retries": 0, "timeout": 0.05}
        for outcome in call_both(case, mock.base_url, **options):
            assert type(outcome) is kind, (fault, outcome)
            mock.reset()
            mock.arm(fault)


@each_vendor
def test_an_error_has_the_reason_of_the_mock(case: Case) -> None:
    mock = make_mock(case.vendor)
    mock.arm(Fault(status=520))
    for outcome in call_both(case, mock.base_url, transport=mock.transport, retries=0):
        assert outcome.__notes__ == ["mock: an armed fault"]


@each_vendor
def test_only_a_mock_on_this_machine_has_a_reason(case: Case) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(520, headers={"X-Mock-Reason": "an armed fault"}, request=request)

    transport = httpx.MockTransport(respond)
    for outcome in call_both(case, "https://vendor.example", transport=transport, retries=0):
        assert not hasattr(outcome, "__notes__")


@each_vendor
def test_a_busy_vendor_is_asked_again_only_where_that_is_safe(case: Case) -> None:
    mock = make_mock(case.vendor)
    mock.arm(Fault(status=503, retry_after=0, nth=1))

    waiting, awaited = make_clients(case.vendor, mock.base_url, transport=mock.transport)
    with waiting._http:
        if case.method.operation.runtime.repeatable:
            case.of(waiting)(**case.given(case.arguments))
        else:
            with pytest.raises(package(case.vendor).ServerError):
                case.of(waiting)(**case.given(case.arguments))
    asyncio.run(awaited._http.aclose())
    assert len(mock.requests) == (2 if case.method.operation.runtime.repeatable else 1)


def test_a_registration_that_is_rejected_with_401_is_sent_once() -> None:
    mock, amplifi = make_mock("amplifi"), package("amplifi")
    mock.state = {**mock.state, "isLocked": True}
    given: list[str] = []

    def token() -> str:
        given.append("mock")
        return "mock"

    with httpx.Client(transport=mock.transport) as http:
        client = amplifi.AmpliFiClient(token=token, base_url=mock.base_url, http_client=http)
        with pytest.raises(amplifi.PermissionDeniedError) as caught:
            client.prospects.register_device(
                device_tag="d",
                pre_segment="adult",
                device_data=amplifi.RegisterDeviceRequestDeviceData(),
            )
    assert caught.value.status == 401
    assert [each.method for each in mock.requests] == ["POST"]
    assert len(given) == 1


def has_required_argument(case: Case) -> bool:
    places = (case.method.arguments[place] for place in ("path", "query", "header"))
    return any(argument.required for place in places for argument in place)


@pytest.mark.parametrize(
    "vendor", [v for v in VENDORS if any(map(has_required_argument, cases(v)))]
)
def test_a_required_argument_that_is_none_or_unset_is_rejected_by_its_name(vendor: str) -> None:
    module, refused = package(vendor), 0
    for case in {case.method.name: case for case in cases(vendor)}.values():
        for place in ("path", "query", "header"):
            for argument in case.method.arguments[place]:
                for value in (None, module.UNSET) if argument.required else ():
                    given = {**case.arguments, argument.handed: value}
                    for outcome in call_both(case, URL, arguments=given):
                        assert isinstance(outcome, module.UsageError), (case, argument.handed)
                        assert " is required" in str(outcome)
                        refused += 1
    assert refused


def test_a_required_property_that_is_none_or_unset_is_rejected_by_its_name() -> None:
    refused: Counter[str] = Counter()
    for case in (case for vendor in VENDORS for case in cases(vendor)):
        module = package(case.vendor)
        body: Any = case.arguments.get("body")
        for attribute in getattr(body, "__attrs_attrs__", ()):
            model = next(m for m in view(case.vendor).models if m.name == type(body).__name__)
            member = next((m for m in model.fields if m.name == attribute.name), None)
            if member is None or not member.prop.required or member.takes_null:
                continue
            for value in (None, module.UNSET):
                setattr(body, attribute.name, value)
                with pytest.raises(module.UsageError, match=f"{attribute.name} is required"):
                    body.to_dict()
            refused[case.vendor] += 1
            body = case.arguments["body"]
    assert len(refused) >= 5


def test_a_photo_that_is_empty_or_left_at_its_end_is_not_sent_empty() -> None:
    cloudcard, bodies = package("cloudcard"), list[bytes]()

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(request.read())
        return httpx.Response(201, json={"id": 1, "status": "PENDING"})

    written = io.BytesIO()
    written.write(b"PHOTO")
    person = cloudcard.CreatePhotoRequestPerson.from_dict({"id": 1})
    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        client = cloudcard.CloudCardClient(session_token="t", base_url=URL, http_client=http)
        client.photos.create_photo(person=person, encoded_image=written)
        for empty in (b"", io.BytesIO()):
            with pytest.raises(cloudcard.UsageError, match="is empty: it has 0 bytes"):
                client.photos.create_photo(person=person, encoded_image=empty)
    assert len(bodies) == 1
    assert b'"encodedImage":"UEhPVE8="' in bodies[0]


def test_pytest_shows_no_field_of_models_and_responses_that_differ() -> None:
    cloudcard = package("cloudcard")
    left = cloudcard.Person.from_dict({"id": 1, "email": "SECRET@example.org"})
    right = cloudcard.Person.from_dict({"id": 1, "email": "x"})

    with pytest.raises(AssertionError) as caught:
        assert left == right
    assert "email=***" in str(caught.value)
    assert "SECRET" not in str(caught.value)
    one, other = (cloudcard.Response(200, {"a": each}, b"", 1) for each in ("SECRET", "x"))
    with pytest.raises(AssertionError) as caught:
        assert one == other
    assert "SECRET" not in str(caught.value)
