"""What recognisers are given."""

from bot.understand.found import Around, Candidate, Found


def test_words_and_questions_nearby_can_be_asked_for() -> None:
    around = Around("code", frozenset({"codigo"}))
    assert around.near("clave", "codigo")
    assert not around.near("clave")
    assert around.asked("code")
    assert not around.asked("document")


def test_printing_shows_no_value() -> None:
    assert "12345678" not in repr(Candidate("12345678", (), Around())) + repr(Found("dni", "12345678Z"))
