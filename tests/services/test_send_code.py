"""One-time codes: where they go and what is kept of them (L48, L49, L92)."""

from datetime import timedelta

import pytest

from duties.errors import CodesExhausted, IdentityLocked
from duties.kinds import Identity
from services.send_code import code_hmac, send_code
from store import UnitOfWork
from store.models import AuditEntry, IdentityCheck, OutboundMessage
from tests.services.talk import ANA, LUIS, NOBODY, Front, claimed


def test_a_code_goes_to_the_mobile_on_file_and_is_kept_as_a_keyed_hash(front: Front) -> None:
    """L48, L92."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    code = front.code(talk)
    with talk.look() as (work, _):
        check = work.session.query(IdentityCheck).one()
        message = work.session.query(OutboundMessage).one()
        to = work.open_text(message.owner, "outbound_messages", "to_sealed", message.id, message.to_sealed)
        assert check.code_hmac == code_hmac(work, check.id, code)
    assert (message.kind, message.medium, message.status, to) == ("otp", "sms", "waiting", "+34600001001")
    assert len(code) == 6
    assert check.expires_at - check.created_at == timedelta(minutes=10)


@pytest.mark.parametrize(
    ("changes", "medium"),
    [({"phone": ""}, "email"), ({"phone": "944001008", "email": ""}, "call")],
)
def test_without_a_mobile_it_goes_by_mail_and_to_a_landline_by_call(
    front: Front, changes: dict[str, str], medium: str
) -> None:
    """L110: whoever has only a landline can prove it too."""
    front.enrol(ANA | changes)
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    with talk.look() as (work, _):
        assert work.session.query(OutboundMessage).one().medium == medium


def test_unknown_people_get_a_check_too_and_only_the_message_is_lacking(front: Front) -> None:
    """L49: same answers, same work."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=NOBODY)
    with talk.look() as (work, _):
        check = work.session.query(IdentityCheck).one()
        assert (check.person_id, check.status) == (None, "pending")
        assert work.session.query(OutboundMessage).count() == 0


def test_known_and_unknown_cost_the_same_keyed_hashes_and_leave_the_same_events(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L49: the same words in the same time."""
    front.enrol()
    blinds, seals = count(monkeypatch, "blind"), count(monkeypatch, "seal")
    seen = []
    for document in (ANA["document"], NOBODY):
        talk = front.chat()
        blinds.clear()
        seals.clear()
        claimed(talk, document=document)
        with talk.look() as (work, _):
            entries = work.session.query(AuditEntry).filter_by(conversation_id=talk.conversation_id)
            events = [entry.events.count("code_sent") for entry in entries]
        seen.append((len(blinds), sum(events)))
    assert seen[0] == seen[1]
    assert seen[0][0] > 0


def count(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Have every call of a unit of work's method noted."""
    calls: list[str] = []
    original = getattr(UnitOfWork, name)

    def noted(self: UnitOfWork, *arguments: str) -> object:
        calls.append(name)
        return original(self, *arguments)

    monkeypatch.setattr(UnitOfWork, name, noted)
    return calls


def test_a_new_code_ends_the_one_before_and_wipes_it(front: Front) -> None:
    """L92."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        send_code(work, conversation, settings=front.settings)
    with talk.look() as (work, _):
        statuses = sorted(check.status for check in work.session.query(IdentityCheck))
        wiped = [message for message in work.session.query(OutboundMessage) if message.status == "wiped"]
    assert statuses == ["expired", "pending"]
    assert [message.body_sealed for message in wiped] == [None]


def test_a_conversation_has_three_codes_at_most(front: Front) -> None:
    front.enrol()
    talk = front.chat()
    claimed(talk, document=LUIS["document"])
    for _ in range(2):
        with talk.turn() as (work, conversation):
            send_code(work, conversation, settings=front.settings)
    with talk.look() as (work, conversation), pytest.raises(CodesExhausted):
        send_code(work, conversation, settings=front.settings)


def test_a_locked_conversation_gets_no_code(front: Front) -> None:
    """L49."""
    talk = front.chat()
    with talk.look() as (work, conversation):
        conversation.identity = Identity.LOCKED
        with pytest.raises(IdentityLocked):
            send_code(work, conversation, settings=front.settings)
