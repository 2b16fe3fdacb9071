"""Requests, incidents, calls back and messages of a person, for a copy (L54)."""

import json
from collections import defaultdict
from typing import Any

from sqlalchemy import or_, select

from services.gather_conversations import own_conversations
from services.sealed_text import text_or_none
from store import Reading
from store.models import Callback, Incident, OutboundMessage, Request, RequestLetter, RequestMove


def gather_requests(read: Reading, person_id: str) -> list[dict[str, Any]]:
    """The proven requests with their history and letters; who on the staff did what is left out (L53)."""
    wanted = (Request.person_id == person_id, Request.identity == "verified")
    ids = select(Request.id).where(*wanted)
    moves, letters = _moves(read, ids), _letters(read, ids)
    rows = read.session.scalars(select(Request).where(*wanted).order_by(Request.received_at, Request.id))
    return [
        {
            "reference": row.reference,
            "right": row.right,
            "status": row.status,
            "channel": row.channel,
            "received_at": row.received_at.isoformat(),
            "due_date": row.due_date.isoformat(),
            "closed_at": row.closed_at.isoformat() if row.closed_at else None,
            "details": _details(read, row),
            "history": moves[row.id],
            "letters": letters[row.id],
        }
        for row in rows
    ]


def gather_incidents(read: Reading, person_id: str) -> list[dict[str, Any]]:
    """Complaints and incidents, of the person or told in their conversations."""
    mine = or_(Incident.person_id == person_id, Incident.conversation_id.in_(own_conversations(person_id)))
    rows = read.session.scalars(select(Incident).where(mine).order_by(Incident.opened_at, Incident.id))
    return [
        {
            "key": row.key,
            "kind": row.kind,
            "status": row.status,
            "channel": row.channel,
            "opened_at": row.opened_at.isoformat(),
            "due_date": row.due_date.isoformat(),
            "text": text_or_none(read, row.owner, "incidents.text_sealed", row.id, row.text_sealed),
        }
        for row in rows
    ]


def gather_callbacks(read: Reading, person_id: str) -> list[dict[str, Any]]:
    """Calls back that were asked for."""
    mine = or_(Callback.person_id == person_id, Callback.conversation_id.in_(own_conversations(person_id)))
    rows = read.session.scalars(select(Callback).where(mine).order_by(Callback.at, Callback.id))
    return [
        {
            "at": row.at.isoformat(),
            "reason": row.reason,
            "status": row.status,
            "number": text_or_none(
                read,
                f"conversation_duty:{row.conversation_id}",
                "callbacks.number_sealed",
                row.id,
                row.number_sealed,
            ),
        }
        for row in rows
    ]


def gather_messages(read: Reading, person_id: str) -> list[dict[str, Any]]:
    """What was sent to the person or waits; codes only as a fact."""
    rows = read.session.scalars(
        select(OutboundMessage)
        .where(OutboundMessage.person_id == person_id)
        .order_by(OutboundMessage.created_at, OutboundMessage.id)
    )
    return [
        {
            "at": row.created_at.isoformat(),
            "kind": row.kind,
            "medium": row.medium,
            "status": row.status,
            "text": None if row.kind in ("otp", "link") else _body(read, row),
        }
        for row in rows
    ]


def _body(read: Reading, row: OutboundMessage) -> str | None:
    return text_or_none(read, row.owner, "outbound_messages.body_sealed", row.id, row.body_sealed)


def _details(read: Reading, row: Request) -> dict[str, Any]:
    text = text_or_none(read, row.owner, "requests.details_sealed", row.id, row.details_sealed)
    details: dict[str, Any] = json.loads(text) if text is not None else {}
    return details


def _moves(read: Reading, ids: Any) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    rows = read.session.scalars(
        select(RequestMove)
        .where(RequestMove.request_id.in_(ids))
        .order_by(RequestMove.request_id, RequestMove.revision)
    )
    for row in rows:
        text = text_or_none(read, row.owner, "request_moves.text_sealed", row.id, row.text_sealed)
        found[row.request_id].append(
            {
                "at": row.at.isoformat(),
                "step": row.step,
                "status": row.after,
                "reason": row.reason,
                "text": text,
            }
        )
    return found


def _letters(read: Reading, ids: Any) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    rows = read.session.scalars(
        select(RequestLetter)
        .where(RequestLetter.request_id.in_(ids))
        .order_by(RequestLetter.request_id, RequestLetter.created_at, RequestLetter.id)
    )
    for row in rows:
        text = text_or_none(read, row.owner, "request_letters.text_sealed", row.id, row.text_sealed)
        whole = json.loads(text) if text is not None else None
        found[row.request_id].append(
            {
                "at": row.created_at.isoformat(),
                "kind": row.kind,
                "text": "\n".join([whole["title"], *whole["paragraphs"]]) if whole else None,
            }
        )
    return found
