"""No input makes a mock fail."""

import json
from copy import deepcopy
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.mocks import create_app
from scripts.mocks.http_messages import HttpRequest
from scripts.mocks.tester.sample_requests import Sample
from scripts.spec import all_specs, load

from .mocked import LIBRARY

SETTINGS = settings(max_examples=200, database=None, derandomize=True)
DOCUMENTS = [load(path) for path in (*all_specs(), LIBRARY)]
APP = create_app(DOCUMENTS).app
SAMPLES = [
    (vendor, sample)
    for vendor, engine in APP.engines.items()
    for sample in engine.samples
    if sample.id != "readImpossible"
]
MEDIA = [
    "",
    "application/json",
    "application/x-www-form-urlencoded",
    "text/plain",
    "image/png",
    "multipart/form-data; boundary=b",
    "multipart/form-data",
    "a/b/c;;=\x00",
    "\xff",
]
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**40), 10**40)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


def request_from(vendor: str, sample: Sample) -> HttpRequest:
    path, _, query = sample.path.partition("?")
    headers = {name.lower().encode(): value.encode() for name, value in sample.headers.items()}
    where = f"/{vendor}{path}".encode()
    return HttpRequest(sample.method, where, query.encode(), headers, sample.body.encode())


GOOD = [request_from(vendor, sample) for vendor, sample in SAMPLES]


def has_response(request: HttpRequest) -> int:
    status = APP.respond(request).status
    # A vendor may document such a status; the mock's own are what must not be.
    assert status < 500 or "the mock" not in APP.journal.entries[-1].reason, (
        request,
        APP.journal.entries[-1],
    )
    return status


@given(
    body=st.binary(max_size=60) | JSON.map(lambda value: json.dumps(value).encode()),
    media=st.sampled_from(MEDIA),
    ends=st.tuples(st.binary(max_size=6), st.binary(max_size=30)),
)
@SETTINGS
def test_any_body_query_and_path_has_a_response(
    body: bytes, media: str, ends: tuple[bytes, bytes]
) -> None:
    tail, query = ends
    for good in GOOD:
        headers = {**good.headers, b"content-type": media.encode("latin-1")}
        has_response(HttpRequest(good.method, good.path + tail, query, headers, body))


@given(
    way=st.lists(st.integers(0, 30), min_size=1, max_size=4),
    new=st.text(max_size=4),
    value=JSON,
)
@SETTINGS
def test_a_valid_body_with_one_property_changed_has_a_response(
    way: list[int], new: str, value: object
) -> None:
    for good in GOOD:
        if good.body.startswith(b"{"):
            body = json.loads(good.body)
            change(body, way, new, value)
            has_response(replace(good, body=json.dumps(body).encode()))


def change(body: dict[str, object], way: list[int], new: str, value: object) -> None:
    """Set another value of a property, old or new; `way` selects one on each level."""
    number, *further = way
    name = sorted([*body, new])[number % (len(body) + 1)]
    inner = body.get(name)
    if further and isinstance(inner, dict):
        change(inner, further, new, value)
    else:
        body[name] = value


@given(
    method=st.sampled_from(["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "X"]),
    path=st.binary(max_size=30) | st.sampled_from([b"/_mock/reset", b"/_mock/id123/state", b"/"]),
    query=st.binary(max_size=30),
    headers=st.dictionaries(
        st.sampled_from([b"host", b"origin", b"prefer", b"cookie", b"accept", b"sec-fetch-site"]),
        st.binary(max_size=20)
        | st.sampled_from([b"localhost", b"code=1", b"example=\xff", b"[::1"]),
    ),
    body=st.binary(max_size=40),
)
@SETTINGS
def test_any_request_at_all_has_a_response(
    method: str, path: bytes, query: bytes, headers: dict[bytes, bytes], body: bytes
) -> None:
    has_response(HttpRequest(method, path, query, headers, body))


@given(state=JSON)
@SETTINGS
def test_no_state_that_is_taken_makes_a_rule_fail(state: object) -> None:
    for vendor, engine in APP.engines.items():
        requests = [each for (of, _), each in zip(SAMPLES, GOOD, strict=True) if of == vendor]
        for table in list(engine.state):
            for request in requests:
                try:
                    engine.store.replace({**engine.state, table: deepcopy(state)})
                except ValueError:
                    break  # of every request
                has_response(request)
                engine.reset()


def test_a_form_value_with_every_byte_has_a_response() -> None:
    for code in range(256):
        form = b"api_key=mock&phone_number=1&customer_pin=%%%02x&photo_base64=%c" % (code, code)
        headers = {b"content-type": b"application/x-www-form-urlencoded"}
        has_response(HttpRequest("POST", b"/gazoop/update_customer_photo.json", b"", headers, form))


def test_a_journal_full_of_such_requests_can_be_read() -> None:
    host = {b"host": b"localhost"}
    for path in (b"/_mock/requests", b"/"):
        assert APP.respond(HttpRequest("GET", path, b"", host)).status == 200
