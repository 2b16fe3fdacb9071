"""What the telephone company holds for one account: live calls, recordings, messages, REST requests."""

import secrets
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from enum import StrEnum

from cli.telephone.wav import tone


class RestMode(StrEnum):
    """How the REST side behaves."""

    OK = "ok"
    FAILING = "failing"  # 500 to everything
    SLOW = "slow"  # answers after `slow_seconds`


class Outcome(StrEnum):
    """What becomes of a recording when it ends."""

    COMPLETED = "completed"
    ABSENT = "absent"  # nothing was captured: there is no media
    UNREPORTED = "unreported"  # there is media, but the callback never comes


@dataclass(frozen=True)
class RestRequest:
    """One request that reached the REST side."""

    method: str
    path: str
    params: dict[str, str]
    authorized: bool


@dataclass
class ProviderRecording:
    """A recording as the telephone company sees it."""

    sid: str
    call_sid: str
    started_at: datetime
    callback: str | None
    events: frozenset[str]
    channels: int
    status: str = "in-progress"  # in-progress | paused | completed | absent
    media: bytes | None = None
    seconds: int = 0
    downloads: int = 0
    deleted: bool = False


@dataclass(frozen=True)
class Report:
    """A recording status callback that is due."""

    url: str
    params: dict[str, str]


def new_sid(prefix: str) -> str:
    """A Twilio-like id: two letters and 32 hexadecimal characters."""
    return prefix + secrets.token_hex(16)


@dataclass
class Account:
    """Thread-safe: the REST side works in threads of its own."""

    sid: str
    auth_token: str = field(repr=False)
    mode: RestMode = RestMode.OK
    slow_seconds: float = 20.0
    outcome: Outcome = Outcome.COMPLETED
    recorded_seconds: int = 2
    live_calls: set[str] = field(default_factory=set)
    recordings: dict[str, ProviderRecording] = field(default_factory=dict)
    messages: list[dict[str, str]] = field(default_factory=list)
    requests: list[RestRequest] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)
    _reports: list[Report] = field(default_factory=list)

    def start_recording(self, call_sid: str, params: dict[str, str]) -> ProviderRecording:
        """Begin to record a live call; without events named, only completed is reported, as at Twilio."""
        recording = ProviderRecording(
            sid=new_sid("RE"),
            call_sid=call_sid,
            started_at=datetime.now(UTC),
            callback=params.get("RecordingStatusCallback"),
            events=frozenset(params.get("RecordingStatusCallbackEvent", "completed").split()),
            channels=2 if params.get("RecordingChannels") == "dual" else 1,
        )
        self.recordings[recording.sid] = recording
        self._report(recording, "in-progress")
        return recording

    def finish_recording(self, recording: ProviderRecording) -> None:
        """End it with the outcome that is set; its callback becomes due."""
        if recording.status not in ("in-progress", "paused"):
            return
        absent = self.outcome is Outcome.ABSENT
        recording.status = "absent" if absent else "completed"
        recording.seconds = 0 if absent else self.recorded_seconds
        recording.media = None if absent else tone(self.recorded_seconds, recording.channels)
        if self.outcome is not Outcome.UNREPORTED:
            self._report(recording, recording.status)

    def end_call(self, call_sid: str) -> None:
        """The call is over, and so are its recordings."""
        with self.lock:
            self.live_calls.discard(call_sid)
            for recording in self.of_call(call_sid):
                self.finish_recording(recording)

    def of_call(self, call_sid: str) -> list[ProviderRecording]:
        """The recordings of one call, oldest first."""
        return [each for each in self.recordings.values() if each.call_sid == call_sid]

    def take_reports(self) -> list[Report]:
        """The callbacks that are due, each given once."""
        with self.lock:
            due, self._reports = self._reports, []
            return due

    def recording_address(self, sid: str) -> str:
        """The path of a recording below the REST side's address, without extension."""
        return f"/2010-04-01/Accounts/{self.sid}/Recordings/{sid}"

    def _report(self, recording: ProviderRecording, status: str) -> None:
        if recording.callback is None or status not in recording.events:
            return
        params = {
            "AccountSid": self.sid,
            "CallSid": recording.call_sid,
            "ErrorCode": "0",
            "RecordingChannels": str(recording.channels),
            "RecordingDuration": str(recording.seconds),
            "RecordingSid": recording.sid,
            "RecordingSource": "StartCallRecordingAPI",
            "RecordingStartTime": format_datetime(recording.started_at),
            "RecordingStatus": status,
            "RecordingTrack": "both",
            "RecordingUrl": "https://api.twilio.com" + self.recording_address(recording.sid),
        }
        self._reports.append(Report(recording.callback, params))
