"""The audit chain: sound after work, and every change from outside is named."""

from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import inspect, text

from store import Store, audit, crypto
from store.models import AuditEntry, Conversation, Request
from tests.conftest import SetClock


def add_conversation(store: Store, clock: SetClock) -> str:
    with store.unit_of_work("bot") as work:
        row = Conversation(channel="chat", started_at=clock.now(), last_activity_at=clock.now())
        work.session.add(row)
        work.record("conversation_opened", row)
        work.commit()
        return row.id


def test_a_store_that_was_only_used_through_amparo_is_sound(store: Store, clock: SetClock) -> None:
    ids = [add_conversation(store, clock) for _ in range(3)]
    with store.unit_of_work("bot") as work:
        work.session.get_one(Conversation, ids[0]).human = True
        work.session.delete(work.session.get_one(Conversation, ids[1]))
        work.commit()
    assert store.verify() == []


def test_a_time_of_another_zone_is_sound_once_it_is_read_again(store: Store, clock: SetClock) -> None:
    """L19: Madrid's time is written and UTC read: the same moment."""
    with store.unit_of_work("bot") as work:
        here = clock.now().astimezone(ZoneInfo("Europe/Madrid"))
        row = Conversation(channel="chat", started_at=here, last_activity_at=here)
        work.session.add(row)
        work.record("conversation_opened", row)
        work.commit()
    assert store.verify() == []


@pytest.mark.parametrize(
    ("sabotage", "named"),
    [
        (
            "UPDATE conversations SET channel = 'cha!' WHERE id = :id",
            "conversations {id}",
        ),
        ("DELETE FROM conversations WHERE id = :id", "conversations {id}"),
        ("UPDATE audit_entries SET actor = 'nobody' WHERE seq = 2", "audit_entries 2"),
        ("DELETE FROM audit_entries WHERE seq = 2", "audit_entries 3"),
        ("UPDATE audit_head SET seq = 2", "audit_head"),
    ],
)
def test_a_change_from_outside_is_named(store: Store, clock: SetClock, sabotage: str, named: str) -> None:
    """L19, L69: an edit anywhere is detected and its place is told."""
    ids = [add_conversation(store, clock) for _ in range(3)]
    with store.unit_of_work("bot") as work:
        parameters = {"id": ids[0]} if ":id" in sabotage else {}
        work.session.execute(text(sabotage), parameters)
        work.session.commit()
    findings = store.verify()
    assert any(finding.startswith(named.format(id=ids[0])) for finding in findings)


def test_a_chain_cut_short_is_noticed(store: Store, clock: SetClock) -> None:
    for _ in range(3):
        add_conversation(store, clock)
    with store.unit_of_work("bot") as work:
        work.session.execute(text("DELETE FROM audit_entries WHERE seq = 3"))
        work.session.commit()
    assert any(finding.startswith("audit_head") for finding in store.verify())


def test_each_commit_adds_one_entry_with_its_events(store: Store, clock: SetClock) -> None:
    row_id = add_conversation(store, clock)
    with store.reader() as read:
        entry = read.session.query(AuditEntry).one()
    assert entry.actor == "bot"
    assert entry.events == f'[["conversation_opened","conversations","{row_id}"]]'


def test_a_column_added_later_leaves_the_digests_of_older_rows_until_it_is_used() -> None:
    """L69: a migration is no tampering; a value written into such a column from outside is."""
    key = b"k" * 32
    row = Request(id="r", reference="1", right="access", revision=0, assignee=None, proposal=None)
    older = [[name, getattr(row, name)] for name in sorted(inspect(Request).columns.keys())]
    older = [pair for pair in older if pair[0] not in ("assignee", "proposal", "revision")]
    assert audit.digest(key, row) == crypto.keyed_hash(key, "requests", audit._CANONICAL.encode(older))
    row.assignee = "lola"
    assert audit.digest(key, row) != crypto.keyed_hash(key, "requests", audit._CANONICAL.encode(older))
