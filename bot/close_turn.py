"""The second half of a turn: reply, next state and turn are committed together, or the turn has failed."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from bot.dialogue_state import SLOWER, TravellingState, load_state, save_state
from bot.earlier_turns import read_answer
from bot.incoming import Answer
from bot.offers import parse_payload
from bot.open_turn import OpenedTurn
from bot.rasa import RasaReply
from bot.reveal import reveal
from bot.wording import wording
from duties.errors import TurnClosed
from duties.kinds import FlagReason
from services.asks_for_person import asks_for_person
from services.end_conversation import end_conversation
from services.raise_flag import raise_flag
from services.record_message import record_message
from settings import Settings
from store import UnitOfWork
from store.models import Conversation, IdentityCheck, Turn, TurnEffect

NOTICE = {"directive": "notice"}  # by telephone the notice of another language is heard first, piece by piece
_LAST_WORD = {"dial", "hangup", "end"}


def finish_turn(work: UnitOfWork, opened: OpenedTurn, reply: RasaReply, settings: Settings) -> Answer:
    """Close the turn as done. `work` carries the fence, which holds both rows; a conversation that has moved on
    raises TurnClosed."""
    turn = work.session.get_one(Turn, opened.turn_id)
    conversation = work.session.get_one(Conversation, opened.conversation_id)
    if conversation.revision != turn.revision_sent:
        raise TurnClosed(f"turn {turn.id} answers a state that has gone")
    state = opened.state.after(reply.state)
    directives, messages = _render(work, conversation, reply.messages, state)
    directives = _keep_pace(state, directives)
    notice = _shown(opened.notice, state, asked=_asked(reply, state))
    if opened.switched and conversation.channel == "voice":
        directives.insert(0, NOTICE)
    answer = _close(
        work,
        conversation,
        turn,
        state,
        messages,
        directives=directives,
        asked=_asked(reply, state),
        before=notice,
        outcome={"status": "done", "intent": reply.intent, "confidence": reply.confidence},
    )
    if answer.ended and conversation.channel == "chat":
        end_conversation(work, conversation, reason="goodbye", settings=settings)
    return answer


def fail_turn(work: UnitOfWork, turn_id: str, reason: str) -> Answer:
    """Close the turn as failed and say what is true of it: what was registered, or that nothing was."""
    turn = work.session.get_one(Turn, turn_id, with_for_update=True)
    conversation = work.session.get_one(Conversation, turn.conversation_id, with_for_update=True)
    if turn.status == "done" and turn.answer_sealed is not None:
        return read_answer(work, turn)
    raise_flag(work, conversation, reason=FlagReason.TURN_FAILED, turn_id=turn.id)
    effects = list(work.session.scalars(select(TurnEffect).where(TurnEffect.turn_id == turn.id)))
    state = load_state(work, conversation)
    if effects:
        state = _state_after_effects(work, conversation, state)
    text = _truth(conversation, effects, state)
    work.record("turn_failed", turn)
    apology = [_apology(text, conversation, state)]
    facts = _facts(work, turn)
    return _close(
        work,
        conversation,
        turn,
        state,
        apology,
        directives=[NOTICE] if facts.get("switched") and conversation.channel == "voice" else [],
        asked=state.requested_slot,
        before=_shown(facts.get("notice") or (), state, asked=None),
        outcome={"status": "failed", "failure": reason},
    )


def _close(
    work: UnitOfWork,
    conversation: Conversation,
    turn: Turn,
    state: TravellingState,
    messages: list[dict[str, Any]],
    *,
    directives: list[dict[str, Any]],
    asked: str | None,
    outcome: dict[str, Any],
    before: list[dict[str, Any]],
) -> Answer:
    """`outcome` is what else the turn's row takes: how it ended, and why; `before` is shown first, kept already."""
    for message in messages:
        text = str(message["text"])
        record_message(work, conversation, sender="bot", text=text, masked=text, turn_id=turn.id)
    work.update(conversation, revision=conversation.revision + 1, question=asked)
    ended = any(directive["directive"] in ("end", "hangup") for directive in directives)
    answer = Answer(
        [*before, *messages],
        asks_for_person(work, conversation),
        ended,
        conversation.question,
        tuple(directives),
        conversation.language,
    )
    sealed = work.seal(
        f"conversation:{conversation.id}", "turns", "answer_sealed", turn.id, json.dumps(answer.to_json())
    )
    work.update(turn, closed_at=work.now, answer_sealed=sealed, **outcome)
    save_state(work, conversation, state)
    work.record("turn_answered", turn)
    return answer


def _facts(work: UnitOfWork, turn: Turn) -> dict[str, Any]:
    """What the turn's sealed document says of its language."""
    owner = f"conversation:{turn.conversation_id}"
    text = work.open_text(owner, "turns", "heard_sealed", turn.id, turn.heard_sealed)
    facts: dict[str, Any] = json.loads(text)
    return facts


def _shown(
    notice: Sequence[dict[str, Any]], state: TravellingState, *, asked: str | None
) -> list[dict[str, Any]]:
    """The notice of the language that this turn went over to; its card only if the reply does not ask the same."""
    shown = notice[:-1] if asked == "record_consent" else notice
    menu = state.menu
    messages = [{"text": each["text"], "buttons": _buttons(each, state)} for each in shown]
    state.menu = menu
    return messages


def _asked(reply: RasaReply, state: TravellingState) -> str | None:
    """The question that is open now: the form's, or the one an action put besides."""
    put = [
        custom["question"] for each in reply.messages if (custom := each.get("custom") or {}).get("question")
    ]
    return state.requested_slot or (str(put[-1]) if put else None)


def _render(
    work: UnitOfWork, conversation: Conversation, raw: list[dict[str, Any]], state: TravellingState
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    directives: list[dict[str, Any]] = []
    messages: list[dict[str, Any]] = []
    for each in raw:
        if each.get("text"):
            text = reveal(work, conversation, each["text"])
            messages.append({"text": text, "buttons": _buttons(each, state)})
        custom = each.get("custom") or {}
        if custom.get("directive"):
            directives.append(custom)
            if custom["directive"] in _LAST_WORD:
                break
    return directives, messages


def _keep_pace(state: TravellingState, directives: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Once asked to speak more slowly, so do all later turns."""
    asked = any(directive["directive"] == SLOWER for directive in directives)
    if state.slower and not asked:
        return [*directives, {"directive": SLOWER}]
    state.slower = state.slower or asked
    return directives


def _buttons(message: dict[str, Any], state: TravellingState) -> list[dict[str, str]]:
    raw = message.get("buttons") or []
    if not raw:
        return []
    buttons = []
    for button in raw:
        offer = parse_payload(button["title"], button["payload"], state.requested_slot)
        buttons.append({"title": offer.title, "payload": state.offers.add(offer)})
    state.menu = [button["payload"] for button in buttons]
    return buttons


def _state_after_effects(
    work: UnitOfWork, conversation: Conversation, before: TravellingState
) -> TravellingState:
    """Past what was done: on to the code if one is on its way, else to the open question."""
    waiting = work.session.scalar(
        select(IdentityCheck.id).where(
            IdentityCheck.conversation_id == conversation.id, IdentityCheck.status == "pending"
        )
    )
    after = TravellingState(offers=before.offers, slower=before.slower)
    if waiting is not None:
        after.loop, after.requested_slot = "proof_form", "code"
    return after


def _truth(conversation: Conversation, effects: list[TurnEffect], state: TravellingState) -> str:
    channel, language = conversation.channel, conversation.language
    if not effects:
        return wording("utter_turn_failed_nothing", channel, language)
    told = [
        wording(f"utter_effect_{effect.kind}", channel, language, reference=spell(effect.reference, channel))
        for effect in effects
    ]
    if state.requested_slot == "code":
        told.append(wording("utter_effect_code_waits", channel, language))
    return " ".join([wording("utter_turn_failed_done", channel, language), *dict.fromkeys(told)])


def _apology(text: str, conversation: Conversation, state: TravellingState) -> dict[str, Any]:
    title = wording("utter_person_button", conversation.channel, conversation.language)
    message = {"text": text, "buttons": [{"title": title, "payload": "human_agent"}]}
    return {"text": text, "buttons": _buttons(message, state)}


def spell(reference: str | None, channel: str) -> str:
    """A reference as it is shown, or spelled digit by digit for the voice."""
    if reference is None:
        return ""
    return ", ".join(reference) if channel == "voice" else reference
