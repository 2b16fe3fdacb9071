"""One entry for all of Twilio's voice webhooks: which is which, and the same delivery answered once."""

import hashlib
import json
from typing import Any
from urllib.parse import parse_qs

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from bot.turn import StoreAway
from bot.voice import VoiceCalls
from duties.errors import ConversationEnded, ConversationUnknown, TurnInProgress
from services.recording_reported import recording_reported
from settings import Settings
from store import Store
from store.models import WebhookReceipt, new_id

Directives = list[dict[str, Any]]
_OWNER = "system"  # what is kept here is our own fixed wording


class TwilioWebhooks:
    """Routes checked webhooks; raises KeyError if a parameter that Twilio always sends is missing."""

    def __init__(self, store: Store, settings: Settings, calls: VoiceCalls) -> None:
        self._store = store
        self._settings = settings
        self._calls = calls

    async def answer(self, path: str, query: str, params: dict[str, str], delivery: str | None) -> Directives:
        """Directives for a webhook of `/twilio/voice…`."""
        route = path.removeprefix("/twilio/voice").strip("/")
        asked = {name: values[-1] for name, values in parse_qs(query).items()}
        if route == "turn":
            return await self._turn(params, _number(asked.get("n")))
        receipt = _receipt_hash(path, query, params, delivery)
        known = self._known(receipt)
        if known is not None:
            return known
        directives = self._plain(route, asked, params)
        self._keep(receipt, directives)
        return directives

    async def _turn(self, params: dict[str, str], number: int) -> Directives:
        try:
            return await self._calls.said(params, number)
        except (StoreAway, TurnInProgress):
            return self._calls.apology(number)
        except ConversationEnded:
            return [{"type": "hangup"}]

    def _plain(self, route: str, asked: dict[str, str], params: dict[str, str]) -> Directives:
        if route == "":
            return self._calls.started(params)
        if route == "notice":
            return self._calls.notice_key(
                params, _number(asked.get("piece")), layer=_number(asked.get("layer"))
            )
        if route == "dialed":
            return self._calls.dialed(params)
        if route == "status":
            return self._calls.status(params)
        if route == "recording":
            with self._store.unit_of_work("channel") as work:
                recording_reported(work, params=params, settings=self._settings)
                work.commit()
            return []
        raise ConversationUnknown("no such webhook")

    def _known(self, receipt: str | None) -> Directives | None:
        if receipt is None:
            return None
        with self._store.reader() as read:
            row = read.session.scalar(select(WebhookReceipt).where(WebhookReceipt.token_hash == receipt))
            if row is None:
                return None
            text = read.open_text(_OWNER, "webhook_receipts", "answer_sealed", row.id, row.answer_sealed)
        directives: Directives = json.loads(text)
        return directives

    def _keep(self, receipt: str | None, directives: Directives) -> None:
        if receipt is None:
            return
        try:
            with self._store.unit_of_work("channel") as work:
                row = WebhookReceipt(id=new_id(), token_hash=receipt, owner=_OWNER, at=work.now)
                row.answer_sealed = work.seal(
                    _OWNER, "webhook_receipts", "answer_sealed", row.id, json.dumps(directives)
                )
                work.session.add(row)
                work.commit()
        except IntegrityError:
            return  # the same delivery was answered at the same moment by another worker


def _receipt_hash(path: str, query: str, params: dict[str, str], delivery: str | None) -> str | None:
    if not delivery:
        return None
    return hashlib.sha256("|".join((path, query, params.get("CallSid", ""), delivery)).encode()).hexdigest()


def _number(raw: str | None) -> int:
    return int(raw) if raw and raw.isdigit() and len(raw) < 7 else 0
