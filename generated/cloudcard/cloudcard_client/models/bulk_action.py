from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    members,
    nullable,
    optional,
    required,
    settled as _settled,
)
from ..models.bulk_action_authenticated_user import BulkActionAuthenticatedUser
from ..models.stub import Stub
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class BulkAction(_Model):
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
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "id")
        data: dict[str, Any] = {**self.additional_properties}
        data["id"] = self.id
        if not isinstance(self.date_created, Unset):
            data["dateCreated"] = self.date_created.isoformat()
        if not isinstance(self.last_updated, Unset):
            data["lastUpdated"] = self.last_updated.isoformat()
        if not isinstance(self.organization, Unset):
            data["organization"] = self.organization.to_dict()
        if not isinstance(self.skip_lines, Unset):
            data["skipLines"] = self.skip_lines
        if not isinstance(self.escape_char, Unset):
            data["escapeChar"] = self.escape_char
        if not isinstance(self.column_names, Unset):
            data["columnNames"] = self.column_names
        if not isinstance(self.invitation_default, Unset):
            data["invitationDefault"] = self.invitation_default
        if not isinstance(self.has_header_row, Unset):
            data["hasHeaderRow"] = self.has_header_row
        if not isinstance(self.field_separator, Unset):
            data["fieldSeparator"] = self.field_separator
        if not isinstance(self.quote_char, Unset):
            data["quoteChar"] = self.quote_char
        if not isinstance(self.filename, Unset):
            data["filename"] = self.filename
        if not isinstance(self.status, Unset):
            data["status"] = self.status
        if not isinstance(self.action_default, Unset):
            data["actionDefault"] = self.action_default
        if not isinstance(self.label, Unset):
            data["label"] = self.label
        if not isinstance(self.line_count, Unset):
            data["lineCount"] = self.line_count
        if not isinstance(self.authenticated_user, Unset):
            data["authenticatedUser"] = self.authenticated_user.to_dict()
        if not isinstance(self.formatted_timestamp, Unset):
            data["formattedTimestamp"] = self.formatted_timestamp
        if not isinstance(self.domain_class, Unset):
            data["domainClass"] = self.domain_class
        if not isinstance(self.version, Unset):
            data["version"] = self.version
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            id=required(rest, "id", as_is),
            date_created=optional(rest, "dateCreated", datetime.datetime.fromisoformat),
            last_updated=optional(rest, "lastUpdated", datetime.datetime.fromisoformat),
            organization=optional(rest, "organization", Stub.from_dict),
            skip_lines=optional(rest, "skipLines", as_is),
            escape_char=optional(rest, "escapeChar", as_is),
            column_names=optional(rest, "columnNames", nullable(as_is)),
            invitation_default=optional(rest, "invitationDefault", as_is),
            has_header_row=optional(rest, "hasHeaderRow", as_is),
            field_separator=optional(rest, "fieldSeparator", as_is),
            quote_char=optional(rest, "quoteChar", as_is),
            filename=optional(rest, "filename", as_is),
            status=optional(rest, "status", as_is),
            action_default=optional(rest, "actionDefault", as_is),
            label=optional(rest, "label", as_is),
            line_count=optional(rest, "lineCount", as_is),
            authenticated_user=optional(
                rest, "authenticatedUser", BulkActionAuthenticatedUser.from_dict
            ),
            formatted_timestamp=optional(rest, "formattedTimestamp", as_is),
            domain_class=optional(rest, "domainClass", as_is),
            version=optional(rest, "version", as_is),
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
