"""Requests at the desk for the tests of casework: a team, somebody's request, moves in one line."""

from dataclasses import dataclass

from duties.errands import COPIED, ErrandKind, ErrandOutcome, ErrandStatus
from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import Said, Step
from services.finish_errand import finish_errand
from services.is_copy_sent import is_copy_sent
from services.move_request import move_request
from services.read_request import find_by_reference
from settings import Settings
from store import Store
from store.models import DownloadLink, Errand, OutboundMessage, Package, Person, Request, RequestMove, new_id
from tests.services.staff_cases import hire
from tests.services.talk import ANA, Front, claimed, lodge, verified

LOOKED_INTO_BEFORE = {Step.ANSWER, Step.APPROVE_ERASURE, Step.CONFIRM_PARTIAL}
WORDS = "Se ha mirado en todos los sistemas."
TEAM = {
    "lola": "agent",
    "pepe": "agent",
    "marta": "supervisor",
    "delegada": "dpo",
    "delegado": "dpo",
    "ojo": "auditor",
}


@dataclass
class Desk:
    """The desk, with its team hired."""

    store: Store
    settings: Settings
    front: Front

    @classmethod
    def opened(cls, front: Front) -> "Desk":
        """A desk over the front's store."""
        for name, role in TEAM.items():
            hire(front.store, name, role)
        return cls(front.store, front.settings, front)

    def request(self, right: Right = Right.ACCESS, *, proven: bool = True) -> str:
        """A request by Ana, who is on file with an e-mail; gives its reference."""
        with self.store.reader() as read:
            known = read.session.query(Person).first() is not None
        if not known:
            self.front.enrol(ANA)
        talk = self.front.chat()
        claimed(talk, document=ANA["document"], send=False)
        request = lodge(talk, right)
        if proven:
            verified(self.front, talk, document=ANA["document"])
        return request.reference

    def seen(self, reference: str) -> Request:
        """The row as it is now."""
        with self.store.reader() as read:
            return find_by_reference(read, reference)

    def move(
        self,
        reference: str,
        step: Step,
        by: str = "lola",
        *,
        seen: int | None = None,
        reason: str = "",
        text: str = WORDS,
        medium: str = "email",
        colleague: str = "",
    ) -> RequestMove:
        """Make a move on what is there now, or on the revision that was seen; its errands are done before."""
        if step in LOOKED_INTO_BEFORE:
            self.run_errands(reference)
        if step is Step.CONFIRM_PARTIAL or (step is Step.ANSWER and reason == Reason.DONE):
            send_copy(self.store, reference)
        if step is Step.CLOSE:
            self.run_errands(reference, ErrandKind.RECIPIENT, ErrandOutcome.TOLD)
        revision = self.seen(reference).revision if seen is None else seen
        with self.store.unit_of_work("cli") as work:
            done = move_request(
                work,
                reference,
                step,
                staff=by,
                seen=revision,
                said=Said(reason=reason, text=text, medium=medium, colleague=colleague),
                settings=self.settings,
            )
            work.commit()
            return done

    def errands(self, reference: str, kind: ErrandKind = ErrandKind.SYSTEM) -> list[Errand]:
        """The errands of a request."""
        request = self.seen(reference)
        with self.store.reader() as read:
            found = read.session.query(Errand).filter_by(request_id=request.id, kind=kind.value)
            return list(found.order_by(Errand.target))

    def run_errands(
        self,
        reference: str,
        kind: ErrandKind = ErrandKind.SYSTEM,
        outcome: ErrandOutcome = ErrandOutcome.NOTHING,
        by: str = "lola",
    ) -> None:
        """Do every open errand of one kind in the same way."""
        for errand in self.errands(reference, kind):
            if errand.status == ErrandStatus.OPEN:
                with self.store.unit_of_work("cli") as work:
                    finish_errand(work, errand.id, outcome, staff=by)
                    work.commit()

    def letters(self, reference: str) -> list[OutboundMessage]:
        """What was queued for the person besides receipts."""
        request = self.seen(reference)
        with self.store.reader() as read:
            found = read.session.query(OutboundMessage).filter_by(request_id=request.id)
            return [
                message
                for message in found.order_by(OutboundMessage.created_at)
                if message.kind in ("letter", "answer")
            ]

    def to_refusal(self, reference: str, reason: str = Reason.EXCESSIVE) -> None:
        """Taken by lola and proposed to be refused."""
        self.move(reference, Step.TAKE)
        self.move(reference, Step.PROPOSE_REFUSAL, reason=reason)


def send_copy(store: Store, reference: str) -> None:
    """What was asked for has gone by link, if it is a copy that is asked for; the file itself is left out."""
    with store.unit_of_work("cli") as work:
        request = find_by_reference(work, reference)
        if request.right not in COPIED or request.person_id is None or is_copy_sent(work, request):
            return
        package = Package(
            id=new_id(),
            request_id=request.id,
            kind="dossier" if request.right == Right.ACCESS else "portability",
            status="ready",
            owner=request.owner,
            asked_by="lola",
            asked_at=work.now,
            made_at=work.now,
            size=1,
        )
        work.insert(package)
        link = DownloadLink(
            id=new_id(),
            package_id=package.id,
            person_id=request.person_id,
            token_hash=new_id(),
            sent_by="lola",
            created_at=work.now,
            expires_at=work.now,
        )
        work.session.flush()
        work.insert(link)
        work.record("package_delivered", package)
        work.commit()
