"""The words that tell what some digits are: "referencia", "móvil", "código postal", "nací"."""

from collections.abc import Sequence

from bot.understand.words import Word

_WORDS = {
    "document": "dni deni denei nif documento identidad carne carnet cedula",
    "nie": "nie residencia extranjero extranjeria",
    "company": "cif empresa sociedad fiscal",
    "passport": "pasaporte passport pasaportes passaporte pasaport",
    "phone": "telefono tel telf tlf tfno movil fijo celular llamar llamame llamenme llameme llamarme whatsapp wasap prefijo",
    "account": "iban cuenta bancaria tarjeta visa",
    "reference": "referencia ref refe expediente solicitud reclamacion incidencia ticket peticion tramite expte exp",
    "code": "codigo pin sms otp verificacion clave",
    "postal": "postal cp",
    "date": "fecha nacimiento naci nacio nacido nacida nac cumpleaños caduca caducidad",
    "paper": "factura facturas albaran pedido matricula vuelo lote bastidor formulario version",
    "law": "articulos leyes ley decreto articulo art reglamento directiva lopd lopdgdd boe modelo norma sentencia real orden disposicion",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_LINKS = frozenset(
    "es era son ese esa eso ese este esta el la los mi su un una de del lo que fue seria y ahi numero n º nº".split()
) - {"y"}
_WINDOW = 9
_REACH = 6


def cue(words: Sequence[Word], first: int, after: int) -> str | None:
    """The nearest telling word before, else the one right behind: "… es el código", "… es mi móvil"."""
    for word in reversed(words[max(0, first - _WINDOW) : first]):
        if word.key in _KINDS:
            return _together(words, first, word.key)
    for word in words[after : after + _REACH]:
        if word.key in _KINDS:
            return _together(words, after + _REACH + 1, word.key)
        if word.key not in _LINKS and word.text not in {",", ".", "(", "…"}:
            return None
    return None


def _together(words: Sequence[Word], end: int, key: str) -> str:
    """ "clave de la solicitud" is the request's, "código postal" the post's."""
    near = {word.key for word in words[max(0, end - _WINDOW - 3) : end]}
    kind = _KINDS[key]
    if kind == "code" and not near.isdisjoint({"postal", "cp"}):
        return "postal"
    if kind == "code" and not near.isdisjoint({"solicitud", "peticion", "expediente", "reclamacion"}):
        return "reference"
    return kind
