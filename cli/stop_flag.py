"""Ctrl-C and SIGTERM as a flag that is looked at, so that nothing is interrupted half-way."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from cli.interrupted_make import interrupted_make


class StopFlag:
    """Raised by a signal handler; a lock-free flag, since a handler must not wait for a lock."""

    raised = False

    def __init__(self, told_otherwise: Callable[[], bool] = lambda: False) -> None:
        self._told_otherwise = told_otherwise

    def wait(self, seconds: float) -> bool:
        """Sleep so long, or a moment if it is raised already; whether it is raised."""
        if not self.raised:
            time.sleep(seconds)
            if self._told_otherwise():
                self.raised = True
        return self.raised


@contextmanager
def stop_flag() -> Iterator[StopFlag]:
    """A flag that SIGINT, SIGTERM and (unless under nohup) SIGHUP raise, or an interrupted make; repeats change nothing."""
    flag = StopFlag(interrupted_make())

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        flag.raised = True

    numbers = [signal.SIGINT, signal.SIGTERM]
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        numbers.append(signal.SIGHUP)
    before = {number: signal.signal(number, on_signal) for number in numbers}
    try:
        yield flag
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
