"""Verb forms and nouns that the tables of the consent grammar share; folded, `a|b` is a choice."""


def _forms(stems: str, clitics: str = "") -> str:
    """Every stem by itself and with each clitic: "grabe", "grabela", "grabemela"."""
    endings = ["", *clitics.split()]
    return "|".join(stem + ending for stem in stems.split() for ending in endings)


_ORDERED = "me nos la lo las los mela melo nosla noslo melos melas te"

SI = "si|sii|sip|sep|sipi"
DUTY_VERBS = (
    "confirmo|acepto|aceptamos|consiento|autorizo|autorizamos|permito|permitimos|apruebo|quiero|deseo|queremos"
    "|consentimos|accedo|admito|apetece|doy|damos|dejo|dejamos|concedo"
)
GRANTING = "acepto|aceptamos|consiento|consentimos|autorizo|autorizamos|permito|permitimos|apruebo|aprobamos|accedo|accedemos"
PERMISSION = "permiso|consentimiento|autorizacion|conformidad|aprobacion|aceptacion|beneplacito|permisos|consentimientos"

_RECORD_ORDERS = (
    "grabe graben graba grabad grave graven gravad guarde guarden guarda guardad "
    "transcriba transcriban transcribe transcribid registre registren registrad conserve conserven"
)
_RECORD_WISHES = (
    "grabes grabeis graves graveis guardes guardeis transcribas transcribais registres registreis conserves"
)
RECORD_VERBS = f"{_forms(_RECORD_ORDERS, _ORDERED)}|{_forms(_RECORD_WISHES)}"
_RECORD_INFINITIVES = "grabar gravar guardar transcribir registrar conservar"
_RECORD_PAST = "grabara grabaran grabase grabasen grabarais grabaseis grabaras"
RECORD_NOUNS = (
    f"{_forms(_RECORD_INFINITIVES, _ORDERED)}|{_forms(_RECORD_PAST)}|grabacion|grabaciones|grabado|grabada|gravado"
    "|gravada|transcripcion|transcripciones|transcrito|transcrita|gravacion|gravaciones|registro|grabarsela|grabarselo"
)
TALK = "yamada|llamada|conversacion|voz|chat|charla|audio"
CALL_VERBS = _forms("llame llamen llama llamad", "me nos") + "|llames|llameis|telefoneen|telefonee"
_SEND_ORDERS = "mande manden manda mandad envie envien envia enviad escriba escriban escribe escribid remita remitan avise avisen"
SEND_VERBS = (
    f"{_forms(_SEND_ORDERS, 'me nos melo mela melas melos')}|mandeis|envieis|mandes|envies|escribais|escribas"
)
SEND_VERBS += "|lleguen|llegue|llegarme"
SEND_INFINITIVES = _forms(
    "recibir enviar mandar escribir remitir", "me nos la las lo los mela melas melo melos"
)
SEND_INFINITIVES += "|reciba|recibo"
