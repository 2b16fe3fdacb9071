"""The check of what is blocked names what does not match."""

from datetime import date

import pytest

from services.destroy_expired import destroy_expired
from services.verify_blocked import verify_blocked
from settings import Settings
from store import Store
from store.models import BlockedItem, Destruction, Message, Request
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import end, erased, kept_talk, recorded
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk, with Ana blocked after a chat she kept and a call."""
    front.enrol()
    talk = kept_talk(front)
    end(front, talk)
    recorded(front, talk)
    desk = Desk.opened(front)
    erased(desk)
    return desk


@pytest.mark.usefixtures("desk")
def test_what_is_blocked_is_what_was_blocked_until_somebody_changes_a_byte(store: Store) -> None:
    """L69."""
    assert verify_blocked(store) == []
    with store.unit_of_work("cli") as work:
        row = work.session.query(Message).filter(Message.text_sealed.is_not(None)).first()
        assert row is not None
        row.text_sealed = bytes(row.text_sealed or b"")[:-1] + b"?"
        work.commit()
    (finding,) = verify_blocked(store)
    assert "conversation is not what was blocked" in finding


@pytest.mark.usefixtures("desk")
def test_a_key_that_is_back_in_the_ordinary_ring_is_named(store: Store) -> None:
    """L65, L70."""
    with store.unit_of_work("cli") as work:
        item = work.session.query(BlockedItem).filter_by(category="recording").one()
        item.owners = '["system"]'
        work.seal("system", "flags", "note_sealed", "1", "algo")
        work.commit()
    assert any("ordinary ring" in finding for finding in verify_blocked(store))


@pytest.mark.usefixtures("desk")
def test_a_changed_certificate_and_a_key_that_came_back_are_named(store: Store, settings: Settings) -> None:
    """L69, L70: a restored file of keys does not go unseen."""
    with store.unit_of_work("cli") as work:
        work.session.query(Request).one().status = "closed"
        work.commit()
    destroy_expired(store, as_of=date(2029, 11, 23), by="cli", settings=settings)
    assert verify_blocked(store) == []
    with store.unit_of_work("cli") as work:
        row = work.session.query(Destruction).filter_by(category="recording").one()
        work.seal(f"recording:{row.row_id}", "flags", "note_sealed", "1", "algo")
        row.by = "otro"
        work.commit()
    said = " ".join(verify_blocked(store))
    assert "is back" in said
    assert "has been changed" in said
