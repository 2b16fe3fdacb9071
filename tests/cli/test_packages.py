"""`amparo dossier` and `amparo portability`."""

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from duties.kinds import Identity, Right
from duties.packages import PackageStatus
from services.open_request import open_request
from settings import Settings
from settings.clock import Clock
from store import open_store
from store.models import Package, Person

Listed = Callable[..., Any]
WHY = ("--as", "ana", "--reason", "answer the request")


def request_of(live: Settings, right: Right) -> str:
    """A proven request of C1001."""
    store = open_store(live, Clock(live))
    with store.unit_of_work("bot") as work:
        person = work.session.query(Person).filter_by(customer_ref="C1001").one()
        request = open_request(
            work,
            right=right,
            channel="chat",
            conversation=None,
            person_id=person.id,
            received_at=work.now,
            details={},
            claim=None,
            identity=Identity.VERIFIED,
            settings=live,
        )
        work.commit()
    store.close()
    return request.reference


@pytest.mark.parametrize(
    ("command", "right"), [("dossier", Right.ACCESS), ("portability", Right.PORTABILITY)]
)
def test_a_copy_is_written_for_who_says_why_and_only_for_its_owner_to_read(
    listed: Listed, live: Settings, tmp_path: Path, command: str, right: Right
) -> None:
    """L52, L60, L93."""
    reference, file = request_of(live, right), tmp_path / "copia.zip"
    shown = listed(command, reference, str(file), *WHY)
    assert (shown["size"], stat.S_IMODE(file.stat().st_mode)) == (file.stat().st_size, 0o600)
    with zipfile.ZipFile(file) as archive:
        assert {"datos.json", "esquema.json", "manifiesto.json"} <= set(archive.namelist())
        assert "99004133N" in archive.read("datos.json").decode()


def test_without_a_reason_nothing_is_written(
    refused: Callable[..., str], live: Settings, tmp_path: Path
) -> None:
    """L93."""
    reference, file = request_of(live, Right.ACCESS), tmp_path / "copia.zip"
    assert "--reason" in refused("dossier", reference, str(file))
    assert "right" in refused("portability", reference, str(file), *WHY)
    assert "no such request" in refused("dossier", "0", str(file), *WHY)
    assert not file.exists()


def test_one_with_other_people_waits_for_somebody_else_and_is_then_written(
    refused: Callable[..., str],
    amparo: Listed,
    live: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """RGPD 15.4."""
    reference, file = request_of(live, Right.ACCESS), tmp_path / "copia.zip"
    monkeypatch.setattr("services.make_package.stage_after", lambda _: PackageStatus.HELD)
    assert "somebody else has to approve" in refused("dossier", reference, str(file), *WHY)
    assert not file.exists()
    store = open_store(live, Clock(live))
    with store.unit_of_work("staff:delegado") as work:
        row = work.session.query(Package).one()
        row.status, row.approved_by = "ready", "delegado"
        work.commit()
    store.close()
    amparo("dossier", reference, str(file), *WHY)
    assert file.exists()
