"""SQLite's writers of one process go first come, first served."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread

import pytest
from sqlalchemy.exc import OperationalError

from store import Store
from store.models import Conversation
from store.writers_queue import WritersQueue
from tests.conftest import SetClock


def test_writers_are_let_in_in_the_order_in_which_they_came() -> None:
    queue, served = WritersQueue(), list[int]()

    def write(number: int) -> None:
        queue.enter()
        served.append(number)
        queue.leave()

    queue.enter()
    writers = [Thread(target=write, args=(number,)) for number in range(20)]
    for waiting, writer in enumerate(writers, 1):
        writer.start()
        while len(queue._waiting) < waiting:
            time.sleep(0.001)
    queue.leave()
    for writer in writers:
        writer.join()
    assert served == list(range(20))


def test_whoever_waits_too_long_is_told_as_by_a_busy_database_and_leaves_the_queue() -> None:
    queue = WritersQueue()
    queue.enter()
    with pytest.raises(OperationalError):
        queue.enter(patience=0.01)
    queue.leave()
    queue.enter(patience=0.01)


def test_many_threads_that_write_at_once_are_all_served_and_about_in_order(
    store: Store, clock: SetClock
) -> None:
    """On PostgreSQL, which needs no queue, all are served too."""
    came, served, begin = list[int](), list[int](), Event()

    def write(number: int) -> None:
        begin.wait()
        came.append(number)
        with store.unit_of_work("bot") as work:
            served.append(number)
            row = Conversation(channel="chat", started_at=clock.now(), last_activity_at=clock.now())
            work.session.add(row)
            work.commit()

    with ThreadPoolExecutor(24) as threads:
        done = [threads.submit(write, number) for number in range(24)]
        begin.set()
        for each in done:
            each.result()
    assert sorted(served) == list(range(24))
    assert store.verify() == []
    if store._queue is not None:
        assert max(abs(came.index(number) - served.index(number)) for number in came) <= 4


def test_a_unit_of_work_that_fails_lets_the_next_one_in(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.unit_of_work("bot"):
        raise ZeroDivisionError
    with store.unit_of_work("bot") as work:
        work.commit()
