"""The controller's words in other languages than Spanish, and the voice of each."""

from collections.abc import Mapping

from settings.catalogues import read_second_layer
from settings.model import Tongue, Voice
from settings.table import Table

TRANSLATED = ("ca", "en")  # besides Spanish, with wording in bot/data/


def read_tongues(table: Table | None) -> Mapping[str, Tongue]:
    """`[languages]`: each that has wording of ours, by its code."""
    if table is None:
        return {}
    tongues = {code: _tongue(each) for code in TRANSLATED if (each := table.optional_table(code)) is not None}
    table.finish()
    return tongues


def read_voice(table: Table) -> Voice:
    """Who speaks on the telephone."""
    voice = Voice(language=table.text("language"), name=table.text("name"), fallback=table.text("fallback"))
    table.finish()
    return voice


def _tongue(table: Table) -> Tongue:
    tongue = Tongue(
        voice=read_voice(table.table("voice")),
        purpose_phrase=table.text("purpose_phrase"),
        web_spoken=table.text("web_spoken"),
        dpo_name=table.optional_text("dpo_name"),
        authority_name=table.text("authority_name"),
        urgent_words=table.texts("urgent_words"),
        second_layer=read_second_layer(table.table("second_layer")),
        purposes=dict(map(_purpose_words, table.tables("purposes"))),
        recipients=dict(map(_recipient_words, table.tables("recipients"))),
        if_not_agreed=table.optional_text("if_not_agreed"),
    )
    table.finish()
    return tongue


def _purpose_words(table: Table) -> tuple[str, tuple[str, str]]:
    words = table.text("id"), (table.text("text"), table.text("retention"))
    table.finish()
    return words


def _recipient_words(table: Table) -> tuple[str, tuple[str, str, str | None]]:
    told = table.text("role"), table.text("country"), table.optional_text("safeguard")
    words = table.text("name"), told
    table.finish()
    return words
