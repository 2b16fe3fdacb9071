"""A phrase that its neighbours make another: "correo si lo demás no", "salvo que graben", "sí, jefe, graben"."""

from collections.abc import Callable

from spacy.tokens import Doc

_PAUSES = {",", ".", ";", ":", "…", "—", "!", "(", ")", "?", "¿"}
_EXCEPTING = {"salvo", "excepto", "menos"}
_ACTS = ("DO_RECORD", "DO_CALL", "SEND")
_TAKEN_BACK = {"si", "perdon", "correo", "correos", "sms", "llamadas", "grabar", "todo", "nada"}
_SHORT = 5
_SKILLS = ("usar", "leer", "manej", "abrir", "escrib", "mirar", "utiliz")
_BEFALLEN = {"me", "te", "nos", "les", "os"}
_OF_THINGS = {"hay", "se", "tengo", "tenemos", "pasa", "me", "nos", "habra"}
_PAST = {"estaba", "estoy", "habia", "tenia", "estabamos", "venia"}
_COURTEOUS = 3
_COURTESIES = {"perdone", "disculpe", "disculpen", "perdonen"}
_SENT = {"ADVERTISING", "CHANNELS", "EMAIL", "SMS", "DO_RECORD", "ALL", "TOTAL"}
CALLED = {"jefe", "jefa", "hermano", "hermana", "cuñado", "cuñada"}
"""Persons, unless between two pauses: there one is spoken to."""
_LEADING = {"que", "pues", "pos", "y", "porque"}
_SUBJECTS = {"el", "la", "mi", "su", "los", "las", "un", "una", "tu", "mis"}
type _Starts = set[tuple[str, int]]


def reads_otherwise(doc: Doc, label: str, start: int, end: int, starts: _Starts) -> bool:
    """Does this phrase mean something else here? `starts` holds each label with the places where it was found."""
    if label not in {"HESITATION", "KNOW", "UNDERSTOOD"} and _said(doc, start, end, "sé"):
        return True
    reader = _READERS.get(label)
    return reader is not None and reader(doc, start, end, starts)


def _said(doc: Doc, start: int, end: int, *words: str) -> bool:
    return any(token.lower_ in words for token in doc[start:end])


def _text(doc: Doc, start: int, end: int) -> str:
    return doc[start:end].text.lower()


def _before(doc: Doc, start: int) -> str:
    return doc[start - 1].norm_ if start else ""


def _hesitation(doc: Doc, start: int, end: int, _: _Starts) -> bool:
    """ "no sé usar el correo", "no sé de ordenadores", "así no se me pasa", "sí pero no quiero …"."""
    if doc[end - 1].norm_ == "se" and end < len(doc):
        befalls = doc[end - 1].lower_ == "se" and doc[end].norm_ in _BEFALLEN
        return befalls or doc[end].norm_.startswith(_SKILLS) or _unversed(doc, end)
    return _text(doc, start, end) in {"sí pero no", "si pero no"} and end < len(doc) and doc[end].is_alpha


def _unversed(doc: Doc, at: int) -> bool:
    """ "no sé de ordenadores", but "no sé de qué va"."""
    behind = doc[at + 1].norm_ if at + 1 < len(doc) else ""
    return doc[at].norm_ == "de" and behind.endswith("s")


def _condition(doc: Doc, start: int, end: int, starts: _Starts) -> bool:
    """ "salvo que graben", "excepto que me llamen" excepts; "si le doy permiso" speaks out."""
    if _said(doc, start, end, "sí"):
        return True
    excepts = doc[start].norm_ in _EXCEPTING and any(
        (verb, at) in starts for verb in _ACTS for at in (end, end + 1)
    )
    return excepts or ("REST", start + 1) in starts or (start == 0 and _speaks_out(doc, starts))


def _speaks_out(doc: Doc, starts: _Starts) -> bool:
    """ "si le doy permiso", written without accent and with nothing behind it."""
    return len(doc) <= _SHORT and bool(starts & {("CONSENT", 1), ("GRANT", 1)})


def _correction(doc: Doc, start: int, end: int, _: _Starts) -> bool:
    """A courtesy, or a "digo" that says what one means."""
    if _apologises(doc, start, end) or _ends_politely(doc, start, end):
        return True
    if doc[end - 1].norm_ != "digo":
        return False
    before = doc[end - 2].norm_ if end > 1 else ""
    after = doc[end].norm_ if end < len(doc) else ""
    return after in {"que", "todo", "un"} or not (before in _TAKEN_BACK or (before and not before.isalpha()))


def _apologises(doc: Doc, start: int, end: int) -> bool:
    """ "perdone usted", "perdone, que estaba bajando la tele": nothing is taken back."""
    if end - start > 1 or not doc[start].norm_.startswith(("perdon", "disculp")):
        return False
    behind = [token.norm_ for token in doc[end : end + 6] if token.text != ","]
    if behind[:1] in (["usted"], ["ustedes"], ["por"]):
        return True
    return behind[:1] == ["que"] and not _PAST.isdisjoint(behind[1:5])


def _ends_politely(doc: Doc, start: int, end: int) -> bool:
    """ "no, no me gusta que me graben, perdone": the courtesy behind a refusal."""
    last = all(not token.is_alpha for token in doc[end:])
    refusing = any(token.norm_ == "no" for token in doc[:start])
    return last and refusing and start > _COURTEOUS and _text(doc, start, end) in _COURTESIES


def _other_talk(doc: Doc, start: int, end: int, _: _Starts) -> bool:
    """ "que voy" is called across the room, "que voy conduciendo" is not."""
    return doc[start].norm_ == "que" and end < len(doc) and doc[end].is_alpha


def _back_channel(doc: Doc, start: int, end: int, starts: _Starts) -> bool:
    """ "¿mande?" asks back; "grabe y mande", "no mande" do not."""
    if _text(doc, start, end) != "mande":
        return False
    named = any(other in _SENT for other, _ in starts)
    return _before(doc, start) in {"no", "ni"} or ("?" not in doc.text and named)


def _other_person(doc: Doc, start: int, end: int, _: _Starts) -> bool:
    """ "sí, jefe, graben" speaks to somebody; "yo le contesto" is one's own word."""
    if _text(doc, start, end) in {"contesto", "comento"}:
        return _before(doc, start) in {"le", "les", "yo", "te", "os"}
    called = (doc[start].norm_ in CALLED and end - start == 1) or _text(doc, start, end) == "mi señora"
    return called and _between_pauses(doc, start, end)


def _between_pauses(doc: Doc, start: int, end: int) -> bool:
    return start > 0 and doc[start - 1].text in _PAUSES and (end == len(doc) or doc[end].text in _PAUSES)


def _no(doc: Doc, start: int, end: int, starts: _Starts) -> bool:
    """ "así no hay lío", "pasó", "que no me molesta": no refusal."""
    if doc[start].norm_ in _LEADING and ("DOUBLE_NEGATION", start + 1) in starts:
        return True
    if _text(doc, start, end) in {"así no", "asi no"}:
        return end < len(doc) and doc[end].norm_ in _OF_THINGS
    return _said(doc, start, end, "pasó", "pasé")


def _understood(doc: Doc, start: int, end: int, _: _Starts) -> bool:
    """ "todo claro" has understood; "a todo claro", "todo claro que sí" agree."""
    clear = doc[end - 1].norm_.startswith("clar")
    return clear and (_before(doc, start) == "a" or (end < len(doc) and doc[end].norm_ == "que"))


def _part(doc: Doc, _start: int, end: int, _: _Starts) -> bool:
    """ "sí, el último" picks one; "la última vez", "en la última me ahorré" tell something."""
    return (
        doc[end - 1].norm_.startswith(("ultim", "tercer", "cuart")) and end < len(doc) and doc[end].is_alpha
    )


def _irony(doc: Doc, _start: int, end: int, starts: _Starts) -> bool:
    """ "uy sí, que graben" ends where the act begins."""
    return doc[end - 1].norm_ == "que" and (("RECORD", end) in starts or ("DO_RECORD", end - 1) in starts)


def _filler(doc: Doc, start: int, end: int, _: _Starts) -> bool:
    """ "graben cuando quieran" is a courtesy, "cuando quiera el niño" a condition."""
    behind = doc[end].norm_ if end < len(doc) else ""
    return doc[start].norm_ == "cuando" and behind in _SUBJECTS


_READERS: dict[str, Callable[[Doc, int, int, _Starts], bool]] = {
    "HESITATION": _hesitation,
    "CONDITION": _condition,
    "CORRECTION": _correction,
    "OTHER_TALK": _other_talk,
    "BACK_CHANNEL": _back_channel,
    "OTHER_PERSON": _other_person,
    "NO": _no,
    "UNDERSTOOD": _understood,
    "PART": _part,
    "IRONY": _irony,
    "FILLER": _filler,
}
