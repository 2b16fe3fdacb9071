"""TwiML: voice and language on every Say, Spanish on every Gather, no text that breaks out."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.twiml import DirectiveInvalid, render
from settings import Voice

VOICE = Voice(language="es-ES", name="Polly.Lucia-Neural", fallback="Google.es-ES-Standard-A")
SAY = {"type": "say", "text": "¿Sí o no?", "language": "es-ES", "voice": "Polly.Lucia-Neural"}
GATHER: dict[str, Any] = {
    "type": "gather",
    "say": [SAY, SAY],
    "input": "dtmf speech",
    "num_digits": 1,
    "timeout": 5,
    "speech_timeout": 2,
    "hints": "sí,no",
    "finish_on_key": "#",
    "action": "/twilio/voice/turn?n=3&x=1",
}


def document(*directives: dict[str, Any]) -> ET.Element:
    return ET.fromstring(render(directives, VOICE))  # noqa: S314 - our own document


def test_a_question_listens_to_keys_and_speech_in_spanish() -> None:
    (gather,) = document(GATHER)
    assert gather.attrib == {
        "input": "dtmf speech",
        "language": "es-ES",
        "action": "/twilio/voice/turn?n=3&x=1",
        "method": "POST",
        "actionOnEmptyResult": "true",
        "numDigits": "1",
        "timeout": "5",
        "finishOnKey": "#",
        "speechTimeout": "2",
        "hints": "sí,no",
        "profanityFilter": "false",
    }
    assert [say.attrib for say in gather] == [{"language": "es-ES", "voice": "Polly.Lucia-Neural"}] * 2


def test_a_piece_of_the_notice_cannot_be_cut_by_speech() -> None:
    """L2: only a key ends a piece."""
    piece = GATHER | {"input": "dtmf", "speech_timeout": None, "hints": None}
    (gather,) = document(piece)
    assert gather.attrib["input"] == "dtmf"
    assert gather.attrib["language"] == "es-ES"
    assert gather.attrib["actionOnEmptyResult"] == "true"
    assert not {"speechTimeout", "hints", "profanityFilter", "speechModel"} & set(gather.attrib)


def test_parts_left_out_stay_out() -> None:
    (gather,) = document(GATHER | {"num_digits": None, "timeout": None, "finish_on_key": None})
    assert not {"numDigits", "timeout", "finishOnKey"} & set(gather.attrib)


def test_a_person_is_dialled_with_an_answer_to_come() -> None:
    """L79."""
    (dial,) = document(
        {"type": "dial", "number": "+34910000000", "action": "/twilio/voice/dialed", "timeout": 20}
    )
    assert dial.attrib == {"action": "/twilio/voice/dialed", "method": "POST", "timeout": "20"}
    assert [(number.tag, number.text) for number in dial] == [("Number", "+34910000000")]
    assert "record" not in dial.attrib


def test_verbs_keep_their_order() -> None:
    tags = [
        verb.tag
        for verb in document(SAY, {"type": "redirect", "path": "/twilio/voice/turn?n=2"}, {"type": "hangup"})
    ]
    assert tags == ["Say", "Redirect", "Hangup"]


def test_nothing_is_an_empty_response() -> None:
    assert list(document({"type": "empty"})) == []


def test_a_say_without_voice_gets_the_configured_one() -> None:
    (say,) = document({"type": "say", "text": "Hola"})
    assert say.attrib == {"language": "es-ES", "voice": "Polly.Lucia-Neural"}


@given(st.text(st.characters(codec=None)))
def test_no_text_breaks_the_document(text: str) -> None:
    (say,) = document({"type": "say", "text": text})
    assert len(say) == 0


@pytest.mark.parametrize(
    "directive",
    [
        {},
        {"type": "juggle"},
        {"type": "say"},
        {"type": "say", "text": 7},
        {"type": "gather"},
        {"type": "dial"},
        7,
        None,
    ],
)
def test_a_directive_that_cannot_be_rendered_is_refused(directive: Any) -> None:
    with pytest.raises(DirectiveInvalid):
        render([directive], VOICE)
