"""Chats that a person attends, for tests: a flagged chat, and a member of staff in it."""

from dataclasses import dataclass

from duties.kinds import FlagReason
from services.raise_flag import raise_flag
from services.record_message import record_message
from services.request_human import request_human
from services.return_chat import return_chat
from services.take_over_chat import take_over_chat
from services.write_to_customer import write_to_customer
from store.models import Conversation, Message, Takeover
from tests.services.staff_cases import hire
from tests.services.talk import Front, Talk


@dataclass
class LiveDesk:
    """A chat whose person waits for somebody, and the team."""

    front: Front
    talk: Talk

    @classmethod
    def opened(cls, front: Front) -> "LiveDesk":
        """Two agents and an auditor; somebody asks for a person."""
        for name, role in (("lola", "agent"), ("pepe", "agent"), ("ojo", "auditor")):
            hire(front.store, name, role)
        talk = front.chat()
        with talk.turn() as (work, conversation):
            request_human(work, conversation, settings=front.settings, reason=FlagReason.HUMAN_REQUESTED)
        return cls(front, talk)

    @property
    def chat(self) -> str:
        """The conversation's id."""
        return self.talk.conversation_id

    def take(self, staff: str = "lola", alias: str = "Lola") -> Takeover:
        """Take the chat over."""
        with self.front.store.unit_of_work("cli") as work:
            done = take_over_chat(work, self.chat, staff=staff, alias=alias, settings=self.front.settings)
            work.commit()
            return done

    def write(self, text: str, staff: str = "lola", seen: int = -1) -> Message:
        """Write to the customer."""
        with self.front.store.unit_of_work("cli") as work:
            done = write_to_customer(work, self.chat, staff=staff, text=text, seen=seen)
            work.commit()
            return done

    def give_back(self, staff: str = "lola") -> None:
        """Hand it back."""
        with self.front.store.unit_of_work("cli") as work:
            return_chat(work, self.chat, staff=staff, settings=self.front.settings)
            work.commit()

    def asks_again(self) -> None:
        """The person asks for somebody once more."""
        with self.talk.turn() as (work, conversation):
            raise_flag(work, conversation, reason=FlagReason.HUMAN_REQUESTED)
            work.effect("human", None)

    def bot_asks(self, question: str, words: str) -> None:
        """The assistant has asked something."""
        with self.talk.turn() as (work, conversation):
            record_message(work, conversation, sender="bot", text=words, masked=words)
            work.update(conversation, question=question)

    def said(self) -> list[tuple[str, str]]:
        """Who said what, in order."""
        with self.front.store.reader() as read:
            rows = read.session.query(Message).filter_by(conversation_id=self.chat)
            return [
                (row.sender, read.open_text(row.owner, "messages", "text_sealed", row.id, row.text_sealed))
                for row in rows.order_by(Message.position)
            ]

    def row(self) -> Conversation:
        """The conversation as it is now."""
        with self.front.store.reader() as read:
            return read.session.get_one(Conversation, self.chat)
