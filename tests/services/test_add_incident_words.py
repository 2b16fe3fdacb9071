"""What is told further of an incident is kept with it (L82)."""

from services.add_incident_words import add_incident_words
from services.open_incident import open_incident
from store.models import Incident
from tests.services.talk import Front


def test_more_of_the_same_stays_with_the_same_key_and_day(front: Front) -> None:
    talk = front.chat()
    with talk.turn() as (work, conversation):
        opened = open_incident(work, conversation, text="Dejaron la pared rota", settings=front.settings)
        key, due = opened.key, opened.due_at
        for words in ("y se marcharon", " y se marcharon "):
            add_incident_words(work, opened, words)
    with talk.look() as (work, _):
        incident = work.session.query(Incident).one()
        text = work.open_text(incident.owner, "incidents", "text_sealed", incident.id, incident.text_sealed)
    assert (incident.key, incident.due_at, text) == (key, due, "Dejaron la pared rota\ny se marcharon")
