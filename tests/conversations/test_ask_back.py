"""What may have meant two things is asked back; the words said first count from the moment it is clear (L43)."""

from dataclasses import dataclass

import httpx
import pytest
from sqlalchemy import select

from bot.parse import parse_texts
from bot.wording import has_wording, wording
from services.voice_right import read_voiced
from settings.secrets import internal_token
from store.models import Request, Turn, VoicedRight
from tests.conversations.people import Caller, Chatter
from tests.running import RunningSystem

# Which of them the model doubts changes with its training: the first that it does is taken.
DOUBTFUL = (
    "mis datos",
    "lo de mis datos personales",
    "quiero hacer algo con lo que tienen mío",
    "a ver qué pasa con lo mío, que lo quiten o me lo digan",
    "que me miren los datos",
    "mi información, o me la dan o fuera",
    "lo de la protección de datos mía",
    "ustedes tienen papeles míos y yo quiero una cosa",
    "es por los datos, por lo que guardan",
    "mi dirección, mi teléfono, todo eso que tienen",
    "quiero ejercer un derecho con mis datos",
    "la información mía esa que tienen ahí guardada",
    "que lo que tienen de mí no sé si está bien o hay que quitarlo",
    "mis papeles, que los quiero",
)


@dataclass(frozen=True)
class Doubt:
    """A sentence and the two things that it may mean; both can be asked for, the first is a right."""

    text: str
    options: list[str]

    def named(self, place: int, channel: str) -> str:
        return wording(f"utter_option_{self.options[place]}", channel)


@pytest.fixture(scope="module")
def doubt(system: RunningSystem) -> Doubt:
    with httpx.Client(timeout=30) as http:
        parses = parse_texts(DOUBTFUL, system.settings, http, internal_token(system.settings, "bot_to_rasa"))
    for parsed in parses:
        options = parsed["options"]
        if options and all(has_wording(f"utter_option_{option}") for option in options):
            rights = [option.removeprefix("request_") for option in options]
            if "rectification" not in rights and options[0].startswith("request_"):
                return Doubt(parsed["text"], options)
    raise AssertionError(f"the model doubts none of these: {[p['intent'] for p in parses]}")


def words_kept(system: RunningSystem, conversation_id: str) -> set[str]:
    with system.store() as store, store.reader() as read:
        rows = read.session.scalars(select(VoicedRight).where(VoicedRight.conversation_id == conversation_id))
        return {str(read_voiced(read, row)["words"]) for row in rows}


def test_a_button_makes_the_first_words_count(system: RunningSystem, doubt: Doubt) -> None:
    chatter = Chatter(system)
    chatter.press("No guardar")
    chatter.say(doubt.text)
    title = doubt.named(0, "chat")
    answer = chatter.press(title[0].upper() + title[1:])
    assert "?" in answer
    assert words_kept(system, chatter.conversation_id()) == {doubt.text}
    chatter.leave()


@pytest.mark.parametrize("choice", ["1", "la primera, por favor"])
def test_a_key_or_words_choose_by_telephone(system: RunningSystem, doubt: Doubt, choice: str) -> None:
    """L110: every spoken choice has a key."""
    caller = Caller(system)
    caller.say("no")
    asked = caller.say(doubt.text)
    assert doubt.named(0, "voice") in asked
    assert doubt.named(1, "voice") in asked
    assert "pulse uno" in asked
    if choice.isdigit():
        caller.keys(choice)
    else:
        caller.say(choice)
    assert words_kept(system, caller.conversation_id()) == {doubt.text}
    caller.leave()


def test_said_instead_of_an_answer_about_consent_it_is_asked_back_too(
    system: RunningSystem, doubt: Doubt
) -> None:
    """A matter is served first; consent stays not given."""
    caller = Caller(system)
    assert doubt.named(0, "voice") in caller.say(doubt.text)
    caller.leave()


def test_nothing_is_registered_before_it_is_clear(system: RunningSystem, doubt: Doubt) -> None:
    chatter = Chatter(system)
    chatter.press("No guardar")
    chatter.say(doubt.text)
    with system.store() as store, store.reader() as read:
        conversation = chatter.conversation_id()
        assert not read.session.scalars(select(Request).where(Request.conversation_id == conversation)).all()
        last = read.session.scalars(
            select(Turn.intent).where(Turn.conversation_id == conversation).order_by(Turn.number.desc())
        ).first()
    assert last == "nlu_fallback"
    chatter.leave()
