"""Scans of documents at once, and their review by people."""

from __future__ import annotations

from typing import Unpack

from photo_id_runtime.api_operation import (
    ApiCall,
    ApiOperation,
    CredentialPlacement,
    DocumentedFailure,
    ExpectedResponse,
)
from photo_id_runtime.json_properties import plain
from photo_id_runtime.operation_groups import (
    AsyncOperationGroup as _AsyncGroup,
    OperationGroup as _Group,
    awaited as _awaited,
)
from photo_id_runtime.plain_models import given as _given
from photo_id_runtime.request_body import ApiBody
from photo_id_runtime.transport import CallOptions
from photo_id_runtime.types import UNSET, Unset

from ..models.manual_review_request import (
    ManualReviewRequest,
    ManualReviewTarget,
    ManualReviewTargetDict,
)
from ..models.review_submitted import (
    PolledReview,
    PolledReviewDict,
    ReviewSubmitted,
    ReviewTemplate,
)
from ..models.scan_basic_request import ScanBasicRequest, ScanBasicTarget, ScanBasicTargetDict
from ..models.scan_enhanced_request import (
    ScanEnhancedRequest,
    ScanEnhancedTarget,
    ScanEnhancedTargetDict,
)
from ..models.scan_result import ScanResult
from ..models.scan_selfie_request import ScanSelfieRequest, ScanSelfieTarget, ScanSelfieTargetDict

__all__ = ["AsyncScanning", "Scanning"]

_SCAN_DOCUMENT = ApiOperation(
    id="scanDocument",
    method="POST",
    path="/process/comprehensive/gateway",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400,
            400,
            None,
            (
                DocumentedFailure(
                    marks={"error": None},
                    message="error.message",
                    code="error.code",
                    kind="invalid-request",
                ),
                DocumentedFailure(
                    marks={"error": None},
                    message="error.message",
                    code="error.code",
                    kind="authentication",
                ),
            ),
        ),
    ),
    sensitive=(
        "Address",
        "City",
        "DateOfBirth",
        "DocumentNumber",
        "ExpirationDate",
        "EyeColor",
        "FirstName",
        "FullAddress",
        "Height",
        "IssueDate",
        "LastName",
        "MiddleName",
        "Sex",
        "State",
        "Zip",
        "back",
        "dob",
        "fn",
        "front",
        "ln",
        "pass",
        "token",
        "user",
    ),
    server="https://docs.idresponse.com",
)
_SCAN_DOCUMENT_ENHANCED = ApiOperation(
    id="scanDocumentEnhanced",
    method="POST",
    path="/process/comprehensive/gateway",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400,
            400,
            None,
            (
                DocumentedFailure(
                    marks={"error": None},
                    message="error.message",
                    code="error.code",
                    kind="invalid-request",
                ),
                DocumentedFailure(
                    marks={"error": None},
                    message="error.message",
                    code="error.code",
                    kind="authentication",
                ),
            ),
        ),
    ),
    sensitive=(
        "Address",
        "City",
        "DateOfBirth",
        "DocumentNumber",
        "ExpirationDate",
        "EyeColor",
        "FirstName",
        "FullAddress",
        "Height",
        "IssueDate",
        "LastName",
        "MiddleName",
        "Sex",
        "State",
        "Zip",
        "addr",
        "back",
        "city",
        "dob",
        "fn",
        "front",
        "ln",
        "pass",
        "state",
        "token",
        "user",
        "zip",
    ),
    server="https://docs.idresponse.com",
)
_SCAN_DOCUMENT_AND_SELFIE = ApiOperation(
    id="scanDocumentAndSelfie",
    method="POST",
    path="/process/comprehensive/gateway",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400,
            400,
            None,
            (
                DocumentedFailure(
                    marks={"error": None},
                    message="error.message",
                    code="error.code",
                    kind="invalid-request",
                ),
                DocumentedFailure(
                    marks={"error": None},
                    message="error.message",
                    code="error.code",
                    kind="authentication",
                ),
            ),
        ),
    ),
    sensitive=(
        "Address",
        "City",
        "DateOfBirth",
        "DocumentNumber",
        "ExpirationDate",
        "EyeColor",
        "FirstName",
        "FullAddress",
        "Height",
        "IssueDate",
        "LastName",
        "MiddleName",
        "Sex",
        "State",
        "Zip",
        "addr",
        "back",
        "city",
        "dob",
        "fn",
        "front",
        "ln",
        "pass",
        "selfie",
        "state",
        "token",
        "user",
        "zip",
    ),
    server="https://docs.idresponse.com",
)
_SUBMIT_REVIEW = ApiOperation(
    id="submitReview",
    method="POST",
    path="/process/comprehensive/gateway",
    repeatable=False,
    credentials=(
        (
            CredentialPlacement("username", "body", "user"),
            CredentialPlacement("password", "body", "pass"),
        ),
    ),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400,
            400,
            None,
            (
                DocumentedFailure(
                    marks={"error": None},
                    message="error.message",
                    code="error.code",
                    kind="invalid-request",
                ),
                DocumentedFailure(
                    marks={"error": None},
                    message="error.message",
                    code="error.code",
                    kind="authentication",
                ),
            ),
        ),
    ),
    sensitive=(
        "Address",
        "City",
        "DateOfBirth",
        "DocumentNumber",
        "ExpirationDate",
        "EyeColor",
        "FirstName",
        "FullAddress",
        "Height",
        "IssueDate",
        "LastName",
        "MiddleName",
        "Sex",
        "State",
        "Zip",
        "addr",
        "back",
        "city",
        "dob",
        "fn",
        "front",
        "ln",
        "pass",
        "state",
        "token",
        "user",
        "zip",
    ),
    server="https://docs.idresponse.com",
)
_POLL_REVIEW = ApiOperation(
    id="pollReview",
    method="POST",
    path="/process/continue",
    repeatable=False,
    credentials=(),
    responses=(
        ExpectedResponse(200, 200, "json"),
        ExpectedResponse(
            400,
            400,
            None,
            (
                DocumentedFailure(
                    marks={"error": None},
                    message="error.message",
                    code="error.code",
                    kind="invalid-request",
                ),
            ),
        ),
    ),
    sensitive=("token",),
    server="https://docs.idresponse.com",
)


class Scanning(_Group):
    """Scans of documents at once, and their review by people."""

    def scan_document(
        self,
        *,
        target: ScanBasicTarget | ScanBasicTargetDict,
        rules: str | Unset = UNSET,
        reference: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ScanResult:
        """Scan a document.

        Scans the document at once, and compares it with the customer's attributes that are sent.

        Args:
            target: The images and the customer.
            rules: The set of rules; empty for the base set.
            reference: The account's own reference.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The result of a scan, or the state of a review.

        Raises:
            AuthenticationError: The credentials are wrong, or the request cannot be used.
            InvalidRequestError: The credentials are wrong, or the request cannot be used.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ScanBasicRequest(
            rules=rules, reference=reference, target=_given(target, ScanBasicTarget.from_dict)
        )
        _call = ApiCall(_SCAN_DOCUMENT, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: ScanResult.from_dict(data), options)

    def scan_document_enhanced(
        self,
        *,
        target: ScanEnhancedTarget | ScanEnhancedTargetDict,
        rules: str | Unset = UNSET,
        reference: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ScanResult:
        """Scan a document, enhanced.

        Scans a document of any kind, and compares it with the customer's attributes that are sent.

        Args:
            target: The images and the customer.
            rules: The set of rules; empty for the base set.
            reference: The account's own reference.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The result of a scan, or the state of a review.

        Raises:
            AuthenticationError: The credentials are wrong, or the request cannot be used.
            InvalidRequestError: The credentials are wrong, or the request cannot be used.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ScanEnhancedRequest(
            rules=rules, reference=reference, target=_given(target, ScanEnhancedTarget.from_dict)
        )
        _call = ApiCall(_SCAN_DOCUMENT_ENHANCED, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: ScanResult.from_dict(data), options)

    def scan_document_and_selfie(
        self,
        *,
        target: ScanSelfieTarget | ScanSelfieTargetDict,
        rules: str | Unset = UNSET,
        reference: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ScanResult:
        """Scan a document and compare a selfie.

        Scans a document, and compares the face on it with a selfie.

        Args:
            target: The images and the customer.
            rules: The set of rules; empty for the base set.
            reference: The account's own reference.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The result of a scan, or the state of a review.

        Raises:
            AuthenticationError: The credentials are wrong, or the request cannot be used.
            InvalidRequestError: The credentials are wrong, or the request cannot be used.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ScanSelfieRequest(
            rules=rules, reference=reference, target=_given(target, ScanSelfieTarget.from_dict)
        )
        _call = ApiCall(_SCAN_DOCUMENT_AND_SELFIE, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: ScanResult.from_dict(data), options)

    def submit_review(
        self,
        *,
        target: ManualReviewTarget | ManualReviewTargetDict,
        rules: str | Unset = UNSET,
        reference: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReviewSubmitted:
        """Submit a document to manual review.

        Submits the document. The response has a template, with which `pollReview` asks for the
        result; most reviews take a minute and a half.

        Args:
            target: The images and the customer.
            rules: The set of rules; empty for the base set.
            reference: The account's own reference.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The result of a scan, or the state of a review.

        Raises:
            AuthenticationError: The credentials are wrong, or the request cannot be used.
            InvalidRequestError: The credentials are wrong, or the request cannot be used.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ManualReviewRequest(
            rules=rules, reference=reference, target=_given(target, ManualReviewTarget.from_dict)
        )
        _call = ApiCall(_SUBMIT_REVIEW, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: ReviewSubmitted.from_dict(data), options)

    def poll_review(
        self,
        *,
        token: str,
        polled: PolledReview | PolledReviewDict | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> ReviewSubmitted:
        """Poll for the result of a review.

        Sends the template of the last response, every two seconds, until its status is no longer
        PROCESSING.

        Args:
            token: The token of the review.
            polled: The state of the review.
            options: See `CallOptions`. Not retried once it may have arrived, to do nothing twice.

        Returns:
            The state of the review.

        Raises:
            InvalidRequestError: The request cannot be used.
            ApiError: `UsageError` for invalid arguments, `ApiConnectionError` or `ApiTimeoutError`
                without a complete response, `DecodingError` for an undocumented one, `FailureError`
                for any other.
        """
        _body = ReviewTemplate(
            polled=polled if isinstance(polled, Unset) else _given(polled, PolledReview.from_dict),
            token=token,
        )
        _call = ApiCall(_POLL_REVIEW, body=ApiBody("json", plain(_body)))
        return self._call(_call, lambda _, data: ReviewSubmitted.from_dict(data), options)


class AsyncScanning(_AsyncGroup):
    """Scans of documents at once, and their review by people."""

    @_awaited(Scanning.scan_document)
    def scan_document(self) -> object: ...
    @_awaited(Scanning.scan_document_enhanced)
    def scan_document_enhanced(self) -> object: ...
    @_awaited(Scanning.scan_document_and_selfie)
    def scan_document_and_selfie(self) -> object: ...
    @_awaited(Scanning.submit_review)
    def submit_review(self) -> object: ...
    @_awaited(Scanning.poll_review)
    def poll_review(self) -> object: ...
