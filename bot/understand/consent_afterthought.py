"""Another matter in a later sentence, "sí, acepto. ¿Y mi factura?", is no part of the answer."""

import itertools
from collections.abc import Iterator

from spacy.tokens import Doc

from bot.understand.consent_grammar import cover
from bot.understand.consent_strength import Strength, strength

_SENTENCE_ENDS = {".", ";", "?", "!", "…"}
_NEXT = {"ahora", "oiga", "oye", "digame", "dime", "luego", "cuenteme", "otra", "mire", "mira", "entonces"}
MATTERS = set(
    "factura facturas recibo recibos pedido pedidos tecnico averia contador gas luz agua internet fibra router movil tarifa "
    "contrato poliza seguro siniestro parte reclamacion queja cita envio paquete cobro cargo cuota deuda pago devolucion "
    "reembolso baja alta linea servicio instalacion caldera lavadora coche accidente grua lectura cuenta saldo tarjeta "
    "direccion domiciliacion perito taller hospital medico dentista presupuesto reparacion electricista fontanero "
    "gotera robo incendio inundacion multa renovacion recargo importe dinero".split()
)
_OF_CONSENT = (
    "grab",
    "grav",
    "guard",
    "transcri",
    "publi",
    "anunc",
    "ofert",
    "promo",
    "permis",
    "consent",
    "acept",
    "autoriz",
    "retir",
    "borr",
    "anul",
    "revoc",
    "correo",
    "mail",
    "sms",
    "mensaj",
    "llam",
    "dato",
    "escuch",
    "quien",
)
_OWN_MATTER = {"llamo", "llamaba", "queria", "necesito", "tengo", "resulta", "es"}
_OWN_CALL = {"llamo", "llamaba", "llamado"}
_LETS_SEE = ["a", "ver", "si"]
_FOR_OTHERS = {("de", "parte"), ("en", "nombre")}
_OPENERS = {"y", "luego", "que", "ya", "les", "le", "yo", ",", "es"}
_SOME_DAY = {("un", "dia"), ("algun", "dia"), ("alguna", "vez"), ("otro", "dia")}
_ME = "me"
_TIRED = {"canso", "aburro", "arrepiento", "harto"}
_TAKING_BACK = set(
    "quito quitare quite quiten borren borre escribo digo dire diga aviso avisare llamo llamare cambio retiro retirare baja anulo".split()
)
_FEW = 3
_LASTING = {
    "momento",
    "minuto",
    "segundo",
    "para",
    "eso",
    "esto",
    "supone",
    "significa",
    "antes",
    "si",
    "siempre",
    "mientras",
    "salvo",
    "menos",
    "excepto",
    "pero",
    "condicion",
    "solo",
    "espere",
    "espera",
    "no",
    "perdon",
    "perdone",
    "tambien",
    "despues",
}


def without_afterthought(doc: Doc) -> Doc:
    """The answer up to where another matter begins, if what stands before it is explicit by itself."""
    for place in _places(doc):
        behind = [token.norm_ for token in doc[place:]]
        least = _least(behind)
        if least is not None and strength(cover(doc[:place].as_doc())) >= least:
            return doc[:place].as_doc()
    return doc


def _goes_on(doc: Doc, at: int) -> bool:
    """ "…, y si …", "…, y luego, si …", "…, y le pido …"."""
    behind = [token.norm_ for token in doc[at + 1 : at + 5] if token.text != ","] + ["", ""]
    if doc[at].norm_ != "y":
        return False
    return "si" in behind[:2] or (
        behind[0] in {"le", "les"} and behind[1] in {"pido", "ruego", "llamo", "llamaba"}
    )


def _least(words: list[str]) -> Strength | None:
    """How firm an answer must be that these words leave as it is; None if they may change any."""
    if _keeps_the_way_out(words):
        return Strength.WEAK
    if _another_matter(words):
        return Strength.BARE
    return Strength.EXPLICIT if _calls_about(words) else None


def _keeps_the_way_out(words: list[str]) -> bool:
    """ "…, y si un día cambio de idea ya les escribo": the right to take it back is no condition."""
    said = [word for word in words if word not in _OPENERS]
    return (
        len(said) > _FEW
        and said[0] == "si"
        and (
            tuple(said[1:3]) in _SOME_DAY
            or said[1:3] in ([_ME, word] for word in _TIRED)
            or said[1:3] == ["cambio", "de"]
        )
        and not _TAKING_BACK.isdisjoint(said)
        and {"pero", "?", "solo", "ahora"}.isdisjoint(said)
    )


def _calls_about(words: list[str]) -> bool:
    """ "…. Les llamo porque …": from there on it is what the call is about."""
    said = [word for word in words if word not in _OPENERS]
    return bool(said) and said[0] in _OWN_CALL and "digo" not in said and _another(words)


def _places(doc: Doc) -> Iterator[int]:
    """Where a sentence begins, or a clause that turns to something else: "…, y dígame"."""
    for token in doc[1:]:
        before = doc[token.i - 1].text
        if token.text in _SENTENCE_ENDS:
            continue
        if (
            before in _SENTENCE_ENDS
            or (
                token.norm_ in {"llamaba", "llamo"}
                and doc[token.i - 1].norm_ not in {"le", "les", "yo", "que"}
            )
            or (before == "," and (token.norm_ in {"si", "llamo", "llamaba"} or _goes_on(doc, token.i)))
        ):
            yield token.i
        elif before == ",":
            first = [word.norm_ for word in doc[token.i : token.i + 2]]
            if first[0] in _NEXT or (first[0] == "y" and first[-1] in _NEXT):
                yield token.i


def _another_matter(words: list[str]) -> bool:
    return not MATTERS.isdisjoint(words) and _another(words)


def _another(words: list[str]) -> bool:
    """Nothing in them is about what was asked."""
    words = (
        words[3:]
        if words[:3] == _LETS_SEE
        else words[4:]
        if words[1:4] == _LETS_SEE
        else words[5:]
        if words[2:5] == _LETS_SEE
        else words
    )
    if words[:1] in (["cuando"], ["mañana"]) or any(
        pair in _FOR_OTHERS for pair in itertools.pairwise(words)
    ):
        return False
    return bool(words) and (
        (_LASTING - {"no"} if words[0] in _OWN_MATTER else _LASTING).isdisjoint(words)
        and not any(word.startswith(_OF_CONSENT) and word not in _OWN_CALL for word in words)
    )
