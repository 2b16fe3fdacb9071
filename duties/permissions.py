"""Who on the staff may do what (L93): one declared table, role × deed. What is not in it is not allowed."""

from enum import StrEnum

from duties.errors import NotAllowed


class Role(StrEnum):
    """The roles a member of staff may have."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    DPO = "dpo"
    AUDITOR = "auditor"
    ADMIN = "admin"


class Deed(StrEnum):
    """What staff can do with people's data at the desk."""

    SEE_QUEUE = "see_queue"
    SEE_FLAGGED_CONVERSATION = "see_flagged_conversation"
    SEE_ANY_CONVERSATION = "see_any_conversation"
    REVEAL_CONVERSATION = "reveal_conversation"
    REVIEW_CONVERSATION = "review_conversation"
    SEE_REQUEST = "see_request"
    REVEAL_REQUEST = "reveal_request"
    SEE_CONSULTATIONS = "see_consultations"
    WORK_REQUEST = "work_request"
    ASSIGN_REQUEST = "assign_request"
    CONFIRM_IDENTITY = "confirm_identity"
    DECIDE_REFUSAL = "decide_refusal"
    APPROVE_ERASURE = "approve_erasure"
    SEE_STAFF = "see_staff"
    MANAGE_STAFF = "manage_staff"
    RESET_SECOND_FACTOR = "reset_second_factor"
    SEE_AUDIT = "see_audit"
    SEE_SETTINGS = "see_settings"
    SEE_INCIDENT = "see_incident"
    REVEAL_INCIDENT = "reveal_incident"
    WORK_INCIDENT = "work_incident"
    ASSIGN_INCIDENT = "assign_incident"
    ANSWER_AS_DPO = "answer_as_dpo"
    SEE_CALLBACK = "see_callback"
    WORK_CALLBACK = "work_callback"
    SEE_INTAKE = "see_intake"
    ENTER_INTAKE = "enter_intake"
    SEARCH_PEOPLE = "search_people"
    REVEAL_PERSON = "reveal_person"
    TAKE_OVER_CHAT = "take_over_chat"
    LISTEN_TO_RECORDING = "listen_to_recording"
    CORRECT_INTENT = "correct_intent"
    SEE_COVERAGE = "see_coverage"
    EXPORT_COVERAGE = "export_coverage"
    ASK_AT_NEXT_CONTACT = "ask_at_next_contact"
    PRINT_CONSENT_PROOF = "print_consent_proof"
    SEE_REPORTS = "see_reports"
    APPROVE_PACKAGE = "approve_package"
    LIFT_RESTRICTION = "lift_restriction"
    OPEN_BLOCKED = "open_blocked"
    PLACE_HOLD = "place_hold"
    PREPARE_INSPECTION = "prepare_inspection"
    SEE_INSPECTION = "see_inspection"


_EVERYONE_AT_THE_DESK = frozenset({Role.AGENT, Role.SUPERVISOR, Role.DPO, Role.AUDITOR})
_WHO_DEALS_WITH_PEOPLE = frozenset({Role.AGENT, Role.SUPERVISOR, Role.DPO})
_WHO_ANSWERS_FOR_THE_DATA = frozenset({Role.DPO, Role.AUDITOR})
_WHO_LEADS = frozenset({Role.SUPERVISOR, Role.DPO})
_THE_DPO = frozenset({Role.DPO})
_WHO_OVERSEES = frozenset({Role.SUPERVISOR, Role.DPO, Role.AUDITOR, Role.ADMIN})
_WHO_KEEPS_ACCOUNTS = frozenset({Role.DPO, Role.ADMIN})
_WHO_LEADS_OR_AUDITS = frozenset({Role.SUPERVISOR, Role.DPO, Role.AUDITOR})

ALLOWED: dict[Deed, frozenset[Role]] = {
    Deed.SEE_QUEUE: _EVERYONE_AT_THE_DESK,
    Deed.SEE_FLAGGED_CONVERSATION: _EVERYONE_AT_THE_DESK,
    Deed.SEE_ANY_CONVERSATION: _WHO_ANSWERS_FOR_THE_DATA,
    Deed.REVEAL_CONVERSATION: _WHO_DEALS_WITH_PEOPLE,
    Deed.REVIEW_CONVERSATION: _WHO_DEALS_WITH_PEOPLE,
    Deed.SEE_REQUEST: _EVERYONE_AT_THE_DESK,
    Deed.REVEAL_REQUEST: _WHO_DEALS_WITH_PEOPLE,
    Deed.SEE_CONSULTATIONS: _WHO_ANSWERS_FOR_THE_DATA,
    Deed.WORK_REQUEST: _WHO_DEALS_WITH_PEOPLE,
    Deed.ASSIGN_REQUEST: _WHO_LEADS,
    Deed.CONFIRM_IDENTITY: _WHO_LEADS,
    Deed.DECIDE_REFUSAL: _THE_DPO,
    Deed.APPROVE_ERASURE: _THE_DPO,
    Deed.SEE_STAFF: _WHO_OVERSEES,
    Deed.MANAGE_STAFF: _WHO_KEEPS_ACCOUNTS,
    Deed.RESET_SECOND_FACTOR: _WHO_KEEPS_ACCOUNTS | {Role.SUPERVISOR},
    Deed.SEE_AUDIT: _WHO_ANSWERS_FOR_THE_DATA,
    Deed.SEE_SETTINGS: _WHO_OVERSEES,
    Deed.SEE_INCIDENT: _EVERYONE_AT_THE_DESK,
    Deed.REVEAL_INCIDENT: _WHO_DEALS_WITH_PEOPLE,
    Deed.WORK_INCIDENT: _WHO_DEALS_WITH_PEOPLE,
    Deed.ASSIGN_INCIDENT: _WHO_LEADS,
    Deed.ANSWER_AS_DPO: _THE_DPO,
    Deed.SEE_CALLBACK: _EVERYONE_AT_THE_DESK,
    Deed.WORK_CALLBACK: _WHO_DEALS_WITH_PEOPLE,
    Deed.SEE_INTAKE: _EVERYONE_AT_THE_DESK,
    Deed.ENTER_INTAKE: _WHO_DEALS_WITH_PEOPLE,
    Deed.SEARCH_PEOPLE: _EVERYONE_AT_THE_DESK,
    Deed.REVEAL_PERSON: _WHO_DEALS_WITH_PEOPLE,
    Deed.TAKE_OVER_CHAT: _WHO_DEALS_WITH_PEOPLE,
    Deed.LISTEN_TO_RECORDING: _WHO_DEALS_WITH_PEOPLE,
    Deed.CORRECT_INTENT: _WHO_DEALS_WITH_PEOPLE,
    Deed.SEE_COVERAGE: _EVERYONE_AT_THE_DESK,
    Deed.EXPORT_COVERAGE: _WHO_LEADS_OR_AUDITS,
    Deed.ASK_AT_NEXT_CONTACT: _WHO_DEALS_WITH_PEOPLE,
    Deed.PRINT_CONSENT_PROOF: _WHO_LEADS,
    Deed.SEE_REPORTS: _WHO_LEADS_OR_AUDITS,
    Deed.APPROVE_PACKAGE: _WHO_LEADS,
    Deed.LIFT_RESTRICTION: _WHO_LEADS,
    Deed.OPEN_BLOCKED: _THE_DPO,
    Deed.PLACE_HOLD: _THE_DPO,
    Deed.PREPARE_INSPECTION: _WHO_KEEPS_ACCOUNTS,
    Deed.SEE_INSPECTION: _WHO_KEEPS_ACCOUNTS | {Role.AUDITOR},
}


def may(role: str, deed: Deed) -> bool:
    """Whether the role has the deed; an unknown role has none."""
    return role in ALLOWED[deed]


def require(role: str, deed: Deed) -> None:
    """Raise NotAllowed unless the role has the deed."""
    if not may(role, deed):
        raise NotAllowed(f"the role {role} may not {deed}")
