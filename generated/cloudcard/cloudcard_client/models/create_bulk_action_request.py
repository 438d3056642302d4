from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    integer,
    optional,
    required,
    text,
)
from photo_id_runtime.types import (
    UNSET,
    File,
    OpenStrEnum as _OpenStrEnum,
    Unset,
    held_file as _held_file,
    hidden as _hidden,
)


class CreateBulkActionRequestInvitationDefault(_OpenStrEnum):
    """Who gets an invitation by e-mail unless a line states it: the new people, all, or none."""

    NEW_USERS = "NEW_USERS"
    ALL_USERS = "ALL_USERS"
    NO_USERS = "NO_USERS"


@define(kw_only=True, repr=False, eq=False)
class CreateBulkActionRequest(_OpenModel[Any]):
    """The file and the options for reading it.

    Attributes:
        csv: The CSV file. A line needs an e-mail address in `email` or an identifier in
            `identifier`; all other columns are optional: - `cardholderGroupName`: the group of
            cardholders, which has to exist, by its exact name. - `additionalPhotoRequired`: whether
            the person has to submit all supporting documents, `true` by default. - `unsubscribe`:
            `true` stops e-mails such as invitations, `false` is the default. - `enabled`: whether
            the person may log in, `true` by default. - `managerEmail`: the e-mail address of the
            person's manager, who is created if there is none with it. - `sendInvitation`: `TRUE` to
            invite the person, `FALSE` not to; with anything else `invitationDefault` decides. -
            `action`: `CREATE`, which is an error for a person who exists, or `CREATE_OR_UPDATE`;
            samples have it in small letters. Any other column is a custom field of the organization
            and has exactly its name. A sample file of the vendor's own script also has
            `managerIdentifier` and `managerCardholderGroupName`, which the page on the format does
            not.
        column_names: Names of the columns, separated by commas. They replace those in the header
            row.
        field_separator
        quote_char
        escape_char
        has_header_row
        skip_lines: The number of lines to ignore at the beginning.
        invitation_default: Who gets an invitation by e-mail unless a line states it: the new
            people, all, or none.
        action_default: The action for a person unless a line states it: `CREATE` or
            `CREATE_OR_UPDATE`. `UPDATE`, `ARCHIVE`, `ANONYMIZE` and `DELETE` were not yet supported
            when the page was written; the web application offers them now, and also restores
            people.
    """

    csv: File = _field(repr=_hidden, converter=_held_file)
    column_names: str | Unset = UNSET
    field_separator: str | Unset = UNSET
    quote_char: str | Unset = UNSET
    escape_char: str | Unset = UNSET
    has_header_row: bool | Unset = UNSET
    skip_lines: int | Unset = UNSET
    invitation_default: CreateBulkActionRequestInvitationDefault | Unset = UNSET
    action_default: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "csv": required("csv", File.from_base64),
            "column_names": optional("columnNames", text),
            "field_separator": optional("fieldSeparator", text),
            "quote_char": optional("quoteChar", text),
            "escape_char": optional("escapeChar", text),
            "has_header_row": optional("hasHeaderRow", boolean),
            "skip_lines": optional("skipLines", integer),
            "invitation_default": optional(
                "invitationDefault", CreateBulkActionRequestInvitationDefault
            ),
            "action_default": optional("actionDefault", text),
        }
