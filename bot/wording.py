"""Words that must be said even when Rasa cannot speak; they live with all other wording in `bot/data/<language>`."""

from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

DATA = Path(__file__).parent / "data"
FILES = ("guard.yml", "options.yml")


@cache
def _responses(language: str) -> dict[str, list[dict[str, str]]]:
    files = (YAML(typ="safe").load(DATA / language / name)["responses"] for name in FILES)
    return {name: variants for responses in files for name, variants in responses.items()}


def has_wording(name: str, language: str = "es") -> bool:
    """Whether there is such a response."""
    return name in _responses(language)


def wording(name: str, channel: str, language: str = "es", **values: str) -> str:
    """The text of a response of `FILES` for a channel, its `{values}` filled in. Raises KeyError if unknown."""
    variants = _responses(language)[name]
    own = [variant for variant in variants if variant.get("channel") == channel]
    general = [variant for variant in variants if "channel" not in variant]
    return (own or general)[0]["text"].format(**values)
