"""The refusal stands; only what else it asks for goes to the classifier (L15, L43)."""

import pytest

from bot.besides_a_no import besides_a_no
from bot.questions import question
from bot.understand import understand
from bot.understand.declined import find_declined
from store.models import Conversation


@pytest.mark.parametrize(
    ("words", "decided", "asked", "rest"),
    [
        ("no, dadme una copia de todo", "consent_refuse", "record_consent", "dadme una copia de todo"),
        ("no, gracias", "consent_refuse", "record_consent", ""),
        ("no, dadme una copia de todo", "request_access", "record_consent", ""),
        ("no, dadme una copia de todo", "consent_refuse", "marketing", ""),
        ("sí", "consent_total", "record_consent", ""),
    ],
)
def test_words_besides_a_refusal_of_the_record(words: str, decided: str, asked: str, rest: str) -> None:
    heard = understand(words, question=asked, purposes=question(asked).purposes)
    conversation = Conversation(question=asked, language="es")
    assert besides_a_no(conversation, decided, heard, find_declined(heard.masked)) == rest
