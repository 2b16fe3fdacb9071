"""People with much to copy, for the tests of dossiers and portable copies."""

import io
import json
import zipfile
from dataclasses import dataclass
from typing import Any

from duties.kinds import Purpose, Right
from duties.packages import PackageKind
from services.give_consent import give_consent
from services.make_package import make_package
from services.open_incident import open_incident
from services.open_package import read_package
from services.order_package import order_package
from services.record_message import record_message
from store.models import Conversation, Package, Reference, new_id
from tests.services.desk_cases import Desk
from tests.services.talk import ANA, WANTS, YES, Front, Talk, claimed, lodge, verified


@dataclass(frozen=True)
class Copy:
    """A package opened: its files and its document."""

    package: Package
    files: dict[str, bytes]

    @property
    def document(self) -> dict[str, Any]:
        """`datos.json`."""
        found: dict[str, Any] = json.loads(self.files["datos.json"])
        return found


def say(talk: Talk, text: str, masked: str | None = None, **references: tuple[str, str]) -> None:
    """The person says something; `references` go to the vault as kind and value."""
    with talk.turn() as (work, conversation):
        record_message(work, conversation, sender="customer", text=text, masked=masked or text)
        for name, (kind, value) in references.items():
            row = Reference(conversation_id=conversation.id, turn_id=work.turn_id, name=name, kind=kind)
            row.id = new_id()
            row.value_sealed = work.seal(
                f"conversation:{conversation.id}", "references", "value_sealed", row.id, value
            )
            work.session.add(row)
            work.session.flush()


def rich(front: Front, right: Right = Right.ACCESS) -> tuple[Desk, str, Talk]:
    """Ana with a chat she keeps, publicity she wants, an incident, and a proven request."""
    desk = Desk.opened(front)
    front.enrol(ANA)
    talk = front.chat()
    with talk.turn() as (work, conversation):
        give_consent(
            work, conversation, purpose=Purpose.CONVERSATION_RECORD, answer=YES, settings=front.settings
        )
    say(talk, "Soy Ana, mi DNI es 12345678Z", "Soy Ana, mi DNI es dni_1", dni_1=("dni", "12345678Z"))
    with talk.turn() as (work, conversation):
        open_incident(work, conversation, text="El perito no vino el lunes", settings=front.settings)
        give_consent(work, conversation, purpose=Purpose.MARKETING_SMS, answer=WANTS, settings=front.settings)
    claimed(talk, document=ANA["document"], send=False)
    reference = lodge(talk, right).reference
    verified(front, talk, document=ANA["document"])
    return desk, reference, talk


def copied(desk: Desk, reference: str, kind: PackageKind = PackageKind.DOSSIER, by: str = "lola") -> Copy:
    """Order it, make it and open it."""
    with desk.store.unit_of_work("cli") as work:
        package_id = order_package(work, reference, kind, staff=by).id
        work.commit()
    make_package(desk.store, package_id, settings=desk.settings)
    with desk.store.reader() as read:
        package = read.session.get_one(Package, package_id)
        return Copy(package, unpacked(read_package(read, package)))


def unpacked(content: bytes) -> dict[str, bytes]:
    """The files of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def conversations(desk: Desk) -> int:
    """How many there are."""
    with desk.store.reader() as read:
        return read.session.query(Conversation).count()
