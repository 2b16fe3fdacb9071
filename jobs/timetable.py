"""Which sweeps there are and how often each runs."""

from collections.abc import Callable
from dataclasses import dataclass

import httpx

from jobs import (
    consent_expiry,
    dead_links,
    deadline_digest,
    emails,
    expired_codes,
    idle_conversations,
    inspections,
    lapsed_takeovers,
    name_index,
    notifications,
    packages,
    recipients,
    recordings,
    retention,
    stale_turns,
)
from settings import Settings
from store import Store


@dataclass(frozen=True)
class Sweep:
    """One sweep: its name, its interval in seconds, its deed."""

    name: str
    seconds: float
    run: Callable[[Store, Settings, httpx.Client], int]


TIMETABLE = (
    Sweep("recordings", 1.0, recordings.sweep),
    Sweep("notifications", 5.0, notifications.sweep),
    Sweep("emails", 5.0, emails.sweep),
    Sweep("expired_codes", 10.0, expired_codes.sweep),
    Sweep("dead_links", 30.0, dead_links.sweep),
    Sweep("packages", 2.0, packages.sweep),
    Sweep("inspections", 5.0, inspections.sweep),
    Sweep("recipients", 30.0, recipients.sweep),
    Sweep("stale_turns", 10.0, stale_turns.sweep),
    Sweep("lapsed_takeovers", 10.0, lapsed_takeovers.sweep),
    Sweep("idle_conversations", 30.0, idle_conversations.sweep),
    Sweep("consent_expiry", 30.0, consent_expiry.sweep),
    Sweep("deadline_digest", 30.0, deadline_digest.sweep),
    Sweep("name_index", 30.0, name_index.sweep),
    Sweep("retention", 30.0, retention.sweep),
)
