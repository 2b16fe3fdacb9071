"""Everything that was voiced is registered, once (L42, L43)."""

from duties.kinds import Right
from services.drop_voiced import drop_voiced
from services.register_voiced import register_voiced
from services.voice_right import voice_right
from store.models import Request, VoicedRight
from tests.services.talk import ANA, Front, Talk, claimed, verified


def voice(talk: Talk, *rights: Right) -> None:
    """Voice rights in one turn."""
    with talk.turn() as (work, conversation):
        for right in rights:
            voice_right(work, conversation, right=right, words=f"quiero {right}")


def test_all_that_waits_is_registered_and_a_second_time_nothing(front: Front) -> None:
    talk = front.chat()
    voice(talk, Right.ACCESS, Right.ERASURE)
    with talk.turn() as (work, conversation):
        first = register_voiced(work, conversation, settings=front.settings)
        second = register_voiced(work, conversation, settings=front.settings)
    with talk.look() as (work, _):
        voiced = work.session.query(VoicedRight).all()
    assert {request.right for request in first} == {"access", "erasure"}
    assert second == []
    assert {(each.status, each.details_sealed) for each in voiced} == {("registered", None)}


def test_a_proven_person_has_a_verified_request_at_once(front: Front) -> None:
    front.enrol()
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    voice(talk, Right.ACCESS)
    with talk.turn() as (work, conversation):
        request = register_voiced(work, conversation, settings=front.settings)[0]
    assert (request.identity, request.status, request.person_id) == (
        "verified",
        "verified",
        front.person_id(),
    )


def test_what_the_person_took_back_is_not_registered(front: Front) -> None:
    talk = front.chat()
    voice(talk, Right.ERASURE)
    with talk.turn() as (work, conversation):
        assert drop_voiced(work, conversation) == [Right.ERASURE]
        assert register_voiced(work, conversation, settings=front.settings) == []
    claimed(talk, document=ANA["document"], send=False)
    with talk.look() as (work, _):
        assert work.session.query(Request).count() == 0


def test_an_objection_alone_is_registered_while_the_others_wait_for_whose_they_are(front: Front) -> None:
    """L49, L61: publicity is objected to without telling who one is, a copy is not asked for so."""
    talk = front.chat()
    voice(talk, Right.ACCESS, Right.OBJECTION)
    with talk.turn() as (work, conversation):
        first = register_voiced(work, conversation, settings=front.settings, only=Right.OBJECTION)
    with talk.look() as (work, _):
        waiting = {each.right for each in work.session.query(VoicedRight).filter_by(status="waiting")}
    assert [request.right for request in first] == ["objection"]
    assert waiting == {"access"}
