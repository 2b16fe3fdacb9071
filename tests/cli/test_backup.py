"""`amparo backup` and `amparo restore`: what was blocked or destroyed since does not come back."""

import fcntl
import stat
import tarfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from duties.steps import Step
from services.destroy_expired import destroy_expired
from services.search_people import search_people
from services.verify_blocked import verify_blocked
from settings import Settings
from settings.clock import Clock
from store import Store, open_store
from store.models import Message, OutboundMessage, Person, Request
from tests.services.desk_cases import Desk
from tests.services.erasure_cases import SAID, end, kept_talk, proposed, recorded
from tests.services.talk import ANA, Front

Listed = Callable[..., Any]
Refused = Callable[..., str]
DUE = date(2099, 1, 1)


@pytest.fixture
def store(live: Settings) -> Iterator[Store]:
    """The store behind the command line."""
    opened = open_store(live, Clock(live))
    yield opened
    opened.close()


@pytest.fixture
def desk(live: Settings, store: Store) -> Desk:
    """The team, and Ana with a chat she kept, a call, and an erasure that lola has proposed."""
    front = Front(store, live)
    front.enrol(ANA)
    talk = kept_talk(front)
    end(front, talk)
    recorded(front, talk)
    return Desk.opened(front)


def approve(desk: Desk) -> str:
    """The second person approves; gives the reference."""
    with desk.store.reader() as read:
        reference: str = read.session.query(Request).filter_by(proposal="erasure").one().reference
    desk.move(reference, Step.APPROVE_ERASURE, "delegada")
    return reference


def destroy(desk: Desk) -> None:
    """The term passes."""
    with desk.store.unit_of_work("cli") as work:
        for row in work.session.query(Request):
            row.status = "closed"
        work.commit()
    destroy_expired(desk.store, as_of=DUE, by="cli", settings=desk.settings)


def people(store: Store) -> set[str]:
    """Customers' references that are in use."""
    with store.reader() as read:
        return {row.customer_ref for row in read.session.query(Person) if row.blocked_at is None}


def test_what_was_there_comes_back_and_the_keys_are_in_no_backup(
    listed: Listed, live: Settings, desk: Desk, tmp_path: Path
) -> None:
    """L92: restore drill; nothing personal is readable in the file."""
    file = tmp_path / "copia.tar"
    listed("backup", str(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    content = file.read_bytes()
    for datum in (SAID.encode(), b"Arriaga", b"12345678Z", (live.home / "keys" / "master.json").read_bytes()):
        assert datum not in content
    with tarfile.open(file) as archive:
        assert not [name for name in archive.getnames() if "key" in name or "master" in name]
    with desk.store.unit_of_work("cli") as work:
        work.session.query(Message).filter(Message.sender == "customer").delete()
        work.commit()
    desk.store.close()
    assert listed("restore", str(file)) == {"file": str(file), "blocked_again": 0, "destroyed_again": 0}
    with desk.store.reader() as read:
        row = read.session.query(Message).filter_by(sender="customer").first()
        assert row is not None
        assert read.open_text(row.owner, "messages", "text_sealed", row.id, row.text_sealed) == SAID
    assert desk.store.verify() == []


@pytest.mark.parametrize("list_lost", [False, True])
def test_a_person_blocked_since_is_blocked_again(
    listed: Listed, live: Settings, desk: Desk, tmp_path: Path, list_lost: bool
) -> None:
    """L57, L70: also if the database that knew it is gone, as the keys tell."""
    reference, file = proposed(desk), tmp_path / "copia.tar"
    listed("backup", str(file))
    approve(desk)
    desk.store.close()
    if list_lost:
        for path in live.home.glob("amparo.sqlite3*"):
            path.unlink()
    assert listed("restore", str(file))["blocked_again"] >= 1
    assert "C1" not in people(desk.store)
    with desk.store.reader() as read:
        assert search_people(read, ANA["document"]).people == ()
        request = read.session.query(Request).filter_by(reference=reference).one()
    assert request.status == ("proposed" if list_lost else "closed")
    assert verify_blocked(desk.store) == []
    assert desk.store.verify() == []


@pytest.mark.parametrize("list_lost", [False, True])
def test_a_person_destroyed_since_does_not_come_back(
    listed: Listed, live: Settings, desk: Desk, tmp_path: Path, list_lost: bool
) -> None:
    """L57, L70: neither rows nor indexes nor audio; a backup is no way back."""
    proposed(desk)
    file = tmp_path / "copia.tar"
    listed("backup", str(file))
    approve(desk)
    destroy(desk)
    desk.store.close()
    if list_lost:
        for path in live.home.glob("amparo.sqlite3*"):
            path.unlink()
    assert listed("restore", str(file))["destroyed_again"] >= 1
    with desk.store.reader() as read:
        assert read.session.query(Person).filter_by(customer_ref="C1").count() == 0
        assert search_people(read, ANA["document"]).people == ()
        assert read.session.query(Message).filter(Message.text_sealed.is_not(None)).count() == 0
        assert read.session.query(OutboundMessage).filter(OutboundMessage.person_id.is_not(None)).count() == 0
    assert list((live.home / "recordings").iterdir()) == []
    assert desk.store.verify() == []


def test_a_broken_file_changes_nothing(listed: Listed, refused: Refused, desk: Desk, tmp_path: Path) -> None:
    """L92."""
    file, other = tmp_path / "copia.tar", tmp_path / "otra.tar"
    listed("backup", str(file))
    assert "cannot be written" in refused("backup", str(file))
    before = people(desk.store)
    other.write_bytes(b"nada")
    assert "no backup" in refused("restore", str(other))
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    other.write_bytes(content)
    assert "not whole" in refused("restore", str(other))
    assert people(desk.store) == before


def test_not_while_amparo_runs(listed: Listed, refused: Refused, live: Settings, tmp_path: Path) -> None:
    file = tmp_path / "copia.tar"
    listed("backup", str(file))
    with (live.home / "run.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "in use" in refused("restore", str(file))
