"""What is told of oneself is heeded at once, whatever else is being done: flagged for a person, and answered once."""

import re
from collections.abc import Callable

from sqlalchemy import select

from bot.actions.recording import order_stop
from bot.actions.told_before import youngest_age
from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import MARKETING, ConsentState, FlagReason, Purpose
from duties.local_time import local_day
from services.claims import MANDATE, read_claim
from services.is_flagged import is_flagged
from services.note_mandate import drop_mandate, note_mandate
from services.raise_flag import raise_flag
from services.refuse_consent import refuse_consent
from services.request_human import request_human
from services.speaks_for_another import speaks_for_another
from services.withdraw_consent import withdraw_consent
from services.withhold_contact import withhold_contact
from settings import legal_at
from store.models import Flag, Grant

_FOR_ANOTHER = {"representative", "deceased"}
_OWN = re.compile(
    r"\b(mis (propios )?datos|l[oa]s? m[ií][oa]s?|my (own )?(data|details)|les meves dades|el meu|les meves)\b",
    re.IGNORECASE,
)
_WHOSE_FORMS = ("whose_form", "proof_form")  # there the person claimed is the one spoken for


def heed_circumstances(turn: TurnInHand) -> None:
    """Flag and answer what this turn tells for the first time."""
    if _is_too_young(turn) and not is_flagged(turn.work, turn.conversation, FlagReason.MINOR):
        _heed_minor(turn)
    for name, (reason, heed) in _HEEDED.items():
        if name in turn.topics and not is_flagged(turn.work, turn.conversation, reason):
            heed(turn)
    if turn.loop not in _WHOSE_FORMS and turn.intent.startswith("request_"):
        _change_whose(turn)


def told_in(turn: TurnInHand) -> bool:
    """Whether this turn has told something of the person that was answered, by this action or one before it."""
    reasons = (*(reason for reason, _ in _HEEDED.values()), FlagReason.MINOR)
    told = select(Flag.id).where(Flag.turn_id == turn.row.id, Flag.reason.in_(reasons))
    return turn.work.session.scalar(told.limit(1)) is not None


def needs_guardian(turn: TurnInHand) -> bool:
    """Whether a child speaks: no consent of theirs counts (LOPDGDD 7, L103)."""
    return is_flagged(turn.work, turn.conversation, FlagReason.MINOR)


def age_of_consent(turn: TurnInHand) -> int:
    """The age, in years, from which one consents oneself."""
    return legal_at(turn.settings, "age_of_consent", local_day(turn.work.now))


def _is_too_young(turn: TurnInHand) -> bool:
    age = youngest_age(turn.topics)
    return age is not None and age < age_of_consent(turn)


def _heed_danger(turn: TurnInHand) -> None:
    """Nothing more goes to any contact; a person at once, by telephone by transfer (L112, L79)."""
    withhold_contact(turn.work, turn.conversation)
    handoff = request_human(turn.work, turn.conversation, settings=turn.settings, reason=FlagReason.DANGER)
    turn.say("utter_circumstance_danger")
    if turn.voice and handoff.dial_number:
        turn.say("utter_human_dialing")
        turn.direct("dial", number=handoff.dial_number)


def _heed_despair(turn: TurnInHand) -> None:
    """Where help is, before anything else; the turn itself goes to a person. No health is noted of anybody (L23)."""
    raise_flag(turn.work, turn.conversation, reason=FlagReason.URGENT, turn_id=turn.row.id)
    turn.say("utter_circumstance_despair")


def _heed_abuse(turn: TurnInHand) -> None:
    """Anger beside something that is asked for: flagged and met calmly, and what is asked is done."""
    raise_flag(turn.work, turn.conversation, reason=FlagReason.ABUSE_OR_THREAT, turn_id=turn.row.id)
    if turn.intent != "abusive_or_threat":
        turn.say("utter_abuse")


def _heed_mandate(reason: FlagReason, response: str) -> Callable[[TurnInHand], None]:
    def heed(turn: TurnInHand) -> None:
        told_already = speaks_for_another(turn.work, turn.conversation)
        raise_flag(turn.work, turn.conversation, reason=reason, turn_id=turn.row.id)
        if not told_already:
            same_matter = turn.loop in _WHOSE_FORMS and turn.conversation.claimed
            note_mandate(turn.work, turn.conversation, words=turn.text, same_matter=same_matter)
            turn.say(response)
        elif reason is FlagReason.DECEASED:
            turn.say(response)

    return heed


def _change_whose(turn: TurnInHand) -> None:
    """«Y también lo de mi padre», «y ahora lo mío»: whose it is is asked anew, not taken from what was asked before."""
    mandate = read_claim(turn.work, turn.conversation).get(MANDATE)
    if not speaks_for_another(turn.work, turn.conversation) or mandate == turn.text:
        return
    if _FOR_ANOTHER & turn.topics:
        note_mandate(turn.work, turn.conversation, words=turn.text, same_matter=False)
    elif mandate is not None and _OWN.search(turn.text):
        drop_mandate(turn.work, turn.conversation)


def _heed_vulnerable(turn: TurnInHand) -> None:
    """Priority, without proof; whoever does not hear is offered nothing by telephone (L109)."""
    raise_flag(turn.work, turn.conversation, reason=FlagReason.VULNERABLE, turn_id=turn.row.id)
    turn.say("utter_circumstance_deaf" if "deaf" in turn.topics else "utter_circumstance_vulnerable")


_HEEDED: dict[str, tuple[FlagReason, Callable[[TurnInHand], None]]] = {
    "despair": (FlagReason.URGENT, _heed_despair),
    "abuse": (FlagReason.ABUSE_OR_THREAT, _heed_abuse),
    "danger": (FlagReason.DANGER, _heed_danger),
    "deceased": (
        FlagReason.DECEASED,
        _heed_mandate(FlagReason.DECEASED, "utter_circumstance_deceased"),
    ),
    "representative": (
        FlagReason.REPRESENTATIVE,
        _heed_mandate(FlagReason.REPRESENTATIVE, "utter_circumstance_representative"),
    ),
    "vulnerable": (FlagReason.VULNERABLE, _heed_vulnerable),
}


def _publicity_consented_here(turn: TurnInHand) -> list[Purpose]:
    """Only what was given in this conversation: the line may be a parent's, who consented for themselves."""
    found = turn.work.session.scalars(
        select(Grant.purpose).where(
            Grant.conversation_id == turn.conversation.id,
            Grant.purpose.in_(MARKETING),
            Grant.state.in_((ConsentState.GIVEN, ConsentState.PENDING)),
        )
    )
    return [Purpose(purpose) for purpose in found]


def _heed_minor(turn: TurnInHand) -> None:
    """What was consented to in this conversation is taken back; from now on nothing can be."""
    raise_flag(turn.work, turn.conversation, reason=FlagReason.MINOR, turn_id=turn.row.id)
    record = (Purpose.CONVERSATION_RECORD,)
    if turn.conversation.record_consent == ConsentState.GIVEN:
        withdraw_consent(turn.work, turn.conversation, purposes=record, answer=turn.answer("minor"))
        if turn.voice:
            order_stop(turn)
    for purpose in _publicity_consented_here(turn):
        refuse_consent(
            turn.work, turn.conversation, purpose=purpose, answer=turn.answer("minor"), settings=turn.settings
        )
    turn.say("utter_circumstance_minor", age=str(age_of_consent(turn)))
