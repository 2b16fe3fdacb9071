"""When what is on file may be used to write to somebody (L50, L108, L112)."""

import pytest

from duties.kinds import FlagReason, Right
from services.file_may_be_used import file_may_be_used
from services.note_mandate import note_mandate
from services.raise_flag import raise_flag
from store.models import Request
from tests.services.talk import ANA, Front, claimed, lodge


@pytest.mark.parametrize(
    ("reason", "mandate", "expected"),
    [
        (None, False, True),
        (FlagReason.VULNERABLE, False, True),
        (FlagReason.REPRESENTATIVE, True, False),
        (FlagReason.DECEASED, True, False),
        (FlagReason.REPRESENTATIVE, False, True),  # the speaker's own, in the same conversation
        (FlagReason.DANGER, False, False),
    ],
)
def test_what_is_on_file_is_used_for_its_own_person_and_where_it_is_safe(
    front: Front, reason: FlagReason | None, mandate: bool, expected: bool
) -> None:
    """L50, L108, L112."""
    front.enrol()
    talk = front.chat()
    with talk.turn() as (work, conversation):
        if reason is not None:
            raise_flag(work, conversation, reason=reason)
        if mandate:
            note_mandate(work, conversation, words="en su nombre", same_matter=False)
    claimed(talk, document=ANA["document"], send=False)
    request_id = lodge(talk, Right.ACCESS).id
    with front.store.reader() as read:
        assert file_may_be_used(read, read.session.get_one(Request, request_id)) is expected
