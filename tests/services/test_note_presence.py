"""The sign that keeps a takeover alive."""

from duties.takeover import LEASE, SIGN_EVERY
from services.note_presence import note_presence
from store.models import AuditEntry, Takeover
from tests.conftest import SetClock
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


def test_to_look_keeps_the_lease_alive(front: Front, clock: SetClock) -> None:
    desk = LiveDesk.opened(front)
    desk.take()
    for _ in range(3):
        clock.time += LEASE - SIGN_EVERY
        assert note_presence(front.store, desk.chat, staff="lola")
    clock.time += LEASE
    assert not note_presence(front.store, desk.chat, staff="lola")


def test_a_sign_is_written_once_a_minute_at_most(front: Front, clock: SetClock) -> None:
    desk = LiveDesk.opened(front)
    began = desk.take().seen_at
    with front.store.reader() as read:
        before = read.session.query(AuditEntry).count()
    clock.time += SIGN_EVERY / 2
    assert note_presence(front.store, desk.chat, staff="lola")
    with front.store.reader() as read:
        assert read.session.query(Takeover).one().seen_at == began
        assert read.session.query(AuditEntry).count() == before


def test_another_login_is_no_sign(front: Front) -> None:
    desk = LiveDesk.opened(front)
    desk.take()
    assert not note_presence(front.store, desk.chat, staff="pepe")
    desk.give_back()
    assert not note_presence(front.store, desk.chat, staff="lola")
