from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
from photo_id_runtime.api_model import MapModel as _MapModel, OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    boolean,
    many,
    optional,
    text,
)
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden


@define(kw_only=True, repr=False, eq=False)
class UserExtras(_MapModel[Any]):
    """Additional information."""


@define(kw_only=True, repr=False, eq=False)
class UserName(_MapModel[Any]):
    """The name as an object of first, middle and last name."""


@define(kw_only=True, repr=False, eq=False)
class UserNamesItem(_MapModel[Any]):
    """UserNamesItem."""


@define(kw_only=True, repr=False, eq=False)
class User(_OpenModel[Any]):
    """The record of a user.

    Only some of its properties are listed; others depend on the user.

    Attributes:
        afi_user_id: The user's id.
        dts_created: When the record was created.
        names: Earlier names.
        name: The name as an object of first, middle and last name.
        first_name: First name.
        middle_name: Middle names.
        last_name: Last name.
        sort_id: A random id for sorting.
        language_code: The preferred language, two letters.
        dts_modified: When the record was last changed.
        dts_created_at_users: When the user applied.
        segment: The segment of customers.
        post_onboarding_steps_required: The step that is required next.
        referral_code: A code with which the user can invite others.
        extras: Additional information.
        private: Whether the user is a person and not a business.
        is_fully_registered: Whether the user was checked and has an account.
        is_idle_user: Whether the user exists and has no bank account.
        ui_stage: The user's current stage.
        ssn: The social security number, nine digits.
    """

    afi_user_id: str | Unset = _field(default=UNSET, repr=_hidden)
    dts_created: datetime.datetime | Unset = UNSET
    names: list[UserNamesItem] | Unset = _field(default=UNSET, repr=_hidden)
    name: UserName | Unset = _field(default=UNSET, repr=_hidden)
    first_name: str | Unset = _field(default=UNSET, repr=_hidden)
    middle_name: str | Unset = _field(default=UNSET, repr=_hidden)
    last_name: str | Unset = _field(default=UNSET, repr=_hidden)
    sort_id: str | Unset = UNSET
    language_code: str | Unset = UNSET
    dts_modified: datetime.datetime | Unset = UNSET
    dts_created_at_users: datetime.datetime | Unset = UNSET
    segment: str | Unset = UNSET
    post_onboarding_steps_required: str | Unset = UNSET
    referral_code: str | Unset = UNSET
    extras: UserExtras | Unset = UNSET
    private: bool | Unset = UNSET
    is_fully_registered: bool | Unset = UNSET
    is_idle_user: bool | Unset = UNSET
    ui_stage: str | Unset = UNSET
    ssn: str | Unset = _field(default=UNSET, repr=_hidden)

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "afi_user_id": optional("AFiUserId", text),
            "dts_created": optional("dtsCreated", datetime.datetime.fromisoformat),
            "names": optional("names", many(UserNamesItem.from_dict)),
            "name": optional("name", UserName.from_dict),
            "first_name": optional("firstName", text),
            "middle_name": optional("middleName", text),
            "last_name": optional("lastName", text),
            "sort_id": optional("sortId", text),
            "language_code": optional("languageCode", text),
            "dts_modified": optional("dtsModified", datetime.datetime.fromisoformat),
            "dts_created_at_users": optional("dtsCreatedAtUsers", datetime.datetime.fromisoformat),
            "segment": optional("segment", text),
            "post_onboarding_steps_required": optional("postOnboardingStepsRequired", text),
            "referral_code": optional("referralCode", text),
            "extras": optional("extras", UserExtras.from_dict),
            "private": optional("private", boolean),
            "is_fully_registered": optional("isFullyRegistered", boolean),
            "is_idle_user": optional("isIdleUser", boolean),
            "ui_stage": optional("uiStage", text),
            "ssn": optional("ssn", text),
        }
