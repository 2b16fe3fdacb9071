"""A right code raises what was claimed; wrong ones lock (L48, L49)."""

import pytest

from duties.errors import CodeRejected, IdentityLocked
from duties.identity_levels import MOST_TRIES
from duties.kinds import Identity, Purpose, RequestStatus, Right
from services.give_consent import give_consent
from services.send_code import send_code
from services.verify_identity import verify_identity
from store.models import Flag, Grant, IdentityCheck, OutboundMessage, Request
from tests.conftest import SetClock
from tests.services.talk import ANA, LUIS, NOBODY, YES, Front, Talk, claimed, lodge, verified


def reject(talk: Talk, code: str) -> str:
    """Try a code that does not pass; gives the name of what it was answered."""
    with talk.turn() as (work, conversation):
        try:
            verify_identity(work, conversation, code=code, settings=talk.settings)
        except (CodeRejected, IdentityLocked) as refused:
            return type(refused).__name__
    return "passed"


def another(code: str) -> str:
    """A code that is not this one."""
    return f"{(int(code) + 1) % 1_000_000:06d}"


def test_the_right_code_verifies_the_conversation_and_its_request_and_is_wiped(front: Front) -> None:
    """L48, L92."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    request = lodge(talk, Right.ERASURE)
    assert request.identity == Identity.REGISTERED
    raised = verified(front, talk, document=ANA["document"])
    with talk.look() as (work, conversation):
        assert (conversation.identity, conversation.person_id) == (Identity.VERIFIED, front.person_id())
        message = work.session.query(OutboundMessage).filter_by(kind="otp").one()
    assert [(each.reference, each.identity, each.status) for each in raised] == [
        (request.reference, Identity.VERIFIED, RequestStatus.VERIFIED)
    ]
    assert raised[0].owner == f"person:{front.person_id()}"
    assert (message.body_sealed, message.status) == (None, "wiped")
    assert front.store.verify() == []


def test_five_wrong_codes_lock_flag_and_wipe_and_then_the_right_one_is_refused_too(front: Front) -> None:
    """L49."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    code = front.code(talk)
    answers = [reject(talk, another(code)) for _ in range(MOST_TRIES)]
    assert answers == ["CodeRejected"] * (MOST_TRIES - 1) + ["IdentityLocked"]
    assert reject(talk, code) == "IdentityLocked"
    with talk.look() as (work, conversation):
        assert (conversation.identity, conversation.person_id) == (Identity.LOCKED, None)
        assert work.session.query(Flag).one().reason == "identity_locked"
        assert work.session.query(OutboundMessage).one().body_sealed is None


def test_tries_count_over_the_whole_conversation_whatever_code_they_were_for(front: Front) -> None:
    """L49: asking for another code gives no new tries."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    for _ in range(MOST_TRIES - 1):
        reject(talk, another(front.code(talk)))
    with talk.turn() as (work, conversation):
        send_code(work, conversation, settings=front.settings)
    assert reject(talk, another(front.code(talk))) == "IdentityLocked"


def test_a_request_stays_registered_when_the_identity_is_locked(front: Front) -> None:
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    request = lodge(talk, Right.ACCESS)
    wrong = another(front.code(talk))
    for _ in range(MOST_TRIES):
        reject(talk, wrong)
    with talk.look() as (work, _):
        assert work.session.get_one(Request, request.id).identity == Identity.REGISTERED


def test_an_expired_code_is_refused_and_wiped(front: Front, clock: SetClock) -> None:
    """L92: ten minutes."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    code = front.code(talk)
    clock.forward(minutes=10)
    assert reject(talk, code) == "CodeRejected"
    with talk.look() as (work, _):
        assert work.session.query(IdentityCheck).one().status == "expired"
        assert work.session.query(OutboundMessage).one().body_sealed is None


def test_a_code_serves_once(front: Front) -> None:
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    code = front.code(talk)
    assert reject(talk, code) == "passed"
    assert reject(talk, code) == "CodeRejected"


@pytest.mark.parametrize("code", ["", "abcdef", "12345", "１２３４５６", "0" * 100])
def test_whatever_is_no_code_is_a_wrong_code(front: Front, code: str) -> None:
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    assert reject(talk, code) == "CodeRejected"


def test_nobody_can_be_verified_as_somebody_unknown(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    """L49: not even by guessing the code that was never sent."""
    monkeypatch.setattr("services.send_code.secrets.randbelow", lambda _: 123456)
    talk = front.chat()
    claimed(talk, document=NOBODY)
    assert reject(talk, "123456") == "CodeRejected"


def test_a_code_for_one_person_proves_nothing_for_another(front: Front) -> None:
    """L49."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    code = front.code(talk)
    claimed(talk, document=LUIS["document"], send=False)
    assert reject(talk, code) == "CodeRejected"


def test_only_the_requests_claimed_for_the_proven_person_are_raised(front: Front) -> None:
    """L49: verified only what was claimed for that same person in that conversation."""
    front.enrol()
    elsewhere = front.chat()
    claimed(elsewhere, document=ANA["document"], send=False)
    other_talk = lodge(elsewhere, Right.ACCESS)
    talk = front.chat()
    claimed(talk, document=LUIS["document"], send=False)
    other_person = lodge(talk, Right.ERASURE)
    claimed(talk, document=ANA["document"], send=False)
    own = lodge(talk, Right.PORTABILITY)
    raised = verified(front, talk, document=ANA["document"])
    assert [request.id for request in raised] == [own.id]
    with talk.look() as (work, _):
        for request in (other_talk, other_person):
            assert work.session.get_one(Request, request.id).identity == Identity.REGISTERED


def test_the_same_right_of_a_proven_person_is_joined_to_the_request_that_is_active(front: Front) -> None:
    """At most one active request per person and right; nothing that was said is lost."""
    front.enrol()
    first = front.chat()
    claimed(first, document=ANA["document"], send=False)
    earlier = lodge(first, Right.ERASURE, words="borren mis datos")
    verified(front, first, document=ANA["document"])
    second = front.chat()
    claimed(second, document=ANA["document"], send=False)
    later = lodge(second, Right.ERASURE, words="borren también mi teléfono")
    assert later.reference != earlier.reference
    raised = verified(front, second, document=ANA["document"])
    assert [request.reference for request in raised] == [earlier.reference]
    with second.look() as (work, _):
        joined = work.session.get_one(Request, later.id)
        details = work.open_text(
            raised[0].owner, "requests", "details_sealed", raised[0].id, raised[0].details_sealed
        )
    assert (joined.status, joined.closed_at) == (RequestStatus.CLOSED, front.store.clock.now())
    assert "borren también mi teléfono" in details


def test_the_consent_of_the_conversation_is_linked_to_the_proven_person(front: Front) -> None:
    front.enrol()
    talk = front.chat()
    with talk.turn() as (work, conversation):
        give_consent(
            work, conversation, purpose=Purpose.CONVERSATION_RECORD, answer=YES, settings=front.settings
        )
    verified(front, talk, document=ANA["document"])
    with talk.look() as (work, _):
        assert work.session.query(Grant).one().person_id == front.person_id()
