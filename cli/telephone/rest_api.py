"""The part of Twilio's REST API that Amparo uses: recordings of a call, their media, messages."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from cli.telephone.account import Account, ProviderRecording, new_sid


@dataclass(frozen=True)
class Answer:
    """One REST answer."""

    status: int
    body: bytes = b""
    content_type: str = "application/json"


def answer(account: Account, method: str, path: str, params: dict[str, str]) -> Answer:
    """Route one authorised request. What Amparo never asks Twilio for is 404."""
    prefix = f"/2010-04-01/Accounts/{account.sid}/"
    if not path.startswith(prefix):
        return _problem(404, 20404, "The requested resource was not found")
    with account.lock:
        for wanted, pattern, deed in _ROUTES:
            match = re.fullmatch(pattern, path.removeprefix(prefix))
            if match and wanted == method:
                return deed(account, params, *match.groups())
    return _problem(404, 20404, "The requested resource was not found")


def unauthorised() -> Answer:
    """What a request without the account's basic auth gets."""
    return _problem(401, 20003, "Authenticate")


def broken() -> Answer:
    """What everything gets while the REST side is failing."""
    return _problem(500, 20500, "An internal server error has occurred")


def _start(account: Account, params: dict[str, str], call_sid: str) -> Answer:
    if call_sid not in account.live_calls:
        return _problem(404, 21220, "Requested resource is not eligible for recording")
    return _json(201, _described(account, account.start_recording(call_sid, params)))


def _update(account: Account, params: dict[str, str], call_sid: str, sid: str) -> Answer:
    recording = _of_call(account, call_sid, sid)
    if recording is None or recording.status not in ("in-progress", "paused"):
        return _problem(404, 20404, "The requested resource was not found")
    status = params.get("Status")
    if status not in ("paused", "in-progress", "stopped"):
        return _problem(400, 20001, "Status is required")
    if status == "stopped":
        account.finish_recording(recording)
    else:
        recording.status = status
    return _json(200, _described(account, recording) | {"status": status})


def _of_call(account: Account, call_sid: str, sid: str) -> ProviderRecording | None:
    for recording in reversed(account.of_call(call_sid)):
        if not recording.deleted and sid in (recording.sid, "Twilio.CURRENT"):
            return recording
    return None


def _list(account: Account, _params: dict[str, str], call_sid: str) -> Answer:
    kept = [each for each in account.of_call(call_sid) if not each.deleted]
    return _json(
        200, {"recordings": [_described(account, each) for each in kept], "page": 0, "page_size": 50}
    )


def _show(account: Account, _params: dict[str, str], sid: str) -> Answer:
    recording = account.recordings.get(sid)
    if recording is None or recording.deleted:
        return _problem(404, 20404, "The requested resource was not found")
    return _json(200, _described(account, recording))


def _media(account: Account, _params: dict[str, str], sid: str) -> Answer:
    recording = account.recordings.get(sid)
    if recording is None or recording.deleted or recording.media is None:
        return _problem(404, 20404, "The requested resource was not found")
    recording.downloads += 1
    return Answer(200, recording.media, "audio/x-wav")


def _delete(account: Account, _params: dict[str, str], sid: str) -> Answer:
    recording = account.recordings.get(sid)
    if recording is None or recording.deleted:
        return _problem(404, 20404, "The requested resource was not found")
    recording.deleted, recording.media = True, None
    return Answer(204)


def _message(account: Account, params: dict[str, str]) -> Answer:
    if not params.get("To") or not (params.get("From") or params.get("MessagingServiceSid")):
        return _problem(400, 21603, "A 'From' phone number is required")
    if not params.get("Body"):
        return _problem(400, 21602, "Message body is required")
    if not re.fullmatch(r"\+[1-9]\d{6,14}", params["To"]):
        return _problem(400, 21211, "Invalid 'To' phone number")
    account.messages.append(params)
    sid = new_sid("SM")
    return _json(201, {"sid": sid, "account_sid": account.sid, "status": "queued", "error_code": None})


def _described(account: Account, recording: ProviderRecording) -> dict[str, object]:
    return {
        "account_sid": account.sid,
        "api_version": "2010-04-01",
        "call_sid": recording.call_sid,
        "channels": recording.channels,
        "duration": str(recording.seconds) if recording.media else None,
        "error_code": None,
        "sid": recording.sid,
        "source": "StartCallRecordingAPI",
        "status": recording.status,
        "track": "both",
        "uri": account.recording_address(recording.sid) + ".json",
    }


def _json(status: int, body: dict[str, object]) -> Answer:
    return Answer(status, json.dumps(body).encode())


def _problem(status: int, code: int, message: str) -> Answer:
    more = f"https://www.twilio.com/docs/errors/{code}"
    return _json(status, {"code": code, "message": message, "more_info": more, "status": status})


_CALL, _RECORDING = r"Calls/(CA[0-9a-f]{32})", r"Recordings/(RE[0-9a-f]{32})"
_ROUTES: tuple[tuple[str, str, Callable[..., Answer]], ...] = (
    ("POST", rf"{_CALL}/Recordings\.json", _start),
    ("GET", rf"{_CALL}/Recordings\.json", _list),
    ("POST", rf"{_CALL}/Recordings/(RE[0-9a-f]{{32}}|Twilio\.CURRENT)\.json", _update),
    ("GET", rf"{_RECORDING}\.json", _show),
    ("GET", rf"{_RECORDING}\.wav", _media),
    ("DELETE", rf"{_RECORDING}(?:\.json)?", _delete),
    ("POST", r"Messages\.json", _message),
)
