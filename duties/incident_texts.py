"""What the person of an incident is written at each step: short, with the key, never a generic answer (L82, L83)."""

from dataclasses import dataclass
from datetime import date, datetime

from duties.incident_kinds import OF_DATA_PROTECTION, IncidentKind, Subject
from duties.incident_steps import IncidentOutcome, IncidentStep
from duties.local_time import to_local
from duties.message_words import day_in, moment_in, words_in

NOT_AGREED = frozenset({IncidentOutcome.PARTLY, IncidentOutcome.REJECTED})


@dataclass(frozen=True)
class Remedy:
    """Who answers about data protection, and the authority where one may complain (RGPD 77; L64)."""

    dpo: str
    authority: str
    address: str
    web: str


@dataclass(frozen=True)
class IncidentFacts:
    """What a message about an incident is made of. `elsewhere` says where to turn if it was not accepted."""

    sender: str
    key: str
    kind: IncidentKind
    subject: Subject
    due_at: datetime
    remedy: Remedy
    language: str = "es"
    text: str = ""
    complete_by: date | None = None
    outcome: IncidentOutcome | None = None
    elsewhere: str = ""


def incident_text(step: IncidentStep, facts: IncidentFacts) -> str:
    """The whole message, in the language of the facts."""
    words = words_in(facts.language)
    head = words.head.format(
        sender=facts.sender,
        kind=words.kinds[facts.kind],
        key=facts.key,
        subject=words.subjects[facts.subject],
    )
    due = words.due.format(by=by_when(facts.due_at, facts.subject, facts.language))
    if step is IncidentStep.ASK_PERSON and facts.complete_by is not None:
        until = day_in(facts.complete_by, facts.language)
        return words.asked.format(head=head, text=facts.text, complete_by=until)
    if step is IncidentStep.RESOLVE and facts.outcome is not None:
        return _resolved(head, facts, facts.outcome)
    if step is IncidentStep.REOPEN:
        return words.reopened.format(head=head, due=due)
    if step is IncidentStep.CLASSIFY:
        return words.classified.format(head=head, due=due)
    return words.taken.format(head=head, due=due)


def by_when(due_at: datetime, subject: Subject, language: str = "es") -> str:
    """«el 15 de diciembre de 2026», with the hour where hours count."""
    if subject is Subject.CONTINUITY:
        return moment_in(due_at, language)
    return day_in(to_local(due_at).date(), language)


def _resolved(head: str, facts: IncidentFacts, outcome: IncidentOutcome) -> str:
    """About data protection the authority is told always; else where to turn, of what was not accepted."""
    words, remedy = words_in(facts.language), facts.remedy
    said = words.outcomes[outcome]
    if facts.kind in OF_DATA_PROTECTION:
        where = words.remedy.format(authority=remedy.authority, address=remedy.address, web=remedy.web)
        return words.resolved_by_dpo.format(
            head=head,
            dpo=remedy.dpo,
            outcome=said,
            text=facts.text,
            remedy=where,
            not_agreed=words.not_agreed,
        )
    elsewhere = f" {facts.elsewhere}" if outcome in NOT_AGREED else ""
    return words.resolved.format(
        head=head, outcome=said, text=facts.text, elsewhere=elsewhere, not_agreed=words.not_agreed
    )
