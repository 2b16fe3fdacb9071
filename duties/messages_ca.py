"""The messages to people, in Catalan."""

from duties.incident_kinds import Subject
from duties.incident_steps import IncidentOutcome
from duties.kinds import Purpose, Right
from duties.message_shape import MessageWords

WORDS = MessageWords(
    day="el {day}",
    hour=" a les {hour}",
    rights={
        Right.ACCESS: "d'accés",
        Right.RECTIFICATION: "de rectificació",
        Right.ERASURE: "de supressió",
        Right.OBJECTION: "d'oposició",
        Right.RESTRICTION: "de limitació",
        Right.PORTABILITY: "de portabilitat",
        Right.NO_AUTOMATED_DECISION: "de no ser objecte de decisions automàtiques",
    },
    purposes={
        Purpose.CONVERSATION_RECORD: "guardar la conversa",
        Purpose.MARKETING_EMAIL: "publicitat per correu electrònic",
        Purpose.MARKETING_SMS: "publicitat per SMS",
        Purpose.MARKETING_CALL: "publicitat per telèfon",
    },
    kinds={
        "consulta": "consulta",
        "queja": "queixa",
        "reclamacion": "reclamació",
        "incidencia": "incidència",
        "reclamacion_dpd": "reclamació de protecció de dades",
        "traslado_aepd": "reclamació davant l'autoritat de protecció de dades",
    },
    subjects={
        Subject.GENERAL: "",
        Subject.BILLING: " sobre facturació",
        Subject.CONTINUITY: " sobre la continuïtat del servei",
    },
    outcomes={
        IncidentOutcome.ACCEPTED: "Li donem la raó.",
        IncidentOutcome.PARTLY: "Li donem la raó en part.",
        IncidentOutcome.REJECTED: "No li podem donar la raó.",
        IncidentOutcome.INFORMED: "Li contestem el que va preguntar.",
    },
    head="{sender}: la seva {kind} {key}{subject}",
    due="La contestarem com a molt tard {by}.",
    taken="{head} ja la porta una persona del nostre equip. {due}",
    classified="{head}: així la tramitem. {due}",
    asked=(
        "{head} necessita una cosa de part seva. {text} Ens ho pot enviar fins {complete_by}; si no pot, digui'ns-ho: no"
        " es tancarà per això."
    ),
    resolved="{head} està resolta. {outcome} {text}{elsewhere} {not_agreed}",
    resolved_by_dpo="{head} està contestada. {outcome} {text} {remedy} {not_agreed} Li contesta: {dpo}.",
    not_agreed="Si no hi està conforme, digui-ho amb aquesta clau i la reobrirem.",
    remedy="Si no hi està d'acord, pot reclamar davant l'{authority} ({address}; {web}).",
    reopened="{head} torna a estar oberta. {due}",
    request_receipt=(
        "{sender}: hem rebut {received} la seva sol·licitud {right}. Referència {reference}. Li contestarem com a molt"
        " tard {by}. Delegat de protecció de dades: {dpo}."
    ),
    withdrawal_receipt=(
        "{sender}: queda retirat el seu consentiment des de {since} per a: {what}. Referència {reference}. No ha de fer"
        " res més."
    ),
    incident_receipt=(
        "{sender}: {kind} {key}, rebuda {received}. Contingut: «{text}». Es resoldrà com a molt tard {by}."
    ),
    dpo_receipt=(
        "{sender}: {kind} {key}, rebuda {received}. Contingut: «{text}». La contestarem com a molt tard {by}."
        " La contesta: {dpo}."
    ),
    recording=" Ens pot demanar la gravació o el text de la conversa amb aquesta clau.",
    code="El seu codi de {sender} és {code}. Val {minutes} minuts. Si no l'ha demanat vostè, no el digui a ningú.",
    missed_call=(
        "{sender}: ens va demanar que el truquéssim i no hem pogut parlar amb vostè. Si encara ho necessita, truqui'ns al"
        " {phone} o escrigui a {email}."
    ),
    preferences="Aquí ens pot dir si vol o no vol rebre publicitat ({days} dies): {address}",
)
