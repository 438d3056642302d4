from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    members,
    optional,
    required,
    settled as _settled,
)
from ..models.create_bulk_action_request_action_default import CreateBulkActionRequestActionDefault
from ..models.create_bulk_action_request_invitation_default import (
    CreateBulkActionRequestInvitationDefault,
)
from ..types import (
    UNSET,
    File,
    Unset,
    held_file as _held_file,
    hidden as _hidden,
    names_of as _names_of,
)


@define(kw_only=True, repr=False, eq=False)
class CreateBulkActionRequest(_Model):
    """The file and the options for reading it.

    Attributes:
        csv: The CSV file. A line needs an e-mail address in `email` or an identifier in
            `identifier`; all other columns are optional: - `cardholderGroupName`: the group
            of cardholders, which has to exist, by its exact name. -
            `additionalPhotoRequired`: whether the person has to submit all supporting
            documents, `true` by default. - `unsubscribe`: `true` stops e-mails such as
            invitations, `false` is the default. - `enabled`: whether the person may log in,
            `true` by default. - `managerEmail`: the e-mail address of the person's manager,
            who is created if there is none with it. - `sendInvitation`: `TRUE` to invite
            the person, `FALSE` not to; with anything else `invitationDefault` decides. -
            `action`: `CREATE`, which is an error for a person who exists, or
            `CREATE_OR_UPDATE`; a sample has it in small letters. Any other column is a
            custom field of the organization and has exactly its name. A sample file of the
            vendor's own script also has `managerIdentifier` and
            `managerCardholderGroupName`, which the page on the format does not.
        column_names: Names of the columns, separated by commas. They replace those in the
            header row.
        field_separator
        quote_char
        escape_char
        has_header_row
        skip_lines: The number of lines to ignore at the beginning.
        invitation_default: Who gets an invitation by e-mail unless a line states it: the
            new people, all, or none.
        action_default: The action for a person unless a line states it. The last four were
            not yet supported when the page was written; the web application offers them
            now.
    """

    csv: File = _field(repr=_hidden, converter=_held_file)
    column_names: str | Unset = UNSET
    field_separator: str | Unset = UNSET
    quote_char: str | Unset = UNSET
    escape_char: str | Unset = UNSET
    has_header_row: bool | Unset = UNSET
    skip_lines: int | Unset = UNSET
    invitation_default: CreateBulkActionRequestInvitationDefault | Unset = UNSET
    action_default: CreateBulkActionRequestActionDefault | Unset = UNSET
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "csv")
        data: dict[str, Any] = {**self.additional_properties}
        data["csv"] = self.csv
        if not isinstance(self.column_names, Unset):
            data["columnNames"] = self.column_names
        if not isinstance(self.field_separator, Unset):
            data["fieldSeparator"] = self.field_separator
        if not isinstance(self.quote_char, Unset):
            data["quoteChar"] = self.quote_char
        if not isinstance(self.escape_char, Unset):
            data["escapeChar"] = self.escape_char
        if not isinstance(self.has_header_row, Unset):
            data["hasHeaderRow"] = self.has_header_row
        if not isinstance(self.skip_lines, Unset):
            data["skipLines"] = self.skip_lines
        if not isinstance(self.invitation_default, Unset):
            data["invitationDefault"] = str(self.invitation_default)
        if not isinstance(self.action_default, Unset):
            data["actionDefault"] = str(self.action_default)
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            csv=required(rest, "csv", File.from_base64),
            column_names=optional(rest, "columnNames", as_is),
            field_separator=optional(rest, "fieldSeparator", as_is),
            quote_char=optional(rest, "quoteChar", as_is),
            escape_char=optional(rest, "escapeChar", as_is),
            has_header_row=optional(rest, "hasHeaderRow", as_is),
            skip_lines=optional(rest, "skipLines", as_is),
            invitation_default=optional(
                rest, "invitationDefault", CreateBulkActionRequestInvitationDefault
            ),
            action_default=optional(rest, "actionDefault", CreateBulkActionRequestActionDefault),
        )
        made.additional_properties = rest
        return _settled(made, rest)

    @property
    def additional_keys(self) -> list[str]:
        """Give the names of the members that the vendor does not document."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
