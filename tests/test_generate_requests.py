"""Everything a spec can describe of a request is sent as the standard defines, or is a finding."""

import io
import json
from email import message_from_bytes
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.samples import FILE, TEXT, WHOLE, Sample, body, obj, operation, ref, returns


def sends(folder: Path, schema: Any, media_type: str = "application/json", **media: Any) -> Sample:
    """Return a client with one operation that sends this body."""
    post = operation(requestBody=body(schema, media_type, **media))
    return Sample(folder, {"/x": {"post": post}})


def takes(folder: Path, *parameters: Any, path: str = "/x") -> Sample:
    """Return a client with one operation that has these parameters."""
    return Sample(folder, {path: {"get": operation(parameters=list(parameters))}})


def parts(request: httpx.Request) -> list[tuple[str | None, str, bytes]]:
    """Return name, media type and bytes of each part of a form."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message: Any = message_from_bytes(head + request.content)
    return [
        (
            each.get_param("name", header="content-disposition"),
            each.get_content_type() if "content-type" in each else "",
            each.get_payload(decode=True),
        )
        for each in message.get_payload()
    ]


def query(name: str, schema: Any, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema, **more}


LIST = {"type": "array", "items": TEXT}


def test_each_item_of_a_list_of_files_is_a_file(tmp_path: Path) -> None:
    schema = obj("photos", photos={"type": "array", "items": FILE}, note=TEXT)
    sample = sends(tmp_path, schema, "multipart/form-data")
    (tmp_path / "b.png").write_bytes(b"two")

    files = [b"one", tmp_path / "b.png", io.BytesIO(b"three")]
    request, _ = sample.call("jobs.run", photos=files, note="x")
    octets = "application/octet-stream"
    assert parts(request) == [
        ("photos", octets, b"one"),
        ("photos", octets, b"two"),
        ("photos", octets, b"three"),
        ("note", "", b"x"),
    ]
    with pytest.raises(TypeError, match="in brackets"):
        sample.call("jobs.run", photos=b"one")


def test_each_item_of_a_list_of_base64_is_encoded(tmp_path: Path) -> None:
    photo = {"type": "string", "contentEncoding": "base64"}
    sample = sends(tmp_path, obj("photos", photos={"type": "array", "items": photo}))

    request, _ = sample.call("jobs.run", photos=[b"one", b"two"])
    assert json.loads(request.content) == {"photos": ["b25l", "dHdv"]}


def test_a_list_of_files_in_a_model_holds_nothing_else(tmp_path: Path) -> None:
    post = operation(requestBody=body(ref("Form"), "multipart/form-data"))
    schemas = {"Form": obj(photos={"type": "array", "items": FILE})}
    module = Sample(tmp_path, {"/x": {"post": post}}, schemas=schemas).module

    from importlib import import_module

    made = import_module("photo_id_runtime.request_body").ApiBody(
        "multipart", module.Form(photos=[b"one"]).to_dict()
    )
    with pytest.raises(module.UsageError, match="photos cannot be written as text"):
        made.encode({})


def test_an_object_in_a_multipart_form_is_json(tmp_path: Path) -> None:
    schema = obj("who", who=obj(name=TEXT), all={"type": "array", "items": obj(id=WHOLE)})
    sample = sends(tmp_path, schema, "multipart/form-data")
    module = sample.module

    request, _ = sample.call(
        "jobs.run",
        who=module.RunBodyWho(name="Jo"),
        all_=[module.RunBodyAllItem(id=1), module.RunBodyAllItem(id=2)],
    )
    assert parts(request) == [
        ("who", "application/json", b'{"name":"Jo"}'),
        ("all", "application/json", b'{"id":1}'),
        ("all", "application/json", b'{"id":2}'),
    ]


def test_the_media_type_of_a_part_is_the_documented_one(tmp_path: Path) -> None:
    encoding = {
        "photo": {"contentType": "image/png, image/jpeg"},
        "tags": {"contentType": "application/json"},
        "note": {"contentType": "text/markdown"},
    }
    schema = obj("photo", photo=FILE, tags=TEXT, note=TEXT)
    sample = sends(tmp_path, schema, "multipart/form-data", encoding=encoding)

    request, _ = sample.call("jobs.run", photo=b"x", tags="t", note="n")
    assert parts(request) == [
        ("photo", "image/png", b"x"),
        ("tags", "application/json", b'"t"'),
        ("note", "text/markdown", b"n"),
    ]


def test_a_picture_by_its_content_media_type_is_a_file(tmp_path: Path) -> None:
    photo = {"type": "string", "contentMediaType": "image/jpeg"}
    sample = sends(tmp_path, obj("photo", photo=photo), "multipart/form-data")

    request, _ = sample.call("jobs.run", photo=b"abc")
    assert [each[2] for each in parts(request)] == [b"abc"]


def test_own_properties_beside_all_of_are_sent(tmp_path: Path) -> None:
    schema = {"allOf": [ref("Base")], **obj("b", b=TEXT)}
    post = operation(requestBody=body(schema))
    sample = Sample(tmp_path, {"/x": {"post": post}}, schemas={"Base": obj("a", a=TEXT)})

    request, _ = sample.call("jobs.run", a="1", b="2")
    assert json.loads(request.content) == {"a": "1", "b": "2"}


def test_a_body_of_two_schemas_has_the_properties_of_both(tmp_path: Path) -> None:
    schema = {"allOf": [ref("Base"), obj("b", b=TEXT), {"required": ["c"]}]}
    post = operation(requestBody=body(schema))
    schemas = {"Base": obj("a", a=TEXT, c=TEXT)}
    sample = Sample(tmp_path, {"/x": {"post": post}}, schemas=schemas)

    request, _ = sample.call("jobs.run", a="1", b="2", c="3")
    assert json.loads(request.content) == {"a": "1", "b": "2", "c": "3"}
    with pytest.raises(TypeError, match="'c'"):
        sample.call("jobs.run", a="1", b="2")


def test_a_property_that_two_schemas_describe_is_that_of_the_nearest(tmp_path: Path) -> None:
    kind = {"type": "string", "enum": ["cat", "dog"]}
    schemas = {
        "Pet": obj("kind", kind=kind, name=TEXT),
        "Cat": {"allOf": [ref("Pet"), obj(kind={"type": "string", "enum": ["lion"]})]},
    }
    post = operation(requestBody=body(ref("Cat")))
    sample = Sample(tmp_path, {"/x": {"post": post}}, schemas=schemas)

    request, _ = sample.call("jobs.run", kind="lion", name="Leo")
    assert json.loads(request.content) == {"kind": "lion", "name": "Leo"}


def test_own_properties_beside_one_of_belong_to_each(tmp_path: Path) -> None:
    schemas = {"Card": obj("number", number=TEXT), "Bank": obj("iban", iban=TEXT)}
    schema = {**obj("amount", amount=WHOLE), "oneOf": [ref("Card"), ref("Bank")]}
    post = operation(requestBody=body(schema))
    sample = Sample(tmp_path, {"/x": {"post": post}}, schemas=schemas)

    module = sample.module
    request, _ = sample.call("jobs.run", body=module.RunCard(amount=1, number="2"))
    assert json.loads(request.content) == {"number": "2", "amount": 1}


def test_a_nullable_reference_in_an_all_of_parameter_is_that_schema(tmp_path: Path) -> None:
    kind = {"type": ["string", "null"], "enum": ["a", "b", None]}
    parameter = query("kind", {"allOf": [ref("Kind")], "description": "x"})
    run = {"get": operation(parameters=[parameter])}
    sample = Sample(tmp_path, {"/x": run}, schemas={"Kind": kind})

    assert sample.call("jobs.run", kind="a")[0].url.query == b"kind=a"
    assert sample.call("jobs.run", kind=None)[0].url.query == b""


def test_a_text_with_more_limits_stays_a_text(tmp_path: Path) -> None:
    schema = obj(mail={"allOf": [ref("Mail"), {"maxLength": 5}]})
    post = operation(requestBody=body(schema))
    sample = Sample(tmp_path, {"/x": {"post": post}}, schemas={"Mail": {**TEXT, "format": "email"}})

    assert json.loads(sample.call("jobs.run", mail="a@b")[0].content) == {"mail": "a@b"}


def test_a_media_type_that_no_method_sends_is_named(tmp_path: Path) -> None:
    content = {
        "application/xml": {"schema": ref("Form")},
        "application/json": {"schema": ref("Json")},
    }
    post = operation(requestBody={"required": True, "content": content})
    schemas = {"Form": obj("a", a=TEXT, of=ref("Part")), "Part": obj(), "Json": obj("b", b=TEXT)}
    sample = Sample(tmp_path, {"/x": {"post": post}}, schemas=schemas)

    assert json.loads(sample.call("jobs.run", b="1")[0].content) == {"b": "1"}
    assert not {"Form", "Part"} & set(dir(sample.module))
    (note,) = sample.made.notes
    assert "run sends application/json, not application/xml" in note.message
    assert note.line == sample.line_of("application/xml:")
    assert note.rule == "not-generated"


@pytest.mark.parametrize(
    ("schema", "more", "given", "sent"),
    [
        (LIST, {"style": "pipeDelimited", "explode": False}, ["a", "b"], b"q=a%7Cb"),
        (LIST, {"style": "spaceDelimited", "explode": False}, ["a", "b"], b"q=a%20b"),
        (LIST, {"style": "pipeDelimited", "explode": True}, ["a", "b"], b"q=a&q=b"),
        (LIST, {"explode": False}, ["a", "b"], b"q=a%2Cb"),
        (LIST, {}, ["a", "b"], b"q=a&q=b"),
    ],
)
def test_a_list_in_a_query_is_written_in_its_style(
    tmp_path: Path, schema: Any, more: Any, given: Any, sent: bytes
) -> None:
    sample = takes(tmp_path, query("q", schema, **more))

    assert sample.call("jobs.run", q=given)[0].url.query == sent


def test_an_item_with_the_delimiter_in_it_is_rejected(tmp_path: Path) -> None:
    sample = takes(tmp_path, query("q", LIST, explode=False))

    with pytest.raises(sample.module.UsageError, match="q has an item with ',' in it"):
        sample.call("jobs.run", q=["a,b", "c"])


def test_a_list_in_a_header_and_in_a_path_is_joined_by_commas(tmp_path: Path) -> None:
    header = {"name": "X-Ids", "in": "header", "schema": {"type": "array", "items": WHOLE}}
    at = {"name": "ids", "in": "path", "required": True, "schema": LIST}
    sample = takes(tmp_path, header, at, path="/x/{ids}")

    request, _ = sample.call("jobs.run", ["a b", "c/d"], x_ids=[1, 2])
    assert request.headers["x-ids"] == "1,2"
    assert request.url.raw_path == b"/x/a%20b,c%2Fd"


def test_a_parameter_of_json_is_json(tmp_path: Path) -> None:
    content = {"application/json": {"schema": obj(name=TEXT)}}
    sample = takes(
        tmp_path,
        {"name": "filter", "in": "query", "content": content},
        {"name": "X-Filter", "in": "header", "content": content},
        {"name": "at", "in": "path", "required": True, "content": content},
        path="/x/{at}",
    )
    module = sample.module

    request, _ = sample.call(
        "jobs.run",
        module.RunAt(name="a"),
        filter_=module.RunFilter(name="jö"),
        x_filter=module.RunXFilter(name="ö"),
    )
    assert json.loads(request.url.params["filter"]) == {"name": "jö"}
    assert json.loads(request.headers["x-filter"]) == {"name": "ö"}
    assert request.url.path == '/x/{"name":"a"}'


@pytest.mark.parametrize(
    ("parameter", "marked", "message"),
    [
        (
            query("filter", obj(who=obj(name=TEXT)), style="deepObject", explode=True),
            "who:",
            "no parameter style can hold who inside filter",
        ),
        (query("filter", obj(who=obj(name=TEXT))), "who:", "no parameter style can hold"),
        (
            {"name": "a", "in": "header", "schema": obj(x=TEXT)},
            "- name: a",
            "the client cannot encode the parameter a in this style",
        ),
        (
            {"name": "a", "in": "cookie", "schema": LIST},
            "- name: a",
            "the client cannot encode the parameter a in this style",
        ),
        (
            {"name": "a", "in": "query", "content": {"application/xml": {"schema": TEXT}}},
            "- name: a",
            "the client cannot encode the parameter a in this style",
        ),
    ],
)
def test_a_parameter_that_no_style_can_encode_is_a_finding(
    tmp_path: Path, parameter: Any, marked: str, message: str
) -> None:
    sample = takes(tmp_path, parameter)

    ((line, text),) = sample.found
    assert message in text
    assert line == sample.line_of(marked)
    assert not sample.made.written


def test_an_object_without_described_properties_never_becomes_a_text(tmp_path: Path) -> None:
    sample = takes(tmp_path, query("filter", {"type": "object"}, style="deepObject"))

    given = sample.module.RunFilter.from_dict({"who": {"name": "Jo"}})
    with pytest.raises(
        sample.module.UsageError,
        match=r"who\] cannot be written as text: it is",
    ):
        sample.call("jobs.run", filter_=given)


@pytest.mark.parametrize("value", ["a; admin=1", "a b", 'a"b', "a,b", "a\\b"])
def test_a_cookie_that_would_be_two_is_rejected(tmp_path: Path, value: str) -> None:
    sample = takes(tmp_path, {"name": "session", "in": "cookie", "schema": TEXT})

    assert sample.call("jobs.run", session="a-b")[0].headers["cookie"] == "session=a-b"
    with pytest.raises(sample.module.UsageError, match="session has characters that no cookie"):
        sample.call("jobs.run", session=value)


def test_an_optional_body_can_be_left_out(tmp_path: Path) -> None:
    schema = obj("name", name=TEXT, note=TEXT)
    post = operation(requestBody={**body(schema), "required": False})
    sample = Sample(tmp_path, {"/x": {"post": post}})

    left_out, _ = sample.call("jobs.run")
    assert left_out.content == b""
    assert "content-type" not in left_out.headers
    given, _ = sample.call("jobs.run", name="x")
    assert given.content == b'{"name":"x"}'
    with pytest.raises(TypeError, match="'name'"):
        sample.call("jobs.run", note="x")


@pytest.mark.parametrize(
    ("media_type", "media", "sent"),
    [
        ("application/octet-stream", {}, "application/octet-stream"),
        ("image/png", {}, "image/png"),
        ("*/*", {}, "application/octet-stream"),
        ("image/jpeg", {"schema": {**TEXT, "contentMediaType": "image/jpeg"}}, "image/jpeg"),
    ],
)
def test_a_body_of_bytes_is_a_file(tmp_path: Path, media_type: str, media: Any, sent: str) -> None:
    post = operation(requestBody={"required": True, "content": {media_type: media}})
    sample = Sample(tmp_path, {"/x": {"post": post}})

    request, _ = sample.call("jobs.run", body=b"\xff\x00")
    assert request.content == b"\xff\x00"
    assert request.headers["content-type"] == sent


def test_a_body_of_text_is_sent_as_text(tmp_path: Path) -> None:
    sample = sends(tmp_path, TEXT, "text/plain; charset=utf-8")

    request, _ = sample.call("jobs.run", body="grün")
    assert request.content == "grün".encode()
    assert request.headers["content-type"] == "text/plain; charset=utf-8"


def test_a_json_body_has_the_media_type_of_the_spec(tmp_path: Path) -> None:
    sample = sends(tmp_path, obj("a", a=TEXT), "application/vnd.acme+json")

    request, _ = sample.call("jobs.run", a="1")
    assert request.headers["content-type"] == "application/vnd.acme+json"


def test_a_list_in_a_form_is_repeated_or_joined(tmp_path: Path) -> None:
    encoding = {"joined": {"style": "form", "explode": False}}
    schema = obj("tags", "joined", tags=LIST, joined=LIST)
    sample = sends(tmp_path, schema, "application/x-www-form-urlencoded", encoding=encoding)

    request, _ = sample.call("jobs.run", tags=["a", "b"], joined=["c", "d"])
    assert request.content == b"tags=a&tags=b&joined=c%2Cd"


@pytest.mark.parametrize(
    ("media_type", "schema", "marked", "message"),
    [
        ("application/xml", obj(a=TEXT), "application/xml:", "cannot encode application/xml"),
        ("application/x-ndjson", obj(a=TEXT), "application/x-ndjson:", "cannot encode"),
        ("multipart/mixed", obj(a=TEXT), "multipart/mixed:", "cannot encode multipart/mixed"),
        ("text/plain", obj(a=TEXT), "text/plain:", "cannot encode a body of this type"),
        ("application/pdf", obj(a=TEXT), "application/pdf:", "as a file, and this is not one"),
        (
            "multipart/form-data",
            obj(a={"type": "array", "items": LIST}),
            " a:",
            "no form can hold a: no rule covers lists of lists",
        ),
    ],
)
def test_a_body_that_cannot_be_encoded_is_a_finding(
    tmp_path: Path, media_type: str, schema: Any, marked: str, message: str
) -> None:
    sample = sends(tmp_path, schema, media_type)

    ((line, text),) = sample.found
    assert message in text
    assert line == sample.line_of(marked)


def test_whole_numbers_of_a_format_are_sent_as_they_are(tmp_path: Path) -> None:
    schema = obj("a", a={**WHOLE, "format": "int64"}, b={**WHOLE, "format": "int32"})

    request, _ = sends(tmp_path, schema).call("jobs.run", a=2**40, b=1)
    assert json.loads(request.content) == {"a": 2**40, "b": 1}


def test_what_travels_one_way_is_required_in_that_way_only(tmp_path: Path) -> None:
    schema = obj(
        *("id", "name", "password"),
        id={**WHOLE, "readOnly": True},
        name=TEXT,
        password={**TEXT, "writeOnly": True},
        seen={**TEXT, "readOnly": True},
    )
    post = operation(requestBody=body(ref("User")), responses=returns(ref("User")))
    sample = Sample(tmp_path, {"/x": {"post": post}}, schemas={"User": schema})

    response = httpx.Response(200, json={"id": 1, "name": "Jo", "seen": "now"})
    request, user = sample.call("jobs.run", name="Jo", password="p", response=response)
    assert json.loads(request.content) == {"name": "Jo", "password": "p"}
    assert (user.id, user.seen) == (1, "now")
    with pytest.raises(sample.module.UsageError, match="seen is not an option of a call"):
        sample.call("jobs.run", name="Jo", password="p", seen="x")


def test_what_is_only_received_stays_required(tmp_path: Path) -> None:
    schema = obj("id", id={**WHOLE, "readOnly": True})
    get = operation(responses=returns(ref("User")))
    sample = Sample(tmp_path, {"/x": {"get": get}}, schemas={"User": schema})

    with pytest.raises(sample.module.DecodingError, match="id is missing"):
        sample.call("jobs.run", response=httpx.Response(200, json={}))


@pytest.mark.parametrize(
    ("scheme", "name"),
    [
        (
            {
                "type": "oauth2",
                "flows": {"clientCredentials": {"tokenUrl": "https://t.example", "scopes": {}}},
            },
            "token",
        ),
        ({"type": "openIdConnect", "openIdConnectUrl": "https://t.example"}, "token"),
        ({"type": "http", "scheme": "Bearer"}, "login"),
    ],
)
def test_a_token_that_the_caller_has_is_a_bearer_token(
    tmp_path: Path, scheme: Any, name: str
) -> None:
    sample = Sample(
        tmp_path,
        {"/x": {"get": operation()}},
        components={"securitySchemes": {"login": scheme}},
        security=[{"login": []}],
    )

    request, _ = sample.call("jobs.run", options={name: "TOKEN"})
    assert request.headers["authorization"] == "Bearer TOKEN"


@pytest.mark.parametrize(
    "scheme",
    [
        {"type": "http", "scheme": "digest"},
        {"type": "http", "scheme": "HMAC-SHA256"},
        {"type": "mutualTLS"},
    ],
    ids=["digest", "hmac", "tls"],
)
def test_a_scheme_that_signs_is_a_finding_unless_there_is_another(
    tmp_path: Path, scheme: Any
) -> None:
    schemes = {"signed": scheme, "key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
    components = {"securitySchemes": schemes}
    paths = {"/x": {"get": operation()}}
    alone = Sample(tmp_path, paths, components=components, security=[{"signed": []}])
    both = Sample(tmp_path, paths, components=components, security=[{"signed": []}, {"key": []}])

    ((line, text),) = alone.found
    assert "cannot sign requests for the security scheme signed" in text
    assert line == alone.line_of("signed:")
    assert both.call("jobs.run", options={"key": "K"})[0].headers["x-key"] == "K"


def test_the_first_server_is_the_address_with_its_variables(tmp_path: Path) -> None:
    first = {
        "url": "https://{region}.sample.example/{version}",
        "variables": {"region": {"default": "eu"}, "version": {"default": "v2"}},
    }
    sample = Sample(
        tmp_path,
        {"/x": {"get": operation()}},
        servers=[first, {"url": "https://other.example"}],
    )

    assert str(sample.call("jobs.run")[0].url) == "https://eu.sample.example/v2/x"


def test_an_operations_own_server_is_asked_unless_the_caller_names_one(tmp_path: Path) -> None:
    upload = operation("upload", servers=[{"url": "https://upload.example/v1/"}])
    paths = {
        "/x": {"get": operation(), "post": upload},
        "/y": {"servers": [{"url": "https://path.example"}], "get": operation("other")},
    }
    sample = Sample(tmp_path, paths)

    assert str(sample.call("jobs.run")[0].url) == "https://sample.example/x"
    assert str(sample.call("jobs.upload")[0].url) == "https://upload.example/v1/x"
    assert str(sample.call("jobs.other")[0].url) == "https://path.example/y"
    mock = {"base_url": "http://127.0.0.1:4010"}
    assert str(sample.call("jobs.upload", options=mock)[0].url) == "http://127.0.0.1:4010/x"


@pytest.mark.parametrize("url", ["/v2", "http://plain.example"])
def test_an_operations_own_server_that_is_not_safe_is_a_finding(tmp_path: Path, url: str) -> None:
    sample = Sample(tmp_path, {"/x": {"get": operation(servers=[{"url": url}])}})

    ((line, text),) = sample.found
    assert "the server of run is not an https address" in text
    assert line == sample.line_of(f"url: {url}")


def test_only_json_holds_null_where_a_value_is_required(tmp_path: Path) -> None:
    nullable = {"type": ["string", "null"]}
    sample = takes(
        tmp_path,
        {"name": "a", "in": "query", "required": True, "content": json_of(nullable)},
        {"name": "b", "in": "query", "required": True, "content": json_of(TEXT)},
        {"name": "c", "in": "path", "required": True, "content": json_of(TEXT)},
        path="/x/{c}",
    )
    module = sample.module

    request, _ = sample.call("jobs.run", "c", a=None, b="b")
    assert dict(request.url.params) == {"a": "null", "b": '"b"'}
    for name, values in {"a": (module.UNSET,), "b": (None, module.UNSET), "c": (None,)}.items():
        for value in values:
            given = {"c": "c", "a": "a", "b": "b", name: value}
            with pytest.raises(module.UsageError, match=f"^run: {name} is required$"):
                sample.call("jobs.run", **given)


def json_of(schema: Any) -> dict[str, Any]:
    """Return the content of a parameter that is JSON."""
    return {"application/json": {"schema": schema}}


def test_a_path_that_is_a_list_has_a_text_for_each_item(tmp_path: Path) -> None:
    listed = {"type": "array", "items": TEXT}
    sample = takes(
        tmp_path,
        {"name": "ids", "in": "path", "required": True, "schema": listed},
        path="/x/{ids}",
    )

    for value, problem in (([], "must not be empty"), (["a", ".."], "another path")):
        with pytest.raises(sample.module.UsageError, match=f"^run: ids .*{problem}$"):
            sample.call("jobs.run", value)
    for absent in (None, sample.module.UNSET):
        with pytest.raises(sample.module.UsageError, match=r"^run: ids is required$"):
            sample.call("jobs.run", absent)


def test_one_file_is_not_a_list_of_files(tmp_path: Path) -> None:
    sample = sends(tmp_path, obj(a={"type": "array", "items": FILE}), "multipart/form-data")

    for file in (b"x", bytearray(b"x"), "x.png", Path("x.png"), sample.module.File(b"x")):
        with pytest.raises(TypeError, match="a list of files is needed"):
            sample.call("jobs.run", a=file)


def test_the_log_shows_an_operations_own_server(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    upload = operation(servers=[{"url": "https://upload.example"}])
    sample = Sample(tmp_path, {"/x": {"post": upload}})

    with caplog.at_level("INFO", "httpx"):
        sample.call("jobs.run")
    assert "https://upload.example/x" in caplog.text
