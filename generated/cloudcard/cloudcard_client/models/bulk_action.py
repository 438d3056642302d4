from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    integer,
    nullable,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.stub import Stub


@define(kw_only=True, repr=False, eq=False)
class BulkActionAuthenticatedUser(_OpenModel[Any]):
    """The user who uploaded the file.

    Attributes:
        id
        username
    """

    id: int | Unset = UNSET
    username: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"id": optional("id", integer), "username": optional("username", text)}


@define(kw_only=True, repr=False, eq=False)
class BulkAction(_OpenModel[Any]):
    """An import and its progress.

    Attributes:
        id: The number that CloudCard assigned to the bulk action.
        date_created
        last_updated
        organization: A reference to another record by its number.
        skip_lines
        escape_char
        column_names
        invitation_default
        has_header_row
        field_separator
        quote_char
        filename
        status: The progress; `QUEUED` in the response to the upload.
        action_default
        label
        line_count
        authenticated_user: The user who uploaded the file.
        formatted_timestamp: A time for display, for example `03:02 PM EDT`, without a date.
        domain_class
        version
    """

    id: int
    date_created: datetime.datetime | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    organization: Stub | Unset = UNSET
    skip_lines: int | Unset = UNSET
    escape_char: str | Unset = UNSET
    column_names: str | None | Unset = UNSET
    invitation_default: str | Unset = UNSET
    has_header_row: bool | Unset = UNSET
    field_separator: str | Unset = UNSET
    quote_char: str | Unset = UNSET
    filename: str | Unset = UNSET
    status: str | Unset = UNSET
    action_default: str | Unset = UNSET
    label: str | Unset = UNSET
    line_count: int | Unset = UNSET
    authenticated_user: BulkActionAuthenticatedUser | Unset = UNSET
    formatted_timestamp: str | Unset = UNSET
    domain_class: str | Unset = UNSET
    version: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": required("id", integer),
            "date_created": optional("dateCreated", datetime.datetime.fromisoformat),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "organization": optional("organization", Stub.from_dict),
            "skip_lines": optional("skipLines", integer),
            "escape_char": optional("escapeChar", text),
            "column_names": optional("columnNames", nullable(text)),
            "invitation_default": optional("invitationDefault", text),
            "has_header_row": optional("hasHeaderRow", boolean),
            "field_separator": optional("fieldSeparator", text),
            "quote_char": optional("quoteChar", text),
            "filename": optional("filename", text),
            "status": optional("status", text),
            "action_default": optional("actionDefault", text),
            "label": optional("label", text),
            "line_count": optional("lineCount", integer),
            "authenticated_user": optional(
                "authenticatedUser", BulkActionAuthenticatedUser.from_dict
            ),
            "formatted_timestamp": optional("formattedTimestamp", text),
            "domain_class": optional("domainClass", text),
            "version": optional("version", integer),
        }
