"""The letter of a move: where it goes, what it says of the clock."""

from datetime import date

import pytest

from duties.kinds import Channel, FlagReason, Right
from duties.reasons import Reason
from duties.steps import SayingIncomplete, Step
from services.check_intake import IntakeEntry
from services.enter_intake import enter_intake
from services.keep_reach import keep_reach
from services.note_mandate import note_mandate
from services.raise_flag import raise_flag
from services.read_request import find_by_reference
from services.write_letter import addresses_of, open_letter
from store.models import RequestLetter, new_id
from tests.conftest import SetClock
from tests.services.desk_cases import Desk
from tests.services.talk import ANA, LUIS, Front, claimed, lodge

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(front: Front) -> Desk:
    """The desk with its team."""
    return Desk.opened(front)


def test_a_letter_goes_only_where_the_person_can_be_reached(desk: Desk) -> None:
    """L112: an address that is not on file is none."""
    reference = desk.request()
    desk.move(reference, Step.TAKE)
    with pytest.raises(SayingIncomplete) as incomplete:
        desk.move(reference, Step.ANSWER, reason=Reason.DONE, medium="letter")
    assert incomplete.value.fields == {"medium": "missing"}


def test_it_goes_by_e_mail_first_and_to_what_is_on_file_alone(front: Front) -> None:
    """L55, L112: asked for electronically, answered electronically."""
    front.enrol(ANA | {"address": "Calle Mayor 3, 48001 Bilbao"})
    desk = Desk.opened(front)
    reference = desk.request()
    with desk.store.reader() as read:
        found = addresses_of(read, find_by_reference(read, reference))
    assert list(found.items()) == [("email", "ana@example.org"), ("letter", "Calle Mayor 3, 48001 Bilbao")]


@pytest.mark.parametrize("reason", [FlagReason.DANGER, FlagReason.REPRESENTATIVE])
def test_what_is_on_file_is_not_used_in_danger_nor_for_whoever_asked_for_another(
    front: Front, reason: FlagReason
) -> None:
    """L50, L112: only the e-mail that was named in the conversation, or by hand."""
    front.enrol(ANA | {"address": "Calle Mayor 3, 48001 Bilbao"})
    talk = front.chat()
    with talk.turn() as (work, conversation):
        raise_flag(work, conversation, reason=reason)
        note_mandate(work, conversation, words="llamo por mi madre", same_matter=False)
    claimed(talk, document=ANA["document"], send=False)
    reference = lodge(talk, Right.ACCESS).reference
    with front.store.reader() as read:
        assert addresses_of(read, find_by_reference(read, reference)) == {"letter": ""}
    with talk.turn() as (work, conversation):
        keep_reach(work, conversation, kind="email", value="otra@example.org")
    with front.store.reader() as read:
        assert addresses_of(read, find_by_reference(read, reference)) == {"email": "otra@example.org"}


def test_of_whom_nothing_is_on_file_the_letter_is_handed_over(front: Front) -> None:
    desk = Desk.opened(front)
    front.enrol(LUIS)
    talk = front.chat()
    claimed(talk, document=LUIS["document"], send=False)
    reference = lodge(talk, Right.ACCESS).reference
    with desk.store.reader() as read:
        assert addresses_of(read, find_by_reference(read, reference)) == {"letter": ""}


@pytest.mark.parametrize(("days", "said"), [(3, True), (40, False)])
def test_the_clock_is_said_to_stop_only_if_it_does(
    desk: Desk, clock: SetClock, days: int, said: bool
) -> None:
    """RGPD 12.6: asked too late, it stops nothing."""
    reference = desk.request(proven=False)
    clock.forward(days=days)
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ASK_IDENTITY, reason=Reason.DATA_DO_NOT_MATCH)
    assert ("queda en suspenso" in desk.front.body(desk.letters(reference)[0])) is said


@pytest.mark.parametrize(
    ("channel", "found"),
    [
        (Channel.EMAIL, [("email", "eva@example.org"), ("letter", "Calle Sol 2, Lugo")]),
        (Channel.LETTER, [("letter", "Calle Sol 2, Lugo"), ("email", "eva@example.org")]),
    ],
)
def test_whoever_is_not_on_file_is_written_to_where_they_wrote_from(
    desk: Desk, channel: Channel, found: list[tuple[str, str]]
) -> None:
    """L46, L55: that identity is asked for, or nothing is held, is told to them too."""
    who = {"name": "Eva Sanz", "email": "eva@example.org", "address": "Calle Sol 2, Lugo"}
    given = IntakeEntry(
        kind="right", channel=channel, received_on=TODAY, words="mis datos", right="access", who=who
    )
    with desk.store.unit_of_work("cli") as work:
        reference = enter_intake(
            work, given, entry_id=new_id(), staff="lola", settings=desk.settings
        ).reference
        work.commit()
    with desk.store.reader() as read:
        assert list(addresses_of(read, find_by_reference(read, reference)).items()) == found
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.ASK_IDENTITY, reason=Reason.NOBODY_IDENTIFIED, medium="letter")
    with desk.store.reader() as read:
        letter = read.session.query(RequestLetter).one()
        assert open_letter(read, letter)["addressee"] == ["Eva Sanz", "Calle Sol 2, Lugo"]
