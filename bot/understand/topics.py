"""What is being talked about, by lexicon: it masks nothing and decides nothing, the dialogue uses it."""

from functools import cache

from spacy.tokens import Doc

from bot.understand.phrases import Phrases
from bot.understand.topics_words import TOPICS

_LEXICON: dict[str, tuple[str, ...]] = {
    "consents": (
        "consentimiento|consentimientos|consenti|autorice",
        "que|cuales|a he|tengo|di|habia|tenia aceptado|autorizado|consentido|firmado|autorizaciones|permisos|permiso",
        "que|cuales permisos|autorizaciones",
        "permisos|autorizaciones que? he|tengo|di dado|firmado?",
        "he aceptado|autorizado|consentido|firmado",
        "di permiso",
    ),
    "recording": (
        "grabacion|grabaciones|audio|audios|grabada|grabadas|grabado|grabar|grabarme|graben|grabe|grabeis|grabad|grabas|grabando|grabo|transcripcion",
        "grabalo|grabala|grabame|grabelo|grabela|grabenlo|grabadlo|grabadme|grabarlo|grabarla",
    ),
    "advertising": (
        "venderme|vendernos|venderle|venderles|ofrecerle|ofrecerles|ofrecerme|ofrecernos|vendiendome|vendiendonos",
        "llame|llames|llamas|llameis|llamais|llamen|llaman|llamar|llamarme|llamada|llamadas para? vender|venta|ventas",
        "no me|nos vuelvan|vuelvas|volvais? a? llame|llamen|llames|llamas|llameis|llaman|llamais|llamar mas|nunca|jamas",
        "no me|nos vuelvan|vuelva|vuelvas|volvais a llamar",
        "dejen|dejad|deja|dejar|paren|parad de llamar|llamarme|llamarnos",
        "publicidad|publi|oferta|ofertas|promocion|promociones|promos|propaganda|anuncio|anuncios|marketing|comercial|comerciales|spam|newsletter|boletin|publicitario|publicitaria|publicitarios|publicitarias",
    ),
    "email": ("correo|correos|email|emails|mail|mails", "e -? mail"),
    "sms": ("sms|esemese|esemeses|mensaje|mensajes|whatsapp|wasap",),
    "call": ("llamada|llamadas|llamarme|llame|llamen|llames|llameis|llamais|llaman|llamando|llamar",),
    "all_data": (
        "todo|todos|toda lo? que? mis|los|la|mi datos|informacion|tengan|tienen|sepan|saben|tengais|teneis",
        "todo lo mio",
        "lo|todo todo? mio",
    ),
    "profiling": ("perfil|perfiles|perfilado|elaboracion",),
    "third_parties": (
        "terceros|cesion|ceder|cedan|cedido|cedidos|vender|vendan|vendido",
        "otras empresas|compañias",
    ),
    "field_address": ("direccion|domicilio|calle|mudado|mudanza|mudo",),
    "field_phone": ("telefono|movil|fijo|celular",),
    "field_email": ("correo|email|mail", "direccion de? correo|email"),
    "field_name": ("nombre",),
    "field_surname": ("apellido|apellidos",),
    "field_birth_date": ("fecha de? nacimiento", "naci|nacimiento|cumpleaños"),
    "field_account": ("cuenta|iban|bancaria|domiciliacion",),
    "field_document": ("dni|nie|pasaporte|documento",),
}


def find_topics(doc: Doc, language: str = "es") -> frozenset[str]:
    """The names of all topics touched."""
    return frozenset(label for label, _, _ in _phrases(language).find(doc))


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(TOPICS.get(language, _LEXICON))
