"""The page shows what is the person's and proven to be, nothing of anybody else, and no address (L53, L55, L112)."""

from duties.kinds import Purpose, Right
from services.give_consent import give_consent
from services.import_customers import import_customers
from store.models import DownloadLink
from tests.conftest import SetClock
from tests.services.copy_cases import rich
from tests.services.portal_cases import Visit
from tests.services.talk import ANA, LUIS, WANTS, Front, claimed, lodge, verified
from tests.services.test_download_package import Link


def test_it_holds_what_is_on_file_asked_for_and_said(front: Front) -> None:
    """L53, L55."""
    _, reference, _ = rich(front)
    page = Visit.proven(front).look()
    known = {fact.what: fact.value for fact in page.facts}
    assert known == {
        "name": "Ana",
        "surname": "Arriaga Beltrán",
        "document": "12345678Z",
        "mobile": "+34600001001",
        "email": "ana@example.org",
    }
    assert [(each.reference, each.product) for each in page.contracts] == [("P2024001", "Hogar")]
    assert [row.reference for row in page.requests] == [reference]
    assert len(page.incidents) == 1
    states = {each.choice.purpose: each.state for each in page.choices}
    assert states == {"marketing_email": None, "marketing_sms": "given", "marketing_call": None}


def test_nothing_of_anybody_else_is_in_it(front: Front) -> None:
    """L49."""
    rich(front)
    front.enrol(LUIS)
    page = Visit.proven(front, LUIS["document"]).look()
    assert {fact.value for fact in page.facts} == {"Luis", "Hidalgo", "X1234567L", "+34944001008"}
    assert [each.reference for each in page.contracts] == ["P2024002"]
    assert [*page.requests, *page.incidents, *page.recordings, *page.copies] == []
    assert {each.state for each in page.choices} == {None}


def test_what_was_only_claimed_is_not_shown(front: Front) -> None:
    """L49: somebody said to be Ana and asked for an erasure; it is not hers until it is proven."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    lodge(talk, Right.ERASURE)
    assert not Visit.proven(front).look().requests


def test_an_address_is_told_of_and_not_shown(front: Front) -> None:
    """L112."""
    with front.store.unit_of_work("cli") as work:
        assert import_customers(work, [ANA | {"address": "Calle Secreta 7"}]).bad == []
        work.commit()
    page = Visit.proven(front).look()
    assert page.has_address
    assert "address" not in {fact.what for fact in page.facts}
    assert "Secreta" not in repr(page)


def test_a_copy_is_offered_while_its_link_lives(front: Front, clock: SetClock) -> None:
    """L55."""
    desk, reference, _ = rich(front)
    Link(desk, reference)
    ((link, until),) = Visit.proven(front).look().copies
    with front.store.reader() as read:
        assert (link, until) == (read.session.query(DownloadLink).one().id, until)
    clock.time = until
    assert not Visit.proven(front).look().copies


def test_the_banners_of_the_person_are_there(front: Front) -> None:
    """L59."""
    front.enrol()
    talk = front.chat()
    with talk.turn() as (work, conversation):
        give_consent(work, conversation, purpose=Purpose.MARKETING_SMS, answer=WANTS, settings=front.settings)
    claimed(talk, document=ANA["document"], send=False)
    lodge(talk, Right.RESTRICTION)
    verified(front, talk, document=ANA["document"])
    assert [(each.kind, each.granted) for each in Visit.proven(front).look().banners] == [
        ("restriction", True)
    ]
