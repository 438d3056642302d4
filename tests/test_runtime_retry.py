"""When a call is sent again."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from scripts.generate.runtime.retry import is_worth_repeating, pause_before_retry


@pytest.mark.parametrize("status", [None, 408, 429, 500, 502, 503, 504, 520])
def test_a_repeatable_call_is_repeated_after_a_lost_connection_and_what_may_pass(
    status: int | None,
) -> None:
    assert is_worth_repeating(status, is_repeatable=True)


@pytest.mark.parametrize("status", [200, 302, 400, 401, 404, 409, 422])
@pytest.mark.parametrize("is_repeatable", [True, False])
def test_any_other_response_is_final(status: int, *, is_repeatable: bool) -> None:
    assert not is_worth_repeating(status, is_repeatable=is_repeatable)


def test_what_was_not_sent_or_is_too_much_for_now_is_repeated_for_every_operation() -> None:
    assert is_worth_repeating(None, is_repeatable=False, is_sent=False)
    assert is_worth_repeating(429, is_repeatable=False)


@pytest.mark.parametrize("status", [None, 408, 500, 503, 520])
def test_what_may_have_been_processed_is_not_repeated(status: int | None) -> None:
    assert not is_worth_repeating(status, is_repeatable=False)


def test_pauses_grow_and_are_never_the_same_for_all() -> None:
    first = {pause_before_retry(1, None) for _ in range(50)}
    third = {pause_before_retry(3, None) for _ in range(50)}

    assert len(first) > 10
    assert all(pause and 0.25 <= pause <= 0.5 for pause in first)
    assert all(pause and 1.0 <= pause <= 2.0 for pause in third)


def test_pauses_have_a_limit() -> None:
    assert 30.0 <= (pause_before_retry(50, None) or 0) <= 60.0


def test_retry_after_in_seconds_is_kept_exactly() -> None:
    assert pause_before_retry(1, "7") == 7.0
    assert pause_before_retry(1, " 0 ") == 0.0


def test_retry_after_as_a_date_is_kept() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    past = format_datetime(datetime.now(UTC) - timedelta(days=1), usegmt=True)

    assert 15 <= (pause_before_retry(1, soon) or 0) <= 20
    assert pause_before_retry(1, past) == 0


def test_a_vendor_that_asks_for_more_than_a_minute_is_not_waited_for() -> None:
    assert pause_before_retry(1, "61") is None


@pytest.mark.parametrize("nonsense", ["soon", "-1", "", "²", "Fri, 99 Nov 2030 99:99:99 GMT"])
def test_an_invalid_retry_after_is_ignored(nonsense: str) -> None:
    assert 0.25 <= (pause_before_retry(1, nonsense) or 0) <= 0.5
