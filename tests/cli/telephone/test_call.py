"""A call follows the documents as Twilio does."""

from collections.abc import Iterator

import pytest

from cli.telephone import Call, Dial, DialOutcome, Exchange, Gather, NotWaiting, TwimlInvalid
from tests.twilio.scripted_system import GATHER, HANGUP, PUBLIC_URL, TOKEN, ScriptedSystem

SAY = '<Say language="es-ES" voice="v">{}</Say>'
NOTICE = GATHER.replace('"dtmf speech"', '"dtmf" numDigits="1"').replace("turn?n=1", "notice?piece=1")
TURN = "/twilio/voice/turn?n=1"


@pytest.fixture
def system() -> ScriptedSystem:
    """A system that asks one question and then says goodbye."""
    return ScriptedSystem({"/twilio/voice": GATHER, TURN: SAY.format("Adiós.") + HANGUP})


@pytest.fixture
def exchange(system: ScriptedSystem) -> Iterator[Exchange]:
    """An exchange before that system."""
    with system.client() as client, Exchange(client, public_url=PUBLIC_URL, auth_token=TOKEN) as opened:
        yield opened


def test_a_call_begins_with_blank_places_and_ends_with_its_status(
    exchange: Exchange, system: ScriptedSystem
) -> None:
    call = exchange.dial_in("+34611222333")
    call.say("nada más")
    (first,) = system.params("/twilio/voice")
    assert (first["From"], first["CallStatus"], first["FromCity"]) == ("+34611222333", "ringing", "")
    (last,) = system.params("/twilio/voice/status")
    assert (last["CallSid"], last["CallStatus"]) == (call.sid, "completed")
    assert call.ended
    assert call.heard == ["¿En qué le ayudo?", "Adiós."]


def test_words_go_to_the_action_with_their_confidence(exchange: Exchange, system: ScriptedSystem) -> None:
    exchange.dial_in().say("quiero borrar mis datos", confidence=0.42)
    (turn,) = system.params(TURN)
    assert (turn["SpeechResult"], turn["Confidence"]) == ("quiero borrar mis datos", "0.42000000")
    assert "Digits" not in turn


def test_silence_goes_to_the_action_with_neither_words_nor_keys(
    exchange: Exchange, system: ScriptedSystem
) -> None:
    exchange.dial_in().silence()
    (turn,) = system.params(TURN)
    assert not {"SpeechResult", "Digits", "Confidence"} & set(turn)


@pytest.mark.parametrize(
    ("gather", "keys", "sent"),
    [
        (GATHER, "12345678#99", {"Digits": "12345678", "FinishedOnKey": "#"}),
        (GATHER, "12345678", {"Digits": "12345678"}),
        (GATHER.replace("<Gather", '<Gather numDigits="6"'), "1234567#", {"Digits": "123456"}),
        (GATHER.replace("<Gather", '<Gather finishOnKey=""'), "1#2", {"Digits": "1#2"}),
    ],
)
def test_keys_end_where_twilio_stops_listening(
    exchange: Exchange, system: ScriptedSystem, gather: str, keys: str, sent: dict[str, str]
) -> None:
    system.documents["/twilio/voice"] = gather
    exchange.dial_in().key(keys)
    (turn,) = system.params(TURN)
    assert {name: turn[name] for name in ("Digits", "FinishedOnKey") if name in turn} == sent


def test_speech_is_not_heard_where_only_keys_count(exchange: Exchange, system: ScriptedSystem) -> None:
    """L30: a notice cannot be cut by speech."""
    system.documents |= {"/twilio/voice": NOTICE, "/twilio/voice/notice?piece=1": GATHER}
    exchange.dial_in().say("oiga, un momento")
    (piece,) = system.params("/twilio/voice/notice?piece=1")
    assert "SpeechResult" not in piece


def test_a_redirect_is_followed_without_the_answer(exchange: Exchange, system: ScriptedSystem) -> None:
    system.documents |= {
        TURN: "<Redirect>/twilio/voice/turn?n=2</Redirect>",
        "/twilio/voice/turn?n=2": HANGUP,
    }
    exchange.dial_in().say("hola")
    (turn,) = system.params("/twilio/voice/turn?n=2")
    assert "SpeechResult" not in turn


def test_documents_that_go_round_in_a_circle_are_refused(exchange: Exchange, system: ScriptedSystem) -> None:
    system.documents["/twilio/voice"] = "<Redirect>/twilio/voice</Redirect>"
    with pytest.raises(TwimlInvalid, match="circle"):
        exchange.dial_in()


def test_a_person_who_does_not_answer_is_reported_to_the_dials_action(
    exchange: Exchange, system: ScriptedSystem
) -> None:
    system.documents |= {
        TURN: '<Dial action="/twilio/voice/dialed" timeout="20"><Number>+34910111222</Number></Dial>',
        "/twilio/voice/dialed": GATHER,
    }
    call = exchange.dial_in()
    call.key("0")
    assert isinstance(call.waiting, Dial)
    assert call.dialled == ["+34910111222"]
    call.dial_ends(DialOutcome.NO_ANSWER)
    (dialled,) = system.params("/twilio/voice/dialed")
    assert dialled["DialCallStatus"] == "no-answer"
    assert isinstance(call.waiting, Gather)


def test_an_empty_answer_in_the_middle_of_a_call_is_refused(
    exchange: Exchange, system: ScriptedSystem
) -> None:
    system.documents[TURN] = ""
    with pytest.raises(TwimlInvalid, match="empty"):
        exchange.dial_in().say("hola")


def test_another_content_type_than_xml_is_refused(exchange: Exchange, system: ScriptedSystem) -> None:
    system.content_type = "application/json"
    with pytest.raises(TwimlInvalid, match="application/json"):
        exchange.dial_in()


def test_nobody_can_speak_after_hanging_up(exchange: Exchange, system: ScriptedSystem) -> None:
    call = exchange.dial_in()
    call.hang_up()
    call.hang_up()
    assert len(system.params("/twilio/voice/status")) == 1
    for deed in (call.silence, lambda: call.say("hola"), lambda: call.dial_ends(DialOutcome.BUSY)):
        with pytest.raises(NotWaiting):
            deed()


def test_what_was_said_since_the_last_time_is_given_once(exchange: Exchange) -> None:
    call: Call = exchange.dial_in()
    assert call.listen() == ["¿En qué le ayudo?"]
    call.say("adiós")
    assert call.listen() == ["Adiós."]
    assert call.listen() == []


def test_the_last_webhook_can_be_delivered_again(exchange: Exchange, system: ScriptedSystem) -> None:
    call = exchange.dial_in()
    call.repeat()
    assert len(system.params("/twilio/voice")) == 2
    assert system.tokens[0] == system.tokens[1]
