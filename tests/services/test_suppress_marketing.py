"""Stopping publicity (L21, L61, L63)."""

from duties.kinds import MARKETING, Purpose
from services.suppress_marketing import suppress_marketing
from store.models import Suppression
from tests.services.talk import ANA, NOBODY, Front, Talk, claimed


def suppressed(talk: Talk) -> set[tuple[str, str]]:
    """(kind, purpose) of everything that is stopped."""
    with talk.look() as (work, _):
        return {(row.kind, row.purpose) for row in work.session.query(Suppression)}


def test_only_what_is_needed_is_kept_and_never_in_clear(front: Front) -> None:
    """L63: a keyed hash of the identifier, for the purposes that it can receive."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        assert suppress_marketing(work, conversation, email="Ana@Example.org") == 1
        expected = work.blind("email", "ana@example.org")
    with talk.look() as (work, _):
        row = work.session.query(Suppression).one()
    assert (row.kind, row.purpose, row.value_index) == ("email", "marketing_email", expected)


def test_a_second_time_only_renews_it(front: Front) -> None:
    talk = front.call()
    for _ in range(2):
        with talk.turn() as (work, conversation):
            suppress_marketing(work, conversation, purposes=(Purpose.MARKETING_CALL,))
    assert suppressed(talk) == {("phone", "marketing_call")}


def test_a_claim_stops_the_contacts_on_file_and_the_document_itself(front: Front) -> None:
    """L61: in the same transaction, without review."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    with talk.turn() as (work, conversation):
        suppress_marketing(work, conversation)
    assert suppressed(talk) == {
        *(("document", str(purpose)) for purpose in MARKETING),
        ("phone", "marketing_sms"),
        ("phone", "marketing_call"),
        ("email", "marketing_email"),
    }


def test_the_count_tells_nothing_about_who_is_on_file(front: Front) -> None:
    """L49."""
    front.enrol()
    counts = []
    for document in (ANA["document"], NOBODY):
        talk = front.chat()
        claimed(talk, document=document, send=False)
        with talk.turn() as (work, conversation):
            counts.append(suppress_marketing(work, conversation))
    assert counts[0] == counts[1] > 0


def test_with_nothing_to_go_by_nothing_is_stopped(front: Front) -> None:
    talk = front.chat()
    with talk.turn() as (work, conversation):
        assert suppress_marketing(work, conversation) == 0
    assert suppressed(talk) == set()
