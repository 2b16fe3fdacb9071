"""The notice by telephone: pieces that speech cannot cut and key 0 leaves at once (L1-L3, L79, L90)."""

from typing import Any

from bot.directives import gather_answer, gather_keys
from bot.wording import wording
from services.controller_facts import second_layer
from services.give_notice import NoticeText
from settings import Settings

MOST_SPOKEN = 4000  # characters of one `<Say>`


def pieces_of(notice: NoticeText) -> tuple[str, ...]:
    """What is said in order: the information, then the question with its withdrawal, which must be heard whole."""
    return (*notice.pieces, notice.question)


def piece_directives(notice: NoticeText, piece: int, settings: Settings) -> list[dict[str, Any]]:
    """Say piece number `piece`, listening for keys only."""
    return [gather_keys([pieces_of(notice)[piece]], f"/twilio/voice/notice?piece={piece}", settings)]


def second_layer_directives(piece: int, settings: Settings, language: str) -> list[dict[str, Any]]:
    """The second layer, heard within the call; then the same piece again. A key stops it."""
    texts = second_layer_texts(settings, language)
    return [gather_keys(texts, f"/twilio/voice/notice?piece={piece}&layer=2", settings)]


def question_directives(settings: Settings, language: str, number: int) -> list[dict[str, Any]]:
    """After `notice_end`: listen for the answer, by speech or keys."""
    text = wording("utter_yes_or_no", "voice", language)
    return [gather_answer([text], "record_consent", number, settings, menu=True)]


def second_layer_texts(settings: Settings, language: str = "es") -> list[str]:
    """A text a section, each short enough to be spoken in one go."""
    sections = second_layer(settings, language)
    return [f"{section.heading}. {' '.join(section.paragraphs)}"[:MOST_SPOKEN] for section in sections]
