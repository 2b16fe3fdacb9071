"""What turns would make of single texts, without a conversation: for evaluation from outside (`amparo nlu parse`)."""

from collections.abc import Sequence
from typing import Any

import httpx

from bot.decided_declined import not_meant
from bot.decided_turn import decided_in
from bot.hear import purposes_asked
from bot.questions import OPEN_QUESTION
from bot.understand import Entity, Heard, understand
from bot.understand.declined import RECORDING, find_declined
from bot.understand.language import language_spoken
from settings import Settings

BATCH = 200  # texts a call
_OUTCOME = {"yes": "total", "scope": "partial", "no": "none", "doubtful": "doubtful"}


def parse_texts(
    texts: Sequence[str], settings: Settings, http: httpx.Client, token: str, *, spoken_in: str | None = None
) -> list[dict[str, Any]]:
    """One object a text, in order; `spoken_in` is the conversation's language, else each text tells its own.

    Raises httpx.HTTPError if Rasa does not answer.
    """
    purposes = purposes_asked("record_consent", settings)
    languages = [spoken_in or _language(text, settings) for text in texts]
    spoken = list(zip(texts, languages, strict=True))
    heard = [
        understand(text, question="record_consent", purposes=purposes, language=language)
        for text, language in spoken
    ]
    open_heard = [understand(text, language=language) for text, language in spoken]
    masked = [each.masked for each in open_heard]
    parses: list[dict[str, Any]] = [{}] * len(texts)
    for language in dict.fromkeys(languages):
        places = [place for place, each in enumerate(languages) if each == language]
        asked = _ask_rasa([masked[place] for place in places], language, settings, http, token)
        for place, parse in zip(places, asked, strict=True):
            parses[place] = parse
    return [
        _described(text, language, said, answer, parse=parse, settings=settings)
        for (text, language), said, answer, parse in zip(spoken, open_heard, heard, parses, strict=True)
    ]


def _asked(masked: str, language: str) -> dict[str, Any]:
    """The text with what its words rule out, as in turns; of the record, a refusal or a withdrawal is the classifier's."""
    declined = find_declined(masked, language)
    text = masked if masked.strip() else "-"
    if RECORDING in declined.what:
        return {"text": text}
    return {"text": text, "ruled_out": list(not_meant(OPEN_QUESTION, declined)), "rest": declined.rest}


def _language(text: str, settings: Settings) -> str:
    """The language of the text if the bot speaks it; all else is parsed as Spanish."""
    spoken = language_spoken(text)
    return spoken if spoken in settings.dialogue.languages else "es"


def _ask_rasa(
    masked: Sequence[str], language: str, settings: Settings, http: httpx.Client, token: str
) -> list[dict[str, Any]]:
    parses: list[dict[str, Any]] = []
    for start in range(0, len(masked), BATCH):
        batch = [_asked(text, language) for text in masked[start : start + BATCH]]
        reply = http.post(
            f"http://127.0.0.1:{settings.rasa_port}/webhooks/amparo/parse",
            json={"texts": batch, "language": language},
            headers={"Authorization": f"Bearer {token}"},
        )
        reply.raise_for_status()
        parses += reply.json()["parses"]
    return parses


def shown(heard: Heard) -> list[Entity]:
    """The entities of a text as they are listed outside."""
    return [each for each in heard.entities if _listed(each)]


def _listed(entity: Entity) -> bool:
    """Valid ones, and ten digits that were called a reference though none of ours has this check digit."""
    return entity.valid or (entity.kind == "reference" and entity.problem == "control")


def _described(
    text: str, language: str, heard: Heard, answer: Heard, *, parse: dict[str, Any], settings: Settings
) -> dict[str, Any]:
    decided = decided_in(language, OPEN_QUESTION, heard, settings)
    likeliest = parse["intent"] if parse["decision"] == "act" else parse["ranking"][0]
    return {
        "text": text,
        "language": language,
        "masked": heard.masked,
        "intent": decided or likeliest["name"],
        "confidence": 1.0 if decided else likeliest["confidence"],
        "decision": "act" if decided else parse["decision"],
        "options": [] if decided else parse["options"],
        "also": [] if decided else parse["also"],
        "entities": [{"type": each.kind, "value": each.value} for each in shown(heard)],
        "consent": {
            "outcome": _OUTCOME[answer.consent.outcome],
            "purposes": [purpose.value for purpose in answer.consent.purposes],
        },
    }
