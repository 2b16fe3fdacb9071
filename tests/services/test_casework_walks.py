"""Random walks through casework on the real store: people, staff and time, in any order, any number of times."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import event
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from duties.casework import ACTIVE, Move
from duties.kinds import Identity, RequestStatus, Right
from duties.reasons import REASONS, Reason, reasons_for
from duties.steps import Actor, MoveRefused, SayingIncomplete, Step
from services.move_request import RequestMoved
from services.post_letter import post_letter
from services.read_case import read_case
from services.read_request import find_by_reference
from services.request_history import moves_of
from store.models import Request, RequestLetter, RequestMove
from tests.services.desk_cases import TEAM
from tests.services.walk_cases import NAMES, DeskWalk, walking

RIGHTS = st.sampled_from([Right.ACCESS, Right.ERASURE, Right.OBJECTION])
STEPS = st.sampled_from([step for step in Step if step not in (Step.VERIFY, Step.MERGE)])


class Walk(DeskWalk):
    """Every move of a request may be refused."""

    def __init__(self) -> None:
        super().__init__()
        self.references = [self.desk.request(Right.ACCESS)]

    @rule(right=RIGHTS, proven=st.booleans())
    def somebody_asks(self, right: Right, proven: bool) -> None:
        if len(self.references) < 4:
            self.references.append(self.desk.request(right, proven=proven))

    @rule(data=st.data(), step=STEPS, by=NAMES, stale=st.integers(0, 1))
    def somebody_moves(self, data: st.DataObject, step: Step, by: str, stale: int) -> None:
        reference = data.draw(st.sampled_from(self.references))
        try:
            self.desk.move(
                reference,
                step,
                by,
                seen=self.desk.seen(reference).revision - stale,
                reason=data.draw(st.sampled_from(sorted(REASONS))),
                medium=data.draw(st.sampled_from(["email", "letter"])),
                colleague=data.draw(NAMES),
            )
        except (MoveRefused, RequestMoved, SayingIncomplete):
            return
        assert stale == 0

    @rule(data=st.data())
    def a_button_is_pressed(self, data: st.DataObject) -> None:
        """Whatever the desk offers to somebody and lacks nothing can be done, unless a reason of theirs is guarded."""
        self._press(data, aside=set())

    @rule(data=st.data())
    def a_request_is_brought_forward(self, data: st.DataObject) -> None:
        """So that walks come to their end: not handed on or back, not put off, not withdrawn."""
        self._press(data, aside={Step.ASSIGN, Step.RETURN, Step.WITHDRAW, Step.EXTEND})

    def _press(self, data: st.DataObject, *, aside: set[Step]) -> None:
        reference = data.draw(st.sampled_from(self.references))
        row = self.desk.seen(reference)
        names = [row.assignee] if row.assignee and row.status == "in_progress" else sorted(TEAM)
        by = data.draw(st.sampled_from(names))
        with self.store.reader() as read:
            request, actor = find_by_reference(read, reference), Actor(by, TEAM[by])
            case = read_case(read, request, actor, clear=False, settings=self.desk.settings)
        moves = [move for move in case.moves if move.step not in aside and move.step not in case.held]
        if moves:
            self._do(data, reference, by, data.draw(st.sampled_from(moves)))

    def _do(self, data: st.DataObject, reference: str, by: str, move: Move) -> None:
        event(move.step)
        row = self.desk.seen(reference)
        proven = row.identity == Identity.VERIFIED
        reasons = reasons_for(move.reasons, Right(row.right), proven=proven) if move.reasons else ()
        reason = data.draw(st.sampled_from(reasons)) if reasons else ""
        colleague = "pepe" if move.step is Step.ASSIGN else ""
        if reason == Reason.IDENTITY_NOT_PROVEN and not self._was_asked(row):
            with pytest.raises(MoveRefused):
                self.desk.move(reference, move.step, by, reason=reason)
        else:
            self.desk.move(reference, move.step, by, reason=reason, colleague=colleague)

    def _was_asked(self, row: Request) -> bool:
        with self.store.reader() as read:
            return any(move.step == Step.ASK_IDENTITY for move in moves_of(read, row))

    @rule(data=st.data())
    def a_letter_leaves(self, data: st.DataObject) -> None:
        with self.store.unit_of_work("cli") as work:
            letters = work.session.query(RequestLetter).order_by(RequestLetter.id).all()
            if letters:
                letter = data.draw(st.sampled_from(letters))
                request = work.session.get_one(Request, letter.request_id)
                post_letter(work, request.reference, letter.id, staff="pepe")
                work.commit()

    @invariant()
    def at_most_one_proven_request_of_a_right_is_active(self) -> None:
        """RGPD 12: a second voice joins the first."""
        with self.store.reader() as read:
            rows = read.session.query(Request).filter_by(identity=Identity.VERIFIED).all()
        counted = Counter((row.person_id, row.right) for row in rows if row.status in ACTIVE)
        assert all(count == 1 for count in counted.values())

    @invariant()
    def what_was_refused_two_people_refused_with_reasons_and_remedies(self) -> None:
        """L46, L62."""
        with self.store.reader() as read:
            moves = read.session.query(RequestMove).order_by(RequestMove.revision).all()
            refusals = [
                move for move in moves if move.after == RequestStatus.REFUSED and move.before != "refused"
            ]
            for refusal in refusals:
                own = [move for move in moves if move.request_id == refusal.request_id]
                proposal = [move for move in own if move.step == Step.PROPOSE_REFUSAL][-1]
                assert TEAM[refusal.by] == "dpo"
                assert proposal.by != refusal.by
                letter = read.session.query(RequestLetter).filter_by(move_id=refusal.id).one()
                text = read.open_text(
                    letter.owner, "request_letters", "text_sealed", letter.id, letter.text_sealed
                )
                assert REASONS[proposal.reason].text in text  # type: ignore[index] # a refusal has its reason
                assert "Agencia Española de Protección de Datos" in text
                assert "tutela judicial" in text

    @invariant()
    def history_is_one_unbroken_line(self) -> None:
        """Each move begins where the one before it ended, and the request stands where the last one led."""
        with self.store.reader() as read:
            for request in read.session.query(Request).all():
                own = read.session.query(RequestMove).filter_by(request_id=request.id)
                moves = own.order_by(RequestMove.revision).all()
                assert all(one.after == two.before for one, two in pairwise(moves))
                assert not moves or request.status == moves[-1].after


WalksOfCasework = Walk.TestCase
WalksOfCasework.settings = walking(walks=20, steps=30)
