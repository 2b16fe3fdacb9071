"""Who somebody says to be: kept sealed with the conversation, looked up by blind index. It proves nothing."""

import json
from collections.abc import Mapping

from sqlalchemy import select

from duties.errors import CannotDecrypt
from services.canonical import canonical_document, canonical_phone, contract_forms, name_words
from store import Reading, UnitOfWork
from store.models import ContactPoint, Contract, Conversation, Person

MANDATE = "mandate"  # the words that told for whom somebody speaks (L50)
REACH = ("reach_phone", "reach_email")  # where the speaker said that they can be reached
LASTING = frozenset({MANDATE, *REACH})


def read_claim(read: Reading, conversation: Conversation) -> dict[str, str]:
    """The claim of this conversation, as given; empty if there is none."""
    if conversation.claim_sealed is None:
        return {}
    owner = f"conversation:{conversation.id}"
    claim: dict[str, str] = json.loads(
        read.open_text(owner, "conversations", "claim_sealed", conversation.id, conversation.claim_sealed)
    )
    return claim


def write_claim(work: UnitOfWork, conversation: Conversation, claim: Mapping[str, str]) -> None:
    """Seal the claim with the conversation."""
    owner, text = f"conversation:{conversation.id}", json.dumps(dict(claim), ensure_ascii=False)
    conversation.claim_sealed = work.seal(owner, "conversations", "claim_sealed", conversation.id, text)


def find_claimed(read: Reading, claim: Mapping[str, str], caller_index: str | None) -> str | None:
    """Id of the one person that the claim fits. The same blind indexes and look-ups are made whoever it is.

    Document and contract must agree if both are given; a name counts only with a telephone on file.
    """
    document = read.blind("document", canonical_document(claim.get("document", "")))
    contract = {read.blind("contract", form) for form in contract_forms(claim.get("contract", ""))}
    phone = read.blind("phone", canonical_phone(claim.get("phone", "")) or "")
    lines = {index for index in (phone, caller_index) if index}
    scalars = read.session.scalars
    documents = set(scalars(select(Person.id).where(Person.document_index == document)))
    contracts = set(scalars(select(Contract.person_id).where(Contract.contract_ref_index.in_(contract))))
    by_line = set(scalars(select(ContactPoint.person_id).where(ContactPoint.value_index.in_(lines))))
    named = (
        {each for each in by_line if not is_blocked(read, each) and _bears(read, each, claim["name"])}
        if "name" in claim
        else set()
    )
    found = [ids for key, ids in (("document", documents), ("contract", contracts)) if key in claim] or [
        named
    ]
    fitting = {each for each in set.intersection(*found) if not is_blocked(read, each)}
    return fitting.pop() if len(fitting) == 1 else None


def is_blocked(read: Reading, person_id: str) -> bool:
    """Whether the person's key is no longer there: nobody recognises them, whatever they say (L67)."""
    person = read.session.get_one(Person, person_id)
    try:
        read.open(f"person:{person_id}", "people", "name_sealed", person_id, person.name_sealed)
    except CannotDecrypt:
        return True
    return False


def _bears(read: Reading, person_id: str, name: str) -> bool:
    """Whether the words are in the name on file: all of them, or two beside others («me llamo …»)."""
    person, owner = read.session.get_one(Person, person_id), f"person:{person_id}"
    full = " ".join(
        read.open_text(owner, "people", column, person.id, getattr(person, column))
        for column in ("name_sealed", "surname_sealed")
    )
    said, borne = name_words(name), name_words(full)
    return bool(said) and (said <= borne or len(said & borne) > 1)
