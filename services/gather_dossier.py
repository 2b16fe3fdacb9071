"""The answer to an access: every part of RGPD 15 and the copy of all data, empty parts too (L52-L54)."""

from dataclasses import dataclass
from typing import Any

from duties.kinds import Right
from duties.local_time import local_day
from duties.right_names import NAMES
from duties.second_layer_words import LAYER_WORDS
from duties.third_persons import own_and
from services.gather_cases import gather_callbacks, gather_incidents, gather_messages, gather_requests
from services.gather_consents import gather_consents, gather_suppressions
from services.gather_consultations import gather_consultations
from services.gather_conversations import gather_conversations
from services.gather_files import Sealed, gather_recordings, gather_systems
from services.gather_papers import gather_papers
from services.gather_person import Subject, gather_person, person_record
from services.take_out_others import without_others_in
from settings import Settings
from store import Reading
from store.models import Request

SCHEMA = "amparo/dossier/1"


@dataclass(frozen=True)
class Gathered:
    """A copy before it is written: its document, the files that go with it, and what was taken out."""

    document: dict[str, Any]
    files: tuple[Sealed, ...]
    held_back: int
    subject: Subject


def gather_dossier(read: Reading, request: Request, person_id: str, *, settings: Settings) -> Gathered:
    """Everything kept of the person, as plain values ready for JSON."""
    subject = gather_person(read, person_id)
    talks = gather_conversations(read, person_id, subject.own)
    others = {record["id"] for record in talks.records if record["held_back"]}
    recordings, audio = gather_recordings(read, person_id, others)
    systems, parts = gather_systems(read, request, settings)
    papers, scans = gather_papers(read, person_id)
    own = own_and(subject.own, _ours(settings))
    told = [
        without_others_in(gather(read, person_id), own, talks.foreign)
        for gather in (gather_requests, gather_incidents, gather_messages)
    ]
    (requests, incidents, messages), held_back = (rows for rows, _ in told), sum(taken for _, taken in told)
    held_back += talks.held_back
    document = {
        "schema": SCHEMA,
        "reference": request.reference,
        "made_on": local_day(read.now).isoformat(),
        **catalogues(settings),
        "person": person_record(read, subject),
        "conversations": list(talks.records),
        "consents": gather_consents(read, person_id),
        "suppressions": gather_suppressions(read, person_id),
        "requests": requests,
        "incidents": incidents,
        "callbacks": gather_callbacks(read, person_id),
        "messages": messages,
        "recordings": recordings,
        "consultations": gather_consultations(read, person_id),
        "systems": systems,
        "papers": papers,
        "held_back": held_back,
        "unreadable": talks.unreadable,
    }
    return Gathered(document, (*audio, *parts, *scans), held_back, subject)


def _ours(settings: Settings) -> tuple[str, ...]:
    """The controller's addresses, which stand in what we have written."""
    controller = settings.controller
    return (controller.email, controller.phone, *((controller.dpo.email,) if controller.dpo else ()))


def catalogues(settings: Settings) -> dict[str, Any]:
    """What RGPD 15.1-2 asks for besides the copy, from the controller's catalogues; recipients by name (L53)."""
    controller, layer, authority = settings.controller, settings.second_layer, settings.authority
    recipients = [
        {"name": each.name, "role": each.role, "country": each.country, "safeguard": each.safeguard}
        for each in settings.recipients
    ]
    return {
        "controller": {
            "name": controller.name,
            "tax_id": controller.tax_id,
            "address": controller.address,
            "officer": f"{controller.dpo.name}, {controller.dpo.email}"
            if controller.dpo
            else controller.email,
        },
        "purposes": [
            {"text": each.text, "basis": LAYER_WORDS["es"].bases[each.basis], "retention": each.retention}
            for each in settings.purposes
        ],
        "categories": layer.categories,
        "recipients": recipients,
        "rights": [NAMES[right].capitalize() for right in Right],
        "authority": {"name": authority.name, "web": authority.web, "address": authority.address},
        "source": layer.origin,
        "automated_decisions": layer.automated_decisions,
        "transfers": [
            {"recipient": each["name"], "country": each["country"], "safeguard": each["safeguard"]}
            for each in recipients
            if each["safeguard"]
        ],
    }
