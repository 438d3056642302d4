from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define, field as _field
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
from photo_id_runtime.links import Link, held_link as _held_link, link
from photo_id_runtime.types import UNSET, Unset, hidden as _hidden

from ..models.organization import Organization
from ..models.photo_links import PhotoLinks
from ..models.stub import Stub


@define(kw_only=True, repr=False, eq=False)
class Classification(_OpenModel[Any]):
    """How well a photo meets one photo requirement, according to the automatic review.

    Attributes:
        id
        score: A higher score is better: a photo above the organization's approval threshold counts
            as good, one below its denial threshold as bad, and one between them as undecided.
        photo_requirement: A reference to another record by its number.
        requirement_name
    """

    id: int | Unset = UNSET
    score: float | Unset = UNSET
    photo_requirement: Stub | Unset = UNSET
    requirement_name: str | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", integer),
            "score": optional("score", number),
            "photo_requirement": optional("photoRequirement", Stub.from_dict),
            "requirement_name": optional("requirementName", text),
        }


@define(kw_only=True, repr=False, eq=False)
class OriginalPhoto(_OpenModel[Any]):
    """The photo from which another one was created, with its number and its image.

    Attributes:
        id: The number that CloudCard assigned to the photo.
        public_key: The photo's own key, as secret as that of any other.
        links: The address of the image. The current pages on downloading and on uploading photos
            use it, while the current examples of a photo have `externalURL` in the same place. The
            vendor's downloader prefers `externalURL` and falls back to this.
    """

    id: int | Unset = UNSET
    public_key: str | Unset = _field(default=UNSET, repr=_hidden)
    links: PhotoLinks | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": optional("id", integer),
            "public_key": optional("publicKey", text),
            "links": optional("links", PhotoLinks.from_dict),
        }


@define(kw_only=True, repr=False, eq=False)
class Photo(_OpenModel[Any]):
    """A submitted photo.

    Lists have a lightweight form of it, and every response on the pages is shortened, so additional
    properties are possible and any except the required ones may be absent.

    Attributes:
        id: The number that CloudCard assigned to the photo.
        date_created
        up_votes
        helper_bot_action: The decision of the automatic review, for example `AUTO_APPROVE`. It is
            null in a sample of the vendor's downloader.
        width: The unit is not documented.
        date_approved: When the photo was approved. Null in the example of a photo that is waiting
            for approval.
        external_url: The address of the image itself, on a storage host. The vendor's downloader
            fetches it by a plain GET without a session token, and treats it as a JPEG if the
            address ends with `.jpg` and as a PNG otherwise. Treat it as a secret: anyone who has it
            can fetch the image.
        last_updated
        helper_bot_reviewed
        processing_mode: Null in the only example. Another page mentions a manual mode.
        classifications: The scores of the automatic review. Empty or absent in lists since version
            25.02.03.
        aspect_ratio: Width by height, in the examples.
        height: The unit is not documented.
        background_replaced
        down_votes
        automatically_approved_or_denied
        public_key: A random key of the photo, assigned by CloudCard. Treat it as a secret:
            addresses of the image itself contain it.
        manually_edited
        status: The status of the photo. See `PhotoStatus` for the documented values; others are
            possible, as the vendor's own client sets `FAILED`.
        domain_class
        version: The version of the photo that was read. Send it back with an update, so that the
            changes of others are not overwritten. It is in the example of a list; those of single
            photos do not have it in the same place and are cut off further down.
        person: A person as returned by the current operations. No page shows all of it: the
            properties of lists differ from those of a single person, and the examples end early.
        links: The address of the image. The current pages on downloading and on uploading photos
            use it, while the current examples of a photo have `externalURL` in the same place. The
            vendor's downloader prefers `externalURL` and falls back to this.
        is_aspect_ratio_correct
        lowest_classification: Any type: a number in old pages, null or a string in samples of the
            vendor's downloader.
        original_photo: The photo from which this one was created, in old pages; the vendor's
            downloader also accepts null.
    """

    id: int
    date_created: datetime.datetime | Unset = UNSET
    up_votes: int | Unset = UNSET
    helper_bot_action: str | None | Unset = UNSET
    width: int | Unset = UNSET
    date_approved: datetime.datetime | None | Unset = UNSET
    external_url: Link | Unset = _field(default=UNSET, repr=_hidden, converter=_held_link)
    last_updated: datetime.datetime | Unset = UNSET
    helper_bot_reviewed: bool | Unset = UNSET
    processing_mode: str | None | Unset = UNSET
    classifications: list[Classification] | Unset = UNSET
    aspect_ratio: float | Unset = UNSET
    height: int | Unset = UNSET
    background_replaced: bool | Unset = UNSET
    down_votes: int | Unset = UNSET
    automatically_approved_or_denied: bool | Unset = UNSET
    public_key: str | Unset = _field(default=UNSET, repr=_hidden)
    manually_edited: bool | Unset = UNSET
    status: str
    domain_class: str | Unset = UNSET
    version: int | Unset = UNSET
    person: Person | Unset = UNSET
    links: PhotoLinks | Unset = UNSET
    is_aspect_ratio_correct: bool | Unset = UNSET
    lowest_classification: Any | Unset = UNSET
    original_photo: OriginalPhoto | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": required("id", integer),
            "date_created": optional("dateCreated", datetime.datetime.fromisoformat),
            "up_votes": optional("upVotes", integer),
            "helper_bot_action": optional("helperBotAction", nullable(text)),
            "width": optional("width", integer),
            "date_approved": optional("dateApproved", nullable(datetime.datetime.fromisoformat)),
            "external_url": optional(
                "externalURL", link("s3.amazonaws.com", "s3-ca-central-1.amazonaws.com")
            ),
            "last_updated": optional("lastUpdated", datetime.datetime.fromisoformat),
            "helper_bot_reviewed": optional("helperBotReviewed", boolean),
            "processing_mode": optional("processingMode", nullable(text)),
            "classifications": optional("classifications", many(Classification.from_dict)),
            "aspect_ratio": optional("aspectRatio", number),
            "height": optional("height", integer),
            "background_replaced": optional("backgroundReplaced", boolean),
            "down_votes": optional("downVotes", integer),
            "automatically_approved_or_denied": optional("automaticallyApprovedOrDenied", boolean),
            "public_key": optional("publicKey", text),
            "manually_edited": optional("manuallyEdited", boolean),
            "status": required("status", text),
            "domain_class": optional("domainClass", text),
            "version": optional("version", integer),
            "person": optional("person", Person.from_dict),
            "links": optional("links", PhotoLinks.from_dict),
            "is_aspect_ratio_correct": optional("isAspectRatioCorrect", boolean),
            "lowest_classification": optional("lowestClassification", anything),
            "original_photo": optional("originalPhoto", nullable(OriginalPhoto.from_dict)),
        }


@define(kw_only=True, repr=False, eq=False)
class Person(_OpenModel[Any]):
    """A person as returned by the current operations.

    No page shows all of it: the properties of lists differ from those of a single person, and the
    examples end early.

    Attributes:
        id: The number that CloudCard assigned to the person.
        date_created
        password_reset_required
        custom_field_values: The person's custom fields. Empty in the only example.
        organization: An organization and its settings. Two generations of it are shown, one when it
            is read on its own and one inside people and photos; both are described here, and either
            may lack properties of the other.
        username: The user name, which is the e-mail address.
        email
        identifier: The organization's own number of the person, unique in the organization.
        additional_photo_required
        domain_class
        current_photo: The person's current photo; null without one. A person whose photo is
            `DENIED` should be asked for another one.
    """

    id: int
    date_created: datetime.datetime | Unset = UNSET
    password_reset_required: bool | Unset = UNSET
    custom_field_values: list[Any] | Unset = _field(default=UNSET, repr=_hidden)
    organization: Organization | Unset = UNSET
    username: str | Unset = _field(default=UNSET, repr=_hidden)
    email: str | Unset = _field(default=UNSET, repr=_hidden)
    identifier: str | Unset = _field(default=UNSET, repr=_hidden)
    additional_photo_required: bool | Unset = UNSET
    domain_class: str | Unset = UNSET
    current_photo: Photo | None | Unset = UNSET

    @classmethod
    def _properties(cls) -> Mapping[str, _JsonProperty]:
        return {
            "id": required("id", integer),
            "date_created": optional("dateCreated", datetime.datetime.fromisoformat),
            "password_reset_required": optional("passwordResetRequired", boolean),
            "custom_field_values": optional("customFieldValues", many(anything)),
            "organization": optional("organization", Organization.from_dict),
            "username": optional("username", text),
            "email": optional("email", text),
            "identifier": optional("identifier", text),
            "additional_photo_required": optional("additionalPhotoRequired", boolean),
            "domain_class": optional("domainClass", text),
            "current_photo": optional("currentPhoto", nullable(Photo.from_dict)),
        }
