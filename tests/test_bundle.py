"""Several files, or one in OpenAPI 3.0, as one file in OpenAPI 3.1."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scripts import node, rules
from scripts.build import CLEAN, UNABLE, main
from scripts.bundle import bundle, bundle_file
from scripts.spec import Unreadable, load, read

from . import reviewed

ROOT = """\
openapi: 3.0.3
info: {title: Acme, version: '1'}
paths:
  /cards/{id}: {$ref: 'parts/paths.yaml#/card'}
components:
  schemas:
    Card: {type: object, properties: {pet: {$ref: 'parts/pet.yaml#/Pet'}}}
"""
PATHS = """\
card:
  get:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    responses:
      '200':
        description: A card.
        content: {application/json: {schema: {$ref: '../root.yaml#/components/schemas/Card'}}}
"""
PET = """\
Pet:
  oneOf: [{$ref: '#/Cat'}, {$ref: dog.json}]
  discriminator: {propertyName: kind, mapping: {cat: '#/Cat', dog: dog.json}}
Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}}}
"""
DOG = '{"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["dog"]}}}'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    for name, text in (
        ("root.yaml", ROOT),
        ("parts/paths.yaml", PATHS),
        ("parts/pet.yaml", PET),
        ("parts/dog.json", DOG),
    ):
        (tmp_path / name).write_text(text)
    return tmp_path / "root.yaml"


def never() -> node.Node:
    """Fail: one file needs no Node."""
    raise node.Unavailable("Node 20 is needed and was not found")


def refusal(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one-line reason why files cannot be bundled."""
    output = path.with_name("out.yaml")
    assert main(["bundle", str(path), "--output", str(output)]) == UNABLE
    assert not output.exists()
    (line,) = capsys.readouterr().err.splitlines()
    return line


def test_files_become_one_that_validates(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reviewed.tools()
    output = tmp_path / "acme.yaml"
    assert main(["bundle", str(root), "--output", str(output)]) == CLEAN
    assert capsys.readouterr().out.startswith("4 files in ")
    document = load(output)
    assert rules.check(document) == []
    assert document.data["openapi"] == "3.1.1"
    pet = document.data["components"]["schemas"]["Pet"]
    assert [document.target(each["$ref"]) for each in pet["oneOf"]] == [
        document.target(each) for each in pet["discriminator"]["mapping"].values()
    ]


def test_several_descriptions_become_one(tmp_path: Path) -> None:
    tools = reviewed.tools()
    paths = []
    for name in ("a", "b"):
        paths.append(tmp_path / f"{name}.yaml")
        operation = (
            f"{{get: {{operationId: {name}, responses: {{'204': {{description: Done.}}}}}}}}"
        )
        head = f"openapi: 3.0.3\ninfo: {{title: {name}, version: '1'}}\n"
        paths[-1].write_text(f"{head}paths: {{/{name}: {operation}}}\n")
    assert bundle(paths, tmp_path / "both.json", lambda: tools) == 2
    assert [*read(tmp_path / "both.json").data["paths"]] == ["/a", "/b"]


def test_descriptions_with_the_same_path_are_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reviewed.tools()
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(
            "openapi: 3.1.0\ninfo: {title: A, version: '1'}\n"
            "paths: {/a: {get: {responses: {'204': {description: Done.}}}}}\n"
        )
    command = ["bundle", str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml")]
    assert main([*command, "--output", str(tmp_path / "out.yaml")]) == UNABLE
    (line,) = capsys.readouterr().err.splitlines()
    assert "redocly join failed: Conflict on paths" in line


def test_aliases_are_expanded(tmp_path: Path) -> None:
    tools = reviewed.tools()
    path = tmp_path / "acme.yaml"
    path.write_text("openapi: 3.1.0\ninfo: &i {title: A, version: '1'}\nx-info: *i\npaths: {}\n")
    bundle([path], tmp_path / "out.yaml", lambda: tools)
    assert load(tmp_path / "out.yaml").data["x-info"] == {"title": "A", "version": "1"}


def test_one_file_needs_no_node(tmp_path: Path) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text("openapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths: {}\n")
    assert bundle([path], tmp_path / "out.yaml", never) == 1
    assert load(tmp_path / "out.yaml").data["openapi"] == "3.1.1"


def test_without_node_files_cannot_be_joined(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(node, "ready", never)
    assert refusal(root, capsys) == "error: cannot bundle: Node 20 is needed and was not found"


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        ("nope.yaml", ":3:14: {folder}/nope.yaml: cannot read the file: No such file"),
        ("root.yaml#/nothing", ":3:14: there is nothing at root.yaml#/nothing"),
        ("http://127.0.0.1:9/a.yaml", ":3:14: http://127.0.0.1:9/a.yaml is not a file; save it"),
        ("//acme.example/a.yaml", ":3:14: //acme.example/a.yaml is not a file"),
        ("file:///etc/hosts", ":3:14: file:///etc/hosts is not a file"),
        ("broken.yaml", ":3:14: {folder}/broken.yaml: this is not YAML"),
    ],
)
def test_a_reference_that_cannot_be_followed_is_one_line_with_its_place(
    ref: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.yaml").write_text("a: [")
    path = tmp_path / "root.yaml"
    path.write_text(
        f"openapi: 3.0.3\ninfo: {{title: A, version: '1'}}\npaths: {{/a: {{$ref: '{ref}'}}}}\n"
    )
    assert f"{path}{message.format(folder=tmp_path)}" in refusal(path, capsys)


def test_a_discriminator_with_a_url_is_rejected(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    part = root.parent / "parts" / "pet.yaml"
    part.write_text(PET.replace("dog: dog.json", "dog: 'http://127.0.0.1:9/dog.json'"))
    assert "http://127.0.0.1:9/dog.json is not a file" in refusal(root, capsys)


def test_circular_references_across_files_are_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "root.yaml"
    path.write_text(
        "openapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths: {}\n"
        "components: {schemas: {A: {$ref: 'other.yaml#/B'}}}\n"
    )
    (tmp_path / "other.yaml").write_text("B: {$ref: 'root.yaml#/components/schemas/A'}\n")
    assert refusal(path, capsys).endswith(
        ":4:28: circular reference: other.yaml#/B -> root.yaml#/components/schemas/A"
    )


def test_a_recursive_schema_is_not_a_circular_reference(tmp_path: Path) -> None:
    tools = reviewed.tools()
    path = tmp_path / "root.yaml"
    path.write_text(
        "openapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths: {}\n"
        "components: {schemas: {Node: {$ref: tree.yaml}}}\n"
    )
    (tmp_path / "tree.yaml").write_text("{type: object, properties: {next: {$ref: tree.yaml}}}\n")
    bundle([path], tmp_path / "out.yaml", lambda: tools)
    document = load(tmp_path / "out.yaml")
    assert {each.rule for each in rules.check(document)} == {"unused-component"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('swagger: "2.0"\n', "is version 2.0; only OpenAPI 3.0 and 3.1 can be bundled"),
        ("openapi: 3.2.0\n", "is version 3.2.0; only"),
        ("a: 1\n", "is not an OpenAPI description; only"),
    ],
)
def test_another_version_is_one_line(
    text: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text(text)
    assert message in refusal(tmp_path / "a.yaml", capsys)


def test_a_file_that_is_missing_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "none.yaml:1:1: cannot read the file" in refusal(tmp_path / "none.yaml", capsys)


def test_a_file_is_not_written_over_itself(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bundle", str(root), "--output", str(root)]) == UNABLE
    assert "is one of the files to bundle" in capsys.readouterr().err
    assert root.read_text() == ROOT


def test_a_folder_that_is_missing_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text("openapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths: {}\n")
    assert main(["bundle", str(path), "--output", str(tmp_path / "no" / "out.yaml")]) == UNABLE
    (line,) = capsys.readouterr().err.splitlines()
    assert "No such file or directory" in line


def test_findings_that_bundling_fixes_name_it(tmp_path: Path) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text("openapi: 3.0.3\n")
    with pytest.raises(
        Unreadable, match=r"fix: convert it to 3\.1 with `python -m scripts.build bund"
    ):
        load(path)
    path.write_text("openapi: 3.1.0\npaths: {/a: {$ref: b.yaml}}\n")
    (found,) = rules.check(load(path), ["external-ref"])
    assert "python -m scripts.build bundle" in found.remedy


_DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=100), inner)
    ),
    max_leaves=10,
)


@given(data=_DATA)
@example(data={"limit": 1e-05})
def test_all_readers_read_back_the_written_values(
    data: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("written", numbered=True)
    whole = {"openapi": "3.1.0", "x-data": data}
    for name in ("acme.yaml", "acme.json"):
        bundle_file.write(whole, folder / name)
        document = load(folder / name)
        assert document.data == whole
        assert rules.check(document, ["ambiguous-scalar"]) == []


@pytest.mark.parametrize("text", ["no", "18:00", "1e3", "2020-01-01", "~", "a: b", "a #b", "0x1F"])
def test_ambiguous_scalars_are_quoted(text: str, tmp_path: Path) -> None:
    bundle_file.write({"a": text}, tmp_path / "a.yaml")
    assert (tmp_path / "a.yaml").read_text() == f'a: "{text}"\n'


def test_a_multi_line_text_is_a_block_scalar(tmp_path: Path) -> None:
    bundle_file.write({"a": "One.\nTwo.\n"}, tmp_path / "a.yaml")
    assert (tmp_path / "a.yaml").read_text() == "a: |\n  One.\n  Two.\n"
