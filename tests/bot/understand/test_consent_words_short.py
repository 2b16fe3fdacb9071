"""Short forms stand for words of the grammar."""

from bot.understand.consent_spelling import known
from bot.understand.consent_words_short import KEPT, SHORT


def test_what_is_short_for_a_word_is_no_word_that_must_stay() -> None:
    assert not KEPT & set(SHORT)


def test_most_short_forms_lead_to_words_that_are_known() -> None:
    assert {long for long in SHORT.values() if long not in known()} <= {"tambien", "enviar", "porque"}
