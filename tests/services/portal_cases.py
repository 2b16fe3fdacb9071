"""Visits to the person's own page for the tests of services."""

import re
from dataclasses import dataclass

from duties.errors import CodeRejected, IdentityLocked
from services.enter_portal import enter_portal
from services.find_portal import find_portal
from services.open_portal import open_portal, send_again
from services.read_portal import PortalPage, read_portal
from store.models import IdentityCheck, OutboundMessage
from tests.services.talk import ANA, Front


@dataclass
class Visit:
    """One visit, as a browser makes it."""

    front: Front
    session: str
    token: str

    @classmethod
    def begun(cls, front: Front, document: str = ANA["document"]) -> "Visit":
        """Somebody says to be somebody."""
        with front.store.unit_of_work("channel") as work:
            visit, token = open_portal(work, document=document, settings=front.settings)
            work.commit()
            return cls(front, visit.id, token)

    @classmethod
    def proven(cls, front: Front, document: str = ANA["document"]) -> "Visit":
        """With the code entered."""
        visit = cls.begun(front, document)
        assert visit.enter(visit.code()) == "entered"
        return visit

    def messages(self) -> list[OutboundMessage]:
        """What this visit has put on its way."""
        with self.front.store.reader() as read:
            found = read.session.query(OutboundMessage).filter_by(conversation_id=self.session)
            return found.order_by(OutboundMessage.created_at).all()

    def code(self) -> str:
        """The live code, as its receiver reads it."""
        with self.front.store.reader() as read:
            message = (
                read.session.query(OutboundMessage)
                .join(IdentityCheck, IdentityCheck.id == OutboundMessage.identity_check_id)
                .filter(IdentityCheck.conversation_id == self.session, IdentityCheck.status == "pending")
                .one()
            )
        code: str = re.findall(r"\d{6}", self.front.body(message).replace(", ", ""))[0]
        return code

    def send_again(self) -> None:
        """Ask for another code."""
        with self.front.store.unit_of_work("channel") as work:
            visit = find_portal(work, self.session, self.token, proven=False)
            send_again(work, visit, settings=self.front.settings)
            work.commit()

    def enter(self, code: str) -> str:
        """Try a code; gives what came of it."""
        with self.front.store.unit_of_work("channel") as work:
            visit = find_portal(work, self.session, self.token, proven=False)
            try:
                self.token = enter_portal(work, visit, code, settings=self.front.settings)
            except (CodeRejected, IdentityLocked) as refused:
                work.commit()
                return type(refused).__name__
            work.commit()
            return "entered"

    def look(self) -> PortalPage:
        """The page. Raises PortalClosed."""
        with self.front.store.unit_of_work("channel") as work:
            visit = find_portal(work, self.session, self.token)
            page = read_portal(work, visit.person_id or "", settings=self.front.settings)
            work.commit()
            return page
