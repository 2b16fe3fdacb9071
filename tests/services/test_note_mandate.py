"""For whom somebody speaks (L50, L108)."""

import pytest

from duties.errors import CodeBarred, CodeRejected
from duties.kinds import FlagReason, Identity, Right
from services.claim_identity import claim_identity
from services.claims import MANDATE, read_claim
from services.note_mandate import add_to_mandate, note_mandate
from services.raise_flag import raise_flag
from services.register_voiced import register_voiced
from services.request_content import read_claim_of_request
from services.send_code import send_code
from services.verify_identity import verify_identity
from services.voice_right import voice_right
from store.models import Request
from tests.services.talk import ANA, Front, Talk, claimed, verified

WORDS = "llamo por mi hijo de nueve años"


def told(talk: Talk, *, same_matter: bool = False) -> None:
    """It is told for whom somebody speaks."""
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason=FlagReason.REPRESENTATIVE)
        note_mandate(work, conversation, words=WORDS, same_matter=same_matter)


def ask(front: Front, talk: Talk, document: str) -> Request:
    """An erasure in the name of whoever has that document."""
    with talk.turn() as (work, conversation):
        claim_identity(work, conversation, document=document)
        voice_right(work, conversation, right=Right.ERASURE, words="borren sus datos")
        (request,) = register_voiced(work, conversation, settings=front.settings)
        return request


def test_a_proof_of_the_speaker_proves_nobody_else(front: Front) -> None:
    """L50: the speaker's own claim is set aside."""
    front.enrol()
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    told(talk)
    with talk.look() as (_, conversation):
        assert conversation.identity == Identity.UNVERIFIED
        assert not conversation.claimed
        assert conversation.person_id is None


def test_what_is_asked_for_a_child_is_not_joined_to_the_parents_own(front: Front) -> None:
    """L50, L105: not even under the same document."""
    front.enrol()
    talk = front.chat()
    own = ask(front, talk, ANA["document"])
    told(talk)
    childs = ask(front, talk, ANA["document"])
    assert own.reference != childs.reference
    with talk.look() as (work, _):
        again = work.session.get_one(Request, childs.id)
        assert read_claim_of_request(work, again)[MANDATE] == WORDS


def test_no_code_is_sent_and_one_on_its_way_is_worth_nothing(front: Front) -> None:
    """L49, L50."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    code = front.code(talk)
    told(talk, same_matter=True)
    with talk.turn() as (work, conversation):
        assert read_claim(work, conversation)["document"] == ANA["document"]
        with pytest.raises(CodeBarred):
            send_code(work, conversation, settings=front.settings)
        with pytest.raises(CodeRejected):
            verify_identity(work, conversation, code=code, settings=front.settings)


def test_what_is_told_further_stands_beside_the_mandate_and_with_its_request(front: Front) -> None:
    """L50, L108: a name or a tie claims nobody and proves nothing."""
    front.enrol()
    talk = front.chat()
    told(talk)
    request = ask(front, talk, ANA["document"])
    with talk.turn() as (work, conversation):
        for words in ("se llama Ramona", "se llama Ramona"):
            add_to_mandate(work, conversation, words=words)
        assert read_claim(work, conversation)[MANDATE] == f"{WORDS} / se llama Ramona"
        assert conversation.identity != Identity.VERIFIED
    with talk.look() as (work, _):
        kept = work.session.get_one(Request, request.id)
        assert read_claim_of_request(work, kept)[MANDATE] == f"{WORDS} / se llama Ramona"
