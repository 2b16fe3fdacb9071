"""Ctrl-C as a flag."""

import os
import signal

import pytest

from cli.stop_flag import stop_flag


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_raises_the_flag_and_nothing_else(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with stop_flag() as flag:
        assert not flag.wait(0)
        os.kill(os.getpid(), number)
        os.kill(os.getpid(), number)
        assert flag.wait(5)
    assert signal.getsignal(number) is before


def test_under_nohup_a_closed_terminal_is_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stop_flag() as flag:
            os.kill(os.getpid(), signal.SIGHUP)
            assert not flag.raised
    finally:
        signal.signal(signal.SIGHUP, before)
