"""What is typed at the telephone in the terminal."""

from collections.abc import Iterator

import pytest

from cli.telephone import Exchange
from cli.telephone.handset import Keys, Words, converse, hint, understand_line
from tests.twilio.scripted_system import GATHER, HANGUP, PUBLIC_URL, TOKEN, ScriptedSystem

DIAL = '<Dial action="/twilio/voice/dialed"><Number>+34910111222</Number></Dial>'
TURN = "/twilio/voice/turn?n=1"


@pytest.fixture
def system() -> ScriptedSystem:
    """A system that asks the same question for ever."""
    return ScriptedSystem({"/twilio/voice": GATHER, TURN: GATHER})


@pytest.fixture
def exchange(system: ScriptedSystem) -> Iterator[Exchange]:
    """An exchange before that system."""
    with system.client() as client, Exchange(client, public_url=PUBLIC_URL, auth_token=TOKEN) as opened:
        yield opened


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("#12345678", Keys("12345678")),
        ("tecla 1", Keys("1")),
        ("Teclas 12#", Keys("12#")),
        ("#", Keys("#")),
        ("12345678", Words("12345678")),
        ("  quiero borrar mis datos ", Words("quiero borrar mis datos")),
        ("la tecla 1 no va", Words("la tecla 1 no va")),
        ("", Words("")),
    ],
)
def test_a_typed_line_is_keys_or_words(line: str, meaning: Keys | Words) -> None:
    assert understand_line(line) == meaning


def test_words_keys_and_silence_reach_the_system_in_order(exchange: Exchange, system: ScriptedSystem) -> None:
    converse(exchange.dial_in(), ["hola", "#123", ""], lambda _line: None)
    spoken, keyed, silent = system.params(TURN)
    assert spoken["SpeechResult"] == "hola"
    assert keyed["Digits"] == "123"
    assert not {"SpeechResult", "Digits"} & set(silent)


@pytest.mark.parametrize("lines", [["colgar", "hola"], []])
def test_colgar_or_the_end_of_the_lines_hangs_up(
    exchange: Exchange, system: ScriptedSystem, lines: list[str]
) -> None:
    call = exchange.dial_in()
    converse(call, lines, lambda _line: None)
    assert call.ended
    assert system.params(TURN) == []


def test_what_is_heard_is_shown_with_what_can_be_answered(exchange: Exchange, system: ScriptedSystem) -> None:
    system.documents[TURN] = '<Say language="es-ES" voice="v">Adiós.</Say>' + HANGUP
    shown: list[str] = []
    converse(exchange.dial_in(), ["hola"], shown.append)
    assert shown == [
        "BOT ¿En qué le ayudo?",
        "   [hable o pulse teclas y #]",
        "BOT Adiós.",
        "   [la llamada ha terminado]",
    ]


@pytest.mark.parametrize(
    ("line", "status"), [("contestan", "completed"), ("comunica", "busy"), ("", "no-answer")]
)
def test_the_one_at_the_terminal_says_how_a_call_to_a_person_went(
    exchange: Exchange, system: ScriptedSystem, line: str, status: str
) -> None:
    system.documents |= {TURN: DIAL, "/twilio/voice/dialed": HANGUP}
    converse(exchange.dial_in(), ["#0", line], lambda _line: None)
    (dialled,) = system.params("/twilio/voice/dialed")
    assert dialled["DialCallStatus"] == status


@pytest.mark.parametrize(
    ("document", "shown"),
    [
        (GATHER, "hable o pulse teclas y #"),
        (GATHER.replace("dtmf speech", "speech"), "hable"),
        (GATHER.replace("<Gather", '<Gather numDigits="6"'), "hable o pulse 6 teclas"),
        (GATHER.replace("<Gather", '<Gather finishOnKey=""'), "hable o pulse teclas"),
        (
            GATHER.replace('"dtmf speech"', '"dtmf" numDigits="1"'),
            "pulse una tecla, o espere; aquí no se oye la voz",
        ),
        (DIAL, "suena el +34910111222: «contestan», «comunica» o Intro si nadie contesta"),
    ],
)
def test_the_hint_says_what_the_telephone_takes(
    exchange: Exchange, system: ScriptedSystem, document: str, shown: str
) -> None:
    system.documents["/twilio/voice"] = document
    assert hint(exchange.dial_in()) == shown
