"""A right that was voiced is never lost (L43)."""

from duties.kinds import Right
from services.voice_right import read_voiced, voice_right
from store.models import VoicedRight
from tests.services.talk import Front


def test_a_voiced_right_waits_with_its_words_sealed_on_legal_duty(front: Front) -> None:
    """L43, L92."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=Right.ACCESS, words="qué sabéis de mí")
    with talk.look() as (work, _):
        voiced = work.session.query(VoicedRight).one()
        assert read_voiced(work, voiced) == {"words": "qué sabéis de mí"}
    assert (voiced.status, voiced.owner) == ("waiting", f"conversation_duty:{talk.conversation_id}")
    assert voiced.turn_id is not None


def test_voiced_twice_it_waits_once_with_everything_that_was_said(front: Front) -> None:
    talk = front.chat()
    for words, details in (("cambien mi calle", {"field": "address"}), ("y mi nombre", {"field": "name"})):
        with talk.turn() as (work, conversation):
            voice_right(work, conversation, right=Right.RECTIFICATION, words=words, details=details)
    with talk.look() as (work, _):
        said = read_voiced(work, work.session.query(VoicedRight).one())
    assert said["words"] == "cambien mi calle / y mi nombre"
    assert (said["field"], said["earlier"]) == ("name", [{"field": "address"}])


def test_two_rights_wait_side_by_side(front: Front) -> None:
    talk = front.chat()
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=Right.ACCESS, words="denme mis datos")
        voice_right(work, conversation, right=Right.ERASURE, words="y bórrenlos")
    with talk.look() as (work, _):
        assert {voiced.right for voiced in work.session.query(VoicedRight)} == {"access", "erasure"}
