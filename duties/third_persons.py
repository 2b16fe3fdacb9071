"""Other people's identifiers in what somebody said: found and taken out of a copy (RGPD 15.4)."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

TAKEN_OUT = "[dato que puede ser de otra persona]"
IDENTIFYING = frozenset({"dni", "nie", "passport", "phone", "email", "iban", "name", "address"})
"""Kinds of typed references that name somebody; dates, codes and amounts do not."""

_REFERENCE = re.compile(r"\b([a-z]+(?:_[a-z]+)*)_(\d+)\b")
_EMAIL = re.compile(r"[^\s@«»<>,;]+@[^\s@«»<>,;]+\.[^\s@«»<>,;.]+")
_DOCUMENT = re.compile(r"\b(?:\d{8}[A-Za-z]|[XYZxyz]\d{7}[A-Za-z])\b")
_PHONE = re.compile(r"(?<![\w+])(?:\+34[ .-]?)?[6789]\d{2}(?:(?:[ .-]?\d{2}){3}|(?:[ .-]?\d{3}){2})(?!\w)")
_CAPITAL = r"[A-ZÁÉÍÓÚÑÜ][\wáéíóúñü’'-]+"
_KIN = re.compile(
    r"(?i:\b(mi|su) (marido|mujer|esposo|esposa|pareja|hijo|hija|padre|madre|hermano|hermana|vecino|vecina|"
    r"jefe|jefa|suegro|suegra|cuñado|cuñada|exmarido|exmujer|inquilino|inquilina)),? "
    rf"({_CAPITAL}(?: (?:de |del |la )*{_CAPITAL})*)"
)
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "y", "don", "doña"})


@dataclass(frozen=True, repr=False)
class Own:
    """What is the person's own: identifiers in plain form and the words of their name. `repr` shows nothing."""

    values: frozenset[str]
    names: frozenset[str]

    def has(self, kind: str, value: str) -> bool:
        """Whether this identifier is the person's own."""
        if kind == "name":
            words = {word for word in _words(value) if word not in _PARTICLES}
            return bool(words) and words <= self.names
        return plain(value) in self.values


def own_and(own: Own, values: Collection[str]) -> Own:
    """With values that are nobody's secret: the controller's own addresses."""
    return Own(own.values | {plain(value) for value in values}, own.names)


def own_of(values: Collection[str], names: Collection[str]) -> Own:
    """From values and names as they stand on file."""
    return Own(
        frozenset(plain(value) for value in values),
        frozenset(word for name in names for word in _words(name)),
    )


def plain(value: str) -> str:
    """Letters, digits and @ in small letters, a Spanish prefix dropped: two spellings of one thing are equal."""
    bare = re.sub(r"[^\w@]", "", value).lower()
    return bare[2:] if re.fullmatch(r"34[6789]\d{8}", bare) else bare


def without_others(
    clear: str, masked: str | None, references: Mapping[str, tuple[str, str]], own: Own
) -> tuple[str, int]:
    """The sentence without other people's identifiers, and how many were taken out.

    `masked` has typed references (`dni_1`) where identifiers stood, `references` their kind and value. As long as
    nothing is foreign in it, the sentence is left exactly as it was said.
    """
    foreign = {
        name for name, (kind, value) in references.items() if kind in IDENTIFYING and not own.has(kind, value)
    }
    taken = 0
    text = clear
    used = [found[0] for found in _REFERENCE.finditer(masked or "")]
    if masked is not None and foreign & set(used):
        text = _REFERENCE.sub(lambda found: _shown(found[0], references, foreign), masked)
        taken += sum(name in foreign for name in used)
    return _rest(text, own, taken)


def foreign_values(references: Mapping[str, tuple[str, str]], own: Own) -> frozenset[str]:
    """Other people's identifiers behind the typed references of a conversation."""
    return frozenset(
        value
        for kind, value in references.values()
        if value and kind in IDENTIFYING and not own.has(kind, value)
    )


def without_known(text: str, own: Own, foreign: Collection[str]) -> tuple[str, int]:
    """As `without_others` for a text without typed references: what is known to be foreign goes wherever it stands."""
    taken = 0
    for value in sorted(foreign, key=len, reverse=True):
        text, count = re.subn(rf"(?<!\w){re.escape(value)}(?!\w)", TAKEN_OUT, text, flags=re.IGNORECASE)
        taken += count
    return _rest(text, own, taken)


def _shown(name: str, references: Mapping[str, tuple[str, str]], foreign: Collection[str]) -> str:
    if name in foreign:
        return TAKEN_OUT
    return references[name][1] if name in references else name


def _rest(text: str, own: Own, taken: int) -> tuple[str, int]:
    """What no reference stands for: e-mails, numbers of documents and telephones, a relative's name."""
    count = taken

    def hide(kind: str, group: int = 0) -> Callable[[re.Match[str]], str]:
        def replaced(found: re.Match[str]) -> str:
            nonlocal count
            if own.has(kind, found[group]):
                return found[0]
            count += 1
            return found[0].replace(found[group], TAKEN_OUT)

        return replaced

    text = _EMAIL.sub(hide("email"), text)
    text = _DOCUMENT.sub(hide("dni"), text)
    text = _PHONE.sub(hide("phone"), text)
    text = _KIN.sub(hide("name", 3), text)
    return text, count


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
