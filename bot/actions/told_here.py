"""«¿Y esto cuánto tarda?»: stage and date of what was registered last in this conversation (L82)."""

from bot.actions.turn_in_hand import TurnInHand
from services.last_incident import last_incident
from services.voiced_requests import voiced_requests
from store.models import Incident, Request


def tell_last(turn: TurnInHand) -> bool:
    """Say it. False if nothing has been registered here."""
    incident = last_incident(turn.work, turn.conversation)
    requests = voiced_requests(turn.work, turn.conversation)
    request = requests[-1] if requests else None
    if incident is not None and (request is None or request.received_at <= incident.opened_at):
        tell_incident(turn, incident)
    elif request is not None:
        tell_request(turn, request, request)
    return incident is not None or request is not None


def tell_request(turn: TurnInHand, asked: Request, standing: Request) -> None:
    """The stage of the one it stands in now, under the reference that was asked for."""
    turn.say(
        f"utter_status_{standing.status}",
        reference=turn.spell(asked.reference),
        received=turn.date(asked.received_at.date()),
        due_date=turn.date(standing.due_date),
    )


def tell_incident(turn: TurnInHand, incident: Incident) -> None:
    """Stage and date."""
    turn.say(
        f"utter_incident_status_{incident.status}",
        reference=turn.spell(incident.key),
        received=turn.date(incident.opened_at.date()),
        due_date=turn.date(incident.due_date),
    )
