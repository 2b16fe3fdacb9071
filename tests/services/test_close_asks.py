"""A mark for the next contact is done with once the person has answered."""

import pytest

from duties.kinds import Purpose
from services.add_staff import add_staff
from services.ask_at_next_contact import ask_at_next_contact, open_asks
from services.give_consent import give_consent
from services.note_not_given import note_not_given
from services.refuse_consent import refuse_consent
from settings import Settings
from store import Store
from store.models import ContactAsk, Contract
from tests.services.talk import ANA, NO, WANTS, Front, verified

EMAIL = Purpose.MARKETING_EMAIL


@pytest.fixture(autouse=True)
def marked(store: Store, front: Front, settings: Settings) -> None:
    """Ana is to be asked about e-mails."""
    front.enrol(ANA)
    with store.unit_of_work("cli") as work:
        add_staff(work, name="lola", role="agent")
        contract = work.session.query(Contract).one()
        ask_at_next_contact(work, contract.id, EMAIL, staff="lola", settings=settings)
        work.commit()


@pytest.mark.parametrize("yes", [True, False])
def test_an_answer_before_the_proof_settles_the_mark_with_the_proof(
    store: Store, settings: Settings, front: Front, yes: bool
) -> None:
    """L24, L27: until then nobody knows whose answer it is."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        deed, answer = (give_consent, WANTS) if yes else (refuse_consent, NO)
        deed(work, conversation, purpose=EMAIL, answer=answer, settings=settings)
    with store.reader() as read:
        assert set(open_asks(read, front.person_id())) == {EMAIL}
    verified(front, talk, document=ANA["document"])
    with store.reader() as read:
        (mark,) = read.session.query(ContactAsk)
        assert (mark.done_at, mark.conversation_id) == (read.now, talk.conversation_id)
    assert store.verify() == []


def test_a_question_without_an_answer_leaves_the_mark(store: Store, settings: Settings, front: Front) -> None:
    """L15."""
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        note_not_given(work, conversation, purpose=EMAIL, answer=NO, settings=settings)
    with store.reader() as read:
        assert set(open_asks(read, front.person_id())) == {EMAIL}
