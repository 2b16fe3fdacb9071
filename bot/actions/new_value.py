"""What a datum should say: taken without the words around it, read back, and corrected if it was misheard (L56)."""

import re

from sqlalchemy import select

from bot.actions.turn_in_hand import TurnInHand
from bot.questions import DOCUMENT_KINDS
from bot.understand import Entity
from bot.understand.corrections import FIELDS
from duties.kinds import Right
from services.add_request_details import add_request_details
from services.request_content import read_details
from services.voice_right import voice_right
from services.voiced_requests import voiced_requests
from store.models import Request, Turn, VoicedRight

_KINDS = {
    "correo": ("email",),
    "teléfono": ("phone",),
    "cuenta": ("iban",),
    "documento": DOCUMENT_KINDS,
    "fecha de nacimiento": ("date",),
}
MOST_WORDS_OF_A_FIELD = 3  # «el correo electrónico»
_AROUND = re.compile(
    r"^(?:(?:no|ay|uy|perd[oó]n\w*|espere?|digo|me he (?:equivocado|liado)|mejor dicho|quer[ií]a decir|corrijo|pues)[,. ]+)*"
    r"(?:(?:que )?(?:(?:el|la) (?:nuev[oa]|buen[oa]|correct[oa])|ahora|mi \w+|el correo|el tel[eé]fono)?\s*"
    r"(?:es|ser[ií]a|debe (?:poner|decir|ser)|tiene que (?:poner|decir|ser)|pon(?:ga|gan|ed)?)\b[ :]+)?",
    re.IGNORECASE,
)
_AMENDS = re.compile(
    r"^(?:no|ay|uy|perd[oó]n\w*|espere?|digo|me he (?:equivocado|liado)|mejor dicho|quer[ií]a decir|corrijo)\b"
    r"(?!.*\b(?:quiero|nada|gracias|es que)\b)[,. ]+\S",
    re.IGNORECASE,
)


def find_rectification(turn: TurnInHand) -> Request | None:
    """The newest request of rectification of this conversation, or the earlier one of the person that it went into."""
    voiced = voiced_requests(turn.work, turn.conversation)
    return next((each for each in reversed(voiced) if each.right == Right.RECTIFICATION), None)


def field_named(turn: TurnInHand) -> str | None:
    """The field that was named or pressed; None if none was, or several."""
    if turn.choice in FIELDS:
        return FIELDS[str(turn.choice)]
    named = [name for topic, name in FIELDS.items() if topic in turn.topics]
    if named == ["dirección", "correo"]:  # «la dirección de correo»
        return "correo"
    return named[0] if len(named) == 1 else None


def field_of_value(turn: TurnInHand) -> str | None:
    """The field that a datum belongs to by its type, whatever was asked."""
    for field, kinds in _KINDS.items():
        found = turn.entity(*kinds)
        if found is not None and found.valid:
            return field
    return "dirección" if turn.entity("address") is not None else None


def names_field_only(turn: TurnInHand) -> bool:
    """«La dirección»: which datum, said again, and not yet what it should say."""
    short = len(turn.text.split()) <= MOST_WORDS_OF_A_FIELD and not any(map(str.isdigit, turn.text))
    return short and field_named(turn) is not None and field_of_value(turn) is None


def keep_value(turn: TurnInHand, request: Request) -> bool:
    """Add the new value and read it back. False, once, if the field needs a whole datum and none was said."""
    field = str(read_details(turn.work, request).get("field", ""))
    wanted = _KINDS.get(field, ())
    said = turn.entity(*wanted) if wanted else None
    if said is not None and said.valid and said.reference is not None:
        value, shown = turn.value(said.reference), f"⟦{said.reference}:value⟧"
    elif wanted and not turn.slots.get("misses"):
        turn.say("utter_new_value_incomplete")
        return False
    else:
        value, shown = _words(turn)
    add_request_details(turn.work, request, {"new_value": value, "words": turn.text.strip()})
    turn.say("utter_rectification_details", value=shown)
    return True


def keep_early(turn: TurnInHand) -> bool:
    """«El correo nuevo es…» before it is known whose: kept with the correction that waits, and not asked again."""
    field = field_of_value(turn)
    waiting = select(VoicedRight.id).where(
        VoicedRight.conversation_id == turn.conversation.id,
        VoicedRight.right == Right.RECTIFICATION.value,
        VoicedRight.status == "waiting",
    )
    if field in (None, "documento") or turn.work.session.scalar(waiting.limit(1)) is None:
        return False
    said = turn.entity(*_KINDS.get(str(field), ("address",)))
    if said is None:
        return False
    named = said.reference is not None
    value = turn.value(str(said.reference)) if named else said.value
    voice_right(
        turn.work,
        turn.conversation,
        right=Right.RECTIFICATION,
        words=turn.text.strip(),
        details={"field": str(field), "new_value": value},
    )
    turn.say("utter_value_kept", value=f"⟦{said.reference}:value⟧" if named else said.value)
    return True


def amend_value(turn: TurnInHand) -> bool:
    """«No, perdón, es …» right after the value was taken: it is replaced and read back."""
    if not _AMENDS.search(turn.text) or not _just_told(turn):
        return False
    request = find_rectification(turn)
    return request is not None and keep_value(turn, request)


def _words(turn: TurnInHand) -> tuple[str, str]:
    """The value in clear, and as Rasa may carry it: with placeholders for what is masked."""
    named = [entity for entity in turn.heard.entities if entity.reference is not None]
    named.sort(key=lambda entity: len(str(entity.reference)), reverse=True)  # phone_12 before phone_1
    entity = turn.entity("new_value")
    if entity is not None:
        return entity.value, _replaced(entity.value, [(each.value, each) for each in named])
    masked = turn.heard.masked.strip()
    value = _AROUND.sub("", masked, count=1).strip(" .,") or masked
    clear = value
    for each in named:
        clear = clear.replace(str(each.reference), each.value)
    return clear, _replaced(value, [(str(each.reference), each) for each in named])


def _replaced(text: str, named: list[tuple[str, Entity]]) -> str:
    for found, entity in named:
        text = text.replace(found, f"⟦{entity.reference}:value⟧")
    return text


def _just_told(turn: TurnInHand) -> bool:
    before = select(Turn.question).where(
        Turn.conversation_id == turn.conversation.id, Turn.number == turn.row.number - 1
    )
    return turn.work.session.scalar(before) == "new_value"
