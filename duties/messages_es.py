"""The messages to people, in Spanish."""

from duties.incident_kinds import Subject
from duties.incident_steps import IncidentOutcome
from duties.kinds import Purpose, Right
from duties.message_shape import MessageWords

WORDS = MessageWords(
    day="el {day}",
    hour=" a las {hour}",
    rights={
        Right.ACCESS: "de acceso",
        Right.RECTIFICATION: "de rectificación",
        Right.ERASURE: "de supresión",
        Right.OBJECTION: "de oposición",
        Right.RESTRICTION: "de limitación",
        Right.PORTABILITY: "de portabilidad",
        Right.NO_AUTOMATED_DECISION: "de no ser objeto de decisiones automáticas",
    },
    purposes={
        Purpose.CONVERSATION_RECORD: "guardar la conversación",
        Purpose.MARKETING_EMAIL: "publicidad por correo electrónico",
        Purpose.MARKETING_SMS: "publicidad por SMS",
        Purpose.MARKETING_CALL: "publicidad por teléfono",
    },
    kinds={
        "consulta": "consulta",
        "queja": "queja",
        "reclamacion": "reclamación",
        "incidencia": "incidencia",
        "reclamacion_dpd": "reclamación de protección de datos",
        "traslado_aepd": "reclamación ante la autoridad de protección de datos",
    },
    subjects={
        Subject.GENERAL: "",
        Subject.BILLING: " sobre facturación",
        Subject.CONTINUITY: " sobre la continuidad del servicio",
    },
    outcomes={
        IncidentOutcome.ACCEPTED: "Le damos la razón.",
        IncidentOutcome.PARTLY: "Le damos la razón en parte.",
        IncidentOutcome.REJECTED: "No podemos darle la razón.",
        IncidentOutcome.INFORMED: "Le contestamos a lo que preguntó.",
    },
    head="{sender}: su {kind} {key}{subject}",
    due="La contestaremos como muy tarde {by}.",
    taken="{head} la lleva ya una persona de nuestro equipo. {due}",
    classified="{head}: así la tramitamos. {due}",
    asked=(
        "{head} necesita algo de su parte. {text} Puede enviárnoslo hasta {complete_by}; si no puede, díganoslo: no se"
        " cerrará por eso."
    ),
    resolved="{head} está resuelta. {outcome} {text}{elsewhere} {not_agreed}",
    resolved_by_dpo="{head} está contestada. {outcome} {text} {remedy} {not_agreed} Le contesta: {dpo}.",
    not_agreed="Si no está conforme, dígalo con esta clave y la reabriremos.",
    remedy="Si no está de acuerdo, puede reclamar ante la {authority} ({address}; {web}).",
    reopened="{head} está abierta de nuevo. {due}",
    request_receipt=(
        "{sender}: hemos recibido {received} su solicitud {right}. Referencia {reference}. Le contestaremos como muy"
        " tarde {by}. Delegado de protección de datos: {dpo}."
    ),
    withdrawal_receipt=(
        "{sender}: queda retirado su consentimiento desde {since} para: {what}. Referencia {reference}. No tiene que hacer"
        " nada más."
    ),
    incident_receipt=(
        "{sender}: {kind} {key}, recibida {received}. Contenido: «{text}». Se resolverá como muy tarde {by}."
    ),
    dpo_receipt=(
        "{sender}: {kind} {key}, recibida {received}. Contenido: «{text}». La contestaremos como muy tarde {by}."
        " La contesta: {dpo}."
    ),
    recording=" Puede pedirnos la grabación o el texto de la conversación con esta clave.",
    code="Su código de {sender} es {code}. Vale {minutes} minutos. Si no lo ha pedido usted, no se lo diga a nadie.",
    missed_call=(
        "{sender}: nos pidió que le llamáramos y no hemos podido hablar con usted. Si todavía lo necesita, llámenos al"
        " {phone} o escriba a {email}."
    ),
    preferences="Puede decirnos aquí si quiere o no recibir publicidad ({days} días): {address}",
)
