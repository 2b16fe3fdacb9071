"""The end of the notice (L2, L9)."""

import pytest

from duties.errors import NoticeNotGiven
from services.finish_notice import finish_notice
from services.give_notice import give_notice
from services.notices import completed_notice
from services.open_conversation import open_conversation
from tests.services.talk import Front


def test_a_notice_that_was_not_begun_cannot_be_finished(front: Front) -> None:
    with front.store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel="voice", language="es")
        with pytest.raises(NoticeNotGiven):
            finish_notice(work, conversation)


def test_the_dialogue_begins_when_the_notice_has_ended(front: Front) -> None:
    """L2."""
    with front.store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel="voice", language="es")
        give_notice(work, conversation, settings=front.settings)
        assert conversation.phase == "notice"
        first = finish_notice(work, conversation)
        assert conversation.phase == "dialogue"
        assert finish_notice(work, conversation) is first


def test_the_notice_of_another_language_is_another_event(front: Front) -> None:
    """L9, L86: what counts from then on is the notice of the language it goes on in."""
    with front.store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel="chat", language="es")
        give_notice(work, conversation, settings=front.settings)
        spanish = finish_notice(work, conversation)
        conversation.language = "en"
        work.session.flush()
        given = give_notice(work, conversation, settings=front.settings)
        english = finish_notice(work, conversation)
        assert english is not spanish
        assert given.version.startswith("chat-en-")
        assert (english.completed, english.notice_id) == (True, given.notice_id)
        assert completed_notice(work, conversation.id) is english
