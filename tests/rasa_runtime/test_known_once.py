"""What is found once is what Rasa finds each time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses
from rasa_runtime import known_once

from tests.rasa_runtime.bots import Theirs


@pytest.fixture
def resolve() -> Iterator[Any]:
    """Rasa's own way of finding a class."""
    installed = Event.resolve_by_type
    yield known_once._resolve
    Event.resolve_by_type = staticmethod(installed)


def test_every_event_has_the_class_that_rasa_finds(theirs: Theirs, resolve: Any) -> None:
    """All 23 and more."""
    known_once.install(theirs.agent)
    names = {kind.type_name for kind in all_subclasses(Event)}
    assert len(names) > 20
    assert all(Event.resolve_by_type(name) is resolve(name) for name in names)


def test_an_unknown_event_is_told_as_rasa_tells_it(theirs: Theirs, resolve: Any) -> None:
    """Refused, or the default; one old name is nothing."""
    known_once.install(theirs.agent)
    with pytest.raises(ValueError, match="Unknown event"):
        Event.resolve_by_type("no_such_event")
    assert Event.resolve_by_type("no_such_event", Event) is resolve("no_such_event", Event) is Event
    assert Event.resolve_by_type("topic") is resolve("topic") is None


def test_the_domain_still_knows_whether_it_is_empty(theirs: Theirs) -> None:
    """It is not."""
    known_once.install(theirs.agent)
    assert theirs.agent.domain.is_empty() is False
    assert type(theirs.agent.domain).empty().is_empty() is True
