"""When a conversation changes its language (L86)."""

from collections.abc import Iterator

import pytest

from bot.incoming import Incoming
from bot.language_change import LanguageChange, begin_language, language_change, record_notice
from services.finish_notice import finish_notice
from services.give_notice import give_notice
from services.open_conversation import open_conversation
from store import UnitOfWork
from store.models import Conversation, Message, Notice, NoticeGiven
from tests.services.conftest import front, settings
from tests.services.talk import Front

__all__ = ["front", "settings"]


@pytest.fixture
def work(front: Front) -> Iterator[UnitOfWork]:
    """A unit of work."""
    with front.store.unit_of_work("bot") as unit:
        yield unit


def opened(work: UnitOfWork, front: Front, channel: str = "chat", language: str = "es") -> Conversation:
    """A conversation whose notice has been told."""
    conversation = open_conversation(work, channel=channel, language=language)
    give_notice(work, conversation, settings=front.settings)
    finish_notice(work, conversation)
    conversation.question = "record_consent"
    work.session.flush()
    return conversation


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("can I speak English?", LanguageChange("en", served=True, wish=True)),
        ("I want you to delete all my data", LanguageChange("en", served=True, wish=False)),
        ("vull esborrar les meves dades", LanguageChange("ca", served=True, wish=False)),
        ("euskaraz mesedez", LanguageChange("eu", served=False, wish=True)),
        ("quero borrar os meus datos", LanguageChange("gl", served=False, wish=False)),
        ("sí", None),
        ("no", None),
        ("yes", None),
        ("quiero borrar mis datos", None),
    ],
)
def test_what_is_said_tells_whether_it_changes(
    work: UnitOfWork, front: Front, said: str, change: LanguageChange | None
) -> None:
    """L86."""
    incoming = Incoming("text", said, "chat:1")
    assert language_change(work, opened(work, front), incoming, front.settings) == change


@pytest.mark.parametrize("kind", ["keys", "silence"])
def test_keys_and_silence_change_nothing(work: UnitOfWork, front: Front, kind: str) -> None:
    incoming = Incoming(kind, "1", "call:1")
    assert language_change(work, opened(work, front), incoming, front.settings) is None


def test_a_name_or_an_address_tells_nothing(work: UnitOfWork, front: Front) -> None:
    conversation = opened(work, front)
    conversation.question = "new_value"
    said = Incoming("text", "The English House, 3 Church Street", "chat:1")
    assert language_change(work, conversation, said, front.settings) is None


def test_spanish_in_an_english_conversation_goes_back(work: UnitOfWork, front: Front) -> None:
    """L86: the reply is in the language of the request."""
    conversation = opened(work, front, language="en")
    said = Incoming("text", "quiero que borren mis datos", "chat:1")
    assert language_change(work, conversation, said, front.settings) == LanguageChange("es", True, False)


def test_the_notice_of_a_chat_is_kept_as_told_and_completed(work: UnitOfWork, front: Front) -> None:
    """L1, L9: its version and text are stored."""
    conversation = opened(work, front)
    messages = begin_language(work, conversation, "ca", front.settings)
    record_notice(work, conversation, messages)
    work.session.flush()
    given = work.session.query(NoticeGiven).join(Notice, Notice.id == NoticeGiven.notice_id)
    catalan = given.filter(Notice.language == "ca").one()
    assert catalan.completed
    assert conversation.language == "ca"
    assert messages[0]["text"].startswith("Soc l'assistent automàtic")
    assert [each["title"] for each in messages[1]["buttons"]] == ["Sí, desar", "No desar"]
    assert work.session.query(Message).filter_by(conversation_id=conversation.id).count() == 2


def test_by_telephone_it_has_yet_to_be_told(work: UnitOfWork, front: Front) -> None:
    """L1, L2: piece by piece, as at the beginning of the call."""
    conversation = opened(work, front, channel="voice")
    assert begin_language(work, conversation, "en", front.settings) == []
    assert conversation.phase == "notice"
