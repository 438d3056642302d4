from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    many,
    one_of,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class AuditedTransactionInputs(_MapModel[Any]):
    """What else was sent."""


@define(kw_only=True, repr=False, eq=False)
class AuditedTransaction(_OpenModel[Any]):
    """A transaction.

    Attributes:
        id: The transaction's id.
        timestamp: When it was carried out, without a time zone.
        service: The service.
        reference: The account's own reference.
        user: The user who made it.
        company: The company.
        origin: The IP address of the caller.
        path: The path that was called.
        flags: Whether it was a test or an error.
        action: The outcome.
        detail: The reason for the outcome.
        issues: What did not match.
        inputs: What else was sent.
    """

    id: int | Unset = UNSET
    timestamp: str | Unset = UNSET
    service: str | Unset = UNSET
    reference: str | Unset = UNSET
    user: str | Unset = UNSET
    company: str | Unset = UNSET
    origin: str | Unset = _field(default=UNSET, repr=_hidden)
    path: str | Unset = UNSET
    flags: list[str] | str | Unset = UNSET
    action: str | Unset = UNSET
    detail: str | Unset = UNSET
    issues: list[str] | Unset = UNSET
    inputs: AuditedTransactionInputs | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", integer),
            "timestamp": optional("timestamp", text),
            "service": optional("service", text),
            "reference": optional("reference", text),
            "user": optional("user", text),
            "company": optional("company", text),
            "origin": optional("origin", text),
            "path": optional("path", text),
            "flags": optional("flags", one_of(many(text), text)),
            "action": optional("action", text),
            "detail": optional("detail", text),
            "issues": optional("issues", many(text)),
            "inputs": optional("inputs", AuditedTransactionInputs.from_dict),
        }


@define(kw_only=True, repr=False, eq=False)
class AuditTrail(_OpenModel[Any]):
    """The transactions of the day.

    Attributes:
        data: The transactions.
    """

    data: list[AuditedTransaction]

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"data": required("data", many(AuditedTransaction.from_dict))}
