"""From «quiero que borren mis datos» to the certificate: the whole way of an erasure, on the real store."""

import json
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from duties.break_glass import Ground
from duties.errors import CannotDecrypt
from duties.kinds import Right
from duties.packages import LinkDead
from duties.reasons import Reason
from duties.steps import Guard, MoveRefused, Step
from jobs.retention import sweep
from services.find_link import find_link
from services.list_corrections import list_corrections
from services.open_blocked import open_blocked
from services.open_package import open_package
from services.post_letter import post_letter
from services.read_coverage import read_coverage
from services.search_people import search_people
from services.send_code import send_code
from services.verify_blocked import verify_blocked
from store import Store, make_keys
from store.models import (
    BlockedItem,
    Conversation,
    Destruction,
    IdentityCheck,
    Message,
    OutboundMessage,
    Package,
    Person,
    Recording,
    Request,
    RequestLetter,
)
from tests.conftest import SetClock, StorePlaces
from tests.services.copy_cases import unpacked
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import SAID, SOUND, asked, end, kept_talk, recorded
from tests.services.talk import ANA, Front, claimed
from tests.services.test_download_package import Link

JUDGE = Ground("Juzgado 3 de Bilbao", "Autos 12/2027")


@pytest.fixture
def places(places: StorePlaces) -> StorePlaces:
    """The same home with keys whose passphrase the test knows."""
    for path in (places.home / "keys").iterdir():
        path.unlink()
    (places.home / "frase").write_text(str(make_keys(places.home)))
    return places


def test_from_the_first_word_to_the_certificate(front: Front, store: Store, clock: SetClock) -> None:
    """L49, L57, L58, L63, L65-L70: one person's whole way, and nobody else is touched by it."""
    front.enrol()
    desk = Desk.opened(front)
    talk = kept_talk(front)
    end(front, talk)
    recorded(front, talk)
    access = asked(front, right=Right.ACCESS)
    erasure = asked(front)
    whose = front.person_id()

    _two_people_decide(desk, erasure, access)
    link = _the_copy_first(desk, access)
    desk.move(erasure, Step.APPROVE_ERASURE, "delegada")

    _nobody_meets_them(desk, link, access)
    _the_letter_goes(desk, erasure)
    _the_dpo_opens(desk, erasure)

    clock.time += timedelta(days=365 * 3)
    _swept(desk)
    assert _there(store, whose)
    clock.time += timedelta(days=365 * 2 + 2)
    _swept(desk)
    _it_is_over(desk, whose)


def _two_people_decide(desk: Desk, erasure: str, access: str) -> None:
    """L62, L66."""
    desk.move(erasure, Step.TAKE, "delegado")
    desk.move(erasure, Step.PROPOSE_ERASURE, "delegado")
    with pytest.raises(MoveRefused):
        desk.move(erasure, Step.APPROVE_ERASURE, "delegado")
    with pytest.raises(MoveRefused) as refused:
        desk.move(erasure, Step.APPROVE_ERASURE, "delegada")
    assert refused.value.obstacle is Guard.COPY_GIVEN
    desk.move(access, Step.TAKE)


def _the_copy_first(desk: Desk, access: str) -> Link:
    """L66: the dossier is ready and delivered, then the access is answered."""
    link = Link(desk, access)
    assert link.alive()
    desk.move(access, Step.ANSWER, reason=Reason.DONE)
    return link


def _nobody_meets_them(desk: Desk, link: Link, access: str) -> None:
    """L57, L67: search, the assistant, a code, the portal's link, the desk's copies, coverage, corrections."""
    store = desk.store
    with store.reader() as read:
        for words in (ANA["document"], "600001001", "ana@example.org", "P-2024001", "C1", "Arriaga"):
            assert search_people(read, words).people == ()
        assert read_coverage(read, desk.settings).contracts == 1
        assert list(list_corrections(read)) == []
        with pytest.raises(LinkDead):
            find_link(read, link.token)
        codes = read.session.query(IdentityCheck).filter_by(status="pending").count()
        package = read.session.query(Package).one()
    assert codes == 0
    with store.unit_of_work("cli") as work, pytest.raises(CannotDecrypt):
        open_package(work, access, package.id, staff="lola")
    again = desk.front.chat()
    claimed(again, document=ANA["document"], send=False)
    with again.turn() as (work, conversation):
        send_code(work, conversation, settings=desk.settings)
        assert conversation.claimed_person_id is None
        check = work.session.query(IdentityCheck).filter_by(conversation_id=conversation.id).one()
        sent = work.session.query(OutboundMessage).filter_by(identity_check_id=check.id).count()
        assert (check.person_id, sent) == (None, 0)
    end(desk.front, again)


def _the_letter_goes(desk: Desk, erasure: str) -> None:
    """L45, L58."""
    (letter,) = desk.letters(erasure)
    assert "bloquear" in desk.front.body(letter)
    with desk.store.unit_of_work("cli") as work:
        for message in work.session.query(OutboundMessage).filter_by(status="waiting"):
            assert work.open(
                message.owner, "outbound_messages", "body_sealed", message.id, message.body_sealed
            )
            if message.id != letter.id:
                message.status = "sent"
        request = work.session.query(Request).filter_by(reference=erasure).one()
        row = work.session.query(RequestLetter).filter_by(request_id=request.id).one()
        post_letter(work, erasure, row.id, staff="lola")
        work.commit()
    desk.move(erasure, Step.CLOSE)


def _the_dpo_opens(desk: Desk, erasure: str) -> None:
    """L54, L66."""
    passphrase = (desk.store.home / "frase").read_text()
    content = open_blocked(
        desk.store, erasure, staff="delegada", passphrase=passphrase, ground=JUDGE, settings=desk.settings
    )
    files = unpacked(content)
    assert json.loads(files["datos.json"])["person"]["name"] == "Ana"
    assert SAID in files["conversaciones.txt"].decode()
    assert SOUND in files.values()
    assert verify_blocked(desk.store) == []
    assert desk.store.verify() == []


def _swept(desk: Desk) -> None:
    with httpx.Client() as http:
        sweep(desk.store, desk.settings, http)
        assert sweep(desk.store, desk.settings, http) == 0


def _there(store: Store, whose: str) -> bool:
    with store.reader() as read:
        return read.session.get(Person, whose) is not None


def _it_is_over(desk: Desk, whose: str) -> None:
    """L65, L68, L70: no row, no key, no file; certificates, a sound chain, and the other person as ever."""
    store = desk.store
    with store.reader() as read:
        assert read.session.get(Person, whose) is None
        assert [person.customer_ref for person in read.session.query(Person)] == ["C2"]
        for model in (Recording, Request, RequestLetter, Package):
            assert read.session.query(model).count() == 0
        assert read.session.query(Conversation).filter_by(person_id=whose).count() == 0
        assert read.session.query(Message).filter(Message.text_sealed.is_not(None)).count() == 0
        items = read.session.query(BlockedItem).all()
        certificates = read.session.query(Destruction).all()
        assert [found.customer_ref for found in search_people(read, "Hidalgo").people] == ["C2"]
    assert all(item.destroyed_at is not None for item in items)
    assert store.rings_of(owner for item in items for owner in json.loads(item.owners)) == {}
    assert {row.row_id for row in certificates} >= {item.row_id for item in items}
    assert all(row.keys_gone_at is not None for row in certificates)
    assert _files(store.home / "recordings") == _files(store.home / "packages") == []
    assert verify_blocked(store) == []
    assert store.verify() == []


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file()]
