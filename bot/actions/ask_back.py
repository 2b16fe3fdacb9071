"""Two things may have been meant: ask which, instead of guessing. The words said first are kept and count from then."""

from bot.actions.circumstances import told_in
from bot.actions.turn_in_hand import TurnInHand
from bot.questions import WHETHER, WHICH
from bot.wording import has_wording, wording

_OPTION = "utter_option_{}"


def offered(turn: TurnInHand) -> list[str]:
    """The intents that may have been meant and can be asked for, likeliest first."""
    return [name for name in turn.options if has_wording(_OPTION.format(name), turn.conversation.language)]


def ask_back(turn: TurnInHand) -> bool:
    """Offer what may have been meant as buttons or keys; whether there was anything to offer."""
    options = offered(turn)
    if not options:
        return False
    named = [_named(turn, option) for option in options]
    buttons = [_button(turn, option) for option in options]
    if not turn.voice:
        buttons.append({"title": _title(_named(turn, "other")), "payload": "help"})
    response = "utter_ask_back" if len(options) > 1 else "utter_ask_back_one"
    if not turn.voice and told_in(turn):
        response = "utter_what_do_you_need"  # something has been understood, only not yet what is wanted
    turn.offer_buttons(response, buttons, first=named[0], second=named[-1])
    turn.put_question(WHICH if len(options) > 1 else WHETHER)
    return True


def _button(turn: TurnInHand, option: str) -> dict[str, str]:
    return {"title": _title(_named(turn, option)), "payload": f"{option}#{turn.row.id}"}


def _named(turn: TurnInHand, option: str) -> str:
    return wording(_OPTION.format(option), turn.conversation.channel, turn.conversation.language)


def _title(words: str) -> str:
    return words[0].upper() + words[1:]
