"""What was heard travels sealed, as JSON, and shows nothing when printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand import ConsentAnswer, Entity, Heard, understand
from duties.kinds import Purpose


@pytest.mark.parametrize(
    "text", ["", "sí", "mi dni es 12345678A", "por SMS sí, llamadas no", "me llamo Ana y nací el 3/5/1980"]
)
def test_what_was_heard_comes_back_from_json_as_it_was(text: str) -> None:
    heard = understand(text)
    assert Heard.from_json(heard.to_json()) == heard


@given(st.text(max_size=50))
def test_any_text_comes_back_from_json(text: str) -> None:
    heard = understand(text)
    assert Heard.from_json(heard.to_json()) == heard


def test_printing_shows_no_personal_value() -> None:
    heard = understand("me llamo Ana García, dni 12345678Z")
    assert "12345678" not in repr(heard)
    assert "García" not in repr(heard)


def test_the_first_entity_of_some_kinds() -> None:
    heard = Heard(
        "", "", (Entity("dni", "1"), Entity("phone", "2")), frozenset(), ConsentAnswer("no", (), (), "no")
    )
    assert heard.first("phone", "email") == Entity("phone", "2")
    assert heard.first("email") is None


def test_purposes_are_those_granted() -> None:
    answer = ConsentAnswer("scope", (Purpose.MARKETING_SMS,), (Purpose.MARKETING_CALL,), "scope")
    assert answer.purposes == (Purpose.MARKETING_SMS,)
