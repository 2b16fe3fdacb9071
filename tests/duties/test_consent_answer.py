"""An answer on its way to the evidence."""

from duties.consent_answer import spontaneous


def test_an_answer_does_not_show_its_words_when_printed() -> None:
    """L100."""
    assert "Ana" not in repr(spontaneous("soy Ana y no quiero", "negation"))
