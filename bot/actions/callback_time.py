"""«Mañana por la tarde»: the time goes with the call back that waits, if somebody is there then (L79)."""

from bot.actions.turn_in_hand import TurnInHand
from bot.understand.call_times import CallTime, find_call_time
from duties.callback_slots import first_slot
from duties.local_time import local_day
from services.choose_callback_time import choose_callback_time
from services.opening import people_are_there
from services.waiting_callback import waiting_callback


def take_callback_time(turn: TurnInHand) -> bool:
    """Keep the time that is said and tell it. False if none is, or nobody is to be called."""
    callback = waiting_callback(turn.work, turn.conversation)
    clock = turn.entity("time")
    wanted = find_call_time(turn.text, clock.value if clock else None, turn.conversation.language)
    if callback is None or wanted is None:
        return False
    settings = turn.settings
    slot = first_slot(
        turn.work.now,
        zone=settings.handoff.zone,
        is_open=lambda at: people_are_there(at, settings=settings),
        days=wanted.days,
        weekday=wanted.weekday,
        part=wanted.part,
        clock=wanted.clock,
    )
    choose_callback_time(turn.work, callback, slot)
    if slot is None:
        turn.say("utter_callback_time_none")
    else:
        turn.say(_response(wanted), day=turn.date(local_day(slot)), time=_told(wanted))
    return True


def _response(wanted: CallTime) -> str:
    if wanted.clock is not None:
        return "utter_callback_time_at"
    return f"utter_callback_time_{wanted.part}" if wanted.part else "utter_callback_time_day"


def _told(wanted: CallTime) -> str:
    return wanted.clock.strftime("%H:%M") if wanted.clock else ""
