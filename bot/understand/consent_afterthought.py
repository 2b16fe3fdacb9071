"""Another matter in a later sentence, "sí, acepto. ¿Y mi factura?", is no part of the answer."""

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
    "direccion titular domiciliacion perito taller hospital medico dentista presupuesto reparacion electricista fontanero "
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
}


def without_afterthought(doc: Doc) -> Doc:
    """The answer up to where another matter begins, if what stands before it is explicit by itself."""
    for place in _places(doc):
        behind = [token.norm_ for token in doc[place:]]
        if _another_matter(behind) and strength(cover(doc[:place].as_doc())) >= Strength.BARE:
            return doc[:place].as_doc()
    return doc


def _places(doc: Doc) -> Iterator[int]:
    """Where a sentence begins, or a clause that turns to something else: "…, y dígame"."""
    for token in doc[1:]:
        before = doc[token.i - 1].text
        if token.text in _SENTENCE_ENDS:
            continue
        if before in _SENTENCE_ENDS:
            yield token.i
        elif before == ",":
            first = [word.norm_ for word in doc[token.i : token.i + 2]]
            if first[0] in _NEXT or (first[0] == "y" and first[-1] in _NEXT):
                yield token.i


def _another_matter(words: list[str]) -> bool:
    return (
        not MATTERS.isdisjoint(words)
        and (_LASTING - {"no"} if words[0] in _OWN_MATTER else _LASTING).isdisjoint(words)
        and not any(word.startswith(_OF_CONSENT) and word not in _OWN_CALL for word in words)
    )
