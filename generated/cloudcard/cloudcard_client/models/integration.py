from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    integer,
    many,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class IntegrationConfig(_OpenModel[Any]):
    """One setting.

    Attributes:
        property_name: The name of a property of the program.
        property_value: Its value. It may be a secret of another service.
    """

    property_name: str | Unset = UNSET
    property_value: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "property_name": optional("propertyName", text),
            "property_value": optional("propertyValue", text),
        }


@define(kw_only=True, repr=False, eq=False)
class Integration(_OpenModel[Any]):
    """The settings of a program.

    Attributes:
        name
        version: A number that changes with the settings.
        integration_type
        integration_configs: The settings.
    """

    name: str | Unset = UNSET
    version: int | Unset = UNSET
    integration_type: str | Unset = UNSET
    integration_configs: list[IntegrationConfig] | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "name": optional("name", text),
            "version": optional("version", integer),
            "integration_type": optional("integrationType", text),
            "integration_configs": optional(
                "integrationConfigs", many(IntegrationConfig.from_dict)
            ),
        }
