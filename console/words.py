"""Every Spanish word of the desk under one name, as its templates say it. One vocabulary, one file."""

from console.actor_words import MACHINES, ROLES, actor
from console.audit_event_words import AUDIT_EVENTS
from console.audit_finding_words import FINDINGS, finding
from console.callback_words import CALLBACK_REASONS, CALLBACK_STATES, TRY_OUTCOMES
from console.conversation_words import (
    CHECK_STATES,
    CONVERSATION_STATES,
    EVENTS,
    RECORDING_STATES,
    SENDERS,
    TURN_KINDS,
)
from console.errand_words import ERRAND_BUTTONS, ERRAND_OUTCOMES, ERRAND_STATES, PART_REFUSED
from console.fact_words import FACT_GROUPS, FACTS, REFERENCE_KINDS, fact, pieces, written
from console.flag_words import OUTCOMES, REASONS, REASONS_EXPLAINED
from console.in_force_words import (
    BASIS_ARTICLES,
    LEGAL_STATES,
    LEGAL_VALUES,
    MARKETING_QUESTIONS,
    WEEKDAYS,
    legal_value,
)
from console.incident_kind_words import (
    INCIDENT_KIND_CHOICES,
    INCIDENT_KIND_FILTER,
    INCIDENT_KINDS,
    INCIDENT_LIST_FILTER,
    INCIDENT_STATE_FILTER,
    INCIDENT_STATES,
    INCIDENT_SUBJECTS,
    INCIDENT_TELLS_AUTHORITY,
    INCIDENT_TELLS_NOBODY,
)
from console.intake_words import INTAKE_KINDS, INTAKE_WAYS
from console.intent_words import INTENTS
from console.language_words import WRITE_IN, WRITTEN_LANGUAGES
from console.look_words import LOOKS
from console.message_words import MEDIA, OUTBOUND_KINDS, OUTBOUND_STATES
from console.package_words import DELIVERIES, PACKAGE_KINDS, PACKAGE_NOTES, PACKAGE_STATES
from console.person_words import BANNERS
from console.request_words import DUE, PROPOSALS, REQUEST_STAGES, RIGHTS, STAGES, VOICED_STATES
from console.restriction_words import LIFTING, LIFTING_NOTES
from duties.spanish_words import ANSWER_KINDS, BASES, CELLS, CHANNELS, CONSENTS, IDENTITIES, PURPOSES

__all__ = [
    "ANSWER_KINDS",
    "AUDIT_EVENTS",
    "BANNERS",
    "BASES",
    "BASIS_ARTICLES",
    "CALLBACK_REASONS",
    "CALLBACK_STATES",
    "CELLS",
    "CHANNELS",
    "CHECK_STATES",
    "CONSENTS",
    "CONVERSATION_STATES",
    "DELIVERIES",
    "DUE",
    "ERRAND_BUTTONS",
    "ERRAND_OUTCOMES",
    "ERRAND_STATES",
    "EVENTS",
    "FACTS",
    "FACT_GROUPS",
    "FINDINGS",
    "IDENTITIES",
    "INCIDENT_KINDS",
    "INCIDENT_KIND_CHOICES",
    "INCIDENT_KIND_FILTER",
    "INCIDENT_LIST_FILTER",
    "INCIDENT_STATES",
    "INCIDENT_STATE_FILTER",
    "INCIDENT_SUBJECTS",
    "INCIDENT_TELLS_AUTHORITY",
    "INCIDENT_TELLS_NOBODY",
    "INTAKE_KINDS",
    "INTAKE_WAYS",
    "INTENTS",
    "LEGAL_STATES",
    "LEGAL_VALUES",
    "LIFTING",
    "LIFTING_NOTES",
    "LOOKS",
    "MACHINES",
    "MARKETING_QUESTIONS",
    "MEDIA",
    "OUTBOUND_KINDS",
    "OUTBOUND_STATES",
    "OUTCOMES",
    "PACKAGE_KINDS",
    "PACKAGE_NOTES",
    "PACKAGE_STATES",
    "PART_REFUSED",
    "PROPOSALS",
    "PURPOSES",
    "REASONS",
    "REASONS_EXPLAINED",
    "RECORDING_STATES",
    "REFERENCE_KINDS",
    "REQUEST_STAGES",
    "RIGHTS",
    "ROLES",
    "SENDERS",
    "STAGES",
    "TRY_OUTCOMES",
    "TURN_KINDS",
    "VOICED_STATES",
    "WEEKDAYS",
    "WRITE_IN",
    "WRITTEN_LANGUAGES",
    "actor",
    "fact",
    "finding",
    "legal_value",
    "lower_first",
    "pieces",
    "word",
    "written",
]


def word(table: dict[str, str], key: str | None) -> str:
    """The word for a key; an unforeseen one is shown as it is."""
    return table.get(key or "", key or "")


def lower_first(text: str) -> str:
    """«Contestó» as «contestó», to stand inside a sentence."""
    return text[:1].lower() + text[1:]
