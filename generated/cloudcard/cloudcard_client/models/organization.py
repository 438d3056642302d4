from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define
from photo_id_runtime.api_model import OpenModel as _OpenModel
from photo_id_runtime.json_properties import (
    JsonProperty as _JsonProperty,
    anything,
    boolean,
    integer,
    many,
    nullable,
    number,
    optional,
    required,
    text,
)
from photo_id_runtime.types import UNSET, Unset

from ..models.stub import Stub


@define(kw_only=True, repr=False, eq=False)
class AdditionalPhotoType(_OpenModel[Any]):
    """A supporting document, such as an identity card.

    Attributes:
        class_
        id
        name
        organization: A reference to another record by its number.
        prompt: The prompt for the cardholder.
        required
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    name: str | Unset = UNSET
    organization: Stub | Unset = UNSET
    prompt: str | Unset = UNSET
    required: bool | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", text),
            "id": optional("id", integer),
            "name": optional("name", text),
            "organization": optional("organization", Stub.from_dict),
            "prompt": optional("prompt", text),
            "required": optional("required", boolean),
        }


@define(kw_only=True, repr=False, eq=False)
class CustomField(_OpenModel[Any]):
    """A field of each person in this organization.

    Attributes:
        class_
        id
        last_updated
        name: The name of the field where people are created, updated or imported.
        organization: A reference to another record by its number.
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    name: str | Unset = UNSET
    organization: Stub | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", text),
            "id": optional("id", integer),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "name": optional("name", text),
            "organization": optional("organization", Stub.from_dict),
        }


@define(kw_only=True, repr=False, eq=False)
class DownloadStrategy(_OpenModel[Any]):
    """How approved photos are delivered.

    One page shows this object, another names four strategies with a word each; how the two relate
    is not documented.

    Attributes:
        id
        name
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {"id": optional("id", text), "name": optional("name", text)}


@define(kw_only=True, repr=False, eq=False)
class PhotoDimensions(_OpenModel[Any]):
    """The required size of photos.

    Attributes:
        class_
        id
        width: The unit is not documented.
        height: The unit is not documented.
        description
        domain_class
        version
        value: Width by height, in the examples.
        long_side
        short_side
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    width: int | Unset = UNSET
    height: int | Unset = UNSET
    description: str | Unset = UNSET
    domain_class: str | Unset = UNSET
    version: int | Unset = UNSET
    value: float | Unset = UNSET
    long_side: int | Unset = UNSET
    short_side: int | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", text),
            "id": optional("id", integer),
            "width": optional("width", integer),
            "height": optional("height", integer),
            "description": optional("description", text),
            "domain_class": optional("domainClass", text),
            "version": optional("version", integer),
            "value": optional("value", number),
            "long_side": optional("longSide", integer),
            "short_side": optional("shortSide", integer),
        }


@define(kw_only=True, repr=False, eq=False)
class PhotoRequirement(_OpenModel[Any]):
    """A requirement for photos of this organization.

    Attributes:
        class_
        id
        name: The name of the requirement, which is also the query parameter that states it as a
            reason of a denial.
        classifications: Empty in the only example.
        classifier_url: Null in the only example.
        hidden
        last_updated
        list_index: The example ends here; its value could not be read.
    """

    class_: str | Unset = UNSET
    id: int | Unset = UNSET
    name: str | Unset = UNSET
    classifications: list[Any] | Unset = UNSET
    classifier_url: str | None | Unset = UNSET
    hidden: bool | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET
    list_index: Any | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "class_": optional("class", text),
            "id": optional("id", integer),
            "name": optional("name", text),
            "classifications": optional("classifications", many(anything)),
            "classifier_url": optional("classifierUrl", nullable(text)),
            "hidden": optional("hidden", boolean),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "list_index": optional("listIndex", anything),
        }


@define(kw_only=True, repr=False, eq=False)
class Organization(_OpenModel[Any]):
    """An organization and its settings.

    Two generations of it are shown, one when it is read on its own and one inside people and
    photos; both are described here, and either may lack properties of the other.

    Attributes:
        id: The number that CloudCard assigned to the organization.
        name
        domain_class
        is_paid
        download_label: The label of the download button in the web application.
        download_strategy: How approved photos are delivered. One page shows this object, another
            names four strategies with a word each; how the two relate is not documented.
        photo_dimensions: The required size of photos.
        photo_requirements: The requirements for a photo; their names are reasons of a denial.
        custom_fields
        additional_photo_types: The supporting documents that people may have to submit.
        allow_auto_approval
        allow_auto_crop
        allow_auto_denial
        allow_auto_rotate
        allow_auto_background_replacement
        allow_deprecated_endpoints: Whether the older paths, such as those under `/api`, are enabled
            for the organization.
        allow_password_authentication_for_staff
        allow_password_authentication_for_service
        manager_approve_own_photo
        send_automatic_feedback
        use_person_identifier
        approvals_made_today
        approvals_per_day
        max_number_of_invitations
        days_between_invitations
        bad_photo_threshold: The score below which a photo counts as bad.
        good_photo_threshold: The score above which a photo counts as good.
        ideal_head_top
        photo_submission_mode: How cardholders may submit photos, for example `CAPTURE_OR_UPLOAD`.
        person_identifier_label: The label of the identifier of a person.
        email_reply_to
        send_email_from
        logout_url: May be empty.
        office_logout_url
        site_url: May be empty.
        custom_css_url
        last_updated
    """

    id: int
    name: str | Unset = UNSET
    domain_class: str | Unset = UNSET
    is_paid: bool | Unset = UNSET
    download_label: str | Unset = UNSET
    download_strategy: DownloadStrategy | Unset = UNSET
    photo_dimensions: PhotoDimensions | Unset = UNSET
    photo_requirements: list[PhotoRequirement] | Unset = UNSET
    custom_fields: list[CustomField] | Unset = UNSET
    additional_photo_types: list[AdditionalPhotoType] | Unset = UNSET
    allow_auto_approval: bool | Unset = UNSET
    allow_auto_crop: bool | Unset = UNSET
    allow_auto_denial: bool | Unset = UNSET
    allow_auto_rotate: bool | Unset = UNSET
    allow_auto_background_replacement: bool | Unset = UNSET
    allow_deprecated_endpoints: bool | Unset = UNSET
    allow_password_authentication_for_staff: bool | Unset = UNSET
    allow_password_authentication_for_service: bool | Unset = UNSET
    manager_approve_own_photo: bool | Unset = UNSET
    send_automatic_feedback: bool | Unset = UNSET
    use_person_identifier: bool | Unset = UNSET
    approvals_made_today: int | Unset = UNSET
    approvals_per_day: int | Unset = UNSET
    max_number_of_invitations: int | Unset = UNSET
    days_between_invitations: int | Unset = UNSET
    bad_photo_threshold: float | Unset = UNSET
    good_photo_threshold: float | Unset = UNSET
    ideal_head_top: float | Unset = UNSET
    photo_submission_mode: str | Unset = UNSET
    person_identifier_label: str | Unset = UNSET
    email_reply_to: str | None | Unset = UNSET
    send_email_from: str | Unset = UNSET
    logout_url: str | Unset = UNSET
    office_logout_url: str | Unset = UNSET
    site_url: str | Unset = UNSET
    custom_css_url: str | Unset = UNSET
    last_updated: datetime.datetime | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": required("id", integer),
            "name": optional("name", text),
            "domain_class": optional("domainClass", text),
            "is_paid": optional("isPaid", boolean),
            "download_label": optional("downloadLabel", text),
            "download_strategy": optional("downloadStrategy", DownloadStrategy.from_dict),
            "photo_dimensions": optional("photoDimensions", PhotoDimensions.from_dict),
            "photo_requirements": optional("photoRequirements", many(PhotoRequirement.from_dict)),
            "custom_fields": optional("customFields", many(CustomField.from_dict)),
            "additional_photo_types": optional(
                "additionalPhotoTypes", many(AdditionalPhotoType.from_dict)
            ),
            "allow_auto_approval": optional("allowAutoApproval", boolean),
            "allow_auto_crop": optional("allowAutoCrop", boolean),
            "allow_auto_denial": optional("allowAutoDenial", boolean),
            "allow_auto_rotate": optional("allowAutoRotate", boolean),
            "allow_auto_background_replacement": optional(
                "allowAutoBackgroundReplacement", boolean
            ),
            "allow_deprecated_endpoints": optional("allowDeprecatedEndpoints", boolean),
            "allow_password_authentication_for_staff": optional(
                "allowPasswordAuthenticationForStaff", boolean
            ),
            "allow_password_authentication_for_service": optional(
                "allowPasswordAuthenticationForService", boolean
            ),
            "manager_approve_own_photo": optional("managerApproveOwnPhoto", boolean),
            "send_automatic_feedback": optional("sendAutomaticFeedback", boolean),
            "use_person_identifier": optional("usePersonIdentifier", boolean),
            "approvals_made_today": optional("approvalsMadeToday", integer),
            "approvals_per_day": optional("approvalsPerDay", integer),
            "max_number_of_invitations": optional("maxNumberOfInvitations", integer),
            "days_between_invitations": optional("daysBetweenInvitations", integer),
            "bad_photo_threshold": optional("badPhotoThreshold", number),
            "good_photo_threshold": optional("goodPhotoThreshold", number),
            "ideal_head_top": optional("idealHeadTop", number),
            "photo_submission_mode": optional("photoSubmissionMode", text),
            "person_identifier_label": optional("personIdentifierLabel", text),
            "email_reply_to": optional("emailReplyTo", nullable(text)),
            "send_email_from": optional("sendEmailFrom", text),
            "logout_url": optional("logoutUrl", text),
            "office_logout_url": optional("officeLogoutUrl", text),
            "site_url": optional("siteURL", text),
            "custom_css_url": optional("customCssUrl", text),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
        }
