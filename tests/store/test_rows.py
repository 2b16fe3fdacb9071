"""Rows written one at a time past SQLAlchemy's flush: with their defaults, audited, known to the session."""

from store import Store, UnitOfWork
from store.models import Conversation, DialogueState, Message
from tests.conftest import SetClock


def conversation(work: UnitOfWork) -> Conversation:
    return work.insert(Conversation(channel="chat", started_at=work.now, last_activity_at=work.now))


def message(work: UnitOfWork, of: Conversation) -> Message:
    return work.insert(Message(conversation_id=of.id, position=1, sender="bot", owner="x", at=work.now))


def test_an_inserted_row_has_its_defaults_and_is_known_to_the_session(store: Store) -> None:
    with store.unit_of_work("bot") as work:
        row = conversation(work)
        assert (len(row.id), row.language, row.human, row.person_id) == (32, "es", False, None)
        assert work.session.get(Conversation, row.id) is row
        row.silences = 2
        work.commit()
    with store.reader() as read:
        assert read.session.get_one(Conversation, row.id).silences == 2
    assert store.verify() == []


def test_what_it_refers_to_is_written_before_it(store: Store, clock: SetClock) -> None:
    with store.unit_of_work("bot") as work:
        of = Conversation(id="c", channel="chat", started_at=clock.now(), last_activity_at=clock.now())
        work.session.add(of)
        message(work, of)
        work.commit()
    assert store.verify() == []


def test_an_updated_row_keeps_what_is_still_pending(store: Store) -> None:
    with store.unit_of_work("bot") as work:
        row = conversation(work)
        row.silences = 2
        work.update(row, revision=7, question="document")
        assert (row.revision, row.question, row.silences) == (7, "document", 2)
        work.commit()
    with store.reader() as read:
        kept = read.session.get_one(Conversation, row.id)
        assert (kept.revision, kept.question, kept.silences) == (7, "document", 2)
    assert store.verify() == []


def test_a_replaced_row_is_the_only_one_of_its_key(store: Store) -> None:
    for revision in (1, 2):
        with store.unit_of_work("bot") as work:
            if revision == 1:
                of = conversation(work)
            work.replace(DialogueState(conversation_id=of.id, revision=revision, state_sealed=b"x"))
            work.commit()
    with store.reader() as read:
        assert [row.revision for row in read.session.query(DialogueState)] == [2]
    assert store.verify() == []


def test_what_is_written_without_a_flush_is_rolled_back_with_the_rest(store: Store) -> None:
    with store.unit_of_work("bot") as work:
        work.update(conversation(work), revision=7)
    with store.reader() as read:
        assert read.session.query(Conversation).count() == 0
    assert store.verify() == []
