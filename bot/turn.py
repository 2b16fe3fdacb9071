"""The guarded turn: Rasa fails open, so a turn counts only when everything it said has really been done."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from sqlalchemy.exc import DBAPIError

from bot.close_turn import fail_turn, finish_turn
from bot.earlier_turns import TurnLeftOpen
from bot.incoming import Answer, Incoming
from bot.open_turn import OpenedTurn, open_turn
from bot.rasa import RasaClient, RasaFailed, RasaReply
from duties.errors import AmparoError, TurnClosed, TurnInProgress
from settings import Settings
from store import Store

TURN_SECONDS = 6.5
WAIT_SECONDS = 7.0
_CLOSING_SECONDS = 0.3  # kept back from Rasa's share for the last commit
_POLL_SECONDS = 0.05


class StoreAway(AmparoError):
    """The store could not be written: whether anything was registered cannot be said now."""


class TurnTaker:
    """Takes turns of all conversations; those of one conversation one after the other."""

    def __init__(self, store: Store, settings: Settings, rasa: RasaClient) -> None:
        self._store = store
        self._settings = settings
        self._rasa = rasa
        self._gates: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def take(self, conversation_id: str, incoming: Incoming) -> Answer:
        """One turn. Raises ConversationUnknown, ConversationEnded, TurnInProgress, StoreAway."""
        async with self._gate(conversation_id):
            opened = await self._open(conversation_id, incoming)
            if isinstance(opened, Answer):
                return opened
            deadline = time.monotonic() + TURN_SECONDS
            try:
                seconds = deadline - time.monotonic() - _CLOSING_SECONDS
                reply = await self._rasa.turn(opened.for_rasa(), seconds=seconds)
                return await asyncio.to_thread(self._finish, opened, reply)
            except RasaFailed as failure:
                reason = failure.reason
            except TurnClosed:
                reason = "closed"
            except DBAPIError:
                reason = "store_away"
            return await self._fail(opened.turn_id, reason)

    @asynccontextmanager
    async def _gate(self, conversation_id: str) -> AsyncIterator[None]:
        gate = self._gates.setdefault(conversation_id, asyncio.Lock())
        try:
            await asyncio.wait_for(gate.acquire(), WAIT_SECONDS)
        except TimeoutError:
            raise TurnInProgress("another message is still being answered") from None
        try:
            yield
        finally:
            gate.release()

    async def _open(self, conversation_id: str, incoming: Incoming) -> OpenedTurn | Answer:
        """Open the turn; wait for another process's turn of the same conversation."""
        give_up = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                return await asyncio.to_thread(self._open_once, conversation_id, incoming)
            except TurnLeftOpen as left:
                await self._fail(left.turn_id, "lease")
            except TurnInProgress:
                if time.monotonic() > give_up:
                    raise
                await asyncio.sleep(_POLL_SECONDS)
            except DBAPIError:
                raise StoreAway("the store does not take the message") from None

    def _open_once(self, conversation_id: str, incoming: Incoming) -> OpenedTurn | Answer:
        with self._store.unit_of_work("bot", conversation_id=conversation_id) as work:
            opened = open_turn(work, conversation_id, incoming, self._settings)
            work.commit()
            return opened

    def _finish(self, opened: OpenedTurn, reply: RasaReply) -> Answer:
        with self._store.unit_of_work("bot", turn_id=opened.turn_id) as work:
            answer = finish_turn(work, opened, reply, self._settings)
            work.commit()
            return answer

    async def _fail(self, turn_id: str, reason: str) -> Answer:
        try:
            return await asyncio.to_thread(self._fail_once, turn_id, reason)
        except DBAPIError:
            raise StoreAway("the store does not take the answer") from None

    def _fail_once(self, turn_id: str, reason: str) -> Answer:
        with self._store.unit_of_work("bot") as work:
            answer = fail_turn(work, turn_id, reason)
            work.commit()
            return answer
