"""Which errands a proven request opens, and what they hold up."""

import pytest

from duties.errands import ErrandOutcome, ErrandStatus
from duties.kinds import Right
from duties.steps import Guard, MoveRefused, Said, Step
from services.finish_errand import finish_errand
from services.move_request import move_request
from tests.services.desk_cases import WORDS, Desk
from tests.services.talk import ANA, Front, claimed, lodge, verified


@pytest.mark.parametrize(
    ("right", "systems"),
    [
        (Right.ACCESS, ["crm", "facturacion", "siniestros"]),
        (Right.PORTABILITY, ["crm"]),
        (Right.OBJECTION, []),
    ],
)
def test_proof_opens_one_errand_for_each_system_concerned(
    front: Front, right: Right, systems: list[str]
) -> None:
    """L54: with its owner and its date, which is never past the person's."""
    desk = Desk.opened(front)
    reference = desk.request(right)
    errands = desk.errands(reference)
    assert [errand.target for errand in errands] == systems
    assert {errand.status for errand in errands} <= {ErrandStatus.OPEN}
    due = desk.seen(reference).due_date
    assert all(
        errand.keeper.endswith("@segurosnorte.example") and errand.due_date <= due for errand in errands
    )


def test_nothing_is_looked_for_before_identity_is_proven(front: Front) -> None:
    """L49: a name and a document number alone open no system."""
    desk = Desk.opened(front)
    reference = desk.request(proven=False)
    assert desk.errands(reference) == []


def test_a_right_voiced_after_the_proof_and_one_proven_by_staff_open_theirs_too(front: Front) -> None:
    desk = Desk.opened(front)
    front.enrol(ANA)
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    verified(front, talk, document=ANA["document"])
    assert len(desk.errands(lodge(talk, Right.ACCESS).reference)) == 3
    by_staff = desk.request(Right.RESTRICTION, proven=False)
    desk.move(by_staff, Step.TAKE)
    desk.move(by_staff, Step.CONFIRM_IDENTITY, by="marta", reason="in_person")
    assert len(desk.errands(by_staff)) == 3


def test_a_request_is_not_answered_while_an_errand_is_open(front: Front) -> None:
    """L54: the last one counts."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    for errand in desk.errands(reference)[:-1]:
        with desk.store.unit_of_work("cli") as work:
            finish_errand(work, errand.id, ErrandOutcome.NOTHING, staff="lola")
            work.commit()
    with pytest.raises(MoveRefused) as refused, desk.store.unit_of_work("cli") as work:
        move_request(
            work,
            reference,
            Step.ANSWER,
            staff="lola",
            seen=desk.seen(reference).revision,
            said=Said(reason="done", text=WORDS, medium="email"),
            settings=desk.settings,
        )
    assert refused.value.obstacle is Guard.ERRANDS_DONE
    desk.move(reference, Step.ANSWER, reason="done")
    assert desk.seen(reference).status == "answered"


def test_a_refused_request_drops_what_was_still_to_be_looked_for(front: Front) -> None:
    desk = Desk.opened(front)
    reference = desk.request()
    desk.to_refusal(reference)
    desk.move(reference, Step.CONFIRM_REFUSAL, by="delegada")
    assert {errand.status for errand in desk.errands(reference)} == {ErrandStatus.DROPPED}
