"""A letter on paper."""

from duties.kinds import Right
from duties.reasons import Reason
from duties.steps import Step
from services.print_letter import letter_document, print_letter
from services.read_request import find_by_reference
from store import Store
from store.models import RequestLetter
from tests.services.desk_cases import WORDS, Desk
from tests.services.staff_cases import last_entry
from tests.services.talk import ANA, Front


def test_the_sheet_holds_the_letter_and_the_look_is_in_the_audit(front: Front, store: Store) -> None:
    """L45, L93."""
    front.enrol(ANA | {"address": "Calle Mayor 3, 48001 Bilbao"})
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason=Reason.DONE, medium="letter")
    with store.unit_of_work("cli") as work:
        letter = work.session.query(RequestLetter).one()
        request = find_by_reference(work, reference)
        document = letter_document(work, request, letter, settings=desk.settings)
        pdf = print_letter(work, reference, letter.id, staff="lola", settings=desk.settings)
        work.commit()
    assert document["addressee"] == ["Ana Arriaga Beltrán", "Calle Mayor 3, 48001 Bilbao"]
    assert WORDS in document["paragraphs"]
    assert pdf.startswith(b"%PDF")
    entry = last_entry(store)
    assert (entry.actor, entry.reason) == ("staff:lola", "imprimir la carta")


def test_a_letter_by_e_mail_shows_no_address(front: Front, store: Store) -> None:
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    with store.reader() as read:
        letter = read.session.query(RequestLetter).one()
        document = letter_document(read, find_by_reference(read, reference), letter, settings=desk.settings)
    assert document["addressee"] == ()


def test_the_answer_to_an_erasure_still_has_its_name_and_address_once_the_person_is_blocked(
    front: Front, store: Store
) -> None:
    """L45, L57: a letter on paper is printed after the approval has blocked whoever it goes to."""
    front.enrol(ANA | {"address": "Calle Mayor 3, 48001 Bilbao"})
    desk = Desk.opened(front)
    reference = desk.request(Right.ERASURE)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.PROPOSE_ERASURE)
    desk.move(reference, Step.APPROVE_ERASURE, "delegada", medium="letter")
    with store.reader() as read:
        letter = read.session.query(RequestLetter).one()
        document = letter_document(read, find_by_reference(read, reference), letter, settings=desk.settings)
    assert document["addressee"] == ["Ana Arriaga Beltrán", "Calle Mayor 3, 48001 Bilbao"]
