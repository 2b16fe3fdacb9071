"""Words that must be said even when Rasa cannot speak; they live with all other wording in `bot/data/<language>`."""

from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

DATA = Path(__file__).parent / "data"


@cache
def _responses(language: str) -> dict[str, list[dict[str, str]]]:
    document = YAML(typ="safe").load(DATA / language / "guard.yml")
    responses: dict[str, list[dict[str, str]]] = document["responses"]
    return responses


def wording(name: str, channel: str, language: str = "es", **values: str) -> str:
    """The text of a response of `guard.yml` for a channel, its `{values}` filled in. Raises KeyError if unknown."""
    variants = _responses(language)[name]
    own = [variant for variant in variants if variant.get("channel") == channel]
    general = [variant for variant in variants if "channel" not in variant]
    return (own or general)[0]["text"].format(**values)
