"""A request: reference, clock, receipt (L42-L47)."""

import json
from datetime import date

import pytest

from duties import references
from duties.kinds import Channel, Identity, Right
from services.open_request import open_request
from services.register_voiced import register_voiced
from services.request_content import read_details
from services.voice_right import voice_right
from store.models import Flag, OutboundMessage, Request, TurnEffect
from tests.conftest import SetClock
from tests.services.talk import ANA, NOBODY, Front, claimed, lodge, verified


@pytest.mark.parametrize("right", list(Right))
def test_every_right_gets_a_reference_and_is_due_in_one_month(front: Front, right: Right) -> None:
    """L42, L44: whoever it is and whatever they consented to."""
    talk = front.chat()
    claimed(talk, document=NOBODY, send=False)
    request = lodge(talk, right)
    assert references.valid(request.reference)
    assert (request.right, request.due_date) == (right, date(2026, 12, 23))
    assert (request.identity, request.status, request.channel) == ("registered", "registered", "chat")
    with talk.look() as (work, _):
        effects = [effect.reference for effect in work.session.query(TurnEffect).filter_by(kind="request")]
    assert effects == [request.reference]


def test_the_term_begins_with_the_first_word_about_it(front: Front, clock: SetClock) -> None:
    """L43."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=Right.ACCESS, words="qué saben de mí")
    clock.forward(days=2)
    with talk.turn() as (work, conversation):
        request = register_voiced(work, conversation, settings=front.settings)[0]
    assert request.received_at == clock.now().replace(day=23)
    assert request.due_date == date(2026, 12, 23)


def test_its_receipt_goes_to_the_contact_on_file(front: Front) -> None:
    """L45."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    request = lodge(talk, Right.ERASURE)
    with talk.look() as (work, _):
        receipt = work.session.query(OutboundMessage).one()
    assert (receipt.kind, receipt.medium, receipt.request_id) == ("receipt", "email", request.id)
    body = front.body(receipt)
    for part in (
        request.reference,
        "supresión",
        "23 de noviembre de 2026",
        "23 de diciembre de 2026",
        "dpd@",
    ):
        assert part in body


def test_a_caller_we_do_not_know_gets_it_on_the_mobile_in_use(front: Front) -> None:
    """L45."""
    call = front.call(caller="+34600009999")
    claimed(call, name="Nadie Conocido", send=False)
    lodge(call, Right.ACCESS)
    with call.look() as (work, _):
        receipt = work.session.query(OutboundMessage).one()
        to = work.open_text(receipt.owner, "outbound_messages", "to_sealed", receipt.id, receipt.to_sealed)
    assert (receipt.medium, to) == ("sms", "+34600009999")


def test_nobody_to_write_to_means_no_receipt_and_a_request_all_the_same(front: Front) -> None:
    talk = front.chat()
    claimed(talk, document=NOBODY, send=False)
    lodge(talk, Right.ACCESS)
    with talk.look() as (work, _):
        assert work.session.query(OutboundMessage).count() == 0
        assert work.session.query(Request).count() == 1


def test_the_same_right_voiced_again_is_the_same_request(front: Front) -> None:
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    first = lodge(talk, Right.ERASURE, words="borren mis datos")
    again = lodge(talk, Right.ERASURE, words="que los borren, digo")
    with talk.look() as (work, _):
        details = read_details(work, work.session.get_one(Request, first.id))
    assert first.reference == again.reference
    assert details["words"] == "borren mis datos / que los borren, digo"


def test_a_claim_never_learns_of_a_request_from_another_conversation(front: Front) -> None:
    """L49: the reference of an active request is told to the proven person only."""
    front.enrol()
    talks = []
    for _ in range(2):
        talk = front.chat()
        claimed(talk, document=ANA["document"], send=False)
        talks.append(lodge(talk, Right.ERASURE).reference)
    assert len(set(talks)) == 2


def test_a_proven_person_is_told_the_reference_of_the_active_request(front: Front) -> None:
    front.enrol()
    first = front.chat()
    verified(front, first, document=ANA["document"])
    earlier = lodge(first, Right.ERASURE)
    second = front.chat()
    verified(front, second, document=ANA["document"])
    assert lodge(second, Right.ERASURE).reference == earlier.reference


def test_a_second_access_within_six_months_is_flagged_and_not_refused(front: Front, clock: SetClock) -> None:
    """L47."""
    front.enrol()
    assert flags_after_access(front) == []
    clock.forward(days=150)
    assert flags_after_access(front) == ["repeated_access"]
    clock.forward(days=400)
    assert flags_after_access(front) == []


def flags_after_access(front: Front) -> list[str]:
    """Claim and lodge an access; gives the flags of that conversation."""
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    request = lodge(talk, Right.ACCESS)
    assert request.identity == Identity.REGISTERED
    with talk.look() as (work, _):
        flags = work.session.query(Flag).filter_by(conversation_id=talk.conversation_id)
        return [flag.reason for flag in flags]


def test_a_second_erasure_is_not_flagged(front: Front) -> None:
    """L47: access only."""
    front.enrol()
    for _ in range(2):
        talk = front.chat()
        claimed(talk, document=ANA["document"], send=False)
        lodge(talk, Right.ERASURE)
    with talk.look() as (work, _):
        assert work.session.query(Flag).count() == 0


def test_what_is_asked_for_and_by_whom_is_sealed(front: Front) -> None:
    """L92."""
    talk = front.chat()
    claimed(talk, document=NOBODY, send=False)
    request = lodge(talk, Right.RECTIFICATION, words="mi calle es Sol 3", field="address", new_value="Sol 3")
    assert b"Sol 3" not in (request.details_sealed or b"")
    assert NOBODY.encode() not in (request.claim_sealed or b"")
    with talk.look() as (work, _):
        claim = work.open_text(request.owner, "requests", "claim_sealed", request.id, request.claim_sealed)
        details = read_details(work, request)
    assert json.loads(claim) == {"document": NOBODY}
    assert details == {"words": "mi calle es Sol 3", "field": "address", "new_value": "Sol 3"}


def test_a_request_can_be_opened_without_any_conversation(front: Front) -> None:
    """L43: the desk takes one by letter."""
    with front.store.unit_of_work("staff:dpo") as work:
        request = open_request(
            work,
            right=Right.ACCESS,
            channel=Channel.CHAT,
            conversation=None,
            person_id=None,
            received_at=work.now,
            details={},
            claim=None,
            identity=Identity.UNVERIFIED,
            settings=front.settings,
        )
        work.commit()
    assert (request.owner, request.details_sealed) == ("system", None)
