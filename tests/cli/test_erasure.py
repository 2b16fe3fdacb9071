"""`amparo erase`, `amparo hold`, `amparo retention` and `amparo dossier --blocked`, one after the other."""

import base64
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from duties.errands import ErrandKind
from duties.kinds import Identity, Right
from services.add_staff import add_staff
from services.open_request import open_request
from settings import Settings
from settings.clock import Clock
from store import Store, open_store
from store.crypto import new_authority_pair
from store.models import Errand, OutboundMessage, Person, Request

Listed = Callable[..., Any]
Refused = Callable[..., str]
FIRST = ("--as", "bea", "--reason", "Lo pidió por teléfono y consta")
SECOND = ("--as", "ana", "--reason", "Comprobado con cada sistema")


@pytest.fixture
def passphrase(live: Settings) -> str:
    """Of an authority's key that takes the place of the one made at the first start."""
    said = "tres erizos cruzan de noche"
    public, private = new_authority_pair(said)
    master = live.home / "keys" / "master.json"
    keys = json.loads(master.read_text()) | {"authority_public": base64.b64encode(public).decode()}
    master.write_text(json.dumps(keys))
    (live.home / "keys" / "authority.pem").write_bytes(private)
    return said


@pytest.fixture
def store(live: Settings) -> Iterator[Store]:
    """The store behind the command line."""
    opened = open_store(live, Clock(live))
    yield opened
    opened.close()


@pytest.fixture
def reference(live: Settings, store: Store) -> str:
    """A proven erasure of C1001, every system looked into, and an agent called `bea`."""
    with store.unit_of_work("bot") as work:
        add_staff(work, name="bea", role="agent")
        person = work.session.query(Person).filter_by(customer_ref="C1001").one()
        request = open_request(
            work,
            right=Right.ERASURE,
            channel="chat",
            conversation=None,
            person_id=person.id,
            received_at=work.now,
            details={},
            claim=None,
            identity=Identity.VERIFIED,
            settings=live,
        )
        for errand in work.session.query(Errand).filter_by(request_id=request.id, kind=ErrandKind.SYSTEM):
            errand.status, errand.outcome = "done", "nothing"
        work.commit()
        return request.reference


def told_and_closed(store: Store, reference: str) -> None:
    """Everything has left the house, and the case is over."""
    with store.unit_of_work("cli") as work:
        for message in work.session.query(OutboundMessage).filter_by(status="waiting"):
            message.status = "sent"
        work.session.query(Request).filter_by(reference=reference).one().status = "closed"
        work.commit()


def test_an_erasure_takes_two_people_at_the_command_line_too(
    reference: str, listed: Listed, refused: Refused
) -> None:
    """L57, L62: the same table, the same guards; by the customer's reference as well."""
    assert "--as" in refused("erase", reference)
    assert listed("erase", "C1001", *FIRST)["status"] == "proposed"
    assert "role" in refused("erase", reference, *FIRST)
    done = listed("erase", reference, *SECOND)
    assert (done["status"], done["reference"]) == ("answered", reference)
    assert refused("customers", "show", "C1001")
    assert {row["reference"]: row["person"] for row in listed("requests", "list")}[reference] is None
    assert "not allowed" in refused("erase", reference, *SECOND)


def test_nothing_is_erased_that_nobody_asked_for(reference: str, refused: Refused) -> None:
    """L62."""
    assert reference
    assert "no open request for erasure" in refused("erase", "C1002", *FIRST)


def test_without_a_ground_and_the_passphrase_nothing_blocked_is_opened(
    reference: str, listed: Listed, refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L66, L67."""
    listed("erase", reference, *FIRST)
    listed("erase", reference, *SECOND)
    file = tmp_path / "bloqueado.zip"
    said = ("dossier", reference, str(file), "--blocked", *SECOND)
    assert "authority" in refused(*said)
    monkeypatch.setattr("sys.stdin", io.StringIO("no es esta\n"))
    assert "passphrase" in refused(*said, "--authority", "AEPD", "--file-number", "EXP2026/1")
    assert not file.exists()


def test_what_is_blocked_is_held_and_in_the_end_destroyed(
    reference: str, store: Store, listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L65, L68."""
    listed("erase", reference, *FIRST)
    due = listed("erase", reference, *SECOND)["destroyed_on"]
    told_and_closed(store, reference)
    listed("hold", "add", "C1001", *SECOND)
    assert [hold["reference"] for hold in listed("hold", "list")] == ["C1001"]
    monkeypatch.setenv("AMPARO_DEMO", "1")
    assert listed("retention", "run", "--as-of", due)["kept_back"] == 1
    listed("hold", "release", reference, *SECOND)
    assert listed("retention", "run", "--as-of", due)["destroyed"] == 1
    assert [row["category"] for row in listed("retention", "certificates")] == ["customer"]
    assert listed("retention", "verify") == {"sound": True, "findings": []}
    assert listed("audit", "verify")["sound"] is True


def test_the_passphrase_opens_the_dossier(
    passphrase: str, reference: str, listed: Listed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L66, L67: it is read from stdin, and is never an argument."""
    listed("erase", reference, *FIRST)
    listed("erase", reference, *SECOND)
    file = tmp_path / "bloqueado.zip"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{passphrase}\n"))
    ground = ("--blocked", "--authority", "AEPD", "--file-number", "EXP2026/1")
    listed("dossier", reference, str(file), *ground, *SECOND)
    with zipfile.ZipFile(file) as archive:
        assert "99004133N" in archive.read("datos.json").decode()
        assert '"C1001"' in archive.read("datos.json").decode()


@pytest.mark.usefixtures("live")
def test_outside_a_demo_no_day_that_has_not_come_is_taken(refused: Refused) -> None:
    """L65: nothing is destroyed before its day."""
    assert "has not come" in refused("retention", "run", "--as-of", "2099-01-01")
    assert "2031-11-23" in refused("retention", "run", "--as-of", "mañana")
