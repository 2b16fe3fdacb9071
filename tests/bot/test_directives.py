"""What is spoken and listened to is in the language of the conversation (L86)."""

from pathlib import Path

import pytest

from bot.directives import gather_answer, gather_keys, say
from bot.hints import HINTS
from bot.questions import QUESTIONS
from channels.twiml import render
from settings import in_language, load


@pytest.mark.parametrize(
    ("language", "locale", "voice", "hint"),
    [
        ("es", "es-ES", "Polly.Lucia-Neural", "acepto"),
        ("ca", "ca-ES", "Polly.Arlet-Neural", "accepto"),
        ("en", "en-GB", "Polly.Amy-Neural", "I agree"),
    ],
)
def test_every_say_and_gather_has_language_and_voice(
    tmp_path: Path, language: str, locale: str, voice: str, hint: str
) -> None:
    """L86: without the attribute Twilio listens in American English."""
    settings = load({"AMPARO_HOME": str(tmp_path)})
    words = in_language(settings, language)
    directives = [
        say("…", words),
        gather_keys(["…"], "/twilio/voice/notice?piece=0", words),
        gather_answer(["…"], "record_consent", 1, words),
    ]
    document = render(directives, settings.voice)
    assert document.count(f'language="{locale}"') == 5
    assert document.count(f'voice="{voice}"') == 3
    assert hint in document


@pytest.mark.parametrize("language", HINTS)
def test_hints_are_for_questions_that_there_are(language: str) -> None:
    assert set(HINTS[language]) - {""} <= set(QUESTIONS)
