"""A restriction or an objection binds from its proof on, everywhere, until it is lifted after notice."""

import pytest

from duties.errors import NotAllowed
from duties.kinds import Right
from duties.restrictions import LiftNotAnnounced, Processing, ProcessingRestricted
from duties.steps import Step
from services.check_processing import check_processing, restrictions_of
from services.import_customers import import_customers
from services.lift_restriction import announce_lifting, lift_restriction, post_lifting_notice
from services.marketing_due import marketing_due
from store.models import Conversation
from tests.services.desk_cases import Desk
from tests.services.talk import ANA, Front, claimed, lodge, verified


def forbidden(desk: Desk, processing: Processing) -> bool:
    """Whether Ana's data are at rest for it."""
    with desk.store.reader() as read:
        try:
            check_processing(read, desk.front.person_id(), processing)
        except ProcessingRestricted:
            return True
    return False


@pytest.mark.parametrize("right", [Right.RESTRICTION, Right.OBJECTION])
def test_it_binds_at_once_with_the_proof_and_not_before(front: Front, right: Right) -> None:
    """L59, L61."""
    desk = Desk.opened(front)
    desk.request(right, proven=False)
    assert not forbidden(desk, Processing.OTHER)
    desk.request(right)
    assert forbidden(desk, Processing.OTHER)
    assert forbidden(desk, Processing.MARKETING)


def test_an_objection_to_publicity_rests_publicity_alone(front: Front) -> None:
    """L61."""
    desk = Desk.opened(front)
    front.enrol(ANA)
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    lodge(talk, Right.OBJECTION, scope="marketing")
    verified(front, talk, document=ANA["document"])
    assert (forbidden(desk, Processing.MARKETING), forbidden(desk, Processing.OTHER)) == (True, False)


@pytest.mark.parametrize("right", [Right.ACCESS, Right.RECTIFICATION, Right.ERASURE])
def test_other_rights_put_nothing_at_rest(front: Front, right: Right) -> None:
    desk = Desk.opened(front)
    desk.request(right)
    assert not forbidden(desk, Processing.OTHER)


def test_an_import_and_the_question_about_publicity_are_refused(front: Front) -> None:
    """L59: attempts to process are rejected."""
    desk = Desk.opened(front)
    reference = desk.request(Right.RESTRICTION)
    with desk.store.unit_of_work("system") as work:
        report = import_customers(work, [ANA | {"surname": "Otro"}])
        assert (report.good, "restricted" in report.bad[0][1]) == (0, True)
        conversation = work.session.get_one(Conversation, desk.seen(reference).conversation_id)
        assert not marketing_due(work, conversation, front.settings)


def test_a_refused_request_frees_and_an_answered_one_keeps_at_rest(front: Front) -> None:
    desk = Desk.opened(front)
    refused = desk.request(Right.OBJECTION)
    desk.to_refusal(refused, "compelling_grounds")
    desk.move(refused, Step.CONFIRM_REFUSAL, by="delegada")
    assert not forbidden(desk, Processing.OTHER)
    answered = desk.request(Right.RESTRICTION)
    desk.move(answered, Step.TAKE)
    desk.move(answered, Step.ANSWER, reason="done")
    assert forbidden(desk, Processing.OTHER)


def test_it_is_lifted_only_after_the_notice_has_been_sent_and_by_who_leads(front: Front) -> None:
    """L59: lift blocked until notice sent."""
    desk = Desk.opened(front)
    reference = desk.request(Right.RESTRICTION)
    with pytest.raises(NotAllowed), desk.store.unit_of_work("cli") as work:
        announce_lifting(work, reference, staff="lola", settings=desk.settings)
    with pytest.raises(LiftNotAnnounced), desk.store.unit_of_work("cli") as work:
        post_lifting_notice(work, reference, staff="marta")
    with desk.store.unit_of_work("cli") as work:
        announce_lifting(work, reference, staff="marta", settings=desk.settings)
        work.commit()
    with pytest.raises(LiftNotAnnounced), desk.store.unit_of_work("cli") as work:
        lift_restriction(work, reference, staff="marta")
    with desk.store.unit_of_work("cli") as work:
        post_lifting_notice(work, reference, staff="marta")
        lift_restriction(work, reference, staff="marta")
        work.commit()
    with desk.store.reader() as read:
        assert list(restrictions_of(read, desk.front.person_id())) == []
