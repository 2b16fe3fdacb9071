"""Whether somebody asks in so many words for a complaint to be taken: it is then never lost beside something else."""

import re

from bot.understand.normalise import fold

_WANTS = re.compile(
    r"\b(?:pon(?:er|ga|gan|gase|me|game|ed)\w*|presentar\w*|hacer\w*|interponer|meter\w*|formular|abrir\w*|abra(?:n|me)?"
    r"|tramit(?:ar|en|eme)|dejar|dejo|quiero|quisiera|deme|denme|anoten|anote|apunten|apunte)"
    r"(?: (?:yo|aqui|ya|tambien|ahora|mismo|constancia de|por escrito))*"
    r" (?:una?|otra|la|mi|(?:una |la )?hojas? de) ?(?:buena |nueva )?(?:queja|reclamacion(?:es)?|incidencia)\b"
)
_NOT_THIS = re.compile(
    r"\b(?:no (?:quiero|quisiera|voy a|pretendo|hace falta|vengo a|es para|se trata de)|sin)\b[^.,;]{0,20}"
    r"\b(?:queja|reclamacion|incidencia)\b"
    r"|\b(?:agencia|aepd|autoridad|ante (?:la|el|quien)|donde|a quien|consumo|juzgado|supervisor\w*)\b"
)


FEW_WORDS = 4  # that tell what happened, beside the wish
_COURTESY = re.compile(
    r"\b(?:hola|buen[oa]s|dias|tardes|noches|por favor|gracias|oiga|mire|pues|porque|que|es|de|sobre|y|contra|ustedes|vosotros)\b"
)


def asks_to_complain(text: str) -> bool:
    """«…, y quiero poner una queja»; not one put before, not one before the authority, not one denied."""
    bare = " ".join(re.findall(r"[\wñ]+|[.,;]", fold(text)))
    return _WANTS.search(bare) is not None and _NOT_THIS.search(bare) is None


def tells_what_happened(text: str) -> bool:
    """Whether a wish to complain says in the same breath what of: «…, el técnico no vino»."""
    bare = " ".join(re.findall(r"[\wñ]+|[.,;]", fold(text)))
    besides = _COURTESY.sub(" ", _WANTS.sub(" ", bare))
    return len(re.findall(r"\w+", besides)) >= FEW_WORDS
