"""Telephones: a number is one if the numbering plan has it; nine digits for Spain, `+` and all for elsewhere."""

import re
from dataclasses import replace

from bot.understand.found import Around, Candidate, Found
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
COUNTRIES = {
    word: prefix
    for prefix, words in {
        "+31": "holanda holandes holandesa",
        "+32": "belgica belga",
        "+33": "francia frances francesa",
        "+351": "portugal portugues portuguesa",
        "+359": "bulgaria bulgaro bulgara",
        "+380": "ucrania ucraniano ucraniana",
        "+39": "italia italiano italiana",
        "+40": "rumania rumano rumana",
        "+41": "suiza suizo",
        "+44": "inglaterra ingles inglesa britanico britanica",
        "+48": "polonia polaco polaca",
        "+49": "alemania aleman alemana",
        "+51": "peru peruano peruana",
        "+52": "mexico mexicano mexicana",
        "+54": "argentina argentino",
        "+55": "brasil brasileño brasileña",
        "+56": "chile chileno chilena",
        "+57": "colombia colombiano colombiana",
        "+58": "venezuela venezolano venezolana",
        "+591": "bolivia boliviano boliviana",
        "+593": "ecuador ecuatoriano ecuatoriana",
        "+595": "paraguay paraguayo paraguaya",
        "+598": "uruguay uruguayo uruguaya",
        "+86": "china chino",
        "+92": "pakistan pakistani",
        "+212": "marruecos marroqui",
        "+213": "argelia argelino argelina",
        "+221": "senegal senegales senegalesa",
    }.items()
    for word in words.split()
}
_PHONE_QUESTIONS = ("contact_phone", "callback_phone", "phone", "suppress_contact")


def telephone(candidate: Candidate) -> Found | None:
    """A number of the Spanish plan, or any with its prefix."""
    text = candidate.text
    if re.fullmatch(r"34[6-9][0-9]{8}", text):
        text = "+" + text
    if not re.fullmatch(r"[6-9][0-9]{8}|(\+|00)[1-9][0-9]{7,14}", text):
        return None
    if candidate.odd or _of_another_country(candidate, text):
        return None
    spoken = telephones.spoken_form(text)
    return Found("phone", spoken) if spoken else None


def _of_another_country(candidate: Candidate, text: str) -> bool:
    """A country was named and the prefix is not its own: perhaps another reading has it."""
    prefixes = [COUNTRIES[word] for word in candidate.around.before if word in COUNTRIES]
    return text.startswith("+") and bool(prefixes) and not text.startswith(tuple(prefixes))


def unlikely_telephone(candidate: Candidate) -> Found | None:
    """The same by a way of speaking that is seldom meant, if nothing else is found."""
    return telephone(replace(candidate, odd=False, around=Around(candidate.around.question)))


def wrong_telephone(candidate: Candidate) -> Found | None:
    """What was meant for a telephone and is none."""
    text, around = candidate.text, candidate.around
    wanted = around.asked(*_PHONE_QUESTIONS) or around.near(*_PHONE_WORDS)
    if re.fullmatch(r"[6-9][0-9]{8}", text) or (wanted and re.fullmatch(r"[0-9]{7,11}", text)):
        return Found("phone", text, valid=False, problem="numero")
    return None
