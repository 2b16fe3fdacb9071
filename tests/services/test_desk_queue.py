"""What waits at the desk."""

from datetime import timedelta

import pytest
from sqlalchemy import inspect

from services.desk_queue import PAGE, DeskQueue, QueueFilter, desk_queue
from store import Store
from store.models import Request
from tests.console.cases import flag_again, open_case


def look(store: Store, wanted: QueueFilter | None = None) -> DeskQueue:
    """The queue now."""
    with store.reader() as read:
        return desk_queue(read, wanted)


def test_an_empty_store_has_an_empty_queue(store: Store) -> None:
    queue = look(store)
    assert (queue.conversations, queue.requests, queue.counts.conversations) == ((), (), 0)


def test_who_waits_longest_comes_first_but_urgent_words_before_all(store: Store) -> None:
    """L79: whoever asks for a person is seen first."""
    newest = open_case(store, reference="1", reason="urgent", ago=timedelta(minutes=10))
    oldest = open_case(store, reference="2", ago=timedelta(hours=9))
    middle = open_case(store, reference="3", ago=timedelta(hours=3))
    found = [each.conversation.id for each in look(store).conversations]
    assert found == [newest.conversation, oldest.conversation, middle.conversation]


def test_a_conversation_stands_once_with_all_its_reasons(store: Store) -> None:
    case = open_case(store)
    flag_again(store, case, "turn_failed")
    (each,) = look(store).conversations
    assert each.reasons == ("human_requested", "turn_failed")
    (each,) = look(store, QueueFilter(reason="turn_failed")).conversations
    assert each.reasons == ("human_requested", "turn_failed")


def test_requests_come_by_days_left_and_closed_ones_not_at_all(store: Store) -> None:
    """L44: the clock rules."""
    for reference, days in (("1", 9), ("2", -4), ("3", 0), ("4", 2)):
        open_case(store, reference=reference, days_left=days)
    with store.unit_of_work("bot") as work:
        work.session.query(Request).filter_by(reference="4").one().status = "closed"
        work.commit()
    queue = look(store)
    assert [(due.request.reference, due.days_left) for due in queue.requests] == [
        ("2", -4),
        ("3", 0),
        ("1", 9),
    ]
    assert (queue.counts.requests, queue.counts.overdue, queue.counts.soon) == (3, 1, 1)


@pytest.mark.parametrize(
    ("wanted", "references"),
    [
        (QueueFilter(channel="voice"), ["2"]),
        (QueueFilter(right="access"), ["1"]),
        (QueueFilter(due="overdue"), ["2"]),
        (QueueFilter(due="soon"), []),
        (QueueFilter(due="later", channel="chat"), ["1"]),
        (QueueFilter(page=2), []),
    ],
)
def test_a_filter_keeps_what_it_names(store: Store, wanted: QueueFilter, references: list[str]) -> None:
    open_case(store, reference="1", right="access", days_left=9)
    open_case(store, reference="2", channel="voice", days_left=-1)
    assert [due.request.reference for due in look(store, wanted).requests] == references


def test_a_person_asked_for_can_be_filtered(store: Store) -> None:
    """L79."""
    open_case(store)
    queue = look(store, QueueFilter(human=True))
    assert len(queue.conversations) == queue.counts.people_asked_for == 1


def test_a_page_holds_so_many_and_the_total_is_told(store: Store) -> None:
    case = open_case(store)
    with store.unit_of_work("bot") as work:
        model = work.session.query(Request).filter_by(reference=case.reference).one()
        for number in range(PAGE):
            copy = {column.key: getattr(model, column.key) for column in inspect(Request).columns}
            copy.pop("id")
            unproven = {"reference": str(number), "identity": "registered"}
            work.session.add(Request(**(copy | unproven)))
        work.commit()
    queue = look(store, QueueFilter(page=2))
    assert (len(queue.requests), queue.requests_found) == (1, PAGE + 1)
