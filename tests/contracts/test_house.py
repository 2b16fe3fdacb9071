"""The house keeps its word: what README and docs promise of the tree is there, and a duty is complete or named."""

import re
from collections.abc import Iterator

import pytest
import yaml

from cli import casework_table, incident_table, permission_table
from cli.law_table import TABLE, render
from duties.kinds import Right
from duties.right_names import NAMES
from settings.environment import PROJECT
from store.models import Base

README = (PROJECT / "README.md").read_text("utf-8")
VARIABLE = re.compile(r"\b(?:AMPARO|TWILIO)_[A-Z_]+\b")
PRIVATE = {"AMPARO_ACTIONS_TOKEN", "AMPARO_RASA_TOKEN"}  # from process to process, nobody sets them
EXAMPLES = {
    "<intent>": "request_erasure",
    "<duty>": "erasure",
    "<verb>": "open_request",
    "<screen>": "queue",
    "<name>": "voice",
    "<subject>": "request",
}
LABELS = {"opaque", "plain", "sealed", "blind_index"}


def missing_pieces(right: Right) -> Iterator[str]:
    """What a right still lacks, each with the place where it belongs."""
    duty = right.value.removeprefix("no_")
    wanted = {
        f"bot/data/rules/{duty}.yml": f"request_{right}",
        f"bot/data/es/phrases/request_{right}.yml": f"intent: request_{right}",
        f"bot/actions/{duty}.py": f"request_{right}",
        f"tests/conversations/scripts/{duty}.yml": f"right: {right}",
        "domain.yml": f"- request_{right}",
    }
    for name, mention in wanted.items():
        path = PROJECT / name
        if not path.is_file() or mention not in path.read_text("utf-8"):
            yield f"{name}: {mention}"
    replies = yaml.safe_load((PROJECT / f"bot/data/es/{duty}.yml").read_text("utf-8")).get("responses", {})
    for reply in (f"utter_voiced_{right}", f"utter_noted_{right}", f"utter_registered_{right}"):
        if reply not in replies:
            yield f"bot/data/es/{duty}.yml: {reply}"
    if right not in NAMES:
        yield f"duties/right_names.py: {right}"


@pytest.mark.parametrize("right", Right)
def test_a_right_has_its_phrases_rules_action_replies_and_conversation(right: Right) -> None:
    assert list(missing_pieces(right)) == []


def test_every_column_says_what_it_holds() -> None:
    """L95: a sealed or searchable column names the datum; no column goes without a label."""
    columns = [column for table in Base.metadata.tables.values() for column in table.columns]
    assert {str(column) for column in columns if column.info.get("label") not in LABELS} == set()
    personal = [column for column in columns if column.info["label"] in ("sealed", "blind_index")]
    assert personal
    assert {str(column) for column in personal if not column.info.get("what")} == set()


def test_every_setting_is_in_the_readme_and_in_the_example() -> None:
    read = {
        name
        for path in (PROJECT / "settings").glob("*.py")
        for name in VARIABLE.findall(path.read_text("utf-8"))
    } - PRIVATE
    settings = README.split("## Settings")[1].split("\n## ")[0]
    assert read == set(VARIABLE.findall(settings))
    assert read - set(VARIABLE.findall((PROJECT / ".env.example").read_text("utf-8"))) == set()


def test_the_places_of_where_do_i_change_exist() -> None:
    table = README.split("## Where do I change…?")[1].split("\n## ")[0]
    named = re.findall(r"`([\w./<>]+(?:\.\w+|/))`", table)
    assert len(named) > 10
    for place, example in EXAMPLES.items():
        named = [name.replace(place, example) for name in named]
    assert [name for name in named if not (PROJECT / name).exists()] == []


def test_the_page_of_the_law_is_up_to_date() -> None:
    """`make docs` writes it."""
    assert TABLE.read_text("utf-8") == render()


def test_the_page_of_casework_is_the_table() -> None:
    """`make docs` writes it from the table that the code reads."""
    assert casework_table.PAGE.read_text("utf-8") == casework_table.render()


def test_the_page_of_incidents_is_the_table() -> None:
    """`make docs` writes it from the table that the code reads."""
    assert incident_table.PAGE.read_text("utf-8") == incident_table.render()


def test_the_page_of_permissions_is_up_to_date() -> None:
    """`make docs` writes it."""
    assert permission_table.TABLE.read_text("utf-8") == permission_table.render()
