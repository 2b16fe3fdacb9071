"""The end of a consent to commercial calls."""

import pytest

from duties.consent_states import ConsentMoveRefused
from duties.kinds import Purpose
from services.expire_consent import expire_consent
from services.open_conversation import open_conversation
from store import Store
from store.models import Conversation, Grant


def put_grant(store: Store, state: str) -> str:
    """A record of a conversation in that state; gives its id."""
    with store.unit_of_work("bot") as work:
        conversation: Conversation = open_conversation(work, channel="chat", language="es")
        grant = Grant(
            purpose=Purpose.MARKETING_CALL,
            contact_channel="call",
            state=state,
            conversation_id=conversation.id,
            at=work.now,
        )
        work.session.add(grant)
        work.commit()
        return grant.id


@pytest.mark.parametrize("state", ["given", "pending"])
def test_a_live_consent_ends(store: Store, state: str) -> None:
    """L29."""
    grant_id = put_grant(store, state)
    with store.unit_of_work("jobs") as work:
        assert expire_consent(work, work.session.get_one(Grant, grant_id)).state == "expired"
        work.commit()
    assert store.verify() == []


@pytest.mark.parametrize("state", ["refused", "withdrawn", "expired", "not_given"])
def test_what_is_not_live_cannot_end(store: Store, state: str) -> None:
    grant_id = put_grant(store, state)
    with pytest.raises(ConsentMoveRefused), store.unit_of_work("jobs") as work:
        expire_consent(work, work.session.get_one(Grant, grant_id))
