"""What the voice channel is told to do next, in Twilio's terms but without its markup."""

from typing import Any

from bot.hints import HINTS
from bot.questions import question
from settings import Settings

MORE = "9"
PERSON = "0"


def say(text: str, settings: Settings, *, slower: bool = False) -> dict[str, Any]:
    """Speak a text with the configured voice."""
    pace = {"slower": True} if slower else {}
    return {
        "type": "say",
        "text": text,
        "language": settings.voice.language,
        "voice": settings.voice.name,
        **pace,
    }


def gather_keys(texts: list[str], action: str, settings: Settings) -> dict[str, Any]:
    """Speak what speech cannot cut: only one key can."""
    return {
        "type": "gather",
        "say": [say(text, settings) for text in texts],
        "input": "dtmf",
        "language": settings.voice.language,
        "num_digits": 1,
        "timeout": 1,
        "speech_timeout": None,
        "hints": None,
        "finish_on_key": "#",
        "action": action,
    }


def gather_answer(
    texts: list[str],
    asked: str | None,
    number: int,
    settings: Settings,
    *,
    menu: bool = False,
    slower: bool = False,
) -> dict[str, Any]:
    """Speak and listen for speech or keys, as the question that is open needs it; slower also waits twice as long."""
    wanted = question(asked)
    return {
        "type": "gather",
        "say": [say(text, settings, slower=slower) for text in texts],
        "input": "dtmf speech",
        "language": settings.voice.language,
        "num_digits": 1 if menu and wanted.keys is not None else wanted.keys,
        "timeout": wanted.timeout * 2 if slower else wanted.timeout,
        "speech_timeout": wanted.speech_timeout,
        "hints": _hints(asked, settings),
        "finish_on_key": "#",
        "action": f"/twilio/voice/turn?n={number}",
    }


def _hints(asked: str | None, settings: Settings) -> str | None:
    other = HINTS.get(settings.voice.language[:2])
    return question(asked).hints if other is None else other.get(asked or "")


def dial(number: str) -> dict[str, Any]:
    """Connect a person; what came of it is reported to `/twilio/voice/dialed`."""
    return {"type": "dial", "number": number, "action": "/twilio/voice/dialed", "timeout": 20}


HANG_UP: dict[str, Any] = {"type": "hangup"}
EMPTY: dict[str, Any] = {"type": "empty"}
