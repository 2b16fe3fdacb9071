"""Sentences that no classifier is asked about: a bare «cancelar», and words that name nothing at all."""

from __future__ import annotations

import re

_CANCEL = re.compile(
    r"(?:hola )?(?:si |pues |bueno |oiga )?(?:(?:lo )?(?:yo )?(?:que )?(?:quiero|quisiera|queria|necesito|vengo a|era)"
    r"(?: es| pedir| hacer| una| la)* )?"
    r"(?:cancelar(?:lo)?|cancelarlo todo|cancelar todo|cancelacion|cancela|cancele|cancelen|cancelame|canceleme(?:lo)?)"
    r"(?: todo)?(?: por favor| porfa| ya| gracias)*"
)
_WITHOUT_A_NAME = re.compile(
    r"(?:(?:lo|la|los|las|el|un|una|uno|de|del|por|en|con|es|era|fue|a|que|me|mi|mio|nos|y|o|si|ya|pues|bueno|mire|mira"
    r"|oiga|esto|eso|aquello|asunto|tema|cosas?|cosita|otro|otra|dias?|vez|semana|pasada|ayer|antes|siempre|mismo"
    r"|hablamos|dije|dijimos|comente|comentamos|sabe|sabes|ver|este|aqui|hola|buen[oa]s|tardes|llamo|llamaba) ?){2,}"
)
_VAGUE = re.compile(r"\b(?:lo|eso|aquello|asunto|tema|cosas?|cosita|mio)\b")

_COPY = re.compile(
    r"(?:hola |pues |bueno |mejor |y |entonces |por favor )*"
    r"(?:(?:quiero|quisiera|queria|necesito|prefiero|deme|denme|dame|dadme|manden?me|envien?me|mandeme|que me den"
    r"|que me manden) )?"
    r"(?:solo |mejor )?(?:una|la) copia(?: por favor| porfa| gracias| y ya)*"
)


def is_bare_copy(plain: str) -> bool:
    """«Denme una copia»: of what is held, recordings among it, unless a recording is named."""
    return _COPY.fullmatch(plain) is not None


def is_bare_cancellation(plain: str) -> bool:
    """«Cancelar», «quiero cancelar»: of data, of a contract, or of what is being done? Words as `spanish_text.plain`."""
    return _CANCEL.fullmatch(plain) is not None


def names_nothing(plain: str) -> bool:
    """«Lo del otro día, lo que hablamos»: nothing that could be begun."""
    return _VAGUE.search(plain) is not None and _WITHOUT_A_NAME.fullmatch(plain) is not None
