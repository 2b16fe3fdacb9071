"""A rectification puts the right value on file and keeps the old one where daily use cannot read it."""

import pytest

from duties.errors import CannotDecrypt
from duties.kinds import Right
from duties.steps import Step
from services.find_request import find_request
from services.read_identity import read_person
from services.request_content import read_details, write_details
from services.write_letter import open_letter
from store.models import BlockedValue, OutboundMessage, RequestLetter
from tests.services.copy_cases import copied
from tests.services.desk_cases import Desk
from tests.services.talk import ANA, Front, claimed, lodge, verified


def rectified(front: Front, field: str, value: str, medium: str = "email") -> Desk:
    """Ana's request, answered as done."""
    desk = Desk.opened(front)
    front.enrol(ANA | {"address": "Calle Vieja 1"})
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    reference = lodge(
        talk, Right.RECTIFICATION, field=field, new_value=value, old_value="Calle Vieja 1"
    ).reference
    verified(front, talk, document=ANA["document"])
    desk.move(reference, Step.TAKE)
    desk.move(
        reference, Step.ANSWER, reason="done", medium=medium, text="Se ha corregido el dato en su ficha."
    )
    with desk.store.reader() as read:
        request = find_request(read, reference)
        assert request is not None
        assert "old_value" not in read_details(read, request)
    return desk


def on_file(desk: Desk) -> dict[str, str]:
    """What the desk and the copies read."""
    with desk.store.reader() as read:
        return {fact.what: fact.value for fact in read_person(read, desk.front.person_id())}


@pytest.mark.parametrize(
    ("field", "value", "datum", "stored", "old"),
    [
        ("dirección", "Calle Nueva 7", "address", "Calle Nueva 7", "Calle Vieja 1"),
        ("apellidos", "Arriaga Sanz", "surname", "Arriaga Sanz", "Arriaga Beltrán"),
        ("correo", "Nueva@Example.org", "email", "nueva@example.org", "ana@example.org"),
        ("teléfono", "611 22 33 44", "mobile", "+34611223344", "+34600001001"),
    ],
)
def test_the_old_value_is_gone_from_daily_use_and_kept_in_the_blocked_store(
    front: Front, *, field: str, value: str, datum: str, stored: str, old: str
) -> None:
    """L56, L66: not overwritten, not readable."""
    desk = rectified(front, field, value)
    assert on_file(desk)[datum] == stored
    assert old not in on_file(desk).values()
    with desk.store.reader() as read:
        (row,) = read.session.query(BlockedValue).all()
        assert old.encode() not in row.value_sealed
        with pytest.raises(CannotDecrypt):
            read.open(row.owner, "blocked_values", "value_sealed", row.id, row.value_sealed)
    assert desk.store.verify() == []


@pytest.mark.parametrize(
    ("field", "value"), [("póliza", "P-1"), ("correo", "no es un correo"), ("teléfono", "12")]
)
def test_what_is_not_on_file_here_or_cannot_be_such_a_datum_changes_nothing(
    front: Front, field: str, value: str
) -> None:
    desk = Desk.opened(front)
    reference = desk.request(Right.RECTIFICATION)
    before = on_file(desk)
    with desk.store.unit_of_work("bot") as work:
        request = find_request(work, reference)
        assert request is not None
        write_details(work, request, {"field": field, "new_value": value})
        work.commit()
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason="done")
    assert on_file(desk) == before


def test_a_copy_made_afterwards_does_not_tell_the_old_value(front: Front) -> None:
    """L56: gone from exports."""
    desk = rectified(front, "dirección", "Calle Nueva 7")
    copy = copied(desk, desk.request(Right.ACCESS))
    assert all(b"Calle Vieja" not in content for content in copy.files.values())
    assert copy.document["person"]["address"] == "Calle Nueva 7"


def test_the_answer_goes_to_the_corrected_address_and_not_to_the_wrong_one(front: Front) -> None:
    """L45, L56; RGPD 5.1.f: whoever reads the wrong mailbox may be anybody."""
    desk = rectified(front, "correo", "nueva@example.org")
    with desk.store.reader() as read:
        answer = read.session.query(OutboundMessage).filter_by(kind="answer").one()
        to = read.open_text(answer.owner, "outbound_messages", "to_sealed", answer.id, answer.to_sealed)
    assert (answer.medium, to) == ("email", "nueva@example.org")


def test_a_letter_on_paper_has_the_corrected_name_and_address(front: Front) -> None:
    """L45, L56."""
    desk = rectified(front, "dirección", "Calle Nueva 7", medium="letter")
    with desk.store.reader() as read:
        letter = read.session.query(RequestLetter).one()
        assert open_letter(read, letter)["addressee"] == ["Ana Arriaga Beltrán", "Calle Nueva 7"]
