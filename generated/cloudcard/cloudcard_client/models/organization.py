from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    as_is,
    check as _check,
    many,
    members,
    nullable,
    optional,
    required,
    settled as _settled,
)
from ..models.additional_photo_type import AdditionalPhotoType
from ..models.custom_field import CustomField
from ..models.download_strategy import DownloadStrategy
from ..models.photo_dimensions import PhotoDimensions
from ..models.photo_requirement import PhotoRequirement
from ..types import UNSET, Unset, names_of as _names_of


@define(kw_only=True, repr=False, eq=False)
class Organization(_Model):
    """An organization and its settings.

    Two generations of it are shown, one when it is read on its own and one inside people
    and photos; both are described here, and either may lack properties of the other.

    Attributes:
        id: The number that CloudCard assigned to the organization.
        name
        domain_class
        is_paid
        download_label: The label of the download button in the web application.
        download_strategy: How approved photos are delivered. One page shows this object,
            another names four strategies with a word each; how the two relate is not
            documented.
        photo_dimensions: The required size of photos.
        photo_requirements: The requirements for a photo; their names are reasons of a
            denial.
        custom_fields
        additional_photo_types: The supporting documents that people may have to submit.
        allow_auto_approval
        allow_auto_crop
        allow_auto_denial
        allow_auto_rotate
        allow_auto_background_replacement
        allow_deprecated_endpoints: Whether the older paths, such as those under `/api`, are
            enabled for the organization.
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
        photo_submission_mode: How cardholders may submit photos, for example
            `CAPTURE_OR_UPLOAD`.
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
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "id")
        data: dict[str, Any] = {**self.additional_properties}
        data["id"] = self.id
        if not isinstance(self.name, Unset):
            data["name"] = self.name
        if not isinstance(self.domain_class, Unset):
            data["domainClass"] = self.domain_class
        if not isinstance(self.is_paid, Unset):
            data["isPaid"] = self.is_paid
        if not isinstance(self.download_label, Unset):
            data["downloadLabel"] = self.download_label
        if not isinstance(self.download_strategy, Unset):
            data["downloadStrategy"] = self.download_strategy.to_dict()
        if not isinstance(self.photo_dimensions, Unset):
            data["photoDimensions"] = self.photo_dimensions.to_dict()
        if not isinstance(self.photo_requirements, Unset):
            data["photoRequirements"] = [each.to_dict() for each in self.photo_requirements]
        if not isinstance(self.custom_fields, Unset):
            data["customFields"] = [each.to_dict() for each in self.custom_fields]
        if not isinstance(self.additional_photo_types, Unset):
            data["additionalPhotoTypes"] = [each.to_dict() for each in self.additional_photo_types]
        if not isinstance(self.allow_auto_approval, Unset):
            data["allowAutoApproval"] = self.allow_auto_approval
        if not isinstance(self.allow_auto_crop, Unset):
            data["allowAutoCrop"] = self.allow_auto_crop
        if not isinstance(self.allow_auto_denial, Unset):
            data["allowAutoDenial"] = self.allow_auto_denial
        if not isinstance(self.allow_auto_rotate, Unset):
            data["allowAutoRotate"] = self.allow_auto_rotate
        if not isinstance(self.allow_auto_background_replacement, Unset):
            data["allowAutoBackgroundReplacement"] = self.allow_auto_background_replacement
        if not isinstance(self.allow_deprecated_endpoints, Unset):
            data["allowDeprecatedEndpoints"] = self.allow_deprecated_endpoints
        if not isinstance(self.allow_password_authentication_for_staff, Unset):
            data["allowPasswordAuthenticationForStaff"] = (
                self.allow_password_authentication_for_staff
            )
        if not isinstance(self.allow_password_authentication_for_service, Unset):
            data["allowPasswordAuthenticationForService"] = (
                self.allow_password_authentication_for_service
            )
        if not isinstance(self.manager_approve_own_photo, Unset):
            data["managerApproveOwnPhoto"] = self.manager_approve_own_photo
        if not isinstance(self.send_automatic_feedback, Unset):
            data["sendAutomaticFeedback"] = self.send_automatic_feedback
        if not isinstance(self.use_person_identifier, Unset):
            data["usePersonIdentifier"] = self.use_person_identifier
        if not isinstance(self.approvals_made_today, Unset):
            data["approvalsMadeToday"] = self.approvals_made_today
        if not isinstance(self.approvals_per_day, Unset):
            data["approvalsPerDay"] = self.approvals_per_day
        if not isinstance(self.max_number_of_invitations, Unset):
            data["maxNumberOfInvitations"] = self.max_number_of_invitations
        if not isinstance(self.days_between_invitations, Unset):
            data["daysBetweenInvitations"] = self.days_between_invitations
        if not isinstance(self.bad_photo_threshold, Unset):
            data["badPhotoThreshold"] = self.bad_photo_threshold
        if not isinstance(self.good_photo_threshold, Unset):
            data["goodPhotoThreshold"] = self.good_photo_threshold
        if not isinstance(self.ideal_head_top, Unset):
            data["idealHeadTop"] = self.ideal_head_top
        if not isinstance(self.photo_submission_mode, Unset):
            data["photoSubmissionMode"] = self.photo_submission_mode
        if not isinstance(self.person_identifier_label, Unset):
            data["personIdentifierLabel"] = self.person_identifier_label
        if not isinstance(self.email_reply_to, Unset):
            data["emailReplyTo"] = self.email_reply_to
        if not isinstance(self.send_email_from, Unset):
            data["sendEmailFrom"] = self.send_email_from
        if not isinstance(self.logout_url, Unset):
            data["logoutUrl"] = self.logout_url
        if not isinstance(self.office_logout_url, Unset):
            data["officeLogoutUrl"] = self.office_logout_url
        if not isinstance(self.site_url, Unset):
            data["siteURL"] = self.site_url
        if not isinstance(self.custom_css_url, Unset):
            data["customCssUrl"] = self.custom_css_url
        if not isinstance(self.last_updated, Unset):
            data["lastUpdated"] = self.last_updated.isoformat()
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        rest = members(src_dict)
        made = cls(
            id=required(rest, "id", as_is),
            name=optional(rest, "name", as_is),
            domain_class=optional(rest, "domainClass", as_is),
            is_paid=optional(rest, "isPaid", as_is),
            download_label=optional(rest, "downloadLabel", as_is),
            download_strategy=optional(rest, "downloadStrategy", DownloadStrategy.from_dict),
            photo_dimensions=optional(rest, "photoDimensions", PhotoDimensions.from_dict),
            photo_requirements=optional(
                rest, "photoRequirements", many(PhotoRequirement.from_dict)
            ),
            custom_fields=optional(rest, "customFields", many(CustomField.from_dict)),
            additional_photo_types=optional(
                rest, "additionalPhotoTypes", many(AdditionalPhotoType.from_dict)
            ),
            allow_auto_approval=optional(rest, "allowAutoApproval", as_is),
            allow_auto_crop=optional(rest, "allowAutoCrop", as_is),
            allow_auto_denial=optional(rest, "allowAutoDenial", as_is),
            allow_auto_rotate=optional(rest, "allowAutoRotate", as_is),
            allow_auto_background_replacement=optional(
                rest, "allowAutoBackgroundReplacement", as_is
            ),
            allow_deprecated_endpoints=optional(rest, "allowDeprecatedEndpoints", as_is),
            allow_password_authentication_for_staff=optional(
                rest, "allowPasswordAuthenticationForStaff", as_is
            ),
            allow_password_authentication_for_service=optional(
                rest, "allowPasswordAuthenticationForService", as_is
            ),
            manager_approve_own_photo=optional(rest, "managerApproveOwnPhoto", as_is),
            send_automatic_feedback=optional(rest, "sendAutomaticFeedback", as_is),
            use_person_identifier=optional(rest, "usePersonIdentifier", as_is),
            approvals_made_today=optional(rest, "approvalsMadeToday", as_is),
            approvals_per_day=optional(rest, "approvalsPerDay", as_is),
            max_number_of_invitations=optional(rest, "maxNumberOfInvitations", as_is),
            days_between_invitations=optional(rest, "daysBetweenInvitations", as_is),
            bad_photo_threshold=optional(rest, "badPhotoThreshold", as_is),
            good_photo_threshold=optional(rest, "goodPhotoThreshold", as_is),
            ideal_head_top=optional(rest, "idealHeadTop", as_is),
            photo_submission_mode=optional(rest, "photoSubmissionMode", as_is),
            person_identifier_label=optional(rest, "personIdentifierLabel", as_is),
            email_reply_to=optional(rest, "emailReplyTo", nullable(as_is)),
            send_email_from=optional(rest, "sendEmailFrom", as_is),
            logout_url=optional(rest, "logoutUrl", as_is),
            office_logout_url=optional(rest, "officeLogoutUrl", as_is),
            site_url=optional(rest, "siteURL", as_is),
            custom_css_url=optional(rest, "customCssUrl", as_is),
            last_updated=optional(rest, "lastUpdated", datetime.datetime.fromisoformat),
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
