"""What was voiced in a conversation is followed to the request it went into."""

from duties.kinds import Right
from services.register_voiced import register_voiced
from services.voice_right import voice_right
from services.voiced_requests import voiced_requests
from tests.services.talk import Front


def test_each_request_comes_once_in_the_order_it_was_voiced_last(front: Front) -> None:
    """L43, L56: of what is said at the same moment the later turn counts."""
    talk = front.chat()
    for right in (Right.RECTIFICATION, Right.ACCESS, Right.RECTIFICATION):
        with talk.turn() as (work, conversation):
            voice_right(work, conversation, right=right, words="lo que sea")
            register_voiced(work, conversation, settings=front.settings)
    with talk.look() as (work, conversation):
        found = [request.right for request in voiced_requests(work, conversation)]
    assert found == [Right.ACCESS, Right.RECTIFICATION]


def test_what_only_waits_is_no_request_yet(front: Front) -> None:
    """L43."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=Right.ACCESS, words="una copia")
        assert voiced_requests(work, conversation) == []
