"""Note for whom somebody speaks: whoever is claimed from now on is not the speaker (LOPDGDD 12.6, 3; L50, L108)."""

from sqlalchemy import select

from duties.casework import ACTIVE
from duties.identity_levels import Proof, conversation_after
from duties.kinds import Identity
from services.claims import MANDATE, REACH, read_claim, write_claim
from services.request_content import read_claim_of_request, write_claim_of_request
from services.wipe_code import wipe_pending_codes
from store import UnitOfWork
from store.models import Conversation, Request


def note_mandate(work: UnitOfWork, conversation: Conversation, *, words: str, same_matter: bool) -> None:
    """Keep the words with the claim; codes on their way are worth nothing any more.

    `same_matter`: whoever is claimed already is the one spoken for. Otherwise the claim, and the proof, were the
    speaker's own and are set aside, so that whose the data are is asked anew.
    """
    wipe_pending_codes(work, conversation)
    conversation.identity = conversation_after(Identity(conversation.identity), Proof.CLAIM_ANOTHER)
    conversation.person_id = None
    before = read_claim(work, conversation)
    claim = before if same_matter else {key: value for key, value in before.items() if key in REACH}
    if not same_matter:
        conversation.claimed, conversation.claimed_person_id, conversation.claim_kind = False, None, None
    write_claim(work, conversation, claim | {MANDATE: words})
    if same_matter:
        _mark_requests(work, conversation, words)
    work.record("mandate_noted", conversation)


def add_to_mandate(work: UnitOfWork, conversation: Conversation, *, words: str) -> None:
    """What is told further of it: a name, a tie, a paper that there is. It claims nobody and proves nothing."""
    claim = read_claim(work, conversation)
    if words.strip() in claim[MANDATE]:
        return
    told = f"{claim[MANDATE]} / {words.strip()}"
    write_claim(work, conversation, claim | {MANDATE: told})
    if conversation.claimed:
        _mark_requests(work, conversation, told)
    work.record("mandate_noted", conversation)


def drop_mandate(work: UnitOfWork, conversation: Conversation) -> None:
    """What is asked for next is the speaker's own: whoever was spoken for is claimed no more."""
    wipe_pending_codes(work, conversation)
    conversation.claimed, conversation.claimed_person_id, conversation.claim_kind = False, None, None
    kept = {key: value for key, value in read_claim(work, conversation).items() if key in REACH}
    write_claim(work, conversation, kept)
    work.record("mandate_dropped", conversation)


def _mark_requests(work: UnitOfWork, conversation: Conversation, words: str) -> None:
    registered = work.session.scalars(
        select(Request).where(
            Request.conversation_id == conversation.id,
            Request.person_id == conversation.claimed_person_id,
            Request.identity != Identity.VERIFIED,
            Request.status.in_(ACTIVE),
        )
    )
    for request in registered.all():
        write_claim_of_request(work, request, read_claim_of_request(work, request) | {MANDATE: words})
        request.revision += 1
        work.record("request_claimed", request)
