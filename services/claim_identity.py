"""Take who somebody says to be. Enough to register a request, never to disclose anything (L49)."""

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.identity_levels import Proof, conversation_after, request_after
from duties.kinds import Identity
from services.claims import LASTING, find_claimed, read_claim, write_claim
from services.request_content import write_claim_of_request
from services.wipe_code import wipe_pending_codes
from store import UnitOfWork
from store.models import Conversation, Request


def claim_identity(
    work: UnitOfWork,
    conversation: Conversation,
    *,
    document: str | None = None,
    contract_ref: str | None = None,
    name: str | None = None,
    phone: str | None = None,
) -> None:
    """Keep the claim and look the person up; whether anybody was found shows nowhere.

    A document or contract number replaces an earlier claim, a name or telephone completes it. Claiming
    somebody else takes back a proof and the codes on their way. Requests nobody had claimed take this claim.
    """
    given = {"document": document, "contract": contract_ref, "name": name, "phone": phone}
    said = {key: value.strip() for key, value in given.items() if value and value.strip()}
    before = read_claim(work, conversation)
    earlier = _lasting(before) if document or contract_ref else before
    claim = earlier | said
    write_claim(work, conversation, claim)
    person_id = find_claimed(work, claim, conversation.caller_index)
    _set_claimed(work, conversation, person_id)
    _claim_open_requests(work, conversation, claim)
    work.record("identity_claimed", conversation)


def _lasting(claim: dict[str, str]) -> dict[str, str]:
    """What stays whoever is claimed: for whom somebody speaks, and where they can be reached."""
    return {key: value for key, value in claim.items() if key in LASTING}


def _set_claimed(work: UnitOfWork, conversation: Conversation, person_id: str | None) -> None:
    same = conversation.claimed and conversation.claimed_person_id == person_id is not None
    if not same:
        wipe_pending_codes(work, conversation)
    proof = Proof.CLAIM if same else Proof.CLAIM_ANOTHER
    conversation.identity = conversation_after(Identity(conversation.identity), proof)
    if conversation.identity != Identity.VERIFIED:
        conversation.person_id = None
    conversation.claimed, conversation.claimed_person_id = True, person_id


def _claim_open_requests(work: UnitOfWork, conversation: Conversation, claim: dict[str, str]) -> None:
    unclaimed = work.session.scalars(
        select(Request).where(
            Request.conversation_id == conversation.id,
            Request.identity == Identity.UNVERIFIED,
            Request.status.in_(ACTIVE),
        )
    )
    for request in unclaimed.all():
        request.identity = request_after(Identity(request.identity), Proof.CLAIM)
        request.person_id = conversation.claimed_person_id
        request.revision += 1
        write_claim_of_request(work, request, claim)
        work.record("request_claimed", request)
