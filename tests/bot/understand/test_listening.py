"""One turn, from what came in to what was heard."""

from hypothesis import given
from hypothesis import strategies as st

from bot.understand import listening, understand


def test_everything_is_heard_in_one_turn() -> None:
    heard = understand("/Hola, soy Ana Ruiz, dni 12345678z, no quiero publicidad por SMS")
    assert heard.text == "Hola, soy Ana Ruiz, dni 12345678z, no quiero publicidad por SMS"
    assert heard.masked == "Hola, soy Ana Ruiz, dni dni_1, no quiero publicidad por SMS"
    assert [(entity.kind, entity.value) for entity in heard.entities] == [
        ("dni", "12345678Z"),
        ("name", "Ana Ruiz"),
        ("channel", "sms"),
    ]
    assert {"advertising", "sms"} <= heard.topics
    assert heard.consent.granted == ()


def test_a_very_long_text_is_cut() -> None:
    assert len(understand("a" * 10_000).text) == listening.LONGEST


def test_a_long_run_of_noise_is_hidden_unread() -> None:
    heard = understand("uno dos tres " * 200)
    assert heard.masked.strip() == "number_1"


@given(st.text(st.sampled_from("0123456789 .,-@+/aeyzxARZ y"), max_size=80))
def test_noise_of_digits_and_letters_breaks_nothing(text: str) -> None:
    heard = understand(text)
    assert understand(heard.masked).masked == heard.masked or heard.entities
