"""The list of conversations."""

from datetime import date, timedelta

import pytest

from duties.permissions import Role
from services.list_conversations import ConversationFilter, Conversations, list_conversations
from store import Store
from store.models import Flag
from tests.console.cases import Case, open_case, unflagged


def look(store: Store, wanted: ConversationFilter, role: str = Role.AGENT) -> Conversations:
    """The list for a role."""
    with store.reader() as read:
        return list_conversations(read, wanted, role=role)


def ids(found: Conversations) -> list[str]:
    """Of its rows."""
    return [each.conversation.id for each in found.rows]


@pytest.fixture
def cases(store: Store) -> tuple[Case, Case]:
    """A chat of today that is reviewed, a call of yesterday that waits."""
    chat = open_case(store, reference="1", ago=timedelta(hours=1))
    call = open_case(store, reference="2", channel="voice", reason="turn_failed", ago=timedelta(hours=24))
    with store.unit_of_work("cli") as work:
        flag = work.session.get_one(Flag, chat.flag)
        flag.status, flag.outcome = "reviewed", "bot_mistaken"
        work.commit()
    return chat, call


def test_the_newest_comes_first_with_what_came_of_it(store: Store, cases: tuple[Case, Case]) -> None:
    found = look(store, ConversationFilter())
    assert ids(found) == [cases[0].conversation, cases[1].conversation]
    assert [(each.waits, each.outcomes) for each in found.rows] == [(False, ("bot_mistaken",)), (True, ())]


@pytest.mark.parametrize(
    ("wanted", "which"),
    [
        (ConversationFilter(channel="chat"), [0]),
        (ConversationFilter(channel="voice"), [1]),
        (ConversationFilter(reason="turn_failed"), [1]),
        (ConversationFilter(reason="minor"), []),
        (ConversationFilter(outcome="bot_mistaken"), [0]),
        (ConversationFilter(outcome="waiting"), [1]),
        (ConversationFilter(first_day=date(2026, 11, 23)), [0]),
        (ConversationFilter(last_day=date(2026, 11, 22)), [1]),
        (ConversationFilter(first_day=date(2026, 11, 22), last_day=date(2026, 11, 23)), [0, 1]),
        (ConversationFilter(waiting_call=True), [0, 1]),
        (ConversationFilter(page=2), []),
    ],
)
def test_each_filter_filters(
    store: Store, cases: tuple[Case, Case], wanted: ConversationFilter, which: list[int]
) -> None:
    assert ids(look(store, wanted)) == [cases[index].conversation for index in which]


@pytest.mark.parametrize(
    ("role", "sees"),
    [(Role.AGENT, False), (Role.SUPERVISOR, False), (Role.AUDITOR, True), (Role.DPO, True)],
)
def test_what_nobody_flagged_is_for_those_who_answer_for_the_data(
    store: Store, role: Role, *, sees: bool
) -> None:
    """L93: a reviewer sees only flagged items."""
    quiet = unflagged(store)
    assert (quiet in ids(look(store, ConversationFilter(), role))) is sees
