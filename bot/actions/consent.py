"""Consent outside its question, and withdrawing it: one sentence, from anywhere (L15, L20, L21)."""

import re

from bot.actions.ask_back import ask_back
from bot.actions.base import deed_action
from bot.actions.circumstances import age_of_consent, needs_guardian, told_in
from bot.actions.courtesy import not_understood
from bot.actions.matters import immediate
from bot.actions.publicity import purposes_named, stop_publicity, tell_stopped
from bot.actions.reach import ask_need
from bot.actions.recording import order_start
from bot.actions.turn_in_hand import TurnInHand
from bot.actions.withdrawn_record import withdraw_record
from bot.understand.bare_refusal import refuses_barely
from bot.understand.declined import RECORDING
from duties.kinds import MARKETING, Channel, ConsentState, Purpose
from services.contacts_unsafe import contacts_unsafe
from services.give_consent import give_consent
from services.refuse_consent import refuse_consent
from services.withdraw_consent import withdraw_consent

_GENERAL = re.compile(
    r"\b(consentimientos?|permisos?|autorizaci[oó]n(?:es)?|chat|conversaci[oó]n"
    r"|consents?|permissions?|authori[sz]ations?|conversation|consentiments?|perm[ií]s|autoritzaci(?:[oó]|ons)|xat|conversa)\b",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"\b(?:acept\w+|consient\w+|autori[zc]\w+|permit\w+|de acuerdo|accept\w*|consent\w*|agree\w*|allow\w*|autoritz\w+"
    r"|d'acord)\b",
    re.IGNORECASE,
)
_ANEW = "record_again"  # the question of the end, put earlier to whoever wants it
# «Todos mis consentimientos»: the record's and publicity's by every way (RGPD 7.3).
_EVERY_CONSENT = re.compile(
    r"\b(?:tod[oa]s?|cualquier|ning[uú]n) (?:(?:l[oa]s|el|mis|mi|vuestros|los que) )*"
    r"(?:consentimientos?|permisos?|autorizaci(?:ones|[oó]n))\b"
    r"|\b(?:all|any|every)(?: of)? (?:(?:my|the) )?(?:consents?|permissions?|authori[sz]ations?)\b"
    r"|\b(?:tots?|totes|qualsevol|cap) (?:(?:els|les|meus|meves) )*(?:consentiments?|permisos?|perm[ií]s|autoritzacions?)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(todo|todos|todas|cualquier|ning[uú]n|all|everything|any|tot|tots|totes|qualsevol)\b", re.IGNORECASE
)


def _says_of_what(turn: TurnInHand) -> bool:
    """Whether a refusal is one of consent: «no quiero ninguna referencia» takes nothing back."""
    named = {"recording", "advertising", "email", "sms", "call"} & turn.topics or _GENERAL.search(turn.text)
    return bool(named) or RECORDING in turn.declined.what or refuses_barely(turn.text)


def _of_consent(turn: TurnInHand) -> bool:
    """Whether words taken for a consent out of its place speak of one at all; «mm» does not."""
    return _says_of_what(turn) or "consents" in turn.topics or bool(_AGREES.search(turn.text))


def _everything(turn: TurnInHand) -> bool:
    """Whether the words take back every consent there is."""
    return bool(_ALL.search(turn.text))


@immediate("withdraw_consent")
def withdraw(turn: TurnInHand) -> str:
    """What was named is withdrawn; this conversation's record if nothing was; publicity too if all of it was meant."""
    if RECORDING in turn.declined.what:
        if not turn.withdrawn:
            withdraw_record(turn)
        return "listen"
    about_record = "recording" in turn.topics or bool(_GENERAL.search(turn.text))
    every = _EVERY_CONSENT.search(turn.text) is not None
    about_publicity = every or bool({"advertising", "email", "sms", "call"} & turn.topics)
    both = about_record == about_publicity and _everything(turn)
    about_record = about_record or not about_publicity or every
    if about_record or both:
        withdraw_record(turn)
    if not (about_publicity or both):
        return "listen"
    purposes = purposes_named(turn) if about_publicity and not every else MARKETING
    withdrawn = withdraw_consent(turn.work, turn.conversation, purposes=purposes, answer=turn.answer())
    if stop_publicity(turn) or withdrawn:
        tell_stopped(turn)
    elif about_publicity:
        turn.say("utter_publicity_whose" if not turn.loop else "utter_publicity_noted")
        return "listen" if turn.loop else "suppress"
    return "listen"


def give_record(turn: TurnInHand) -> None:
    """An unequivocal yes to keeping or recording this conversation; a child's is none."""
    if needs_guardian(turn):
        turn.say("utter_circumstance_minor", age=str(age_of_consent(turn)))
        return
    give_consent(
        turn.work,
        turn.conversation,
        purpose=Purpose.CONVERSATION_RECORD,
        answer=turn.answer(),
        settings=turn.settings,
    )
    if turn.conversation.channel == Channel.VOICE:
        order_start(turn)
    else:
        turn.say("utter_record_given")


def refuse_record(turn: TurnInHand) -> None:
    """A no: noted, and the service goes on the same."""
    refuse_consent(
        turn.work,
        turn.conversation,
        purpose=Purpose.CONVERSATION_RECORD,
        answer=turn.answer(),
        settings=turn.settings,
    )
    turn.say("utter_record_refused")


def _wants_record(turn: TurnInHand) -> bool:
    """«Pues sí que graben» after a no: that grants nothing, but the question may be put once more, for it is wanted."""
    closed = turn.conversation.record_consent in (
        ConsentState.REFUSED,
        ConsentState.NOT_GIVEN,
        ConsentState.WITHDRAWN,
    )
    barred = needs_guardian(turn) or contacts_unsafe(turn.work, turn.conversation)
    return closed and not turn.loop and not barred and "recording" in turn.topics


def _take_asked_anew(turn: TurnInHand) -> None:
    """Only what the closed grammar decided counts; anything else leaves the no as it was (L15)."""
    if turn.confidence < 1.0 or turn.intent == "ambiguous_consent":
        turn.say("utter_closing_not_given")
    elif turn.intent == "consent_total" or (
        turn.intent == "consent_partial" and Purpose.CONVERSATION_RECORD in turn.heard.consent.purposes
    ):
        give_record(turn)
    else:
        refuse_record(turn)
    ask_need(turn)


@immediate("consent_total", "consent_partial", "consent_refuse", "ambiguous_consent")
def decide_out_of_place(turn: TurnInHand) -> str:
    """Only the card's own buttons count when another question, or none, is open; words then grant nothing."""
    if turn.offer is not None and turn.offer.question == "record_consent":
        give_record(turn) if turn.intent == "consent_total" else refuse_record(turn)
        return "listen"
    if turn.row.question == _ANEW and not turn.loop:
        _take_asked_anew(turn)
    elif told_in(turn):
        ask_need(turn)
    elif turn.intent == "consent_refuse" and _says_of_what(turn):
        return withdraw(turn)
    elif turn.intent == "consent_refuse":
        turn.options = ["withdraw_consent"]
        ask_back(turn)
    elif "advertising" in turn.topics and not _AGREES.search(turn.text):
        turn.options = ["request_objection"]  # «¿y la publicidad?»
        ask_back(turn)
    elif _wants_record(turn):
        turn.say("utter_ask_record_consent")
        turn.put_question(_ANEW)
    elif _of_consent(turn):
        turn.say("utter_consent_out_of_place")
    else:
        return not_understood(turn)
    return "listen"


ACTIONS = (
    deed_action("action_withdraw_consent", withdraw),
    deed_action("action_decide_consent", decide_out_of_place),
)
