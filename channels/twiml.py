"""Directives of the bot server rendered to TwiML, in order. No text can break out of its element."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from twilio.twiml.voice_response import Dial, Gather, VoiceResponse

from settings import Settings, Voice

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SLOW_RATE = "75%"  # of the voice's own pace (L110)
Directive = dict[str, Any]
type Verb = VoiceResponse | Gather


class DirectiveInvalid(Exception):
    """The bot server sent a directive that cannot be rendered."""


def render(directives: Sequence[Directive], voice: Voice) -> str:
    """The TwiML document; DirectiveInvalid if a directive is unknown or lacks a part."""
    response = VoiceResponse()
    for directive in directives:
        try:
            RENDERERS[directive["type"]](response, directive, voice)
        except (KeyError, TypeError, AttributeError) as wrong:
            raise DirectiveInvalid(type(wrong).__name__) from None
    return str(response)


def apology(settings: Settings) -> str:
    """What a caller hears when nothing else answers: made once at the start, needs nothing afterwards."""
    controller = settings.controller
    words = (
        f"Le atiende el asistente automático de {controller.short_name}. Lo sentimos: ahora mismo no podemos "
        "atenderle. Vuelva a llamar dentro de unos minutos, por favor, o escríbanos desde "
        f"{controller.web_spoken}. Gracias."
    )
    return render([{"type": "say", "text": words}, {"type": "hangup"}], settings.voice)


def _say(verb: Verb, directive: Directive, voice: Voice) -> None:
    text = NOT_XML.sub("", directive["text"])
    said = verb.say(
        None if directive.get("slower") else text,
        language=directive.get("language") or voice.language,
        voice=directive.get("voice") or voice.name,
    )
    if directive.get("slower"):
        said.prosody(text, rate=SLOW_RATE)


def _gather(response: VoiceResponse, directive: Directive, voice: Voice) -> None:
    gather = response.gather(
        input=directive["input"],
        language=directive.get("language") or voice.language,
        action=directive["action"],
        method="POST",
        action_on_empty_result="true",
        **_present(directive, "num_digits", "timeout", "finish_on_key"),
        **_speech(directive),
    )
    for say in directive["say"]:
        _say(gather, say, voice)


def _speech(directive: Directive) -> Directive:
    """Without the profanity filter, which alters what was said; speechModel stays unset."""
    if "speech" not in directive["input"]:
        return {}
    return {"profanity_filter": "false", **_present(directive, "speech_timeout", "hints")}


def _present(directive: Directive, *names: str) -> Directive:
    return {name: directive[name] for name in names if directive.get(name) is not None}


def _dial(response: VoiceResponse, directive: Directive, _: Voice) -> None:
    dial = Dial(action=directive["action"], method="POST", **_present(directive, "timeout"))
    dial.number(directive["number"])
    response.append(dial)


def _redirect(response: VoiceResponse, directive: Directive, _: Voice) -> None:
    response.redirect(directive["path"], method="POST")


def _hang_up(response: VoiceResponse, _: Directive, __: Voice) -> None:
    response.hangup()


def _nothing(_: VoiceResponse, __: Directive, ___: Voice) -> None:
    """An answer to a callback that nobody hears."""


RENDERERS: dict[str, Callable[[VoiceResponse, Directive, Voice], None]] = {
    "say": _say,
    "gather": _gather,
    "dial": _dial,
    "redirect": _redirect,
    "hangup": _hang_up,
    "empty": _nothing,
}
