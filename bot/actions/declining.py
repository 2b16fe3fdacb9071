"""Ways to say that a datum that was asked for cannot be given: words decide, no classifier."""

import re

from bot.actions.declining_words import NOT_ARRIVED, NOT_AT_HAND, NOT_NOW
from bot.actions.turn_in_hand import TurnInHand

_NOT_AT_HAND = re.compile(
    r"\bno\b.*\b(tengo|tienen?|tenemos|lleva|llevo|encuentro|dispongo|se|sé|acuerdo|recuerdo|hay|está|esta|uso|quiero dar)\b"
    r"|\b(tampoco|ninguno|ni idea)\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(ahora no|no puedo|luego|m[aá]s tarde|otro (d[ií]a|momento|rato)|despu[eé]s|mañana)\b"
    r"|\bno tengo el (m[oó]vil|tel[eé]fono)\b",
    re.IGNORECASE,
)
_NOT_ARRIVED = re.compile(
    r"\bno (me )?(ha |han )?(lleg\w+|recib\w+|entr\w+|sale|aparece|mandado|enviado)\b"
    r"|\b(otro|nuevo) c[oó]digo\b|\b(re[eé]nv[ií]\w*|vu[eé]lv\w+ a (mandar|enviar))\b"
    r"|\b(m[aá]nd|env[ií])\w+ otr[oa] vez\b",
    re.IGNORECASE,
)


def not_at_hand(turn: TurnInHand) -> bool:
    """«No», «no lo tengo a mano», «ni idea»: the other way to say whose it is comes next."""
    return turn.intent == "deny" or _says(turn, _NOT_AT_HAND, NOT_AT_HAND)


def not_arrived(turn: TurnInHand) -> bool:
    """«No me ha llegado», «mándeme otro código»."""
    return _says(turn, _NOT_ARRIVED, NOT_ARRIVED)


def not_now(turn: TurnInHand) -> bool:
    """«No», «ahora no puedo», «luego»."""
    return turn.intent == "deny" or _says(turn, _NOT_NOW, NOT_NOW)


def _says(turn: TurnInHand, spanish: re.Pattern[str], others: dict[str, re.Pattern[str]]) -> bool:
    return bool(others.get(turn.conversation.language, spanish).search(turn.text))
