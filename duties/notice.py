"""The short notice that opens every conversation (RGPD 13, LOPDGDD 11): its words, from values."""

from dataclasses import dataclass

from duties.kinds import MARKETING, Channel, Purpose

MOST_WORDS = {Channel.VOICE: 80, Channel.CHAT: 65}
WORDS_A_MINUTE = 150
MOST_SECONDS = 32

MORE = "Más información"
PERSON = "Hablar con una persona"
CARD_YES = "Sí, guardar"
CARD_NO = "No guardar"
CARD_ALL = "Sí a todo"
CARD_NONE = "No a todo"


@dataclass(frozen=True)
class NoticeValues:
    """What the controller puts into the notice; `asks_marketing` adds publicity to the opening question."""

    short_name: str
    web_spoken: str
    purpose_phrase: str
    profiling: bool
    asks_marketing: bool


@dataclass(frozen=True)
class NoticeWording:
    """The notice as it is said: pieces in order, the question that closes it, and the buttons of chat."""

    pieces: tuple[str, ...]
    question: str
    buttons: tuple[str, ...]
    card_buttons: tuple[str, ...]
    purposes: tuple[Purpose, ...]

    def words(self) -> int:
        """How many words are said, question included; buttons are labels and not counted."""
        return sum(len(part.split()) for part in (*self.pieces, self.question))


def render_notice(channel: Channel, values: NoticeValues) -> NoticeWording:
    """The notice of a channel. Its first words say that an automated assistant speaks (L90)."""
    return _voice(values) if channel is Channel.VOICE else _chat(values)


def asked_purposes(asks_marketing: bool) -> tuple[Purpose, ...]:
    """The purposes that the opening question names, and a bare yes grants."""
    return (Purpose.CONVERSATION_RECORD, *MARKETING) if asks_marketing else (Purpose.CONVERSATION_RECORD,)


def _voice(values: NoticeValues) -> NoticeWording:
    person = "Para una persona" if values.asks_marketing else "Si es urgente o quiere una persona"
    who = f"Soy el asistente automático de {values.short_name}. {person}, pulse cero."
    what = f"{_use(values)} Más información: pulse nueve o {values.web_spoken}."
    question = _VOICE_BOTH if values.asks_marketing else _VOICE_RECORD
    return NoticeWording((who, what), question, (), (), asked_purposes(values.asks_marketing))


def _chat(values: NoticeValues) -> NoticeWording:
    text = f"Soy el asistente automático de {values.short_name}. {_use(values)} ¿En qué le ayudo?"
    question, buttons = _CHAT_RECORD, (CARD_YES, CARD_NO)
    if values.asks_marketing:
        question, buttons = _CHAT_BOTH, (CARD_ALL, CARD_NONE)
    return NoticeWording((text,), question, (MORE, PERSON), buttons, asked_purposes(values.asks_marketing))


def _use(values: NoticeValues) -> str:
    providers = "" if values.asks_marketing else ", con nuestros proveedores,"
    return (
        f"Usamos sus datos{providers} para {values.purpose_phrase.removeprefix('para ')}."
        " Puede verlos, corregirlos, borrarlos y ejercer sus demás derechos."
        f" {_PROFILING if values.profiling else _OBJECTION}"
    )


_OBJECTION = "También puede oponerse."  # a sentence of its own (RGPD 21.4)
_PROFILING = "Hacemos perfiles. Puede oponerse, también a decisiones automáticas."
_VOICE_RECORD = (
    "¿Nos permite grabar y transcribir la llamada como prueba?"
    " Puede retirarlo cuando quiera; si no, le atiendo igual. Diga sí o no."
)
_VOICE_BOTH = (
    "¿Permite grabar y transcribir la llamada como prueba, y enviarle publicidad por correo, SMS y llamadas?"
    " Puede retirarlo siempre; si no, le atiendo igual. Diga todo, nada o cuáles."
)
_CHAT_RECORD = "¿Guardamos este chat como prueba? Puede retirarlo cuando quiera; si no, le atiendo igual."
_CHAT_BOTH = (
    "¿Guardamos este chat como prueba y le enviamos publicidad por correo, SMS y llamadas?"
    " Puede retirarlo siempre; si no, le atiendo igual. Diga todo, nada o cuáles."
)
