"""The messages to people, in English."""

from duties.incident_kinds import Subject
from duties.incident_steps import IncidentOutcome
from duties.kinds import Purpose, Right
from duties.message_shape import MessageWords

WORDS = MessageWords(
    day="{day}",
    hour=" at {hour}",
    rights={
        Right.ACCESS: "for access",
        Right.RECTIFICATION: "for rectification",
        Right.ERASURE: "for erasure",
        Right.OBJECTION: "to object",
        Right.RESTRICTION: "for restriction",
        Right.PORTABILITY: "for portability",
        Right.NO_AUTOMATED_DECISION: "not to be subject to automated decisions",
    },
    purposes={
        Purpose.CONVERSATION_RECORD: "keeping the conversation",
        Purpose.MARKETING_EMAIL: "advertising by e-mail",
        Purpose.MARKETING_SMS: "advertising by SMS",
        Purpose.MARKETING_CALL: "advertising by telephone",
    },
    kinds={
        "consulta": "enquiry",
        "queja": "complaint",
        "reclamacion": "claim",
        "incidencia": "incident",
        "reclamacion_dpd": "data protection complaint",
        "traslado_aepd": "complaint to the data protection authority",
    },
    subjects={
        Subject.GENERAL: "",
        Subject.BILLING: " about billing",
        Subject.CONTINUITY: " about the continuity of the service",
    },
    outcomes={
        IncidentOutcome.ACCEPTED: "You are right.",
        IncidentOutcome.PARTLY: "You are right in part.",
        IncidentOutcome.REJECTED: "We cannot agree with you.",
        IncidentOutcome.INFORMED: "This is our answer to what you asked.",
    },
    head="{sender}: your {kind} {key}{subject}",
    due="We will answer it by {by} at the latest.",
    taken="{head} is now with a person of our team. {due}",
    classified="{head}: this is how we are dealing with it. {due}",
    asked=(
        "{head} needs something from you. {text} You can send it to us until {complete_by}; if you cannot, tell us: it"
        " will not be closed because of that."
    ),
    resolved="{head} is settled. {outcome} {text}{elsewhere} {not_agreed}",
    resolved_by_dpo="{head} has been answered. {outcome} {text} {remedy} {not_agreed} Answered by: {dpo}.",
    not_agreed="If you do not agree, tell us so with this key and we will reopen it.",
    remedy="If you do not agree, you can complain to the {authority} ({address}; {web}).",
    reopened="{head} is open again. {due}",
    request_receipt=(
        "{sender}: on {received} we received your request {right}. Reference {reference}. We will answer you by {by} at"
        " the latest. Data protection officer: {dpo}."
    ),
    withdrawal_receipt=(
        "{sender}: your consent is withdrawn as of {since} for: {what}. Reference {reference}. There is nothing else you"
        " need to do."
    ),
    incident_receipt=(
        "{sender}: {kind} {key}, received on {received}. Content: “{text}”. It will be settled by {by} at the latest."
    ),
    dpo_receipt=(
        "{sender}: {kind} {key}, received on {received}. Content: “{text}”. We will answer it by {by} at the latest."
        " Answered by: {dpo}."
    ),
    recording=" You can ask us for the recording or the text of the conversation with this key.",
    code="Your code from {sender} is {code}. It is valid for {minutes} minutes. If you did not ask for it, tell nobody.",
    missed_call=(
        "{sender}: you asked us to call you back and we could not reach you. If you still need us, call {phone} or write"
        " to {email}."
    ),
    preferences="Here you can tell us whether or not you want to receive advertising ({days} days): {address}",
)
