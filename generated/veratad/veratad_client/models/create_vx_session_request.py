from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, TypedDict

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import JsonProperty as _JsonProperty, optional, required, text
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class CreateVxSessionRequestStyles(_MapModel[Any]):
    """The appearance; its options are on a page that could not be read."""


CreateVxSessionRequestStylesDict: TypeAlias = Mapping[str, Any]


@define(kw_only=True, repr=False, eq=False)
class CreateVxSessionRequestWebhook(_OpenModel[Any]):
    """Where the session's events are sent.

    Attributes:
        endpoint: An https address that can be reached from the public internet.
    """

    endpoint: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"endpoint": optional("endpoint", text)}


class CreateVxSessionRequestWebhookDict(TypedDict, total=False):
    """The JSON data of `CreateVxSessionRequestWebhook`, as a plain dict."""

    endpoint: str


@define(kw_only=True, repr=False, eq=False)
class CreateVxSessionRequest(_OpenModel[Any]):
    """The user, and perhaps what the session consists of.

    Attributes:
        email: The address that identifies the user. It need not exist, as no e-mail is sent to it.
        age: The age to check, with a plus sign, such as 21+.
        route_id: The route of the session; empty or missing for the client's default.
        settings_id: The settings of the session; empty or missing for the client's default.
        brand_id: The brand of the session; empty or missing for the client's default.
        styles: The appearance; its options are on a page that could not be read.
        webhook: Where the session's events are sent.
    """

    email: str = _field(repr=_hidden)
    age: str
    route_id: str | Unset = UNSET
    settings_id: str | Unset = UNSET
    brand_id: str | Unset = UNSET
    styles: CreateVxSessionRequestStyles | Unset = UNSET
    webhook: CreateVxSessionRequestWebhook | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "email": required("email", text),
            "age": required("age", text),
            "route_id": optional("route_id", text),
            "settings_id": optional("settings_id", text),
            "brand_id": optional("brand_id", text),
            "styles": optional("styles", CreateVxSessionRequestStyles.from_dict),
            "webhook": optional("webhook", CreateVxSessionRequestWebhook.from_dict),
        }
