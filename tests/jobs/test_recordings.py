"""Recordings are brought home, sealed and deleted at the provider."""

import io
import wave
from collections.abc import Callable

import httpx
import pytest
from sqlalchemy import select

from cli.telephone.account import Account, Outcome, RestMode, new_sid
from jobs.recordings import FLAGGED_AFTER, sweep
from services.export_recording import export_recording
from services.open_conversation import open_conversation
from services.recording_reported import recording_reported
from services.start_recording import RecordingRefused, start_recording
from settings import Settings
from store import Store
from store.models import Conversation, Flag, Recording
from tests.conftest import SetClock


class RecordedCall:
    """A call whose person has consented, at the provider and in the store."""

    def __init__(self, store: Store, settings: Settings, account: Account) -> None:
        self.sid = new_sid("CA")
        self._store, self._settings, self._account = store, settings, account
        account.live_calls.add(self.sid)
        with store.unit_of_work("bot") as work:
            conversation = open_conversation(work, channel="voice", language="es", call_sid=self.sid)
            conversation.record_consent = "given"
            work.commit()
            self.conversation_id = conversation.id

    def record(self, http: httpx.Client) -> str:
        """Order the recording; gives its id in the store."""
        return start_recording(self._store, self.conversation_id, settings=self._settings, http=http)

    def end(self) -> None:
        """Hang up: the conversation ends and whatever the provider reports is noted."""
        self._account.end_call(self.sid)
        with self._store.unit_of_work("bot") as work:
            conversation = work.session.get_one(Conversation, self.conversation_id)
            conversation.state, conversation.ended_at = "ended", work.now
            work.commit()
        self.report()

    def report(self) -> None:
        """Note the callbacks that are due."""
        for report in self._account.take_reports():
            with self._store.unit_of_work("bot") as work:
                recording_reported(work, params=report.params, settings=self._settings)
                work.commit()

    def provider_states(self) -> list[tuple[str, bool]]:
        """Status and deletion of its recordings at the provider."""
        return [(each.status, each.deleted) for each in self._account.of_call(self.sid)]


@pytest.fixture
def call(store: Store, settings: Settings, account: Account) -> RecordedCall:
    """A live call with consent."""
    return RecordedCall(store, settings, account)


@pytest.fixture
def run(store: Store, settings: Settings, http: httpx.Client) -> Callable[[], int]:
    """Runs the sweep once, every row being due."""

    def once() -> int:
        with store.unit_of_work("system") as work:
            for row in work.session.scalars(select(Recording).where(Recording.next_attempt_at.is_not(None))):
                row.next_attempt_at = None
            work.commit()
        return sweep(store, settings, http)

    return once


def look(store: Store, row_id: str) -> Recording:
    """The row as it is now."""
    with store.reader() as read:
        return read.session.get_one(Recording, row_id)


def flags(store: Store) -> list[str]:
    """Why conversations wait for a person."""
    with store.reader() as read:
        return list(read.session.scalars(select(Flag.reason)))


def test_a_recording_comes_home_sealed_and_is_deleted_at_the_provider(
    store: Store, settings: Settings, http: httpx.Client, call: RecordedCall
) -> None:
    """L35: what the processor holds is deleted once it is ours."""
    row_id = call.record(http)
    assert sweep(store, settings, http) == 0
    call.end()
    assert [sweep(store, settings, http) for _ in range(2)] == [1, 0]
    row = look(store, row_id)
    assert (row.status, row.deleted_at_provider) == ("stored", store.clock.now())
    assert call.provider_states() == [("completed", True)]
    sealed = (store.home / "recordings" / str(row.file_name)).read_bytes()
    assert b"RIFF" not in sealed
    with store.unit_of_work("staff:ana", reason="la pide su titular") as work:
        audio = export_recording(work, row_id)
    with wave.open(io.BytesIO(audio)) as file:
        assert file.getnchannels() == 2
    assert store.verify() == []


def test_a_provider_that_is_away_costs_nothing_but_time(
    store: Store, http: httpx.Client, account: Account, call: RecordedCall, run: Callable[[], int]
) -> None:
    row_id = call.record(http)
    call.end()
    account.mode = RestMode.FAILING
    assert run() == 0
    assert (look(store, row_id).status, look(store, row_id).attempts) == ("completed", 1)
    account.mode = RestMode.OK
    assert run() == 1
    assert look(store, row_id).status == "stored"
    assert flags(store) == []


def test_after_eight_attempts_a_person_looks_and_the_retries_go_on(
    store: Store, http: httpx.Client, account: Account, call: RecordedCall, run: Callable[[], int]
) -> None:
    row_id = call.record(http)
    call.end()
    account.mode = RestMode.FAILING
    for _ in range(FLAGGED_AFTER + 1):
        run()
    assert flags(store) == ["recording_failed"]
    account.mode = RestMode.OK
    assert run() == 1
    assert look(store, row_id).status == "stored"


def test_what_the_provider_never_has_fails_in_the_end(
    store: Store, http: httpx.Client, account: Account, call: RecordedCall, run: Callable[[], int]
) -> None:
    row_id = call.record(http)
    call.end()
    account.recordings.clear()
    for _ in range(FLAGGED_AFTER):
        run()
    assert look(store, row_id).status == "failed"
    assert flags(store) == ["recording_failed"]
    run()
    assert look(store, row_id).deleted_at_provider is not None


def test_an_absent_recording_is_never_asked_for(
    store: Store, http: httpx.Client, account: Account, call: RecordedCall, run: Callable[[], int]
) -> None:
    account.outcome = Outcome.ABSENT
    row_id = call.record(http)
    call.end()
    before = len(account.requests)
    assert run() == 0
    assert look(store, row_id).status == "absent"
    assert len(account.requests) == before


def test_a_recording_nobody_reported_is_fetched_ten_minutes_after_the_call(
    store: Store, clock: SetClock, account: Account, call: RecordedCall, run: Callable[[], int]
) -> None:
    account.outcome = Outcome.UNREPORTED
    with httpx.Client() as http:
        row_id = call.record(http)
    call.end()
    clock.forward(minutes=9)
    assert run() == 0
    clock.forward(minutes=1)
    assert run() == 2
    assert look(store, row_id).status == "stored"


def test_an_order_that_never_became_a_recording_is_absent_after_the_call(
    store: Store, clock: SetClock, call: RecordedCall, run: Callable[[], int]
) -> None:
    with store.unit_of_work("bot") as work:
        row = Recording(conversation_id=call.conversation_id, status="requested", owner="recording:x")
        work.session.add(row)
        work.commit()
    call.end()
    clock.forward(minutes=10)
    assert run() == 1
    assert look(store, row.id).status == "absent"


def test_a_start_that_was_thought_to_have_failed_is_deleted_at_the_provider(
    store: Store, call: RecordedCall, run: Callable[[], int]
) -> None:
    """L35: the caller was told that nothing is recorded, so nothing is kept, here or there."""

    def begin_and_break(request: httpx.Request) -> httpx.Response:
        answer = httpx.post(str(request.url), content=request.content, headers=request.headers)
        assert answer.status_code == 201
        raise httpx.ReadTimeout("too late")

    with (
        httpx.Client(transport=httpx.MockTransport(begin_and_break)) as http,
        pytest.raises(RecordingRefused),
    ):
        call.record(http)
    call.report()
    call.end()
    run()
    assert call.provider_states() == [("completed", True)]
    with store.reader() as read:
        (row,) = read.session.scalars(select(Recording))
    assert (row.status, row.file_name) == ("failed", None)


def test_a_blocked_recording_is_only_deleted_at_the_provider(
    store: Store, http: httpx.Client, call: RecordedCall, run: Callable[[], int]
) -> None:
    """L22: what was kept under a consent that was withdrawn is not fetched any more."""
    row_id = call.record(http)
    call.end()
    with store.unit_of_work("bot") as work:
        work.session.get_one(Recording, row_id).status = "blocked"
        work.commit()
    assert run() == 1
    assert call.provider_states() == [("completed", True)]
    assert (look(store, row_id).status, look(store, row_id).file_name) == ("blocked", None)
