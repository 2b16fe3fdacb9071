"""What whoever attends a chat sees."""

from services.active_takeover import attended_now
from services.read_live_chat import read_live_chat
from services.record_message import record_message
from store.models import Conversation
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front

CARD = "Me llamo Ana Arriaga y mi póliza es la 20240017"


def test_before_the_person_came_all_is_masked_and_after_it_is_clear(front: Front) -> None:
    """L93: least privilege: one sees what is said to oneself."""
    desk = LiveDesk.opened(front)
    for _ in range(2):
        with desk.talk.turn() as (work, conversation):
            record_message(work, conversation, sender="customer", text=CARD, masked=CARD)
        if not any("Le atiende" in text for _, text in desk.said()):
            desk.take()
    with front.store.reader() as read:
        takeover = attended_now(read, desk.chat)
        assert takeover is not None
        conversation = read.session.get_one(Conversation, desk.chat)
        lines = read_live_chat(read, conversation, takeover)
        newest = read_live_chat(read, conversation, takeover, after=takeover.position)
    texts = [line.text for line in lines if line.sender == "customer"]
    assert texts == ["Me llamo ••• póliza es la •••", CARD]
    assert [line.text for line in newest] == [CARD]
