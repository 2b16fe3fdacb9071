"""Voicing a right: noted with its words at once, registered as soon as we know whose, identified after (L42-L44)."""

import re

from sqlalchemy import select

from bot.actions.new_value import find_rectification
from bot.actions.objected_ways import objected_ways
from bot.actions.reach import ask_further
from bot.actions.turn_in_hand import TurnInHand
from bot.questions import DOCUMENT_KINDS
from bot.understand.declined import EVERYTHING
from duties.casework import ACTIVE
from duties.errors import CodesExhausted
from duties.kinds import MARKETING, FlagReason, Identity, Right
from services.add_request_details import add_request_details
from services.claim_identity import claim_identity
from services.claims import read_claim
from services.code_barred import code_barred
from services.contacts_unsafe import contacts_unsafe
from services.drop_voiced import drop_voiced
from services.find_due_details import find_due_details
from services.is_flagged import is_flagged
from services.note_callback import note_callback
from services.register_voiced import register_voiced
from services.request_content import read_details
from services.send_code import send_code
from services.speaks_for_another import speaks_for_another
from services.suppress_marketing import suppress_marketing
from services.voice_right import voice_right
from services.voiced_requests import voiced_requests
from store.models import Request, VoicedRight

_BESIDES = re.compile(r"\b(tambi[eé]n|adem[aá]s|las dos cosas)\b", re.IGNORECASE)
# «No, perdón, mejor una copia»: the right voiced last stands instead of those that wait.
_INSTEAD = re.compile(
    r"^(?:(?:que|bueno|ay|uy) )*(?:no|perd[oó]n|perdone|esper[ae]|mejor|me he (?:equivocado|liado))\b"
    r".*\b(?:mejor|prefiero|lo que quiero|quer[ií]a|sino|digo)\b"
    r"|\ben (?:vez|lugar) de\b|^(?:mejor|prefiero)\b",
    re.IGNORECASE,
)


def voice(turn: TurnInHand, right: Right, **details: str) -> str:
    """Note the right and take it as far as what is known allows. Gives the next step."""
    voice_right(
        turn.work, turn.conversation, right=right, words=turn.text, at=turn.said_at, details=details or None
    )
    if not turn.conversation.claimed and not _said_whose(turn):
        turn.say(f"utter_voiced_{right.value}")
        return "whose"
    return register(turn)


def _said_whose(turn: TurnInHand) -> bool:
    """A whole document in the same sentence is claimed at once; it proves nothing."""
    document = turn.entity(*DOCUMENT_KINDS)
    if document is None or not (document.valid and document.confirmed and document.reference):
        return False
    claim_identity(turn.work, turn.conversation, document=turn.value(document.reference))
    turn.conversation.claim_kind = "document"
    return True


def note(turn: TurnInHand, right: Right, **details: str) -> str:
    """The right was voiced in the middle of something else: keep it, register it if we know whose, and say so."""
    instead = _stands_instead(turn)
    if _said_again(turn, right, details):
        return "listen"
    known = right in waiting_rights(turn)
    voice_right(
        turn.work, turn.conversation, right=right, words=turn.text, at=turn.said_at, details=details or None
    )
    if turn.conversation.claimed:
        tell_registered(turn, register_voiced(turn.work, turn.conversation, settings=turn.settings))
    elif known:
        turn.say("utter_we_go_on")
    else:
        turn.say(f"utter_{'voiced' if instead else 'noted'}_{right.value}")
    return "listen"


def _said_again(turn: TurnInHand, right: Right, details: dict[str, str]) -> bool:
    """«¡Que no me llamen he dicho!»: what is registered here already is not asked after once more."""
    if turn.conversation.claimed or details or speaks_for_another(turn.work, turn.conversation):
        return False
    standing = [
        each
        for each in voiced_requests(turn.work, turn.conversation)
        if each.right == right and each.status in ACTIVE
    ]
    if not standing:
        return False
    add_request_details(turn.work, standing[-1], {"words": turn.text})
    turn.say("utter_registered_before", reference=turn.spell(standing[-1].reference))
    return True


def _stands_instead(turn: TurnInHand) -> bool:
    """«No, perdón, mejor una copia»: what waits is dropped, or what was declined in this turn has been."""
    if turn.conversation.claimed or _BESIDES.search(turn.text):
        return False
    if _INSTEAD.search(turn.text) or EVERYTHING in turn.declined.what:
        turn.dropped += drop_voiced(turn.work, turn.conversation)
    return bool(turn.dropped) and not waits(turn)


def waits(turn: TurnInHand) -> bool:
    """Whether a right was voiced that is not registered yet."""
    return bool(waiting_rights(turn))


def waiting_rights(turn: TurnInHand) -> set[Right]:
    """The rights voiced here that are not registered yet."""
    waiting = select(VoicedRight.right).where(
        VoicedRight.conversation_id == turn.conversation.id, VoicedRight.status == "waiting"
    )
    return {Right(name) for name in turn.work.session.scalars(waiting)}


def register(turn: TurnInHand) -> str:
    """Register all that was voiced, say each reference and due date, and go on to the proof."""
    _stop_what_was_objected_to(turn)
    tell_registered(turn, register_voiced(turn.work, turn.conversation, settings=turn.settings))
    _stop_publicity_to_the_dead(turn)
    if code_barred(turn.work, turn.conversation):
        tell_who_checks(turn)
        return next_detail(turn)
    if turn.conversation.identity == Identity.UNVERIFIED and turn.conversation.claim_kind != "name":
        try:
            send_code(turn.work, turn.conversation, settings=turn.settings)
        except CodesExhausted:
            turn.say("utter_code_no_more")
            return next_detail(turn)
        turn.say("utter_code_sent")
        return "proof"
    if turn.conversation.claim_kind == "name":
        turn.say("utter_identity_by_call" if can_be_called(turn) else "utter_identity_by_person")
    return next_detail(turn)


def tell_who_checks(turn: TurnInHand) -> None:
    """No code here: who checks instead, and what is not done meanwhile (L50, L103, L108, L112)."""
    if is_flagged(turn.work, turn.conversation, FlagReason.MINOR):
        turn.say("utter_identity_of_child")
    elif contacts_unsafe(turn.work, turn.conversation):
        turn.say("utter_identity_safe")
    else:
        by_call = can_be_called(turn)
        turn.say("utter_identity_of_other_by_call" if by_call else "utter_identity_of_other")


def _stop_publicity_to_the_dead(turn: TurnInHand) -> None:
    """Whoever has died gets no more of it; nothing shows whether they are on file (L49, L108)."""
    if not is_flagged(turn.work, turn.conversation, FlagReason.DECEASED):
        return
    if turn.conversation.claim_kind == "name":
        turn.say("utter_publicity_of_deceased_later")
    elif turn.conversation.claimed:
        document = read_claim(turn.work, turn.conversation).get("document")
        suppress_marketing(turn.work, turn.conversation, document=document, purposes=MARKETING)
        turn.say("utter_publicity_of_deceased")


def _stop_what_was_objected_to(turn: TurnInHand) -> None:
    """Publicity objected to before we knew whose it is stops now that somebody is claimed (L61)."""
    objected = select(Request.id).where(
        Request.conversation_id == turn.conversation.id, Request.right == Right.OBJECTION.value
    )
    if turn.work.session.scalar(objected.limit(1)) is not None:
        document = read_claim(turn.work, turn.conversation).get("document")
        suppress_marketing(turn.work, turn.conversation, document=document, purposes=objected_ways(turn))


def can_be_called(turn: TurnInHand) -> bool:
    """Whether a number to call back is known; then the call is noted."""
    claim = read_claim(turn.work, turn.conversation)
    number = claim.get("reach_phone") or claim.get("phone")
    if contacts_unsafe(turn.work, turn.conversation):
        return False
    if number is None and turn.conversation.caller_sealed is None:
        return False
    note_callback(turn.work, turn.conversation, number=number, reason=FlagReason.HUMAN_REQUESTED)
    return True


def next_matter(turn: TurnInHand, *, status_told: bool = False) -> str:
    """After something that needs nobody's identity: whose is what was voiced meanwhile, else as `next_detail`."""
    if not turn.conversation.claimed and waits(turn):
        return "whose"
    return next_detail(turn, status_told=status_told)


def next_detail(turn: TurnInHand, *, status_told: bool = False) -> str:
    """What a registered request still lacks, a status that was asked meanwhile, or nothing more."""
    missing = find_due_details(turn.work, turn.conversation)
    if missing is not None:
        fill_known(turn, missing)
        return missing
    if turn.slots.get("queued") == "status" and not status_told:
        return "status"
    ask_further(turn)
    return "listen"


def fill_known(turn: TurnInHand, missing: str) -> None:
    """The field to correct may be known from the first sentence: only its value is asked then (L56)."""
    request = find_rectification(turn) if missing == Right.RECTIFICATION else None
    if request is not None and "field" in read_details(turn.work, request):
        turn.filled["field"] = "given"


def tell_registered(turn: TurnInHand, requests: list[Request]) -> None:
    """The confirmations, each with the reference that has just been stored."""
    for request in requests:
        turn.say(
            f"utter_registered_{request.right}",
            reference=turn.spell(request.reference),
            due_date=turn.date(request.due_date),
        )
