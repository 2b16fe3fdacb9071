"""Publicity refused by some ways while another is kept (L77)."""

import pytest

from bot.understand.publicity_scope import ways_refused
from duties.kinds import Purpose

EMAIL, SMS, CALL = Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS, Purpose.MARKETING_CALL


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("quiero seguir con los correos, pero no con los sms", {SMS}),
        ("quitadme la publicidad menos por correo", {SMS, CALL}),
        ("que no me llamen, los correos no me molestan", {CALL}),
        ("no quiero mensajes, pero sí llamadas", {SMS}),
        ("por correo sí, lo demás no", {SMS, CALL}),
        ("no quiero ni correos ni sms", set()),
        ("dejad de mandarme sms", set()),
        ("no quiero publicidad", set()),
        ("sí, por correo", set()),
    ],
)
def test_only_what_is_refused_beside_what_is_kept(words: str, refused: set[Purpose]) -> None:
    assert ways_refused(words) == refused
