"""Telephones: a number is one if the numbering plan has it; nine digits for Spain, `+` and all for elsewhere."""

import re

from bot.understand.found import Candidate, Found
from duties import telephones

_PHONE_WORDS = (
    "telefono",
    "movil",
    "fijo",
    "numero",
    "llamar",
    "llamame",
    "llamenme",
    "contacto",
    "whatsapp",
)
_PHONE_QUESTIONS = ("contact_phone", "callback_phone", "phone", "suppress_contact")


def telephone(candidate: Candidate) -> Found | None:
    """A number of the Spanish plan, or any with its prefix."""
    text = candidate.text
    if re.fullmatch(r"34[6-9][0-9]{8}", text):
        text = "+" + text
    if not re.fullmatch(r"[6-9][0-9]{8}|(\+|00)[1-9][0-9]{7,14}", text):
        return None
    spoken = telephones.spoken_form(text)
    return Found("phone", spoken) if spoken else None


def wrong_telephone(candidate: Candidate) -> Found | None:
    """What was meant for a telephone and is none."""
    text, around = candidate.text, candidate.around
    wanted = around.asked(*_PHONE_QUESTIONS) or around.near(*_PHONE_WORDS)
    if re.fullmatch(r"[6-9][0-9]{8}", text) or (wanted and re.fullmatch(r"[0-9]{7,11}", text)):
        return Found("phone", text, valid=False, problem="numero")
    return None
