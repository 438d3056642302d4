"""Foreign specs are served as the standard defines, or rejected with a reason."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.mocks import create_app, make_mock
from scripts.mocks.mock_behaviour import MockBehaviour, MockCall
from scripts.mocks.serving.in_process import Mock
from scripts.spec import Unreadable

from .mocked import spec


def served(folder: Path, text: str, **options: Any) -> Mock:
    return make_mock(spec(folder, text), **options)


def ask(mock: Mock, method: str, path: str, **options: Any) -> httpx.Response:
    with mock.client() as client:
        return client.request(method, path, **options)


def reason(response: httpx.Response) -> str:
    return str(response.headers.get("x-mock-reason", ""))


def rejection(folder: Path, text: str) -> tuple[str, int, str]:
    with pytest.raises(Unreadable) as caught:
        served(folder, text)
    finding = caught.value.finding
    assert finding.remedy
    return finding.rule, finding.line, finding.message


USERS = """\
  /users:
    post:
      operationId: addUser
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}
      responses:
        "201":
          description: Added.
          content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}
        "400": {description: RequestRejected.}
components:
  schemas:
    Base:
      type: object
      properties:
        id: {type: integer, readOnly: true}
        password: {type: string, writeOnly: true}
        name: {type: string}
    User:
"""
ONE_SCHEMA = """\
      required: [id, password, name]
      properties:
        id: {type: integer, readOnly: true}
        password: {type: string, writeOnly: true}
        name: {type: string}
"""
OF_A_BASE = """\
      allOf:
        - {$ref: "#/components/schemas/Base"}
        - {required: [id, password, name]}
"""
OF_TWO_REFERENCES = """\
      allOf: [{$ref: "#/components/schemas/Base"}, {$ref: "#/components/schemas/Needed"}]
    Needed: {required: [id, password, name]}
"""
OF_AN_ALTERNATIVE = """\
      oneOf:
        - required: [id, password, name]
          properties:
            id: {type: integer, readOnly: true}
            password: {type: string, writeOnly: true}
            name: {type: string}
"""


@pytest.mark.parametrize("schema", [ONE_SCHEMA, OF_A_BASE, OF_TWO_REFERENCES, OF_AN_ALTERNATIVE])
def test_a_property_of_one_direction_is_required_in_that_direction_only(
    tmp_path: Path, schema: str
) -> None:
    mock = served(tmp_path, USERS + schema)
    response = ask(mock, "POST", "/users", json={"password": "p", "name": "Jo"})
    assert response.status_code == 201, reason(response)
    assert response.json().keys() == {"id", "name"}
    rejected = ask(mock, "POST", "/users", json={"id": 1, "name": "Jo"})
    assert '"password" is a required property' in reason(rejected)


def test_the_sample_request_has_no_read_only_property(tmp_path: Path) -> None:
    [sample] = served(tmp_path, USERS + ONE_SCHEMA)._engine.samples
    assert '"password"' in sample.body
    assert '"id"' not in sample.body


@pytest.mark.parametrize(
    ("name", "fits", "too_large"),
    [("int32", 2**31 - 1, 2**31), ("int64", -(2**63), -(2**63) - 1)],
)
def test_an_integer_format_limits_the_number(
    tmp_path: Path, name: str, fits: int, too_large: int
) -> None:
    text = f"""\
  /n:
    post:
      requestBody:
        content: {{application/json: {{schema: {{type: integer, format: {name}}}}}}}
      responses: {{"200": {{description: ok}}, "400": {{description: bad}}}}
"""
    mock = served(tmp_path, text)
    assert ask(mock, "POST", "/n", json=fits).status_code == 200
    assert ask(mock, "POST", "/n", json=too_large).status_code == 400


CONFLICT = """\
  /cards:
    post:
      operationId: addCard
      responses:
        "200": {description: ok}
        "401": {description: no}
        "404": {description: none}
"""


def test_a_rule_cannot_reject_with_a_kind_that_is_not_documented(tmp_path: Path) -> None:
    behaviour = MockBehaviour()
    behaviour.rule("addCard")(lambda call: call.reject("conflict", "it exists"))
    app = create_app([spec(tmp_path, CONFLICT)], behaviours={"acme": behaviour}).app
    response = ask(Mock(app, app.engines["acme"]), "POST", "/cards")
    assert response.status_code == 500
    assert (
        "addCard documents no failure of kind conflict; it has: "
        "401 (authentication); 404 (not-found)" in reason(response)
    )


def test_a_rule_can_reject_inside_a_success_that_documents_a_failure(tmp_path: Path) -> None:
    text = """\
  /cards:
    post:
      operationId: addCard
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                oneOf:
                  - {properties: {ok: {const: true}}, required: [ok]}
                  - {properties: {ok: {const: false}}, required: [ok], x-failure: {}}
"""

    def rule(call: MockCall) -> Any:
        return call.reject("conflict", "it exists")

    behaviour = MockBehaviour()
    behaviour.rule("addCard")(rule)
    app = create_app([spec(tmp_path, text)], behaviours={"acme": behaviour}).app
    response = ask(Mock(app, app.engines["acme"]), "POST", "/cards")
    assert (response.status_code, response.json()) == (200, {"ok": False})


TWO_MEDIA_TYPES = """\
  /login:
    post:
      operationId: login
      requestBody:
        required: true
        content:
          application/xml: {schema: {type: string}}
          application/json:
            schema:
              type: object
              required: [key]
              properties: {key: {type: string, x-credential: api_key}}
      responses: {"200": {description: ok}, "401": {description: no}, "400": {description: bad}}
"""


def test_a_credential_in_the_second_media_type_is_compared(tmp_path: Path) -> None:
    mock = served(tmp_path, TWO_MEDIA_TYPES)
    assert ask(mock, "POST", "/login", json={"key": "wrong"}).status_code == 401
    assert ask(mock, "POST", "/login", json={"key": "mock"}).status_code == 200


def test_a_credential_in_an_alternative_is_compared(tmp_path: Path) -> None:
    text = """\
  /login:
    post:
      requestBody:
        content:
          application/json:
            schema:
              anyOf:
                - {required: [key], properties: {key: {type: string, x-credential: api_key}}}
                - {required: [guest]}
      responses: {"200": {description: ok}, "401": {description: no}}
"""
    mock = served(tmp_path, text)
    assert ask(mock, "POST", "/login", json={"key": "wrong"}).status_code == 401
    assert ask(mock, "POST", "/login", json={"guest": 1}).status_code == 200


def test_the_sample_request_is_json_where_that_is_the_second_media_type(tmp_path: Path) -> None:
    [sample] = served(tmp_path, TWO_MEDIA_TYPES)._engine.samples
    assert sample.headers["Content-Type"] == "application/json"
    assert sample.body == '{"key":"mock"}'


def test_a_secret_in_the_second_media_type_is_masked(tmp_path: Path) -> None:
    mock = served(tmp_path, TWO_MEDIA_TYPES)
    ask(mock, "POST", "/login", json={"key": "mock"})
    assert mock.requests[0].body == {"key": "mock"}
    assert "{'key': '(secret)'}" in repr(mock.requests[0])


def test_a_reference_through_a_list_is_followed(tmp_path: Path) -> None:
    text = """\
  /a:
    get:
      parameters: [{name: n, in: query, required: true, schema: {type: integer}}]
      responses: {"200": {description: ok}, "400": {description: bad}}
  /b:
    get:
      parameters: [{$ref: "#/paths/~1a/get/parameters/0"}]
      responses: {"200": {description: ok}, "400": {description: bad}}
  /c:
    get:
      parameters:
        - {name: n, in: query, schema: {$ref: "#/paths/~1a/get/parameters/0/schema"}}
      responses: {"200": {description: ok}, "400": {description: bad}}
"""
    mock = served(tmp_path, text)
    for path in ("/a", "/b", "/c"):
        assert ask(mock, "GET", f"{path}?n=5").status_code == 200
        assert ask(mock, "GET", f"{path}?n=x").status_code == 400


def test_a_failure_in_a_nested_union_is_not_served_as_success(tmp_path: Path) -> None:
    text = """\
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {oneOf: [{$ref: "#/components/schemas/Either"}]}
              examples:
                rejected: {value: {ok: false}}
components:
  schemas:
    Either: {oneOf: [{$ref: "#/components/schemas/No"}, {$ref: "#/components/schemas/Yes"}]}
    No: {required: [ok], properties: {ok: {const: false}}, x-failure: {}}
    Yes: {required: [ok], properties: {ok: {const: true}}}
"""
    assert ask(served(tmp_path, text), "GET", "/a").json() == {"ok": True}


def test_an_example_by_reference_is_served_and_is_in_the_sample(tmp_path: Path) -> None:
    text = """\
  /a:
    post:
      requestBody:
        content:
          application/json:
            schema: {type: object}
            examples: {one: {$ref: "#/components/examples/One"}}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {type: object}
              examples: {one: {$ref: "#/components/examples/One"}}
components: {examples: {One: {value: {name: Ada}}}}
"""
    mock = served(tmp_path, text)
    assert ask(mock, "POST", "/a", json={}).json() == {"name": "Ada"}
    assert "Ada" in mock._engine.samples[0].curl("http://localhost")


XML_ONLY = """\
  /a:
    get:
      responses:
        "200":
          description: ok
          content: {application/xml: {schema: {type: object}}}
"""


def test_a_response_in_xml_alone_is_rejected_at_start(tmp_path: Path) -> None:
    rule, line, message = rejection(tmp_path, XML_ONLY)
    assert (rule, line) == ("unsupported-media-type", 9)
    assert message == "the mock cannot write application/xml from a schema"


@pytest.mark.parametrize("media_type", ["application/xml", "application/atom+xml", "text/csv"])
def test_an_example_that_is_text_is_sent_as_it_is(tmp_path: Path, media_type: str) -> None:
    text = f"""\
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            {media_type}: {{schema: {{type: object}}, example: "<a/>"}}
"""
    response = ask(served(tmp_path, text), "GET", "/a")
    assert (response.text, response.headers["content-type"]) == ("<a/>", media_type)


def test_json_is_sent_as_json_where_xml_is_documented_too(tmp_path: Path) -> None:
    text = """\
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/xml: {schema: {type: object, properties: {a: {const: 1}}}}
            application/json: {schema: {type: object, properties: {a: {const: 1}}}}
"""
    response = ask(served(tmp_path, text), "GET", "/a", headers={"accept": "application/xml"})
    assert response.headers["content-type"] == "application/json"
    assert response.json() == {"a": 1}


def test_a_request_in_xml_alone_is_rejected_at_start(tmp_path: Path) -> None:
    text = """\
  /a:
    post:
      requestBody: {content: {application/xml: {schema: {type: object}}}}
      responses: {"200": {description: ok}}
"""
    rule, line, message = rejection(tmp_path, text)
    assert (rule, line) == ("unsupported-media-type", 6)
    assert message == "the mock cannot read application/xml with a schema that is not text"


ACCEPT = """\
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {type: string}}
            text/csv: {schema: {type: string}}
            image/png: {schema: {type: string, format: binary}}
"""


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV; charset=utf-8", "text/csv"),
        ("image/*", "image/png"),
        ("application/json;q=0.5, text/csv", "text/csv"),
        ("text/csv;q=0.1, */*;q=0.5", "application/json"),
        ("application/json;q=0, */*", "text/csv"),
        ("*/*, image/png;q=0.2", "application/json"),
        ("application/pdf", "application/json"),
        ("text/csv;q=high, image/png", "image/png"),
    ],
)
def test_the_accept_header_is_read_as_the_standard_defines(
    tmp_path: Path, accept: str, media_type: str
) -> None:
    response = ask(served(tmp_path, ACCEPT), "GET", "/a", headers={"accept": accept})
    assert response.headers["content-type"] == media_type


def test_lines_of_json_are_written_one_by_one(tmp_path: Path) -> None:
    text = """\
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/x-ndjson: {schema: {type: array}, example: [{a: 1}, {a: 2}]}
"""
    assert ask(served(tmp_path, text), "GET", "/a").text == '{"a":1}\n{"a":2}\n'


TEXT = """\
  /a:
    post:
      requestBody: {content: {text/plain: {schema: {type: string, maxLength: 1}}}}
      responses: {"200": {description: ok}, "400": {description: bad}}
"""


@pytest.mark.parametrize(
    ("charset", "content", "status"),
    [
        ("", "é".encode(), 200),
        ("; charset=iso-8859-1", b"\xe9", 200),
        ("; charset=UTF-8", b"\xe9", 400),
        ("; charset=klingon", b"a", 400),
    ],
)
def test_text_is_read_in_its_charset(
    tmp_path: Path, charset: str, content: bytes, status: int
) -> None:
    headers = {"content-type": f"text/plain{charset}"}
    response = ask(served(tmp_path, TEXT), "POST", "/a", content=content, headers=headers)
    assert response.status_code == status


QUERY = """\
  /a{path}:
    get:
      parameters:
        - {name: path, in: path, required: true, style: STYLE, explode: EXPLODE, schema: SCHEMA}
      responses: {"200": {description: ok}}
  /q:
    get:
      parameters:
        - {name: q, in: query, style: STYLE, explode: EXPLODE, schema: SCHEMA}
      responses: {"200": {description: ok}}
"""
LIST = "{type: array, items: {type: integer}}"
OBJECT = "{type: object, properties: {r: {type: integer}, g: {type: integer}}}"
DEEP = (
    "{type: object, properties: {who: {type: object, properties: {age: {type: integer}}},"
    " ids: {type: array, items: {type: integer}}, many: {type: array, items: {type: object,"
    " properties: {n: {type: integer}}}}}}"
)


@pytest.mark.parametrize(
    ("how", "schema", "path", "value"),
    [
        (("form", "true"), LIST, "/q?q=1&q=2", [1, 2]),
        (("form", "false"), LIST, "/q?q=1,2", [1, 2]),
        (("form", "false"), LIST, "/q?q=", []),
        (("form", "true"), "{type: array, items: {type: string}}", "/q?q=x,y", ["x,y"]),
        (("spaceDelimited", "false"), LIST, "/q?q=1%202", [1, 2]),
        (("pipeDelimited", "false"), LIST, "/q?q=1%7C2", [1, 2]),
        (("form", "true"), OBJECT, "/q?r=1&g=2", {"r": 1, "g": 2}),
        (("form", "false"), OBJECT, "/q?q=r,1,g,2", {"r": 1, "g": 2}),
        (("simple", "false"), LIST, "/a1,2", [1, 2]),
        (("simple", "true"), OBJECT, "/ar=1,g=2", {"r": 1, "g": 2}),
        (("label", "false"), LIST, "/a.1,2", [1, 2]),
        (("label", "true"), LIST, "/a.1.2", [1, 2]),
        (("label", "true"), OBJECT, "/a.r=1.g=2", {"r": 1, "g": 2}),
        (("label", "false"), OBJECT, "/a.r,1,g,2", {"r": 1, "g": 2}),
        (("matrix", "false"), LIST, "/a;path=1,2", [1, 2]),
        (("matrix", "true"), LIST, "/a;path=1;path=2", [1, 2]),
        (("matrix", "true"), OBJECT, "/a;r=1;g=2", {"r": 1, "g": 2}),
        (("matrix", "false"), OBJECT, "/a;path=r,1,g,2", {"r": 1, "g": 2}),
        (("matrix", "false"), "{type: integer}", "/a;path=5", 5),
        (("deepObject", "true"), DEEP, "/q?q[who][age]=7", {"who": {"age": 7}}),
        (("deepObject", "true"), DEEP, "/q?q[ids]=1&q[ids]=2", {"ids": [1, 2]}),
        (("deepObject", "true"), DEEP, "/q?q[ids][]=1&q[ids][]=2", {"ids": [1, 2]}),
        (("deepObject", "true"), DEEP, "/q?q[ids][1]=2&q[ids][0]=1", {"ids": [1, 2]}),
        (
            ("deepObject", "true"),
            DEEP,
            "/q?q[many][0][n]=1&q[many][1][n]=2",
            {"many": [{"n": 1}, {"n": 2}]},
        ),
    ],
)
def test_a_parameter_is_read_by_its_style(
    tmp_path: Path, how: tuple[str, str], schema: str, path: str, value: Any
) -> None:
    style, explode = how
    text = QUERY.replace("STYLE", style).replace("EXPLODE", explode).replace("SCHEMA", schema)
    mock = served(tmp_path, text)
    response = ask(mock, "GET", path)
    assert response.status_code == 200, reason(response)
    [(_, values)] = mock.requests[0].parameters.items()
    assert list(values.values()) == [value]


@pytest.mark.parametrize(
    "query", ["q[a]=1&q[a][b]=2", "q[a][b]=2&q[a]=1", "q[a][b]=1&q[a][b][c]=2"]
)
def test_a_nested_parameter_that_is_object_and_value_is_rejected(
    tmp_path: Path, query: str
) -> None:
    text = """\
  /q:
    get:
      parameters: [{name: q, in: query, style: deepObject, schema: {type: object}}]
      responses: {"200": {description: ok}, "400": {description: bad}}
"""
    response = ask(served(tmp_path, text), "GET", f"/q?{query}")
    assert response.status_code == 400
    assert "is an object and a value" in reason(response)


def test_a_parameter_in_a_media_type_is_read_in_it(tmp_path: Path) -> None:
    text = """\
  /q:
    get:
      parameters:
        - {name: json, in: query, content: {application/json: {schema: {type: array}}}}
        - {name: text, in: query, content: {text/plain: {schema: {type: string}}}}
      responses: {"200": {description: ok}, "400": {description: bad}}
"""
    mock = served(tmp_path, text)
    assert ask(mock, "GET", "/q?json=[1]&text={").status_code == 200
    assert mock.requests[0].parameters == {"query": {"json": [1], "text": "{"}}
    assert ask(mock, "GET", "/q?json=1").status_code == 400


FORM = """\
  /f:
    post:
      requestBody:
        content:
          MEDIA:
            schema:
              type: object
              properties:
                ids: {type: array, items: {type: integer}}
                who: {type: object, properties: {age: {type: integer}}}
                all: {type: array, items: {type: object, properties: {n: {type: integer}}}}
                files: {type: array, items: {type: string, format: binary}}
                csv: {type: array, items: {type: integer}}
                deep: {type: object, properties: {a: {type: integer}}}
                list: {type: array, items: {type: integer}}
            encoding:
              csv: {explode: false}
              deep: {style: deepObject}
              list: {contentType: application/json}
      responses: {"200": {description: ok}, "400": {description: bad}}
"""
URLENCODED = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("ids=1&ids=2", {"ids": [1, 2]}),
        ("ids=1", {"ids": [1]}),
        ('who={"age":5}', {"who": {"age": 5}}),
        ('all={"n":1}&all={"n":2}', {"all": [{"n": 1}, {"n": 2}]}),
        ("csv=1,2", {"csv": [1, 2]}),
        ("deep[a]=1&ids=3", {"ids": [3], "deep": {"a": 1}}),
        ("list=[1,2]", {"list": [1, 2]}),
    ],
)
def test_a_form_is_read_by_the_defaults_of_the_standard_and_by_its_encoding(
    tmp_path: Path, content: str, value: Any
) -> None:
    mock = served(tmp_path, FORM.replace("MEDIA", URLENCODED))
    response = ask(mock, "POST", "/f", content=content, headers={"content-type": URLENCODED})
    assert response.status_code == 200, reason(response)
    assert mock.requests[0].body == value


def test_lists_of_files_and_parts_of_json_are_read(tmp_path: Path) -> None:
    mock = served(tmp_path, FORM.replace("MEDIA", "multipart/form-data"))
    files = [
        ("files", ("a.bin", b"A")),
        ("files", ("b.bin", b"B")),
        ("who", (None, b'{"age": 5}', "application/json")),
        ("list", (None, b"[1, 2]", "application/json")),
    ]
    response = ask(mock, "POST", "/f", files=files)
    assert response.status_code == 200, reason(response)
    assert mock.requests[0].body == {"files": ["A", "B"], "who": {"age": 5}, "list": [1, 2]}


def test_a_part_that_is_broken_json_is_rejected(tmp_path: Path) -> None:
    mock = served(tmp_path, FORM.replace("MEDIA", "multipart/form-data"))
    response = ask(mock, "POST", "/f", files={"who": (None, b"{", "application/json")})
    assert response.status_code == 400
    assert "the field who cannot be read: it is not JSON" in reason(response)


SECURED = """\
  /a:
    get:
      security: SECURITY
      responses: {"200": {description: ok}, "401": {description: no}}
components:
  securitySchemes:
    digest: {type: http, scheme: digest}
    hmac: {type: http, scheme: hmac}
    mtls: {type: mutualTLS}
    key: {type: apiKey, in: header, name: X-Key}
"""


@pytest.mark.parametrize(
    ("name", "line", "kind"),
    [
        ("digest", 10, "digest"),
        ("hmac", 11, "hmac"),
        ("mtls", 12, "mutualTLS"),
        ("none", 5, "undefined"),
    ],
)
def test_a_security_scheme_that_cannot_be_checked_is_rejected_at_start(
    tmp_path: Path, name: str, line: int, kind: str
) -> None:
    found = rejection(tmp_path, SECURED.replace("SECURITY", f"[{{{name}: []}}]"))
    assert found == (
        "unsupported-security",
        line,
        f"the security scheme {name} is {kind}, which the mock cannot check",
    )


def test_another_way_in_is_served_where_one_cannot_be_checked(tmp_path: Path) -> None:
    mock = served(tmp_path, SECURED.replace("SECURITY", "[{digest: []}, {key: []}]"))
    assert ask(mock, "GET", "/a", headers={"x-key": "mock"}).status_code == 200
    assert ask(mock, "GET", "/a", headers={"authorization": "Digest mock"}).status_code == 401
    assert mock._engine.samples[0].headers == {"X-Key": "mock"}


def test_servers_with_a_base_path_do_not_change_the_paths_of_the_mock(tmp_path: Path) -> None:
    text = """\
  /a:
    servers: [{url: "https://one.example/v1"}]
    get:
      servers: [{url: "https://two.example/{v}", variables: {v: {default: v2}}}]
      responses: {"200": {description: ok}}
servers: [{url: "https://three.example/v3"}]
"""
    mock = served(tmp_path, text)
    assert ask(mock, "GET", "/a").status_code == 200
    assert mock._engine.samples[0].curl(mock.base_url).endswith("http://localhost/acme/a")


SAMPLED = """\
  /a/{id}:
    get:
      parameters:
        - {name: id, in: path, required: true, style: label, schema: {const: 5}}
        - name: ids
          in: query
          required: true
          schema: {type: array, items: {const: 1}, minItems: 2}
        - name: csv
          in: query
          required: true
          explode: false
          schema: {type: array, items: {type: integer}, minItems: 2, examples: [[1, 2]]}
        - name: f
          in: query
          required: true
          style: deepObject
          schema:
            type: object
            required: [a]
            properties: {a: {type: object, required: [b], properties: {b: {const: 1}}}}
        - name: j
          in: query
          required: true
          content: {application/json: {schema: {const: {a: 1}}}}
        - {name: sid, in: cookie, required: true, schema: {const: "a;b"}}
        - name: X-Ids
          in: header
          required: true
          schema: {type: array, items: {type: integer}, examples: [[1, 2]]}
        - {name: Authorization, in: header, required: true, schema: {type: string}}
      responses: {"200": {description: ok}, "400": {description: bad}}
"""


def test_every_required_parameter_is_in_the_sample_request(tmp_path: Path) -> None:
    mock = served(tmp_path, SAMPLED)
    [sample] = mock._engine.samples
    assert sample.path == "/a/.5?ids=1&ids=1&csv=1%2C2&f%5Ba%5D%5Bb%5D=1&j=%7B%22a%22%3A1%7D"
    assert sample.headers == {"Cookie": "sid=a%3Bb", "X-Ids": "1,2"}
    response = ask(mock, "GET", sample.path, headers=dict(sample.headers))
    assert response.status_code == 200, reason(response)


def test_the_sample_of_an_upload_is_what_a_command_line_can_carry(tmp_path: Path) -> None:
    text = """\
  /a:
    post:
      requestBody: {content: {image/png: {schema: {type: string, format: binary}}}}
      responses: {"200": {description: ok}}
  /b:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object, properties: {file: {type: string, format: binary}}}
      responses: {"200": {description: ok}}
"""
    for sample in served(tmp_path, text)._engine.samples:
        assert "\0" not in sample.curl("http://localhost")


def test_a_value_is_made_without_the_examples_that_are_not_valid(tmp_path: Path) -> None:
    text = """\
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                required: [id, kind]
                properties:
                  id: {type: string, format: uuid, example: not-a-uuid}
                  kind: {oneOf: [{type: object}, {type: object}, {type: string}]}
                  never: {type: string, minLength: 5, maxLength: 4}
"""
    response = ask(served(tmp_path, text), "GET", "/a")
    assert response.status_code == 200, reason(response)
    assert response.json().keys() == {"id", "kind"}
