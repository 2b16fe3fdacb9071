"""What the desk shows of a request's casework."""

from duties.reasons import Reason
from duties.steps import Actor, Guard, Obstacle, Step
from services.find_missing import Missing
from services.post_letter import post_letter
from services.read_case import CaseSheet, read_case
from services.read_request import find_by_reference
from tests.services.desk_cases import TEAM, WORDS, Desk
from tests.services.talk import Front


def case(desk: Desk, reference: str, name: str, *, clear: bool = False) -> CaseSheet:
    with desk.store.reader() as read:
        request, actor = find_by_reference(read, reference), Actor(name, TEAM[name])
        return read_case(read, request, actor, clear=clear, settings=desk.settings)


def steps(sheet: CaseSheet) -> set[Step]:
    return {move.step for move in sheet.moves}


def test_each_sees_their_own_moves(front: Front) -> None:
    """L62, L93: who proposed is told that another decides."""
    desk = Desk.opened(front)
    reference = desk.request()
    assert steps(case(desk, reference, "lola")) == {Step.TAKE, Step.WITHDRAW}
    assert steps(case(desk, reference, "ojo")) == set()
    desk.move(reference, Step.TAKE, "delegada")
    desk.move(reference, Step.PROPOSE_REFUSAL, "delegada", reason=Reason.EXCESSIVE)
    own, other = case(desk, reference, "delegada"), case(desk, reference, "delegado")
    assert Step.CONFIRM_REFUSAL not in steps(own)
    assert own.notes == (Obstacle.SAME_PERSON,)
    assert Step.CONFIRM_REFUSAL in steps(other)


def test_what_a_move_lacks_is_told_with_it(front: Front) -> None:
    """L45: closed only once the letters have left."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    sheet = case(desk, reference, "lola")
    assert (steps(sheet), sheet.held) == ({Step.CLOSE}, {Step.CLOSE: (Missing(Guard.LETTERS_SENT),)})
    (letter,) = sheet.letters
    with desk.store.unit_of_work("cli") as work:
        post_letter(work, reference, letter.letter.id, staff="lola")
        work.commit()
    assert case(desk, reference, "lola").held == {}


def test_words_are_there_only_in_clear(front: Front) -> None:
    """L93."""
    desk = Desk.opened(front)
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ANSWER, reason=Reason.DONE)
    masked, clear = case(desk, reference, "lola"), case(desk, reference, "lola", clear=True)
    assert [line.text for line in masked.history] == ["", "", ""]
    assert clear.history[-1].text == WORDS
    assert [line.whole is None for line in (*masked.letters, *clear.letters)] == [True, False]
