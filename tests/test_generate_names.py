"""Names that occur twice in a spec, or that the client needs itself, are changed with a note."""

import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from scripts.generate import arranged
from scripts.generate.lower.taken_names import TAKEN_CLASSES, TAKEN_FIELDS, TAKEN_GROUP_CLASSES
from scripts.generate.package.client_package import Package
from scripts.generate.render.modules import GENERATE
from scripts.spec import load
from tests.samples import TEXT, Sample, body, obj, operation, ref, returns


def test_a_tag_and_a_schema_of_one_name_are_a_group_and_a_class(tmp_path: Path) -> None:
    get = operation("getPet", "Pet", responses=returns(ref("Pet")))
    sample = Sample(tmp_path, {"/pet": {"get": get}}, schemas={"Pet": obj(name=TEXT)})

    assert sample.module.Pet(name="Tom").name == "Tom"
    assert sample.call("pet.get_pet")[1] == sample.module.Pet()
    assert sample.notes == ["the group Pet is the class PetOperations"]


def test_a_group_named_like_the_type_of_a_token_gets_another_name(tmp_path: Path) -> None:
    sample = Sample(tmp_path, {"/x": {"get": operation("getToken", "Token")}})

    assert sample.notes == ["the group Token is the class TokenOperations"]


@pytest.mark.parametrize(
    ("template", "taken"),
    [
        ("client", TAKEN_GROUP_CLASSES),
        ("group", TAKEN_CLASSES),
        ("model", TAKEN_CLASSES),
    ],
)
def test_every_class_that_a_template_imports_is_taken(template: str, taken: frozenset[str]) -> None:
    text = (GENERATE / "templates" / f"{template}.py.jinja").read_text()
    imported = re.findall(r"^from [a-z_.]+ import (.+)$", text, re.MULTILINE)
    names = {name for line in imported for name in line.split(", ") if " as " not in name}
    assert {name for name in names if name[0].isupper()} - {"TYPE_CHECKING"} <= taken


def test_a_schema_named_like_a_class_of_the_runtime_gets_another_name(tmp_path: Path) -> None:
    get = operation(responses=returns(ref("NotFoundError")))
    schemas = {"NotFoundError": obj(file=ref("File")), "File": obj(name=TEXT)}
    sample = Sample(tmp_path, {"/x": {"get": get}}, schemas=schemas)

    found = sample.module.NotFoundErrorModel(file=sample.module.FileModel(name="a"))
    assert found.to_dict() == {"file": {"name": "a"}}
    assert issubclass(sample.module.NotFoundError, Exception)
    assert sample.notes == [
        "the schema NotFoundError is the class NotFoundErrorModel",
        "the schema File is the class FileModel",
    ]


def test_two_schemas_of_one_class_name_are_two_classes(tmp_path: Path) -> None:
    get = operation(responses=returns(obj(a=ref("Foo_Bar"), b=ref("FooBar"))))
    schemas = {"Foo_Bar": obj(x=TEXT), "FooBar": obj(y=TEXT)}
    sample = Sample(tmp_path, {"/x": {"get": get}}, schemas=schemas)

    assert sample.module.FooBar(x="1").to_dict() == {"x": "1"}
    assert sample.module.FooBar2(y="1").to_dict() == {"y": "1"}


def test_an_object_inside_a_schema_does_not_take_the_class_of_a_component(tmp_path: Path) -> None:
    get = operation(responses=returns(ref("Pet")))
    schemas = {"Pet": obj(owner=obj(name=TEXT)), "PetOwner": obj(phone=TEXT)}
    sample = Sample(tmp_path, {"/x": {"get": get}}, schemas=schemas)

    assert sample.module.PetOwner(phone="1").to_dict() == {"phone": "1"}
    read = sample.module.Pet.from_dict({"owner": {"name": "Jo"}})
    assert read.owner.name == "Jo"
    assert len(sample.notes) == 1


def test_methods_whose_names_become_one_are_numbered(tmp_path: Path) -> None:
    names = ("find", "find_detailed", "Find", "fi-nd")
    paths = {f"/{index}": {"get": operation(name)} for index, name in enumerate(names)}
    sample = Sample(tmp_path, paths)

    asked = [
        sample.call(f"jobs.{method}")[0].url.path
        for method in ("find", "find_detailed", "find_2", "fi_nd")
    ]
    assert asked == ["/0", "/1", "/2", "/3"]
    assert sample.notes == ["the operation Find is the method find_2"]


def test_values_of_an_enum_that_become_one_name_are_numbered(tmp_path: Path) -> None:
    word = {"type": "string", "enum": ["a b", "a-b", "c", "+1", "-1"]}
    sample = Sample(tmp_path, {"/x": {"get": operation()}}, schemas={"Word": word})

    values = {each.name: each.value for each in sample.module.Word}
    assert values == {"A_B": "a b", "A_B_2": "a-b", "C": "c", "VALUE_3": "+1", "VALUE_4": "-1"}
    assert sample.notes == ["the values of this enum are A_B, A_B_2, C, VALUE_3, VALUE_4 in Python"]


def test_values_with_characters_that_no_source_holds_are_plain_texts(tmp_path: Path) -> None:
    post = operation(requestBody=body(obj("word", word=ref("Word"))))
    word = {"type": "string", "enum": ["a\nb", "c"]}
    sample = Sample(tmp_path, {"/x": {"post": post}}, schemas={"Word": word})

    assert sample.call("jobs.run", word="a\nb")[0].content == b'{"word":"a\\nb"}'


def test_properties_that_become_one_name_are_numbered_and_keep_theirs_in_json(
    tmp_path: Path,
) -> None:
    schema = obj("a.b", **{"a.b": TEXT, "a-b": TEXT, "@type": TEXT, "type": TEXT, "toDict": TEXT})
    post = operation(requestBody=body(ref("Names")), responses={"204": {"description": "x"}})
    sample = Sample(tmp_path, {"/x": {"post": post}}, schemas={"Names": schema})

    given: dict[str, Any] = {
        "a_b": "1",
        "a_b_2": "2",
        "type_2": "3",
        "type_": "4",
        "to_dict_2": "5",
    }
    wire = {"a.b": "1", "a-b": "2", "@type": "3", "type": "4", "toDict": "5"}
    assert sample.module.Names(**given).to_dict() == wire
    assert sample.module.Names.from_dict(wire) == sample.module.Names(**given)
    request, _ = sample.call("jobs.run", response=httpx.Response(204), **given)
    assert request.content == b'{"a.b":"1","a-b":"2","@type":"3","type":"4","toDict":"5"}'
    assert sample.notes == [
        "the property a-b is a_b_2 in Python",
        "the property @type is type_2 in Python",
        "the property toDict is to_dict_2 in Python",
    ]


def test_a_parameter_in_brackets_is_one_readable_name(tmp_path: Path) -> None:
    named = ("page[after]", "page[size]", "$top")
    parameters = [{"name": name, "in": "query", "schema": TEXT} for name in named]
    sample = Sample(tmp_path, {"/x": {"get": operation(parameters=parameters)}})

    request, _ = sample.call("jobs.run", page_after="a", page_size="b", top="c")
    assert request.url.params.multi_items() == [
        ("page[after]", "a"),
        ("page[size]", "b"),
        ("$top", "c"),
    ]


def test_a_path_parameter_keeps_its_place_whatever_its_name_is(tmp_path: Path) -> None:
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": TEXT} for name in ("b.c", "1")
    ]
    sample = Sample(tmp_path, {"/x/{1}/{b.c}": {"get": operation(parameters=parameters)}})

    assert sample.call("jobs.run", "one", "two")[0].url.path == "/x/one/two"


def test_a_group_is_never_a_method_of_the_client(tmp_path: Path) -> None:
    sample = Sample(tmp_path, {"/x": {"get": operation(tag="close")}})

    assert sample.call("close_operations.run")[0].url.path == "/x"


def test_a_method_does_not_repeat_its_group(tmp_path: Path) -> None:
    paths = {
        "/a": {"get": operation("items-read_items", "items")},
        "/b": {"get": operation("items/list", "items")},
        "/c": {"get": operation("emails/list-attachments", "Emails")},
    }
    sample = Sample(tmp_path, paths)

    assert sample.call("items.read_items")[0].url.path == "/a"
    assert sample.call("items.list_items")[0].url.path == "/b"
    assert sample.call("emails.list_attachments")[0].url.path == "/c"
    assert sample.notes == []


def test_an_operation_of_our_own_keeps_its_whole_name(tmp_path: Path) -> None:
    sample = Sample(tmp_path, {"/a": {"get": operation("pingHeartbeat", "ping")}}, ours=True)

    assert sample.call("ping.ping_heartbeat")[0].url.path == "/a"


def test_an_operation_without_an_id_is_named_after_its_path(tmp_path: Path) -> None:
    get = operation()
    del get["operationId"]
    parameters = [{"name": "id", "in": "path", "required": True, "schema": TEXT}]
    sample = Sample(tmp_path, {"/pets/{id}": {"get": {**get, "parameters": parameters}}})

    assert sample.call("jobs.get_pets_id", "7")[0].url.path == "/pets/7"


def test_the_client_is_named_as_the_title_spells_the_specs_name(tmp_path: Path) -> None:
    for title, stem, name in (
        ("The Speakeasy Bar", "speakeasy-bar", "SpeakeasyBarClient"),
        ("Redocly Museum API", "museum", "MuseumClient"),
        ("GitHub v3 REST API", "github", "GitHubClient"),
        ("The something", "train-travel", "TrainTravelClient"),
    ):
        sample = Sample(tmp_path, {}, info={"title": title, "version": "1"})
        path = sample.path.rename(tmp_path / f"{stem}.yaml")
        found = arranged(load(path))
        assert isinstance(found, Package)
        assert found.client == name


def test_the_renames_are_listed_in_the_readme(tmp_path: Path) -> None:
    sample = Sample(tmp_path, {"/x": {"get": operation()}}, schemas={"File": obj(name=TEXT)})

    readme = (sample.folder / "README.md").read_text()
    assert "the schema File is the class FileModel" in readme


@pytest.mark.parametrize(
    ("schema", "names"),
    [
        ({"type": ["object", "null"], "properties": {"x": TEXT}}, {"PetToy"}),
        ({"enum": ["a", "b", None]}, {"PetToy"}),
        ({"oneOf": [obj(x=TEXT), {"type": "integer"}]}, {"PetToy"}),
        (
            {"oneOf": [{**obj(x=TEXT), "title": "Ball"}, {**obj(y=TEXT), "title": "Stick"}]},
            {"PetToyBall", "PetToyStick"},
        ),
        (
            {"oneOf": [obj("k", k={"const": "big"}), obj("k", k={"const": "tiny"})]},
            {"PetToyBig", "PetToyTiny"},
        ),
        ({"anyOf": [obj(apple=TEXT), obj(pear=TEXT)]}, {"PetToyApple", "PetToyPear"}),
    ],
)
def test_a_class_inside_a_union_is_named_after_what_distinguishes_it(
    tmp_path: Path, schema: dict[str, Any], names: set[str]
) -> None:
    get = operation(responses=returns(ref("Pet")))
    sample = Sample(tmp_path, {"/x": {"get": get}}, schemas={"Pet": obj(toy=schema)})

    package = arranged(load(sample.path))
    assert isinstance(package, Package)
    found = {each.name for each in package.models} | {each.name for each in package.enums}
    assert found - {"Pet"} == names


@pytest.mark.parametrize("name", TAKEN_FIELDS)
def test_a_property_named_like_what_every_model_has_is_renamed(names: Sample, name: str) -> None:
    read = names.module.Taken.from_dict({name: "1"})

    assert getattr(read, f"{name}_2") == "1"
    assert read.to_dict() == {name: "1"}


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    post = operation(requestBody=body(ref("Taken")))
    schemas = {"Taken": obj(**dict.fromkeys(TAKEN_FIELDS, TEXT))}
    return Sample(tmp_path_factory.mktemp("names"), {"/x": {"post": post}}, schemas=schemas)
