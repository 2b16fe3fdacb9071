"""The templates of the public pages: whatever is put into one is escaped, and nothing may be missing."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

SHOP = Path(__file__).parent / "shop"


def open_templates() -> Environment:
    """The templates in `shop/`."""
    return Environment(
        loader=FileSystemLoader(SHOP), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
