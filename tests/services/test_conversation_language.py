"""The language of an answer is that of the conversation (L86)."""

import pytest

from services.conversation_language import conversation_language
from services.open_conversation import open_conversation
from store import Store


@pytest.mark.parametrize(("spoken", "written"), [("es", "es"), ("ca", "ca"), ("en", "en"), ("gl", "es")])
def test_it_is_the_one_that_was_spoken_if_we_write_it(store: Store, spoken: str, written: str) -> None:
    """L86."""
    with store.unit_of_work("bot") as work:
        row = open_conversation(work, channel="chat", language=spoken)
        assert conversation_language(work, row.id) == written


def test_without_a_conversation_it_is_spanish(store: Store) -> None:
    with store.reader() as read:
        assert conversation_language(read, None) == "es"
