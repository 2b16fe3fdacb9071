"""Add what is told further of an incident that has just been opened, to its sealed text (L82)."""

from store import UnitOfWork
from store.models import Incident


def add_incident_words(work: UnitOfWork, incident: Incident, words: str) -> None:
    """The key and the day that were told stay; the same words again change nothing."""
    told = work.open_text(incident.owner, "incidents", "text_sealed", incident.id, incident.text_sealed)
    if words.strip() in told:
        return
    text = f"{told}\n{words.strip()}"
    incident.text_sealed = work.seal(incident.owner, "incidents", "text_sealed", incident.id, text)
    incident.revision += 1
    work.record("incident_words_added", incident)
    work.effect("incident", incident.key)
