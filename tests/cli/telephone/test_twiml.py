"""What the house's telephone refuses to play."""

import pytest

from cli.telephone.twiml import Dial, Gather, Hangup, Redirect, Say, TwimlInvalid, parse_twiml
from tests.twilio.scripted_system import GATHER

SAY = '<Say language="es-ES" voice="Polly.Lucia-Neural">Buenos días.</Say>'


def test_every_verb_is_read_in_its_order() -> None:
    verbs = parse_twiml(
        f"<Response>{SAY}<Redirect>/twilio/voice/notice?piece=2</Redirect>"
        '<Dial action="/twilio/voice/dialed"><Number>+34910000000</Number></Dial><Hangup/></Response>'
    )
    assert verbs == (
        Say("Buenos días.", "es-ES", "Polly.Lucia-Neural"),
        Redirect("/twilio/voice/notice?piece=2"),
        Dial("+34910000000", "/twilio/voice/dialed"),
        Hangup(),
    )


def test_a_gather_is_read_with_twilios_defaults() -> None:
    (gather,) = parse_twiml(f"<Response>{GATHER}</Response>")
    assert isinstance(gather, Gather)
    assert gather.input == {"dtmf", "speech"}
    assert (gather.num_digits, gather.timeout, gather.finish_on_key) == (None, 5, "#")
    assert [say.text for say in gather.say] == ["¿En qué le ayudo?"]


def test_the_words_within_speech_marks_are_heard() -> None:
    inside = '<Say language="es-ES" voice="v">Su clave: <say-as interpret-as="digits">12</say-as>.</Say>'
    (say,) = parse_twiml(f"<Response>{inside}</Response>")
    assert isinstance(say, Say)
    assert say.text == "Su clave: 12."


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("", "empty"),
        ('<Say voice="v">Hola</Say>', "Say lacks language"),
        ('<Say language="es-ES">Hola</Say>', "Say lacks voice"),
        ('<Say language="es-ES" voice="v"></Say>', "Say must hold"),
        ('<Say language="es-ES" voice="v">Hola <b>usted</b></Say>', "not SSML"),
        ('<Say language="es-ES" voice="v" loud="1">Hola</Say>', "unknown attribute loud"),
        (GATHER.replace(' language="es-ES" action', " action"), "Gather lacks language"),
        (GATHER.replace(' actionOnEmptyResult="true"', ""), "Gather lacks actionOnEmptyResult"),
        (GATHER.replace('Result="true"', 'Result="false"'), "silence falls through"),
        (GATHER.replace('"dtmf speech"', '"speach"'), "Gather input"),
        (GATHER.replace(' action="', ' action="" title="'), "unknown attribute title"),
        (GATHER.replace("<Gather", '<Gather speechTimeout="auto" speechModel="x"'), "13335"),
        (GATHER.replace("<Gather", '<Gather speechTimeout="0"'), "speechTimeout"),
        (
            GATHER.replace("dtmf speech", "dtmf").replace("<Gather", '<Gather speechTimeout="1"'),
            "without speech",
        ),
        (GATHER.replace("<Gather", '<Gather finishOnKey="##"'), "finishOnKey"),
        (GATHER.replace("<Gather", '<Gather hints="' + "x" * 101 + '"'), "hints"),
        (GATHER.replace("</Gather>", "<Hangup/></Gather>"), "Gather holds Hangup"),
        ("<Dial></Dial>", "Dial is empty"),
        ("<Record/>", "Record is not a verb"),
    ],
)
def test_what_twilio_would_get_wrong_is_refused(inside: str, reason: str) -> None:
    with pytest.raises(TwimlInvalid, match=reason):
        parse_twiml(f"<Response>{inside}</Response>")


@pytest.mark.parametrize("document", ["", "<Response>", "<Answer><Hangup/></Answer>"])
def test_what_is_not_a_response_is_refused(document: str) -> None:
    with pytest.raises(TwimlInvalid):
        parse_twiml(document)
