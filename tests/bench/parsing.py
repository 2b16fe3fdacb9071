"""How long understanding one text takes: Amparo's connector and the starter's API, the same texts."""

import time

from settings import Settings
from settings.secrets import internal_token
from tests.bench.talk import Line
from tests.bench.turns import PARSED

ROUNDS = 6


def our_parses(settings: Settings) -> list[float]:
    """Milliseconds of each text at our connector."""
    headers = {"Authorization": f"Bearer {internal_token(settings, 'bot_to_rasa')}"}
    with Line(settings.rasa_port) as line:
        asked = ({"texts": [text]} for text in PARSED * ROUNDS)
        return [_timed(line, "/webhooks/amparo/parse", body, headers) for body in asked]


def starter_parses(port: int) -> list[float]:
    """Milliseconds of each text at the starter."""
    with Line(port) as line:
        return [_timed(line, "/model/parse", {"text": text}, {}) for text in PARSED * ROUNDS]


def _timed(line: Line, path: str, body: object, headers: dict[str, str]) -> float:
    began = time.perf_counter()
    status, _ = line.post(path, body, headers)
    if status != 200:
        raise RuntimeError(f"{path} answers with {status}")
    return (time.perf_counter() - began) * 1000
