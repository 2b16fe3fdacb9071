"""What the bot can ask: what each answer may be, and how the telephone listens for it."""

from dataclasses import dataclass

from duties.kinds import MARKETING, Purpose

ANYTHING_ELSE = "anything_else"
LEAVE_IT = "leave_it"  # what was voiced, not registered yet
REACH = "reach"  # where the speaker can be reached, not the one whose data they are
WHICH = "which"  # of two things that may have been meant
WHETHER = "whether"  # the one thing offered was meant
YES_NO_HINTS = "sí, no, acepto, no acepto, de acuerdo"


@dataclass(frozen=True)
class Question:
    """One question. `keys` is how many digits a caller may key; None lets `#` end them."""

    purposes: tuple[Purpose, ...] = ()
    yes_no: bool = False
    entities: tuple[str, ...] = ()
    topics: str | None = None  # beginning of the topics that answer it
    free_text: bool = False
    in_form: bool = True  # part of a procedure, which «cancelar» stops
    nothing_more: bool = False  # «no, nada más» answers it
    keys: int | None = 1
    hints: str | None = None
    speech_timeout: int = 2
    timeout: int = 6


DOCUMENT_KINDS = ("dni", "nie", "cif", "passport")

QUESTIONS: dict[str, Question] = {
    "record_consent": Question(
        purposes=(Purpose.CONVERSATION_RECORD,), yes_no=True, hints=YES_NO_HINTS, speech_timeout=1
    ),
    "record_again": Question(
        purposes=(Purpose.CONVERSATION_RECORD,), yes_no=True, hints=YES_NO_HINTS, speech_timeout=1
    ),
    "marketing": Question(purposes=MARKETING, yes_no=True, hints=YES_NO_HINTS + ", correo, SMS, llamadas"),
    "document": Question(entities=DOCUMENT_KINDS, keys=None, timeout=10, speech_timeout=3),
    "document_ok": Question(yes_no=True, hints=YES_NO_HINTS, speech_timeout=1),
    LEAVE_IT: Question(yes_no=True, hints=YES_NO_HINTS, speech_timeout=1),
    "contract": Question(free_text=True, keys=None, timeout=10, speech_timeout=3),
    "full_name": Question(free_text=True, speech_timeout=2),
    "contact_phone": Question(entities=("phone",), keys=None, timeout=10, speech_timeout=3),
    "code": Question(entities=("otp_code",), keys=6, timeout=20, speech_timeout=3),
    "unwanted": Question(yes_no=True, hints=YES_NO_HINTS, speech_timeout=1),
    "field": Question(
        topics="field_",
        free_text=True,
        nothing_more=True,
        hints="dirección, teléfono, correo, nombre, apellidos, cuenta",
    ),
    "new_value": Question(free_text=True, nothing_more=True, keys=None, timeout=10, speech_timeout=3),
    "objection_scope": Question(
        free_text=True, nothing_more=True, hints="publicidad, perfiles, cesión a terceros"
    ),
    "suppress_contact": Question(
        entities=("phone", "email", "dni", "nie"), keys=None, timeout=10, speech_timeout=3
    ),
    "incident_text": Question(free_text=True, speech_timeout=3, timeout=8),
    "incident_contact": Question(entities=("phone", "email"), keys=None, timeout=10, speech_timeout=3),
    "status_reference": Question(entities=("reference",), keys=10, timeout=12, speech_timeout=3),
    "callback_phone": Question(entities=("phone",), keys=None, timeout=10, speech_timeout=3),
    ANYTHING_ELSE: Question(
        nothing_more=True, in_form=False, hints="no, nada más, borrar mis datos, una incidencia, una persona"
    ),
    REACH: Question(
        entities=("phone", "email"), nothing_more=True, in_form=False, keys=None, timeout=10, speech_timeout=3
    ),
    WHETHER: Question(yes_no=True, in_form=False, hints=YES_NO_HINTS),
    WHICH: Question(in_form=False, hints="lo primero, lo segundo, la primera, la segunda, otra cosa"),
}
OPEN_QUESTION = Question(
    in_form=False, hints="borrar mis datos, acceso, rectificar, publicidad, incidencia, una persona"
)


def question(name: str | None) -> Question:
    """The question of that name, or the open one: «¿en qué le ayudo?»."""
    return QUESTIONS.get(name or "", OPEN_QUESTION)
