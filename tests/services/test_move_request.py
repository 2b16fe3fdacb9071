"""The casework of a request from registered to closed, on the real store."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from duties.errors import NotAllowed, NotFound
from duties.kinds import Identity, RequestStatus, Right
from duties.reasons import Reason
from duties.steps import Guard, MoveRefused, Obstacle, Step
from services.move_request import RequestMoved
from services.post_letter import post_letter
from store import Store
from store.models import AuditEntry, RequestLetter, RequestMove
from tests.services.desk_cases import WORDS, Desk
from tests.services.talk import ANA, Front, claimed, lodge, verified


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def post_all(desk: Desk, reference: str) -> None:
    """Note that every letter has left."""
    with desk.store.unit_of_work("cli") as work:
        for letter in work.session.query(RequestLetter).all():
            post_letter(work, reference, letter.id, staff="lola")
        work.commit()


def test_an_access_is_taken_answered_and_closed(desk: Desk, store: Store) -> None:
    """L45: taken by somebody, answered with its letter, closed once that has left the house; all of it in the audit."""
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    assert (desk.seen(reference).status, desk.seen(reference).assignee) == (RequestStatus.IN_PROGRESS, "lola")
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    (letter,) = desk.letters(reference)
    assert (letter.kind, letter.medium, letter.status) == ("answer", "email", "waiting")
    assert WORDS in desk.front.body(letter)
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.CLOSE, text="")
    assert refused.value.obstacle is Guard.LETTERS_SENT
    post_all(desk, reference)
    desk.move(reference, Step.CLOSE, text="")
    row = desk.seen(reference)
    assert (row.status, row.closed_at) == (RequestStatus.CLOSED, store.clock.now())
    with store.reader() as read:
        events = " ".join(entry.events for entry in read.session.query(AuditEntry))
    assert all(f"request_{past}" in events for past in ("taken", "answered", "closed"))
    assert store.verify() == []


def test_a_refusal_is_proposed_by_one_and_confirmed_by_another(desk: Desk) -> None:
    """L46, L62: human, reasons, authority and court; the same person cannot do both, nor can a supervisor."""
    reference = desk.request()
    desk.move(reference, Step.TAKE, "delegada")
    desk.move(reference, Step.PROPOSE_REFUSAL, "delegada", reason=Reason.EXCESSIVE)
    for name, found in (("delegada", Obstacle.SAME_PERSON), ("marta", Obstacle.ROLE)):
        with pytest.raises(MoveRefused) as refused:
            desk.move(reference, Step.CONFIRM_REFUSAL, name)
        assert refused.value.obstacle is found
    assert desk.letters(reference) == []
    done = desk.move(reference, Step.CONFIRM_REFUSAL, "delegado", text="Lo he comprobado yo también.")
    assert (desk.seen(reference).status, done.by) == (RequestStatus.REFUSED, "delegado")
    (letter,) = desk.letters(reference)
    body = desk.front.body(letter)
    for said in (WORDS, "RGPD 12.5", "Agencia Española de Protección de Datos", "tutela judicial"):
        assert said in body
    assert "comprobado yo" not in body


def test_an_erasure_needs_a_second_person(desk: Desk) -> None:
    """L57, L62."""
    reference = desk.request(Right.ERASURE)
    desk.move(reference, Step.TAKE)
    with pytest.raises(MoveRefused):
        desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    desk.move(reference, Step.PROPOSE_ERASURE)
    assert desk.seen(reference).proposal == "erasure"
    desk.move(reference, Step.APPROVE_ERASURE, "delegada")
    row = desk.seen(reference)
    assert (row.status, row.proposal) == (RequestStatus.ANSWERED, None)
    assert "bloquear" in desk.front.body(desk.letters(reference)[0])


def test_a_partial_refusal_says_what_stays_and_why(desk: Desk) -> None:
    """L57: what stays and why."""
    reference = desk.request(Right.ERASURE)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.PROPOSE_PARTIAL, reason=Reason.LEGAL_DUTY, text="Se conservan las facturas.")
    desk.move(reference, Step.CONFIRM_PARTIAL, "delegada")
    body = desk.front.body(desk.letters(reference)[0])
    assert "Se conservan las facturas." in body
    assert "RGPD 17.3.b" in body
    assert "tutela judicial" in body


def test_a_proposal_may_be_returned_and_made_anew(desk: Desk) -> None:
    reference = desk.request()
    desk.to_refusal(reference)
    desk.move(reference, Step.RETURN, "delegada", text="Falta mirar el archivo de 2024.")
    row = desk.seen(reference)
    assert (row.status, row.proposal, row.assignee) == (RequestStatus.IN_PROGRESS, None, "lola")
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)


def test_an_unproven_request_ends_after_proof_was_asked_for(desk: Desk) -> None:
    """L48, L49: nothing is disclosed; want of proof counts only once proof was asked for."""
    reference = desk.request(proven=False)
    desk.move(reference, Step.TAKE)
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    assert refused.value.obstacle is Obstacle.IDENTITY
    with pytest.raises(MoveRefused) as refused:
        desk.move(reference, Step.PROPOSE_REFUSAL, reason=Reason.IDENTITY_NOT_PROVEN)
    assert refused.value.obstacle is Guard.IDENTITY_WAS_ASKED
    desk.move(
        reference, Step.ASK_IDENTITY, reason=Reason.DATA_DO_NOT_MATCH, text="Llame desde el móvil que consta."
    )
    assert desk.seen(reference).status == RequestStatus.PAUSED
    desk.move(reference, Step.RESUME, text="No ha contestado en un mes.")
    desk.move(reference, Step.PROPOSE_REFUSAL, reason=Reason.IDENTITY_NOT_PROVEN)
    desk.move(reference, Step.CONFIRM_REFUSAL, "delegada")
    assert [letter.kind for letter in desk.letters(reference)] == ["letter", "answer"]


def test_the_second_of_two_is_told_what_the_first_did(desk: Desk) -> None:
    reference = desk.request()
    seen = desk.seen(reference).revision
    desk.move(reference, Step.TAKE, seen=seen)
    with pytest.raises(RequestMoved) as moved:
        desk.move(reference, Step.TAKE, "pepe", seen=seen)
    assert moved.value.last is not None
    assert (moved.value.last.by, moved.value.last.step) == ("lola", Step.TAKE)
    assert desk.seen(reference).assignee == "lola"


def test_a_move_sent_twice_is_made_once(desk: Desk, store: Store) -> None:
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    seen = desk.seen(reference).revision
    desk.move(reference, Step.ANSWER, reason=Reason.DONE, seen=seen)
    with pytest.raises(RequestMoved):
        desk.move(reference, Step.ANSWER, reason=Reason.DONE, seen=seen)
    assert len(desk.letters(reference)) == 1
    with store.reader() as read:
        assert read.session.query(RequestMove).filter_by(step=Step.ANSWER).count() == 1


def test_what_the_person_adds_meanwhile_is_told_too(desk: Desk) -> None:
    reference = desk.request()
    seen = desk.seen(reference).revision
    talk = desk.front.chat()
    claimed(talk, document=ANA["document"], send=False)
    verified(desk.front, talk, document=ANA["document"])
    assert lodge(talk, Right.ACCESS, words="también las llamadas").reference == reference
    with pytest.raises(RequestMoved) as moved:
        desk.move(reference, Step.TAKE, seen=seen)
    assert moved.value.last is None


def test_the_person_may_withdraw_a_request(desk: Desk) -> None:
    reference = desk.request()
    desk.move(reference, Step.WITHDRAW, reason=Reason.SAID_SO, text="Llamó hoy para retirarla.")
    assert desk.seen(reference).status == RequestStatus.WITHDRAWN
    assert "Si usted no ha pedido retirarla" in desk.front.body(desk.letters(reference)[0])


def test_an_answered_request_makes_room_for_a_new_one(desk: Desk) -> None:
    reference = desk.request(Right.PORTABILITY)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    assert desk.request(Right.PORTABILITY) != reference


def test_proof_by_code_sets_a_paused_request_going(desk: Desk) -> None:
    """RGPD 12.6: the clock stands still only while identity is pending."""
    desk.front.enrol(ANA)
    talk = desk.front.chat()
    claimed(talk, document=ANA["document"])
    reference = lodge(talk, Right.ACCESS).reference
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ASK_IDENTITY, reason=Reason.DATA_DO_NOT_MATCH)
    verified(desk.front, talk, document=ANA["document"])
    row = desk.seen(reference)
    assert (row.status, row.identity, row.assignee) == (RequestStatus.IN_PROGRESS, Identity.VERIFIED, "lola")
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    assert desk.store.verify() == []


def test_an_auditor_and_a_stranger_move_nothing(desk: Desk) -> None:
    """L93."""
    reference = desk.request()
    with pytest.raises(MoveRefused):
        desk.move(reference, Step.TAKE, "ojo")
    with pytest.raises(NotAllowed):
        desk.move(reference, Step.TAKE, "nadie")
    with pytest.raises(NotFound):
        desk.move("0000000000", Step.TAKE, seen=0)


def test_of_two_at_the_same_moment_one_is_first(desk: Desk) -> None:
    reference = desk.request()
    seen = desk.seen(reference).revision

    def take(name: str) -> bool:
        try:
            desk.move(reference, Step.TAKE, name, seen=seen)
        except RequestMoved:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(take, ("lola", "pepe"))) == [False, True]
    assert desk.store.verify() == []
