"""The notice in every language: its elements, its length, its first words (L1, L8, L86, L90)."""

import pytest

from duties.kinds import Channel
from duties.notice import MOST_SECONDS, MOST_WORDS, WORDS_A_MINUTE, NoticeValues, NoticeWording, render_notice
from duties.notice_words import WORDS

PHRASES = {
    "es": ("segurosnorte punto es", "atenderle y llevar su póliza"),
    "ca": ("segurosnorte punt es", "atendre'l i portar la seva pòlissa"),
    "en": ("segurosnorte dot es", "assist you and run your policy"),
}
FIRST_WORDS = {
    "es": "Soy el asistente automático de Seguros Norte.",
    "ca": "Soc l'assistent automàtic de Seguros Norte.",
    "en": "I am Seguros Norte's automated assistant.",
}
WITHDRAWN = {"es": "retirarlo", "ca": "retirar", "en": "ithdraw"}
OBJECTED = {"es": "oponerse", "ca": "s'hi pot oposar", "en": "object"}
every = pytest.mark.parametrize(
    ("language", "channel", "profiling", "asks"),
    [
        (language, channel, profiling, asks)
        for language in WORDS
        for channel in (Channel.CHAT, Channel.VOICE)
        for profiling in (False, True)
        for asks in (False, True)
    ],
)


def notice(language: str, channel: Channel, profiling: bool, asks: bool) -> NoticeWording:
    """The notice with the values of the example controller."""
    web, purpose = PHRASES[language]
    return render_notice(channel, NoticeValues("Seguros Norte", web, purpose, profiling, asks), language)


@every
def test_the_notice_keeps_to_its_words(language: str, channel: Channel, profiling: bool, asks: bool) -> None:
    """L8, L86."""
    words = notice(language, channel, profiling, asks).words()
    assert words <= MOST_WORDS[channel]
    assert channel is Channel.CHAT or words * 60 / WORDS_A_MINUTE <= MOST_SECONDS


@every
def test_its_first_words_say_that_it_is_automated(
    language: str, channel: Channel, profiling: bool, asks: bool
) -> None:
    """L86, L90."""
    assert notice(language, channel, profiling, asks).pieces[0].startswith(FIRST_WORDS[language])


@every
def test_purpose_objection_and_withdrawal_are_told(
    language: str, channel: Channel, profiling: bool, asks: bool
) -> None:
    """L1, L20, L86."""
    given = notice(language, channel, profiling, asks)
    told = " ".join(given.pieces).lower()
    assert PHRASES[language][1].lower() in told
    assert OBJECTED[language] in told
    assert WITHDRAWN[language] in given.question


@pytest.mark.parametrize("language", WORDS)
def test_by_telephone_key_zero_is_a_person_and_key_nine_tells_more(language: str) -> None:
    """L3, L79, L86."""
    told = " ".join(notice(language, Channel.VOICE, profiling=False, asks=False).pieces)
    assert "zero" in told.replace("cero", "zero")
    assert PHRASES[language][0] in told
