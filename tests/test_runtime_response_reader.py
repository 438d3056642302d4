"""Reading responses: to a result or to the exception that fits."""

import json
import pickle
from collections.abc import Mapping
from typing import Any

import pytest

from scripts.generate.runtime import errors
from scripts.generate.runtime import json_properties as fields
from scripts.generate.runtime.api_operation import (
    ApiOperation,
    DocumentedFailure,
    ExpectedResponse,
)
from scripts.generate.runtime.errors import DecodingError, FailureError, Outcome
from scripts.generate.runtime.response_reader import ResponseReader
from scripts.generate.runtime.types import File, Response

TOLD = DocumentedFailure({"status": "failure"}, message="message", code="code")
CONFLICT = DocumentedFailure({"status": "taken"}, message="message", kind="conflict")
ANSWERS = (
    ExpectedResponse(200, 200, "json", (TOLD, CONFLICT)),
    ExpectedResponse(201, 201, "none"),
    ExpectedResponse(202, 202, "text"),
    ExpectedResponse(203, 203, "file"),
    ExpectedResponse(204, 204, None, (TOLD,)),
    ExpectedResponse(400, 499, None, (TOLD,)),
)
JSON = {"content-type": "application/json; charset=utf-8"}


def read(
    status: int,
    content: bytes | object = b"",
    headers: Mapping[str, str] = JSON,
    responses: tuple[ExpectedResponse, ...] = ANSWERS,
    drift: Any = None,
) -> Any:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    operation = ApiOperation(
        "getPhoto", "GET", "/", repeatable=True, credentials=(), responses=responses
    )
    response = Response(status, headers, body, None)
    return ResponseReader(operation, response, lambda: ["SECRET"], drift=drift).read(parse)


def parse(status: int, data: Any) -> tuple[int, Any]:
    if isinstance(data, dict):
        return status, fields.required("id", fields.as_is).take(fields.properties_of(data))
    return status, data


def test_a_success_is_parsed_and_keeps_status_headers_and_bytes() -> None:
    response = read(200, {"status": "success", "id": 7})

    assert response.parsed == (200, 7)
    assert (response.status_code, response.headers) == (200, JSON)
    assert json.loads(response.content)["id"] == 7


def test_text_files_and_nothing_are_read_as_they_are_documented() -> None:
    assert read(201, b"ignored").parsed == (201, None)
    assert read(202, b"<p>\xc3\xa4</p>").parsed == (202, "<p>ä</p>")
    assert read(203, b"PHOTO", {}).parsed == (203, File(b"PHOTO"))


@pytest.mark.parametrize(
    ("body", "media_type", "problem"),
    [
        (b"", "application/zip", "its body is empty"),
        (b"<p>Log in</p>", "text/html", "it is an HTML page and not a file"),
        (b"<p>Log in</p>", "Text/HTML ; charset=utf-8", "it is an HTML page and not a file"),
    ],
)
def test_a_page_or_an_empty_body_is_not_a_file(body: bytes, media_type: str, problem: str) -> None:
    with pytest.raises(DecodingError, match=problem) as caught:
        read(203, body, {"content-type": media_type})

    assert caught.value.status == 203


@pytest.mark.parametrize("media_type", ["application/json", "application/problem+json", "text/xml"])
def test_a_failure_in_json_or_xml_is_not_a_file(media_type: str) -> None:
    with pytest.raises(DecodingError, match="and not a file") as caught:
        read(203, b'{"error": "no"}', {"content-type": f"{media_type}; charset=utf-8"})

    assert caught.value.outcome is Outcome.DONE


@pytest.mark.parametrize("media_type", ["text/plain", "image/png", "text/html"])
def test_a_media_type_that_contradicts_the_documented_one_is_an_error(media_type: str) -> None:
    responses = (ExpectedResponse(200, 200, "file", media=("application/zip",)),)

    with pytest.raises(DecodingError, match=r"it is |application/zip is documented"):
        read(200, b"no", {"content-type": media_type}, responses)


@pytest.mark.parametrize(
    "media_type", ["application/zip", "Application/ZIP; x=1", "application/x-zip-compressed"]
)
def test_a_media_type_of_the_same_kind_does_not_contradict(media_type: str) -> None:
    responses = (ExpectedResponse(200, 200, "file", media=("application/zip",)),)

    assert read(200, b"PK", {"content-type": media_type}, responses).parsed[1] == File(b"PK")


def test_a_page_where_text_is_documented_is_an_error() -> None:
    responses = (ExpectedResponse(200, 200, "text", media=("text/plain",)),)

    assert read(200, b"ok", {"content-type": "text/plain"}, responses).parsed == (200, "ok")
    with pytest.raises(DecodingError, match="HTML page") as caught:
        read(200, b"<p>Log in</p>", {"content-type": "text/html"}, responses)
    assert caught.value.outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(400, "rejected"), (404, "rejected"), (408, "unknown"), (429, "rejected"), (503, "unknown")],
)
def test_the_status_of_a_failure_determines_the_outcome(status: int, outcome: str) -> None:
    with pytest.raises(FailureError) as caught:
        read(status, b"")

    assert caught.value.outcome == outcome


def test_a_failure_inside_a_200_is_rejected_and_an_unreadable_success_done() -> None:
    responses = (ExpectedResponse(200, 200, "json"),)
    with pytest.raises(FailureError) as told:
        read(200, {"status": "failure"})
    with pytest.raises(DecodingError) as unreadable:
        read(200, b"{", responses=responses)
    with pytest.raises(DecodingError) as page:
        read(200, b"<p>Log in</p>", {"content-type": "text/html"}, responses)
    with pytest.raises(DecodingError) as perhaps:
        read(200, b"{")

    assert told.value.outcome is Outcome.REJECTED
    assert unreadable.value.outcome is Outcome.DONE
    assert page.value.outcome is Outcome.UNKNOWN
    assert perhaps.value.outcome is Outcome.UNKNOWN, "a failure may come with this status"


def test_a_file_is_taken_with_any_other_media_type_and_with_none() -> None:
    assert read(203, b"<x>", {}).parsed == (203, File(b"<x>"))
    file = read(203, b"PHOTO", {"content-type": "image/png"}).parsed[1]
    assert file.mime_type == "image/png"


@pytest.mark.parametrize("kind", [fields.required, fields.optional])
@pytest.mark.parametrize("value", ["<html>SECRET</html>", "data:text/plain,SECRET", 5, "SECRE"])
def test_a_property_that_is_not_base64_is_named_and_not_shown(kind: Any, value: object) -> None:
    response = Response(200, JSON, json.dumps({"photo": value}).encode(), None)
    operation = ApiOperation(
        "getPhoto", "GET", "/", repeatable=True, credentials=(), responses=ANSWERS
    )

    with pytest.raises(DecodingError) as caught:
        ResponseReader(operation, response, list).read(
            lambda _, data: kind("photo", File.from_base64).take(fields.properties_of(data))
        )
    assert "photo has a value that the vendor does not document" in str(caught.value)
    assert "SECRE" not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_body_that_is_not_json_is_in_no_context() -> None:
    with pytest.raises(DecodingError) as caught:
        read(200, b'{"firstName":"Jane')

    assert "Jane" not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_failure_inside_a_200_is_an_exception_with_code_and_message() -> None:
    with pytest.raises(FailureError) as caught:
        read(200, {"status": "failure", "code": "E1", "message": "No.", "id": 7})

    error = caught.value
    assert type(error) is FailureError
    assert (error.status, error.code, error.message) == (200, "E1", "No.")
    assert error.operation == "getPhoto"
    assert error.response is not None
    assert str(error) == "getPhoto: E1: No. (status 200)"


def test_a_failure_inside_a_200_has_the_kind_of_the_spec() -> None:
    with pytest.raises(errors.ConflictError):
        read(200, {"status": "taken", "message": "No.", "id": 7})


def test_the_message_of_a_failure_is_shown_without_what_looks_sensitive() -> None:
    with pytest.raises(FailureError) as caught:
        read(200, {"status": "failure", "code": "a@b.example", "message": "No +44 7700 900123."})

    assert (caught.value.code, caught.value.message) == ("***", "No ***.")
    assert str(caught.value) == "getPhoto: ***: No ***. (status 200)"


@pytest.mark.parametrize(
    "words", [{"firstName": "Jane"}, [{"firstName": "Jane"}], [[[[["Jane"]]]]]]
)
def test_a_message_that_is_not_text_is_shown_like_any_body(words: object) -> None:
    with pytest.raises(FailureError) as caught:
        read(400, {"status": "failure", "message": words})

    assert caught.value.message is None
    assert '{"status": "failure", "message": ' in str(caught.value)
    assert "Jane" not in str(caught.value) + repr(vars(caught.value))


@pytest.mark.parametrize(
    "words",
    [
        ["Too short.", "No date."],
        [{"field": "name", "detail": "Too short."}, {"message": "No date."}],
        {"errors": [{"title": "Too short."}, "No date."]},
    ],
)
def test_the_words_of_a_failure_may_be_a_list_or_inside_an_object(words: object) -> None:
    with pytest.raises(FailureError) as caught:
        read(400, {"status": "failure", "message": words})

    assert caught.value.message == "Too short.; No date."


def test_what_an_undocumented_failure_lists_is_shown() -> None:
    with pytest.raises(FailureError) as caught:
        read(400, {"errors": ["Too short.", "No date."], "name": "Jane", "names": ["Jane"]})

    assert '"errors": ["Too short.", "No date."]' in str(caught.value)
    assert "Jane" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.InvalidRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (418, FailureError),
        (422, errors.InvalidRequestError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (520, errors.ServerError),
    ],
)
def test_a_status_of_failure_is_an_exception_of_its_kind(
    status: int, kind: type[FailureError]
) -> None:
    with pytest.raises(kind) as caught:
        read(status, {"status": "failure", "code": 5, "message": "No."})

    assert type(caught.value) is kind
    assert caught.value.status == status


@pytest.mark.parametrize("body", [b"", b"<html>", b"[1]", b"{}", b'"x"', b"\xff", b"[" * 9999])
@pytest.mark.parametrize("status", [404, 500])
def test_a_status_of_failure_wins_over_any_body(status: int, body: bytes) -> None:
    with pytest.raises(FailureError) as caught:
        read(status, body, {"content-type": "text/html"})

    assert (caught.value.code, caught.value.message) == (None, None)
    assert f"(status {status})" in str(caught.value)


def test_a_documented_failure_with_another_schema_keeps_its_message() -> None:
    with pytest.raises(errors.NotFoundError) as caught:
        read(404, {"message": "Gone."})

    assert caught.value.message == "Gone."


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", "its body is empty"),
        (b"<html>oops</html>", "it is not JSON"),
        (b'{"id": ', "it is not JSON"),
        (b"\xff\xfe", "it is not JSON"),
        (b"[" * 100_000, "it is not JSON"),
        (b"{}", "id is missing"),
    ],
)
def test_a_success_that_cannot_be_read_is_a_decoding_error(body: bytes, problem: str) -> None:
    with pytest.raises(DecodingError) as caught:
        read(200, body, {"content-type": "text/html; charset=x"})

    assert caught.value.status == 200
    assert problem in str(caught.value)
    assert "(status 200, text/html, " in str(caught.value)
    assert len(str(caught.value)) < 350


@pytest.mark.parametrize(
    ("status", "read_as"), [(206, (203, File(b"PHOTO"))), (299, (203, File(b"PHOTO")))]
)
def test_any_status_of_success_is_read_as_the_nearest_documented_one(
    status: int, read_as: object
) -> None:
    told: list[str] = []
    response = read(status, b"PHOTO", {}, drift=told.append)

    assert (response.status_code, response.parsed) == (status, read_as)
    assert told == [f"status {status} is not documented"]
    with pytest.raises(DecodingError, match="its status is not documented"):
        read(status, b"PHOTO", {})


def test_a_success_without_content_is_not_decoded_whatever_it_holds() -> None:
    responses = (ExpectedResponse(202, 202, "none"), ExpectedResponse(0, 999, None))

    for status, body in ((200, b"<p>Thanks</p>"), (202, b'{"id":'), (204, b"")):
        response = read(status, body, {"content-type": "text/html"}, responses, drift=str)
        assert response.parsed[1] is None


def test_a_documented_range_is_read_with_its_own_status() -> None:
    assert read(226, {"id": 7}, responses=(ExpectedResponse(200, 299, "json"),)).parsed == (
        226,
        7,
    )


def test_a_status_with_failures_only_is_never_a_success() -> None:
    with pytest.raises(DecodingError, match="it does not match the documented schema"):
        read(204, {"id": 7})


def test_a_redirect_is_not_followed_and_names_the_host_alone() -> None:
    with pytest.raises(FailureError) as caught:
        read(302, b"", {"location": "https://evil.example/x?token=SECRET"})
    assert "a redirect to evil.example is not followed (status 302)" in str(caught.value)

    with pytest.raises(FailureError, match="a redirect to another address is not followed"):
        read(307, b"", {"location": "http://["})


def test_a_documented_redirect_is_a_response() -> None:
    assert read(302, b"", responses=(ExpectedResponse(302, 302, "none"),)).parsed == (302, None)


def test_the_default_response_is_a_success_if_it_is_the_only_one() -> None:
    assert read(200, {"id": 7}, responses=(ExpectedResponse(0, 999, "json"),)).parsed == (200, 7)
    with pytest.raises(errors.ServerError):
        read(500, {"id": 7}, responses=(ExpectedResponse(0, 999, "json"),))


def test_no_text_of_an_error_shows_a_secret() -> None:
    with pytest.raises(FailureError) as told:
        read(400, {"status": "failure", "code": "SECRET", "message": "bad SECRET"})
    with pytest.raises(DecodingError) as unreadable:
        read(200, b"<p>SECRET</p>")

    for error in (told.value, unreadable.value):
        assert "SECRET" not in str(error) + repr(error) + repr(vars(error))


def test_errors_survive_pickling() -> None:
    with pytest.raises(FailureError) as caught:
        read(404, {"status": "failure", "code": "E1", "message": "No."})

    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # our own
    assert type(again) is errors.NotFoundError
    assert vars(again) == vars(caught.value)
    assert str(again) == str(caught.value)


def test_every_error_is_in_the_drawing_of_the_tree() -> None:
    drawn = errors.__doc__ or ""
    for name, each in vars(errors).items():
        if isinstance(each, type) and issubclass(each, errors.ApiError):
            assert f" {name}" in drawn


def rejected(
    content: object, failure: DocumentedFailure, media_type: str = "application/json"
) -> FailureError:
    expected = (ExpectedResponse(400, 499, None, (failure,)),)
    with pytest.raises(FailureError) as caught:
        read(422, content, {"content-type": media_type}, expected)
    return caught.value


def test_message_and_code_are_found_by_their_paths() -> None:
    failure = DocumentedFailure(message="errors.0.detail", code="meta.code")
    body = {"errors": [{"detail": "Not a face."}, {"detail": "Too dark."}], "meta": {"code": 7}}
    error = rejected(body, failure)
    assert (error.message, error.code) == ("Not a face.", "7")
    assert rejected({"errors": []}, failure).message is None
    assert rejected({"errors": {"0": {"detail": "x"}}}, failure).message == "x"


def test_a_list_of_problems_is_a_list_on_the_exception() -> None:
    failure = DocumentedFailure(message="errors.0.detail", problems="errors")
    problems = [{"detail": "Not a face."}, {"detail": "Too dark."}]
    assert rejected({"errors": problems}, failure).problems == problems
    assert rejected({"errors": "none"}, failure).problems == ()
    assert rejected({}, DocumentedFailure()).problems == ()


PROBLEM = {
    "type": "https://acme.example/problems/dark",
    "title": "Too dark",
    "status": 422,
    "detail": "The photo of SECRET is too dark.",
    "instance": "/photos/7",
    "errors": [{"pointer": "#/photo"}],
    "balance": 3,
}


@pytest.mark.parametrize("media_type", ["application/problem+json", "Application/Problem+JSON; a"])
def test_problem_details_are_understood_without_a_description(media_type: str) -> None:
    error = rejected(PROBLEM, DocumentedFailure(), media_type)
    assert error.message == "The photo of *** is too dark."
    assert error.code == "https://acme.example/problems/dark"
    assert error.problems == [{"pointer": "#/photo"}]
    assert error.problem is not None
    assert (error.problem.type, error.problem.title) == (PROBLEM["type"], "Too dark")
    assert (error.problem.detail, error.problem.instance) == (error.message, "/photos/7")
    assert error.problem.extensions == {"errors": PROBLEM["errors"], "balance": 3}
    assert "***" not in repr(error.problem)
    assert "photos/7" not in repr(error.problem)


def test_problem_details_without_a_type_or_a_detail_have_their_title() -> None:
    error = rejected({"title": "Forbidden"}, DocumentedFailure(), "application/problem+json")
    assert (error.message, error.code) == ("Forbidden", None)
    assert error.problem is not None
    assert error.problem.type == "about:blank"


def test_what_the_description_names_takes_precedence_over_problem_details() -> None:
    failure = DocumentedFailure(message="title", code="balance")
    error = rejected(PROBLEM, failure, "application/problem+json")
    assert (error.message, error.code) == ("Too dark", "3")


def test_a_problem_of_a_wrong_type_is_left_out() -> None:
    body = {"type": 7, "title": ["x"], "detail": None}
    error = rejected(body, DocumentedFailure(), "application/problem+json")
    assert error.problem is not None
    assert (error.problem.type, error.problem.title) == ("about:blank", None)
    assert rejected([], DocumentedFailure(), "application/problem+json").problem is None
    assert rejected(PROBLEM, DocumentedFailure()).problem is None


def test_an_error_with_problem_details_can_be_pickled() -> None:
    error = rejected(PROBLEM, DocumentedFailure(), "application/problem+json")
    assert pickle.loads(pickle.dumps(error)).problem == error.problem  # noqa: S301  # our own
