"""Headings and fixed sentences of the second layer in each language; `{…}` are the controller's facts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LayerWords:
    """`bases` by the name of the legal basis; `headings` in the order of RGPD 13 in `second_layer`."""

    bases: dict[str, str]
    headings: tuple[str, ...]
    controller: str
    no_dpo: str
    basis: str
    no_interest: str
    interest: str
    no_transfer: str
    complaint: str
    rights: tuple[str, ...]
    withdrawal: tuple[str, ...]


LAYER_WORDS = {
    "es": LayerWords(
        bases={
            "consent": "su consentimiento (RGPD 6.1.a)",
            "contract": "el contrato con usted (RGPD 6.1.b)",
            "legal_obligation": "una obligación legal (RGPD 6.1.c)",
            "legitimate_interest": "nuestro interés legítimo (RGPD 6.1.f)",
        },
        headings=(
            "Quién es el responsable",
            "Delegado de protección de datos",
            "Para qué usamos sus datos y con qué base legal",
            "Intereses legítimos",
            "Quién recibe sus datos",
            "Transferencias fuera de Europa",
            "Cuánto tiempo los guardamos",
            "Sus derechos",
            "Retirar el consentimiento",
            "Reclamar",
            "Si es obligatorio darnos sus datos",
            "Decisiones automáticas y perfiles",
            "De dónde salen sus datos y cuáles son",
        ),
        controller="{name}, NIF {tax_id}, {address}. Correo {email}, teléfono {phone}, {web}.",
        no_dpo="No tenemos delegado; escríbanos a {email}.",
        basis="Base legal: {basis}.",
        no_interest="Ningún tratamiento se basa en un interés legítimo.",
        interest="Hemos ponderado nuestro interés y sus derechos ({test}). Puede oponerse.",
        no_transfer="No enviamos sus datos fuera del Espacio Económico Europeo.",
        complaint="Puede reclamar ante la {name}, {address}, {web}, sin haberse dirigido antes a nosotros.",
        rights=(
            "Acceso: saber qué datos suyos tenemos y recibir una copia.",
            "Rectificación: corregir los que estén mal o incompletos.",
            "Supresión: pedir que los borremos.",
            "Oposición: que no los usemos para algo; a la publicidad, siempre y de inmediato.",
            "Limitación: que solo los guardemos mientras se resuelve algo.",
            "Portabilidad: llevárselos en un formato que lea un ordenador.",
            "No ser objeto de decisiones solo automáticas: que decida una persona.",
            "Puede ejercerlos gratis aquí mismo, por chat o por teléfono, o por correo. Respondemos en un mes.",
        ),
        withdrawal=(
            "Puede retirar cualquier consentimiento cuando quiera, diciéndolo en una frase.",
            "Lo hecho antes de retirarlo sigue siendo válido.",
        ),
    ),
    "ca": LayerWords(
        bases={
            "consent": "el seu consentiment (RGPD 6.1.a)",
            "contract": "el contracte amb vostè (RGPD 6.1.b)",
            "legal_obligation": "una obligació legal (RGPD 6.1.c)",
            "legitimate_interest": "el nostre interès legítim (RGPD 6.1.f)",
        },
        headings=(
            "Qui n'és el responsable",
            "Delegat de protecció de dades",
            "Per a què fem servir les seves dades i amb quina base legal",
            "Interessos legítims",
            "Qui rep les seves dades",
            "Transferències fora d'Europa",
            "Quant de temps les guardem",
            "Els seus drets",
            "Retirar el consentiment",
            "Reclamar",
            "Si és obligatori donar-nos les seves dades",
            "Decisions automàtiques i perfils",
            "D'on surten les seves dades i quines són",
        ),
        controller="{name}, NIF {tax_id}, {address}. Correu {email}, telèfon {phone}, {web}.",
        no_dpo="No tenim delegat; escrigui'ns a {email}.",
        basis="Base legal: {basis}.",
        no_interest="Cap tractament es basa en un interès legítim.",
        interest="Hem ponderat el nostre interès i els seus drets ({test}). S'hi pot oposar.",
        no_transfer="No enviem les seves dades fora de l'Espai Econòmic Europeu.",
        complaint="Pot reclamar davant la {name}, {address}, {web}, sense haver-se adreçat abans a nosaltres.",
        rights=(
            "Accés: saber quines dades seves tenim i rebre'n una còpia.",
            "Rectificació: corregir les que estiguin malament o incompletes.",
            "Supressió: demanar que les esborrem.",
            "Oposició: que no les fem servir per a alguna cosa; a la publicitat, sempre i de seguida.",
            "Limitació: que només les guardem mentre es resol alguna cosa.",
            "Portabilitat: endur-se-les en un format que llegeixi un ordinador.",
            "No ser objecte de decisions només automàtiques: que decideixi una persona.",
            "Els pot exercir gratis aquí mateix, per xat o per telèfon, o per correu. Responem en un mes.",
        ),
        withdrawal=(
            "Pot retirar qualsevol consentiment quan vulgui, dient-ho en una frase.",
            "El que s'ha fet abans de retirar-lo continua sent vàlid.",
        ),
    ),
    "en": LayerWords(
        bases={
            "consent": "your consent (GDPR 6.1.a)",
            "contract": "the contract with you (GDPR 6.1.b)",
            "legal_obligation": "a legal obligation (GDPR 6.1.c)",
            "legitimate_interest": "our legitimate interest (GDPR 6.1.f)",
        },
        headings=(
            "Who is the controller",
            "Data protection officer",
            "What we use your data for and on which legal basis",
            "Legitimate interests",
            "Who receives your data",
            "Transfers outside Europe",
            "How long we keep them",
            "Your rights",
            "Withdrawing consent",
            "Complaining",
            "Whether you must give us your data",
            "Automated decisions and profiling",
            "Where your data come from and which they are",
        ),
        controller="{name}, tax number {tax_id}, {address}. E-mail {email}, telephone {phone}, {web}.",
        no_dpo="We have no data protection officer; write to {email}.",
        basis="Legal basis: {basis}.",
        no_interest="No processing rests on a legitimate interest.",
        interest="We have weighed our interest against your rights ({test}). You may object.",
        no_transfer="We do not send your data outside the European Economic Area.",
        complaint="You may complain to the {name}, {address}, {web}, without having turned to us first.",
        rights=(
            "Access: to know which data of yours we hold and receive a copy.",
            "Rectification: to have wrong or incomplete ones corrected.",
            "Erasure: to ask us to delete them.",
            "Objection: that we do not use them for something; to advertising, always and at once.",
            "Restriction: that we only store them while something is settled.",
            "Portability: to take them away in a format that a computer reads.",
            "Not to be subject to purely automated decisions: that a person decides.",
            "You can exercise them free of charge right here, by chat or telephone, or by post. We answer within a month.",
        ),
        withdrawal=(
            "You can withdraw any consent whenever you like, by saying so in a sentence.",
            "What was done before the withdrawal stays valid.",
        ),
    ),
}
