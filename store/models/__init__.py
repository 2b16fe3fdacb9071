"""Every table of the store."""

from store.models.accounts import ProviderLogin, RecoveryCode, SecondFactor, StaffAccess
from store.models.audit import AuditEntry, AuditHead
from store.models.base import Base, new_id
from store.models.blocking import BlockedItem, Blocking, Destruction, Hold
from store.models.callback_attempts import CallbackAttempt
from store.models.casework import (
    IdentityCheck,
    Incident,
    OutboundMessage,
    Recording,
    Request,
    RequestLetter,
    RequestMove,
    VoicedRight,
    WebhookReceipt,
)
from store.models.consents import ConsentEvent, Grant, Notice, NoticeGiven, Suppression
from store.models.conversations import (
    Callback,
    Conversation,
    DialogueState,
    Flag,
    Message,
    Reference,
    Turn,
    TurnEffect,
)
from store.models.coverage import ConsentLink, ContactAsk, CoverageCell
from store.models.effects import BlockedValue, Restriction
from store.models.errands import DownloadLink, Errand, ErrandPart, Package
from store.models.incident_moves import IncidentMove
from store.models.inspections import Inspection
from store.models.intake import Intake, IntakeDocument
from store.models.live import IntentCorrection, Listening, Takeover
from store.models.people import ContactPoint, Contract, Person
from store.models.people_search import PersonLook, PersonName
from store.models.replaced import ReplacedValue
from store.models.staff import Staff, StaffSession

__all__ = [
    "AuditEntry",
    "AuditHead",
    "Base",
    "BlockedItem",
    "BlockedValue",
    "Blocking",
    "Callback",
    "CallbackAttempt",
    "ConsentEvent",
    "ConsentLink",
    "ContactAsk",
    "ContactPoint",
    "Contract",
    "Conversation",
    "CoverageCell",
    "Destruction",
    "DialogueState",
    "DownloadLink",
    "Errand",
    "ErrandPart",
    "Flag",
    "Grant",
    "Hold",
    "IdentityCheck",
    "Incident",
    "IncidentMove",
    "Inspection",
    "Intake",
    "IntakeDocument",
    "IntentCorrection",
    "Listening",
    "Message",
    "Notice",
    "NoticeGiven",
    "OutboundMessage",
    "Package",
    "Person",
    "PersonLook",
    "PersonName",
    "ProviderLogin",
    "Recording",
    "RecoveryCode",
    "Reference",
    "ReplacedValue",
    "Request",
    "RequestLetter",
    "RequestMove",
    "Restriction",
    "SecondFactor",
    "Staff",
    "StaffAccess",
    "StaffSession",
    "Suppression",
    "Takeover",
    "Turn",
    "TurnEffect",
    "VoicedRight",
    "WebhookReceipt",
    "new_id",
]
