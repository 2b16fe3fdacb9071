"""Whoever lacks a consent can be marked to be asked; whoever has answered cannot."""

import pytest

from duties.errors import AlreadyAnswered, NotAllowed, NotFound
from duties.kinds import Purpose
from services.add_staff import add_staff
from services.ask_at_next_contact import ask_at_next_contact, open_asks
from services.refuse_consent import refuse_consent
from settings import Settings
from store import Store
from store.models import ContactAsk, Contract
from tests.services.talk import ANA, NO, Front, verified

EMAIL = Purpose.MARKETING_EMAIL


@pytest.fixture(autouse=True)
def team(store: Store, front: Front) -> None:
    """An agent, an auditor, and a customer."""
    front.enrol(ANA)
    with store.unit_of_work("cli") as work:
        add_staff(work, name="lola", role="agent")
        add_staff(work, name="aud", role="auditor")
        work.commit()


def ask(store: Store, settings: Settings, purpose: str = EMAIL, staff: str = "lola") -> None:
    """Mark the one contract."""
    with store.unit_of_work("staff") as work:
        contract = work.session.query(Contract).one()
        ask_at_next_contact(work, contract.id, purpose, staff=staff, settings=settings)
        work.commit()


def test_a_missing_consent_is_marked_once_with_who_marked_it(
    store: Store, settings: Settings, front: Front
) -> None:
    """L27."""
    ask(store, settings)
    ask(store, settings)
    with store.reader() as read:
        marks = read.session.query(ContactAsk).all()
        assert [(mark.purpose, mark.asked_by, mark.done_at) for mark in marks] == [
            (EMAIL, "staff:lola", None)
        ]
        assert set(open_asks(read, front.person_id())) == {EMAIL}
    assert store.verify() == []


def test_who_has_refused_is_not_to_be_asked_again(store: Store, settings: Settings, front: Front) -> None:
    """L24."""
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        refuse_consent(work, conversation, purpose=EMAIL, answer=NO, settings=settings)
    with pytest.raises(AlreadyAnswered):
        ask(store, settings)


@pytest.mark.parametrize(
    ("purpose", "staff", "error"),
    [
        ("attention", "lola", AlreadyAnswered),
        ("horoscopes", "lola", NotFound),
        (EMAIL, "aud", NotAllowed),
    ],
)
def test_only_consents_are_asked_for_and_only_by_who_deals_with_people(
    store: Store, settings: Settings, purpose: str, staff: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        ask(store, settings, purpose, staff)
