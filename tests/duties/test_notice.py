"""The short notice: its elements, its length, its first words (L1, L7, L8, L12, L90)."""

from dataclasses import replace

import pytest

from duties.kinds import MARKETING, Channel, Purpose
from duties.notice import (
    MOST_SECONDS,
    MOST_WORDS,
    WORDS_A_MINUTE,
    NoticeValues,
    asked_purposes,
    render_notice,
)

VALUES = NoticeValues(
    short_name="Seguros Norte",
    web_spoken="segurosnorte punto es",
    purpose_phrase="atenderle y llevar su póliza",
    profiling=False,
    asks_marketing=False,
)
ALL = [
    (channel, replace(VALUES, profiling=profiling, asks_marketing=asks))
    for channel in MOST_WORDS
    for profiling in (False, True)
    for asks in (False, True)
]
every = pytest.mark.parametrize(("channel", "values"), ALL)


def whole(channel: Channel, values: NoticeValues) -> str:
    """All that is said."""
    wording = render_notice(channel, values)
    return " ".join((*wording.pieces, wording.question))


@every
def test_the_notice_keeps_to_its_words_question_included(channel: Channel, values: NoticeValues) -> None:
    """L8."""
    words = render_notice(channel, values).words()
    assert words == len(whole(channel, values).split())
    assert words <= MOST_WORDS[channel]
    if channel is Channel.VOICE:
        assert words * 60 / WORDS_A_MINUTE <= MOST_SECONDS


@every
def test_its_first_words_say_that_it_is_an_automated_assistant(
    channel: Channel, values: NoticeValues
) -> None:
    """L90."""
    assert (
        render_notice(channel, values).pieces[0].startswith("Soy el asistente automático de Seguros Norte.")
    )


@every
def test_controller_purpose_rights_and_more_information_are_all_there(
    channel: Channel, values: NoticeValues
) -> None:
    """L1, L3: identity, purpose, rights, and a way to the second layer and to a person."""
    wording = render_notice(channel, values)
    said = whole(channel, values)
    for element in (
        "Seguros Norte",
        "atenderle y llevar su póliza",
        "corregirlos",
        "borrarlos",
        "sus demás derechos",
    ):
        assert element in said
    if channel is Channel.VOICE:
        assert "pulse cero" in said
        assert "pulse nueve" in said
        assert "segurosnorte punto es" in said
    else:
        assert wording.buttons == ("Más información", "Hablar con una persona")


@every
def test_objecting_has_a_sentence_of_its_own(channel: Channel, values: NoticeValues) -> None:
    """L6: mentioned apart from other information."""
    sentences = [sentence.strip() for sentence in whole(channel, values).split(".")]
    assert any(sentence.startswith(("También puede oponerse", "Puede oponerse")) for sentence in sentences)


@every
def test_profiling_changes_the_opening(channel: Channel, values: NoticeValues) -> None:
    """L5."""
    said = whole(channel, values)
    assert ("perfiles" in said) is values.profiling
    assert ("decisiones automáticas" in said) is values.profiling


@every
def test_the_question_says_that_a_yes_can_be_withdrawn_and_a_no_changes_nothing(
    channel: Channel, values: NoticeValues
) -> None:
    """L7, L17."""
    question = render_notice(channel, values).question
    assert "Puede retirarlo" in question
    assert "si no, le atiendo igual" in question


@every
def test_the_question_names_every_purpose_that_a_yes_grants(channel: Channel, values: NoticeValues) -> None:
    """L16."""
    wording = render_notice(channel, values)
    assert Purpose.CONVERSATION_RECORD in wording.purposes
    assert set(MARKETING) <= set(wording.purposes) if values.asks_marketing else len(wording.purposes) == 1
    for purpose, word in zip(MARKETING, ("correo", "SMS", "llamadas"), strict=True):
        assert (word in wording.question) is (purpose in wording.purposes)


def test_the_call_is_said_to_be_transcribed() -> None:
    """L12."""
    assert "grabar y transcribir" in render_notice(Channel.VOICE, VALUES).question


def test_by_telephone_the_notice_promises_no_key_that_would_only_repeat_it() -> None:
    """L110: the keys are told where they count, in the question that follows the last piece."""
    assert "pulse uno" not in render_notice(Channel.VOICE, VALUES).question


def test_chat_asks_what_is_needed_without_waiting_for_the_card() -> None:
    """L17: the card blocks nothing."""
    assert render_notice(Channel.CHAT, VALUES).pieces[-1].endswith("¿En qué le ayudo?")


def test_only_the_record_is_asked_for_at_the_start_unless_the_controller_says_so() -> None:
    assert asked_purposes(False) == (Purpose.CONVERSATION_RECORD,)
    assert asked_purposes(True) == tuple(Purpose)
