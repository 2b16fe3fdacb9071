"""Only what was declined is dropped, and only while it waits (L43)."""

from duties.kinds import Right
from services.drop_voiced import drop_voiced
from services.voice_right import voice_right
from store.models import VoicedRight
from tests.services.talk import Front


def test_the_rights_named_are_dropped_and_the_others_wait(front: Front) -> None:
    """L43."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=Right.ERASURE, words="bórrenlos")
        voice_right(work, conversation, right=Right.ACCESS, words="y una copia")
        assert drop_voiced(work, conversation, [Right.ERASURE]) == [Right.ERASURE]
        assert drop_voiced(work, conversation, [Right.ERASURE]) == []
    with talk.look() as (work, _):
        assert {each.right: each.status for each in work.session.query(VoicedRight)} == {
            "erasure": "dropped",
            "access": "waiting",
        }
