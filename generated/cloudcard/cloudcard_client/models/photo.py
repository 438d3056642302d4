from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field as _field

from ..fields import (
    Model as _Model,
    anything,
    as_is,
    check as _check,
    many,
    members,
    nullable,
    optional,
    plain,
    required,
    settled as _settled,
)
from ..models.classification import Classification
from ..models.original_photo import OriginalPhoto
from ..models.photo_links import PhotoLinks
from ..types import UNSET, Unset, hidden as _hidden, names_of as _names_of

if TYPE_CHECKING:
    from ..models.person import Person


@define(kw_only=True, repr=False, eq=False)
class Photo(_Model):
    """A submitted photo.

    Lists have a lightweight form of it, and every response on the pages is shortened, so
    additional properties are possible and any except the required ones may be absent.

    Attributes:
        id: The number that CloudCard assigned to the photo.
        date_created
        up_votes
        helper_bot_action: The decision of the automatic review, for example `AUTO_APPROVE`.
            It is null in a sample of the vendor's downloader.
        width: The unit is not documented.
        date_approved: When the photo was approved. Null in the example of a photo that is
            waiting for approval.
        external_url: The address of the image itself, on a storage host. The vendor's
            downloader fetches it by a plain GET without a session token, and treats it as a
            JPEG if the address ends with `.jpg` and as a PNG otherwise. Treat it as a
            secret: anyone who has it can fetch the image.
        last_updated
        helper_bot_reviewed
        processing_mode: Null in the only example. Another page mentions a manual mode.
        classifications: The scores of the automatic review. Empty or absent in lists since
            version 25.02.03.
        aspect_ratio: Width by height, in the examples.
        height: The unit is not documented.
        background_replaced
        down_votes
        automatically_approved_or_denied
        public_key: A random key of the photo, assigned by CloudCard. Treat it as a secret:
            addresses of the image itself contain it.
        manually_edited
        status: The status of the photo. See `PhotoStatus` for the documented values; others
            are possible, as the vendor's own client sets `FAILED`.
        domain_class
        version: The version of the photo that was read. Send it back with an update, so
            that the changes of others are not overwritten. It is in the example of a list;
            those of single photos do not have it in the same place and are cut off further
            down.
        person: A person as returned by the current operations. No page shows all of it: the
            properties of lists differ from those of a single person, and the examples end
            early.
        links: The address of the image. The current pages on downloading and on uploading
            photos use it, while the current examples of a photo have `externalURL` in the
            same place. The vendor's downloader prefers `externalURL` and falls back to
            this.
        is_aspect_ratio_correct
        lowest_classification: Any type: a number in old pages, null or a string in samples
            of the vendor's downloader.
        original_photo: The photo from which this one was created, in old pages; the
            vendor's downloader also accepts null.
    """

    id: int
    date_created: datetime.datetime | Unset = UNSET
    up_votes: int | Unset = UNSET
    helper_bot_action: str | None | Unset = UNSET
    width: int | Unset = UNSET
    date_approved: datetime.datetime | None | Unset = UNSET
    external_url: str | Unset = _field(default=UNSET, repr=_hidden)
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
    additional_properties: dict[str, Any] = _field(
        init=False, factory=dict[str, Any], repr=_names_of
    )

    def to_dict(self) -> dict[str, Any]:
        """Give JSON data; a file stays a file and is encoded when it is sent."""
        _check(self, "id", "status")
        data: dict[str, Any] = {**self.additional_properties}
        data["id"] = self.id
        if not isinstance(self.date_created, Unset):
            data["dateCreated"] = self.date_created.isoformat()
        if not isinstance(self.up_votes, Unset):
            data["upVotes"] = self.up_votes
        if not isinstance(self.helper_bot_action, Unset):
            data["helperBotAction"] = self.helper_bot_action
        if not isinstance(self.width, Unset):
            data["width"] = self.width
        if not isinstance(self.date_approved, Unset):
            data["dateApproved"] = plain(self.date_approved)
        if not isinstance(self.external_url, Unset):
            data["externalURL"] = self.external_url
        if not isinstance(self.last_updated, Unset):
            data["lastUpdated"] = self.last_updated.isoformat()
        if not isinstance(self.helper_bot_reviewed, Unset):
            data["helperBotReviewed"] = self.helper_bot_reviewed
        if not isinstance(self.processing_mode, Unset):
            data["processingMode"] = self.processing_mode
        if not isinstance(self.classifications, Unset):
            data["classifications"] = [each.to_dict() for each in self.classifications]
        if not isinstance(self.aspect_ratio, Unset):
            data["aspectRatio"] = self.aspect_ratio
        if not isinstance(self.height, Unset):
            data["height"] = self.height
        if not isinstance(self.background_replaced, Unset):
            data["backgroundReplaced"] = self.background_replaced
        if not isinstance(self.down_votes, Unset):
            data["downVotes"] = self.down_votes
        if not isinstance(self.automatically_approved_or_denied, Unset):
            data["automaticallyApprovedOrDenied"] = self.automatically_approved_or_denied
        if not isinstance(self.public_key, Unset):
            data["publicKey"] = self.public_key
        if not isinstance(self.manually_edited, Unset):
            data["manuallyEdited"] = self.manually_edited
        data["status"] = self.status
        if not isinstance(self.domain_class, Unset):
            data["domainClass"] = self.domain_class
        if not isinstance(self.version, Unset):
            data["version"] = self.version
        if not isinstance(self.person, Unset):
            data["person"] = self.person.to_dict()
        if not isinstance(self.links, Unset):
            data["links"] = self.links.to_dict()
        if not isinstance(self.is_aspect_ratio_correct, Unset):
            data["isAspectRatioCorrect"] = self.is_aspect_ratio_correct
        if not isinstance(self.lowest_classification, Unset):
            data["lowestClassification"] = self.lowest_classification
        if not isinstance(self.original_photo, Unset):
            data["originalPhoto"] = plain(self.original_photo)
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read JSON data; raises ValueError where a member is missing or cannot be read."""
        from ..models.person import Person

        rest = members(src_dict)
        made = cls(
            id=required(rest, "id", as_is),
            date_created=optional(rest, "dateCreated", datetime.datetime.fromisoformat),
            up_votes=optional(rest, "upVotes", as_is),
            helper_bot_action=optional(rest, "helperBotAction", nullable(as_is)),
            width=optional(rest, "width", as_is),
            date_approved=optional(rest, "dateApproved", nullable(datetime.datetime.fromisoformat)),
            external_url=optional(rest, "externalURL", as_is),
            last_updated=optional(rest, "lastUpdated", datetime.datetime.fromisoformat),
            helper_bot_reviewed=optional(rest, "helperBotReviewed", as_is),
            processing_mode=optional(rest, "processingMode", nullable(as_is)),
            classifications=optional(rest, "classifications", many(Classification.from_dict)),
            aspect_ratio=optional(rest, "aspectRatio", as_is),
            height=optional(rest, "height", as_is),
            background_replaced=optional(rest, "backgroundReplaced", as_is),
            down_votes=optional(rest, "downVotes", as_is),
            automatically_approved_or_denied=optional(rest, "automaticallyApprovedOrDenied", as_is),
            public_key=optional(rest, "publicKey", as_is),
            manually_edited=optional(rest, "manuallyEdited", as_is),
            status=required(rest, "status", as_is),
            domain_class=optional(rest, "domainClass", as_is),
            version=optional(rest, "version", as_is),
            person=optional(rest, "person", Person.from_dict),
            links=optional(rest, "links", PhotoLinks.from_dict),
            is_aspect_ratio_correct=optional(rest, "isAspectRatioCorrect", as_is),
            lowest_classification=optional(rest, "lowestClassification", anything),
            original_photo=optional(rest, "originalPhoto", nullable(OriginalPhoto.from_dict)),
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
