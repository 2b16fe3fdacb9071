"""What a person of the team writes to the customer."""

import pytest

from duties.takeover import MessageInvalid
from store.models import Message
from tests.services.live_cases import LiveDesk
from tests.services.talk import Front


@pytest.fixture
def desk(front: Front) -> LiveDesk:
    """Lola attends."""
    opened = LiveDesk.opened(front)
    opened.take()
    return opened


def test_it_is_kept_sealed_under_the_passing_key(desk: LiveDesk) -> None:
    """L17: the same rule of consent as for everything said."""
    message = desk.write("Ahora lo miro,\r\nAna.")
    assert (message.sender, message.owner) == ("agent", f"conversation:{desk.chat}")
    assert b"Ana" not in (message.text_sealed or b"")
    assert desk.said()[-1] == ("agent", "Ahora lo miro,\nAna.")


def test_a_form_sent_twice_is_one_message(desk: LiveDesk) -> None:
    seen = len(desk.said())
    first = desk.write("¿Sigue ahí?", seen=seen)
    assert desk.write("¿Sigue ahí?", seen=seen).id == first.id
    assert desk.write("¿Sigue ahí?", seen=first.position).id != first.id


@pytest.mark.parametrize("text", ["", " \n\t ", "x" * 4001])
def test_nothing_or_too_much_is_refused(desk: LiveDesk, text: str) -> None:
    with pytest.raises(MessageInvalid):
        desk.write(text)
    with desk.front.store.reader() as read:
        assert read.session.query(Message).filter_by(sender="agent").count() == 0
