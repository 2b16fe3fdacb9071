"""A registered request that is no longer wanted waits for a person; it is not dropped (L43, L45)."""

from duties.kinds import Right
from services.note_unwanted import note_unwanted, requests_here
from services.register_voiced import register_voiced
from services.request_content import read_details
from services.voice_right import voice_right
from store.models import Flag
from tests.services.talk import Front


def test_staff_read_the_words_and_the_request_stands(front: Front) -> None:
    """L43, L45."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=Right.ERASURE, words="bórrenlos")
        voice_right(work, conversation, right=Right.ACCESS, words="y una copia")
        register_voiced(work, conversation, settings=front.settings)
    with talk.turn() as (work, conversation):
        unwanted = requests_here(work, conversation, [Right.ERASURE])
        note_unwanted(work, conversation, unwanted, words="mejor no")
    with talk.look() as (work, conversation):
        request = requests_here(work, conversation, [Right.ERASURE])[0]
        assert request.status == "registered"
        assert read_details(work, request)["words"] == "bórrenlos / mejor no"
        assert [flag.reason for flag in work.session.query(Flag)] == ["unwanted"]


def test_a_request_of_another_conversation_is_not_touched(front: Front) -> None:
    """L43."""
    first, second = front.chat(), front.chat()
    with first.turn() as (work, conversation):
        voice_right(work, conversation, right=Right.ERASURE, words="bórrenlos")
        register_voiced(work, conversation, settings=front.settings)
    with second.look() as (work, conversation):
        assert requests_here(work, conversation, Right) == []
