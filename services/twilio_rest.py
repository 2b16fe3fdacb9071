"""The few calls of Twilio's REST API that Amparo makes: start, stop, fetch and delete a recording."""

from dataclasses import dataclass

import httpx

from settings import Settings

API = "https://api.twilio.com"
SECONDS = 2.0  # for orders given within a turn
MEDIA_SECONDS = 30.0
MOST_BYTES = 200 * 1024 * 1024  # of one recording


class ProviderRefused(Exception):
    """Twilio answered with an error, or with what is none of its answers; the message holds the status."""


@dataclass(frozen=True)
class TwilioRest:
    """Twilio's REST API of the configured account. Raises httpx.HTTPError or ProviderRefused."""

    settings: Settings
    http: httpx.Client

    def start_recording(self, call_sid: str) -> str:
        """Begin to record a live call on two channels; gives the RecordingSid."""
        events = "in-progress completed absent"
        callback = f"{self.settings.public_url.rstrip('/')}/twilio/voice/recording"
        answer = self._post(
            f"Calls/{call_sid}/Recordings.json",
            {
                "RecordingChannels": "dual",
                "RecordingTrack": "both",
                "RecordingStatusCallback": callback,
                "RecordingStatusCallbackEvent": events,
            },
        )
        sid = answer.json().get("sid")
        if not isinstance(sid, str) or not sid:
            raise ProviderRefused("no RecordingSid")
        return sid

    def stop_recording(self, call_sid: str, recording_sid: str) -> None:
        """End a recording of a live call. One that has ended already is no error."""
        try:
            self._post(f"Calls/{call_sid}/Recordings/{recording_sid}.json", {"Status": "stopped"})
        except ProviderRefused as refused:
            if str(refused) != "404":
                raise

    def send_sms(self, to: str, body: str) -> None:
        """Send a text from the controller's sender."""
        self._post("Messages.json", {"To": to, "From": self.settings.sms_sender or "", "Body": body})

    def fetch(self, recording_sid: str) -> tuple[bytes, str]:
        """(audio, content type). The address is made here, never taken from a callback."""
        with self.http.stream(
            "GET", self._url(f"Recordings/{recording_sid}.wav"), auth=self._auth(), timeout=MEDIA_SECONDS
        ) as answer:
            _check(answer)
            chunks, size = [], 0
            for chunk in answer.iter_bytes():
                size += len(chunk)
                if size > MOST_BYTES:
                    raise ProviderRefused("recording too large")
                chunks.append(chunk)
            return b"".join(chunks), answer.headers.get("Content-Type", "audio/wav").partition(";")[0]

    def delete(self, recording_sid: str) -> None:
        """Delete the media at Twilio. One that is gone already is no error."""
        answer = self.http.delete(
            self._url(f"Recordings/{recording_sid}.json"), auth=self._auth(), timeout=SECONDS
        )
        if answer.status_code != httpx.codes.NOT_FOUND:
            _check(answer)

    def _post(self, path: str, data: dict[str, str]) -> httpx.Response:
        answer = self.http.post(self._url(path), data=data, auth=self._auth(), timeout=SECONDS)
        _check(answer)
        return answer

    def _url(self, path: str) -> str:
        base = (self.settings.twilio.api_base or API).rstrip("/")
        return f"{base}/2010-04-01/Accounts/{self.settings.twilio.account_sid}/{path}"

    def _auth(self) -> tuple[str, str]:
        account, tokens = self.settings.twilio.account_sid, self.settings.twilio.auth_tokens
        if not account or not tokens:
            raise ProviderRefused("no Twilio account is configured")
        return account, tokens[0]


def _check(answer: httpx.Response) -> None:
    if not answer.is_success:
        raise ProviderRefused(str(answer.status_code))
