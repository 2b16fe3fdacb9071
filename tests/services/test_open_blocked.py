"""What is blocked is opened by the DPO with the passphrase, on a ground, and by nobody else."""

import json

import pytest

from duties.break_glass import Ground, GroundMissing
from duties.errors import NotAllowed, NotFound
from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import Step
from services.open_blocked import WrongPassphrase, open_blocked
from store import Store, make_keys
from store.models import AuditEntry, OutboundMessage
from tests.conftest import StorePlaces
from tests.services.copy_cases import unpacked
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import SAID, SOUND, end, erased, kept_talk, recorded
from tests.services.talk import Front, lodge

JUDGE = Ground("Juzgado 3 de Bilbao", "Autos 12/2026")


@pytest.fixture
def passphrase() -> list[str]:
    """The DPO's, once the keys have been made."""
    return []


@pytest.fixture
def places(places: StorePlaces, passphrase: list[str]) -> StorePlaces:
    """The same home with keys whose passphrase the test knows."""
    for path in (places.home / "keys").iterdir():
        path.unlink()
    passphrase.append(str(make_keys(places.home)))
    return places


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk, with Ana blocked after a chat she kept and a call."""
    front.enrol()
    talk = kept_talk(front)
    end(front, talk)
    recorded(front, talk)
    return Desk.opened(front)


def opened(
    desk: Desk, reference: str, passphrase: str, *, by: str = "delegada", ground: Ground = JUDGE
) -> bytes:
    """The archive."""
    return open_blocked(
        desk.store, reference, staff=by, passphrase=passphrase, ground=ground, settings=desk.settings
    )


def events(store: Store) -> list[AuditEntry]:
    """The audit."""
    with store.reader() as read:
        return read.session.query(AuditEntry).order_by(AuditEntry.seq).all()


@pytest.mark.parametrize("by_customer", [False, True])
def test_a_judge_gets_all_that_there_was(desk: Desk, passphrase: list[str], by_customer: bool) -> None:
    """L54, L66: the file, what was said, the audio; and what was blocked when, why and until when."""
    reference = erased(desk)
    files = unpacked(opened(desk, "C1" if by_customer else reference, passphrase[0]))
    document, account = json.loads(files["datos.json"]), json.loads(files["bloqueo.json"])
    assert document["person"]["customer_ref"] == "C1"
    assert (document["person"]["name"], document["person"]["document"]) == ("Ana", "12345678Z")
    assert {point["value"] for point in document["person"]["contacts"]} == {"+34600001001", "ana@example.org"}
    assert SAID in files["conversaciones.txt"].decode()
    assert SOUND in files.values()
    assert account["destroyed_on"] == "2031-11-23"
    assert {item["reason"] for item in account["items"]} == {"erasure"}


def test_who_opened_it_for_whom_is_in_the_audit_and_the_office_is_told(
    desk: Desk, store: Store, passphrase: list[str]
) -> None:
    """L67, L93: alert."""
    opened(desk, erased(desk), passphrase[0])
    last = events(store)[-1]
    assert (last.actor, last.reason) == ("staff:delegada", "Juzgado 3 de Bilbao, expediente Autos 12/2026")
    assert "blocked_opened" in last.events
    with store.reader() as read:
        alert = read.session.query(OutboundMessage).filter_by(kind="digest").one()
        body = read.open_text(alert.owner, "outbound_messages", "body_sealed", alert.id, alert.body_sealed)
    assert "delegada" in body
    assert "Autos 12/2026" in body
    assert "Ana" not in body
    assert store.verify() == []


@pytest.mark.parametrize("name", ["lola", "marta", "ojo"])
def test_nobody_but_the_dpo_opens_it_passphrase_or_not(desk: Desk, passphrase: list[str], name: str) -> None:
    """L67, L93."""
    reference = erased(desk)
    with pytest.raises(NotAllowed):
        opened(desk, reference, passphrase[0], by=name)


def test_without_the_passphrase_the_dpo_opens_nothing_and_the_try_is_noted(desk: Desk, store: Store) -> None:
    """L65, L67."""
    reference = erased(desk)
    with pytest.raises(WrongPassphrase):
        opened(desk, reference, "otra cosa")
    assert "blocked_refused" in events(store)[-1].events


def test_a_blocked_person_who_asks_for_access_and_proves_who_they_are_gets_it(
    desk: Desk, passphrase: list[str]
) -> None:
    """L66: not recognised by anything; proven by staff at sight of papers; only while that request is open."""
    reference = erased(desk)
    access = lodge(desk.front.chat(), Right.ACCESS).reference
    own = Ground(access_reference=access)
    with pytest.raises(GroundMissing):
        opened(desk, reference, passphrase[0], ground=own)
    desk.move(access, Step.TAKE)
    desk.move(access, Step.CONFIRM_IDENTITY, "marta", reason=Reason.IN_PERSON)
    assert "datos.json" in unpacked(opened(desk, reference, passphrase[0], ground=own))
    desk.move(access, Step.ANSWER, reason=Reason.DONE, medium="letter")
    with pytest.raises(GroundMissing):
        opened(desk, reference, passphrase[0], ground=own)


def test_an_erasure_is_no_access(desk: Desk, passphrase: list[str]) -> None:
    """L66."""
    reference = erased(desk)
    with pytest.raises(GroundMissing):
        opened(desk, reference, passphrase[0], ground=Ground(access_reference=reference))
    with pytest.raises(GroundMissing):
        opened(desk, reference, passphrase[0], ground=Ground(access_reference="99999"))


def test_who_is_not_blocked_is_not_opened_this_way(desk: Desk, passphrase: list[str]) -> None:
    with pytest.raises(NotFound):
        opened(desk, "C2", passphrase[0])
