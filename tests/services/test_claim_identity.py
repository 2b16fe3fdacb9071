"""Who somebody says to be (L49)."""

import pytest

from duties.kinds import Identity, Right
from services.claim_identity import claim_identity
from store.models import IdentityCheck, Request
from tests.services.talk import ANA, LUIS, NOBODY, Front, claimed, lodge, verified


@pytest.mark.parametrize(
    "claim",
    [
        {"document": "12.345.678-z"},
        {"contract_ref": "p 2024001"},
        {"contract_ref": "mi contrato es el P2024001"},
        {"name": "ana arriaga", "phone": "600001001"},
        {"name": "me llamo Ana Beltrán", "phone": "+34 600 001 001"},
        {"document": "12345678Z", "contract_ref": "P-2024001"},
    ],
)
def test_a_person_on_file_is_found_however_the_claim_is_written(front: Front, claim: dict[str, str]) -> None:
    front.enrol()
    talk = front.chat()
    claimed(talk, send=False, **claim)
    with talk.look() as (_, conversation):
        assert conversation.claimed_person_id == front.person_id("C1")


@pytest.mark.parametrize(
    "claim",
    [
        {"document": NOBODY},
        {"contract_ref": "P-9"},
        {"name": "Luis", "phone": "600001001"},
        {"name": "Ana Arriaga"},
        {"document": "12345678Z", "contract_ref": "P-2024002"},
    ],
)
def test_a_claim_that_fits_nobody_is_as_good_as_any(front: Front, claim: dict[str, str]) -> None:
    """L42, L49: enough to register; whether anybody was found shows nowhere."""
    front.enrol()
    talk = front.chat()
    claimed(talk, send=False, **claim)
    with talk.look() as (_, conversation):
        assert (conversation.claimed, conversation.claimed_person_id) == (True, None)
    assert lodge(talk, Right.ERASURE).identity == Identity.REGISTERED


def test_a_claim_discloses_and_changes_nothing(front: Front) -> None:
    """L49."""
    front.enrol()
    talk = front.chat()
    claimed(talk, send=False, document=ANA["document"])
    with talk.look() as (_, conversation):
        assert (conversation.identity, conversation.person_id) == (Identity.UNVERIFIED, None)


def test_a_name_and_then_a_telephone_are_one_claim(front: Front) -> None:
    front.enrol()
    talk = front.chat()
    claimed(talk, send=False, name="Ana Arriaga")
    claimed(talk, send=False, phone="600001001")
    with talk.look() as (_, conversation):
        assert conversation.claimed_person_id == front.person_id("C1")


def test_claiming_somebody_else_takes_back_the_proof_and_the_code(front: Front) -> None:
    """L49: what was proven for one person is never used for another."""
    front.enrol()
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    claimed(talk, document=LUIS["document"])
    claimed(talk, send=False, document=ANA["document"])
    with talk.look() as (work, conversation):
        assert (conversation.identity, conversation.person_id) == (Identity.UNVERIFIED, None)
        assert {check.status for check in work.session.query(IdentityCheck)} == {"passed", "expired"}


def test_claiming_the_same_person_again_keeps_the_proof(front: Front) -> None:
    front.enrol()
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    claimed(talk, send=False, document=ANA["document"])
    with talk.look() as (_, conversation):
        assert conversation.identity == Identity.VERIFIED


def test_a_request_that_nobody_had_claimed_takes_the_claim(front: Front) -> None:
    front.enrol()
    talk = front.chat()
    request = lodge(talk, Right.OBJECTION)
    assert request.identity == Identity.UNVERIFIED
    with talk.turn() as (work, conversation):
        claim_identity(work, conversation, document=ANA["document"])
    with talk.look() as (work, _):
        taken = work.session.get_one(Request, request.id)
    assert (taken.identity, taken.person_id) == (Identity.REGISTERED, front.person_id())
