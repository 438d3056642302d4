"""Actions that share a URL, sessions, pages and schemas in parts: who is told of, and how."""

from pathlib import Path

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


def test_a_list_that_is_no_longer_paged_loses_the_method_that_iterates(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {PAGING: ""})
    assert (change.grade, change.element, change.operations) == (
        "breaking",
        "listCards",
        ("listCards",),
    )
    assert change.lost == ("cards.iterate_cards",)
    assert change.message == "the list can no longer be had item by item (`x-paging`)"


def test_a_list_that_comes_in_pages_gains_the_method_that_iterates(tmp_path: Path) -> None:
    (change,) = compared(written(tmp_path, CARDS, {PAGING: ""}), CARDS).changes
    assert (change.grade, change.gained) == ("additive", ("cards.iterate_cards",))


def test_what_differs_in_a_page_is_told_member_by_member(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {"          default: 10\n": "          default: 20\n"})
    assert change.message == "`x-paging.default` changed from 10 to 20"
    assert {"cards.iterate_cards", "cards.list_cards"} <= {*change.symbols}


def test_an_item_of_a_paged_list_touches_both_methods(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {"        colour:\n          type: string\n  sec": "  sec"})
    assert change.operations == ("listCards",)
    assert {"cards.iterate_cards", "cards.list_cards"} <= {*change.symbols}
    assert change.lost == ("Card.colour",)


def test_an_action_with_another_id_loses_both_of_its_methods(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {"operationId: listCards": "operationId: listBadges"})
    assert change.element == "listBadges"
    assert change.lost == ("cards.iterate_cards", "cards.list_cards")
    assert change.gained == ("cards.iterate_badges", "cards.list_badges")


def test_an_action_that_goes_takes_what_only_it_used(tmp_path: Path) -> None:
    text = CARDS.read_text()
    start, end = text.index("    ListRequest:"), text.index("    ShowRequest:")
    answer = text[text.index("    Listed:") : text.index("    Shown:")]
    branch = '                - $ref: "#/components/schemas/ListRequest"\n'
    reply = '                  - $ref: "#/components/schemas/Listed"\n'
    (change,) = _changes(tmp_path, {text[start:end]: "", answer: "", branch: "", reply: ""})
    assert (change.element, change.operations) == ("listCards", ("listCards",))
    assert {"cards.iterate_cards", "cards.list_cards", "Listed"} <= {*change.lost}


def test_a_client_that_no_longer_fetches_its_token_asks_for_it(tmp_path: Path) -> None:
    (change,) = _changes(tmp_path, {SESSION: ""})
    assert change.grade == "breaking"
    assert change.message == (
        "the client no longer fetches the token by itself (`x-session`); "
        "`CardsClient(token)` must be given"
    )
    assert "CardsClient(token)" in change.symbols


def test_a_client_that_fetches_its_token_breaks_nobody(tmp_path: Path) -> None:
    (change,) = compared(written(tmp_path, CARDS, {SESSION: ""}), CARDS).changes
    assert (change.grade, change.operations) == ("additive", ("listCards", "showCard"))
    assert change.message == "the client now fetches the token by itself (`x-session`)"


def test_every_operation_of_a_new_path_is_told_of_by_itself(tmp_path: Path) -> None:
    old = "  /cards:\n"
    answers = '      responses:\n        "204":\n          description: Done.\n'
    new = "".join(
        f"    {method}:\n      operationId: {name}\n      tags: [cards]\n{answers}"
        for method, name in (("put", "openBox"), ("delete", "closeBox"))
    )
    found = _changes(tmp_path, {old: f"  /box:\n{new}{old}"})
    assert [(each.element, each.gained) for each in found] == [
        ("openBox", ("cards.open_box",)),
        ("closeBox", ("cards.close_box",)),
    ]


def test_a_schema_said_in_parts_is_the_schema_that_it_was(tmp_path: Path) -> None:
    assert _changes(tmp_path, {INLINE: IN_PARTS}) == ()


def test_a_member_of_a_part_that_goes_is_lost_wherever_the_part_is_used(tmp_path: Path) -> None:
    base = written(tmp_path / "base", CARDS, {INLINE: IN_PARTS})
    gone = "        colour:\n          type: string\n  securitySchemes:\n"
    (change,) = compared(
        base, written(tmp_path / "head", base, {gone: "  securitySchemes:\n"})
    ).changes
    assert (change.grade, change.element) == ("breaking", "Card.colour")
    assert change.operations == ("listCards", "showCard")
    assert change.lost == ("Card.colour", "ShownCard.colour")


def test_a_class_that_a_new_member_brings_is_told_of_with_it(tmp_path: Path) -> None:
    old = "        colour:\n          type: string\n  securitySchemes:\n"
    owner = '        owner:\n          $ref: "#/components/schemas/Owner"\n'
    schema = (
        "    Owner:\n      type: object\n      properties:\n        name:\n          type: string\n"
    )
    (change,) = _changes(tmp_path, {old: old.replace("  sec", f"{owner}{schema}  sec")})
    assert (change.element, change.gained) == ("Card.owner", ("Card.owner", "Owner"))


def test_an_element_that_became_a_component_has_another_class(tmp_path: Path) -> None:
    shown = '          $ref: "#/components/schemas/ShownOne"\n'
    lines = [line.removeprefix("    ") for line in INLINE.splitlines(keepends=True)]
    schema = "    ShownOne:\n" + "".join(lines)
    (change,) = _changes(tmp_path, {INLINE: shown, "    Card:\n": f"{schema}    Card:\n"})
    assert change.message == "the same on the wire, the client has another name for it"
    assert (change.grade, change.lost, change.gained) == ("breaking", ("ShownCard",), ("ShownOne",))
    assert change.operations == ("showCard",)


def _changes(folder: Path, texts: dict[str, str]) -> tuple[Change, ...]:
    return compared(CARDS, written(folder, CARDS, texts)).changes
