"""What follows from words that say what is not wanted: an intent at once, or what Rasa's classifier may not act on."""

from bot.questions import Question
from bot.understand.declined import COMPLAINT, DATA, EVERYTHING, RECORDING, Declined
from duties.kinds import Purpose, Right

_INTENTS = {
    **{right.value: (f"request_{right.value}",) for right in Right},
    Right.ACCESS.value: ("request_access", "request_recording"),
    COMPLAINT: ("open_incident",),
    RECORDING: ("withdraw_consent", "consent_refuse", "request_recording", "request_objection"),
}
_RIGHTS = {right.value for right in Right}
_PROCEDURES = tuple(intent for intents in _INTENTS.values() for intent in intents)
_BEGIN = {*_PROCEDURES} - {"withdraw_consent", "consent_refuse"}
# A bare no, or nothing understood: beside words that say what is not wanted it tells nothing more.
_VAGUE = ("deny", "affirm", "out_of_scope", "ambiguous_consent", "consent_refuse", "cancel_flow", "inform")
_FREE_DATA = {"contract", "full_name"}


def declined_intent(name: str | None, asked: Question, declined: Declined) -> str | None:
    """The intent if nothing else was said; None if the classifier is to be heard first."""
    if not declined.alone:
        return None
    if Purpose.CONVERSATION_RECORD in asked.purposes:
        return "cancel_flow" if declined.what <= _RIGHTS and not declined.answers else None
    if declined.what == {RECORDING}:
        return "withdraw_consent"
    if asked.purposes or asked.yes_no:
        return None
    if DATA in declined.what:
        return "deny" if asked.entities or name in _FREE_DATA else "cancel_flow"
    return "cancel_flow" if EVERYTHING in declined.what and asked.in_form else None


def not_meant(asked: Question, declined: Declined) -> tuple[str, ...]:
    """The intents that these words rule out, whatever the classifier makes of the whole sentence (L43)."""
    if not declined or Purpose.MARKETING_EMAIL in asked.purposes:
        return ()
    ruled_out = [intent for what in declined.what for intent in _INTENTS.get(what, ())]
    if DATA in declined.what:
        ruled_out += _PROCEDURES
    if Purpose.CONVERSATION_RECORD in asked.purposes:
        return tuple(sorted(set(ruled_out) & set(_BEGIN)))
    if not ruled_out:
        return ()
    return tuple(sorted({*ruled_out, *_VAGUE} if declined.alone else set(ruled_out)))
