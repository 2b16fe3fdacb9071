"""What hangs on a row, read from the schema."""

import pytest
from sqlalchemy.exc import IntegrityError

from services.find_blockable import keys_of
from store import Store, delete_tree, sealed_hash
from store.models import Conversation, Flag, Message, Person, Suppression, Turn
from store.trees import tree_of
from tests.services.conftest import front, settings
from tests.services.erasure_cases import kept_talk
from tests.services.talk import ANA, Front

__all__ = ["front", "settings"]


def test_a_tree_holds_what_cannot_be_without_its_root(front: Front, store: Store) -> None:
    front.enrol(ANA)
    talk = kept_talk(front)
    with store.reader() as read:
        root = read.session.get_one(Conversation, talk.conversation_id)
        tree = tree_of(read.session, root, keys_of(root.id))
        tables = {table for table, _ in tree}
        assert {
            "conversations",
            "turns",
            "messages",
            "notices_given",
            "consent_events",
            "identity_checks",
        } <= tables
        assert "people" not in tables
        assert "suppressions" not in tables
        messages = read.session.query(Message).filter_by(conversation_id=root.id).count()
        assert sum(table == "messages" for table, _ in tree) == messages


def test_a_deleted_tree_leaves_no_row_and_what_referred_to_it_forgets_it(front: Front, store: Store) -> None:
    """L63, L65: a suppression outlives the conversation that brought it about; the chain stays sound."""
    front.enrol(ANA)
    talk = kept_talk(front)
    with store.unit_of_work("jobs") as work:
        root = work.session.get_one(Conversation, talk.conversation_id)
        counts = delete_tree(work.session, tree_of(work.session, root, keys_of(root.id)))
        work.record("tried")
        work.commit()
    assert counts["conversations"] == 1
    with store.reader() as read:
        for model in (Conversation, Message, Turn, Flag):
            assert read.session.query(model).count() == 0
        assert {row.conversation_id for row in read.session.query(Suppression)} == {None}
        assert read.session.query(Person).count() == 1
    assert store.verify() == []


def test_the_hash_of_what_is_sealed_notices_a_changed_byte(front: Front, store: Store) -> None:
    """L69."""
    front.enrol(ANA)
    with store.reader() as read:
        person = read.session.query(Person).one()
        before = sealed_hash(read, [person])
        person.name_sealed = person.name_sealed[:-1] + bytes([person.name_sealed[-1] ^ 1])
        assert sealed_hash(read, [person]) != before


def test_a_row_is_not_deleted_before_what_needs_it(front: Front, store: Store) -> None:
    """The order is the schema's: the root alone cannot go."""
    front.enrol(ANA)
    talk = kept_talk(front)
    with store.unit_of_work("jobs") as work:
        root = work.session.get_one(Conversation, talk.conversation_id)
        with pytest.raises(IntegrityError):
            delete_tree(work.session, {("conversations", root.id): root})
