"""When somebody wants to be called goes with the call that waits, whose number stays (L79)."""

from datetime import timedelta

from duties.kinds import FlagReason
from services.choose_callback_time import choose_callback_time
from services.note_callback import note_callback
from services.waiting_callback import waiting_callback
from tests.services.talk import Front


def test_the_time_is_kept_and_taken_back_with_the_number_untouched(front: Front) -> None:
    talk = front.chat()
    with talk.turn() as (work, conversation):
        note_callback(work, conversation, number="612345678", reason=FlagReason.HUMAN_REQUESTED)
        callback = waiting_callback(work, conversation)
        assert callback is not None
        number, slot = callback.number_sealed, work.now + timedelta(days=1)
        choose_callback_time(work, callback, slot)
        assert (callback.slot_at, callback.number_sealed) == (slot, number)
        choose_callback_time(work, callback, None)
        assert callback.slot_at is None


def test_without_a_call_noted_none_waits(front: Front) -> None:
    talk = front.chat()
    with talk.turn() as (work, conversation):
        assert waiting_callback(work, conversation) is None
