"""The order of decisions: a rejection is the documented one that fits; responses match the spec."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import create_app, make_mock
from scripts.mocks.http_messages import HttpRequest, header_text
from scripts.mocks.mock_behaviour import MockBehaviour, MockCall
from scripts.mocks.serving.in_process import Mock
from scripts.spec import Unreadable, load

from .mocked import LIBRARY, library, spec

AUTH = ("mock", "mock")
BOOK = "/books/0d7b1f1e-3b7e-4d0c-9d51-3f1e0b0c7a11"


def send(mock: Mock, method: str, path: str, **options: Any) -> httpx.Response:
    with mock.client(auth=AUTH) as client:
        return client.request(method, path, **options)


def reason(response: httpx.Response) -> str:
    return response.headers["x-mock-reason"]


def test_a_valid_request_gets_the_documented_example() -> None:
    response = send(library(), "POST", "/books", json={"title": "Emma"})
    assert response.status_code == 201
    assert response.json() == {"id": "0d7b1f1e-3b7e-4d0c-9d51-3f1e0b0c7a11", "title": "Emma"}


def test_documented_headers_are_sent() -> None:
    assert send(library(), "GET", "/books").headers["x-total"] == "2"


def test_without_an_example_the_response_is_made_from_the_schema_and_is_valid() -> None:
    book = send(library(), "GET", BOOK).json()
    assert book["id"]
    assert book["isbn"].startswith("97")
    assert "shop" not in book, "a write-only property has no place in a response"


def test_the_same_seed_leads_to_the_same_bytes() -> None:
    first, second = (send(library(seed=7), "GET", BOOK).content for _ in range(2))
    assert first == second


def test_another_seed_leads_to_other_bytes() -> None:
    assert send(library(seed=7), "GET", BOOK).content != send(library(seed=8), "GET", BOOK).content


def test_a_binary_response_is_a_picture() -> None:
    response = send(library(), "GET", BOOK + "/cover")
    assert response.headers["content-type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")


def test_the_accept_header_picks_the_media_type() -> None:
    response = send(library(), "GET", "/books", headers={"accept": "text/csv"})
    assert response.text == "title\nEmma\n"


def test_an_unknown_path_is_404() -> None:
    response = send(library(), "GET", "/nowhere")
    assert response.status_code == 404
    assert reason(response) == "library has no such path"


def test_a_slash_more_is_another_path() -> None:
    assert send(library(), "GET", "/books/").status_code == 404


@pytest.mark.parametrize("method", ["DELETE", "OPTIONS", "TRACE"])
def test_another_method_is_405_and_the_allowed_ones_are_listed(method: str) -> None:
    response = send(library(), method, "/books")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, POST"


def test_a_path_without_variables_precedes_one_that_matches_too() -> None:
    assert send(library(), "GET", "/books/featured").text == "<h1>Emma</h1>"


def test_an_encoded_path_without_variables_comes_first_too() -> None:
    assert send(library(), "GET", "/books/f%65atured").text == "<h1>Emma</h1>"


def test_an_encoded_slash_stays_inside_its_segment() -> None:
    assert send(library(), "GET", "/files/a%2Fb.txt").status_code == 200


def test_an_encoded_letter_is_that_letter() -> None:
    assert send(library(), "GET", "/b%6Foks").status_code == 200


def test_a_path_that_is_no_utf8_is_unknown() -> None:
    request = HttpRequest("GET", b"/library/files/%ff.txt", b"", {b"host": b"localhost"})
    app = create_app([load(LIBRARY)]).app
    assert app.respond(request).status == 404


@pytest.mark.parametrize(
    ("method", "path", "options", "status"),
    [
        ("GET", "/books", {"params": {"limit": 31}}, 400),
        ("POST", "/books", {"json": {}}, 400),
        ("GET", "/books/no-uuid", {}, 400),
        ("GET", "/files/a.doc", {}, 422),
        ("POST", "/notes", {"content": "x", "headers": {"content-type": "text/plain"}}, 400),
    ],
)
def test_an_invalid_request_gets_a_status_that_the_operation_lists(
    method: str, path: str, options: dict[str, Any], status: int
) -> None:
    response = send(library(), method, path, **options)
    assert response.status_code == status
    assert reason(response)


def test_a_wrong_media_type_is_415_where_the_spec_lists_that() -> None:
    response = send(library(), "PUT", BOOK + "/cover", json={})
    assert response.status_code == 415
    assert reason(response) == "the Content-Type is application/json, not image/*"


def test_a_wrong_media_type_is_400_where_the_spec_lists_that() -> None:
    response = send(library(), "POST", "/notes", json="note")
    assert response.status_code == 400


def test_a_range_of_statuses_documents_the_one_that_fits() -> None:
    response = send(library(), "POST", "/books", content="title=Emma")
    assert response.status_code == 415
    assert response.json() == {"title": "It was refused"}


def test_the_closest_description_of_a_status_counts_in_any_order(tmp_path: Path) -> None:
    responses = "".join(
        f"        {key}: {{description: d, content: {{text/plain: {{example: {key}}}}}}}\n"
        for key in ("default", "4XX", '"404"', '"200"')
    )
    document = spec(tmp_path, f"  /a:\n    get:\n      responses:\n{responses}")
    with make_mock(document).client() as client:
        found = [
            client.get("/a", headers={"prefer": f"code={each}"}).text for each in (404, 422, 500)
        ]
    assert found == ["404", "4XX", "default"]


def test_a_missing_body_is_rejected_only_where_one_is_required() -> None:
    assert send(library(), "POST", "/books").status_code == 400
    assert send(library(), "PUT", BOOK).status_code == 200


def test_wrong_credentials_are_rejected_as_documented() -> None:
    with library().client(auth=("mock", "wrong")) as client:
        response = client.get("/books")
    assert response.status_code == 403
    assert response.json() == {"title": "It was refused"}
    assert response.headers["www-authenticate"] == 'Basic realm="mock"'


def test_no_credentials_are_rejected_under_default() -> None:
    with library().client() as client:
        assert client.get(BOOK).status_code == 401


def test_any_of_the_listed_ways_in_will_do() -> None:
    with library().client() as client:
        assert client.get("/books", params={"key": "mock"}).status_code == 200
        assert client.get("/books", params={"key": "wrong"}).status_code == 403


def test_credentials_can_be_set() -> None:
    with library(credentials={"api_key": "other"}).client() as client:
        assert client.get("/books", params={"key": "mock"}).status_code == 403
        assert client.get("/books", params={"key": "other"}).status_code == 200


def test_missing_credentials_are_a_bare_401_where_no_failure_is_documented(
    tmp_path: Path,
) -> None:
    document = spec(
        tmp_path,
        """\
  /a:
    get:
      security: [{token: []}]
      responses: {"200": {description: ok}, "400": {description: bad}}
components: {securitySchemes: {token: {type: http, scheme: bearer}}}
""",
    )
    with make_mock(document).client() as client:
        assert client.get("/a").status_code == 401
        assert client.get("/a", headers={"authorization": "Bearer mock"}).status_code == 200


@pytest.mark.parametrize(
    ("scheme", "headers"),
    [
        ("{type: oauth2, flows: {}}", {"authorization": "Bearer mock"}),
        ("{type: openIdConnect}", {"authorization": "bearer mock"}),
        ("{type: http, scheme: Bearer}", {"authorization": "Bearer mock"}),
        ("{type: apiKey, in: cookie, name: sid}", {"cookie": "a=b; sid=mock"}),
        ("{type: apiKey, in: header, name: X-Key}", {"x-key": "mock"}),
    ],
)
def test_every_kind_of_security_scheme_is_kept(
    tmp_path: Path, scheme: str, headers: dict[str, str]
) -> None:
    text = (
        '  /a: {get: {security: [{one: []}], responses: {"200": {description: ok}}}}\n'
        f"components: {{securitySchemes: {{one: {scheme}}}}}\n"
    )
    with make_mock(spec(tmp_path, text)).client() as client:
        assert client.get("/a").status_code == 401
        assert client.get("/a", headers=headers).status_code == 200
        wrong = {name: value.replace("mock", "wrong") for name, value in headers.items()}
        assert client.get("/a", headers=wrong).status_code == 401


def test_a_deleted_item_stays_gone() -> None:
    mock = library()
    assert send(mock, "DELETE", BOOK).status_code == 204
    assert send(mock, "GET", BOOK).status_code == 404
    assert send(mock, "GET", BOOK + "/cover").status_code == 404
    assert send(mock, "DELETE", BOOK).status_code == 404


def test_a_response_without_a_body_has_no_length() -> None:
    assert "content-length" not in send(library(), "DELETE", BOOK).headers


def test_an_example_that_does_not_fit_its_schema_is_not_sent(tmp_path: Path) -> None:
    media = "{schema: {type: integer, minimum: 5}, examples: {bad: {value: 4}, good: {value: 6}}}"
    response = f"{{description: ok, content: {{application/json: {media}}}}}"
    document = spec(tmp_path, f'  /a: {{get: {{responses: {{"200": {response}}}}}}}\n')
    with make_mock(document).client() as client:
        assert client.get("/a").json() == 6


def test_a_reason_is_one_line_of_plain_text() -> None:
    assert header_text("a\x00b\r\nc \u20ac") == b"a?b c \\u20ac"


def test_a_deleted_item_is_gone_however_its_path_is_written() -> None:
    mock = library()
    send(mock, "DELETE", BOOK)
    assert send(mock, "GET", BOOK.replace("0d7b", "%30d7b")).status_code == 404


def test_nothing_can_be_put_below_a_deleted_item() -> None:
    mock = library()
    send(mock, "DELETE", BOOK)
    picture = {"content-type": "image/png"}
    put = send(mock, "PUT", BOOK + "/cover", content=b"x", headers=picture)
    assert put.status_code == 404


def test_an_item_whose_path_only_begins_alike_is_not_gone() -> None:
    mock = library()
    send(mock, "DELETE", BOOK)
    assert send(mock, "GET", BOOK[:-1] + "2").status_code == 200


def test_an_item_that_is_put_again_is_there_again() -> None:
    mock = library()
    send(mock, "DELETE", BOOK)
    assert send(mock, "PUT", BOOK, json={"title": "Emma"}).status_code == 200
    assert send(mock, "GET", BOOK).status_code == 200


def test_an_item_that_is_made_again_is_there_again() -> None:
    mock = library()
    send(mock, "DELETE", BOOK)
    send(mock, "POST", "/books", json={"title": "Emma"})
    assert send(mock, "GET", BOOK).status_code == 200


def test_a_read_only_property_is_not_required() -> None:
    assert send(library(), "POST", "/books", json={"title": "Emma"}).status_code == 201


def test_the_reason_names_the_place_but_not_the_value() -> None:
    response = send(library(), "POST", "/books", json={"title": 5, "shop": "hush"})
    assert reason(response) == 'body/title: the value is not of type "string"'


def test_a_response_for_which_no_value_can_be_made_is_a_500_with_the_reason() -> None:
    response = send(library(), "GET", "/impossible")
    assert response.status_code == 500
    assert "would have left its spec in readImpossible" in reason(response)


def behaving(action: str, response: Any) -> Mock:
    behaviour = MockBehaviour()
    behaviour.rule(action)(response)
    app = create_app([load(LIBRARY)], behaviours={"library": behaviour}).app
    return Mock(app, app.engines["library"])


def wrong_type(call: MockCall) -> Any:
    return call.respond({"title": 5})


def missing_property(call: MockCall) -> Any:
    response = call.respond({"title": "Emma"})
    del response.value["id"]
    return response


def secret_echoed(call: MockCall) -> Any:
    return call.respond({"shop": call.body["shop"]})


@pytest.mark.parametrize("rule", [wrong_type, missing_property, secret_echoed])
def test_a_rule_that_violates_the_spec_is_a_500_with_the_reason(rule: Any) -> None:
    response = send(behaving("addBook", rule), "POST", "/books", json={"title": "E", "shop": "s"})
    assert response.status_code == 500
    assert "would have left its spec in addBook" in reason(response)


def test_a_rule_whose_response_is_not_json_is_a_500_with_the_reason() -> None:
    mock = behaving("addNote", lambda call: call.respond({"left": 5, "more": object()}))
    headers = {"content-type": "text/plain"}
    response = send(mock, "POST", "/notes", content="note", headers=headers)
    assert response.status_code == 500
    assert "in a rule" in reason(response)


def test_a_body_that_the_spec_does_not_document_is_a_500_with_the_reason() -> None:
    mock = behaving("deleteBook", lambda call: call.respond({"title": "Emma"}))
    assert send(mock, "DELETE", BOOK).status_code == 500


def test_a_rule_that_fails_is_a_500_and_the_next_request_is_served(
    caplog: pytest.LogCaptureFixture,
) -> None:
    mock = behaving("addBook", lambda call: call.state["nothing"])
    response = send(mock, "POST", "/books", json={"title": "Emma"})
    assert response.status_code == 500
    assert "KeyError in a rule" in reason(response)
    assert "a rule for addBook failed" in caplog.text
    assert send(mock, "GET", "/books").status_code == 200


def test_a_rule_without_a_response_leaves_it_to_the_spec() -> None:
    mock = behaving("addBook", lambda call: call.state.update(seen=call.body))
    assert send(mock, "POST", "/books", json={"title": "Emma"}).status_code == 201
    assert mock.state == {"seen": {"title": "Emma"}}


@pytest.mark.parametrize(
    ("prefer", "status", "title"),
    [
        ("code=409", 409, "It was refused"),
        ("code=418", 418, "It was refused"),
        ("example=other", 201, "Persuasion"),
        ("code=201, example=other", 201, "Persuasion"),
        ('example="other"', 201, "Persuasion"),
    ],
)
def test_a_tester_can_select_the_response(prefer: str, status: int, title: str) -> None:
    response = send(library(), "POST", "/books", json={"title": "Emma"}, headers={"prefer": prefer})
    assert response.status_code == status
    assert response.json()["title"] == title
    assert response.headers["preference-applied"] == prefer


@pytest.mark.parametrize("prefer", ["code=500", "code=x", "example=none", "code=201,example=none"])
def test_a_response_that_is_not_documented_cannot_be_selected(prefer: str) -> None:
    response = send(library(), "POST", "/books", json={"title": "Emma"}, headers={"prefer": prefer})
    assert response.status_code == 400
    assert "the spec has no" in reason(response)


def test_a_preference_of_another_kind_is_passed_over() -> None:
    response = send(library(), "GET", "/books", headers={"prefer": "respond-async"})
    assert response.status_code == 200


def test_selecting_a_response_does_not_make_an_invalid_request_valid() -> None:
    response = send(library(), "POST", "/books", json={}, headers={"prefer": "code=201"})
    assert response.status_code == 400


def test_a_schema_that_cannot_be_compiled_is_named_with_its_line(tmp_path: Path) -> None:
    text = """\
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {type: string, pattern: "("}
"""
    with pytest.raises(Unreadable) as caught:
        create_app([spec(tmp_path, text)])
    assert caught.value.finding.line == 11
    assert caught.value.finding.rule == "unusable-schema"
    assert "\n" not in caught.value.finding.message


def test_a_reference_out_of_the_file_is_not_followed(tmp_path: Path) -> None:
    text = (
        '  /a: {get: {responses: {"200": {description: ok, content: {application/json: '
        "{schema: {$ref: 'https://elsewhere.example/schema.json'}}}}}}}\n"
    )
    with pytest.raises(Unreadable):
        create_app([spec(tmp_path, text)])


def test_two_specs_of_one_vendor_are_rejected() -> None:
    with pytest.raises(ValueError, match="two specs have the vendor id library"):
        create_app([load(LIBRARY), load(LIBRARY)])
