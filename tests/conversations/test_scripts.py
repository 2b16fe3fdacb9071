"""Whole conversations in plain Spanish, with the real model and processes, by chat and by telephone (L42-L46)."""

import pytest

from tests.conversations.script import Script, hold, scripts
from tests.running import RunningSystem

ALL = list(scripts())


@pytest.mark.parametrize(("script", "channel"), ALL, ids=[f"{s.name} [{c}]" for s, c in ALL])
def test_the_conversation_goes_as_written(script: Script, channel: str, system: RunningSystem) -> None:
    hold(script, channel, system)
