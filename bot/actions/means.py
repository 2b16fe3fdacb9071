"""What actions work with."""

from dataclasses import dataclass

import httpx

from settings import Settings
from store import Store


@dataclass(frozen=True)
class Means:
    """The open store, the settings, and the way to Twilio's REST API."""

    store: Store
    settings: Settings
    twilio: httpx.Client
