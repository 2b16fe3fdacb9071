"""The spaCy pipeline is our own: no model is needed."""

from bot.understand.pipeline import pipeline


def test_it_is_made_once_and_holds_no_trained_part() -> None:
    assert pipeline() is pipeline()
    assert pipeline().pipe_names == []
    assert pipeline().lang == "es"
