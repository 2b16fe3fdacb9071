"""Where else data lie, and how what is found there reaches the person: systems, errands, downloads."""

from settings.errors import SettingInvalid
from settings.model import Downloads, Errands, System
from settings.table import Table

RIGHTS = (
    "access",
    "rectification",
    "erasure",
    "objection",
    "restriction",
    "portability",
    "no_automated_decision",
)


def read_system(table: Table) -> System:
    """One system and who looks into it (L54)."""
    rights = table.texts("rights")
    for right in rights:
        if right not in RIGHTS:
            raise SettingInvalid(f"{table.name('rights')} in amparo.toml may hold: {', '.join(RIGHTS)}.")
    system = System(
        id=table.text("id"),
        name=table.text("name"),
        owner=table.text("owner"),
        rights=rights,
        categories=table.texts("categories"),
    )
    table.finish()
    return system


def read_errands(table: Table) -> Errands:
    """What its owner has: days, and megabytes for a part."""
    errands = Errands(
        days=table.integer("days", 1, 30), largest_part=table.integer("largest_part_megabytes", 1, 100)
    )
    table.finish()
    return errands


def read_downloads(table: Table) -> Downloads:
    """How long an answer may be fetched."""
    downloads = Downloads(days=table.integer("days", 1, 90))
    table.finish()
    return downloads
