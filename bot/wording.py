"""Words that must be said even when Rasa cannot speak; they live with all other wording in `bot/data/<language>`."""

from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

DATA = Path(__file__).parent / "data"
FILES = ("guard.yml", "options.yml")


@cache
def _responses(language: str) -> dict[str, list[dict[str, Any]]]:
    files = (YAML(typ="safe").load(DATA / language / name)["responses"] for name in FILES)
    return {name: variants for responses in files for name, variants in responses.items()}


def has_wording(name: str, language: str = "es") -> bool:
    """Whether there is such a response."""
    return name in _responses(language)


def wording(name: str, channel: str, language: str = "es", **values: str) -> str:
    """The text of a response of `FILES` for a channel, its `{values}` filled in. Raises KeyError if unknown."""
    return str(_variant(name, channel, language)["text"]).format(**values)


def buttons(name: str, channel: str, language: str = "es") -> list[dict[str, str]]:
    """The buttons of a response of `FILES`, or its keys in their order; title and payload each."""
    return [dict(button) for button in _variant(name, channel, language).get("buttons", [])]


def _variant(name: str, channel: str, language: str) -> dict[str, Any]:
    variants = _responses(language)[name]
    own = [variant for variant in variants if variant.get("channel") == channel]
    general = [variant for variant in variants if "channel" not in variant]
    return (own or general)[0]
