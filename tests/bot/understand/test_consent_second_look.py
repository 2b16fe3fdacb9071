"""What sounds like a yes and grants nothing is stopped by a reader of its own (L15)."""

import pytest

from bot.understand import understand
from bot.understand.consent_second_look import SOUNDS, second_look
from bot.understand.pipeline import pipeline
from duties.kinds import MARKETING, Purpose

RECORD, ALL = (Purpose.CONVERSATION_RECORD,), tuple(Purpose)
SOUNDING = [
    ("cut_short", "acepto la primera y la", ALL),
    ("cut_short", "sí, graben la", RECORD),
    ("cut_short", "a la primera sí y a la segunda", ALL),
    ("told", "el sms sí lo leo", MARKETING),
    ("told", "ya recibo publicidad", MARKETING),
    ("told", "los mensajes sí los abro", ALL),
    ("told", "sí, esta llamada es por el agua", RECORD),
    ("told", "sí, lo grabé todo", RECORD),
    ("told", "que sí, que la tengo", RECORD),
    ("told", "a la primera no llegué, a la segunda sí", ALL),
    ("liked", "me gusta más el correo", MARKETING),
    ("of_another_matter", "doy mi consentimiento para la operación", RECORD),
    ("of_another_matter", "sí, que quede constancia de la avería", RECORD),
    ("of_another_matter", "sí, la avería está grabada ya", RECORD),
    ("of_another_matter", "sí, guarden el parte", RECORD),
    ("how_things_are", "todo estupendo por aquí", ALL),
    ("how_things_are", "todo ok, gracias", ALL),
    ("how_things_are", "sí, todo grabado en el móvil", RECORD),
    ("whatever", "yo a todo digo que sí", RECORD),
    ("as_you_please", "por donde le venga mejor a usted", MARKETING),
    ("as_you_please", "por donde quieran", MARKETING),
    ("qualified", "ofertas sí que quiero, pero de las buenas", MARKETING),
    ("qualified", "más bien sí", RECORD),
    ("mocked", "sí, que me hacía mucha falta", MARKETING),
    ("asked_back", "de acuerdo y ahora", RECORD),
    ("something_else_wanted", "sí, páseme", RECORD),
    ("something_else_wanted", "sí, anótelo", RECORD),
]


@pytest.mark.parametrize(("name", "text", "asked"), SOUNDING)
def test_what_sounds_like_a_yes_is_asked_once_more(name: str, text: str, asked: tuple[Purpose, ...]) -> None:
    """L15: and the evidence says why."""
    answer = understand(text, question="record_consent", purposes=asked).consent
    assert (answer.outcome, answer.granted) == ("doubtful", ())
    assert second_look(pipeline()(text)) == name


def test_each_way_of_speaking_has_its_example() -> None:
    assert {sound.name for sound in SOUNDS} == {name for name, _, _ in SOUNDING}


@pytest.mark.parametrize(
    ("text", "asked", "granted"),
    [
        ("por mi parte sí, pueden grabar la llamada", RECORD, RECORD),
        ("sí, graben, llamaba por la avería", RECORD, RECORD),
        ("me parece bien que me graben", RECORD, RECORD),
        ("publicidad sí, por donde quieran: correo, mensaje o llamada", MARKETING, MARKETING),
        ("sí a todo, que me gustan las ofertas", ALL, ALL),
        ("por correo sí, por SMS no, que no los abro", MARKETING, (Purpose.MARKETING_EMAIL,)),
        (
            "todo sí menos el correo, que no lo miro nunca",
            MARKETING,
            (Purpose.MARKETING_SMS, Purpose.MARKETING_CALL),
        ),
    ],
)
def test_a_clear_answer_passes_both(
    text: str, asked: tuple[Purpose, ...], granted: tuple[Purpose, ...]
) -> None:
    assert understand(text, question="record_consent", purposes=asked).consent.granted == granted
