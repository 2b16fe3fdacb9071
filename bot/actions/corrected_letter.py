"""«Perdón, es la letra be»: the document said before, whose letter did not fit, with this letter instead."""

from sqlalchemy import select

from bot.actions.turn_in_hand import TurnInHand
from bot.understand.lone_letter import lone_letter
from duties import spanish_ids
from store.models import Reference, Turn


def corrected_document(turn: TurnInHand) -> str | None:
    """The whole document, if this letter makes the one of the turn before right; None otherwise."""
    letter = lone_letter(turn.text)
    if letter is None:
        return None
    wrong = turn.work.session.scalars(
        select(Reference.name)
        .join(Turn, Turn.id == Reference.turn_id)
        .where(
            Reference.conversation_id == turn.conversation.id,
            Reference.kind.in_(("dni", "nie")),
            Turn.number == turn.row.number - 1,
        )
    ).all()
    candidates = [turn.value(name)[:-1] + letter for name in wrong]
    return next((each for each in candidates if spanish_ids.document_kind(each)), None)
