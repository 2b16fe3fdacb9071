"""By which ways publicity was objected to here: kept with the request, for when it is known whose (L61, L77)."""

from collections.abc import Iterable

from sqlalchemy import select

from bot.actions.turn_in_hand import TurnInHand
from duties.kinds import MARKETING, Purpose, Right
from services.request_content import read_details
from store.models import Request

WAYS = "ways"  # the detail; what the desk reads are its words
_WORDS = {
    Purpose.MARKETING_EMAIL: "correo electrónico",
    Purpose.MARKETING_SMS: "SMS",
    Purpose.MARKETING_CALL: "llamadas",
}


def in_words(purposes: Iterable[Purpose]) -> str:
    """As the request keeps them."""
    chosen = set(purposes)
    return ", ".join(words for purpose, words in _WORDS.items() if purpose in chosen)


def objected_ways(turn: TurnInHand) -> tuple[Purpose, ...]:
    """Those of the objections of this conversation together; all of them where none names any."""
    objections = turn.work.session.scalars(
        select(Request).where(
            Request.conversation_id == turn.conversation.id, Request.right == Right.OBJECTION.value
        )
    )
    named: set[Purpose] = set()
    for request in objections:
        said = str(read_details(turn.work, request).get(WAYS, in_words(MARKETING)))
        named |= {purpose for purpose, words in _WORDS.items() if words in said}
    return tuple(purpose for purpose in MARKETING if purpose in named) or MARKETING
