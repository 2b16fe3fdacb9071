"""Everything of one person (L53, L61, L67, L93)."""

import pytest

from duties.errors import NotAllowed, NotFound, ReasonRequired
from duties.kinds import Purpose, Right
from services.open_incident import open_incident
from services.read_person_sheet import PersonSheet, reveal_person, view_person
from services.suppress_marketing import suppress_marketing
from services.voice_right import voice_right
from store import Store
from store.models import Request, Restriction
from tests.services.staff_cases import hire, last_entry
from tests.services.talk import ANA, Front, claimed, lodge, verified


def view(store: Store, person_id: str, staff: str = "lola") -> PersonSheet:
    with store.unit_of_work("cli") as work:
        sheet = view_person(work, person_id, staff=staff)
        work.commit()
        return sheet


def reveal(store: Store, person_id: str, reason: str, staff: str = "lola") -> PersonSheet:
    with store.unit_of_work("cli") as work:
        sheet = reveal_person(work, person_id, staff=staff, reason=reason)
        work.commit()
        return sheet


@pytest.fixture
def ana(front: Front, store: Store) -> str:
    """Ana, with a request proven, an incident, no publicity; and a stranger who claims to be her."""
    front.enrol(ANA)
    for name, role in (("lola", "agent"), ("delegada", "dpo"), ("root", "admin")):
        hire(store, name, role)
    talk = front.chat()
    verified(front, talk, document=ANA["document"])
    with talk.turn() as (work, conversation):
        open_incident(work, conversation, text="la grúa no llegó", settings=front.settings)
    with talk.turn() as (work, conversation):
        suppress_marketing(work, conversation)
    lodge(talk, Right.RESTRICTION)
    stranger = front.chat()
    claimed(stranger, document=ANA["document"], send=False)
    lodge(stranger, Right.ACCESS)
    return front.person_id()


def test_one_page_has_everything_masked(ana: str, store: Store) -> None:
    """L93."""
    sheet = view(store, ana)
    assert [each.right for each in sheet.requests].count("restriction") == 1
    assert sorted(each.identity for each in sheet.requests) == ["registered", "verified"]
    assert len(sheet.incidents) == 1
    assert len(sheet.contracts) == 1
    assert sorted(each.person_id == ana for each in sheet.conversations) == [False, True]
    shown = " ".join([sheet.name, *(fact.value for fact in sheet.facts)])
    for value in ("Ana", "Arriaga", "12345678Z", "600001001", "ana@example.org", "2024001"):
        assert value not in shown


def test_what_must_be_seen_first_stands_over_it(ana: str, store: Store) -> None:
    """L59, L61, L63: publicity stopped, a proven restriction that binds before it is answered."""
    banners = view(store, ana).banners
    assert [(each.kind, each.granted) for each in banners] == [("suppression", True), ("restriction", True)]
    assert set(banners[0].purposes) == {
        Purpose.MARKETING_EMAIL,
        Purpose.MARKETING_SMS,
        Purpose.MARKETING_CALL,
    }


def test_what_was_lifted_or_is_not_proven_does_not_bind(ana: str, front: Front, store: Store) -> None:
    """L59: the banner follows what is in force, not the stage of a request."""
    stranger = front.chat()
    claimed(stranger, document=ANA["document"], send=False)
    lodge(stranger, Right.OBJECTION)
    with store.unit_of_work("cli") as work:
        restriction = work.session.query(Restriction).one()
        restriction.lifted_at = work.now
        work.session.get_one(Request, restriction.request_id).status = "closed"
        work.commit()
    banners = view(store, ana).banners
    assert [(each.kind, each.granted) for each in banners] == [("suppression", True), ("objection", False)]


def test_the_data_are_opened_for_a_reason_and_who_looked_is_shown(ana: str, store: Store) -> None:
    """L53, L93."""
    with pytest.raises(ReasonRequired):
        reveal(store, ana, "no")
    sheet = reveal(store, ana, "atender su llamada")
    assert sheet.name == "Ana Arriaga Beltrán"
    entry = last_entry(store)
    assert (entry.actor, entry.reason) == ("staff:lola", "atender su llamada")
    assert sheet.looks == ()
    looks = view(store, ana, "delegada").looks
    assert ("lola", "person_revealed", "atender su llamada") in [
        (look.staff, look.event, look.reason) for look in looks
    ]


def test_a_blocked_person_has_no_page(ana: str, store: Store) -> None:
    """L67."""
    with store.unit_of_work("system") as work:
        work.block_key(f"person:{ana}")
        work.commit()
    with pytest.raises(NotFound):
        view(store, ana)
    with pytest.raises(NotFound):
        reveal(store, ana, "atender su llamada")


def test_who_has_no_business_with_people_sees_none(ana: str, store: Store) -> None:
    """L93."""
    with pytest.raises(NotAllowed):
        view(store, ana, "root")
    with pytest.raises(NotFound):
        view(store, "0" * 32)


def test_an_objection_that_was_only_voiced_is_no_request_yet(ana: str, front: Front, store: Store) -> None:
    talk = front.chat()
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=Right.OBJECTION, words="me opongo")
    assert "objection" not in [each.kind for each in view(store, ana).banners]
