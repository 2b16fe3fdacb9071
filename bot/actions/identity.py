"""Whose a request is, and the code that proves it. The letter of a DNI is computed, never asked (L48, L49)."""

import re

from rasa_sdk.events import EventType

from bot.actions.base import DutyAction, deed_action
from bot.actions.circumstances import told_in
from bot.actions.corrected_letter import corrected_document
from bot.actions.declining import not_arrived, not_at_hand, not_now
from bot.actions.declining_rights import declined_requests, tell_unwanted
from bot.actions.form_step import FormStep, Step, ask, done
from bot.actions.incident import answer_incident_at
from bot.actions.late_proof import prove_late
from bot.actions.mandate import tells_of_mandate
from bot.actions.new_value import amend_value, keep_early
from bot.actions.person import call_back_at
from bot.actions.reach import (
    ask_further,
    ask_need,
    declines_reach,
    reach_told,
    says_mine,
    take_reach,
    tells_own_contact,
)
from bot.actions.rights import (
    can_be_called,
    next_detail,
    register,
    tell_registered,
    tell_who_checks,
    waiting_rights,
    waits,
)
from bot.actions.status import tell_status
from bot.actions.turn_in_hand import TurnInHand, go
from bot.questions import DOCUMENT_KINDS
from bot.understand import Entity
from bot.understand.code_questions import asks_what_if, contact_is_old
from bot.understand.lone_letter import lone_letter
from duties.errors import CodeRejected, CodesExhausted, IdentityLocked
from duties.kinds import Right
from services.claim_identity import claim_identity
from services.claims import MANDATE, read_claim
from services.code_barred import code_barred
from services.contacts_unsafe import contacts_unsafe
from services.drop_voiced import drop_voiced
from services.note_unwanted import requests_here
from services.register_voiced import register_voiced
from services.send_code import send_code
from services.tell_origin import tell_origin
from services.verify_identity import verify_identity
from services.voiced_requests import voiced_requests

_CALLED_CONTRACT = re.compile(
    r"\b(contrato|p[oó]liza|contract|policy|contracte|p[oò]lissa|[A-Z]{2,4}-?\d{4,})", re.IGNORECASE
)
_CONTRACT = re.compile(r"\b(?=[A-Z]*-?\d)[A-Z]{0,4}-?\d[\d-]{3,18}\b")


_SEND = re.compile(
    r"\b(?:mand|env[ií]|pas|send|text)\w*\b.*\b(?:c[oó]digo|code|codi|lo|it|ho)\b|\b(?:m[aá]nd|env[ií])\w*lo\b",
    re.IGNORECASE,
)


def _elsewhere(turn: TurnInHand) -> bool:
    """«Mande el código al 612…»: a code proves nothing if it goes where the person says now (L49)."""
    return _SEND.search(turn.text) is not None and turn.entity("phone", "email") is not None


def _tells_line(turn: TurnInHand) -> bool:
    """«I'm John, my phone is …» instead of a code: a person calls there to check; it proves nothing and gets no code."""
    phone = turn.entity("phone")
    if phone is None or not phone.valid or phone.reference is None or not says_mine(turn.text):
        return False
    claim_identity(turn.work, turn.conversation, phone=turn.value(phone.reference))
    return can_be_called(turn)


def _wants_it(turn: TurnInHand) -> bool:
    """«Sí que quiero oponerme»: what waits is asked for again."""
    return turn.intent in {f"request_{right}" for right in waiting_rights(turn)}


def _cannot_arrive(turn: TurnInHand) -> bool:
    """The contact on file is no longer theirs, and no new one is told: a person proves it another way (L49)."""
    told = turn.entity("phone", "email")
    return told is None and contact_is_old(turn.text, turn.conversation.language)


class ValidateWhoseForm(FormStep):
    """Document, else contract number, else name and telephone; what was heard is claimed, it proves nothing."""

    NAME = "validate_whose_form"

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """Dispatch on the question; a document is taken whenever it is said."""
        if asks_what_if(turn.text, turn.conversation.language):
            turn.say("utter_code_what_if")
            return ask(asked)
        document = turn.entity(*DOCUMENT_KINDS)
        if asked in ("document", "contract", "full_name", "leave_it") and document is not None:
            return self._document(turn, document)
        if asked in ("document", "contract") and tells_of_mandate(turn):
            return ask(asked)
        if asked in ("contract", "full_name") and tells_own_contact(turn) and take_reach(turn):
            return ask(asked)
        if asked in ("document", "contract") and keep_early(turn):
            return ask(asked)
        return getattr(self, f"_take_{asked}")(turn)  # type: ignore[no-any-return]

    def _document(self, turn: TurnInHand, document: Entity) -> Step | None:
        if not document.valid or document.reference is None:
            turn.say("utter_document_wrong", problem=document.problem or "")
            return ask("document")
        if not document.confirmed:
            return ask("document_ok", document=document.reference)
        return self._claim_document(turn, document.reference)

    def _claim_document(self, turn: TurnInHand, reference: str) -> Step:
        return self._claim_clear(turn, turn.value(reference), said=reference)

    @staticmethod
    def _claim_clear(turn: TurnInHand, document: str, *, said: str) -> Step:
        claim_identity(turn.work, turn.conversation, document=document)
        turn.conversation.claim_kind = "document"
        return done(document=said)

    @staticmethod
    def _without(turn: TurnInHand) -> Step:
        """No datum will be given: what was voiced is registered all the same (L42)."""
        turn.say("utter_register_without")
        return done(cancelled="yes")

    def _take_document(self, turn: TurnInHand) -> Step | None:
        if turn.declined.datum == "every":
            return self._without(turn)
        if turn.choice == "no_document" or not_at_hand(turn):
            return ask("contract", document="none", document_ok="none")
        corrected = corrected_document(turn)
        if corrected is not None:
            return self._claim_clear(turn, corrected, said="corrected")
        return self._claim_contract(turn) if _CALLED_CONTRACT.search(turn.text) else None

    def _take_document_ok(self, turn: TurnInHand) -> Step | None:
        if turn.intent == "affirm":
            return self._claim_document(turn, str(turn.slots["document"]))
        if turn.intent == "deny":
            turn.say("utter_document_again")
            return ask("document")
        document = turn.entity(*DOCUMENT_KINDS)
        return self._document(turn, document) if document else self._letter_said(turn)

    def _letter_said(self, turn: TurnInHand) -> Step | None:
        """«La eme»: the letter asked about confirms the number if it is the one computed."""
        letter = lone_letter(turn.text)
        if letter is None:
            return None
        reference = str(turn.slots["document"])
        if turn.value(reference)[-1:] == letter:
            return self._claim_document(turn, reference)
        turn.say("utter_document_wrong", problem="letra")
        return ask("document")

    def _take_contract(self, turn: TurnInHand) -> Step | None:
        if turn.declined.datum == "every":
            return self._without(turn)
        if turn.choice == "no_contract" or not_at_hand(turn):
            return ask("full_name", contract="none")
        return self._claim_contract(turn) or self._name_instead(turn)

    def _name_instead(self, turn: TurnInHand) -> Step | None:
        """Who has no contract number may say the name at once: one question less."""
        return self._take_full_name(turn) if turn.entity("name") is not None else None

    @staticmethod
    def _claim_contract(turn: TurnInHand) -> Step | None:
        number = _CONTRACT.search(turn.text.upper())
        if number is None:
            return None
        claim_identity(turn.work, turn.conversation, contract_ref=number[0])
        turn.conversation.claim_kind = "contract"
        return done(contract="given")

    def _take_full_name(self, turn: TurnInHand) -> Step | None:
        words = turn.text.strip()
        if turn.intent == "deny" or turn.choice == "no_name":
            return self._without(turn)
        if len(words) < 3 or any(character.isdigit() for character in words):
            return None
        claim_identity(turn.work, turn.conversation, name=words)
        turn.conversation.claim_kind = "name"
        reachable = turn.conversation.caller_sealed is not None or reach_told(turn)
        if reachable or contacts_unsafe(turn.work, turn.conversation):
            return done(full_name="given")
        return ask("contact_phone", full_name="given")

    def _take_contact_phone(self, turn: TurnInHand) -> Step | None:
        phone = turn.entity("phone")
        if phone is None or not phone.valid or phone.reference is None:
            return done(contact_phone="none") if not_at_hand(turn) else None
        claim_identity(turn.work, turn.conversation, phone=turn.value(phone.reference))
        turn.conversation.claim_kind = "name"
        return done(contact_phone="given")

    def _take_leave_it(self, turn: TurnInHand) -> Step | None:
        """Only a yes to just this drops what was voiced; a no goes on where it stood (L43)."""
        if turn.intent == "affirm":
            drop_voiced(turn.work, turn.conversation)
            turn.say("utter_left")
            return done(cancelled="yes")
        return ask("document", document=None) if turn.intent == "deny" or _wants_it(turn) else None

    def cancel(self, turn: TurnInHand) -> Step:
        """What was voiced is not registered yet: that is said, and asked once whether it is to be left (L43)."""
        if waits(turn) and not turn.slots.get("leave_it"):
            return ask("leave_it", leave_it="asked")
        drop_voiced(turn.work, turn.conversation)
        turn.say("utter_left")
        return done(cancelled="yes")

    def decline(self, turn: TurnInHand, asked: str) -> Step:
        """Once nothing waits any more there is nobody to ask after."""
        if waits(turn):
            return super().decline(turn, asked)
        if not turn.dropped:
            turn.say("utter_not_begun")
        return done(cancelled="yes")

    def unanswered(self, turn: TurnInHand, asked: str) -> Step:
        """What was asked for is dropped and nothing else was understood: there is nobody to ask after."""
        return done(cancelled="yes") if turn.dropped and not waits(turn) else super().unanswered(turn, asked)


class AskDocumentOk(DutyAction):
    """Says the end of the number and the computed letter; placeholders, so that Rasa never sees them."""

    NAME = "action_ask_document_ok"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Ask."""
        reference = turn.slots["document"]
        turn.say("utter_confirm_document", end=f"⟦{reference}:end⟧", letter=f"⟦{reference}:letter⟧")
        return []


class _AskWhose(DutyAction):
    """Asks for a datum of the person whose the data are: of the speaker, or of whoever is spoken for."""

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Ask."""
        name = self.NAME.replace("action", "utter", 1)
        for_another = MANDATE in read_claim(turn.work, turn.conversation)
        turn.say(f"{name}_of_other" if for_another else name)
        return []


class AskDocument(_AskWhose):
    """The document, or the digits of it."""

    NAME = "action_ask_document"


class AskContract(_AskWhose):
    """The number of the contract."""

    NAME = "action_ask_contract"


class AskFullName(_AskWhose):
    """Name and surname."""

    NAME = "action_ask_full_name"


class AskContactPhone(_AskWhose):
    """Where to call."""

    NAME = "action_ask_contact_phone"


class RegisterVoiced(DutyAction):
    """Now that we know whose: everything voiced is registered."""

    NAME = "action_register_voiced"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Register; after three misses too, for nothing voiced is lost, only not after a cancellation by the person."""
        if turn.conversation.claimed:
            return go(register(turn), **turn.filled)
        tell_registered(turn, register_voiced(turn.work, turn.conversation, settings=turn.settings))
        if turn.slots.get("queued") == "status":
            return go("status")
        ask_further(turn)
        return go("listen")


class ValidateProofForm(FormStep):
    """Takes the six digits."""

    NAME = "validate_proof_form"

    def take(self, turn: TurnInHand, asked: str) -> Step | None:
        """A code is checked; «no puedo ahora» leaves the request registered; another code can be asked for."""
        if code_barred(turn.work, turn.conversation):
            tell_who_checks(turn)
            return done(cancelled="yes")
        code = turn.entity("otp_code")
        if code is not None and code.reference is not None:
            return self._check(turn, turn.value(code.reference))
        return self._take_words(turn, asked)

    def _take_words(self, turn: TurnInHand, asked: str) -> Step | None:
        if asked == "unwanted":
            return self._take_unwanted(turn)
        answered = self._answered(turn)
        if answered is not None:
            turn.say(answered)
        if answered is not None or amend_value(turn):
            return ask("code")
        if turn.choice == "resend" or turn.keyed == "1" or not_arrived(turn):
            return self._resend(turn)
        later = self._later(turn)
        if later is None:
            return None
        turn.say(later)
        return done(cancelled="yes")

    @staticmethod
    def _answered(turn: TurnInHand) -> str | None:
        """What is said to words about the code that neither hold nor want one."""
        if _elsewhere(turn):
            return "utter_code_only_known"
        return "utter_code_what_if" if asks_what_if(turn.text, turn.conversation.language) else None

    @staticmethod
    def _later(turn: TurnInHand) -> str | None:
        """What is said to whoever cannot or will not tell the code: the request stands, and is proven another way."""
        told = _tells_line(turn)
        if not told and _cannot_arrive(turn):
            return "utter_code_cannot_arrive_by_call" if can_be_called(turn) else "utter_code_cannot_arrive"
        if told or turn.choice == "not_now" or turn.keyed == "2" or not_now(turn):
            return "utter_identity_by_call" if told or can_be_called(turn) else "utter_proof_later"
        return None

    def decline(self, turn: TurnInHand, asked: str) -> Step:
        """What is registered is never dropped in silence: it is asked whether staff are to be told (L43)."""
        requests = declined_requests(turn)
        if not requests:
            return super().decline(turn, asked)
        for request in requests:
            turn.say("utter_unwanted_registered", reference=turn.spell(request.reference))
        return ask("unwanted", unwanted=",".join(request.right for request in requests))

    @staticmethod
    def _take_unwanted(turn: TurnInHand) -> Step | None:
        if turn.intent == "deny":
            turn.say("utter_unwanted_stays")
            return ask("code")
        if turn.intent not in ("affirm", "cancel_flow"):
            return None
        rights = [Right(name) for name in str(turn.slots["unwanted"]).split(",")]
        tell_unwanted(turn, requests_here(turn.work, turn.conversation, rights))
        return done(cancelled="yes")

    @staticmethod
    def _resend(turn: TurnInHand) -> Step:
        try:
            send_code(turn.work, turn.conversation, settings=turn.settings)
        except CodesExhausted:
            turn.say("utter_code_no_more")
        else:
            turn.say("utter_code_sent_again")
        return ask("code")

    @staticmethod
    def _check(turn: TurnInHand, code: str) -> Step:
        try:
            verify_identity(turn.work, turn.conversation, code=code, settings=turn.settings)
        except CodeRejected:
            turn.say("utter_code_wrong")
            return ask("code")
        except IdentityLocked:
            turn.say("utter_identity_locked")
            return done(cancelled="yes")
        return done(code="given")


class AfterProof(DutyAction):
    """Says that the identity is proven, and goes on with what is missing."""

    NAME = "action_after_proof"

    def act(self, turn: TurnInHand) -> list[EventType]:
        """Go on; without the code the requests stay registered."""
        if turn.slots.get("code") == "given":
            turn.say("utter_identity_verified")
            if tell_origin(turn.work, turn.conversation):
                layer = turn.settings.second_layer
                turn.say("utter_origin", origin=layer.origin, categories=layer.categories)
        return go(next_detail(turn), **turn.filled)


def take_bare_data(turn: TurnInHand) -> str:
    """A correction of what was just told; else data nobody asked for: a question of what they are for."""
    if (
        amend_value(turn)
        or prove_late(turn)
        or take_reach(turn)
        or tell_status(turn)
        or answer_incident_at(turn)
        or call_back_at(turn)
    ):
        turn.ask_what_else()
        return "listen"
    if declines_reach(turn):
        return "listen"
    if told_in(turn):
        ask_need(turn)
        return "listen"
    if tells_of_mandate(turn):
        ask_further(turn) if voiced_requests(turn.work, turn.conversation) else ask_need(turn)
        return "listen"
    turn.say("utter_inform_what_for")
    return "listen"


ACTIONS = (
    ValidateWhoseForm,
    AskDocument,
    AskDocumentOk,
    AskContract,
    AskFullName,
    AskContactPhone,
    RegisterVoiced,
    ValidateProofForm,
    AfterProof,
    deed_action("action_inform", take_bare_data),
)
