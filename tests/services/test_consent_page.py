"""The page of choices behind a link: from the mark at the desk to the proven answer."""

import re

import pytest

from duties.coverage import CellState
from duties.errors import LinkInvalid
from duties.kinds import Purpose, Right
from services.add_staff import add_staff
from services.ask_at_next_contact import ask_at_next_contact, open_asks
from services.consent_page import answer_consent_page, read_consent_page
from services.prove_consent import prove_consent
from services.read_coverage import read_coverage
from services.suppress_marketing import suppress_marketing
from settings import Settings
from store import Store
from store.models import ConsentLink, Contract, Grant, OutboundMessage, Suppression
from tests.conftest import SetClock
from tests.services.talk import ANA, LUIS, Front, claimed, lodge

EMAIL, SMS, CALL = Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS, Purpose.MARKETING_CALL


@pytest.fixture(autouse=True)
def marked(store: Store, front: Front, settings: Settings) -> None:
    """Ana is on file and to be asked about e-mails."""
    front.enrol()
    with store.unit_of_work("cli") as work:
        add_staff(work, name="lola", role="agent")
        (contract,) = work.session.query(Contract).filter_by(person_id=front.person_id())
        ask_at_next_contact(work, contract.id, EMAIL, staff="lola", settings=settings)
        work.commit()


def receipt(front: Front, store: Store, right: Right = Right.ACCESS, document: str = ANA["document"]) -> str:
    """The text of the receipt that a request brings about."""
    talk = front.chat()
    claimed(talk, send=False, document=document)
    lodge(talk, right)
    with store.reader() as read:
        message = (
            read.session.query(OutboundMessage)
            .filter_by(kind="receipt")
            .order_by(OutboundMessage.created_at.desc())
            .first()
        )
    assert message is not None
    return front.body(message)


def token_in(text: str) -> str:
    """The token of the link in a message."""
    found = re.search(r"/preferencias/([\w-]{43})$", text)
    assert found is not None, "the message has no link"
    return found[1]


def answer(store: Store, token: str, settings: Settings, **answers: str) -> None:
    """Send the page's form."""
    with store.unit_of_work("channel") as work:
        answer_consent_page(work, token, answers, settings=settings)
        work.commit()


def states(store: Store) -> dict[str, str]:
    """The person's records."""
    with store.reader() as read:
        return {
            row.purpose: row.state for row in read.session.query(Grant).filter(Grant.person_id.is_not(None))
        }


def test_a_receipt_that_is_due_anyway_carries_the_link_of_who_is_to_be_asked(
    front: Front, store: Store, settings: Settings
) -> None:
    """L27: asked at the next contact; nobody is written to for it alone."""
    with store.reader() as read:
        assert read.session.query(OutboundMessage).count() == 0
    token = token_in(receipt(front, store))
    with store.reader() as read:
        link = read.session.query(ConsentLink).one()
        page = read_consent_page(read, token, settings=settings)
    assert token not in (link.token_hash, link.id)
    assert [(each.choice.purpose, each.state) for each in page.choices] == [
        (EMAIL, None),
        (SMS, None),
        (CALL, None),
    ]
    assert "Ana" not in str(page)


@pytest.mark.parametrize("right", [Right.ERASURE, Right.OBJECTION, Right.RESTRICTION])
def test_who_wants_to_end_something_is_not_asked_about_publicity(
    front: Front, store: Store, right: Right
) -> None:
    """L28."""
    assert "/preferencias/" not in receipt(front, store, right)


def test_nobody_gets_a_link_whom_the_desk_has_not_marked(front: Front, store: Store) -> None:
    front.enrol(LUIS | {"email": "luis@example.org"})
    assert "/preferencias/" not in receipt(front, store, document=LUIS["document"])


def test_each_answer_stands_by_itself_and_is_proven(front: Front, store: Store, settings: Settings) -> None:
    """L15, L16, L18, L19: one yes, one no, one left open."""
    token = token_in(receipt(front, store))
    answer(store, token, settings, marketing_email="yes", marketing_sms="no")
    assert states(store) == {EMAIL: "given", SMS: "refused"}
    with store.reader() as read:
        for grant in read.session.query(Grant).filter(Grant.person_id.is_not(None)):
            bundle = prove_consent(read, grant.id)
            assert bundle["proof"] == "complete"
            assert bundle["answer"]["answer_kind"] == "button"
            assert bundle["answer"]["question"].startswith("¿Quiere recibir publicidad")
            assert bundle["notice"]["channel"] == "web"
        assert open_asks(read, front.person_id()) == {}
        coverage = read_coverage(read, settings)
    counted = {each.purpose: each.counts for each in coverage.purposes}
    assert counted[EMAIL][CellState.GRANTED] == counted[SMS][CellState.REFUSED] == 1
    assert counted[CALL][CellState.MISSING] == 2
    assert store.verify() == []


def test_a_yes_is_withdrawn_in_the_same_page(
    front: Front, store: Store, settings: Settings, clock: SetClock
) -> None:
    """L20: as easy as it was given."""
    token = token_in(receipt(front, store))
    answer(store, token, settings, marketing_email="yes")
    clock.forward(days=3)
    answer(store, token, settings, marketing_email="no")
    assert states(store) == {EMAIL: "withdrawn"}
    with store.reader() as read:
        assert read.session.query(Suppression).count() > 0
        page = read_consent_page(read, token, settings=settings)
    assert page.choices[0].state == "withdrawn"
    assert store.verify() == []


def test_a_page_sent_without_an_answer_grants_nothing(front: Front, store: Store, settings: Settings) -> None:
    """L15: silence is no consent; nor is anything that is not one of the two answers."""
    token = token_in(receipt(front, store))
    answer(store, token, settings)
    answer(store, token, settings, marketing_email="on", marketing_sms="", conversation_record="yes")
    assert states(store) == {}


def test_the_same_form_twice_is_the_same_answer(front: Front, store: Store, settings: Settings) -> None:
    token = token_in(receipt(front, store))
    for _ in range(2):
        answer(store, token, settings, marketing_sms="no", marketing_email="yes")
    assert states(store) == {EMAIL: "given", SMS: "refused"}


def test_a_forged_link_and_one_that_has_run_out_are_the_same_to_whoever_tries(
    front: Front, store: Store, settings: Settings, clock: SetClock
) -> None:
    token = token_in(receipt(front, store))
    with store.reader() as read, pytest.raises(LinkInvalid) as forged:
        read_consent_page(read, "x" * 43, settings=settings)
    clock.forward(days=30)
    with pytest.raises(LinkInvalid) as expired:
        answer(store, token, settings, marketing_email="yes")
    assert str(forged.value) == str(expired.value)
    assert states(store) == {}


def test_who_has_objected_meanwhile_gets_no_link_any_more(front: Front, store: Store) -> None:
    """L61: the newest word counts."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        suppress_marketing(work, conversation, document=ANA["document"])
    assert "/preferencias/" not in receipt(front, store)
