"""Actions behind one URL, sessions, paged lists and schemas with `allOf` in a review."""

from pathlib import Path

import pytest

from scripts.review.review_report import Change

from .reviewed import FROZEN, compared, written

CARDS = FROZEN / "cards.yaml"
PAGING = """\
        x-paging:
          offset: offset
          limit: limit
          default: 10
          items: cards
"""
SESSION = """\
      x-session:
        operation: createToken
        token: token
        from: [key]
"""
INLINE = """\
          type: object
          required: [id, state]
          properties:
            id:
              type: string
            colour:
              type: string
            state:
              type: string
"""
IN_PARTS = """\
          allOf:
            - $ref: "#/components/schemas/Card"
            - type: object
              required: [state]
              properties:
                state:
                  type: string
"""


def test_a_list_without_paging_loses_its_iterating_method(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {PAGING: ""})
    assert (change.grade, change.element, change.operations) == (
        "breaking",
        "listCards",
        ("listCards",),
    )
    assert change.lost == ("cards.iterate_cards",)
    assert change.message == "the client no longer iterates over the list (`x-paging`)"


def test_a_list_with_paging_gains_an_iterating_method(tmp_path: Path) -> None:
    (change,) = compared(written(tmp_path, CARDS, {PAGING: ""}), CARDS).changes
    assert (change.grade, change.gained) == ("additive", ("cards.iterate_cards",))


def test_a_change_of_paging_is_reported_by_property(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {"          default: 10\n": "          default: 20\n"})
    assert change.message == "`x-paging.default` changed from 10 to 20"
    assert {"cards.iterate_cards", "cards.list_cards"} <= {*change.symbols}


def test_an_item_of_a_paged_list_affects_both_methods(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {"        colour:\n          type: string\n  sec": "  sec"})
    assert change.operations == ("listCards",)
    assert {"cards.iterate_cards", "cards.list_cards"} <= {*change.symbols}
    assert change.lost == ("Card.colour",)


def test_a_renamed_action_loses_both_of_its_methods(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {"operationId: listCards": "operationId: listBadges"})
    assert change.element == "listBadges"
    assert change.lost == ("cards.iterate_cards", "cards.list_cards")
    assert change.gained == ("cards.iterate_badges", "cards.list_badges")


def test_a_renamed_action_that_keeps_its_former_name_breaks_no_caller(tmp_path: Path) -> None:
    former = "operationId: listBadges\n        x-former-names: {listCards: '1'}"
    changes = _changes(tmp_path, {"operationId: listCards": former})
    assert {change.grade for change in changes} == {"additive"}
    assert not [change for change in changes if change.lost]
    assert {"cards.iterate_badges", "cards.list_badges"} <= {*changes[0].gained}


def test_a_removed_action_takes_along_what_only_it_used(tmp_path: Path) -> None:
    text = CARDS.read_text()
    start, end = text.index("    ListRequest:"), text.index("    ShowRequest:")
    response = text[text.index("    Listed:") : text.index("    Shown:")]
    branch = '                - $ref: "#/components/schemas/ListRequest"\n'
    listed = '                  - $ref: "#/components/schemas/Listed"\n'
    (change,) = _changes(tmp_path, {text[start:end]: "", response: "", branch: "", listed: ""})
    assert (change.element, change.operations) == ("listCards", ("listCards",))
    assert {"cards.iterate_cards", "cards.list_cards", "Listed"} <= {*change.lost}


def test_a_token_that_is_no_longer_fetched_is_a_required_argument(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {SESSION: ""})
    assert change.grade == "breaking"
    assert change.message == (
        "the client no longer fetches the token automatically (`x-session`); "
        "`CardsClient(token)` is now required"
    )
    assert "CardsClient(token)" in change.symbols


def test_a_token_that_is_now_fetched_breaks_no_caller(tmp_path: Path) -> None:
    (change,) = compared(written(tmp_path, CARDS, {SESSION: ""}), CARDS).changes
    assert (change.grade, change.operations) == ("additive", ("listCards", "showCard"))
    assert change.message == "the client now fetches the token automatically (`x-session`)"


def test_each_operation_of_a_new_path_is_a_change_of_its_own(tmp_path: Path) -> None:
    old = "  /cards:\n"
    responses = '      responses:\n        "204":\n          description: Done.\n'
    new = "".join(
        f"    {method}:\n      operationId: {name}\n      tags: [cards]\n{responses}"
        for method, name in (("put", "openBox"), ("delete", "closeBox"))
    )
    found = _changes(tmp_path, {old: f"  /box:\n{new}{old}"})
    assert [(each.element, each.gained) for each in found] == [
        ("openBox", ("cards.open_box",)),
        ("closeBox", ("cards.close_box",)),
    ]


def test_a_schema_split_into_parts_is_unchanged(tmp_path: Path) -> None:
    assert _changes(tmp_path, {INLINE: IN_PARTS}) == ()


def test_a_property_removed_from_a_part_is_lost_wherever_the_part_is_used(tmp_path: Path) -> None:
    base = written(tmp_path / "base", CARDS, {INLINE: IN_PARTS})
    gone = "        colour:\n          type: string\n  securitySchemes:\n"
    (change,) = compared(
        base, written(tmp_path / "head", base, {gone: "  securitySchemes:\n"})
    ).changes
    assert (change.grade, change.element) == ("breaking", "Card.colour")
    assert change.operations == ("listCards", "showCard")
    assert change.lost == ("Card.colour", "ShownCard.colour")


def test_a_new_class_is_reported_with_the_property_that_uses_it(tmp_path: Path) -> None:
    old = "        colour:\n          type: string\n  securitySchemes:\n"
    owner = '        owner:\n          $ref: "#/components/schemas/Owner"\n'
    schema = (
        "    Owner:\n      type: object\n      properties:\n        name:\n          type: string\n"
    )
    (change,) = _changes(tmp_path, {old: old.replace("  sec", f"{owner}{schema}  sec")})
    assert (change.element, change.gained) == ("Card.owner", ("Card.owner", "Owner"))


def test_a_schema_that_became_a_component_has_another_class(tmp_path: Path) -> None:
    shown = '          $ref: "#/components/schemas/ShownOne"\n'
    lines = [line.removeprefix("    ") for line in INLINE.splitlines(keepends=True)]
    schema = "    ShownOne:\n" + "".join(lines)
    (change,) = _changes(tmp_path, {INLINE: shown, "    Card:\n": f"{schema}    Card:\n"})
    assert change.message == (
        "requests and responses are the same, but the client has another name"
    )
    assert (change.grade, change.lost, change.gained) == ("breaking", ("ShownCard",), ("ShownOne",))
    assert change.operations == ("showCard",)


def test_a_session_that_is_no_longer_ended_is_a_safety_change(tmp_path: Path) -> None:
    logout = (
        "  /cards:\n    delete:\n      operationId: deleteToken\n      tags: [tokens]\n"
        '      responses:\n        "204":\n          description: Done.\n'
    )
    ends = {"        from: [key]\n": "        from: [key]\n        ends: deleteToken\n"}
    base = written(tmp_path / "base", CARDS, {"  /cards:\n": logout, **ends})
    head = written(tmp_path / "head", CARDS, {"  /cards:\n": logout})
    (change,) = compared(base, head).changes
    assert (change.grade, change.rule) == ("safety", "x-session-changed")
    assert change.message == (
        "the client no longer logs out with `deleteToken` (`x-session.ends` was removed): tokens "
        "stay valid until they expire"
    )


def test_a_link_to_another_host_is_a_safety_change(tmp_path: Path) -> None:
    link = "              format: uri\n              x-link:\n                hosts: [{}]\n"
    colour = "            colour:\n              type: string\n"
    base = written(tmp_path / "base", CARDS, {colour: colour + link.format("a.example")})
    both = colour + link.format("a.example, b.example")
    (change,) = compared(base, written(tmp_path / "head", CARDS, {colour: both})).changes
    assert (change.grade, change.rule) == ("safety", "x-link-changed")
    assert change.message == "clients now read content from b.example (`x-link`)"


@pytest.mark.parametrize(
    ("method", "grade"), [("post", "safety"), ("delete", "safety"), ("get", "additive")]
)
def test_only_safe_methods_may_be_repeated_without_a_safety_change(
    tmp_path: Path, method: str, grade: str
) -> None:
    box = (
        f"  /box:\n    {method}:\n      operationId: useBox\n      tags: [cards]\n"
        '      responses:\n        "204":\n          description: Done.\n'
    )
    base = written(tmp_path / "base", CARDS, {"  /cards:\n": f"{box}  /cards:\n"})
    tags = "useBox\n      tags: [cards]\n"
    head = written(tmp_path / "head", base, {tags: f"{tags}      x-repeatable: true\n"})
    (change,) = compared(base, head).changes
    assert (change.grade, change.operations) == (grade, ("useBox",))


def test_a_repeatable_action_is_a_safety_change_of_that_action(tmp_path: Path) -> None:
    old = "        summary: Show\n"
    (change,) = _changes(tmp_path, {old: f"{old}        x-repeatable: true\n"})
    assert (change.grade, change.operations) == ("safety", ("showCard",))


def test_a_mark_that_the_referenced_schema_has_too_may_be_removed(tmp_path: Path) -> None:
    old = '            $ref: "#/components/schemas/Card"\n'
    base = written(tmp_path / "base", CARDS, {old: f"{old}            x-sensitive: personal\n"})
    card = "    Card:\n      type: object\n"
    both = {card: f"{card}      x-sensitive: personal\n"}
    base = written(tmp_path / "base2", base, both)
    head = written(tmp_path / "head", CARDS, both)
    assert compared(base, head).changes == ()


def _changes(folder: Path, texts: dict[str, str]) -> tuple[Change, ...]:
    return compared(CARDS, written(folder, CARDS, texts)).changes
