"""The words of the short notice in each language it can be given in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NoticeWords:
    """Sentences with `{name}`, `{web}` and `{purpose}`; the `both` ones also ask for publicity (L28)."""

    who: str
    urgent_or_person: str
    person: str
    use: str
    use_with_providers: str
    rights: str
    objection: str  # a sentence of its own (RGPD 21.4)
    profiling: str
    more: str
    how_can_i_help: str
    help_beside_both: bool  # whether there is room for it where publicity is asked too
    voice_record: str
    voice_both: str
    chat_record: str
    chat_both: str
    buttons: tuple[str, str]
    card_record: tuple[str, str]
    card_both: tuple[str, str]


WORDS = {
    "es": NoticeWords(
        who="Soy el asistente automático de {name}.",
        urgent_or_person="Si es urgente o quiere una persona, pulse cero.",
        person="Para una persona, pulse cero.",
        use="Usamos sus datos para {purpose}.",
        use_with_providers="Usamos sus datos, con nuestros proveedores, para {purpose}.",
        rights="Puede verlos, corregirlos, borrarlos y ejercer sus demás derechos.",
        objection="También puede oponerse.",
        profiling="Hacemos perfiles. Puede oponerse, también a decisiones automáticas.",
        more="Más información: pulse nueve o {web}.",
        how_can_i_help="¿En qué le ayudo?",
        help_beside_both=True,
        voice_record=(
            "¿Nos permite grabar y transcribir la llamada como prueba?"
            " Puede retirarlo cuando quiera; si no, le atiendo igual."
        ),
        voice_both=(
            "¿Permite grabar y transcribir la llamada como prueba, y enviarle publicidad por correo, SMS y llamadas?"
            " Puede retirarlo siempre; si no, le atiendo igual. Diga todo, nada o cuáles."
        ),
        chat_record="¿Guardamos este chat como prueba? Puede retirarlo cuando quiera; si no, le atiendo igual.",
        chat_both=(
            "¿Guardamos este chat como prueba y le enviamos publicidad por correo, SMS y llamadas?"
            " Puede retirarlo siempre; si no, le atiendo igual. Diga todo, nada o cuáles."
        ),
        buttons=("Más información", "Hablar con una persona"),
        card_record=("Sí, guardar", "No guardar"),
        card_both=("Sí a todo", "No a todo"),
    ),
    "ca": NoticeWords(
        who="Soc l'assistent automàtic de {name}.",
        urgent_or_person="Si és urgent o vol una persona, premi zero.",
        person="Per a una persona, premi zero.",
        use="Fem servir les seves dades per {purpose}.",
        use_with_providers="Fem servir les seves dades, amb els nostres proveïdors, per {purpose}.",
        rights="Pot veure-les, corregir-les, esborrar-les i exercir els altres drets.",
        objection="També s'hi pot oposar.",
        profiling="Fem perfils. S'hi pot oposar, també a decisions automàtiques.",
        more="Més informació: premi nou o {web}.",
        how_can_i_help="En què el puc ajudar?",
        help_beside_both=False,
        voice_record=(
            "Ens permet gravar i transcriure la trucada com a prova?"
            " Ho pot retirar quan vulgui; si no, l'atenc igual."
        ),
        voice_both=(
            "Permet gravar i transcriure la trucada com a prova, i enviar-li publicitat per correu, SMS i trucades?"
            " Ho pot retirar sempre; si no, l'atenc igual. Digui tot, res o quins."
        ),
        chat_record="Desem aquest xat com a prova? Ho pot retirar quan vulgui; si no, l'atenc igual.",
        chat_both=(
            "Desem aquest xat com a prova i li enviem publicitat per correu, SMS i trucades?"
            " Ho pot retirar sempre; si no, l'atenc igual. Digui tot, res o quins."
        ),
        buttons=("Més informació", "Parlar amb una persona"),
        card_record=("Sí, desar", "No desar"),
        card_both=("Sí a tot", "No a tot"),
    ),
    "en": NoticeWords(
        who="I am {name}'s automated assistant.",
        urgent_or_person="If urgent, or for a person, press zero.",
        person="For a person, press zero.",
        use="We use your data to {purpose}.",
        use_with_providers="We use your data, with our providers, to {purpose}.",
        rights="You may see, correct or erase them and exercise your other rights.",
        objection="You may also object.",
        profiling="We profile; you may object, also to automated decisions.",
        more="More: press nine or {web}.",
        how_can_i_help="How can I help you?",
        help_beside_both=False,
        voice_record=(
            "May we record and transcribe this call as evidence?"
            " You can withdraw anytime; if not, I still help you."
        ),
        voice_both=(
            "May we record and transcribe this call as evidence, and send you advertising by email, SMS and calls?"
            " Withdraw anytime; else, I still help you. Say all, none or which."
        ),
        chat_record="Shall we keep this chat as evidence? You can withdraw anytime; if not, I still help you.",
        chat_both=(
            "May we keep this chat as evidence, and advertise by email, SMS and calls?"
            " Withdraw anytime; else, I still help you. Say all, none or which."
        ),
        buttons=("More information", "Talk to a person"),
        card_record=("Yes, keep it", "Don't keep it"),
        card_both=("Yes to all", "No to all"),
    ),
}
