"""What a turn means before any classifier: its button, its key, or what its words decide."""

from pathlib import Path

import pytest

from bot.decided_turn import decided_here, decided_in_another
from bot.incoming import Incoming
from bot.language_change import LanguageChange
from bot.offers import Offer
from bot.questions import question
from bot.understand import understand
from bot.understand.declined import find_declined
from settings import Settings, load
from store.models import Conversation


@pytest.fixture(scope="module")
def settings() -> Settings:
    """The settings of `amparo.toml`."""
    return load({"AMPARO_HOME": str(Path("unused"))})


def decided(
    settings: Settings,
    text: str,
    asked: str | None = None,
    *,
    kind: str = "text",
    intent: str | None = None,
    offer: Offer | None = None,
) -> str | None:
    heard = understand(text, question=asked, purposes=question(asked).purposes)
    return decided_here(
        Conversation(question=asked, language="es"),
        Incoming(kind, text, "1", intent=intent),
        heard,
        offer,
        declined=find_declined(heard.masked),
        settings=settings,
    )


def test_a_reserved_key_goes_before_a_button_and_a_button_before_words(settings: Settings) -> None:
    """L110."""
    button = Offer("Borrar", "request_erasure")
    assert decided(settings, "0", kind="keys", intent="human_agent", offer=button) == "human_agent"
    assert decided(settings, "eres un robot", offer=button) == "request_erasure"


def test_a_key_that_stands_for_nothing_is_told_which_do(settings: Settings) -> None:
    """L110: while a procedure asks, keys are its answer."""
    assert decided(settings, "7", "anything_else", kind="keys") == "help"
    assert decided(settings, "7", "document", kind="keys") != "help"


def test_silence_is_no_answer(settings: Settings) -> None:
    """L15."""
    assert decided(settings, "", "record_consent", kind="silence") == "ambiguous_consent"


@pytest.mark.parametrize("asked", ["which", "whether"])
def test_a_no_to_what_may_have_been_meant_means_neither(settings: Settings, asked: str) -> None:
    assert decided(settings, "no", asked) == "nlu_fallback"


def test_an_urgent_word_goes_before_what_is_declined(settings: Settings) -> None:
    """L79."""
    declines = "no me graben"
    assert decided(settings, declines) == "withdraw_consent"
    assert decided(settings, f"{settings.dialogue.urgent_words[0]}, {declines}") == "human_agent"


def test_in_the_turn_that_changes_the_language_a_yes_answers_nothing(settings: Settings) -> None:
    """L15: the question was asked in the other language."""
    conversation = Conversation(question="record_consent", language="en")
    heard = understand("yes", question="record_consent", language="en")
    served = LanguageChange("en", served=True, wish=False)
    assert decided_in_another(conversation, served, heard, settings) not in ("consent_total", "affirm")


@pytest.mark.parametrize(("served", "wish"), [(True, True), (False, False), (False, True)])
def test_a_wish_for_a_language_or_one_not_spoken_here_is_answered_first(
    settings: Settings, served: bool, wish: bool
) -> None:
    """L86."""
    conversation = Conversation(question=None, language="en" if served else "es")
    change = LanguageChange("en" if served else "fr", served=served, wish=wish)
    heard = understand("delete my data", language="en")
    assert decided_in_another(conversation, change, heard, settings) == "ask_language"


@pytest.mark.parametrize(
    ("text", "asked", "intent"),
    [
        ("no, no la canceles", "leave_it", "deny"),
        ("sí, anúlala", "leave_it", "affirm"),
        ("oiga, ¿hay alguien ahí?", None, "greet"),
        ("pues entonces nada", None, "deny"),
        ("ya está", "document", None),
    ],
)
def test_a_few_words_decide_what_they_say_by_themselves(
    settings: Settings, text: str, asked: str | None, intent: str | None
) -> None:
    """L43, L79."""
    assert decided(settings, text, asked) == intent
